import { isBlob, orAborted, partOf, readBlob } from "./bytes.js";
import { shellError } from "./error.js";
import { bytesOf, throwIfUnread } from "./input.js";
import { allocate, coded } from "./runtime.js";

/** @typedef {Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | Response} TriageSource */

/**
 * @typedef {object} Documents a source of many documents
 * @property {number | null} total size in bytes; `null` if it is known only at the end
 * @property {() => AsyncGenerator<Uint8Array>} pieces all bytes, in pieces of any length; can be called once
 * @property {((start: number, end: number) => Uint8Array | Promise<Uint8Array>) | null} range reads bytes once more;
 *   `null` for a source that can be read only once
 */

/** Bytes of a Blob that are read at a time. */
const BLOB_PIECE = 4 << 20;

/** Characters of a text that are encoded at a time. */
const TEXT_PIECE = 512 << 10;

/**
 * How to read a source of any kind.
 * @param {TriageSource} source
 * @param {AbortSignal} [signal] ends every read, and cancels a stream
 * @returns {Documents}
 * @throws {import("./error.js").LensError} `IO` for a Response with an error status, or one that was read already;
 *   `INVALID_ARGUMENT` for anything that is not a source
 */
export function documents(source, signal) {
  if (typeof source === "string") return ofText(source);
  const bytes = bytesOf(source);
  if (bytes) return ofBytes(bytes);
  const given = /** @type {any} */ (source);
  if (typeof given?.getReader === "function") return ofStream(given, null, signal);
  if (given?.body !== undefined && typeof given.headers?.get === "function") {
    if (given.bodyUsed || !given.ok) throw shellError("IO");
    const length = given.headers.get("content-encoding") ? null : given.headers.get("content-length");
    return ofStream(given.body ?? new Blob().stream(), length === null ? null : Number(length), signal);
  }
  if (isBlob(given)) return ofBlob(given, signal);
  throwIfUnread(given, "blob");
  throw coded("INVALID_ARGUMENT");
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Documents} */
function ofBytes(bytes) {
  const total = bytes.length;
  return {
    total,
    async *pieces() {
      yield bytes;
      // Throws if the bytes were transferred away meanwhile.
      partOf(bytes, 0, total);
    },
    range: (start, end) => partOf(bytes, start, end),
  };
}

/** @param {Blob} blob @param {AbortSignal} [signal] @returns {Documents} */
function ofBlob(blob, signal) {
  const total = blob.size;
  /** @param {number} start */
  const piece = async (start) =>
    start < total ? readBlob(blob, start, Math.min(start + BLOB_PIECE, total)) : new Uint8Array();
  return {
    total,
    async *pieces() {
      let next = piece(0);
      for (let at = 0; at < total; at += BLOB_PIECE) {
        const bytes = await orAborted(next, signal);
        // Reads the next piece while the core works on this one. If that fails, nobody may be waiting for it any more.
        next = piece(at + BLOB_PIECE);
        next.catch(() => {});
        yield bytes;
      }
    },
    range: (start, end) => readBlob(blob, start, end),
  };
}

/**
 * A text, encoded as UTF-8 piece by piece. A lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {Documents}
 */
function ofText(text) {
  const encoder = new TextEncoder();
  /** Where each piece starts, in bytes; filled while the pieces are read. */
  const starts = [0];
  /** @param {number} index */
  const piece = (index) => {
    // The second half of a surrogate pair belongs to the piece of the first half.
    const cut = (/** @type {number} */ at) => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at);
    return encoder.encode(text.slice(cut(index * TEXT_PIECE), cut((index + 1) * TEXT_PIECE)));
  };
  const count = Math.ceil(text.length / TEXT_PIECE);
  return {
    total: null,
    async *pieces() {
      for (let index = 0; index < count; index += 1) {
        const bytes = piece(index);
        starts[index + 1] = starts[index] + bytes.length;
        yield bytes;
      }
    },
    range(start, end) {
      const bytes = allocate(end - start);
      for (let index = 0; index < count && starts[index] < end; index += 1) {
        const from = starts[index];
        if (starts[index + 1] <= start) continue;
        const part = piece(index).subarray(Math.max(start - from, 0), end - from);
        bytes.set(part, Math.max(from - start, 0));
      }
      return bytes;
    },
  };
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number | null} total
 * @param {AbortSignal} [signal]
 * @returns {Documents}
 */
function ofStream(stream, total, signal) {
  return {
    total,
    async *pieces() {
      const reader = stream.getReader();
      let isOver = false;
      const cancel = () => void reader.cancel().catch(() => {});
      signal?.addEventListener("abort", cancel);
      try {
        for (;;) {
          const reading = reader.read().catch(() => Promise.reject(shellError("IO")));
          const { done, value } = await orAborted(reading, signal);
          isOver = done;
          if (done) return;
          const bytes = bytesOf(value);
          if (!bytes) throw coded("INVALID_ARGUMENT");
          yield bytes;
        }
      } finally {
        signal?.removeEventListener("abort", cancel);
        if (!isOver) cancel();
      }
    },
    range: null,
  };
}
