import { windowOf } from "../../core/canvas-size.js";
import { LensError } from "../../core/error.js";
import { triage } from "../../core/triage.js";
import { button, download, el, localeOf, note } from "../base/dom.js";
import { LensElement } from "../base/element.js";
import { Charts } from "./charts.js";
import { ResultDialog } from "./dialog.js";
import { Duplicates } from "./duplicates.js";
import { durationTable } from "./durations.js";
import { overview } from "./overview.js";
import { newView, Rows } from "./rows.js";
import { triageSheet } from "./styles.js";
import { TriageTexts } from "./texts.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("../../core/triage.js").TriageProgress} TriageProgress */
/** @typedef {import("../../core/triage-source.js").TriageSource} TriageSource */

const DARK = "(prefers-color-scheme: dark)";

/**
 * `<videoid-triage>` summarises thousands of results: totals, charts, and a table from which each result opens in full.
 * The element disposes of its report when another source is set, and when it leaves the page.
 *
 * @tag videoid-triage
 *
 * @fires videoid-triage - The results are read and shown
 * @fires videoid-triage-filter - The table shows other rows, because other filters, bars or duplicate numbers were
 *   chosen
 * @fires videoid-open - A row is about to be opened. Cancelable: then no dialog opens
 *
 * @csspart summary - Totals and buttons that save
 * @csspart exports - The buttons that save
 * @csspart statuses - How many results have each status
 * @csspart agreement - How many results agree with the rules
 * @csspart contradictions - How many results have each contradiction
 * @csspart errors - The documents that can not be read
 * @csspart charts - All charts
 * @csspart chart - One chart's canvas
 * @csspart duplicates - The numbers that several results have
 * @csspart duplicate - One such number
 * @csspart durations - How long results took
 * @csspart rows - Filters and table
 * @csspart filters - The fields that filter the rows
 * @csspart active - What was chosen in charts and lists, each with a button that removes it
 * @csspart count - How many rows are shown
 * @csspart table - The table
 * @csspart row - One row
 * @csspart dialog - Shows one result in full
 *
 * @cssState ready - A report is shown
 */
export class VideoidTriageElement extends LensElement {
  /** @protected */
  static upgradedProperties = [...LensElement.upgradedProperties, "source"];

  /** @type {TriageSource | null} */
  #source = null;
  /** @type {TriageReport | null} */
  #report = null;
  /**
   * What is shown of the report and has to be freed.
   * @type {{ charts: Charts, rows: Rows | null, dialog: ResultDialog } | null}
   */
  #shown = null;
  /** Filters and order of the table, which stay when the report is shown in another language. */
  #view = newView();
  /** Counts the rows that were opened: if several are being read, only the last one is shown. */
  #opened = 0;
  /** Whether the source has to be read: the report is of another source, or there is none. */
  #isStale = true;
  /** @type {MediaQueryList | undefined} */
  #dark;
  #onThemeChange = () => this.#applyTheme();

  constructor() {
    super(triageSheet);
  }

  /**
   * The results: a JSON array, one per line, or one after another. Setting it stops the reading of the previous source.
   * @type {TriageSource | null}
   */
  get source() {
    return this.#source;
  }

  set source(source) {
    this.#source = source ?? null;
    this.#isStale = true;
    this.requestUpdate();
  }

  /** The report that is shown: `null` while there is none. @type {TriageReport | null} */
  get report() {
    return this.#report;
  }

  /** @internal */
  connectedCallback() {
    this.#dark = windowOf(this).matchMedia(DARK);
    this.#dark.addEventListener("change", this.#onThemeChange);
    super.connectedCallback();
  }

  /** @internal */
  disconnectedCallback() {
    this.#dark?.removeEventListener("change", this.#onThemeChange);
    super.disconnectedCallback();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   * @internal
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "theme") return this.#applyTheme();
    // Without a source, only reading again gives the note its new language.
    if (name === "tolerant" || this.#source === null) this.#isStale = true;
    this.requestUpdate();
  }

  /** @protected */
  update() {
    if (this.#isStale) {
      this.#isStale = false;
      this.release();
      super.update();
    } else if (this.#report) this.#try(() => this.#render());
  }

  /** @protected */
  clear() {
    this.#isStale = true;
    super.clear();
  }

  /** @param {AbortSignal} signal @protected */
  async read(signal) {
    const texts = new TriageTexts(localeOf(this));
    const source = this.#source;
    if (source === null) return this.#presentEmpty(texts, texts.triage("empty"));
    const report = await triage(source, {
      signal,
      tolerant: this.tolerant,
      onProgress: this.#presentLoading(texts),
    });
    if (signal.aborted) return report.dispose();
    this.#report = report;
    this.#view = newView();
    this.#render();
    this.dispatch("videoid-triage", { report });
  }

  /** @param {TriageTexts} texts @param {string} title */
  #presentEmpty(texts, title) {
    this.present("empty", [note(title, texts.triage("empty.hint"))], texts);
  }

  /**
   * Shows that the source is being read.
   * @param {TriageTexts} texts
   * @returns {(progress: TriageProgress) => void} shows how far the reading is
   */
  #presentLoading(texts) {
    const loading = texts.get("ui.loading");
    const bar = el("progress", { "aria-label": loading });
    const count = el("p", {}, loading);
    const cancel = button(texts.triage("cancel"), () => {
      this.abort();
      this.#source = null;
      this.#presentEmpty(texts, texts.triage("canceled"));
    });
    this.present("loading", [el("div", { part: "loading" }, count, bar, cancel)], texts);
    this.announce(loading);
    return ({ read, total, rows }) => {
      if (total) bar.value = read / total;
      count.textContent = texts.triage("progress", { count: texts.count(rows) });
    };
  }

  #render() {
    const report = /** @type {TriageReport} */ (this.#report);
    const texts = new TriageTexts(localeOf(this));
    this.#hide();
    /** @type {Rows | null} */
    let rows = null;
    const press = (/** @type {import("./marks.js").Marks} */ own) => rows?.press(own);
    const open = (/** @type {number} */ row) => void this.#open(texts, row);
    const charts = new Charts(texts, report, this.#theme, press);
    const duplicates = new Duplicates(texts, report, { press, open });
    const dialog = new ResultDialog(texts, this);
    const options = {
      open,
      onMarks: (/** @type {import("./marks.js").Marks} */ marks) => {
        charts.marks = marks;
        duplicates.marks = marks;
      },
      onFilter: (
        /** @type {import("../../core/triage.js").TriageFilter} */ filter,
        /** @type {import("./marks.js").DuplicateNumber | null} */ group,
        /** @type {number} */ shown,
      ) => void this.dispatch("videoid-triage-filter", { filter, group, shown }),
      announce: (/** @type {string} */ text) => this.announce(text),
      onError: (/** @type {unknown} */ error) => this.fail(error),
    };
    if (report.total > 0) rows = new Rows(texts, report, this.#view, options);
    const summary = overview(texts, report, (kind) => this.#try(() => this.#save(kind)));
    this.present(
      "ready",
      [summary, charts.element, duplicates.element, durationTable(texts, report), rows?.element, dialog.element],
      texts,
    );
    this.#shown = { charts, rows, dialog };
    this.announce(texts.triage("total", { count: texts.count(report.total) }));
  }

  /** Shows one result in full, unless the page prevents it. @param {TriageTexts} texts @param {number} index */
  async #open(texts, index) {
    const report = /** @type {TriageReport} */ (this.#report);
    this.#opened += 1;
    const opened = this.#opened;
    const isOutdated = () => opened !== this.#opened || report !== this.#report;
    try {
      const row = report.row(index);
      const explanation = await report.explain(index, { locale: texts.locale });
      if (isOutdated() || !this.dispatch("videoid-open", { index, row, explanation }, true)) return;
      const result = await report.document(index);
      if (isOutdated()) return;
      this.#shown?.dialog.showResult(row.processId ?? texts.get("ui.process"), result, texts.locale);
    } catch (error) {
      if (!isOutdated()) this.#failToOpen(texts, error);
    }
  }

  /**
   * Says in the dialog why a row can't be opened, and keeps the report: a stream can't be read again, and a file may
   * have been removed.
   * @param {TriageTexts} texts
   * @param {unknown} error
   */
  #failToOpen(texts, error) {
    if (!(error instanceof LensError) || error.code === "INTERNAL") return this.fail(error);
    const code = el("p", { part: "error-code" }, el("code", {}, error.code));
    this.#shown?.dialog.showNote(texts.get("ui.process"), [el("p", {}, texts.advice(error)), code]);
    this.dispatch("videoid-error", { error });
  }

  /** @param {"json" | "csv"} kind */
  #save(kind) {
    const report = this.#report;
    if (!report) return;
    const json = () => new Blob([JSON.stringify(report.toJSON(), null, 2)], { type: "application/json" });
    download(kind === "csv" ? report.toCSV() : json(), `triage.${kind}`);
  }

  /** @param {() => void} work */
  #try(work) {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  #hide() {
    this.#shown?.charts.dispose();
    this.#shown?.rows?.dispose();
    this.#shown = null;
  }

  /** @protected */
  release() {
    this.#hide();
    this.#report?.dispose();
    this.#report = null;
  }

  #applyTheme() {
    if (!this.#shown) return;
    this.#shown.charts.theme = this.#theme;
    this.#shown.dialog.updateTheme();
  }

  /** @returns {import("./charts.js").Theme} */
  get #theme() {
    const theme = this.getAttribute("theme");
    if (theme === "dark" || theme === "light") return theme;
    return this.#dark?.matches ? "dark" : "light";
  }
}
