import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").TextOptions} TextOptions */

/**
 * An explanation as text, laid out like a compiler's diagnostics.
 * @param {Explanation} explanation
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` if it is not an explanation; `WASM_PART_MISSING`
 */
export function explanationToText(explanation, options) {
  const json = toJson(explanation);
  const optionsJson = toJson(options ?? {});
  return call((wasm) => wasm.explanationToText(json, optionsJson), "text");
}
