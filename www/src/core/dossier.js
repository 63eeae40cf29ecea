/** Sorts the files of a dossier into attempts, by their content. */
import { openArchive } from "./archive.js";
import { isBlob, readBlob } from "./bytes.js";
import { asLensError, LensError, shellError } from "./error.js";
import { HEAD, kindOf, MAX_JSON } from "./file-kind.js";
import { needPart } from "./parts.js";
import { call, coded, toJson } from "./runtime.js";
import { yieldToMain } from "./yield-to-main.js";

/** @typedef {import("../videoid_lens.js").DocumentIdentity} DocumentIdentity */

/**
 * @typedef {object} DossierOptions
 * @property {boolean} [tolerant] also accept JSON with comments, stray commas or `...`, and archives with bytes outside
 *   their entries. Default `false`
 * @property {AbortSignal} [signal] ends the sorting with `ABORTED`
 */

/**
 * @typedef {object} DossierAttempt the files of one process, as `<videoid-compare>` takes them. A file that is missing
 *   is `null`
 * @property {string | null} processId
 * @property {Uint8Array<ArrayBuffer> | null} result the JSON of Get process
 * @property {Blob | null} archive the zip of "Download full result"
 * @property {Uint8Array<ArrayBuffer> | null} ocr the raw `ocr.json`, where it was unpacked
 * @property {Uint8Array<ArrayBuffer> | null} manualApproval the raw `manual_approval.json`, where it was unpacked
 * @property {Blob[]} pictures
 */

/** @typedef {"unknown-content" | "older" | "duplicate" | "ambiguous"} UnsortedReason why a file belongs to no attempt */

/**
 * @typedef {object} UnsortedFile
 * @property {Blob} file
 * @property {UnsortedReason} reason `unknown-content`: the file is neither a result, nor an archive, nor a picture, or
 *   can't be read; `older`: it is an earlier state of a process whose later state is given, too; `duplicate`: its
 *   attempt has such a file already; `ambiguous`: it could belong to several attempts, or to none of those given
 * @property {LensError | null} error why it can't be read
 */

/**
 * @typedef {object} Dossier
 * @property {DossierAttempt[]} attempts in order of time
 * @property {UnsortedFile[]} unsorted
 */

/** @typedef {DossierAttempt & { createdAt: number, updatedAt: number }} Draft times in milliseconds; `NaN` where unknown */

/** In milliseconds. The times of a process and of its raw files differ by less than a second. */
const SAME_TIME = 1_000;

/**
 * @param {Iterable<Blob>} files
 * @param {DossierOptions} [options]
 * @returns {Promise<Dossier>}
 */
export async function sortDossier(files, { tolerant = false, signal } = {}) {
  const given = [...files];
  if (!given.every(isBlob)) throw coded("INVALID_ARGUMENT");
  await needPart("compare");
  const sorter = new Sorter(tolerant);
  for (const file of given) {
    if (signal?.aborted) throw shellError("ABORTED");
    try {
      await sorter.add(file, signal);
    } catch (thrown) {
      const error = asLensError(thrown);
      if (error.code === "ABORTED" || error.code === "INTERNAL") throw error;
      sorter.leave(file, "unknown-content", error);
    }
    await yieldToMain();
  }
  return sorter.finish();
}

class Sorter {
  /** @type {Draft[]} */
  #attempts = [];
  /** Raw files and archives, which do not contain the id of their process. @type {{ file: Blob, draft: Draft }[]} */
  #parts = [];
  /** @type {Blob[]} */
  #pictures = [];
  /** @type {UnsortedFile[]} */
  #unsorted = [];
  /** The file that each result is from. @type {Map<Draft, Blob>} */
  #files = new Map();
  #tolerant;
  #options;

  /** @param {boolean} tolerant */
  constructor(tolerant) {
    this.#tolerant = tolerant;
    this.#options = toJson({ tolerant });
  }

  /** @param {Blob} file @param {UnsortedReason} reason @param {LensError | null} [error] */
  leave(file, reason, error = null) {
    this.#unsorted.push({ file, reason, error });
  }

  /** @param {Blob} file @param {AbortSignal} [signal] */
  async add(file, signal) {
    switch (kindOf(await readBlob(file, 0, Math.min(file.size, HEAD)))) {
      case "zip":
        return this.#addArchive(file, signal);
      case "picture":
        this.#pictures.push(file);
        return;
      case "text":
        if (file.size <= MAX_JSON) return this.#addJson(file);
    }
    this.leave(file, "unknown-content");
  }

  /** @param {Blob} file @param {AbortSignal} [signal] */
  async #addArchive(file, signal) {
    const archive = await openArchive(file, { tolerant: this.#tolerant, signal });
    try {
      // Raw files contain the time of their process, but not its id.
      const { createdAt, updatedAt } = await archive.explain(null, { signal });
      this.#parts.push({ file, draft: draft({ createdAt, updatedAt }, { archive: file }) });
    } finally {
      archive.dispose();
    }
  }

  /** @param {Blob} file */
  async #addJson(file) {
    const bytes = await readBlob(file, 0, file.size);
    try {
      this.#addDocument(file, bytes);
    } catch (error) {
      const several = error instanceof LensError && error.code === "NOT_A_RESULT" ? resultsIn(bytes) : [];
      if (several.length === 0) throw error;
      for (const one of several) this.#addDocument(file, one);
    }
  }

  /** @param {Blob} file @param {Uint8Array<ArrayBuffer>} bytes */
  #addDocument(file, bytes) {
    /** @type {DocumentIdentity} */
    const identity = JSON.parse(call((wasm) => wasm.documentIdentity(bytes, this.#options)));
    if (identity.kind === "ocr") this.#parts.push({ file, draft: draft(identity, { ocr: bytes }) });
    else if (identity.kind === "manual-approval")
      this.#parts.push({ file, draft: draft(identity, { manualApproval: bytes }) });
    else this.#addResult(file, draft(identity, { result: bytes }));
  }

  /**
   * Adds a result. Of several states of one process, the latest one is kept.
   * @param {Blob} file
   * @param {Draft} added
   */
  #addResult(file, added) {
    const index = this.#attempts.findIndex(({ processId }) => processId !== null && processId === added.processId);
    const known = this.#attempts[index];
    if (known && isEqual(known.result, added.result)) return this.leave(file, "duplicate");
    // Two states with the same time contradict each other: the first one is kept.
    if (known && !(added.updatedAt > known.updatedAt))
      return this.leave(file, added.updatedAt < known.updatedAt ? "older" : "ambiguous");
    this.#files.set(added, file);
    if (!known) return void this.#attempts.push(added);
    this.#attempts[index] = added;
    this.leave(/** @type {Blob} */ (this.#files.get(known)), "older");
  }

  /** @returns {Dossier} */
  finish() {
    // Parts with a time first: each joins its process or becomes an attempt of its own, which a part without a time may
    // then join.
    for (const part of this.#parts.filter(({ draft }) => hasTime(draft))) this.#place(part);
    for (const part of this.#parts.filter(({ draft }) => !hasTime(draft))) this.#place(part);
    const [only, ...others] = this.#attempts;
    for (const picture of this.#pictures) {
      if (only && others.length === 0) only.pictures.push(picture);
      else this.leave(picture, "ambiguous");
    }
    const time = (/** @type {Draft} */ { createdAt }) => (Number.isNaN(createdAt) ? Infinity : createdAt);
    const inOrder = this.#attempts.sort((one, other) =>
      time(one) > time(other) ? 1 : time(one) < time(other) ? -1 : 0,
    );
    return {
      attempts: inOrder.map(({ createdAt: _created, updatedAt: _updated, ...attempt }) => attempt),
      unsorted: this.#unsorted,
    };
  }

  /** Adds a raw file or an archive to the attempt with the same time. @param {{ file: Blob, draft: Draft }} part */
  #place({ file, draft }) {
    const attempts = this.#attempts;
    const near = attempts.filter(({ createdAt }) => Math.abs(createdAt - draft.createdAt) < SAME_TIME);
    const own = hasTime(draft) ? near : attempts.length === 1 ? attempts : [];
    const [found, ...others] = own;
    if (others.length > 0 || (!found && !hasTime(draft) && attempts.length > 1)) return this.leave(file, "ambiguous");
    if (!found) return void attempts.push(draft);
    const name = /** @type {const} */ (["archive", "ocr", "manualApproval"]).find((name) => draft[name] !== null);
    if (!name) return;
    if (found[name] !== null) return this.leave(file, "duplicate");
    Object.assign(found, { [name]: draft[name] });
  }
}

/**
 * @param {Pick<DocumentIdentity, "createdAt" | "updatedAt"> & { processId?: string | null }} identity
 * @param {Partial<DossierAttempt>} parts
 * @returns {Draft}
 */
function draft({ processId = null, createdAt, updatedAt }, parts) {
  return {
    processId,
    result: null,
    archive: null,
    ocr: null,
    manualApproval: null,
    pictures: [],
    ...parts,
    createdAt: Date.parse(createdAt ?? ""),
    updatedAt: Date.parse(updatedAt ?? ""),
  };
}

/** @param {Draft} draft */
const hasTime = ({ createdAt }) => !Number.isNaN(createdAt);

/** @param {Uint8Array | null} one @param {Uint8Array | null} other */
const isEqual = (one, other) => one?.length === other?.length && one?.every((byte, i) => byte === other?.[i]);

/** The results in a JSON array, or in the array `processes` of an object. @param {Uint8Array} bytes */
function resultsIn(bytes) {
  /** @type {any} */
  let json;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
  const list = Array.isArray(json) ? json : json?.processes;
  const results = Array.isArray(list) ? list : [];
  return results.map((result) => new TextEncoder().encode(JSON.stringify(result)));
}
