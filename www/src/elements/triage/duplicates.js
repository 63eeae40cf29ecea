import { button, el } from "../base/dom.js";
import { areMarked } from "./marks.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */

/** How many numbers are listed, and how many results for each. The table can show all of them. */
const MAX_GROUPS = 12;
const MAX_ROWS = 8;

/** The numbers that several results have: the results for each, and a button that shows them in the table. */
export class Duplicates {
  /** @type {{ button: HTMLElement, own: Marks }[]} */
  #buttons = [];

  /**
   * @param {TriageTexts} texts
   * @param {TriageReport} report
   * @param {{ press: (own: Marks) => void, open: (row: number) => void }} options
   */
  constructor(texts, report, { press, open }) {
    const groups = report.duplicates();
    const items = groups.slice(0, MAX_GROUPS).map((group) => {
      const show = button(texts.triage("in-table"), () => press({ group }));
      this.#buttons.push({ button: show, own: { group } });
      const rows = group.rows.slice(0, MAX_ROWS).map((row) => {
        const name = report.row(row).processId || texts.triage("document", { number: texts.count(row + 1) });
        return el(
          "li",
          {},
          button(name, () => open(row), { dir: "auto" }),
        );
      });
      const left = group.rows.length - rows.length;
      if (left > 0) rows.push(el("li", { class: "soft" }, `${texts.triage("others")}: ${texts.count(left)}`));
      const sentence = texts.sameNumber(group);
      return el(
        "li",
        { part: "duplicate" },
        el("div", { class: "headline" }, el("p", {}, sentence), show),
        el("ul", { class: "tools", "aria-label": sentence }, ...rows),
      );
    });
    const left = groups.length - items.length;
    this.element =
      items.length > 0
        ? el(
            "section",
            { part: "duplicates" },
            el("h3", {}, `${texts.triage("duplicates")}: ${texts.count(groups.length)}`),
            el("p", { class: "soft" }, texts.triage("duplicates.hint")),
            el("ul", {}, ...items),
            left > 0 && el("p", { class: "soft" }, `${texts.triage("others")}: ${texts.count(left)}`),
          )
        : null;
  }

  /** @param {Marks} marks */
  set marks(marks) {
    for (const { button, own } of this.#buttons) button.setAttribute("aria-pressed", String(areMarked(own, marks)));
  }
}
