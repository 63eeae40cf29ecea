import { drawChart } from "../chart.js";
import { table } from "../element/chapters.js";
import { data, el } from "../element/dom.js";

/** @typedef {import("../chart.js").ChartSpec} ChartSpec */
/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {Omit<ChartSpec, "theme" | "width" | "height"> & { height: number }} Sketch */
/** @typedef {"light" | "dark"} Theme */

/** @type {Record<string, ChartSpec["series"][number]["tone"]>} */
const TONES = { accepted: "good", rejected: "bad", failed: "accent", inconclusive: "open" };
/** Pixels of the chart of days, and of a reason's bar with what stands around it. */
const COLUMNS_HEIGHT = 320;
const BAR_HEIGHT = 34;
const FRAME_HEIGHT = 72;
/** Bars there is room for; what is below them is for the chart to put together. */
const BARS = 8;

/** The charts, each with its numbers as a table. */
export class Charts {
  /** @type {{ canvas: HTMLCanvasElement, sketch: Sketch, width: number }[]} */
  #charts = [];
  /** @type {Theme} */
  #theme;
  #observer;

  /** @param {Words} words @param {TriageReport} report @param {Theme} theme */
  constructor(words, report, theme) {
    this.#theme = theme;
    const figures = [
      report.byDay.length > 0 && this.#figure(words, words.own("day"), words.own("by-day"), byDay(words, report)),
      report.reasons.length > 0 &&
        this.#figure(words, words.own("reason"), words.own("by-reason"), byReason(words, report)),
    ];
    this.element = figures.some(Boolean) ? el("div", { part: "charts" }, ...figures) : null;
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

  /** Those whose container has another width now. */
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

  /** @param {Words} words @param {string} first what the rows are @param {string} title @param {Sketch} sketch */
  #figure(words, first, title, sketch) {
    const canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { part: "chart", role: "img", "aria-label": title }));
    canvas.style.height = `${sketch.height}px`;
    this.#charts.push({ canvas, sketch, width: 0 });
    const details = el("details", {}, el("summary", {}, words.own("as-table")));
    details.addEventListener("toggle", () => {
      if (details.childElementCount === 1) details.append(numbers(words, first, title, sketch));
    });
    return el("section", {}, el("h3", {}, title), el("div", { class: "canvas" }, canvas), details);
  }
}

/** @param {Words} words @param {string} first @param {string} title @param {Sketch} sketch */
function numbers(words, first, title, { series, rows }) {
  const body = rows.map(({ label, values }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, data(label)),
      ...values.map((value) => el("td", { class: "amount" }, words.count(value))),
    ),
  );
  return table(title, [first, ...series.map(({ label }) => label)], body);
}

/** @param {Words} words @param {TriageReport} report @returns {Sketch} */
function byDay(words, report) {
  const { byStatus, byDay } = report;
  const known = new Map(byDay.map(({ day, counts }) => [day, new Map(counts.map(({ key, count }) => [key, count]))]));
  const rows = report.calendar().map((day) => {
    return { label: words.day(day), values: byStatus.map(({ key }) => known.get(day)?.get(key) ?? 0) };
  });
  const series = byStatus.map(({ key }) => ({ label: words.status(key), tone: TONES[key] ?? "neutral" }));
  return { kind: "columns", series, rows, others: words.own("others"), height: COLUMNS_HEIGHT };
}

/** @param {Words} words @param {TriageReport} report @returns {Sketch} */
function byReason(words, report) {
  const name = words.reasons(report);
  const rows = report.reasons.map((reason) => ({ label: name(reason), values: [reason.decisive, reason.blocking] }));
  /** @type {ChartSpec["series"]} */
  const series = [
    { label: words.get("text.effect.decisive"), tone: "bad" },
    { label: words.get("text.effect.blocking"), tone: "accent" },
  ];
  return {
    kind: "bars",
    series,
    rows,
    others: words.own("others"),
    height: Math.min(rows.length, BARS) * BAR_HEIGHT + FRAME_HEIGHT,
  };
}
