import { orAborted } from "./bytes.js";
import { shellError } from "./error.js";
import { explain } from "./explain.js";
import { needPart } from "./parts.js";
import { call, coded, generation, toJson } from "./runtime.js";
import { documents } from "./triage-source.js";
import { yieldToMain } from "./yield-to-main.js";

/** @typedef {import("./triage-source.js").TriageSource} TriageSource */
/** @typedef {import("./triage-source.js").Documents} Documents */
/** @typedef {import("../videoid_lens.js").TriageRows} TriageRows */
/** @typedef {import("../videoid_lens.js").Summary} TriageSummary */
/** @typedef {import("../videoid_lens.js").RowData} TriageRow */
/** @typedef {import("../videoid_lens.js").DuplicateNumber} DuplicateNumber */
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */

/**
 * @typedef {object} TriageProgress how far a triage is
 * @property {number} read bytes that were read
 * @property {number | null} total bytes in all, where that is known
 * @property {number} rows results so far
 */

/**
 * @typedef {object} TriageOptions
 * @property {AbortSignal} [signal] ends the triage with `ABORTED`
 * @property {(progress: TriageProgress) => void} [onProgress]
 * @property {boolean} [tolerant] as for `explain`
 */

/**
 * @typedef {object} TriageColumns a value for each row, in the order of the source
 * @property {Uint8Array} status index into the report's `dictionaries`, as are the next three
 * @property {Uint8Array} processType
 * @property {Uint8Array} provider
 * @property {Uint8Array} derived
 * @property {Uint8Array} agreement
 * @property {Float64Array} createdAt milliseconds since 1970; NaN where that can't be read
 * @property {Float64Array} offset position of the document in the source, in bytes
 * @property {Uint32Array} length bytes of the document
 */

/**
 * @typedef {object} TriageFilter conditions that a row must all meet
 * @property {string} [status]
 * @property {string} [processType]
 * @property {string} [provider]
 * @property {import("../videoid_lens.js").Outcome | null} [derivedStatus]
 * @property {import("../videoid_lens.js").Agreement} [agreement]
 * @property {{ code: string, subject?: string | null, counted?: boolean }} [reason] without a `subject`: any subject;
 *   `counted`: only where the reason decided or prevents acceptance
 * @property {string} [createdFrom] the first day that the process may be created on, `YYYY-MM-DD`, UTC
 * @property {string} [createdTo] the last one
 * @property {string} [contradiction] code
 * @property {string} [text] a part of the process's id or of a reason's subject; case and accents are ignored
 * @property {import("../videoid_lens.js").TriageSortKey} [sort] by default, the order of the source
 * @property {boolean} [descending]
 */

/** The number of milliseconds of work after which the page can do other work. */
const TURN_TIME = 12;

/**
 * How many bytes are read between two looks at the clock: the slowest documents take some hundred nanoseconds per byte.
 */
const PIECE_SIZE = 128 << 10;

/** How many rows of a CSV file are written at a time. */
const CSV_ROWS = 4096;

/**
 * Summarises many results: a JSON array, one result per line (NDJSON), or one after another. Keeps some seventy-five
 * bytes of each result and none of its text, so that memory use grows with the number of results and not with their
 * length. A document that can't be read is listed in `errors`, and reading continues with the next one.
 * @param {TriageSource} source
 * @param {TriageOptions} [options]
 * @returns {Promise<TriageReport>}
 * @throws {LensError} `IO`, `ABORTED`, `OUT_OF_MEMORY`; `INVALID_ARGUMENT` if the source is something else, or its
 *   bytes were transferred away
 */
export async function triage(source, { signal, onProgress, tolerant = false } = {}) {
  if (signal?.aborted) throw shellError("ABORTED");
  await orAborted(needPart("lists"), signal);
  const { total, pieces, range } = documents(source, signal);
  const reader = call((wasm) => new wasm.TriageReader(tolerant));
  const instance = generation;
  let read = 0;
  let since = performance.now();
  const reportProgress = () => onProgress?.({ read, total, rows: reader.rows });
  try {
    for await (const bytes of pieces()) {
      for (let at = 0; at < bytes.length; at += PIECE_SIZE) {
        if (instance !== generation) throw shellError("INTERNAL");
        const piece = bytes.subarray(at, at + PIECE_SIZE);
        call(() => reader.feed(piece));
        read += piece.length;
        if (performance.now() - since < TURN_TIME) continue;
        reportProgress();
        await yieldToMain();
        if (signal?.aborted) throw shellError("ABORTED");
        since = performance.now();
      }
    }
    if (instance !== generation) throw shellError("INTERNAL");
    if (signal?.aborted) throw shellError("ABORTED");
    reportProgress();
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
 * The counts of many results, and a row for each. Dispose of it when it is no longer shown.
 */
export class TriageReport {
  /** How many results could be read. @type {number} */
  total;
  /** How many documents there are, including those that could not be read. @type {number} */
  documents;
  /** @type {TriageSummary["errors"]} */
  errors;
  /** How many documents could not be read; `errors` lists the first 100,000 of them. @type {number} */
  errorCount;
  /** @type {TriageSummary["byStatus"]} */
  byStatus;
  /** @type {TriageSummary["byProcessType"]} */
  byProcessType;
  /** @type {TriageSummary["byProvider"]} */
  byProvider;
  /** @type {TriageSummary["byDay"]} */
  byDay;
  /**
   * By day: in how many results a reason of each code decided or prevents acceptance.
   * @type {TriageSummary["reasonsByDay"]}
   */
  reasonsByDay;
  /** How long results took, by process type. @type {TriageSummary["durations"]} */
  durations;
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
    this.byProvider = summary.byProvider;
    this.byDay = summary.byDay;
    this.reasonsByDay = summary.reasonsByDay;
    this.durations = summary.durations;
    this.agreement = summary.agreement;
    this.reasons = summary.reasons;
    this.contradictions = summary.contradictions;
    this.dictionaries = summary.dictionaries;
  }

  /** All rows, column by column. Computed at the first access. @type {TriageColumns} */
  get columns() {
    this.#columns ??= this.#withRows((rows) => ({
      status: rows.indices("status"),
      processType: rows.indices("processType"),
      provider: rows.indices("provider"),
      derived: rows.indices("derived"),
      agreement: rows.indices("agreement"),
      createdAt: rows.createdAt(),
      offset: rows.offset(),
      length: rows.length(),
    }));
    return this.#columns;
  }

  /**
   * A row in full.
   * @param {number} i
   * @returns {TriageRow}
   * @throws {LensError} `INVALID_ARGUMENT` for a row that is not there
   */
  row(i) {
    const row = this.#withRows((rows) => rows.row(checked(i)));
    if (row === undefined) throw coded("INVALID_ARGUMENT");
    return JSON.parse(row);
  }

  /**
   * The numbers of the rows that match, sorted; equal ones in the order of the source.
   * @param {TriageFilter} [filter]
   * @returns {Uint32Array}
   */
  find(filter = {}) {
    const json = toJson(filter);
    return this.#withRows((rows) => rows.find(json));
  }

  /**
   * The document and personal numbers that several results have, those of most results first. Case, spaces and hyphens
   * are ignored. The same number issued by two countries is two numbers, and masked numbers are left out. A process
   * that is given twice counts once. The report does not hold the numbers: each row kept a hash of its numbers, made
   * with a random key that was wiped when the source had been read.
   * @returns {DuplicateNumber[]}
   */
  duplicates() {
    return JSON.parse(this.#withRows((rows) => rows.duplicates()));
  }

  /**
   * The days for a chart: all from the first with a result to the last, or only those in `byDay` if that is more than
   * ten years.
   * @returns {string[]}
   */
  calendar() {
    return JSON.parse(this.#withRows((rows) => rows.calendar()));
  }

  /**
   * Titles of `reasons`, in the same order.
   * @param {string} [locale] as for `explain`
   * @returns {string[]}
   */
  titles(locale) {
    return JSON.parse(this.#withRows((rows) => rows.titles(locale)));
  }

  /**
   * Titles of reasons by code, for any subject.
   * @param {string} [locale] as for `explain`
   * @returns {Record<string, string>}
   */
  codeTitles(locale) {
    return Object.fromEntries(JSON.parse(this.#withRows((rows) => rows.codeTitles(locale))));
  }

  /**
   * The bytes of a row's document. They may be the source's own: do not write to them.
   * @param {number} i
   * @returns {Uint8Array | Promise<Uint8Array>} no promise if the source was text or bytes
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
   * @returns {Explanation | Promise<Explanation>} no promise if the source was text or bytes
   * @throws {LensError} as `document`
   */
  explain(i, options) {
    const all = { tolerant: this.#tolerant, ...options };
    const bytes = this.document(i);
    return bytes instanceof Promise ? bytes.then((read) => explain(read, all)) : explain(bytes, all);
  }

  /**
   * The counts and the errors, without the rows.
   */
  toJSON() {
    const { total, documents, errors, errorCount, byStatus, byProcessType, byProvider } = this;
    const { byDay, reasonsByDay, durations, agreement, reasons, contradictions } = this;
    const counts = { byStatus, byProcessType, byProvider, byDay, reasonsByDay, durations, agreement, reasons };
    return { total, documents, errors, errorCount, ...counts, contradictions };
  }

  /**
   * The rows as CSV (RFC 4180, UTF-8 with a byte order mark). Spreadsheets read no cell as a formula.
   * @returns {Blob}
   */
  toCSV() {
    const parts = ["\ufeff"];
    for (let at = 0; at === 0 || at < this.total; at += CSV_ROWS)
      parts.push(this.#withRows((rows) => rows.csv(at, at + CSV_ROWS)));
    return new Blob(parts, { type: "text/csv;charset=utf-8" });
  }

  /** Frees the rows. Columns that were read stay valid; methods that need the rows throw `DISPOSED` afterwards. */
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
  #withRows(question) {
    const rows = this.#rows;
    if (!rows) throw shellError("DISPOSED");
    if (this.#instance !== generation) throw shellError("INTERNAL");
    return call(() => question(rows));
  }
}

/**
 * Checks that a row number is an integer that the core can take.
 * @param {number} i
 */
function checked(i) {
  if (!(Number.isInteger(i) && i >= 0 && i < 2 ** 32)) throw coded("INVALID_ARGUMENT");
  return i;
}
