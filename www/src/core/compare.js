import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../videoid_lens.js").CompareOptions} CompareOptions */

/**
 * Compares two to twenty results of one person: in order of time, what changed from one to the next, every field side by
 * side, and whether they show one document and are of one person, with the grounds. It never scores anyone: what is
 * missing, masked or may have been misread makes the answer `unknown`. The same explanations in another order give the
 * same. Needs `await init({ compare: true })` first.
 * @param {readonly Explanation[]} explanations
 * @param {CompareOptions} [options]
 * @returns {Comparison} plain JSON data
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` for fewer or more, and with the `pointer` of what is no
 *   explanation; `WASM_PART_MISSING`
 */
export function compare(explanations, options) {
  const json = toJson(explanations);
  const optionsJson = toJson(options ?? {});
  return call((wasm) => JSON.parse(wasm.compare(json, optionsJson)), "compare");
}

/**
 * Sorts the files of a dossier into attempts: told apart by their content, never by their names. What is about one
 * process comes together: its JSON, its archive, raw files that were unpacked, and pictures where there is but one
 * attempt. A JSON file may hold several results, in an array or in `{ processes: [] }`.
 * @param {Iterable<Blob>} files
 * @param {import("./dossier.js").DossierOptions} [options]
 * @returns {Promise<import("./dossier.js").Dossier>}
 * @throws {import("./error.js").LensError} `ABORTED`; what is wrong with one file is in `unsorted`
 */
export async function sortDossier(files, options) {
  const dossier = await import("./dossier.js");
  return dossier.sortDossier(files, options);
}
