import { shellError } from "./error.js";
import { coded } from "./runtime.js";

/** @typedef {Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | Response} TriageSource */

/**
 * @typedef {object} Documents a source of many documents
 * @property {number | null} total bytes; null where nobody knows before the end
 * @property {() => AsyncGenerator<Uint8Array>} pieces its bytes, once, in pieces of any length
 * @property {((start: number, end: number) => Uint8Array | Promise<Uint8Array>) | null} range bytes of it again; null for what can be read but once
 */

/** Bytes of a file that are read at a time: long enough to be worth the trip. */
const LARGE = 4 << 20;

/** Characters of a text that are made bytes of at a time. */
const PIECE = 512 << 10;

/**
 * @param {TriageSource} source
 * @param {AbortSignal} [signal] lets go of a stream, at whatever it waits for
 * @returns {Documents}
 */
export function documents(source, signal) {
  if (typeof source === "string") return ofText(source);
  if (source instanceof ArrayBuffer) return ofBytes(new Uint8Array(source));
  if (ArrayBuffer.isView(source)) return ofBytes(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));
  const given = /** @type {any} */ (source);
  if (typeof given?.getReader === "function") return ofStream(given, null, signal);
  if (given?.body !== undefined && typeof given.headers?.get === "function") {
    if (given.bodyUsed || !given.ok) throw shellError("IO");
    const length = given.headers.get("content-encoding") ? null : given.headers.get("content-length");
    return ofStream(given.body ?? new Blob().stream(), length === null ? null : Number(length), signal);
  }
  // Not by its class: a Blob of another window is one too.
  if (typeof given?.size === "number" && typeof given.slice === "function") return ofBlob(given);
  throw coded("INVALID_ARGUMENT");
}

/** @param {Uint8Array} bytes @returns {Documents} */
function ofBytes(bytes) {
  return {
    total: bytes.length,
    async *pieces() {
      yield bytes;
    },
    range: (start, end) => bytes.subarray(start, end),
  };
}

/** @param {Blob} blob @returns {Documents} */
function ofBlob(blob) {
  /** @param {number} start @param {number} end */
  const range = async (start, end) => {
    try {
      return new Uint8Array(await blob.slice(start, end).arrayBuffer());
    } catch {
      // The file has gone, or may not be read any more: whatever the platform says of it names it.
      throw shellError("IO");
    }
  };
  return {
    total: blob.size,
    async *pieces() {
      let next = range(0, LARGE);
      for (let at = LARGE; ; at += LARGE) {
        const bytes = await next;
        // The next one is on its way while this one is read. Nobody may be there any more when it fails.
        next = range(at, at + LARGE);
        next.catch(() => {});
        yield bytes;
        if (at >= blob.size) return;
      }
    },
    range,
  };
}

/**
 * A text in UTF-8, piece by piece: a lone surrogate in it becomes U+FFFD.
 * @param {string} text
 * @returns {Documents}
 */
function ofText(text) {
  const encoder = new TextEncoder();
  /** The offset in bytes of each piece. */
  const starts = [0];
  /** @param {number} index */
  const piece = (index) => {
    // A piece that would start with the second half of a character leaves it to the one before.
    const cut = (/** @type {number} */ at) => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at);
    return encoder.encode(text.slice(cut(index * PIECE), cut((index + 1) * PIECE)));
  };
  const count = Math.ceil(text.length / PIECE);
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
      const bytes = new Uint8Array(end - start);
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
          const { done, value } = await reader.read().catch(() => Promise.reject(shellError("IO")));
          isOver = done;
          if (done) return;
          if (!ArrayBuffer.isView(value)) throw coded("INVALID_ARGUMENT");
          yield value;
        }
      } finally {
        signal?.removeEventListener("abort", cancel);
        if (!isOver) cancel();
      }
    },
    range: null,
  };
}
