/** The command of the installed package: its output, where and how wide it is written, and its exit status. */
import assert from "node:assert/strict";
import { execFile, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { results } from "../../bench/triage-data.js";
import { notRun } from "./not-run.mjs";
import { consumer, documented, load, resolve, root } from "./package.mjs";
import { zip } from "./zips.mjs";

const installed = dirname(resolve("videoid-lens/package.json"));
const description = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const bin = join(installed, description.bin["videoid-lens"]);
const COMMANDS = ["explain", "archive", "triage", "report", "compare"];
const ESCAPE = String.fromCharCode(27);

/** @type {any} */
let lens;
/** The temporary folder in which the program runs. */
let folder = "";
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ lists: true, report: true });
  folder = realpathSync(await mkdtemp(join(tmpdir(), "videoid-lens-")));
  const put = (/** @type {string} */ name, /** @type {string | Uint8Array} */ data) =>
    writeFileSync(join(folder, name), data);
  for (const name of ["high-rejected", "high-accepted"])
    put(`${name}.json`, await documented(name === "high-rejected" ? "09-high-rejected" : "08-high-accepted"));
  put("inconclusive.json", await documented("03-substantial-inconclusive"));
  put("broken.json", `{"status":"rejected","processId":"SECRET",\n "x": }`);
  put("full.zip", archive());
  put("pictures.zip", zip([{ name: "front.jpg", data: "SECRET" }]));
  put("list.ndjson", results(300, { accents: true, seed: 7 }));
  many();
});
after(() => rmSync(folder, { recursive: true }));

/** An archive with a raw file, and with a name that would reverse a terminal's output. */
function archive() {
  const ocr = { firstName: "ELIN", similarityScore: "High", securityChecks: { nonExpired: { passed: false } } };
  return zip([
    { name: "ocr.json", data: JSON.stringify(ocr), deflated: true },
    { name: `odd${ESCAPE}[31m\u202e.txt`, data: "x" },
    { name: "video.webm", data: new Uint8Array(3000) },
  ]);
}

/** How many results the large folder has, and which of them is broken. */
const MANY = 1_000;
const BROKEN = 500;

/** A thousand results in two folders, each written over many lines. */
function many() {
  mkdirSync(join(folder, "many/sub"), { recursive: true });
  const lines = new TextDecoder()
    .decode(results(MANY, { accents: true, seed: 3 }))
    .trim()
    .split("\n");
  for (const [i, line] of lines.entries()) {
    const text = i === BROKEN ? line.slice(0, -30) : JSON.stringify(JSON.parse(line), null, 2);
    writeFileSync(join(folder, "many", i % 2 ? "sub" : "", `${String(i).padStart(4, "0")}.json`), text);
  }
  writeFileSync(join(folder, "many/notes.txt"), "no result");
}

/** An environment without the variables that affect the program. */
const PLAIN = {
  ...process.env,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  COLUMNS: undefined,
  LENS_ACCEPT: undefined,
};

/**
 * Runs the command; returns its exit status and its output.
 * @param {string[]} args
 * @param {{ input?: string | Uint8Array, env?: Record<string, string> }} [options]
 */
function run(args, { input = "", env = {} } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    env: /** @type {any} */ ({ ...PLAIN, ...env }),
    input,
    maxBuffer: 2 ** 28,
  });
  assert.equal(signal, null);
  assert.ok(!stderr.includes("node:internal"), `it has thrown:\n${stderr}`);
  return { status, out: stdout.toString(), err: stderr.toString() };
}

/**
 * Runs the command, which must succeed, and returns its output.
 * @param {string[]} args
 * @param {Parameters<typeof run>[1]} [options]
 */
function written(args, options) {
  const { status, out, err } = run(args, options);
  assert.equal(status, 0, err);
  return out;
}

/** @param {string} text */
const withoutStyles = (text) => text.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "");

/** Columns of the widest line, as Node's own line editor counts them. @param {string} text */
function widest(text) {
  const editor = /** @type {any} */ (createInterface({ input: new PassThrough(), output: new PassThrough() }));
  editor.setPrompt("");
  const widths = withoutStyles(text)
    .split(/\r?\n/)
    .map((line) => {
      editor.line = line;
      editor.cursor = line.length;
      const { rows, cols } = editor.getCursorPos();
      assert.equal(rows, 0);
      return cols;
    });
  editor.close();
  return Math.max(...widths);
}

/** Characters that a terminal interprets or does not show. */
const HIDDEN = /(?!\n|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test("the command is installed with the package, and runs with npx", async () => {
  const link = join(consumer(), "node_modules/.bin/videoid-lens");
  const windows = process.platform === "win32";
  const direct = await promisify(execFile)(windows ? `${link}.cmd` : link, ["--version"], { shell: windows });
  assert.equal(direct.stdout, `${description.version}\n`);
  const npx = await promisify(execFile)("npx", ["--no-install", "videoid-lens", "--version"], {
    cwd: consumer(),
    shell: windows,
  });
  assert.equal(npx.stdout, `${description.version}\n`);
  const source = readFileSync(bin, "utf8");
  assert.match(source, /^#!\/usr\/bin\/env node\n/);
  assert.ok(!source.includes("\r"));
});

test("the help of every command is the accepted one, and fits into 40 and 80 columns", async () => {
  const asked = [["--help"], ...COMMANDS.map((command) => [command, "--help"])];
  const texts = asked.map((args) => {
    const text = written(args);
    assert.ok(widest(text) <= 80);
    assert.ok(widest(written([...args, "--width", "40"])) <= 40);
    return `$ videoid-lens ${args.join(" ")}\n${text}`;
  });
  const golden = join(root, "tests/golden/command-line-help.txt");
  const text = texts.join("\n");
  if (process.env.LENS_ACCEPT) writeFileSync(golden, text);
  assert.equal(text, await readFile(golden, "utf8"), "if that is intended, run `cargo xtask accept`");
  for (const command of COMMANDS) {
    assert.equal(written(["help", command]), written([command, "-h"]));
    // Asking for help succeeds even if something else is wrong.
    assert.equal(written([command, "nothing.json", "--help"]), written([command, "-h"]));
  }
});

test("the help names every language that ships, and every status", async () => {
  const help = written(["explain", "--help"]).replaceAll(/\s+/g, " ");
  const languages = readdirSync(join(installed, "locales")).filter((name) => name.endsWith(".js"));
  const tags = ["en (the default)", ...languages.map((name) => name.replace(".js", "")).sort()];
  assert.ok(help.includes(`tag: ${tags.join(", ")}`));
  const refused = run(["explain", "--fail-on", "nothing", "high-rejected.json"]);
  for (const status of ["pending", "processing", "accepted", "rejected", "inconclusive", "failed", "canceled"])
    assert.ok(refused.err.includes(status), status);
});

/** @type {[name: string, args: string[], says: RegExp][]} */
const MISUSED = [
  ["no command", [], /^Usage: videoid-lens COMMAND/],
  ["an unknown command", ["explan", "x"], /no command “explan”.*explain\?/],
  ["an option before the command", ["--width", "80", "explain", "x"], /must be a command/],
  ["no file", ["explain"], /needs FILE/],
  ["one file to compare", ["compare", "high-rejected.json"], /needs FILE FILE/],
  ["an unknown option", ["explain", "--formt", "json", "x"], /no option --formt of explain.*--explain|format\?/],
  ["an option of another command", ["explain", "--audience", "file", "x"], /no option --audience of explain/],
  ["an unknown format", ["triage", "--format", "html", "x"], /takes text, json, csv/],
  ["an option without its value", ["explain", "x", "--lang"], /--lang needs a value/],
  ["an option in the place of a value", ["explain", "x", "--lang", "--tolerant"], /--lang needs a value/],
  ["a value for a switch", ["explain", "x", "--tolerant=yes"], /takes no value/],
  ["an unknown status", ["explain", "x", "--fail-on", "rejcted"], /statuses.*rejected\?/],
  ["no language", ["explain", "high-rejected.json", "--lang", "!"], /BCP 47/],
  ["an unknown audience", ["report", "x", "--audience", "all"], /takes file, person/],
  ["a width that is too small", ["explain", "x", "--width", "39"], /at least 40/],
  ["a width that is no number", ["explain", "x", "--width", "wide"], /whole number/],
  ["standard input twice", ["explain", "-", "-"], /only once/],
  ["one document for several files", ["explain", "--format", "html", "high-rejected.json", "full.zip"], /one FILE/],
  ["several reports and no folder", ["report", "high-rejected.json", "high-accepted.json"], /--out FOLDER/],
  ["an unknown section", ["report", "high-rejected.json", "--sections", "all"], /--sections takes.*verdict/],
  ["a process without an archive", ["explain", "high-rejected.json", "--process", "high-accepted.json"], /archive/],
  [
    "a report that would overwrite its input",
    ["report", "high-rejected.json", "--out", "./high-rejected.json"],
    /one of the input files/,
  ],
];

for (const [name, args, says] of MISUSED) {
  test(`${name}: exit status 2, and a message that says what to do`, () => {
    const { status, out, err } = run(args);
    assert.equal(status, 2, err);
    assert.equal(out, "");
    assert.match(err.replaceAll(/\s+/g, " "), says);
  });
}

test("explain writes what the package returns, as text, data, a row and a report", async () => {
  const source = await documented("09-high-rejected");
  const explanation = lens.explain(source);
  assert.equal(written(["explain", "high-rejected.json"]), lens.explanationToText(explanation, { source }));
  const data = written(["explain", "high-rejected.json", "--format", "json"]);
  assert.deepEqual(JSON.parse(data), explanation);
  const html = written(["explain", "--format=html", "high-rejected.json"]);
  const inputs = [await lens.digest(source, "high-rejected.json")];
  assert.deepEqual(lens.verifyReport(html, inputs), [{ name: "high-rejected.json", state: "same" }]);
  const [head, row] = written(["explain", "-f", "csv", "high-rejected.json"]).split("\r\n");
  assert.deepEqual([head, row], written(["triage", "-f", "csv", "high-rejected.json"]).trimEnd().split("\r\n"));
});

test("explain takes a language, a pointer, almost-JSON with --tolerant, and standard input", async () => {
  const source = await documented("09-high-rejected");
  lens.setLocale((await load("videoid-lens/locales/de")).default);
  const german = lens.explain(source, { locale: "de" });
  for (const tag of ["de", "de-AT", "DE"]) {
    const text = written(["explain", "--lang", tag, "high-rejected.json"]);
    assert.equal(text, lens.explanationToText(german, { source }));
  }
  assert.equal(JSON.parse(written(["explain", "--lang", "no", "-f", "json", "high-rejected.json"])).language, "nb");
  const unknown = run(["explain", "--lang", "tlh", "high-rejected.json"]);
  assert.deepEqual([unknown.status, unknown.out], [0, written(["explain", "high-rejected.json"])]);
  assert.match(unknown.err, /no texts in the language tlh/);

  const wrapped = `{"data":[${source}]}`;
  const refused = run(["explain", "-"], { input: wrapped });
  assert.equal(refused.status, 3);
  assert.match(refused.err, /^standard input: NOT_A_RESULT at 1:1 \(\/data\/0\)\n {2}\S/);
  const found = written(["explain", "-", "--pointer", "/data/0", "--format", "json"], { input: wrapped });
  assert.equal(JSON.parse(found).status, "rejected");

  const strict = run(["explain", "inconclusive.json"]);
  assert.equal(strict.status, 3);
  assert.match(strict.err, /^inconclusive\.json: JSON_SYNTAX at 89:1\n[\s\S]* --tolerant /);
  assert.match(written(["explain", "--tolerant", "inconclusive.json"]), /^Inconclusive\./);
  const archived = written(["explain", "-", "-f", "json"], { input: archive() });
  assert.equal(JSON.parse(archived).fields[0].values[0].source, "raw-ocr");
});

test("several files: the text names each, data has a line for each, and the highest exit status counts", () => {
  const files = ["high-rejected.json", "broken.json", "nothing.json", "high-accepted.json"];
  const { status, out, err } = run(["explain", "--fail-on", "rejected", "--format", "json", ...files]);
  assert.equal(status, 3);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ file, explanation, error }) => [file, explanation?.status ?? error.code]),
    [
      ["high-rejected.json", "rejected"],
      ["broken.json", "JSON_SYNTAX"],
      ["high-accepted.json", "accepted"],
    ],
  );
  assert.deepEqual(lines[1].error, { code: "JSON_SYNTAX", message: lines[1].error.message, line: 2, column: 7 });
  assert.match(err, /^nothing\.json: IO\n {2}There is no such file or folder\.\nbroken\.json: JSON_SYNTAX at 2:7\n/);
  assert.ok(!(out + err).includes("SECRET"));
  const text = written(["explain", "high-rejected.json", "high-accepted.json"]);
  assert.match(text, /^==> high-rejected\.json <==\nRejected\.[\s\S]*\n\n==> high-accepted\.json <==\nAccepted\./);
});

test("--fail-on: exit status 1 if a result has one of the statuses, else 0", () => {
  const status = (/** @type {string[]} */ ...args) => run(args).status;
  assert.equal(status("explain", "high-rejected.json", "--fail-on", "inconclusive,failed"), 0);
  assert.equal(status("explain", "high-rejected.json", "--fail-on", "inconclusive,rejected"), 1);
  assert.equal(status("explain", "high-accepted.json", "high-rejected.json", "--fail-on", "rejected"), 1);
  assert.equal(status("archive", "full.zip", "--process", "high-rejected.json", "--fail-on", "rejected"), 1);
  assert.equal(status("report", "high-rejected.json", "--fail-on", "rejected"), 1);
  assert.equal(status("triage", "list.ndjson", "--fail-on", "failed"), 1);
  assert.equal(status("triage", "high-accepted.json", "--fail-on", "failed"), 0);
});

test("archive lists the entries and explains the raw files, with the process or without", async () => {
  const opened = await lens.openArchive(archive());
  const { entries, warnings } = opened;
  const explanation = await opened.explain();
  const data = JSON.parse(written(["archive", "full.zip", "--format", "json"]));
  assert.deepEqual(data, JSON.parse(JSON.stringify({ entries, warnings, explanation })));
  const text = written(["archive", "full.zip"]);
  assert.match(text, /^3 entries\n {2}ocr\.json +ocr +\d+ B\n/);
  assert.match(text, /warning\[NAME_UNSAFE\]: odd\\u\{1b\}\[31m\\u\{202e\}\.txt\n/);
  assert.ok(text.includes(lens.explanationToText(explanation)));
  const process = await documented("09-high-rejected");
  const both = written(["archive", "full.zip", "--process", "high-rejected.json"]);
  assert.ok(both.includes(lens.explanationToText(await opened.explain(process), { source: process })));
  assert.ok(both.includes('| "message": "The document does not look'), "the lines of the process");
  const [head, ...rows] = written(["archive", "--format", "csv", "full.zip", "pictures.zip"]).trimEnd().split("\r\n");
  assert.equal(head, "file,name,kind,role,mediaType,size,width,height,orientation,problem");
  assert.equal(rows.length, 4);
  assert.match(rows[0], /^full\.zip,ocr\.json,ocr,,,\d+,,,,$/);
  assert.match(written(["archive", "full.zip", "-f", "html"]), /^<!DOCTYPE html>/);
  opened.dispose();
});

test("an archive without a raw file is listed; a file that is not an archive is refused", () => {
  assert.match(written(["archive", "pictures.zip"]), /^1 entry\n[\s\S]*nothing to explain/);
  const explained = run(["explain", "pictures.zip"]);
  assert.deepEqual([explained.status, explained.out], [3, ""]);
  assert.match(explained.err, /^pictures\.zip: ENTRY_NOT_FOUND\n {2}The archive has no ocr\.json/);
  const refused = run(["archive", "high-rejected.json"]);
  assert.deepEqual([refused.status, refused.out], [3, ""]);
  assert.match(refused.err, /^high-rejected\.json: ZIP_FORMAT\n/);
  writeFileSync(join(folder, "cut.zip"), archive().subarray(0, 200));
  assert.match(run(["explain", "cut.zip"]).err, /^cut\.zip: ZIP_\w+\n/);
});

test("triage counts and lists as the package does", async () => {
  const report = await lens.triage(readFileSync(join(folder, "list.ndjson")));
  const { rows, ...counts } = JSON.parse(written(["triage", "list.ndjson", "--format", "json"]));
  assert.deepEqual(counts, JSON.parse(JSON.stringify(report)));
  assert.deepEqual(
    rows,
    Array.from({ length: report.total }, (_, i) => ({ file: "list.ndjson", ...report.row(i) })),
  );
  const csv = written(["triage", "list.ndjson", "--format", "csv"]).trimEnd().split("\r\n");
  const expected = (await report.toCSV().text()).replace("\ufeff", "").trimEnd().split("\r\n");
  assert.deepEqual(
    csv,
    expected.map(
      (/** @type {string} */ line, /** @type {number} */ i) => `${line},${i === 0 ? "file" : "list.ndjson"}`,
    ),
  );
  const text = written(["triage", "list.ndjson", "--rows", "2"]);
  assert.match(text, /^300 results, of 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d\n/);
  for (const { key, count } of report.byStatus) assert.match(text, new RegExp(`\n  ${key} +${count} +[\\d.]+ %`));
  for (const title of report.titles()) assert.ok(text.includes(title), title);
  assert.match(text, /\nRows 1 to 2 of 300\n {2}1 {2}\w+ · /);
  assert.match(text, /\n298 more: use --rows 300 or --format csv\.\n$/);
  assert.ok(!written(["triage", "list.ndjson", "--rows", "0"]).includes("Rows"));
  assert.deepEqual(
    JSON.parse(written(["triage", "-", "--format", "json"], { input: readFileSync(join(folder, "list.ndjson")) }))
      .byStatus,
    report.byStatus,
  );
});

test("spreadsheets read no cell as a formula, whatever the file names and values are", async () => {
  writeFileSync(join(folder, "=1+1.json"), '{"processId":"@SUM(A1)","status":"a,\\"b\\"","processType":"high"}');
  const [, row] = written(["triage", "--format", "csv", "=1+1.json"]).split("\r\n");
  assert.match(row, /^"'@SUM\(A1\)","a,""b""",high,.*,"'=1\+1\.json"$/);
  const [, same] = written(["explain", "--format", "csv", "=1+1.json"]).split("\r\n");
  assert.equal(same, row);
});

test("a folder of a thousand results: all are read, the broken one is reported, and only results are written", () => {
  const { status, out, err } = run(["triage", "many", "--format", "json"]);
  const broken = join("many", `0${BROKEN}.json`);
  assert.equal(status, 3);
  const report = JSON.parse(out);
  assert.deepEqual([report.total, report.documents, report.errorCount, report.rows.length], [999, 1000, 1, 999]);
  assert.match(err, /^many\S0500\.json: JSON_SYNTAX at 1:\d+\n$/);
  assert.deepEqual([report.errors[0].file, report.errors[0].line], [broken, 1]);
  // Rows are sorted by folder and file, and each row names its file.
  const files = report.rows.map((/** @type {any} */ row) => row.file);
  assert.deepEqual(files, [...files].sort());
  for (const row of report.rows.filter((/** @type {any} */ _, /** @type {number} */ i) => i % 97 === 0))
    assert.equal(row.processId, JSON.parse(readFileSync(join(folder, row.file), "utf8")).processId ?? null);
  const lines = run(["explain", "many", "--format", "json"]);
  assert.equal(lines.status, 3);
  assert.equal(lines.out.trimEnd().split("\n").length, MANY);
  assert.match(lines.err, /^many\S0500\.json: JSON_SYNTAX at 1:\d+\n {2}\S.*\n$/);
  assert.equal(run(["explain", "many/sub", "--format", "csv"]).out.trimEnd().split("\r\n").length, MANY / 2 + 1);
  mkdirSync(join(folder, "empty"));
  assert.match(run(["explain", "empty"]).err, /^empty: IO\n {2}The folder has no file/);
});

test("report: both audiences and each format, with digests, and a note that there are no pictures", async () => {
  const source = await documented("09-high-rejected");
  const { status, out, err } = run(["report", "high-rejected.json", "--made-by", "A <b>", "--title", "T"]);
  assert.equal(status, 0);
  assert.match(err, /no pictures/);
  assert.match(out, /draws no pictures/);
  assert.match(out, /A &lt;b&gt;/);
  assert.ok(out.includes(createHash("sha256").update(source).digest("hex")));
  assert.equal(written(["report", "high-rejected.json", "--made-by", "A <b>", "--title", "T"]), out, "the same bytes");
  const letter = written(["report", "--audience", "person", "--lang", "de", "high-rejected.json"]);
  assert.match(letter, /<html lang="de"/);
  assert.match(written(["report", "-f", "markdown", "high-rejected.json"]), /^# /);
  const data = JSON.parse(written(["report", "-f", "json", "--sections", "reasons,verdict", "high-rejected.json"]));
  assert.deepEqual(
    data.sections.map((/** @type {any} */ { section }) => section),
    ["reasons", "verdict"],
  );
  const both = written(["report", "full.zip", "--process", "high-rejected.json", "-f", "json"]);
  assert.deepEqual(
    JSON.parse(both).inputs.map((/** @type {any} */ { name }) => name),
    ["high-rejected.json", "full.zip"],
  );
});

test("report --out: a file, or a folder with a distinct name for each report", () => {
  const file = run(["report", "high-rejected.json", "--out", "one.html"]);
  assert.deepEqual([file.status, file.out], [0, ""]);
  assert.match(readFileSync(join(folder, "one.html"), "utf8"), /^<!DOCTYPE html>/);
  mkdirSync(join(folder, "twins"), { recursive: true });
  writeFileSync(join(folder, "twins/high-rejected.json"), readFileSync(join(folder, "high-accepted.json")));
  assert.equal(run(["report", "high-rejected.json", "twins", "--out", "made/of", "-f", "markdown"]).status, 0);
  assert.deepEqual(readdirSync(join(folder, "made/of")), ["high-rejected.report-2.md", "high-rejected.report.md"]);
  assert.match(readFileSync(join(folder, "made/of/high-rejected.report-2.md"), "utf8"), /Accepted/);
  const some = run(["report", "broken.json", "high-rejected.json", "--out", "made"]);
  assert.equal(some.status, 3);
  assert.match(some.err, /^broken\.json: JSON_SYNTAX at 2:7\n[\s\S]*The report has no pictures/);
  assert.deepEqual(readdirSync(join(folder, "made")).sort(), ["high-rejected.report.html", "of"]);
  assert.deepEqual([run(["report", "broken.json"]).status, run(["report", "broken.json"]).out], [3, ""]);
  const missing = run(["report", "high-rejected.json", "--out", "not/there.html"]);
  assert.equal(missing.status, 3);
  assert.match(missing.err, /^not\Sthere\.html: IO\n/);
});

test("compare sorts attempts by time, and tells what changed and whether they are of one person", async () => {
  await lens.init({ compare: true });
  const files = ["high-rejected.json", "high-accepted.json"];
  const expected = lens.compare(
    files.map((name) => lens.explain(readFileSync(join(folder, name)))),
    { locale: "en" },
  );
  assert.deepEqual(JSON.parse(written(["compare", "--format", "json", ...files])), expected);
  const text = written(["compare", ...files]);
  const changes = expected.changes.flatMap((/** @type {any} */ one) => one.changes);
  const grounds = [...expected.documentGrounds, ...expected.personGrounds];
  assert.ok(changes.length > 0 && grounds.length > 0);
  const said = [expected.headline, expected.documentText, expected.personText];
  for (const one of [...said, ...[...changes, ...grounds].map(({ text: words }) => words), ...files])
    assert.ok(text.includes(one), one);
  for (const width of [40, 80]) assert.ok(widest(written(["compare", "--width", String(width), ...files])) <= width);
  const refused = run(["compare", "high-rejected.json", "broken.json"]);
  assert.deepEqual([refused.status, refused.out], [3, ""]);
  assert.equal(run(["compare", "high-rejected.json", "many"]).status, 2);
});

test("no command writes a line that is too wide, in any of three languages", async () => {
  const commands = [
    ["explain", "high-rejected.json"],
    ["explain", "--tolerant", "inconclusive.json"],
    ["explain", "broken.json", "high-accepted.json", "full.zip"],
    ["archive", "full.zip"],
    ["triage", "list.ndjson", "broken.json"],
  ];
  for (const args of commands) {
    for (const [lang, width] of /** @type {const} */ ([
      ["en", 40],
      ["de", 40],
      ["pl", 80],
    ])) {
      const { out } = run([...args, "--lang", lang, "--width", String(width)]);
      assert.ok(widest(out) <= width, `${args.join(" ")} ${lang} ${width}:\n${out}`);
      assert.ok(widest(out) > width / 2, `${args.join(" ")} ${lang} ${width}`);
    }
  }
});

test("wrapping loses no word", async () => {
  const source = await documented("09-high-rejected");
  const whole = lens.explanationToText(lens.explain(source), { source });
  const words = (/** @type {string} */ text) =>
    text
      .split("\n")
      // An excerpt with its underline may be cut.
      .filter((line) => !/^ *\d* +\|/.test(line))
      .join("")
      .replaceAll(/\s/g, "");
  for (const width of ["40", "60", "100"])
    assert.equal(words(written(["explain", "--width", width, "high-rejected.json"])), words(whole));
});

test("wide characters count as two columns, and underlines stay below their values", () => {
  const result = { status: "田中".repeat(40), processType: "high", processId: "日本語", 𝒜: 1, 名前: "é́x" };
  for (const width of [40, 80]) {
    const text = written(["explain", "-", "--width", String(width)], { input: JSON.stringify(result) });
    assert.ok(widest(text) <= width, text);
  }
  const input = `{"日本": "田中", "status": "wrong", "processType": "high"}`;
  const lines = written(["explain", "-", "--width", "60"], { input }).split("\n");
  const at = lines.findIndex((line) => line.startsWith("1 | "));
  assert.equal(widest(lines[at].slice(0, lines[at].indexOf('"wrong"'))), lines[at + 1].indexOf("^"));
});

test("hostile results and names can't control the terminal", () => {
  const hostile = `a${ESCAPE}]0;x\u0007${ESCAPE}[2J\u202e\u2066\u200b\u009b31m\u2028\u0000\u{e0041}`;
  const ocr = { firstName: hostile, features: [{ name: hostile, found: false }], securityChecks: { [hostile]: 1 } };
  const result = { processId: hostile, status: hostile, processType: hostile, [hostile]: 1, providerSpecific: { ocr } };
  const text = JSON.stringify(result);
  const name = `odd${ESCAPE}[31m\u202e\n.json`;
  writeFileSync(join(folder, name), text);
  const broken = `broken${ESCAPE}[31m\u202e.json`;
  writeFileSync(join(folder, broken), `{"${"\u202e"}`);
  const commands = [
    ["explain", name, broken],
    ["explain", name, name, "--format", "json"],
    ["explain", name, "--format", "json"],
    ["explain", "--lang", `${ESCAPE}[31m`, name],
    ["triage", name, broken],
    ["triage", name, "--format", "json"],
    ["triage", broken],
    [`${ESCAPE}[31m`],
    ["explain", `--${ESCAPE}[31m`],
    ["explain", `${ESCAPE}[31m`],
    ["report", name, "--out", `${ESCAPE}[31m/x/y`],
  ];
  for (const args of commands) {
    const { out, err } = run(args);
    assert.ok(!HIDDEN.test(out), JSON.stringify(out));
    assert.ok(!HIDDEN.test(err), JSON.stringify(err));
  }
  assert.deepEqual(JSON.parse(written(["explain", name, "--format", "json"])), lens.explain(text));
  // A value with line breaks still takes one line, which is not too wide.
  for (const width of [40, 80]) assert.ok(widest(run(["explain", name, "--width", String(width)]).out) <= width);
});

test("colours: only on a terminal, or if they are asked for", () => {
  const hasColours = (/** @type {string[]} */ args, /** @type {Record<string, string>} */ env = {}) =>
    written(["explain", "high-rejected.json", ...args], { env }).includes(`${ESCAPE}[`);
  assert.equal(hasColours([]), false);
  assert.equal(hasColours(["--color", "always"]), true);
  assert.equal(hasColours(["--color", "always"], { NO_COLOR: "1" }), true);
  assert.equal(hasColours([], { FORCE_COLOR: "1" }), true);
  assert.equal(hasColours([], { FORCE_COLOR: "0" }), false);
  assert.equal(hasColours(["--color", "never"], { FORCE_COLOR: "1" }), false);
  const plain = written(["explain", "high-rejected.json", "--width", "80"]);
  assert.equal(withoutStyles(written(["explain", "high-rejected.json", "--width", "80", "--color=always"])), plain);
  assert.ok(!written(["explain", "-f", "json", "high-rejected.json", "--color=always"]).includes(ESCAPE));
});

/** Whether the program `script` exists, which runs another program on a terminal of its own. */
const hasScript = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

/**
 * Runs a shell command on a terminal; returns everything that the terminal receives.
 * @param {string} line in which `videoid-lens` is the command
 * @param {number} columns
 * @param {Record<string, string>} [env]
 */
function onTerminal(line, columns, env = {}) {
  const command = line.replaceAll("videoid-lens", `'${process.execPath}' '${bin}'`);
  const { stdout, status } = spawnSync("script", ["-qec", `stty cols ${columns} rows 24; ${command}`, "/dev/null"], {
    cwd: folder,
    env: /** @type {any} */ ({ ...PLAIN, TERM: "xterm", ...env }),
    maxBuffer: 2 ** 28,
  });
  return { status, text: stdout.toString().replaceAll(/\r+\n/g, "\n") };
}

test("on a terminal: its width, colours, and progress that is cleared", (context) => {
  if (!hasScript) return notRun(context, "the program `script`");
  for (const columns of [40, 80, 200]) {
    const { status, text } = onTerminal("videoid-lens explain high-rejected.json", columns);
    assert.equal(status, 0);
    assert.ok(text.includes(`${ESCAPE}[31m`));
    assert.ok(widest(text) <= Math.min(columns, 120) && widest(text) > columns / 3);
    assert.equal(
      withoutStyles(text),
      written(["explain", "high-rejected.json", "--width", String(Math.min(columns, 120))]),
    );
  }
  assert.ok(!onTerminal("videoid-lens explain high-rejected.json", 80, { NO_COLOR: "1" }).text.includes(ESCAPE));
  assert.ok(!onTerminal("videoid-lens explain high-rejected.json", 80, { TERM: "dumb" }).text.includes(ESCAPE));
  // On a terminal, hidden characters are escaped in data for programs, too.
  const hostile = { processId: `a${ESCAPE}[2J\u202e`, status: "failed", processType: "high" };
  writeFileSync(join(folder, "hostile.json"), JSON.stringify(hostile));
  for (const format of ["csv", "json"])
    assert.ok(
      !HIDDEN.test(onTerminal(`videoid-lens triage hostile.json --format ${format} 2> errors`, 80).text),
      format,
    );
  assert.ok(written(["triage", "hostile.json", "--format", "csv"]).includes(hostile.processId));
  // Progress is only on standard error, and is cleared at the end.
  const { status, text } = onTerminal("videoid-lens explain many --format json > many.ndjson", 80);
  assert.equal(status, 3);
  assert.match(text, /\r\S*Explaining \d+ of 1,000/);
  const wipe = `\r${ESCAPE}[2K`;
  assert.ok(text.includes(`${wipe}${ESCAPE}[31mmany/0500.json: JSON_SYNTAX`));
  assert.ok(text.endsWith(wipe) || !text.slice(text.lastIndexOf(wipe) + wipe.length).includes("Explaining"), text);
  assert.equal(readFileSync(join(folder, "many.ndjson"), "utf8").trimEnd().split("\n").length, MANY);
  assert.match(onTerminal("videoid-lens triage many --format csv > many.csv", 80).text, /Reading \d+ of 1,000 files/);
});

test("exits silently when the reader closes the pipe", async () => {
  const started = spawn(process.execPath, [bin, "explain", "many", "--color", "never"], { cwd: folder });
  let err = "";
  started.stderr.on("data", (piece) => {
    err += piece;
  });
  const [first] = await new Promise((resolve) => started.stdout.once("data", (piece) => resolve([piece])));
  started.stdout.destroy();
  const [code, signal] = await new Promise((resolve) => started.on("exit", (...how) => resolve(how)));
  assert.match(first.toString(), /^==> many/);
  assert.deepEqual([code, signal, err], [0, null, ""]);
});

test("ends with the signal when it is interrupted", async () => {
  if (process.platform === "win32") return;
  const started = spawn(process.execPath, [bin, "explain", "-"], { cwd: folder });
  let text = "";
  for (const stream of [started.stdout, started.stderr])
    stream.on("data", (piece) => {
      text += piece;
    });
  // The program waits for standard input. By then it handles signals.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  started.kill("SIGINT");
  const [code, signal] = await new Promise((resolve) => started.on("exit", (...how) => resolve(how)));
  assert.deepEqual([code, signal, text], [null, "SIGINT", ""]);
});

test("a file that is too long is refused without being read", () => {
  const long = Buffer.alloc((64 << 20) + 1, 0x20);
  writeFileSync(join(folder, "long.json"), long);
  const { status, err } = run(["explain", "long.json"]);
  assert.equal(status, 3);
  assert.match(err, /^long\.json: LIMIT_JSON_BYTES/);
});
