import { Readable } from "node:stream";

import { RESULT_HEAD, resultLine } from "../csv.js";
import { styleOf } from "../explanation.js";
import { place, ReadError } from "../failure.js";
import { count, LISTS } from "../run.js";
import { isArchive, isStandardInput, read } from "../sources.js";
import { columns, cut, toJson, visible, wrap } from "../text.js";

/** @typedef {import("../run.js").Run} Run */
/** @typedef {import("../sources.js").Source} Source */
/** @typedef {import("../../index.js").TriageReport} TriageReport */
/** @typedef {import("../../index.js").TriageSource} TriageSource */
/** @typedef {import("../../index.js").TriageProgress} TriageProgress */

/**
 * @typedef {object} Rows the results that were read
 * @property {TriageReport} report
 * @property {(row: number) => string} fileOf
 * @property {(TriageReport["errors"][number] & { file: string })[]} errors
 * @property {number} errorCount
 */

/** How many documents that can't be read are reported one by one. */
const NAMED_ERRORS = 20;

/** How many rows are written at a time. */
const PIECE = 512;

/** @param {Source} source @returns {Promise<Blob>} */
async function readList(source) {
  const content = await read(source);
  if (await isArchive(content))
    throw new ReadError("NOT_A_RESULT", "This is a zip archive; triage reads JSON. Use explain for archives.");
  return content;
}

/** @param {Run} run @param {TriageSource} source @param {(progress: TriageProgress) => string} [told] */
function triaged({ lens, terminal, isTolerant }, source, told) {
  return lens.triage(source, {
    tolerant: isTolerant,
    onProgress: (progress) => told && terminal.progress(() => told(progress)),
  });
}

/** @param {Run} run @param {Source} source @returns {Promise<Rows | undefined>} */
async function ofOne(run, source) {
  try {
    const content = isStandardInput(source)
      ? /** @type {ReadableStream<Uint8Array>} */ (Readable.toWeb(process.stdin))
      : await readList(source);
    const report = await triaged(run, content, ({ read: bytes, total, rows }) =>
      total ? `Reading: ${Math.floor((bytes / total) * 100)} %, ${count(rows)} read` : `${count(rows)} read`,
    );
    const errors = report.errors.map((error) => ({ file: source.name, ...error }));
    return { report, fileOf: () => source.name, errors, errorCount: report.errorCount };
  } catch (error) {
    run.fail(source.name, error);
    return undefined;
  }
}

/**
 * Reads several files. Each is read on its own first, so that a broken document in one can't affect the next. Then all
 * documents that could be read are counted together.
 * @param {Run} run
 * @param {readonly Source[]} sources
 * @returns {Promise<Rows>}
 */
async function ofSeveral(run, sources) {
  /** Where the documents of each file start in the joined bytes. @type {{ offset: number, name: string }[]} */
  const starts = [];
  /** @type {Rows["errors"]} */
  const errors = [];
  let errorCount = 0;
  let offset = 0;
  const newline = new Uint8Array([10]);
  /** @param {Blob} content @param {TriageReport} own */
  async function* documents(content, own) {
    if (own.errorCount === 0) {
      yield* content.stream();
      yield newline;
      return;
    }
    for (let row = 0; row < own.total; row += 1) {
      yield await own.document(row);
      yield newline;
    }
  }
  async function* all() {
    for (const [index, source] of sources.entries()) {
      run.terminal.progress(() => `Reading ${count(index + 1)} of ${count(sources.length)} files`);
      try {
        const content = await readList(source);
        const own = await triaged(run, content);
        starts.push({ offset, name: source.name });
        errors.push(...own.errors.map((error) => ({ file: source.name, ...error })));
        errorCount += own.errorCount;
        for await (const bytes of documents(content, own)) {
          offset += bytes.length;
          yield bytes;
        }
        own.dispose();
      } catch (error) {
        run.fail(source.name, error);
      }
    }
  }
  const pieces = all();
  const stream = new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const report = await triaged(run, stream);
  // Rows are in the order of their bytes, and so in the order of the files.
  const files = [...report.columns.offset].map((start) => {
    while (starts.length > 1 && starts[1].offset <= start) starts.shift();
    return starts[0].name;
  });
  return { report, fileOf: (row) => files[row], errors, errorCount };
}

/** @param {Run} run */
export async function triage(run) {
  const { terminal, given } = run;
  const { sources, isSingle } = await run.sources(LISTS);
  if (sources.length === 0) return;
  const rows = isSingle ? await ofOne(run, sources[0]) : await ofSeveral(run, sources);
  if (!rows) return;
  const { report, errors, errorCount } = rows;
  for (const { key } of report.byStatus) run.met(key);
  if (given.format === "csv") await writeCsv(run, rows);
  else if (given.format === "json") await writeJson(run, rows);
  else await terminal.lines(inWords(run, rows));
  if (errorCount > 0) run.unreadable();
  for (const error of errors.slice(0, NAMED_ERRORS)) terminal.say(place(error.file, error), undefined, "red");
  if (errorCount > NAMED_ERRORS)
    terminal.say(`${count(errorCount - NAMED_ERRORS)} more documents could not be read.`, undefined, "red");
  report.dispose();
}

/** @param {Run} run @param {Rows} rows */
async function writeCsv({ terminal }, { report, fileOf }) {
  await terminal.write(RESULT_HEAD);
  for (let at = 0; at < report.total; at += PIECE) {
    let text = "";
    for (let i = at; i < Math.min(at + PIECE, report.total); i += 1) {
      const row = report.row(i);
      text += resultLine(row, row.contradictions, fileOf(i));
    }
    await terminal.write(text);
    // On a terminal, progress would appear between the lines of output.
    if (!process.stdout.isTTY) terminal.progress(() => `Writing row ${count(at)} of ${count(report.total)}`);
  }
}

/** @param {Run} run @param {Rows} rows */
async function writeJson({ terminal }, { report, fileOf, errors, errorCount }) {
  const counts = { ...report.toJSON(), documents: report.total + errorCount, errors, errorCount };
  // The rows are written in pieces: all of them together can exceed the maximum length of a string.
  await terminal.write(`${toJson(counts, 2).slice(0, -2)},\n  "rows": [`);
  for (let at = 0; at < report.total; at += PIECE) {
    let text = "";
    for (let i = at; i < Math.min(at + PIECE, report.total); i += 1)
      text += `${i === 0 ? "" : ","}\n    ${toJson({ file: fileOf(i), ...report.row(i) })}`;
    await terminal.write(text);
  }
  await terminal.write(`${report.total ? "\n  " : ""}]\n}\n`);
}

/** @type {Record<string, string>} */
const AGREEMENTS = {
  agrees: "give the same status",
  disagrees: "give another status",
  notDerivable: "cannot say",
};

/** Width of a bar in columns. */
const BAR = 20;

/** @param {Run} run @param {Rows} rows */
function inWords(run, { report, fileOf, errorCount }) {
  const { style, width } = run.terminal;
  const bold = (/** @type {string} */ line) => style("bold", line);
  /** @type {string[]} */
  const lines = [];
  const sum = `${count(report.total)} ${report.total === 1 ? "result" : "results"}`;
  const broken = errorCount === 0 ? "" : `, and ${count(errorCount)} that could not be read`;
  const days = report.byDay.map(({ day }) => day).sort();
  const span = days.length === 0 ? "" : days.length === 1 ? `, of ${days[0]}` : `, of ${days[0]} to ${days.at(-1)}`;
  lines.push(...wrap(`${sum}${broken}${span}`, width).map(bold));

  /** @param {string} heading @param {readonly { key: string, count: number }[]} counts */
  const chart = (heading, counts) => {
    if (counts.length === 0) return;
    lines.push("", bold(heading));
    const most = Math.max(...counts.map((one) => one.count), 1);
    // Cuts the longest name so that its count and its share fit on the line.
    const room = Math.min(width, 100) - count(most).length - "100.0 %".length - 6;
    const cells = counts.map((one) => [
      cut(visible(one.key), room),
      count(one.count),
      `${((one.count / Math.max(report.total, 1)) * 100).toFixed(1)} %`,
    ]);
    for (const [index, row] of columns(cells, { width, right: [1, 2], indent: "  " }).entries()) {
      const tone = styleOf(counts[index].key);
      const bar = "█".repeat(Math.round((counts[index].count / most) * BAR));
      const text = `  ${row.cells.join("  ")}`;
      if (row.isParagraph) lines.push(...row.cells);
      else lines.push(`${text}${text.length + BAR + 2 <= width ? `  ${style(tone ?? "cyan", bar)}` : ""}`);
    }
  };
  chart("Status", report.byStatus);
  chart("Process type", report.byProcessType);
  if (report.byProvider.length > 1) chart("Provider", report.byProvider);
  const agreements = Object.entries(report.agreement).map(([key, one]) => ({ key: AGREEMENTS[key], count: one }));
  chart(
    "The documented rules",
    agreements.filter((one) => one.count > 0),
  );

  if (report.reasons.length > 0) {
    lines.push(
      "",
      ...wrap("Reasons: how many results each decided, and how many more it would keep from being accepted", width).map(
        bold,
      ),
    );
    const titles = report.titles(run.locale);
    const counts = report.reasons.map(({ decisive, blocking }) => [count(decisive), blocking ? count(blocking) : ""]);
    for (const [index, { cells }] of columns(counts, { width, right: [0, 1], indent: "  " }).entries()) {
      const margin = `  ${cells.join("  ")}  `;
      const [first, ...more] = wrap(visible(titles[index]), width, " ".repeat(margin.length));
      lines.push(margin + first.slice(margin.length), ...more);
    }
  }
  chart(
    "Contradictions",
    report.contradictions.map(({ code, count: one }) => ({ key: code, count: one })),
  );

  const shown = Math.min(Number(run.option("rows") ?? 50), report.total);
  if (shown > 0) {
    const isAll = shown === report.total;
    lines.push("", bold(isAll ? "Rows" : `Rows 1 to ${count(shown)} of ${count(report.total)}`));
    const digits = String(shown).length;
    for (let i = 0; i < shown; i += 1) lines.push(...rowLines(run, report.row(i), fileOf(i), String(i + 1), digits));
    if (!isAll)
      lines.push(
        "",
        ...wrap(`${count(report.total - shown)} more: use --rows ${report.total} or --format csv.`, width),
      );
  }
  return lines;
}

/**
 * @param {Run} run
 * @param {ReturnType<TriageReport["row"]>} row
 * @param {string} file
 * @param {string} number
 * @param {number} digits
 */
function rowLines({ terminal: { style, width } }, row, file, number, digits) {
  const margin = `  ${number.padStart(digits)}  `;
  const indent = " ".repeat(margin.length);
  const status = visible(row.status || "no status");
  const rules = row.agreement === "disagrees" ? `by the rules: ${row.derivedStatus}` : "";
  const head = [status, rules, row.processType, row.createdAt, row.processId]
    .filter(Boolean)
    .map((one) => visible(String(one)))
    .join(" · ");
  const [first, ...more] = wrap(head, width - indent.length);
  const isCut = !first.startsWith(status);
  const styled = isCut ? first : style(styleOf(row.status), status) + first.slice(status.length);
  const reasons = row.reasons
    .filter(({ effect }) => effect === "decisive")
    .map(({ code, subject }) => (subject === null ? code : `${code} (${subject})`));
  const below = [reasons.join(", "), file].filter(Boolean).map(visible).join(" · ");
  return [
    margin + styled,
    ...more.map((line) => indent + line),
    ...wrap(below, width - indent.length).map((line) => indent + style("dim", line)),
  ];
}
