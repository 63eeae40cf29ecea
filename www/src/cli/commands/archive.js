import { line } from "../csv.js";
import { UsageError } from "../failure.js";
import { ARCHIVES, count, nothingToExplain } from "../run.js";
import { baseName, read } from "../sources.js";
import { columns, toJson, visible, wrap } from "../text.js";
import { inWords, title } from "./explain.js";
import { reportOf } from "./report.js";

/** @typedef {import("../run.js").Run} Run */
/** @typedef {import("../sources.js").Source} Source */
/** @typedef {import("../../index.js").ResultEntry} ResultEntry */
/** @typedef {import("../../index.js").ResultArchive} ResultArchive */

const ENTRY_HEAD = ["file", "name", "kind", "role", "mediaType", "size", "width", "height", "orientation", "problem"];

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const [unit, divisor] = bytes < 1e6 ? ["kB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  return `${(bytes / Number(divisor)).toFixed(1)} ${unit}`;
}

/**
 * @param {Run} run
 * @param {readonly ResultEntry[]} entries
 * @param {ResultArchive["warnings"]} warnings
 */
function listing({ terminal: { style, width } }, entries, warnings) {
  const files = entries.length === 1 ? "1 entry" : `${count(entries.length)} entries`;
  const lines = [style("bold", files)];
  const cells = entries.map((entry) => [
    visible(entry.name),
    entry.role === null || entry.role === entry.kind ? entry.kind : `${entry.kind}, ${entry.role}`,
    entry.mediaType ?? "",
    size(entry.size),
    entry.width === null ? "" : `${entry.width} × ${entry.height}`,
    entry.problem ?? "",
  ]);
  const rows = columns(cells, { width, right: [3], indent: "  " });
  for (const [index, row] of rows.entries()) {
    const isBad = entries[index].problem !== null;
    const texts = row.isParagraph ? row.cells : [`  ${row.cells.join("  ")}`];
    lines.push(...texts.map((text) => style(isBad ? "red" : undefined, text)));
  }
  for (const { code, entry } of warnings) {
    const text = `warning[${code}]${entry === null ? "" : `: ${visible(entry)}`}`;
    lines.push(...wrap(text, width, "  ", "    ").map((one) => style("yellow", one)));
  }
  return lines;
}

/** @param {Run} run */
export async function archive(run) {
  const { terminal, given } = run;
  const { sources, isSingle } = await run.sources(ARCHIVES);
  run.checkProcess(isSingle);
  if (given.format === "html" && !isSingle)
    throw new UsageError("--format html writes one document: give one FILE, or use report with --out FOLDER.");
  if (given.format === "csv") await terminal.write(line(ENTRY_HEAD));
  /** @param {Source} source @param {number} index @param {ResultArchive} opened @param {Blob} content */
  const show = async (source, index, opened, content) => {
    const { entries, warnings } = opened;
    const input = { name: baseName(source), content };
    if (given.format === "csv") {
      for (const entry of entries) {
        const cells = { ...entry, file: source.name };
        await terminal.write(line(ENTRY_HEAD.map((name) => cells[/** @type {keyof typeof cells} */ (name)])));
      }
      return;
    }
    if (given.format === "text")
      await terminal.lines([...(isSingle ? [] : title(run, source, index)), ...listing(run, entries, warnings)]);
    const explained = run.canExplain(opened) ? await run.explainArchive(opened, input) : undefined;
    if (given.format === "json") {
      const data = { entries, warnings, explanation: explained?.explanation ?? null };
      await terminal.write(`${isSingle ? toJson(data, 2) : toJson({ file: source.name, ...data })}\n`);
    } else if (given.format === "html") {
      if (explained) await terminal.write(await reportOf(run, explained, "html"));
      else run.fail(source.name, nothingToExplain());
    } else if (explained) {
      await terminal.lines(["", ...inWords(run, explained)]);
    } else {
      await terminal.lines(["", ...wrap(nothingToExplain().message, terminal.width)]);
    }
  };
  await run.each(
    sources,
    "Opening",
    async (source, index) => {
      const content = await read(source);
      await run.withArchive(content, (opened) => show(source, index, opened, content));
    },
    async (source, error) => {
      if (given.format === "json" && !isSingle) await terminal.write(`${toJson({ file: source.name, error })}\n`);
    },
  );
}
