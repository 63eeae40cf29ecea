/** The tables of commands and options, and the parser of the command line. `help.js` prints the same tables. */
import { parseArgs } from "node:util";

import { EXIT, UsageError } from "./failure.js";
import { STANDARD_INPUT } from "./sources.js";

/** @typedef {import("../core/api.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").Status} Status */

/** All documented statuses. @type {readonly string[]} */
export const STATUSES = Object.keys(
  /** @satisfies {Record<Status, true>} */ ({
    pending: true,
    processing: true,
    accepted: true,
    rejected: true,
    inconclusive: true,
    failed: true,
    canceled: true,
  }),
);

/**
 * @typedef {object} Option
 * @property {string} [value] name of the option's value in the help; an option without it is a switch
 * @property {string} [short]
 * @property {readonly string[]} [choices] the allowed values
 * @property {string} help
 */

/** @satisfies {Record<string, Option>} */
const OPTIONS = {
  format: { value: "FORMAT", short: "f", help: "The output format" },
  lang: {
    value: "TAG",
    help: "The language of the explanation, as a BCP 47 tag: en (the default), de, es, fr, it, nb, nl, pl, pt, sv",
  },
  tolerant: {
    help: "Also accept JSON with comments, stray commas or “...” in place of omitted data, and archives with harmless irregularities; each of these gives a warning",
  },
  pointer: {
    value: "POINTER",
    help: "JSON Pointer (RFC 6901) to the result, if other JSON wraps it; for example /data",
  },
  process: { value: "FILE", help: "The Get process response about the archive's process; only with a single archive" },
  "fail-on": {
    value: "STATUSES",
    help: "Exit with status 1 if a result has one of these statuses; separate several with commas, for example rejected,inconclusive",
  },
  rows: { value: "NUMBER", help: "How many rows the text lists. Default 50; 0 for none" },
  audience: {
    value: "AUDIENCE",
    choices: ["file", "person"],
    help: "file: the case file, with everything (the default). person: a letter to the person concerned, without signs of fraud",
  },
  out: {
    value: "PATH",
    short: "o",
    help: "The file to write; for several results, the folder to write to, which is created if it does not exist",
  },
  redact: {
    value: "WHAT",
    choices: ["none", "photo", "all"],
    help: "How much the report's pictures must cover at least. Has no effect on reports from the command line, which have no pictures",
  },
  sections: { value: "SECTIONS", help: "The report's sections, in this order, separated by commas" },
  title: { value: "TEXT", help: "The report's title" },
  contact: { value: "TEXT", help: "Contact for the person concerned" },
  note: { value: "TEXT", help: "A note for the case file" },
  "retention-until": { value: "DATE", help: "The date until which the report is kept" },
  "made-by": { value: "NAME", help: "Who made the report" },
  "made-at": { value: "DATE", help: "The date of the report. The program does not read the clock" },
  color: {
    value: "WHEN",
    choices: ["auto", "always", "never"],
    help: "auto (the default): colours on a terminal unless NO_COLOR is set, and elsewhere only if FORCE_COLOR is set",
  },
  width: {
    value: "COLUMNS",
    help: "Columns per line of text. Default: the width of the terminal, between 40 and 120; elsewhere lines are not wrapped",
  },
  help: { short: "h", help: "Show this help" },
  version: { short: "V", help: "Show the version" },
};

/** @typedef {keyof typeof OPTIONS} OptionName */

const COMMON = /** @type {const} */ (["lang", "tolerant", "fail-on"]);
/** The options of every command, and of the program without a command. */
export const GENERAL = /** @type {const} */ (["color", "width", "help", "version"]);

/**
 * @typedef {object} Command
 * @property {string} takes the command's arguments, as the help shows them
 * @property {number} [least] how many files the command needs
 * @property {string} summary
 * @property {readonly string[]} text the paragraphs of the command's help
 * @property {Readonly<Record<string, string>>} formats format -> what it is; the first is the default
 * @property {readonly OptionName[]} options
 * @property {readonly (readonly [command: string, what: string])[]} examples
 */

const FILES =
  "A FILE is the JSON of a Get process response, a raw file of the archive, or the zip of “Download full result”; the program recognises it by its content. A folder stands for every .json and .zip file in it and its subfolders; - is standard input.";

/** @satisfies {Record<string, Command>} */
export const COMMANDS = {
  explain: {
    takes: "FILE…",
    summary: "explain what decided a result, and what else prevents acceptance",
    text: [FILES],
    formats: {
      text: "the explanation, laid out like compiler diagnostics (the default)",
      json: "the explanation as data: one object for one file; for several, a line per file, with “file” and “explanation” or “error”",
      csv: "a row for each result, with the columns of triage",
      html: "the evidence report, as report writes it; for one file only",
    },
    options: ["format", ...COMMON, "pointer", "process"],
    examples: [
      ["explain result.json", "as text, with the lines of the file that it refers to"],
      ["explain --lang de full-result.zip", "in German, from an archive"],
      ["explain --format json - < result.json | jq .reasons", "as data, from standard input"],
      ["explain --fail-on rejected,inconclusive results/", "a folder; exit status 1 if a result has one of these"],
    ],
  },
  archive: {
    takes: "FILE…",
    summary: "list the entries of an archive, and explain its result",
    text: [
      "A FILE is the zip of “Download full result”. The command lists the entries (kind, role, type, size), with the problem of each entry that can't be read. Then it explains the raw files and, with --process, the Get process response. A folder stands for every .zip file in it and its subfolders; - is standard input.",
    ],
    formats: {
      text: "the entries and the explanation (the default)",
      json: "both as data: one object for one file; for several, a line per file",
      csv: "a row for each entry",
      html: "the evidence report, as report writes it; for one file only",
    },
    options: ["format", ...COMMON, "pointer", "process"],
    examples: [
      ["archive full-result.zip", "the entries and the explanation"],
      ["archive full-result.zip --process result.json", "with the verdict, which the archive does not contain"],
    ],
  },
  triage: {
    takes: "FILE…",
    summary: "count many results, and list them briefly",
    text: [
      "A FILE holds results: in a JSON array, one per line (NDJSON), or one after another. A folder stands for every .json, .ndjson and .jsonl file in it and its subfolders; - is standard input. A document that can't be read is reported, and the others are counted.",
    ],
    formats: {
      text: "the counts, the reasons by how often they decided, and the first rows (the default)",
      json: "the counts as data, with the results in “rows”",
      csv: "a row for each result (RFC 4180, UTF-8 without a byte order mark); spreadsheets read no cell as a formula",
    },
    options: ["format", ...COMMON, "rows"],
    examples: [
      ["triage results.ndjson", "the counts and the first 50 rows"],
      ["triage --format csv results/ > results.csv", "a folder as a table"],
      ["triage --rows 0 --fail-on failed - < today.ndjson", "only the counts; exit status 1 if a process failed"],
    ],
  },
  report: {
    takes: "FILE…",
    summary: "write the evidence report of a result",
    text: [
      FILES,
      "A report from the command line has no pictures, and says so; <videoid-result> in a browser makes reports with pictures. A report lists its inputs with their SHA-256 digests. The same input gives the same bytes.",
    ],
    formats: {
      html: "one file without scripts and without network requests (the default)",
      markdown: "the same text for a ticket or a wiki",
      json: "the same as data",
    },
    options: [
      "format",
      "out",
      "audience",
      ...COMMON,
      "pointer",
      "process",
      "redact",
      "sections",
      "title",
      "contact",
      "note",
      "retention-until",
      "made-by",
      "made-at",
    ],
    examples: [
      ["report result.json --out report.html", "the case file"],
      ["report --audience person --lang de result.json -o letter.html", "a letter to the person, in German"],
      ["report results/ --out reports/", "a report for each result of a folder"],
    ],
  },
  compare: {
    takes: "FILE FILE…",
    least: 2,
    summary: "compare several attempts of one person",
    text: [
      "Takes two to twenty results. The command puts the attempts in order of time, lists what changed from each to the next, and says whether they are of the same document and the same person, and why.",
      FILES,
    ],
    formats: { text: "the comparison as text (the default)", json: "the comparison as data" },
    options: ["format", ...COMMON, "pointer"],
    examples: [["compare first.json second.json", "what changed between two attempts"]],
  },
};

/** @typedef {keyof typeof COMMANDS} CommandName */

/** @param {string} name @returns {Option} */
export const optionOf = (name) => OPTIONS[/** @type {OptionName} */ (name)];

/** @param {string} name @returns {Command} */
export const commandOf = (name) => COMMANDS[/** @type {CommandName} */ (name)];

/** @param {string} name */
export const isCommand = (name) => Object.hasOwn(COMMANDS, name);

/** Exit statuses, as the help lists them. @type {readonly (readonly [status: string, what: string])[]} */
export const EXITS = [
  [String(EXIT.READ), "everything was read, and no result has a status of --fail-on"],
  [String(EXIT.MET), "a result has a status of --fail-on"],
  [String(EXIT.USAGE), "the command line is wrong"],
  [
    String(EXIT.UNREADABLE),
    "something could not be read, or a report could not be written: standard error has the code and the place, never text of the input. With several files, the exit status is the highest",
  ],
];

/**
 * @typedef {object} Given the parsed command line
 * @property {CommandName | undefined} command
 * @property {string[]} files
 * @property {string} format
 * @property {Record<string, string | true | undefined>} options
 * @property {number} [width]
 * @property {readonly string[]} failOn
 */

/**
 * A question with the known name that a word was probably meant to be: one that differs in one letter. Empty if there
 * is none.
 * @param {string} word
 * @param {readonly string[]} names
 */
function meant(word, names) {
  const name = names.find((one) => isNear(word, one) || isNear(one, word));
  return name ? ` Did you mean ${name}?` : "";
}

/** Whether `b` starts with `a`, or is `a` with one letter added or changed. @param {string} a @param {string} b */
function isNear(a, b) {
  const from = [...a].findIndex((letter, i) => letter !== b[i]);
  if (from < 0) return a.length > 2;
  return a.slice(from) === b.slice(from + 1) || a.slice(from + 1) === b.slice(from + 1);
}

/** @param {string} text @param {string} option @param {number} least */
function wholeNumber(text, option, least) {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new UsageError(`--${option} takes a whole number of at least ${least}.`);
  return Number(text);
}

/**
 * @param {readonly string[]} words the arguments after the program's name
 * @returns {Given}
 * @throws {UsageError}
 */
export function parse(words) {
  const [first] = words;
  const name = first !== undefined && !first.startsWith("-") ? first : undefined;
  if (name !== undefined && name !== "help" && !isCommand(name))
    throw new UsageError(`There is no command “${name}”.${meant(name, Object.keys(COMMANDS))}`);
  if (name === "help") {
    const [, about] = words;
    if (about !== undefined && !isCommand(about)) throw new UsageError(`There is no command “${about}”.`);
    return given(about, [], { help: true });
  }
  const command = name === undefined ? undefined : commandOf(name);
  const known = [...(command?.options ?? []), ...GENERAL];
  const { tokens } = parseArgs({
    args: words.slice(name === undefined ? 0 : 1),
    options: Object.fromEntries(
      known.map((option) => {
        const { value, short } = optionOf(option);
        /** @type {"string" | "boolean"} */
        const type = value ? "string" : "boolean";
        return [option, { type, ...(short && { short }) }];
      }),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  /** @type {string[]} */
  const files = [];
  /** @type {Record<string, string | true>} */
  const options = {};
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name: option, rawName, value } = token;
    if (!known.some((one) => one === option)) {
      const where = name === undefined ? "" : ` of ${name}`;
      throw new UsageError(`There is no option ${rawName}${where}.${meant(option, known)}`);
    }
    const { value: takes, choices } = optionOf(option);
    const isForgotten = value === undefined || (!token.inlineValue && /^-./.test(value));
    if (takes && isForgotten) throw new UsageError(`--${option} needs a value: ${takes}.`);
    if (!takes && value !== undefined) throw new UsageError(`--${option} takes no value.`);
    if (choices && !choices.includes(value ?? ""))
      throw new UsageError(`--${option} takes ${choices.join(", ")}.${meant(value ?? "", choices)}`);
    options[option] = value ?? true;
  }
  return given(name, files, options);
}

/**
 * @param {string | undefined} name
 * @param {string[]} files
 * @param {Record<string, string | true | undefined>} options
 * @returns {Given}
 */
function given(name, files, options) {
  const command = /** @type {CommandName | undefined} */ (name);
  const formats = command ? Object.keys(COMMANDS[command].formats) : [];
  const format = String(options.format ?? formats[0] ?? "");
  const isAsked = !options.help && !options.version;
  if (command && !formats.includes(format))
    throw new UsageError(`--format of ${command} takes ${formats.join(", ")}.${meant(format, formats)}`);
  const failOn = options["fail-on"] === undefined ? [] : String(options["fail-on"]).split(",");
  for (const status of failOn)
    if (!STATUSES.includes(status))
      throw new UsageError(
        `--fail-on takes statuses, separated by commas: ${STATUSES.join(", ")}.${meant(status, STATUSES)}`,
      );
  if (isAsked && command) {
    const { least = 1, takes } = commandOf(command);
    if (files.length < least) throw new UsageError(`${command} needs ${takes}; - is standard input.`);
    if (files.filter((file) => file === STANDARD_INPUT).length > 1)
      throw new UsageError("Standard input can be read only once.");
  }
  if (options.rows !== undefined) wholeNumber(String(options.rows), "rows", 0);
  const width = options.width === undefined ? undefined : wholeNumber(String(options.width), "width", 40);
  return { command, files, format, options, failOn, ...(width !== undefined && { width }) };
}
