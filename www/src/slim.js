/**
 * The entry `videoid-lens/slim`: the same API without the wasm inside. The page says where it is.
 */
import { shellError } from "./core/error.js";
import { afterStart, start, startSync } from "./core/runtime.js";

export * from "./core/api.js";

/** @typedef {import("./core/runtime.js").InitOptions} InitOptions */
/** @typedef {import("./core/runtime.js").WasmSource} WasmSource */

/**
 * Starts the library. Idempotent; a failed call can be repeated.
 * @param {{ wasm: WasmSource } & InitOptions} options `wasm`: the address of `videoid-lens.wasm`, a Response, its
 *   bytes, a compiled module, or a promise of one of them
 * @returns {Promise<void>}
 */
export async function init(options) {
  await start(() => options?.wasm ?? Promise.reject(shellError("WASM_FETCH")));
  afterStart(options);
}

/**
 * Starts the library at once, from the bytes of `videoid-lens.wasm` or a module compiled from them.
 * @param {BufferSource | WebAssembly.Module} bytesOrModule
 * @param {InitOptions} [options]
 */
export function initSync(bytesOrModule, options) {
  startSync(bytesOrModule);
  afterStart(options);
}
