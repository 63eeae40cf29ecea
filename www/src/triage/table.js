import { known } from "../element/chapters.js";
import { button, data, el } from "../element/dom.js";
import { VirtualRows } from "./virtual.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {ReturnType<TriageReport["row"]>} Row */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {NonNullable<NonNullable<Parameters<TriageReport["find"]>[0]>["sort"]>} SortKey */
/** @typedef {{ by?: SortKey, descending: boolean }} Sort */

/** What is in each column: its class, its title's key, and what it is sorted by. @type {[string, string, SortKey | null][]} */
const COLUMNS = [
  ["process", "ui.process", "processId"],
  ["status", "ui.triage.status", "status"],
  ["type", "ui.process-type", "processType"],
  ["derived", "ui.triage.derived", "derivedStatus"],
  ["agreement", "ui.triage.agreement", "agreement"],
  ["reason", "ui.triage.first-reason", null],
  ["created", "ui.created", "createdAt"],
];
const NOTHING = "–";

/**
 * @typedef {object} TableOptions
 * @property {(row: number) => Row | null} read
 * @property {(row: number) => void} open
 * @property {(sort: Sort) => void} onSort
 */

/** The rows that were found, as a grid: arrows go from row to row. */
export class Table {
  #words;
  #options;
  #nameOf;
  /** @type {Map<SortKey, HTMLElement>} */
  #heads = new Map();
  #area = el("div", { role: "rowgroup", class: "area" });
  #rows;
  /** @type {Uint32Array} */
  #found = new Uint32Array();

  /** @param {Words} words @param {(reason: Row["reasons"][number]) => string} nameOf @param {Sort} sort @param {TableOptions} options */
  constructor(words, nameOf, sort, options) {
    this.#words = words;
    this.#nameOf = nameOf;
    this.#options = options;
    const head = el(
      "div",
      { role: "row", class: "head", "aria-rowindex": 1 },
      ...COLUMNS.map((column) => this.#head(column, sort)),
    );
    this.element = el(
      "div",
      { part: "table", role: "grid", "aria-label": words.own("rows"), "aria-colcount": COLUMNS.length },
      el("div", { role: "rowgroup", class: "heads" }, head),
      this.#area,
    );
    this.#rows = new VirtualRows(this.element, this.#area, (position) => this.#row(position));
    this.#area.addEventListener("keydown", (event) => this.#key(event));
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

  /** A column's title: pressed once, it sorts; again, the other way round; a third time, not any more. @param {typeof COLUMNS[number]} column @param {Sort} sort */
  #head([name, key, by], sort) {
    const title = this.#words.get(key) + (name === "created" ? " (UTC)" : "");
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
    const words = this.#words;
    const reason = row?.reasons.find(({ effect }) => effect !== "not-counted");
    const name = reason ? this.#nameOf(reason) : null;
    // The direction is the text's own, so that its end is what there is no room for.
    const cell = (
      /** @type {string} */ part,
      /** @type {string | null | undefined} */ text,
      /** @type {Node | null} */ child = null,
    ) =>
      el(
        "div",
        { role: "gridcell", class: part, dir: "auto", title: part === "process" || part === "reason" ? text : null },
        child ?? (text || NOTHING),
      );
    const status = row && el("span", { class: `chip ${known(row.status)}` }, data(words.status(row.status)));
    return el(
      "div",
      { part: "row", role: "row", class: "row", "aria-rowindex": position + 2, "data-position": position },
      cell("process", row?.processId),
      cell("status", null, status),
      cell("type", row?.processType),
      cell("derived", row?.derivedStatus && words.status(row.derivedStatus)),
      cell(`agreement ${row?.agreement ?? ""}`, row && words.own(`rules.${row.agreement}`)),
      cell("reason", name),
      cell("created", row?.createdAt && words.moment(row.createdAt)),
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = positionOf(event);
    if (at === null || event.altKey || event.metaKey) return;
    const { page, count } = this.#rows;
    const ways = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    };
    if (event.key in ways) this.#rows.focus(ways[/** @type {keyof typeof ways} */ (event.key)]);
    else if (event.key === "Enter" || event.key === " ") this.#options.open(this.#found[at]);
    else return;
    event.preventDefault();
  }
}

/** Of the row that an event is in. @param {Event} event */
function positionOf({ target }) {
  const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(".row"));
  return row ? Number(row.dataset.position) : null;
}
