/** Loads the wasm that is embedded in modules, deflated and in base64. */
import core from "../inline/core.js";
import { shellError } from "./error.js";
import { addSources, start } from "./parts.js";
import { decodeBase64 } from "./runtime.js";

/** @typedef {Promise<{ default: string }>} Inline */

/** Registers the embedded parts. Each is loaded when it is needed. */
export function addInlineSources() {
  addSources({
    overlay: () => inflated(import("../inline/overlay.js")),
    text: () => inflated(import("../inline/text.js")),
    archive: () => inflated(import("../inline/archive.js")),
    lists: () => inflated(import("../inline/lists.js")),
    report: () => inflated(import("../inline/report.js")),
    compare: () => inflated(import("../inline/compare.js")),
  });
}

/**
 * Starts the core, and the parts that the options name.
 * @param {import("./parts.js").InitOptions} [options]
 */
export function startInline(options) {
  addInlineSources();
  return start(() => wasmOf(core), options);
}

/** @param {Inline} inline */
const inflated = async (inline) => wasmOf((await inline).default);

/** @param {string} base64 */
function wasmOf(base64) {
  if (typeof DecompressionStream === "undefined") throw shellError("WASM_UNSUPPORTED");
  const { readable, writable } = new DecompressionStream("deflate");
  const writer = writable.getWriter();
  // The readable side reports the error.
  writer.write(decoded(base64)).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable, { headers: { "content-type": "application/wasm" } });
}

/** Decodes base64, with the platform's own decoder if it has one. @param {string} base64 */
const decoded = (base64) => /** @type {any} */ (Uint8Array).fromBase64?.(base64) ?? decodeBase64(base64);
