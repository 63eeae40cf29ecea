import { resultInput } from "./input.js";
import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */

/**
 * Explains one result.
 * @param {string | Uint8Array | ArrayBuffer | object} input the JSON of Get process, or of a raw file of the archive:
 *   its text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {Explanation} plain JSON data
 * @throws {LensError} if the input is not JSON or not a result; `INVALID_ARGUMENT` for a Promise, a Response, a Blob,
 *   or an object that has no JSON form
 */
export function explain(input, options) {
  const json = toJson(options ?? {});
  const given = resultInput(input);
  return call((wasm) => JSON.parse(wasm.explain(given, json)));
}
