import { LensError } from "./error.js";

/**
 * The bytes of a buffer or of a view of one. Checked without `instanceof`, because buffers of another window, frame or
 * `vm` context have other classes.
 * @param {unknown} value
 * @returns {Uint8Array<ArrayBuffer> | undefined} `undefined` for anything else
 * @throws {LensError} `INVALID_ARGUMENT` for a buffer that was transferred
 */
export function bytesOf(value) {
  const isView = ArrayBuffer.isView(value);
  if (!isView && kindOf(value) !== "ArrayBuffer") return undefined;
  try {
    if (!isView) return new Uint8Array(/** @type {ArrayBuffer} */ (value));
    const { buffer, byteOffset, byteLength } = /** @type {ArrayBufferView<ArrayBuffer>} */ (value);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch {
    throw invalid("The buffer was transferred to another thread, and has no bytes here");
  }
}

/**
 * Prepares what the core takes for a result: buffers become bytes; text and objects stay as they are.
 * @template T
 * @param {T} value
 * @returns {T | Uint8Array<ArrayBuffer>}
 * @throws {LensError} `INVALID_ARGUMENT` for a Promise, a Response or a Blob
 */
export function resultInput(value) {
  const bytes = bytesOf(value);
  if (bytes) return bytes;
  throwIfUnread(value, "text");
  return value;
}

/**
 * Throws for a Promise, a Response or a Blob, with a message that says how to read its content.
 * @param {any} value
 * @param {"text" | "json" | "blob"} method the method that reads the content
 * @throws {LensError} `INVALID_ARGUMENT`
 */
export function throwIfUnread(value, method) {
  if (typeof value?.then === "function") throw invalid("The argument is a Promise: await it first");
  const kind = kindOf(value);
  if (UNREAD.has(kind)) throw invalid(`The argument is a ${kind}: give await ${kind.toLowerCase()}.${method}()`);
}

const UNREAD = new Set(["Response", "Blob", "File"]);

/** @param {string} sentence */
function invalid(sentence) {
  return new LensError("INVALID_ARGUMENT", `${sentence}.`);
}

/** The name of a platform's class, also for an object of another window or context. @param {unknown} value */
function kindOf(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}
