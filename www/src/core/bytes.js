import { shellError } from "./error.js";
import { call, coded, generation, isOutOfMemory } from "./runtime.js";

/**
 * A part of the caller's bytes, which may have been transferred away or shortened meanwhile.
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
 * Whether a value can be read as a Blob. Its class is not checked, since a Blob of another window has another class.
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
    // The file was removed, or can no longer be read. The platform's error is dropped because it names the file.
    throw isOutOfMemory(error) ? coded("OUT_OF_MEMORY") : shellError("IO");
  }
  if (bytes.length !== end - start) throw shellError("IO");
  return bytes;
}

/**
 * Settles as the promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
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

/**
 * @typedef {object} Reader a reader in the core: `wanted` has the ranges that it needs, as pairs of start and end
 * @property {ArrayLike<number>} wanted
 * @property {(bytes: Uint8Array) => string | undefined} feed takes these bytes; returns the answer as JSON when the
 *   reader needs no more
 * @property {() => void} free
 */

/**
 * Feeds a reader in the core with the bytes that it asks for, until it answers.
 * @template {Reader} R
 * @param {(wasm: import("./runtime.js").Glue) => R} create
 * @param {(wanted: ArrayLike<number>, reader: R) => Promise<Uint8Array<ArrayBuffer>>} read
 * @param {(wanted: ArrayLike<number>) => void} [onFed] called when the reader asks for more
 * @param {(reader: R, answer: any) => void} [onAnswer] called with the answer, before the reader is freed
 * @returns {Promise<any>} the answer
 */
export async function feed(create, read, onFed, onAnswer) {
  const reader = call(create);
  const instance = generation;
  const throwIfLost = () => {
    // Another call may have trapped meanwhile: the instance is gone, and the reader with it.
    if (instance !== generation) throw shellError("INTERNAL");
  };
  try {
    for (;;) {
      const { wanted } = reader;
      const bytes = await read(wanted, reader);
      throwIfLost();
      const answer = call(() => reader.feed(bytes));
      if (answer !== undefined) {
        const parsed = JSON.parse(answer);
        onAnswer?.(reader, parsed);
        return parsed;
      }
      onFed?.(wanted);
      throwIfLost();
    }
  } finally {
    if (instance === generation) reader.free();
  }
}
