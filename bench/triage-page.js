/** Runs in the page: one contender summarises the prepared results each time it is called. */
import { init, triage } from "/pkg/slim.js";

import { baseline, baselineCounts } from "./triage-baseline.js";
import { AGREEMENT, CONTRADICTIONS, DERIVED, EFFECTS, Judgement, judge, REASONS } from "./triage-rules.js";

/** How many rows have their reasons compared one by one. */
const LOOKED_AT = 500;
const CHUNK = 256 << 10;
const MARK = 100_000_000;

/** @typedef {{ count: number, accents: boolean, array: boolean }} Wanted */
/** @typedef {Record<string, any>} Answer the members of a report that are compared */

const COUNTS = ["total", "byStatus", "byProcessType", "byDay", "agreement", "reasons", "contradictions"];

/**
 * The counts and columns of a report: the parts that are compared.
 * @param {any} report
 * @param {any} [counts]
 * @returns {Answer}
 */
const taken = (report, counts = report) => ({
  ...Object.fromEntries(COUNTS.map((name) => [name, counts[name]])),
  columns: report.columns,
  dictionaries: report.dictionaries,
  report,
});

/** @type {Record<string, (bytes: Uint8Array) => Answer | Promise<Answer>>} */
const CONTENDERS = {
  triage: async (bytes) => taken(await triage(bytes)),
  baseline: (bytes) => {
    const report = baseline(bytes);
    return taken(report, report.summary());
  },
  "baseline, counts": (bytes) => {
    const report = baselineCounts(bytes);
    return taken(report, report.summary());
  },
};

/** @type {Uint8Array} */
let bytes = new Uint8Array();
/** @type {Answer | undefined} */
let answer;

/** Generates the results, and returns their size in bytes. @param {Wanted} wanted */
async function prepare(wanted) {
  const worker = new Worker("./triage-worker.js", { type: "module" });
  bytes = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error("the results could not be made"));
    worker.postMessage(wanted);
  });
  worker.terminate();
  return bytes.length;
}

/** Milliseconds until the module can be called. */
async function start() {
  const from = performance.now();
  await init({ wasm: "/pkg/videoid-lens.wasm" });
  return performance.now() - from;
}

/** Times a fixed amount of work, in milliseconds: how fast the machine is at the moment. */
function drift() {
  const from = performance.now();
  let sum = 0;
  for (let i = 0; i < 20_000_000; i += 1) sum = (Math.imul(sum, 31) + i) | 0;
  return sum === 1 ? NaN : performance.now() - from;
}

/** Milliseconds of one call. @param {string} name */
async function run(name) {
  answer?.report.dispose?.();
  answer = undefined;
  const from = performance.now();
  answer = await CONTENDERS[name](bytes);
  return performance.now() - from;
}

/**
 * A column of indices, renumbered by the sorted names, because the order of a dictionary is not specified.
 * @param {Uint8Array} column
 * @param {(string | null)[]} names
 */
function ordered(column, names) {
  const sorted = [...names].sort();
  const indices = Uint8Array.from(names, (name) => sorted.indexOf(name));
  return column.map((index) => indices[index]);
}

/**
 * What the last call has found: the counts, and the hashes of the columns.
 * @param {boolean} hasPlaces whether offsets and lengths are compared, too
 */
async function found(hasPlaces) {
  if (!answer) throw new Error("nothing has run");
  const { columns, dictionaries } = answer;
  const parts = [
    ...["status", "processType", "derived", "agreement"].map((name) => ordered(columns[name], dictionaries[name])),
    columns.createdAt,
    ...(hasPlaces ? [columns.offset, columns.length] : []),
  ];
  const hash = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer());
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { ...Object.fromEntries(COUNTS.map((name) => [name, /** @type {Answer} */ (answer)[name]])), columns: hex };
}

/** Compares some rows of triage() with the baseline's judgement of their documents. */
function compareRows() {
  if (!answer) throw new Error("nothing has run");
  const { columns, report, total } = answer;
  const judgement = new Judgement();
  const step = Math.max(1, Math.floor(total / LOOKED_AT));
  for (let row = 0; row < total; row += step) {
    const from = columns.offset[row];
    const document = JSON.parse(new TextDecoder().decode(bytes.subarray(from, from + columns.length[row])));
    judge(document, judgement, true);
    const expected = {
      processId: document.processId,
      status: document.status,
      processType: document.processType,
      derivedStatus: DERIVED[judgement.derived],
      agreement: AGREEMENT[judgement.agreement],
      reasons: judgement.codes.slice(0, judgement.count).map((code, index) => {
        return { code: REASONS[code], subject: judgement.subjects[index], effect: EFFECTS[judgement.effects[index]] };
      }),
      contradictions: CONTRADICTIONS.filter((_, index) => judgement.contradictions & (1 << index)),
      createdAt: document.createdAt,
    };
    const members = Object.keys(expected);
    const found = report.row(row);
    const flat = (/** @type {any} */ row) => JSON.stringify(members.map((name) => row[name]));
    const sameReasons = found.reasons.map((/** @type {any} */ { code, subject, effect }) => ({
      code,
      subject,
      effect,
    }));
    if (flat({ ...found, reasons: sameReasons }) !== flat(expected)) throw new Error(`row ${row} differs`);
  }
}

/**
 * A stream of about this many bytes, which repeats the results. Its chunks are views, so that growing memory is not
 * theirs.
 * @param {number} about @param {"lines" | "anywhere"} cut
 */
async function stream(about, cut) {
  const times = Math.ceil(about / bytes.length);
  let [at, round, read, waited] = [0, 0, 0, 0];
  const source = new ReadableStream({
    async pull(controller) {
      if (round === times) return controller.close();
      const cutAt = Math.min(at + CHUNK, bytes.length);
      const end = cut === "lines" ? bytes.lastIndexOf(10, cutAt - 1) + 1 : cutAt;
      controller.enqueue(bytes.subarray(at, end));
      if (Math.floor((read + end - at) / MARK) > Math.floor(read / MARK)) {
        const from = performance.now();
        // @ts-expect-error triage.mjs defines it, to measure this page's memory
        await globalThis.mark(Math.floor((read + end - at) / MARK) * MARK);
        waited += performance.now() - from;
      }
      read += end - at;
      at = end % bytes.length;
      round += at === 0 ? 1 : 0;
    },
  });
  const from = performance.now();
  const report = await triage(source);
  const milliseconds = performance.now() - from - waited;
  const once = baseline(bytes).summary();
  const repeated = once.byStatus.map(({ key, count }) => ({ key, count: count * times }));
  if (report.total !== once.total * times || JSON.stringify(report.byStatus) !== JSON.stringify(repeated))
    throw new Error("the stream's counts differ");
  const rows = report.total;
  report.dispose();
  return { bytes: read, rows, milliseconds };
}

Object.assign(globalThis, { prepare, start, drift, run, found, compareRows, stream });
document.documentElement.dataset.ready = "true";
