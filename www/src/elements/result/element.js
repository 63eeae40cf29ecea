import { asLensError, LensError } from "../../core/error.js";
import { explain } from "../../core/explain.js";
import { bytesOf } from "../../core/input.js";
import { needPart } from "../../core/parts.js";
import { coded } from "../../core/runtime.js";
import { button, compact, download, el, localeOf, note } from "../base/dom.js";
import { LensElement } from "../base/element.js";
import { statusClass } from "../base/looks.js";
import { Texts } from "../base/texts.js";
import { excerpt } from "./raw.js";
import { sections, verdict } from "./sections.js";
import { resultSheet } from "./styles.js";

/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../../videoid_lens.js").PictureRole} Role */
/** @typedef {import("../../core/archive.js").ResultArchive} ResultArchive */
/** @typedef {import("../../core/overlay.js").Redact} Redact */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./evidence.js").PictureOffer} PictureOffer */
/** @typedef {import("./evidence.js").ReferenceSize} ReferenceSize */
/** @typedef {import("./decision.js").Desk} Desk */
/** @typedef {string | Uint8Array | ArrayBuffer | object} ResultInput */
/** @typedef {Blob | Uint8Array | ArrayBuffer} ArchiveInput */
/** @typedef {import("../../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("./decision.js").Decision} Decision */
/** @typedef {import("./decision.js").DecisionOutcome} DecisionOutcome */
/** @typedef {Pick<import("../../videoid_lens.js").ExplainOptions, "pointer" | "expected" | "documentTypes" | "mrz">} ElementExplainOptions */

const ROLES = /** @type {const} */ (["front", "back", "portrait", "selfie"]);

/**
 * `<videoid-result>` shows a result with its explanation, pictures and evidence.
 *
 * @tag videoid-result
 *
 * @attr [redact='none'] - What is painted over in the pictures, on the page and in saved files. An unknown value counts
 *   as `all`
 * @attr [view='full'] - What is shown
 * @attr [decision] - Ask for a decision: a form with an outcome, a reason and a note, which dispatches
 *   `videoid-decision`. The value `false`, which frameworks write, switches it off
 *
 * @fires videoid-explain - A result is shown
 * @fires videoid-select - A feature was selected, or none
 * @fires videoid-export - A picture or a report is about to be saved. Cancelable: then the element saves nothing
 * @fires videoid-decision - A decision was submitted. The element does not store it: store it yourself, and pass it
 *   back in `decisions`. Cancelable: then the form keeps its input
 *
 * @slot decision - The page's own form for the decision, in place of the element's form
 *
 * @csspart verdict - Status, headline, facts and timeline
 * @csspart status - The status
 * @csspart facts - Process type, provider, duration, similarity and id
 * @csspart timeline - What happened when
 * @csspart notice - States that the result was read tolerantly, and where it is not valid JSON
 * @csspart reasons - All reasons
 * @csspart reason - One reason
 * @csspart evidence - Pictures, the list of features, and their tools
 * @csspart picture - The canvas
 * @csspart toolbar - The controls for zoom, for adjustments, and for what is drawn
 * @csspart adjust - Brightness, contrast, colours and rotation of the picture
 * @csspart pair - Two pictures side by side
 * @csspart export - The button that saves the picture, and its choices
 * @csspart features - The list of features
 * @csspart feature - One feature
 * @csspart contradictions - All contradictions
 * @csspart contradiction - One contradiction
 * @csspart ladder - What would have to be different for each better status
 * @csspart rung - The changes for one status
 * @csspart checks - All security checks
 * @csspart check - One security check
 * @csspart fields - The table of fields
 * @csspart numbers - What public rules say about the person's numbers
 * @csspart archive - Pictures, recording and entries of the archive
 * @csspart decisions - The decisions that the page has stored
 * @csspart decision - The form that asks for a decision
 * @csspart warnings - Irregularities found while reading
 * @csspart report - The button that opens the dialog for a report
 * @csspart report-dialog - The dialog for a report
 * @csspart print - The button that prints a report
 * @csspart text - The explanation as text
 * @csspart raw - The raw result
 *
 * @cssprop --videoid-top - Distance from the top of the page at which the pictures stay in view, for example the height
 *   of a fixed header
 *
 * @cssState accepted - The result is accepted
 * @cssState rejected - The result is rejected
 * @cssState inconclusive - The result is inconclusive
 * @cssState failed - The process failed
 * @cssState open - The result has any other status
 */
export class VideoidResultElement extends LensElement {
  static observedAttributes = [...LensElement.observedAttributes, "redact", "view", "decision"];
  /** @protected */
  static upgradedProperties = [
    ...LensElement.upgradedProperties,
    "result",
    "archive",
    "pictures",
    "referenceSize",
    "explainOptions",
    "decisions",
    "decisionOutcomes",
  ];

  /** @type {ResultInput | null} */
  #result = null;
  /** @type {ArchiveInput | null} */
  #archive = null;
  /** @type {Partial<Record<Role, Blob>> | null} */
  #pictures = null;
  /** @type {ReferenceSize} */
  #referenceSize = null;
  /** @type {ElementExplainOptions | null} */
  #explainOptions = null;
  /** @type {readonly Decision[]} */
  #decisions = [];
  /** @type {readonly DecisionOutcome[] | null} */
  #decisionOutcomes = null;
  /** @type {Explanation | null} */
  #explanation = null;
  /**
   * The parts of what is shown that have to be freed.
   * @type {{ archive: ResultArchive | null, pictures: PictureOffer[], evidence: Evidence | null, desk: Desk } | null}
   */
  #shown = null;

  constructor() {
    super(resultSheet);
  }

  /** The JSON of Get process: its text, its bytes, or the parsed object. @type {ResultInput | null} */
  get result() {
    return this.#result;
  }

  set result(result) {
    this.#result = result ?? null;
    this.requestUpdate();
  }

  /** The zip of “Download full result”. @type {ArchiveInput | null} */
  get archive() {
    return this.#archive;
  }

  set archive(archive) {
    this.#archive = archive ?? null;
    this.requestUpdate();
  }

  /** Pictures that are not in an archive, by role. @type {Partial<Record<Role, Blob>> | null} */
  get pictures() {
    return this.#pictures;
  }

  set pictures(pictures) {
    this.#pictures = pictures ?? null;
    this.requestUpdate();
  }

  /**
   * The size of the reference space of the boxes, if it is known, or the kind of document, which gives the probable
   * size.
   * @type {ReferenceSize}
   */
  get referenceSize() {
    return this.#referenceSize;
  }

  set referenceSize(size) {
    this.#referenceSize = size ?? null;
    this.requestUpdate();
  }

  /**
   * Options for `explain()`: where in `result` the result is, field values that the page already knows, the
   * machine-readable zone, and the names of document types.
   * @type {ElementExplainOptions | null}
   */
  get explainOptions() {
    return this.#explainOptions;
  }

  set explainOptions(options) {
    this.#explainOptions = options ?? null;
    this.requestUpdate();
  }

  /**
   * The decisions that the page has stored, oldest first. All of them are shown, and the report has the last one.
   * @type {readonly Decision[]}
   */
  get decisions() {
    return this.#decisions;
  }

  set decisions(decisions) {
    this.#decisions = decisions ?? [];
    void this.#showDesk();
  }

  /** The outcomes to choose from. By default accept, reject and ask again. @type {readonly DecisionOutcome[] | null} */
  get decisionOutcomes() {
    return this.#decisionOutcomes;
  }

  set decisionOutcomes(outcomes) {
    this.#decisionOutcomes = outcomes ?? null;
    void this.#showDesk();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   * @internal
   */
  attributeChangedCallback(name, before, now) {
    // Only the form is updated: what a person is writing, and the pictures, stay as they are.
    if (name === "decision") void this.#showDesk();
    else super.attributeChangedCallback(name, before, now);
  }

  /** The explanation that is shown: `null` while there is none. @type {Explanation | null} */
  get explanation() {
    return this.#explanation;
  }

  /**
   * Selects a feature, or none.
   * @param {number | null} index
   * @returns {void}
   */
  select(index) {
    this.#shown?.evidence?.select(index);
  }

  /**
   * Makes the evidence report of the result that is shown, with pictures that have at least the redaction of the
   * element, and with digests of all inputs.
   * @param {ReportOptions} [options]
   * @returns {Promise<string>} one HTML file; Markdown or JSON with `format`
   * @throws {LensError} `INVALID_ARGUMENT` if no result is shown; as `createReport()`
   */
  async report(options) {
    const subject = this.#reportSubject();
    if (!subject) throw coded("INVALID_ARGUMENT");
    const { makeReport } = await import("./report.js");
    return makeReport(subject, options);
  }

  /** @param {AbortSignal} signal @protected */
  async read(signal) {
    const texts = new Texts(localeOf(this));
    if (this.#result === null && this.#archive === null) {
      this.release();
      this.present("empty", [note(texts.get("ui.empty"), texts.get("ui.empty.hint"))], texts);
      return;
    }
    const archive = this.#archive === null ? null : await this.#openArchive(this.#archive, texts, signal);
    try {
      const { explanation, repaired } = await this.#explain(archive, texts, signal);
      const media = archive && (await import("./media.js")).media(texts, archive, this.#redact !== "none");
      if (signal.aborted) return archive?.dispose();
      await this.#render(texts, explanation, repaired, archive, media);
    } catch (error) {
      archive?.dispose();
      throw error;
    }
  }

  /** @param {ArchiveInput} source @param {Texts} texts @param {AbortSignal} signal */
  async #openArchive(source, texts, signal) {
    const loading = texts.get("ui.loading");
    const bar = el("progress", { max: 1, "aria-label": loading });
    this.release();
    this.present("loading", [el("div", { part: "loading" }, el("p", {}, loading), bar)], texts);
    const { openArchive } = await import("../../core/archive.js");
    return openArchive(source, {
      tolerant: this.tolerant,
      signal,
      onProgress({ read, total }) {
        bar.value = total ? read / total : 0;
      },
    });
  }

  /**
   * Reads strictly; if that fails and the page allows it, tolerantly.
   * @param {ResultArchive | null} archive
   * @param {Texts} texts
   * @param {AbortSignal} signal
   * @returns {Promise<{ explanation: Explanation, repaired: LensError | null }>} `repaired`: the error of strict
   *   reading
   */
  async #explain(archive, texts, signal) {
    const result = this.#result;
    const read = (/** @type {boolean} */ tolerant) => {
      const options = { ...this.#explainOptions, locale: texts.locale, tolerant };
      return archive
        ? archive.explain(result, { ...options, signal })
        : explain(/** @type {ResultInput} */ (result), options);
    };
    try {
      return { explanation: await read(false), repaired: null };
    } catch (error) {
      if (!(error instanceof LensError) || error.code !== "JSON_SYNTAX" || !this.tolerant) throw error;
      return { explanation: await read(true), repaired: error };
    }
  }

  /**
   * @param {Texts} texts
   * @param {Explanation} explanation
   * @param {LensError | null} repaired
   * @param {ResultArchive | null} archive
   * @param {Node | null} media the section of the archive
   */
  async #render(texts, explanation, repaired, archive, media) {
    const view = this.getAttribute("view") ?? "full";
    const pictures = this.#picturesOf(texts, archive);
    const hasEvidence = view !== "summary" && (explanation.features.length > 0 || pictures.length > 0);
    const place = hasEvidence ? evidencePlace(texts, true, el("p", {}, texts.get("ui.loading"))) : null;
    const head = verdict(texts, explanation, repaired);
    const all = sections(texts, explanation, this.#sourceText, {
      select: (index) => this.select(index),
      point: (features) => this.#shown?.evidence?.point(features),
    });
    const tools = el("div", { class: "tools" });
    head.append(tools);
    if (view === "full") {
      tools.append(button(texts.get("ui.report"), () => this.#openReport(texts, head), { part: "report" }));
    }
    const slot = el("slot", { name: "decision" });
    const desk = { texts, explanation, tools, slot, place: el("div", { class: "desk" }, slot) };
    const [before, after] = view === "full" ? [[...all.beforeArchive, media], all.afterArchive] : [[], []];
    const rest = el("div", { class: "rest" }, ...compact([...before, desk.place, ...after]));
    const columns = compact([view !== "evidence" && all.reasons, place, rest]);
    this.release();
    const shown = { archive, pictures, evidence: /** @type {Evidence | null} */ (null), desk };
    this.#shown = shown;
    const hasSide = place !== null && view === "full";
    const body = el("div", { class: hasSide ? "stack beside" : "stack" }, ...columns);
    this.present(statusClass(explanation.status), [head, body], texts);
    this.#explanation = explanation;
    this.announce(explanation.headline);
    void this.#showDesk();
    if (place) {
      const evidence = await this.#makeEvidence(texts).catch(asLensError);
      // Another result is shown by now.
      if (this.#shown !== shown) return evidence instanceof LensError ? undefined : evidence.dispose();
      if (evidence instanceof LensError) this.#failToShow(texts, place, evidence);
      else {
        shown.evidence = evidence;
        place.replaceWith(evidence.element);
        evidence.show(explanation.features, this.#referenceSize, this.#redact);
      }
    }
    this.dispatch("videoid-explain", { explanation });
    await shown.evidence?.showPictures(pictures);
  }

  /**
   * Shows in place of the evidence why it can't be shown.
   * @param {Texts} texts
   * @param {Element} place
   * @param {LensError} error
   */
  #failToShow(texts, place, error) {
    const code = el("p", { part: "error-code" }, el("code", {}, error.code));
    const advice = el("p", {}, texts.advice(error));
    place.replaceWith(evidencePlace(texts, false, advice, code));
    this.dispatch("videoid-error", { error });
  }

  /** Shows the stored decisions, and the form if the page asks for a decision. */
  async #showDesk() {
    const desk = this.#shown?.desk;
    if (!desk) return;
    const isAsked = (this.getAttribute("decision") ?? "false") !== "false";
    if (!isAsked && !this.#decisions.length && !desk.content) return;
    const { showDesk } = await import("./decision.js");
    if (this.#shown?.desk !== desk) return;
    showDesk(desk, isAsked, this.#decisions, this.#decisionOutcomes, (answer) =>
      this.dispatch("videoid-decision", { ...answer, processId: desk.explanation.processId }, true),
    );
  }

  /**
   * The available pictures, in the order in which they are offered.
   * @param {Texts} texts
   * @param {ResultArchive | null} archive
   * @returns {PictureOffer[]}
   */
  #picturesOf(texts, archive) {
    const given = this.#pictures ?? {};
    if (typeof given !== "object") throw coded("INVALID_ARGUMENT");
    const entryOf = (/** @type {Role} */ wanted) => {
      const all = archive?.entries.filter(({ kind, role }) => kind === "image" && role === wanted) ?? [];
      // A picture with a problem shows that problem, and is taken only if there is no other.
      return all.find(({ problem }) => !problem) ?? all[0];
    };
    const pictures = ROLES.map((role) => {
      const blob = given[role];
      const own = blob && /** @type {Partial<File>} */ (blob).name;
      const entry = blob ? undefined : entryOf(role);
      const name = blob ? (own ?? texts.get(`ui.picture.${role}`)) : entry?.name;
      const size = entry?.width && entry.height ? shapeOf(entry.width, entry.height, entry.orientation) : null;
      const read = async () => blob ?? /** @type {ResultArchive} */ (archive).blob(name ?? "");
      return name !== undefined && { role, name, size, read };
    });
    return compact(pictures);
  }

  /** @param {Texts} texts */
  async #makeEvidence(texts) {
    const [{ Evidence }] = await Promise.all([import("./evidence.js"), needPart("overlay")]);
    return new Evidence(texts, this.ownerDocument, {
      onSelect: (index) => this.dispatch("videoid-select", { index }),
      onHover: (index) => this.#markReasons(index),
      onExport: (blob, redact) => this.#save(blob, redact),
      onError: (error) => void this.dispatch("videoid-error", { error }),
      announce: (text) => this.announce(text),
    });
  }

  /** Highlights the reasons that have a feature as evidence. @param {number | null} index */
  #markReasons(index) {
    for (const reason of this.shadowRoot?.querySelectorAll("[data-features]") ?? []) {
      const features = reason.getAttribute("data-features")?.split(" ") ?? [];
      reason.classList.toggle("pointed", index !== null && features.includes(String(index)));
    }
  }

  /** Saves a picture or a report, unless the page prevents it. @param {Blob} blob @param {Redact} redact */
  #save(blob, redact) {
    if (!this.dispatch("videoid-export", { blob, redact }, true)) return;
    const ending = blob.type === "image/svg+xml" ? "svg" : blob.type.replace(/.*\//, "");
    download(blob, `${ending === "html" ? "report" : "evidence"}.${ending}`);
  }

  /** @returns {import("./report.js").ReportSubject | null} */
  #reportSubject() {
    if (!this.#shown || !this.#explanation) return null;
    const result = this.#result;
    const archive = this.#archive;
    const files = [];
    // A result that was given as an object has no bytes of its own.
    const source = typeof result === "string" ? result : bytesOf(result);
    if (source !== undefined) files.push({ name: "process.json", read: async () => source });
    if (archive !== null) {
      const { name = "archive.zip" } = /** @type {Partial<File>} */ (archive);
      files.push({ name, read: async () => archive });
    }
    return {
      explanation: this.#explanation,
      entries: this.#shown.archive?.entries,
      files,
      pictures: this.#shown.pictures,
      decision: this.#decisions.at(-1) ?? null,
      decisionOutcomes: this.#decisionOutcomes,
      adjustmentsOf: (role) => this.#shown?.evidence?.adjustmentsOf(role) ?? {},
      referenceSize: this.#referenceSize,
      redact: this.#redact,
      page: this.ownerDocument,
    };
  }

  /** @param {Texts} texts @param {Element} place that the dialog is put into */
  async #openReport(texts, place) {
    const subject = this.#reportSubject();
    if (!subject) return;
    const onError = (/** @type {LensError} */ error) => void this.dispatch("videoid-error", { error });
    try {
      const { ReportDialog } = await import("./report-dialog.js");
      const dialog = new ReportDialog(texts, subject, {
        onSave: (report, redact) => this.#save(report, redact),
        onError,
      });
      // Another result is shown by now.
      if (this.#explanation !== subject.explanation) return;
      place.append(dialog.element);
      await dialog.open();
    } catch (thrown) {
      onError(asLensError(thrown));
    }
  }

  /** @protected */
  release() {
    this.#shown?.evidence?.dispose();
    this.#shown?.archive?.dispose();
    this.#shown = null;
    this.#explanation = null;
  }

  /** @param {LensError} error @protected */
  excerptOf({ entry, line, column }) {
    const source = line && column && !entry ? this.#sourceText : null;
    return line && column && source ? excerpt(source, line, column) : null;
  }

  /** @returns {Redact} */
  get #redact() {
    const value = this.getAttribute("redact");
    if (value === null || value === "none") return "none";
    // An unknown value was meant to hide something.
    return value === "photo" ? "photo" : "all";
  }

  /** The process as text, where it was given as text or bytes. */
  get #sourceText() {
    const result = this.#result;
    if (typeof result === "string") return result;
    const bytes = bytesOf(result);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }
}

/** The shape of a picture as it is seen. @param {number} width @param {number} height @param {number | null} orientation */
const shapeOf = (width, height, orientation) =>
  (orientation ?? 1) > 4 ? { width: height, height: width } : { width, height };

/**
 * The place of the evidence, while it is loading and if it can't be shown.
 * @param {Texts} texts
 * @param {boolean} isLoading
 * @param {...Node} content
 */
const evidencePlace = (texts, isLoading, ...content) =>
  el(
    "section",
    { part: "evidence", "aria-busy": String(isLoading) },
    el("h3", {}, texts.get("ui.evidence")),
    ...content,
  );
