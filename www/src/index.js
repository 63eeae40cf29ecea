/**
 * The entry `videoid-lens`: the wasm travels inside as base64, so that it works in every bundler and in Node.
 */

import { afterStart, decodeBase64, start, startSync } from "./core/runtime.js";
import base64 from "./wasm-inline.js";

export * from "./core/api.js";

/** @typedef {import("./core/runtime.js").InitOptions} InitOptions */

/**
 * Starts the library. Idempotent; a failed call can be repeated.
 * @param {InitOptions} [options]
 * @returns {Promise<void>}
 */
export async function init(options) {
  await start(() => decodeBase64(base64));
  afterStart(options);
}

/**
 * Starts the library at once, from the bytes of `videoid-lens/videoid-lens.wasm` or a module compiled from them.
 * Browsers refuse to compile large modules synchronously on the main thread: prefer `init()` there.
 * @param {BufferSource | WebAssembly.Module} bytesOrModule
 * @param {InitOptions} [options]
 */
export function initSync(bytesOrModule, options) {
  startSync(bytesOrModule);
  afterStart(options);
}
