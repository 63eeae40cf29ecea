import { shellError } from "./error.js";
import { coded, isOutOfMemory } from "./runtime.js";

/**
 * A part of bytes that their owner may have transferred away or shortened meanwhile.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} start
 * @param {number} end
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {import("./error.js").LensError} `IO`
 */
export function partOf(bytes, start, end) {
  if (end > bytes.length) throw shellError("IO");
  return bytes.subarray(start, end);
}

/**
 * Whether it can be read as a Blob. Not by its class: a Blob of another window has another one.
 * @param {any} source
 */
export function isBlob(source) {
  return typeof source?.size === "number" && typeof source.slice === "function";
}

/**
 * The bytes of a range of a Blob.
 * @param {Blob} blob
 * @param {number} start
 * @param {number} end
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {import("./error.js").LensError} `IO`; `OUT_OF_MEMORY`
 */
export async function readBlob(blob, start, end) {
  let bytes;
  try {
    bytes = new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (error) {
    // The file has gone, or may not be read any more. The platform's error is dropped, since it names the file.
    throw isOutOfMemory(error) ? coded("OUT_OF_MEMORY") : shellError("IO");
  }
  if (bytes.length !== end - start) throw shellError("IO");
  return bytes;
}

/**
 * Settles as a promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
 * @template T
 * @param {Promise<T>} promise
 * @param {(AbortSignal | undefined)[]} signals
 * @returns {Promise<T>}
 */
export async function orAborted(promise, ...signals) {
  const given = signals.filter((signal) => signal !== undefined);
  if (!given.length) return promise;
  /** @type {() => void} */
  let abort = () => {};
  const aborted = new Promise((_, reject) => {
    abort = () => reject(shellError("ABORTED"));
  });
  for (const signal of given) signal.addEventListener("abort", abort);
  try {
    if (given.some((signal) => signal.aborted)) abort();
    return /** @type {T} */ (await Promise.race([aborted, promise]));
  } finally {
    for (const signal of given) signal.removeEventListener("abort", abort);
  }
}
