import { compare, sortDossier } from "../../core/compare.js";
import { needPart } from "../../core/parts.js";
import { coded } from "../../core/runtime.js";
import { el, localeOf, note } from "../base/dom.js";
import { LensElement } from "../base/element.js";
import { attemptList, changeList, fieldTable } from "./attempts.js";
import { dropField, unreadList, unsortedList } from "./files.js";
import { readResults } from "./read.js";
import { compareSheet } from "./styles.js";
import { summary } from "./summary.js";
import { CompareTexts } from "./texts.js";

/** @typedef {import("../../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../../core/dossier.js").DossierAttempt} DossierAttempt */
/** @typedef {import("../../core/dossier.js").UnsortedFile} UnsortedFile */
/**
 * What can be compared: the JSON of Get process as text, bytes or the parsed object; a file that contains it; an
 * archive; or both together, as `sortDossier()` gives them.
 * @typedef {string | Uint8Array | ArrayBuffer | Blob | object | Partial<DossierAttempt>} CompareInput
 */

/** The minimum and the maximum number of results. */
const FEWEST = 2;
const MOST = 20;

/**
 * `<videoid-compare>` compares two to twenty results of one person: the attempts in order of time, what changed, every
 * field side by side, and whether the results are of one document and of one person. Files of a dossier can be dropped
 * on it, which it sorts into attempts.
 *
 * @tag videoid-compare
 *
 * @fires videoid-compare - The results are compared and shown
 *
 * @csspart summary - The headline, and both answers
 * @csspart answer - Whether it is one document, or one person
 * @csspart ground - One ground of an answer
 * @csspart attempts - The attempts in order of time
 * @csspart attempt - One attempt
 * @csspart changes - What changed from each attempt to the next
 * @csspart change - What changed from one attempt to the next
 * @csspart fields - The table of fields
 * @csspart unread - The results that can not be read
 * @csspart unsorted - The dropped files that belong to no attempt
 * @csspart drop - Where files are dropped or chosen
 *
 * @cssState ready - A comparison is shown
 */
export class VideoidCompareElement extends LensElement {
  /** @protected */
  static upgradedProperties = [...LensElement.upgradedProperties, "results"];

  /** @type {readonly CompareInput[] | null} */
  #results = null;
  /** @type {Comparison | null} */
  #comparison = null;
  /** Dropped files, which the next reading sorts. @type {Blob[] | null} */
  #files = null;
  /** The dropped files that belong to no attempt. @type {UnsortedFile[]} */
  #unsorted = [];

  constructor() {
    super(compareSheet);
  }

  /**
   * Two to twenty results: each as text, bytes, object or file, as an archive, or as `sortDossier()` gives it.
   * @type {readonly CompareInput[] | null}
   */
  get results() {
    return this.#results;
  }

  set results(results) {
    this.#results = results ?? null;
    this.#files = null;
    this.#unsorted = [];
    this.requestUpdate();
  }

  /** The comparison that is shown: `null` while there is none. @type {Comparison | null} */
  get comparison() {
    return this.#comparison;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   * @internal
   */
  attributeChangedCallback(name, before, now) {
    // The theme only changes the styles, so nothing has to be read again.
    if (name !== "theme") super.attributeChangedCallback(name, before, now);
  }

  /** @param {AbortSignal} signal @protected */
  async read(signal) {
    await needPart("compare");
    if (signal.aborted) return;
    const texts = new CompareTexts(localeOf(this));
    const { tolerant } = this;
    if (this.#files) {
      this.#presentLoading(texts);
      const { attempts, unsorted } = await sortDossier(this.#files, { tolerant, signal });
      if (signal.aborted) return;
      this.#files = null;
      this.#results = attempts;
      this.#unsorted = unsorted;
    }
    const results = this.#results;
    if (results === null) return this.#presentNote(texts, "empty", "empty", []);
    if (!Array.isArray(results)) throw coded("INVALID_ARGUMENT");
    if (results.length > MOST) return this.#refuse(texts, "too-many", []);
    this.#presentLoading(texts);
    const { explanations, unread } = await readResults(results, { locale: texts.locale, tolerant, signal });
    if (signal.aborted) return;
    const rest = [unreadList(texts, unread), unsortedList(texts, this.#unsorted)];
    for (const { error } of unread) this.dispatch("videoid-error", { error });
    if (explanations.length < FEWEST) return this.#refuse(texts, "too-few", rest);
    const comparison = compare(explanations, { locale: texts.locale });
    this.#comparison = comparison;
    const parts = [
      summary(texts, comparison),
      ...rest,
      attemptList(texts, comparison),
      changeList(texts, comparison),
      fieldTable(texts, comparison),
      this.#dropField(texts),
    ];
    this.present("ready", parts, texts);
    const { headline, documentText, personText } = comparison;
    this.announce(`${headline} ${documentText} ${personText}`);
    this.dispatch("videoid-compare", { comparison, unread });
  }

  /** @param {CompareTexts} texts */
  #presentLoading(texts) {
    this.release();
    const loading = texts.get("ui.loading");
    const bar = el("progress", { "aria-label": loading });
    this.present("loading", [el("div", { part: "loading" }, el("p", {}, loading), bar)], texts);
  }

  /**
   * Says why nothing is compared, and offers the field for files.
   * @param {CompareTexts} texts
   * @param {"empty" | "error"} state
   * @param {"empty" | "too-few" | "too-many"} key
   * @param {(Node | null)[]} rest
   */
  #presentNote(texts, state, key, rest) {
    this.release();
    const title = texts.compare(key);
    const parts = [note(title, texts.compare(`${key}.hint`)), ...rest, this.#dropField(texts)];
    if (state === "empty") this.present("empty", parts, texts);
    else this.present("error", parts, texts);
    if (state === "error") this.announce(title);
  }

  /** @param {CompareTexts} texts @param {"too-few" | "too-many"} key @param {(Node | null)[]} rest */
  #refuse(texts, key, rest) {
    this.#presentNote(texts, "error", key, rest);
    this.dispatch("videoid-error", { error: coded("INVALID_ARGUMENT") });
  }

  /** @param {CompareTexts} texts */
  #dropField(texts) {
    return dropField(texts, (files) => {
      this.#files = files;
      this.requestUpdate();
    });
  }

  /** @protected */
  release() {
    this.#comparison = null;
  }
}
