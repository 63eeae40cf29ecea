/** Starts the wasm from files that the page names. */
import { start, startSync } from "./parts.js";

/** @typedef {import("./parts.js").InitOptions} InitOptions */
/** @typedef {import("./parts.js").InitSyncOptions} InitSyncOptions */
/** @typedef {import("./compile.js").PartSource} PartSource */
/** @typedef {import("./compile.js").WasmSource} WasmSource */

/**
 * Starts the library. Call it again to start more parts, or after it failed.
 *
 * Each file is given as its address, a Response, its bytes, a compiled module, or a promise of one of these; a function
 * that returns one is called when the part is needed. `overlay` and `text` start with the core, unless they are given
 * as functions; `archive`, `lists`, `report` and `compare` start when a call needs them. `true` starts a part whose
 * file was given before.
 * @param {{ wasm?: PartSource } & InitOptions} [options] `wasm`: `videoid-lens-core.wasm`, or `videoid-lens.wasm`,
 *   which has every part
 * @returns {Promise<void>}
 * @throws {import("./error.js").LensError} `WASM_FETCH`, `WASM_BLOCKED_BY_CSP`, `WASM_UNSUPPORTED`,
 *   `WASM_PART_MISSING`
 */
export function init({ wasm, ...options } = {}) {
  return start(wasm, options);
}

/**
 * Starts the library synchronously, from bytes or compiled modules.
 * @param {BufferSource | WebAssembly.Module} wasm `videoid-lens.wasm`, or `videoid-lens-core.wasm` and its parts
 * @param {InitSyncOptions} [options]
 */
export function initSync(wasm, options) {
  startSync(wasm, options);
}
