import { isBlob, orAborted, partOf, readBlob } from "./bytes.js";
import { shellError } from "./error.js";
import { bytesOf, throwIfUnread } from "./input.js";
import { coded } from "./runtime.js";

/** Size in bytes of the largest piece that is cached; opening an archive reads no larger ones. */
const MAX_CACHED = 256 << 10;

/**
 * Up to this many bytes, an archive is read as a whole when it is opened: reading its ranges one by one takes longer.
 */
const MAX_READ_WHOLE = 1 << 20;

/** Reads ranges of an archive: from a Blob, or from bytes in memory, which are not copied. */
export class ArchiveSource {
  /** @type {Blob | Uint8Array<ArrayBuffer> | undefined} */
  #source;
  /** @type {AbortSignal | undefined} */
  #signal;
  /**
   * The pieces read while the archive is being opened; `undefined` afterwards.
   * @type {{ at: number, bytes: Uint8Array<ArrayBuffer> }[] | undefined}
   */
  #cache = [];
  /** All bytes of a small archive, while it is being opened. @type {Promise<Uint8Array<ArrayBuffer>> | undefined} */
  #whole;
  /** Size of the archive in bytes. @type {number} */
  size;

  /**
   * @param {Blob | Uint8Array | ArrayBuffer} source
   * @param {AbortSignal} [signal] ends every read
   */
  constructor(source, signal) {
    this.#source = adapted(source);
    this.#signal = signal;
    this.size = this.#source instanceof Uint8Array ? this.#source.length : this.#source.size;
  }

  /**
   * The bytes of a range. They may be the caller's own: do not write to them.
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} [signal] ends this read
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async read(start, end, signal) {
    this.throwIfAborted(signal);
    const source = this.#open();
    if (source instanceof Uint8Array) return partOf(source, start, end);
    for (const { at, bytes } of this.#cache ?? []) {
      if (at <= start && end <= at + bytes.length) return bytes.subarray(start - at, end - at);
    }
    if (this.#whole) return (await this.orAborted(this.#whole, signal)).subarray(start, end);
    const bytes = await this.orAborted(readBlob(source, start, end), signal);
    this.#open();
    if (this.#cache && bytes.length <= MAX_CACHED) this.#cache.push({ at: start, bytes });
    return bytes;
  }

  /** Starts to read a small archive as a whole. */
  readAhead() {
    const source = this.#open();
    if (source instanceof Uint8Array || this.size > MAX_READ_WHOLE) return;
    this.#whole = readBlob(source, 0, this.size);
    // An error is thrown by the first read instead.
    this.#whole.catch(() => {});
  }

  /** Zeroes what was read, and caches no more. */
  dropCache() {
    for (const { bytes } of this.#cache ?? []) bytes.fill(0);
    this.#whole?.then(
      (bytes) => bytes.fill(0),
      () => {},
    );
    this.#cache = undefined;
    this.#whole = undefined;
  }

  /**
   * A range as a Blob. If the source is a Blob, nothing is copied.
   * @param {number} start
   * @param {number} end
   * @param {string} type
   */
  slice(start, end, type) {
    const source = this.#open();
    return source instanceof Uint8Array
      ? new Blob([partOf(source, start, end)], { type })
      : source.slice(start, end, type);
  }

  /** Releases the source: every later read throws `DISPOSED`. */
  close() {
    this.#source = undefined;
    this.dropCache();
  }

  /**
   * @param {AbortSignal} [signal] besides the source's own
   * @throws {import("./error.js").LensError} `ABORTED`
   */
  throwIfAborted(signal) {
    if (this.#signal?.aborted || signal?.aborted) throw shellError("ABORTED");
  }

  /**
   * Settles as the promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
   * @template T
   * @param {Promise<T>} promise
   * @param {AbortSignal} [signal] besides the source's own
   * @returns {Promise<T>}
   */
  orAborted(promise, signal) {
    return orAborted(promise, this.#signal, signal);
  }

  #open() {
    if (!this.#source) throw shellError("DISPOSED");
    return this.#source;
  }
}

/**
 * @param {any} source
 * @returns {Blob | Uint8Array<ArrayBuffer>}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` if it is neither a Blob nor bytes
 */
function adapted(source) {
  const bytes = bytesOf(source) ?? source;
  if (bytes instanceof Uint8Array || isBlob(bytes)) return bytes;
  throwIfUnread(source, "blob");
  throw coded("INVALID_ARGUMENT");
}
