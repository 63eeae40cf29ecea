import { drawChart } from "../../core/chart.js";
import { button, compact, el, lazyDetails, table } from "../base/dom.js";
import { statusTone } from "../base/looks.js";
import { areCovered, areMarked } from "./marks.js";

/** @typedef {import("../../core/chart.js").ChartSpec} ChartSpec */
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** @typedef {ReturnType<typeof drawChart>[number]} Area */
/** @typedef {import("./marks.js").Marks} Marks */
/**
 * A chart whose width is not known yet. `marksOf` gives the marks for a bar, or for a row or series of the table.
 * @typedef {Omit<ChartSpec, "theme" | "width" | "height"> & { height: number, marksOf: (area: Partial<Area>) => Marks
 *   }} Sketch
 */
/**
 * @typedef {object} Chart
 * @property {HTMLCanvasElement} canvas
 * @property {HTMLElement} frame outlines the bars that are marked
 * @property {Sketch} sketch
 * @property {number} width
 * @property {Area[]} areas
 */
/** @typedef {NonNullable<import("../../videoid_lens.js").ChartSpec["theme"]>} Theme */

/** Heights in CSS pixels: of the chart of days, of one reason's bar, and of the space above and below the bars. */
const COLUMNS_HEIGHT = 320;
const BAR_HEIGHT = 34;
const FRAME_HEIGHT = 72;
/** Heights in CSS pixels: of a strip over time, and of the axis below the strips. */
const STRIP_HEIGHT = 72;
const AXIS_HEIGHT = 36;
/** The maximum number of bars in the chart of reasons, which adds up the others. */
const MAX_BARS = 8;

/**
 * The charts, each with its numbers in a table. Clicking a bar marks what it stands for; a button in the table does the
 * same for people who can't see or point.
 */
export class Charts {
  /** @type {Chart[]} */
  #charts = [];
  /** @type {{ button: HTMLElement, own: Marks }[]} */
  #buttons = [];
  /** @type {Marks} */
  #marks = {};
  #press;
  /** @type {Theme} */
  #theme;
  #observer;

  /**
   * @param {TriageTexts} texts
   * @param {TriageReport} report
   * @param {Theme} theme
   * @param {(own: Marks) => void} press
   */
  constructor(texts, report, theme, press) {
    this.#theme = theme;
    this.#press = press;
    const figures = compact([
      report.byDay.length > 0 && this.#figure(texts, texts.triage("day"), texts.triage("by-day"), byDay(texts, report)),
      report.reasons.length > 0 &&
        this.#figure(texts, texts.triage("reason"), texts.triage("by-reason"), byReason(texts, report)),
      report.reasonsByDay.length > 0 &&
        this.#figure(texts, texts.triage("day"), texts.triage("by-code"), byCode(texts, report)),
    ]);
    const hint = figures.length > 0 && el("p", { class: "soft" }, texts.triage("charts.hint"));
    this.element = figures.length ? el("div", { part: "charts" }, ...figures, hint) : null;
    this.#observer = new ResizeObserver(() => this.#fit());
    for (const { canvas } of this.#charts) this.#observer.observe(/** @type {HTMLElement} */ (canvas.parentElement));
  }

  /** @param {Theme} theme */
  set theme(theme) {
    if (theme === this.#theme) return;
    this.#theme = theme;
    for (const chart of this.#charts) this.#draw(chart);
  }

  /** @param {Marks} marks */
  set marks(marks) {
    this.#marks = marks;
    for (const one of this.#buttons) this.#showPressed(one);
    for (const chart of this.#charts) this.#showMarked(chart);
  }

  dispose() {
    this.#observer.disconnect();
    this.#charts = [];
    this.#buttons = [];
  }

  /** Draws the charts whose container has changed its width. */
  #fit() {
    for (const chart of this.#charts) {
      const width = Math.floor(chart.canvas.parentElement?.clientWidth ?? 0);
      if (width === chart.width) continue;
      chart.width = width;
      this.#draw(chart);
    }
  }

  /** @param {Chart} chart */
  #draw(chart) {
    const { canvas, sketch, width } = chart;
    const { marksOf, ...spec } = sketch;
    if (width > 0) chart.areas = drawChart(canvas, { ...spec, theme: this.#theme, width });
    this.#showMarked(chart);
  }

  /** @param {{ button: HTMLElement, own: Marks }} one */
  #showPressed({ button, own }) {
    button.setAttribute("aria-pressed", String(areMarked(own, this.#marks)));
  }

  /** Outlines the bars that stand for what is marked. @param {Chart} chart */
  #showMarked({ frame, areas, sketch }) {
    const marked = areas.filter((area) => areCovered(sketch.marksOf(area), this.#marks));
    frame.hidden = marked.length === 0;
    const left = Math.min(...marked.map(({ x }) => x));
    const top = Math.min(...marked.map(({ y }) => y));
    const right = Math.max(...marked.map(({ x, width }) => x + width));
    const bottom = Math.max(...marked.map(({ y, height }) => y + height));
    const sides = { left, top, width: right - left, height: bottom - top };
    for (const [name, length] of Object.entries(sides)) frame.style.setProperty(name, `${length}px`);
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
    const frame = el("div", { class: "frame", hidden: true });
    /** @type {Chart} */
    const chart = { canvas, frame, sketch, width: 0, areas: [] };
    this.#charts.push(chart);
    canvas.addEventListener("click", (event) => {
      const area = areaAt(chart, event);
      if (area) this.#press(sketch.marksOf(area));
    });
    canvas.addEventListener("pointermove", (event) => {
      canvas.style.cursor = areaAt(chart, event) ? "pointer" : "";
    });
    const { details } = lazyDetails(new Text(texts.triage("as-table")), () => [
      this.#table(texts, first, title, sketch),
    ]);
    const hint = sketch.kind === "strips" && el("p", { class: "soft" }, texts.triage("by-code.hint"));
    return el("section", {}, el("h3", {}, title), el("div", { class: "canvas" }, canvas, frame), hint, details);
  }

  /** @param {TriageTexts} texts @param {string} first @param {string} title @param {Sketch} sketch */
  #table(texts, first, title, { series, rows, marksOf }) {
    const body = rows.map(({ label, values }, i) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, this.#name(label, marksOf({ first: i, last: i }))),
        ...values.map((value) => el("td", { class: "amount" }, texts.count(value))),
      ),
    );
    const heads = series.map(({ label }, i) => this.#name(label, marksOf({ series: i })));
    return table(title, [first, ...heads], body);
  }

  /** The name of a row or series; a button, if it stands for something. @param {string} label @param {Marks} own */
  #name(label, own) {
    if (Object.keys(own).length === 0) return label;
    const one = { button: button(label, () => this.#press(own), { class: "name", dir: "auto" }), own };
    this.#buttons.push(one);
    this.#showPressed(one);
    return one.button;
  }
}

/** The bar at the pointer, if its count is not zero. @param {Chart} chart @param {MouseEvent} event */
function areaAt({ areas, sketch }, { offsetX, offsetY }) {
  const area = areas.find(
    ({ x, y, width, height }) => x <= offsetX && offsetX < x + width && y <= offsetY && offsetY < y + height,
  );
  if (!area) return null;
  const { first, last, series } = area;
  const values = sketch.rows
    .slice(first, last + 1)
    .flatMap((row) => (series === null ? row.values : row.values[series]));
  return values.some((value) => value > 0) ? area : null;
}

/**
 * The days of an area of the chart, if it stands for days.
 * @param {string[]} days
 * @param {Partial<Area>} area
 * @returns {Marks}
 */
const daysOf = (days, { first, last }) =>
  first === undefined || last === undefined ? {} : { days: { from: days[first], to: days[last] } };

/** Counts by day and key. @param {TriageReport["byDay"]} list */
function counts(list) {
  const known = new Map(list.map(({ day, counts }) => [day, new Map(counts.map(({ key, count }) => [key, count]))]));
  return (/** @type {string} */ day, /** @type {string} */ key) => known.get(day)?.get(key) ?? 0;
}

/** @param {TriageTexts} texts @param {TriageReport} report @returns {Sketch} */
function byDay(texts, report) {
  const { byStatus } = report;
  const count = counts(report.byDay);
  const days = report.calendar();
  return {
    kind: "columns",
    series: byStatus.map(({ key }) => ({ label: texts.status(key), tone: statusTone(key) })),
    rows: days.map((day) => ({ label: texts.day(day), values: byStatus.map(({ key }) => count(day, key)) })),
    others: texts.triage("others"),
    height: COLUMNS_HEIGHT,
    marksOf: (area) => daysOf(days, area),
  };
}

/** How often reasons of each kind were, the most frequent first. @param {TriageTexts} texts @param {TriageReport} report @returns {Sketch} */
function byCode(texts, report) {
  const titles = report.codeTitles(texts.locale);
  const count = counts(report.reasonsByDay);
  const days = report.calendar();
  const sum = (/** @type {string} */ code) => days.reduce((sum, day) => sum + count(day, code), 0);
  const codes = Object.keys(titles).filter((code) => sum(code) > 0);
  codes.sort((a, b) => sum(b) - sum(a));
  return {
    kind: "strips",
    series: codes.map((code) => ({ label: titles[code], tone: "accent" })),
    rows: days.map((day) => ({ label: texts.day(day), values: codes.map((code) => count(day, code)) })),
    height: codes.length * STRIP_HEIGHT + AXIS_HEIGHT,
    marksOf: (area) => ({
      ...daysOf(days, area),
      ...(typeof area.series === "number" && { reason: { code: codes[area.series] } }),
    }),
  };
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
    marksOf: ({ first }) => {
      if (first === undefined) return {};
      const { code, subject } = report.reasons[first];
      return { reason: { code, subject } };
    },
  };
}
