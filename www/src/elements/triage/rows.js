import { el } from "../base/dom.js";
import { Filters } from "./filters.js";
import { Table } from "./table.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * What is chosen and how the rows are sorted.
 * @typedef {{ choice: import("./filters.js").Choice, sort: import("./table.js").Sort }} View
 */

/**
 * @typedef {object} RowsOptions
 * @property {(row: number) => void} open
 * @property {(error: unknown) => void} onError
 */

/** All rows, in the order of the source. @returns {View} */
export const newView = () => ({ choice: {}, sort: { descending: false } });

/** The section of the rows: filters, how many rows are shown, and the table. */
export class Rows {
  #texts;
  #report;
  #view;
  #options;
  #filters;
  #table;
  #count = el("p", { part: "count", role: "status" });
  #emptyNote;
  #frame = 0;

  /** @param {TriageTexts} texts @param {TriageReport} report @param {View} view @param {RowsOptions} options */
  constructor(texts, report, view, options) {
    this.#texts = texts;
    this.#report = report;
    this.#view = view;
    this.#options = options;
    this.#emptyNote = el("p", { part: "note" }, texts.triage("none"));
    this.#filters = new Filters(texts, report, view.choice, () => this.#find());
    this.#table = new Table(texts, texts.reasons(report), view.sort, {
      read: (row) => this.#try(() => report.row(row)),
      open: options.open,
      onSort: () => this.#find(),
    });
    this.element = el(
      "section",
      { part: "rows" },
      el("h3", {}, texts.triage("rows")),
      this.#filters.element,
      this.#count,
      this.#table.element,
      this.#emptyNote,
      el("p", { class: "soft" }, texts.triage("hint")),
    );
    this.#show(report.find(this.#query()));
  }

  dispose() {
    cancelAnimationFrame(this.#frame);
    this.#table.dispose();
  }

  /** Finds the rows, once a frame at most: finding them among a hundred thousand takes longer than typing a letter. */
  #find() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const found = this.#try(() => this.#report.find(this.#query()));
      if (found) this.#show(found);
    });
  }

  #query() {
    const { by, descending } = this.#view.sort;
    return { ...this.#filters.filter, ...(by && { sort: by, descending }) };
  }

  /** @param {Uint32Array} found */
  #show(found) {
    this.#emptyNote.hidden = found.length > 0;
    this.#table.show(found);
    this.#count.textContent = this.#texts.triage("shown", {
      shown: this.#texts.count(found.length),
      total: this.#texts.count(this.#report.total),
    });
  }

  /** @template T @param {() => T} work @returns {T | null} `null` after an error */
  #try(work) {
    try {
      return work();
    } catch (error) {
      this.#options.onError(error);
      return null;
    }
  }
}
