/** The commands, what each of them takes, and the reading of it. `help.js` writes the same tables out. */
import { parseArgs } from "node:util";

import { EXIT, UsageError } from "./failure.js";
import { STANDARD_INPUT } from "./sources.js";

/** @typedef {import("../core/api.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").Status} Status */

/** Every status that is documented. @type {readonly string[]} */
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
 * @property {string} [value] what stands behind it, as the help names it; none: it is a switch
 * @property {string} [short]
 * @property {readonly string[]} [choices] the values that there are
 * @property {string} help
 */

/** @satisfies {Record<string, Option>} */
const OPTIONS = {
  format: { value: "FORMAT", short: "f", help: "What is written" },
  lang: {
    value: "TAG",
    help: "The language of the explanation, as a BCP 47 tag: en (the default), de, es, fr, it, nb, nl, pl, pt, sv",
  },
  tolerant: {
    help: "Also read what is almost JSON (commas with nothing after them, comments, “...” for data left out), and archives that are odd but harmless; each repair is a warning",
  },
  pointer: { value: "POINTER", help: "Where in the JSON the result stands, if it is wrapped (RFC 6901), as in /data" },
  process: { value: "FILE", help: "What Get process answered about the archive's process; for one archive" },
  "fail-on": {
    value: "STATUSES",
    help: "End with exit status 1 if a result has one of these statuses, with commas between them, as in rejected,inconclusive",
  },
  rows: { value: "NUMBER", help: "How many rows the text shows. Default 50; 0 for none" },
  audience: {
    value: "AUDIENCE",
    choices: ["file", "person"],
    help: "file: the case file, with everything (the default). person: a letter to the person concerned, without signs of fraud",
  },
  out: {
    value: "PATH",
    short: "o",
    help: "Write into this file; or, for several results, into this folder, which is made if it is not there",
  },
  redact: {
    value: "WHAT",
    choices: ["none", "photo", "all"],
    help: "What pictures have to cover at least. A report from here has no pictures, so this is only passed on",
  },
  sections: { value: "SECTIONS", help: "Which sections the report has, in this order, with commas between them" },
  title: { value: "TEXT", help: "The report's title" },
  contact: { value: "TEXT", help: "Whom the person concerned can turn to" },
  note: { value: "TEXT", help: "A note for the case file" },
  "retention-until": { value: "DATE", help: "Until when the report is to be kept" },
  "made-by": { value: "NAME", help: "Who made the report" },
  "made-at": { value: "DATE", help: "When. No clock is asked" },
  color: {
    value: "WHEN",
    choices: ["auto", "always", "never"],
    help: "auto (the default): colours on a terminal, unless NO_COLOR is set; also elsewhere if FORCE_COLOR is",
  },
  width: {
    value: "COLUMNS",
    help: "Columns of a line of text. Default: those of the terminal, between 40 and 120; elsewhere lines are not wrapped",
  },
  help: { short: "h", help: "Show this help" },
  version: { short: "V", help: "Show the version" },
};

/** @typedef {keyof typeof OPTIONS} OptionName */

const COMMON = /** @type {const} */ (["lang", "tolerant", "fail-on"]);
/** What every command takes, and the program without one. */
export const GENERAL = /** @type {const} */ (["color", "width", "help", "version"]);

/**
 * @typedef {object} Command
 * @property {string} takes what stands behind its name
 * @property {number} [least] how many files it needs
 * @property {string} summary
 * @property {readonly string[]} text paragraphs
 * @property {Readonly<Record<string, string>>} formats format -> what it is; the first is the default
 * @property {readonly OptionName[]} options
 * @property {readonly (readonly [command: string, what: string])[]} examples
 */

const FILES =
  "A FILE is the JSON that Get process answered, a raw file of the archive, or the zip of “Download full result”: its content tells which. A folder stands for every .json and .zip file in it and in its folders. - is standard input.";

/** @satisfies {Record<string, Command>} */
export const COMMANDS = {
  explain: {
    takes: "FILE…",
    summary: "say what decided a result, and what else prevents acceptance",
    text: [FILES],
    formats: {
      text: "the explanation, as a compiler writes its diagnostics (the default)",
      json: "the explanation as data: one object for one file; else a line for each, with “file” and “explanation” or “error”",
      csv: "a row for each result, with the same columns as of triage",
      html: "the evidence report, as of report; for one file",
    },
    options: ["format", ...COMMON, "pointer", "process"],
    examples: [
      ["explain result.json", "in words, with the lines that it is about"],
      ["explain --lang de full-result.zip", "in German, from an archive"],
      ["explain --format json - < result.json | jq .reasons", "as data, from standard input"],
      ["explain --fail-on rejected,inconclusive results/", "a folder; exit status 1 if one is of these"],
    ],
  },
  archive: {
    takes: "FILE…",
    summary: "list what is in an archive, and explain it",
    text: [
      "A FILE is the zip of “Download full result”. It lists the entries (kind, role, type, size) with the problem of each that can't be read, and then explains the raw files; with --process also what Get process answered. A folder stands for every .zip file in it and in its folders. - is standard input.",
    ],
    formats: {
      text: "the entries and the explanation (the default)",
      json: "both as data: one object for one file; else a line for each",
      csv: "a row for each entry",
      html: "the evidence report, as of report; for one file",
    },
    options: ["format", ...COMMON, "pointer", "process"],
    examples: [
      ["archive full-result.zip", "what is in it"],
      ["archive full-result.zip --process result.json", "with the verdict, which the archive does not hold"],
    ],
  },
  triage: {
    takes: "FILE…",
    summary: "count many results, and list them in short",
    text: [
      "A FILE holds results: a JSON array of them, one in each line (NDJSON), or one after another. A folder stands for every .json, .ndjson and .jsonl file in it and in its folders. - is standard input. A document that can't be read is named, and the others are counted.",
    ],
    formats: {
      text: "the counts, the reasons by how often they decided, and the first rows (the default)",
      json: "the counts as data, with “rows”",
      csv: "a row for each result (RFC 4180, UTF-8 without a byte order mark); no cell starts like a formula of a spreadsheet",
    },
    options: ["format", ...COMMON, "rows"],
    examples: [
      ["triage results.ndjson", "the counts and the first 50 rows"],
      ["triage --format csv results/ > results.csv", "a folder as a table"],
      ["triage --rows 0 --fail-on failed - < today.ndjson", "the counts alone; exit status 1 if one failed"],
    ],
  },
  report: {
    takes: "FILE…",
    summary: "make the evidence report of a result",
    text: [
      FILES,
      "A report from the command line has no pictures, and says so; <videoid-result> makes reports with them. It names its inputs with their SHA-256 digests, and the same input gives the same bytes.",
    ],
    formats: {
      html: "one file that runs nothing and asks for nothing (the default)",
      markdown: "the same for a ticket or a wiki",
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
      ["report results/ --out reports/", "one for each result of a folder"],
    ],
  },
  compare: {
    takes: "FILE FILE…",
    least: 2,
    summary: "hold attempts of one person against each other",
    text: [
      "Two to twenty results. It puts the attempts in order of time, says what changed from one to the next, and whether document and person are the same, with the grounds for it.",
      FILES,
    ],
    formats: { text: "in words (the default)", json: "the comparison as data" },
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

/** Exit statuses, as the help tells them. @type {readonly (readonly [status: string, what: string])[]} */
export const EXITS = [
  [String(EXIT.READ), "all was read, and nothing of --fail-on was met"],
  [String(EXIT.MET), "a result has a status of --fail-on"],
  [String(EXIT.USAGE), "the command was not called as this help says"],
  [
    String(EXIT.UNREADABLE),
    "something could not be read (or a report written): its code and place are on standard error, never its text. With several files the highest",
  ],
];

/**
 * @typedef {object} Given what was asked for
 * @property {CommandName | undefined} command
 * @property {string[]} files
 * @property {string} format
 * @property {Record<string, string | true | undefined>} options
 * @property {number} [width]
 * @property {readonly string[]} failOn
 */

/**
 * The name that was meant, where one letter more, less or other makes it.
 * @param {string} word
 * @param {readonly string[]} names
 */
function meant(word, names) {
  const name = names.find((one) => isNear(word, one) || isNear(one, word));
  return name ? ` Did you mean ${name}?` : "";
}

/** Whether one is the other with at most one letter left out or changed, or begins it. @param {string} a @param {string} b */
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
 * @param {readonly string[]} words what stands behind the program's name
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
        `--fail-on takes statuses with commas between them: ${STATUSES.join(", ")}.${meant(status, STATUSES)}`,
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
