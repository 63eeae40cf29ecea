import { button, data, el } from "../base/dom.js";
import { statusClass } from "../base/looks.js";
import { VirtualRows } from "./virtual-rows.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {ReturnType<TriageReport["row"]>} Row */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** @typedef {NonNullable<NonNullable<Parameters<TriageReport["find"]>[0]>["sort"]>} SortKey */
/** @typedef {{ by?: SortKey, descending: boolean }} Sort */

/**
 * The columns: CSS class, key of the title, and sort key for clicks on the title.
 * @type {[string, string, SortKey | null][]}
 */
const COLUMNS = [
  ["process", "ui.process", "processId"],
  ["status", "ui.triage.status", "status"],
  ["type", "ui.process-type", "processType"],
  ["derived", "ui.triage.derived", "derivedStatus"],
  ["agreement", "ui.triage.agreement", "agreement"],
  ["reason", "ui.triage.first-reason", null],
  ["created", "ui.created", "createdAt"],
];
const EMPTY_CELL = "–";

/**
 * @typedef {object} TableOptions
 * @property {(row: number) => Row | null} read
 * @property {(row: number) => void} open
 * @property {(sort: Sort) => void} onSort
 */

/**
 * The rows that were found, as a grid. Arrows, Page Up and Down, Home and End go from row to row; Enter and Space open
 * one.
 */
export class Table {
  #texts;
  #options;
  #nameOf;
  /** @type {Map<SortKey, HTMLElement>} */
  #heads = new Map();
  #area = el("div", { role: "rowgroup", class: "area" });
  #rows;
  /** @type {Uint32Array} */
  #found = new Uint32Array();

  /**
   * @param {TriageTexts} texts
   * @param {(reason: Row["reasons"][number]) => string} nameOf
   * @param {Sort} sort
   * @param {TableOptions} options
   */
  constructor(texts, nameOf, sort, options) {
    this.#texts = texts;
    this.#nameOf = nameOf;
    this.#options = options;
    const head = el(
      "div",
      { role: "row", class: "head", "aria-rowindex": 1 },
      ...COLUMNS.map((column) => this.#head(column, sort)),
    );
    this.element = el(
      "div",
      { part: "table", role: "grid", "aria-label": texts.triage("rows"), "aria-colcount": COLUMNS.length },
      el("div", { role: "rowgroup", class: "heads" }, head),
      this.#area,
    );
    this.#rows = new VirtualRows(this.element, this.#area, (position) => this.#row(position));
    this.#area.addEventListener("keydown", (event) => this.#onKeyDown(event));
    this.#area.addEventListener("click", (event) => {
      const position = positionOf(event);
      if (position === null) return;
      this.#rows.focus(position);
      options.open(this.#found[position]);
    });
    this.#area.addEventListener("focusin", (event) => this.#rows.activate(positionOf(event) ?? 0));
    this.sort = sort;
  }

  /** @param {Uint32Array} found */
  show(found) {
    this.#found = found;
    this.element.hidden = found.length === 0;
    this.element.setAttribute("aria-rowcount", String(found.length + 1));
    this.#rows.show(found.length);
  }

  dispose() {
    this.#found = new Uint32Array();
    this.#rows.dispose();
  }

  /** @param {Sort} sort */
  set sort({ by, descending }) {
    for (const [key, head] of this.#heads) {
      if (key === by) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  }

  /**
   * The title of a column. Pressing it sorts ascending, then descending, then restores the order of the source.
   * @param {typeof COLUMNS[number]} column
   * @param {Sort} sort
   */
  #head([name, key, by], sort) {
    const title = this.#texts.get(key) + (name === "created" ? " (UTC)" : "");
    if (by === null) return el("div", { role: "columnheader", class: name }, title);
    const press = () => {
      if (sort.by !== by) [sort.by, sort.descending] = [by, false];
      else if (!sort.descending) sort.descending = true;
      else [sort.by, sort.descending] = [undefined, false];
      this.sort = sort;
      this.#options.onSort(sort);
    };
    const head = el("div", { role: "columnheader", class: name }, button(title, press));
    this.#heads.set(by, head);
    return head;
  }

  /** @param {number} position */
  #row(position) {
    const row = this.#options.read(this.#found[position]);
    const texts = this.#texts;
    const reason = row?.reasons.find(({ effect }) => effect !== "not-counted");
    const name = reason ? this.#nameOf(reason) : null;
    // `dir="auto"`: a text that is too long is cut off at its own end, whatever its direction.
    const cell = (
      /** @type {string} */ part,
      /** @type {string | null | undefined} */ text,
      /** @type {Node | null} */ child = null,
    ) =>
      el(
        "div",
        { role: "gridcell", class: part, dir: "auto", title: part === "process" || part === "reason" ? text : null },
        child ?? (text || EMPTY_CELL),
      );
    const status = row && el("span", { class: `chip ${statusClass(row.status)}` }, data(texts.status(row.status)));
    return el(
      "div",
      { part: "row", role: "row", class: "row", "aria-rowindex": position + 2, "data-position": position },
      cell("process", row?.processId),
      cell("status", null, status),
      cell("type", row?.processType),
      cell("derived", row?.derivedStatus && texts.status(row.derivedStatus)),
      cell(`agreement ${row?.agreement ?? ""}`, row && texts.triage(`rules.${row.agreement}`)),
      cell("reason", name),
      cell("created", row?.createdAt && texts.moment(row.createdAt)),
    );
  }

  /** @param {KeyboardEvent} event */
  #onKeyDown(event) {
    const at = positionOf(event);
    if (at === null || event.altKey || event.metaKey) return;
    const { page, count } = this.#rows;
    /** @type {Record<string, number>} */
    const targets = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    if (event.key in targets) this.#rows.focus(targets[event.key]);
    else if (event.key === "Enter" || event.key === " ") this.#options.open(this.#found[at]);
    else return;
    event.preventDefault();
  }
}

/** The position of the row that an event is in. @param {Event} event */
function positionOf({ target }) {
  const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".row"));
  return row ? Number(row.dataset.position) : null;
}
