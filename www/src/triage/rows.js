import { el } from "../element/dom.js";
import { Filters } from "./filters.js";
import { Table } from "./table.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {import("./words.js").Words} Words */
/** What is chosen and how it is sorted. @typedef {{ choice: import("./filters.js").Choice, sort: import("./table.js").Sort }} View */

/**
 * @typedef {object} RowsOptions
 * @property {(row: number) => void} open
 * @property {(error: unknown) => void} onError
 */

/** @returns {View} */
export const everything = () => ({ choice: {}, sort: { descending: false } });

/** All results: filters, how many are shown, and the table. */
export class Rows {
  #words;
  #report;
  #view;
  #options;
  #filters;
  #table;
  #count = el("p", { part: "count", role: "status" });
  #none;
  #due = 0;

  /** @param {Words} words @param {TriageReport} report @param {View} view @param {RowsOptions} options */
  constructor(words, report, view, options) {
    this.#words = words;
    this.#report = report;
    this.#view = view;
    this.#options = options;
    this.#none = el("p", { part: "note" }, words.own("none"));
    this.#filters = new Filters(words, report, view.choice, () => this.#find());
    this.#table = new Table(words, words.reasons(report), view.sort, {
      read: (row) => this.#ask(() => report.row(row)),
      open: options.open,
      onSort: () => this.#find(),
    });
    this.element = el(
      "section",
      { part: "rows" },
      el("h3", {}, words.own("rows")),
      this.#filters.element,
      this.#count,
      this.#table.element,
      this.#none,
      el("p", { class: "soft" }, words.own("hint")),
    );
    this.#show(report.find(this.#query()));
  }

  dispose() {
    cancelAnimationFrame(this.#due);
    this.#table.dispose();
  }

  /** Once a frame: someone who types is quicker than a hundred thousand rows. */
  #find() {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(() => {
      const found = this.#ask(() => this.#report.find(this.#query()));
      if (found) this.#show(found);
    });
  }

  #query() {
    const { by, descending } = this.#view.sort;
    return { ...this.#filters.filter, ...(by && { sort: by, descending }) };
  }

  /** @param {Uint32Array} found */
  #show(found) {
    this.#none.hidden = found.length > 0;
    this.#table.show(found);
    this.#count.textContent = this.#words.own("shown", {
      shown: this.#words.count(found.length),
      total: this.#words.count(this.#report.total),
    });
  }

  /** @template T @param {() => T} work @returns {T | null} */
  #ask(work) {
    try {
      return work();
    } catch (error) {
      this.#options.onError(error);
      return null;
    }
  }
}
