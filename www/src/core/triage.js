import { explain } from "./explain.js";
import { breathe } from "./yield-to-main.js";
import { shellError } from "./error.js";
import { call, coded, generation, requireExport } from "./runtime.js";
import { documents } from "./triage-source.js";

/** @typedef {import("./triage-source.js").TriageSource} TriageSource */
/** @typedef {import("./triage-source.js").Documents} Documents */
/** @typedef {import("../videoid_lens.js").TriageRows} TriageRows */
/** @typedef {import("../videoid_lens.js").Summary} TriageSummary */
/** @typedef {import("../videoid_lens.js").RowData} TriageRow */
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */

/**
 * @typedef {object} TriageProgress
 * @property {number} read bytes
 * @property {number | null} total bytes, where that is known
 * @property {number} rows results so far
 */

/**
 * @typedef {object} TriageOptions
 * @property {AbortSignal} [signal] ends it with `ABORTED`
 * @property {(progress: TriageProgress) => void} [onProgress]
 * @property {boolean} [tolerant] as for `explain`
 */

/**
 * @typedef {object} TriageColumns a value for each row, in the order of the source
 * @property {Uint8Array} status what it stands for is in the report's `dictionaries`, as for the next three
 * @property {Uint8Array} processType
 * @property {Uint8Array} derived
 * @property {Uint8Array} agreement
 * @property {Float64Array} createdAt milliseconds since 1970; NaN where that can't be read
 * @property {Float64Array} offset bytes of the source before the document
 * @property {Uint32Array} length bytes of the document
 */

/**
 * @typedef {object} TriageFilter rows for which everything that is given holds
 * @property {string} [status]
 * @property {string} [processType]
 * @property {string | null} [derivedStatus]
 * @property {'agrees' | 'disagrees' | 'not-derivable'} [agreement]
 * @property {{ code: string, subject?: string | null }} [reason] with any subject where none is given
 * @property {string} [contradiction] code
 * @property {string} [text] in the process's id or a reason's subject, whatever the case and accents
 * @property {'createdAt' | 'status' | 'processType' | 'derivedStatus' | 'agreement' | 'processId'} [sort] the source's own order without
 * @property {boolean} [descending]
 */

/** Milliseconds of work after which the page gets its turn. */
const TURN = 12;

/** Bytes that are read without a look at the clock: the worst of documents take some hundred nanoseconds for a byte. */
const PIECE = 128 << 10;

/** Rows of a CSV that are written at a time. */
const ROWS = 4096;

/**
 * Sums up many results: a JSON array of them, one a line (NDJSON), or one after another. What has been read is forgotten, so that
 * memory grows with the number of results, some sixty bytes each, and not with their length. A broken document is noted, and the next one found.
 * @param {TriageSource} source
 * @param {TriageOptions} [options]
 * @returns {Promise<TriageReport>}
 * @throws {LensError} `IO`, `ABORTED`, `INVALID_ARGUMENT` for another source
 */
export async function triage(source, { signal, onProgress, tolerant = false } = {}) {
  if (signal?.aborted) throw shellError("ABORTED");
  requireExport("triagereader_new");
  const { total, pieces, range } = documents(source, signal);
  const reader = call((wasm) => new wasm.TriageReader(tolerant));
  const instance = generation;
  let read = 0;
  let since = performance.now();
  const tell = () => onProgress?.({ read, total, rows: reader.rows });
  try {
    for await (const bytes of pieces()) {
      for (let at = 0; at < bytes.length; at += PIECE) {
        if (instance !== generation) throw shellError("INTERNAL");
        const piece = bytes.subarray(at, at + PIECE);
        call(() => reader.feed(piece));
        read += piece.length;
        if (performance.now() - since < TURN) continue;
        tell();
        await breathe();
        if (signal?.aborted) throw shellError("ABORTED");
        since = performance.now();
      }
    }
    if (instance !== generation) throw shellError("INTERNAL");
    if (signal?.aborted) throw shellError("ABORTED");
    tell();
    return new TriageReport(
      call(() => reader.finish()),
      range,
      tolerant,
    );
  } catch (error) {
    if (instance === generation) reader.free();
    throw error;
  }
}

/**
 * What many results come to, and a row for each. Dispose of it when it is no longer shown.
 */
export class TriageReport {
  /** Results that could be read. @type {number} */
  total;
  /** Documents, the broken ones too. @type {number} */
  documents;
  /** @type {TriageSummary["errors"]} */
  errors;
  /** All errors: `errors` lists the first 100,000. @type {number} */
  errorCount;
  /** @type {TriageSummary["byStatus"]} */
  byStatus;
  /** @type {TriageSummary["byProcessType"]} */
  byProcessType;
  /** @type {TriageSummary["byDay"]} */
  byDay;
  /** @type {TriageSummary["agreement"]} */
  agreement;
  /** @type {TriageSummary["reasons"]} */
  reasons;
  /** @type {TriageSummary["contradictions"]} */
  contradictions;
  /** @type {TriageSummary["dictionaries"]} */
  dictionaries;

  /** @type {TriageRows | undefined} */
  #rows;
  #instance = generation;
  /** @type {Documents["range"]} */
  #range;
  #tolerant;
  /** @type {TriageColumns | undefined} */
  #columns;

  /**
   * @param {TriageRows} rows
   * @param {Documents["range"]} range
   * @param {boolean} tolerant
   * @internal
   */
  constructor(rows, range, tolerant) {
    this.#rows = rows;
    this.#range = range;
    this.#tolerant = tolerant;
    /** @type {TriageSummary} */
    const summary = JSON.parse(call(() => rows.summary()));
    this.total = summary.total;
    this.documents = summary.documents;
    this.errors = summary.errors;
    this.errorCount = summary.errorCount;
    this.byStatus = summary.byStatus;
    this.byProcessType = summary.byProcessType;
    this.byDay = summary.byDay;
    this.agreement = summary.agreement;
    this.reasons = summary.reasons;
    this.contradictions = summary.contradictions;
    this.dictionaries = summary.dictionaries;
  }

  /** All rows, made at the first look. @type {TriageColumns} */
  get columns() {
    return (this.#columns ??= this.#ask((rows) => ({
      status: rows.indices("status"),
      processType: rows.indices("processType"),
      derived: rows.indices("derived"),
      agreement: rows.indices("agreement"),
      createdAt: rows.createdAt(),
      offset: rows.offset(),
      length: rows.length(),
    })));
  }

  /**
   * A row in full.
   * @param {number} i
   * @returns {TriageRow}
   * @throws {LensError} `INVALID_ARGUMENT` for a row that is not there
   */
  row(i) {
    const row = this.#ask((rows) => rows.row(checked(i)));
    if (row === undefined) throw coded("INVALID_ARGUMENT");
    return JSON.parse(row);
  }

  /**
   * The rows that a list shows, in its order; equal ones in the source's.
   * @param {TriageFilter} [filter]
   * @returns {Uint32Array}
   */
  find(filter = {}) {
    return this.#ask((rows) => rows.find(JSON.stringify(filter)));
  }

  /**
   * The days to show: all from the first with a result to the last, or only those in `byDay` where that would be more than ten years.
   * @returns {string[]}
   */
  calendar() {
    return JSON.parse(this.#ask((rows) => rows.calendar()));
  }

  /**
   * Words for `reasons`, in their order.
   * @param {string} [locale] as for `explain`
   * @returns {string[]}
   */
  titles(locale) {
    return JSON.parse(this.#ask((rows) => rows.titles(locale)));
  }

  /**
   * The bytes of a row's document: the source's own, or read from it again.
   * @param {number} i
   * @returns {Uint8Array | Promise<Uint8Array>} at once where the source was text or bytes
   * @throws {LensError} `SOURCE_GONE` for a stream, `INVALID_ARGUMENT` for a row that is not there
   */
  document(i) {
    const { offset, length } = this.columns;
    if (!this.#rows) throw shellError("DISPOSED");
    if (!this.#range) throw shellError("SOURCE_GONE");
    if (!(checked(i) < offset.length)) throw coded("INVALID_ARGUMENT");
    return this.#range(offset[i], offset[i] + length[i]);
  }

  /**
   * Explains one of the results in full.
   * @param {number} i
   * @param {ExplainOptions} [options]
   * @returns {Explanation | Promise<Explanation>} at once where the source was text or bytes
   * @throws {LensError} as `document`
   */
  explain(i, options) {
    const how = { tolerant: this.#tolerant, ...options };
    const bytes = this.document(i);
    return bytes instanceof Promise ? bytes.then((read) => explain(read, how)) : explain(bytes, how);
  }

  /**
   * The counts and the broken documents, without the rows.
   */
  toJSON() {
    const { total, documents, errors, errorCount, byStatus, byProcessType, byDay, agreement, reasons, contradictions } =
      this;
    return { total, documents, errors, errorCount, byStatus, byProcessType, byDay, agreement, reasons, contradictions };
  }

  /**
   * The rows as CSV (RFC 4180, UTF-8 with its mark), in which no spreadsheet finds a formula.
   * @returns {Blob}
   */
  toCSV() {
    const parts = ["\ufeff"];
    for (let at = 0; at === 0 || at < this.total; at += ROWS) parts.push(this.#ask((rows) => rows.csv(at, at + ROWS)));
    return new Blob(parts, { type: "text/csv;charset=utf-8" });
  }

  /** Frees what is held. What was taken out stays. */
  dispose() {
    if (this.#rows && this.#instance === generation) this.#rows.free();
    this.#rows = undefined;
    this.#range = null;
  }

  /**
   * @template T
   * @param {(rows: TriageRows) => T} question
   * @returns {T}
   */
  #ask(question) {
    const rows = this.#rows;
    if (!rows) throw shellError("DISPOSED");
    if (this.#instance !== generation) throw shellError("INTERNAL");
    return call(() => question(rows));
  }
}

/**
 * A row's number as the core takes it.
 * @param {number} i
 */
function checked(i) {
  if (!(Number.isInteger(i) && i >= 0 && i < 2 ** 32)) throw coded("INVALID_ARGUMENT");
  return i;
}
