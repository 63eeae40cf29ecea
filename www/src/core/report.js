import { isBlob, readBlob } from "./bytes.js";
import { shellError } from "./error.js";
import { bytesOf, throwIfUnread } from "./input.js";
import { needPart } from "./parts.js";
import { call, coded, generation, toJson } from "./runtime.js";
import { yieldToMain } from "./yield-to-main.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").InputDigest} InputDigest */
/** @typedef {import("../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../videoid_lens.js").ReportPicture} ReportPicture */
/** @typedef {import("../videoid_lens.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").VerifiedInput} VerifiedInput */

/**
 * @typedef {object} ReportInput
 * @property {Explanation} explanation
 * @property {readonly ReportPicture[]} [pictures] each with the SVG from `Overlay.toSVG()`, with at least the redaction
 *   that the options ask for
 * @property {readonly InputDigest[]} [inputs] from `digest()`, all with different names
 * @property {readonly import("./archive.js").ResultEntry[]} [entries] `archive.entries`
 * @property {readonly Explanation[]} [attempts] the person's other attempts
 */

/**
 * Every section, in the order in which a report has them.
 * @type {readonly ReportSection[]}
 */
export const REPORT_SECTIONS = /** @type {ReportSection[]} */ (
  Object.keys(
    /** @satisfies {Record<ReportSection, true>} */ ({
      verdict: true,
      procedure: true,
      rule: true,
      reasons: true,
      ladder: true,
      checks: true,
      features: true,
      pictures: true,
      fields: true,
      numbers: true,
      contradictions: true,
      timeline: true,
      agent: true,
      evidence: true,
      inputs: true,
      reading: true,
      decision: true,
      contact: true,
      versions: true,
    }),
  )
);

/**
 * Makes the evidence report of a result: one HTML file without scripts and external resources; with `format`, Markdown
 * or JSON. The same input gives the same bytes. Needs `await init({ report: true })` first.
 * @param {ReportInput} input
 * @param {ReportOptions} [options]
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` with the `pointer` of what is wrong: a value that is not
 *   an explanation, a picture that is not from `toSVG()` or has less redaction, an unknown section; `WASM_PART_MISSING`
 */
export function createReport(input, options) {
  const json = toJson(input);
  const optionsJson = toJson(options ?? {});
  return call((wasm) => wasm.createReport(json, optionsJson), "report");
}

/** How many bytes are digested at a time. */
const PIECE = 1 << 20;

/**
 * The SHA-256 digest of an input, for `createReport()` and `verifyReport()`. A Blob is read piece by piece.
 * @param {string | Blob | Uint8Array | ArrayBuffer} input a text is taken as UTF-8
 * @param {string} name what the report calls it
 * @returns {Promise<InputDigest>}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `IO`, `OUT_OF_MEMORY`, `WASM_PART_MISSING`
 */
export async function digest(input, name) {
  if (typeof name !== "string") throw coded("INVALID_ARGUMENT");
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : bytesOf(input);
  if (!bytes && !isBlob(input)) {
    throwIfUnread(input, "blob");
    throw coded("INVALID_ARGUMENT");
  }
  const blob = /** @type {Blob} */ (input);
  await needPart("report");
  const size = bytes ? bytes.length : blob.size;
  const stream = call((wasm) => new wasm.DigestStream());
  const instance = generation;
  for (let start = 0; start < size; start += PIECE) {
    const end = Math.min(start + PIECE, size);
    const piece = bytes ? bytes.subarray(start, end) : await readBlob(blob, start, end);
    // Another call may have trapped meanwhile: the instance is gone, and the digest with it.
    if (instance !== generation) throw shellError("INTERNAL");
    if (piece.length !== end - start) throw shellError("IO");
    call(() => stream.update(piece));
    if (bytes) await yieldToMain();
  }
  if (instance !== generation) throw shellError("INTERNAL");
  return { name, bytes: size, sha256: call(() => stream.finish()) };
}

/**
 * Checks for each input whether a report was made from it. The result has the inputs that the report names, in its
 * order, and then the others. Needs `await init({ report: true })` first.
 * @param {string} html a report
 * @param {readonly InputDigest[]} inputs from `digest()`
 * @returns {VerifiedInput[]}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` if it is not a report; `WASM_PART_MISSING`
 */
export function verifyReport(html, inputs) {
  if (typeof html !== "string") throw coded("INVALID_ARGUMENT");
  const json = toJson(inputs);
  return JSON.parse(call((wasm) => wasm.verifyReport(html, json), "report"));
}
