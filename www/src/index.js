/**
 * The entry `videoid-lens`: the wasm is embedded as base64, so that it works in every bundler and in Node.
 */
import { addInlineSources, startInline } from "./core/inline.js";
import { startSync } from "./core/parts.js";

export * from "./core/api.js";

/** @typedef {import("./core/parts.js").InitSyncOptions} InitSyncOptions */

/**
 * @typedef {object} InitOptions which parts start now. The others start when a call needs them, but only functions that
 *   return a promise can wait for that
 * @property {boolean} [overlay] `Overlay` and `OverlayControls`. Default `true`
 * @property {boolean} [text] `explanationToText`. Default `true`
 * @property {boolean} [archive] `openArchive`, which loads it automatically. Default `false`
 * @property {boolean} [lists] `drawChart`, `chartToSVG`, `checkCaptureConfig`, and `triage`, which loads it
 *   automatically. Default `false`
 * @property {boolean} [report] `createReport`, `verifyReport`, and `digest`, which loads it automatically. Default
 *   `false`
 * @property {boolean} [compare] `compare`, and `sortDossier`, which loads it automatically. Default `false`
 * @property {boolean} [debug] log failures inside the wasm to the console, with their place in the Rust source. Such a
 *   message may quote the input. Default `false`
 */

/**
 * Starts the library. Call it again to start more parts, or after it failed.
 * @param {InitOptions} [options]
 * @returns {Promise<void>}
 */
export function init(options) {
  return startInline({ overlay: true, text: true, ...options });
}

/**
 * Starts the library synchronously, from bytes or compiled modules. Browsers refuse to compile large modules
 * synchronously on the main thread: prefer `init()` there.
 * @param {BufferSource | WebAssembly.Module} wasm `videoid-lens.wasm`, or `videoid-lens-core.wasm` and its parts
 * @param {InitSyncOptions} [options]
 */
export function initSync(wasm, options) {
  addInlineSources();
  startSync(wasm, options);
}
