import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../videoid_lens.js").CompareOptions} CompareOptions */

/**
 * Compares two to twenty results of one person. The comparison has the attempts in order of time, what changed from
 * each to the next, every field side by side, and whether the results are of one document and one person, with the
 * grounds. It has no scores: if a value is missing, masked or may have been misread, the answer is `unknown`. The order
 * of the explanations does not matter. Needs `await init({ compare: true })` first.
 * @param {readonly Explanation[]} explanations
 * @param {CompareOptions} [options]
 * @returns {Comparison} plain JSON data
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` for fewer or more results, or with the `pointer` of a
 *   value that is not an explanation; `WASM_PART_MISSING`
 */
export function compare(explanations, options) {
  const json = toJson(explanations);
  const optionsJson = toJson(options ?? {});
  return call((wasm) => JSON.parse(wasm.compare(json, optionsJson)), "compare");
}

/**
 * Sorts the files of a dossier into attempts, by their content and never by their names. The files of one process
 * belong together: its JSON, its archive, unpacked raw files, and pictures if there is only one attempt. A JSON file
 * may hold several results, in an array or in `{ processes: [] }`.
 * @param {Iterable<Blob>} files
 * @param {import("./dossier.js").DossierOptions} [options]
 * @returns {Promise<import("./dossier.js").Dossier>}
 * @throws {import("./error.js").LensError} `ABORTED`; the error of a single file is in `unsorted`
 */
export async function sortDossier(files, options) {
  const dossier = await import("./dossier.js");
  return dossier.sortDossier(files, options);
}
