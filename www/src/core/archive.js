import { ArchiveSource } from "./archive-source.js";
import { feed } from "./bytes.js";
import { LensError, shellError } from "./error.js";
import { inflateByPlatform } from "./inflate.js";
import { resultInput } from "./input.js";
import { needPart } from "./parts.js";
import { allocate, call, coded, decodeBase64, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").ArchiveEntry} ArchiveEntry */
/** @typedef {import("../videoid_lens.js").ArchiveListing} ArchiveListing */
/** @typedef {import("../videoid_lens.js").ArchiveWarningRow} ArchiveWarning */
/** @typedef {import("../videoid_lens.js").ArchiveOptions} ArchiveOptions */
/** @typedef {import("../videoid_lens.js").Embedded} Embedded */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {Omit<ArchiveEntry, "data">} ResultEntry */

/**
 * @typedef {object} Progress how far the opening of an archive is
 * @property {number} read how many bytes of the archive are done
 * @property {number} total bytes of the whole archive
 */

/**
 * @typedef {object} ReadOptions
 * @property {AbortSignal} [signal] ends the reading with `ABORTED`
 */

/** @typedef {ArchiveOptions & ReadOptions & { onProgress?: (progress: Progress) => void }} OpenOptions */

/** How many object URLs of all archives are not revoked yet. */
let urls = 0;

/**
 * How many object URLs this package has created and not revoked yet. `0` when every archive is disposed of.
 * @returns {number}
 */
export function openUrlCount() {
  return urls;
}

/**
 * Opens the archive of "Download full result". A Blob is read in ranges, so memory use depends on what is read and not
 * on the size of the archive.
 * @param {Blob | Uint8Array | ArrayBuffer} source
 * @param {OpenOptions} [options]
 * @returns {Promise<ResultArchive>}
 * @throws {LensError} `ZIP_*` if two programs could read the archive in different ways, `LIMIT_*`, `IO`, `ABORTED`,
 *   `OUT_OF_MEMORY`; `INVALID_ARGUMENT` if the source is something else, or its bytes were transferred away
 */
export async function openArchive(source, options = {}) {
  const { signal, onProgress, tolerant, limits } = options;
  const archiveOptions = toJson({ tolerant, limits: limits && jsonLimits(limits) });
  const bytes = new ArchiveSource(source, signal);
  try {
    bytes.throwIfAborted();
    // This runs while the part that reads archives is loading.
    bytes.readAhead();
    await bytes.orAborted(needPart("archive"), signal);
    const { listing, raw } = await list(bytes, archiveOptions, onProgress);
    const archive = new ResultArchive(bytes, listing, raw, archiveOptions);
    await archive.listPictures();
    onProgress?.({ read: bytes.size, total: bytes.size });
    return archive;
  } finally {
    bytes.dropCache();
  }
}

/**
 * Limits as JSON can hold them: `Infinity` becomes the largest number; `NaN` becomes a text, which the core refuses.
 * @param {Partial<import("../videoid_lens.js").Limits>} limits
 */
function jsonLimits(limits) {
  const numbers = Object.entries(limits).map(([name, limit]) => [
    name,
    Number.isNaN(limit) ? "NaN" : limit === Infinity ? Number.MAX_VALUE : limit,
  ]);
  return Object.fromEntries(numbers);
}

/**
 * Lists the entries: reads the ranges that the core asks for, until the core has all that it needs. Small raw files are
 * read along the way.
 * @param {ArchiveSource} source
 * @param {string} options JSON of `ArchiveOptions`
 * @param {((progress: Progress) => void) | undefined} onProgress
 * @returns {Promise<{ listing: ArchiveListing, raw: Map<string, Uint8Array<ArrayBuffer>> }>}
 */
async function list(source, options, onProgress) {
  let furthest = 0;
  const raw = new Map();
  /** @param {ArrayLike<number>} wanted @param {import("../videoid_lens.js").ArchiveOpening} opening */
  const read = async (wanted, opening) => {
    const reads = [];
    for (let i = 0; i < wanted.length; i += 2) reads.push(source.read(wanted[i], wanted[i + 1]));
    call(() => opening.readAhead());
    return join(await Promise.all(reads));
  };
  const listing = await feed(
    (wasm) => new wasm.ArchiveOpening(source.size, options),
    read,
    (wanted) => {
      // The end of the archive is read first; it does not count as progress.
      const end = wanted[wanted.length - 1];
      if (end < source.size) furthest = Math.max(furthest, end);
      onProgress?.({ read: furthest, total: source.size });
      source.throwIfAborted();
    },
    (opening, /** @type {ArchiveListing} */ { entries }) => {
      for (const [index, entry] of entries.entries()) {
        const bytes = isRaw(entry) && call(() => opening.takeRaw(index));
        if (bytes) raw.set(entry.name, bytes);
      }
    },
  );
  return { listing, raw };
}

/**
 * An open archive. Dispose of it when it is no longer shown.
 */
export class ResultArchive {
  /**
   * The entries in the order of the archive, followed by the pictures inside the raw `ocr.json`.
   * @type {ResultEntry[]}
   */
  entries = [];
  /**
   * Irregularities of the archive: harmless ones, and those that the options tolerate.
   * @type {ArchiveWarning[]}
   */
  warnings;

  /** @type {ArchiveSource} */
  #source;
  /** JSON of `ArchiveOptions`. @type {string} */
  #options;
  /** The entries with the places of their data, by name. @type {Map<string, ArchiveEntry>} */
  #byName = new Map();
  /** The raw files read so far. @type {Map<string, Uint8Array<ArrayBuffer>>} */
  #raw;
  /** Sizes in bytes of the entries read so far, by name. @type {Map<string, number>} */
  #spent = new Map();
  /** Object URLs and their Blobs, by name of the entry. @type {Map<string, { url: string, blob: Blob }>} */
  #urls = new Map();
  /**
   * Name of the raw file that `JSON.parse` reads as the core does: it needs no repair and has no duplicate key.
   * @type {string | undefined}
   */
  #plain;
  #disposed = false;

  /**
   * @param {ArchiveSource} source
   * @param {ArchiveListing} listing
   * @param {Map<string, Uint8Array<ArrayBuffer>>} raw the raw files that were read already, by their names
   * @param {string} options JSON of `ArchiveOptions`
   * @internal
   */
  constructor(source, listing, raw, options) {
    this.#source = source;
    this.#options = options;
    this.#raw = raw;
    this.warnings = listing.warnings;
    for (const entry of listing.entries) this.#add(entry);
    for (const [name, bytes] of raw) this.#spent.set(name, bytes.length);
  }

  /** @param {ArchiveEntry} entry */
  #add({ data, ...entry }) {
    this.entries.push(entry);
    if (!this.#byName.has(entry.name)) this.#byName.set(entry.name, { ...entry, data });
  }

  /**
   * Adds the pictures inside the raw `ocr.json` to the entries. Where it can't be read, its entry gets the problem;
   * where it is not JSON, there are no pictures, and `explain()` and `json()` throw the error.
   * @returns {Promise<void>}
   * @internal
   */
  async listPictures() {
    const ocr = this.#find("ocr");
    if (!ocr) return;
    let bytes;
    try {
      bytes = await this.#rawFile(ocr);
    } catch (error) {
      const code = error instanceof LensError ? error.code : "INTERNAL";
      if (NOT_OF_AN_ENTRY.has(code)) throw error;
      // Every other code is one of the core.
      const problem = /** @type {ArchiveEntry["problem"]} */ (code);
      for (const entry of this.entries) if (entry.kind === "ocr") entry.problem ??= problem;
      return;
    }
    try {
      const pictures = call((wasm) => wasm.embeddedPictures(bytes, this.#options));
      const embedded = /** @type {Embedded} */ (JSON.parse(pictures));
      for (const picture of embedded.pictures) this.#add(picture);
      if (embedded.plain) this.#plain = ocr.name;
    } catch (error) {
      if (!(error instanceof LensError) || NOT_OF_AN_ENTRY.has(error.code)) throw error;
    }
  }

  /**
   * Explains the process, from the Get process response, the archive's raw files, or both.
   * @param {string | Uint8Array | ArrayBuffer | object | null} [process] the Get process response
   * @param {ExplainOptions & ReadOptions} [options] `tolerant`: by default, as the archive was opened
   * @returns {Promise<Explanation>}
   * @throws {LensError} if the process or a raw file is damaged or is not a result; `ENTRY_NOT_FOUND` if there is
   *   neither
   */
  async explain(process, options = {}) {
    const { signal, ...explainOptions } = options;
    const given = resultInput(process);
    const [ocr, approval] = [this.#find("ocr"), this.#find("manual-approval")];
    const ocrBytes = ocr && (await this.#rawFile(ocr, signal));
    const approvalBytes = approval && (await this.#rawFile(approval, signal));
    this.#throwIfDisposed();
    const pictures = toJson(this.entries.flatMap(({ kind, role }) => (kind === "image" && role ? role : [])));
    const json = toJson(explainOptions);
    return call((wasm) =>
      JSON.parse(wasm.explainArchive(given, ocrBytes, approvalBytes, pictures, json, this.#options)),
    );
  }

  /**
   * An entry's bytes, checked against its size and CRC-32.
   * @param {string} name
   * @param {ReadOptions} [options]
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   * @throws {LensError} `ENTRY_*`, `ZIP_SIZE_MISMATCH`, `LIMIT_*`, `IO`, `ABORTED`, `OUT_OF_MEMORY`
   */
  async bytes(name, { signal } = {}) {
    return this.#withEntry(name, async (entry) => {
      if (isRaw(entry)) return (await this.#rawFile(entry, signal)).slice();
      return isEmbedded(entry) ? this.#embedded(entry, signal) : join(await this.#read(entry, signal));
    });
  }

  /**
   * An entry as a Blob of its media type. For an entry that is stored without compression, the Blob is a slice of the
   * archive's Blob: nothing is read, and the CRC-32 is not checked.
   * @param {string} name
   * @param {ReadOptions} [options]
   * @returns {Promise<Blob>}
   * @throws {LensError} as `bytes`
   */
  async blob(name, { signal } = {}) {
    // An entry with an object URL already has a Blob.
    return this.#withEntry(name, async (entry) => this.#urls.get(name)?.blob ?? this.#blob(entry, signal));
  }

  /**
   * An entry's JSON. It is read strictly unless the archive was opened with `tolerant`: a duplicate key is an error.
   * @param {string} name
   * @param {ReadOptions} [options]
   * @returns {Promise<unknown>}
   * @throws {LensError} `JSON_*`, and as `bytes`
   */
  async json(name, { signal } = {}) {
    return this.#withEntry(name, async (entry) => {
      const bytes = isRaw(entry) ? await this.#rawFile(entry, signal) : await this.bytes(name, { signal });
      const repaired = entry.name === this.#plain ? undefined : call((wasm) => wasm.checkJson(bytes, this.#options));
      return JSON.parse(repaired ?? new TextDecoder().decode(bytes));
    });
  }

  /**
   * An object URL of an entry, for `<img>` and `<video>`: the same one each time, until `dispose()` revokes it.
   * @param {string} name
   * @param {ReadOptions} [options]
   * @returns {Promise<string>}
   * @throws {LensError} as `bytes`
   */
  async url(name, options) {
    const blob = await this.blob(name, options);
    this.#throwIfDisposed();
    const made = this.#urls.get(name) ?? { url: URL.createObjectURL(blob), blob };
    if (!this.#urls.has(name)) urls += 1;
    this.#urls.set(name, made);
    return made.url;
  }

  /**
   * Zeroes what was read and revokes the object URLs. Afterwards every other method rejects with `DISPOSED`; calling
   * this one again is allowed. Bytes and Blobs that were returned stay valid.
   */
  dispose() {
    this.#disposed = true;
    for (const bytes of this.#raw.values()) bytes.fill(0);
    for (const { url } of this.#urls.values()) {
      URL.revokeObjectURL(url);
      urls -= 1;
    }
    for (const map of [this.#raw, this.#urls, this.#byName, this.#spent]) map.clear();
    this.entries = [];
    this.#source.close();
  }

  #throwIfDisposed() {
    if (this.#disposed) throw shellError("DISPOSED");
  }

  /** @param {string} kind */
  #find(kind) {
    this.#throwIfDisposed();
    return [...this.#byName.values()].find((entry) => entry.kind === kind);
  }

  /**
   * Calls `work` with the entry of this name, and adds the name to its errors.
   * @throws {LensError} `ENTRY_NOT_FOUND`, or the entry's `problem`
   * @template T
   * @param {string} name
   * @param {(entry: ArchiveEntry) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #withEntry(name, work) {
    this.#throwIfDisposed();
    const entry = this.#byName.get(name);
    if (!entry) throw coded("ENTRY_NOT_FOUND");
    const result = await inEntry(entry, () => {
      if (entry.problem) throw coded(entry.problem);
      return work(entry);
    });
    this.#throwIfDisposed();
    return result;
  }

  /**
   * The bytes of a raw file, which is read only once. They are cached: return copies only.
   * @param {ArchiveEntry} entry
   * @param {AbortSignal} [signal]
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async #rawFile(entry, signal) {
    const bytes =
      this.#raw.get(entry.name) ??
      (await inEntry(entry, async () => {
        if (entry.problem) throw coded(entry.problem);
        return join(await this.#read(entry, signal));
      }));
    if (this.#disposed) bytes.fill(0);
    this.#throwIfDisposed();
    this.#raw.set(entry.name, bytes);
    return bytes;
  }

  /**
   * @param {ArchiveEntry} entry
   * @param {AbortSignal} [signal]
   * @returns {Promise<Blob>}
   */
  async #blob(entry, signal) {
    const type = entry.mediaType ?? "application/octet-stream";
    if (isEmbedded(entry)) return new Blob([await this.#embedded(entry, signal)], { type });
    const { offset, compressed, deflated } = entry.data;
    if (!deflated) return this.#source.slice(offset, offset + compressed, type);
    return new Blob(await this.#read(entry, signal), { type });
  }

  /**
   * @param {ArchiveEntry} entry
   * @param {AbortSignal} [signal]
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async #embedded(entry, signal) {
    const ocr = this.#find("ocr");
    const bytes = ocr ? await this.#rawFile(ocr, signal) : new Uint8Array();
    const base64 = call((wasm) => wasm.embeddedPicture(bytes, entry.name, this.#options));
    try {
      return decodeBase64(base64);
    } catch (error) {
      throw error instanceof LensError ? error : coded("ENTRY_CORRUPT");
    }
  }

  /**
   * The bytes of an entry in pieces, checked against its size and CRC-32.
   * @param {ArchiveEntry} entry
   * @param {AbortSignal} [signal]
   * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
   */
  async #read(entry, signal) {
    let spent = 0;
    for (const [name, bytes] of this.#spent) if (name !== entry.name) spent += bytes;
    const pieces =
      (await inflateByPlatform(this.#source, entry, spent, this.#options, signal)) ??
      (await this.#inflateByCore(entry, spent, signal));
    if (entry.kind !== "video") this.#spent.set(entry.name, entry.size);
    return pieces;
  }

  /**
   * Inflates an entry in the core, which refuses bytes after the deflated data.
   * @param {ArchiveEntry} entry
   * @param {number} spent
   * @param {AbortSignal} [signal]
   */
  async #inflateByCore(entry, spent, signal) {
    const { offset, compressed } = entry.data;
    const bytes = await this.#source.read(offset, offset + compressed, signal);
    return [call((wasm) => wasm.readEntry(bytes, toJson(entry), spent, this.#options))];
  }
}

/** @param {ArchiveEntry} entry */
function isRaw({ kind }) {
  return kind === "ocr" || kind === "manual-approval";
}

/**
 * Whether an entry is a picture inside the raw `ocr.json`. Those have offset 0, which no entry of a zip has.
 * @param {ArchiveEntry} entry
 */
function isEmbedded({ data }) {
  return data.offset === 0;
}

/**
 * Calls `work`, and adds the entry's name to its errors.
 * @template T
 * @param {ArchiveEntry} entry
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inEntry(entry, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LensError) || error.entry !== undefined || NOT_OF_AN_ENTRY.has(error.code)) throw error;
    throw new LensError(error.code, error.message, { ...error, entry: entry.name });
  }
}

/** Codes of errors that are not about an entry. */
const NOT_OF_AN_ENTRY = new Set(["ABORTED", "DISPOSED", "INTERNAL", "IO"]);

/** @param {Uint8Array<ArrayBuffer>[]} pieces */
function join(pieces) {
  if (pieces.length === 1) return pieces[0];
  const joined = allocate(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
