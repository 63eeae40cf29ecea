import { button, download, el, localeOf, mark, note } from "../element/dom.js";
import { sheet as base } from "../element/styles.js";
import { textsOrNone } from "../element/texts.js";
import { LensError } from "../error.js";
import { started } from "../runtime.js";
import { triage } from "../triage.js";
import { Charts } from "./charts.js";
import { ResultDialog } from "./dialog.js";
import { overview } from "./overview.js";
import { Rows, everything } from "./rows.js";
import { sheet } from "./styles.js";
import { Words } from "./words.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {Parameters<typeof triage>[0]} TriageSource */

/** Which advice an error code gets: the first that it starts with. */
const ADVICE = [
  ["JSON_", "json"],
  ["LIMIT_", "limit"],
];
const DARK = "(prefers-color-scheme: dark)";

/**
 * `<videoid-triage>`: thousands of results, summed up: totals, charts, and a table from which each opens in full.
 *
 * Attributes: `lang`, `theme` (`light`, `dark`; the browser's preference without it), `tolerant`. Events, all of which bubble:
 * `videoid-triage`, `videoid-open` (cancelable: then no dialog opens), `videoid-error`. The report is the element's own, and is disposed of
 * with what it was made from.
 */
export class VideoidTriageElement extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ["lang", "theme", "tolerant"];
  /** What is waited for before anything is read: that the wasm has started. @type {Promise<unknown>} */
  static ready = started;

  /** @type {ElementInternals} */
  #internals;
  #root;
  #body = el("div", { part: "body" });
  #live = el("p", { role: "status", class: "hidden" });
  /** @type {TriageSource | null} */
  #source = null;
  /** @type {TriageReport | null} */
  #report = null;
  /** What is shown of the report, to be let go of. @type {{ charts: Charts, rows: Rows | null, dialog: ResultDialog } | null} */
  #shown = null;
  /** Outlives another language. */
  #view = everything();
  /** Of what is being read, and of the row that is being opened. */
  #reading = new AbortController();
  #opening = 0;
  #isStale = true;
  #isDue = false;
  /** @type {MediaQueryList | undefined} */
  #dark;
  #follow = () => this.#applyTheme();

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [base(), sheet()];
    this.#root.append(this.#live, this.#body);
  }

  /** The results: a JSON array, one in each line, or one after another. Setting it ends the reading of the one before. @type {TriageSource | null} */
  get source() {
    return this.#source;
  }

  set source(source) {
    this.#source = source ?? null;
    this.#isStale = true;
    this.#update();
  }

  /** What is shown: `null` while there is none. @type {TriageReport | null} */
  get report() {
    return this.#report;
  }

  connectedCallback() {
    // Set before the element was defined, it stands in the way of the class's own.
    if (Object.hasOwn(this, "source")) {
      const { source } = this;
      Reflect.deleteProperty(this, "source");
      this.source = source;
    }
    this.#dark ??= matchMedia(DARK);
    this.#dark.addEventListener("change", this.#follow);
    this.#update();
  }

  disconnectedCallback() {
    this.#dark?.removeEventListener("change", this.#follow);
    // One that is only moved is connected again by then, and need not read anew.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#reading.abort();
      this.#isStale = true;
      this.#release();
      this.#body.replaceChildren();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "theme") return this.#applyTheme();
    // Where there is no report, its words are those of a new beginning.
    if (name === "tolerant" || this.#source === null) this.#isStale = true;
    this.#update();
  }

  /** Once for all that is set in one go. */
  #update() {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(async () => {
      this.#isDue = false;
      if (!this.isConnected) return;
      if (!this.#isStale) return this.#report ? this.#try(() => this.#render()) : undefined;
      this.#isStale = false;
      this.#reading.abort();
      const { signal } = (this.#reading = new AbortController());
      this.#release();
      try {
        await this.#read(signal);
      } catch (error) {
        if (!signal.aborted) this.#fail(error);
      }
    });
  }

  /** @param {AbortSignal} signal */
  async #read(signal) {
    this.#internals.ariaBusy = "true";
    await VideoidTriageElement.ready;
    if (signal.aborted) return;
    const words = new Words(localeOf(this));
    const source = this.#source;
    if (source === null) return this.#present("empty", [note(words.own("empty"), words.own("empty.hint"))], words);
    const report = await triage(source, {
      signal,
      tolerant: this.hasAttribute("tolerant"),
      onProgress: this.#loading(words),
    });
    if (signal.aborted) return report.dispose();
    this.#report = report;
    this.#view = everything();
    this.#render();
    this.#dispatch("videoid-triage", { report });
  }

  /** Shows that something is being read, and returns what tells how far it is. @param {Words} words */
  #loading(words) {
    const bar = /** @type {HTMLProgressElement} */ (el("progress", { "aria-label": words.get("ui.loading") }));
    const count = el("p", {}, words.get("ui.loading"));
    const cancel = button(words.own("cancel"), () => {
      this.#reading.abort();
      this.#source = null;
      this.#present("empty", [note(words.own("canceled"), words.own("empty.hint"))], words);
    });
    this.#present("loading", [el("div", { part: "loading" }, count, bar, cancel)], words);
    this.#live.textContent = words.get("ui.loading");
    return (/** @type {{ read: number, total: number | null, rows: number }} */ { read, total, rows }) => {
      if (total) bar.value = read / total;
      count.textContent = words.own("progress", { count: words.count(rows) });
    };
  }

  #render() {
    const report = /** @type {TriageReport} */ (this.#report);
    const words = new Words(localeOf(this));
    const charts = new Charts(words, report, this.#theme());
    const options = {
      open: (/** @type {number} */ row) => void this.#open(words, row),
      onError: (/** @type {unknown} */ error) => this.#fail(error),
    };
    const rows = report.total > 0 ? new Rows(words, report, this.#view, options) : null;
    const dialog = new ResultDialog(words, this);
    const parts = [
      overview(words, report, (kind) => this.#try(() => this.#save(kind))),
      charts.element,
      rows?.element ?? null,
      dialog.element,
    ];
    this.#present(
      "ready",
      parts.filter((part) => part !== null),
      words,
    );
    this.#shown = { charts, rows, dialog };
    this.#live.textContent = words.own("total", { count: words.count(report.total) });
  }

  /** Shows one result in full, unless the host does. @param {Words} words @param {number} index */
  async #open(words, index) {
    const report = /** @type {TriageReport} */ (this.#report);
    this.#opening += 1;
    const own = this.#opening;
    const isOver = () => own !== this.#opening || report !== this.#report;
    try {
      const row = report.row(index);
      const explanation = await report.explain(index, { locale: words.locale });
      if (isOver() || !this.#dispatch("videoid-open", { index, row, explanation }, true)) return;
      const result = await report.document(index);
      if (!isOver()) this.#shown?.dialog.showResult(row.processId ?? words.get("ui.process"), result, words.locale);
    } catch (error) {
      if (!isOver()) this.#failToOpen(words, error);
    }
  }

  /** Of a stream there is nothing left to open, and a file may have gone: the report still stands. @param {Words} words @param {unknown} error */
  #failToOpen(words, error) {
    if (!(error instanceof LensError) || error.code === "INTERNAL") return this.#fail(error);
    this.#shown?.dialog.showNote(words.get("ui.process"), [
      el("p", {}, error.message),
      el("p", { part: "error-code" }, el("code", {}, error.code)),
    ]);
    this.#dispatch("videoid-error", { error });
  }

  /** A file for the person. @param {"json" | "csv"} kind */
  #save(kind) {
    if (!this.#report) return;
    const blob =
      kind === "csv"
        ? this.#report.toCSV()
        : new Blob([JSON.stringify(this.#report.toJSON(), null, 2)], { type: "application/json" });
    download(blob, `triage.${kind}`);
  }

  /** @param {() => void} work */
  #try(work) {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!(error instanceof LensError)) throw error;
    this.#release();
    // Without the wasm there are no words but the error's own.
    const words = textsOrNone(Words, localeOf(this));
    const advice = ADVICE.find(([start]) => error.code.startsWith(start))?.[1] ?? "other";
    const place =
      error.line && words ? `, ${words.get("ui.error.place", { line: error.line, column: error.column })}` : "";
    const parts = [
      note(error.message, words?.get(`ui.error.${advice}`) ?? ""),
      el("p", { part: "error-code" }, el("code", {}, error.code), place),
    ];
    this.#present("error", parts, words);
    this.#live.textContent = error.message;
    this.#dispatch("videoid-error", { error });
  }

  /** @param {string} state @param {Node[]} parts @param {Words | null} words */
  #present(state, parts, words) {
    this.#hide();
    this.#internals.ariaBusy = state === "loading" ? "true" : "false";
    mark(this.#internals, state);
    this.#body.className = state;
    if (words) this.#body.lang = words.language;
    this.#body.replaceChildren(...parts);
  }

  #hide() {
    this.#shown?.charts.dispose();
    this.#shown?.rows?.dispose();
    this.#shown = null;
  }

  #release() {
    this.#hide();
    this.#report?.dispose();
    this.#report = null;
  }

  #applyTheme() {
    if (!this.#shown) return;
    this.#shown.charts.theme = this.#theme();
    this.#shown.dialog.follow();
  }

  #theme() {
    const theme = this.getAttribute("theme");
    if (theme === "dark" || theme === "light") return theme;
    return this.#dark?.matches ? "dark" : "light";
  }

  /** @param {string} type @param {object} detail @param {boolean} [cancelable] */
  #dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
