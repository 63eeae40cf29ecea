import { drawChart } from "../../core/chart.js";
import { compact, data, el, lazyDetails, table } from "../base/dom.js";
import { statusTone } from "../base/looks.js";

/** @typedef {import("../../core/chart.js").ChartSpec} ChartSpec */
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** @typedef {Omit<ChartSpec, "theme" | "width" | "height"> & { height: number }} Sketch */
/** @typedef {NonNullable<import("../../videoid_lens.js").ChartSpec["theme"]>} Theme */

/** Heights in CSS pixels: of the chart of days, of one reason's bar, and of what is above and below the bars. */
const COLUMNS_HEIGHT = 320;
const BAR_HEIGHT = 34;
const FRAME_HEIGHT = 72;
/** How many bars the chart of reasons has room for; it adds up those that are left. */
const MAX_BARS = 8;

/** The charts, each with its numbers as a table. */
export class Charts {
  /** @type {{ canvas: HTMLCanvasElement, sketch: Sketch, width: number }[]} */
  #charts = [];
  /** @type {Theme} */
  #theme;
  #observer;

  /** @param {TriageTexts} texts @param {TriageReport} report @param {Theme} theme */
  constructor(texts, report, theme) {
    this.#theme = theme;
    const figures = compact([
      report.byDay.length > 0 && this.#figure(texts, texts.triage("day"), texts.triage("by-day"), byDay(texts, report)),
      report.reasons.length > 0 &&
        this.#figure(texts, texts.triage("reason"), texts.triage("by-reason"), byReason(texts, report)),
    ]);
    this.element = figures.length ? el("div", { part: "charts" }, ...figures) : null;
    this.#observer = new ResizeObserver(() => this.#fit());
    for (const { canvas } of this.#charts) this.#observer.observe(/** @type {HTMLElement} */ (canvas.parentElement));
  }

  /** @param {Theme} theme */
  set theme(theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    for (const chart of this.#charts) this.#draw(chart);
  }

  dispose() {
    this.#observer.disconnect();
    this.#charts = [];
  }

  /** Draws the charts whose container has another width now. */
  #fit() {
    for (const chart of this.#charts) {
      const width = Math.floor(chart.canvas.parentElement?.clientWidth ?? 0);
      if (width === chart.width) continue;
      chart.width = width;
      this.#draw(chart);
    }
  }

  /** @param {{ canvas: HTMLCanvasElement, sketch: Sketch, width: number }} chart */
  #draw({ canvas, sketch, width }) {
    if (width > 0) drawChart(canvas, { ...sketch, theme: this.#theme, width });
  }

  /**
   * @param {TriageTexts} texts
   * @param {string} first title of the table's first column
   * @param {string} title
   * @param {Sketch} sketch
   */
  #figure(texts, first, title, sketch) {
    const canvas = el("canvas", { part: "chart", role: "img", "aria-label": title });
    canvas.style.height = `${sketch.height}px`;
    this.#charts.push({ canvas, sketch, width: 0 });
    const { details } = lazyDetails(new Text(texts.triage("as-table")), () => [
      numberTable(texts, first, title, sketch),
    ]);
    return el("section", {}, el("h3", {}, title), el("div", { class: "canvas" }, canvas), details);
  }
}

/** @param {TriageTexts} texts @param {string} first @param {string} title @param {Sketch} sketch */
function numberTable(texts, first, title, { series, rows }) {
  const body = rows.map(({ label, values }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, data(label)),
      ...values.map((value) => el("td", { class: "amount" }, texts.count(value))),
    ),
  );
  return table(title, [first, ...series.map(({ label }) => label)], body);
}

/** @param {TriageTexts} texts @param {TriageReport} report @returns {Sketch} */
function byDay(texts, report) {
  const { byStatus, byDay } = report;
  const known = new Map(byDay.map(({ day, counts }) => [day, new Map(counts.map(({ key, count }) => [key, count]))]));
  const rows = report.calendar().map((day) => {
    return { label: texts.day(day), values: byStatus.map(({ key }) => known.get(day)?.get(key) ?? 0) };
  });
  const series = byStatus.map(({ key }) => ({ label: texts.status(key), tone: statusTone(key) }));
  return { kind: "columns", series, rows, others: texts.triage("others"), height: COLUMNS_HEIGHT };
}

/** @param {TriageTexts} texts @param {TriageReport} report @returns {Sketch} */
function byReason(texts, report) {
  const name = texts.reasons(report);
  const rows = report.reasons.map((reason) => ({ label: name(reason), values: [reason.decisive, reason.blocking] }));
  /** @type {ChartSpec["series"]} */
  const series = [
    { label: texts.get("text.effect.decisive"), tone: "bad" },
    { label: texts.get("text.effect.blocking"), tone: "accent" },
  ];
  return {
    kind: "bars",
    series,
    rows,
    others: texts.triage("others"),
    height: Math.min(rows.length, MAX_BARS) * BAR_HEIGHT + FRAME_HEIGHT,
  };
}
