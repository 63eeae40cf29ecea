import { shellError } from "./error.js";
import { coded } from "./runtime.js";

/** Bytes of a piece that is kept: those that are asked for when an archive is opened are not longer. */
const KEPT = 256 << 10;

/** Up to this many bytes, an archive that is being opened is read at once: asking for each range takes longer. */
const SMALL = 1 << 20;

/**
 * Where an archive's bytes come from: a Blob, read by ranges, or memory, which is only looked at.
 */
export class Source {
  /** @type {Blob | Uint8Array<ArrayBuffer> | undefined} */
  #source;
  /** @type {AbortSignal | undefined} */
  #signal;
  /**
   * The pieces read so far, while the archive is being opened: a small one is its own tail, directory and headers.
   * @type {{ at: number, bytes: Uint8Array<ArrayBuffer> }[] | undefined}
   */
  #kept = [];
  /** Bytes. @type {number} */
  size;

  /**
   * @param {Blob | Uint8Array | ArrayBuffer} source
   * @param {AbortSignal} [signal] for all that is read
   */
  constructor(source, signal) {
    this.#source = adapted(source);
    this.#signal = signal;
    this.size = this.#source instanceof Uint8Array ? this.#source.length : this.#source.size;
  }

  /**
   * The bytes of a range. They may be the caller's own: to be read, not to be written to.
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} [signal] for this range alone
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async read(start, end, signal) {
    this.refuseAborted(signal);
    const source = this.#open();
    if (source instanceof Uint8Array) return source.subarray(start, end);
    for (const { at, bytes } of this.#kept ?? []) {
      if (at <= start && end <= at + bytes.length) return bytes.subarray(start - at, end - at);
    }
    const whole = this.#kept && this.size <= SMALL;
    const [from, to] = whole ? [0, this.size] : [start, end];
    const bytes = await this.within(blobBytes(source.slice(from, to)), signal);
    this.#open();
    if (bytes.length !== to - from) throw shellError("IO");
    if (whole || (this.#kept && bytes.length <= KEPT)) this.#kept?.push({ at: from, bytes });
    return bytes.subarray(start - from, end - from);
  }

  /** Zeroes and drops what was kept while the archive was opened: from now on, each range is read anew. */
  forget() {
    for (const { bytes } of this.#kept ?? []) bytes.fill(0);
    this.#kept = undefined;
  }

  /**
   * A range as a Blob, which a Blob's own is without a copy.
   * @param {number} start
   * @param {number} end
   * @param {string} type
   */
  slice(start, end, type) {
    const source = this.#open();
    return source instanceof Uint8Array
      ? new Blob([source.subarray(start, end)], { type })
      : source.slice(start, end, type);
  }

  /** Lets go of the source: nothing more is read. */
  close() {
    this.#source = undefined;
    this.forget();
  }

  /** @param {AbortSignal} [signal] */
  refuseAborted(signal) {
    if (this.#signal?.aborted || signal?.aborted) throw shellError("ABORTED");
  }

  /**
   * Waits for a promise, but no longer than until one of the signals.
   * @template T
   * @param {Promise<T>} promise
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>}
   */
  async within(promise, signal) {
    const signals = [this.#signal, signal].filter((one) => one !== undefined);
    if (!signals.length) return promise;
    /** @type {() => void} */
    let abort = () => {};
    const aborted = new Promise((_, reject) => {
      abort = () => reject(shellError("ABORTED"));
    });
    for (const one of signals) one.addEventListener("abort", abort);
    try {
      this.refuseAborted(signal);
      return /** @type {T} */ (await Promise.race([promise, aborted]));
    } finally {
      for (const one of signals) one.removeEventListener("abort", abort);
    }
  }

  #open() {
    if (!this.#source) throw shellError("DISPOSED");
    return this.#source;
  }
}

/**
 * @param {any} source
 * @returns {Blob | Uint8Array<ArrayBuffer>}
 */
function adapted(source) {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) {
    const { buffer, byteOffset, byteLength } = /** @type {ArrayBufferView<ArrayBuffer>} */ (source);
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  // Not by its class: a Blob of another window is one too.
  if (typeof source?.size === "number" && typeof source.slice === "function") return source;
  throw coded("INVALID_ARGUMENT");
}

/** @param {Blob} blob */
async function blobBytes(blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // The file has gone, or may not be read any more: whatever the platform says of it names it.
    throw shellError("IO");
  }
}
