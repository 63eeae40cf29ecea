import { button, el } from "../base/dom.js";
import { Filters } from "./filters.js";
import { areMarked, conditions, inWords, toggle } from "./marks.js";
import { Table } from "./table.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * The chosen filters, the marks, and the order of the rows.
 * @typedef {{ choice: import("./filters.js").Choice, marks: Marks, sort: import("./table.js").Sort }} View
 */
/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {import("../../core/triage.js").TriageFilter} TriageFilter */

/**
 * @typedef {object} RowsOptions
 * @property {(row: number) => void} open
 * @property {(marks: Marks) => void} onMarks
 * @property {(filter: TriageFilter, group: import("./marks.js").DuplicateNumber | null, shown: number) => void}
 *   onFilter
 * @property {(text: string) => void} announce
 * @property {(error: unknown) => void} onError
 */

/** All rows, in the order of the source. @returns {View} */
export const newView = () => ({ choice: {}, marks: {}, sort: { descending: false } });

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
  #nameOf;
  #active;
  /** The filter of the last event. */
  #told;
  #frame = 0;

  /** @param {TriageTexts} texts @param {TriageReport} report @param {View} view @param {RowsOptions} options */
  constructor(texts, report, view, options) {
    this.#texts = texts;
    this.#report = report;
    this.#view = view;
    this.#options = options;
    this.#emptyNote = el("p", { part: "note" }, texts.triage("none"));
    const nameOf = texts.reasons(report);
    this.#nameOf = texts.anyReasons(report, nameOf);
    this.#active = el("div", { part: "active", class: "tools", role: "group", "aria-label": texts.triage("active") });
    this.#filters = new Filters(
      texts,
      report,
      view.choice,
      () => {
        // A reason is chosen either in the field or in a chart.
        if (this.#filters.has("reason")) delete view.marks.reason;
        this.#showMarks();
        this.#find();
      },
      () => {
        for (const { kind } of this.#words) delete view.marks[kind];
        this.#showMarks();
        this.#find();
      },
    );
    this.#table = new Table(texts, nameOf, view.sort, {
      read: (row) => this.#try(() => report.row(row)),
      open: options.open,
      onSort: () => this.#find(),
    });
    this.element = el(
      "section",
      { part: "rows" },
      el("h3", {}, texts.triage("rows")),
      this.#filters.element,
      this.#active,
      this.#count,
      this.#table.element,
      this.#emptyNote,
      el("p", { class: "soft" }, texts.triage("hint")),
    );
    this.#told = this.#state;
    this.#showMarks();
    this.#show(this.#found());
  }

  /** Adds what was pressed to the marks, or removes it if it was marked. @param {Marks} own */
  press(own) {
    const { marks } = this.#view;
    const isMarked = areMarked(own, marks);
    const words = inWords(own, this.#texts, this.#nameOf).map(({ text }) => text);
    toggle(own, marks);
    if (marks.reason) this.#filters.clear("reason");
    const values = { filter: words.join(", ") };
    this.#options.announce(isMarked ? this.#texts.triage("removed", values) : this.#texts.triage("added", values));
    this.#showMarks();
    this.#find();
  }

  dispose() {
    cancelAnimationFrame(this.#frame);
    this.#table.dispose();
  }

  /** Finds the rows, at most once a frame: among a hundred thousand rows that takes longer than typing a letter. */
  #find() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const found = this.#try(() => this.#found());
      if (!found) return;
      this.#show(found);
      const state = this.#state;
      if (state === this.#told) return;
      this.#told = state;
      this.#options.onFilter(this.#filter, this.#view.marks.group ?? null, found.length);
    });
  }

  /** @returns {TriageFilter} */
  get #filter() {
    return { ...this.#filters.filter, ...conditions(this.#view.marks) };
  }

  /** Everything that decides which rows are shown, as text. */
  get #state() {
    return JSON.stringify([this.#filter, this.#words.map(({ text }) => text), this.#view.marks.group?.rows[0]]);
  }

  get #words() {
    return inWords(this.#view.marks, this.#texts, this.#nameOf);
  }

  #found() {
    const { sort, marks } = this.#view;
    const found = this.#report.find({
      ...this.#filter,
      ...(sort.by && { sort: sort.by, descending: sort.descending }),
    });
    const group = marks.group && new Set(marks.group.rows);
    return group ? found.filter((row) => group.has(row)) : found;
  }

  /** Shows each mark as a button that removes it, and passes the marks on to the charts and lists. */
  #showMarks() {
    const { marks } = this.#view;
    const chips = this.#words.map(({ kind, text }) =>
      button(
        `${text} ✕`,
        () => {
          this.press({ [kind]: marks[kind] });
          // The button that had the focus was removed.
          const next = /** @type {HTMLElement | null} */ (this.#active.firstElementChild);
          (next ?? this.#filters.reset).focus();
        },
        { "aria-label": this.#texts.triage("remove", { filter: text }), class: "chip" },
      ),
    );
    this.#active.replaceChildren(...chips);
    this.#options.onMarks(marks);
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
