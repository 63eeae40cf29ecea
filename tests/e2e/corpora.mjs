/**
 * `cargo xtask corpora DIR`: reads every zip of a folder with the npm package, and compares the results with the
 * folder's `expected.csv`: a table with at least the columns `path` and `expected`.
 *
 * accept: opens, and every entry can be read. accept_unsupported: opens; some entries are encrypted or compressed with
 * another method, and have that problem. reject_unsupported: some entry is one of these. reject, reject_strict: an
 * error on opening or reading. policy, impl: we decide; any answer is right. A tolerant reader may accept more, but
 * never less.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const UNSUPPORTED = ["ENTRY_ENCRYPTED", "ENTRY_METHOD_UNSUPPORTED"];

/** The maximum time for a zip, in milliseconds. */
const LONGEST = 5_000;

/** A row of a comma-separated table. @param {string} line */
function cells(line) {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/**
 * The outcome for a zip: the code of the error, or the codes of its entries.
 * @param {typeof import("videoid-lens")} lens
 * @param {Blob | Uint8Array} source
 * @param {boolean} tolerant
 */
export async function outcome(lens, source, tolerant) {
  const coded = (/** @type {any} */ error) => {
    if (error instanceof lens.LensError && error.code !== "INTERNAL") return error.code;
    throw error;
  };
  try {
    const archive = await lens.openArchive(source, { tolerant });
    try {
      const entries = [];
      for (const { name } of archive.entries) entries.push(await archive.bytes(name).then(() => null, coded));
      return { refused: null, entries };
    } finally {
      archive.dispose();
    }
  } catch (error) {
    return { refused: coded(error), entries: [] };
  }
}

/** @param {string} expected @param {{ refused: string | null, entries: (string | null)[] }} found */
function isRight(expected, { refused, entries }) {
  const isUnsupported = (/** @type {string | null} */ code) => code !== null && UNSUPPORTED.includes(code);
  switch (expected) {
    case "accept":
      return refused === null && entries.every((code) => code === null);
    case "accept_unsupported":
      return (
        refused === null && entries.some(isUnsupported) && entries.every((code) => code === null || isUnsupported(code))
      );
    case "reject_unsupported":
      return refused !== null || entries.some(isUnsupported);
    case "reject":
    case "reject_strict":
      return refused !== null || entries.some((code) => code !== null);
    default:
      return true;
  }
}

/**
 * @param {typeof import("videoid-lens")} lens
 * @param {string} folder
 * @returns {Promise<{ count: number, wrong: string[], slowest: number, kinds: Map<string, number> } | null>} `null` if
 *   there is no such table
 */
export async function run(lens, folder) {
  const table = await readFile(join(folder, "expected.csv"), "utf8").catch(() => null);
  if (table === null) return null;
  const [head, ...rows] = table.trim().split(/\r?\n/).map(cells);
  const [path, expectation] = [head.indexOf("path"), head.indexOf("expected")];
  if (path < 0 || expectation < 0) throw new Error("expected.csv has no columns `path` and `expected`");
  const report = { count: 0, wrong: /** @type {string[]} */ ([]), slowest: 0, kinds: new Map() };
  const zips = rows.filter((row) => row[expectation] !== "fixture" && !row[path].endsWith(".json"));
  for (const row of zips) {
    const bytes = new Uint8Array(await readFile(join(folder, row[path])));
    const start = performance.now();
    try {
      const strict = await outcome(lens, bytes, false);
      const tolerant = await outcome(lens, new Blob([bytes]), true);
      const isLess = strict.refused === null && tolerant.refused !== null;
      if (!isRight(row[expectation], strict) || isLess) {
        report.wrong.push(`${row[path]}: ${row[expectation]}, but ${JSON.stringify({ strict, tolerant })}`);
      }
    } catch (error) {
      report.wrong.push(`${row[path]}: ${error instanceof Error ? error.stack : error}`);
    }
    const time = performance.now() - start;
    report.slowest = Math.max(report.slowest, time);
    if (time > LONGEST) report.wrong.push(`${row[path]}: took ${Math.round(time)} ms`);
    report.count += 1;
    report.kinds.set(row[expectation], (report.kinds.get(row[expectation]) ?? 0) + 1);
  }
  return report;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lens = await import(new URL("../../pkg/index.js", import.meta.url).href);
  await lens.init();
  const report = await run(lens, process.argv[2]);
  if (!report) throw new Error(`there is no expected.csv in ${process.argv[2]}`);
  for (const line of report.wrong) console.log(line);
  const kinds = [...report.kinds]
    .sort()
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
  console.log(`${report.count} zips (${kinds}): ${report.wrong.length} not as expected.`);
  console.log(`Slowest: ${Math.round(report.slowest)} ms.`);
  process.exitCode = report.wrong.length ? 1 : 0;
}
