import { explain } from "../api.js";
import { openArchive } from "../archive.js";
import { LensError } from "../error.js";
import { loadPicture } from "../picture.js";
import { started } from "../runtime.js";
import { chapters, known, verdict } from "./chapters.js";
import { download, el, localeOf, mark, note } from "./dom.js";
import { Evidence } from "./evidence.js";
import { media } from "./media.js";
import { excerpt } from "./source.js";
import { sheet } from "./styles.js";
import { Texts, textsOrNone } from "./texts.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../archive.js").ResultArchive} ResultArchive */
/** @typedef {NonNullable<import("../videoid_lens.js").FeatureOptions["referenceSize"]> | null} ReferenceSize */
/** @typedef {import("../videoid_lens.js").PictureRole} Role */
/** @typedef {import("./evidence.js").Redact} Redact */
/** @typedef {string | Uint8Array | ArrayBuffer | object} ResultInput */
/** @typedef {Blob | Uint8Array | ArrayBuffer} ArchiveInput */

const ROLES = /** @type {const} */ (["front", "back", "portrait", "selfie"]);
/** Which advice an error code gets: the first that it starts with. */
const ADVICE = [
  ["NOT_A_RESULT", "not-a-result"],
  ["JSON_", "json"],
  ["ZIP_", "archive"],
  ["ENTRY_", "archive"],
  ["LIMIT_", "limit"],
];
const PROPERTIES = /** @type {const} */ (["result", "archive", "pictures", "referenceSize"]);

/**
 * `<videoid-result>`: a result with its explanation, pictures and evidence.
 *
 * Attributes: `lang`, `redact` (`none`, `photo`, `all`), `view` (`full`, `summary`, `evidence`), `tolerant`, `theme` (`light`, `dark`; the
 * browser's preference without it). Events, all of which bubble: `videoid-explain`, `videoid-select`, `videoid-error`, `videoid-export`.
 */
export class VideoidResultElement extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ["lang", "redact", "view", "tolerant", "theme"];
  /** What is waited for before anything is explained: that the wasm has started. @type {Promise<unknown>} */
  static ready = started;

  /** @type {ElementInternals} */
  #internals;
  #root;
  #body = el("div", { part: "body" });
  #live = el("p", { role: "status", class: "hidden" });
  /** @type {ResultInput | null} */
  #result = null;
  /** @type {ArchiveInput | null} */
  #archive = null;
  /** @type {Partial<Record<Role, Blob>> | null} */
  #pictures = null;
  /** @type {ReferenceSize} */
  #referenceSize = null;
  /** @type {Explanation | null} */
  #explanation = null;
  /** What is shown now, to be let go of. @type {{ archive: ResultArchive | null, evidence: Evidence | null } | null} */
  #shown = null;
  /** Of what is being read. */
  #reading = new AbortController();
  #isDue = false;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [sheet()];
    this.#root.append(this.#live, this.#body);
  }

  /** The JSON of Get process: its text, its bytes, or the parsed object. @type {ResultInput | null} */
  get result() {
    return this.#result;
  }

  set result(result) {
    this.#result = result ?? null;
    this.#update();
  }

  /** The zip of “Download full result”. @type {ArchiveInput | null} */
  get archive() {
    return this.#archive;
  }

  set archive(archive) {
    this.#archive = archive ?? null;
    this.#update();
  }

  /** Pictures that are not in an archive, by what they show. @type {Partial<Record<Role, Blob>> | null} */
  get pictures() {
    return this.#pictures;
  }

  set pictures(pictures) {
    this.#pictures = pictures ?? null;
    this.#update();
  }

  /** The size of the space that boxes are measured in, where it is known, or the kind of document. @type {ReferenceSize} */
  get referenceSize() {
    return this.#referenceSize;
  }

  set referenceSize(size) {
    this.#referenceSize = size ?? null;
    this.#update();
  }

  /** What is shown: `null` while there is none. @type {Explanation | null} */
  get explanation() {
    return this.#explanation;
  }

  /** Selects a feature, or none. @param {number | null} index */
  select(index) {
    this.#shown?.evidence?.select(index);
  }

  connectedCallback() {
    // Set before the element was defined, they stand in the way of the class's own.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Object.assign(this, { [name]: value });
    }
    this.#update();
  }

  disconnectedCallback() {
    this.#reading.abort();
    this.#release();
    this.#body.replaceChildren();
  }

  /** @param {string} _ @param {string | null} before @param {string | null} now */
  attributeChangedCallback(_, before, now) {
    if (before !== now) this.#update();
  }

  /** Once for all that is set in one go. */
  #update() {
    if (this.#isDue || !this.isConnected) return;
    this.#isDue = true;
    queueMicrotask(async () => {
      this.#isDue = false;
      if (!this.isConnected) return;
      this.#reading.abort();
      const { signal } = (this.#reading = new AbortController());
      try {
        await this.#show(signal);
      } catch (error) {
        if (!signal.aborted) this.#fail(error);
      }
    });
  }

  /** @param {AbortSignal} signal */
  async #show(signal) {
    this.#internals.ariaBusy = "true";
    await VideoidResultElement.ready;
    if (signal.aborted) return;
    const texts = new Texts(localeOf(this));
    if (this.#result === null && this.#archive === null)
      return this.#present(null, "empty", [note(texts.get("ui.empty"), texts.get("ui.empty.hint"))]);
    const archive = this.#archive === null ? null : await this.#open(this.#archive, texts, signal);
    try {
      const { explanation, repaired } = await this.#explain(archive, texts, signal);
      if (signal.aborted) return archive?.dispose();
      await this.#render(texts, explanation, repaired, archive);
    } catch (error) {
      archive?.dispose();
      throw error;
    }
  }

  /** @param {ArchiveInput} source @param {Texts} texts @param {AbortSignal} signal */
  #open(source, texts, signal) {
    const bar = /** @type {HTMLProgressElement} */ (el("progress", { max: 1, "aria-label": texts.get("ui.loading") }));
    this.#present(null, "loading", [el("div", { part: "loading" }, el("p", {}, texts.get("ui.loading")), bar)]);
    const onProgress = (/** @type {{ read: number, total: number }} */ { read, total }) =>
      (bar.value = total ? read / total : 0);
    return openArchive(source, { tolerant: this.hasAttribute("tolerant"), signal, onProgress });
  }

  /**
   * With `tolerant`, what is no JSON is read tolerantly, and said to be so.
   * @param {ResultArchive | null} archive
   * @param {Texts} texts
   * @param {AbortSignal} signal
   */
  async #explain(archive, texts, signal) {
    const locale = texts.locale;
    const result = this.#result;
    const read = (/** @type {boolean} */ tolerant) =>
      archive
        ? archive.explain(result, { locale, tolerant, signal })
        : explain(/** @type {ResultInput} */ (result), { locale, tolerant });
    try {
      return { explanation: await read(false), repaired: null };
    } catch (error) {
      if (!(error instanceof LensError) || error.code !== "JSON_SYNTAX" || !this.hasAttribute("tolerant")) throw error;
      return { explanation: await read(true), repaired: error };
    }
  }

  /**
   * @param {Texts} texts
   * @param {Explanation} explanation
   * @param {LensError | null} repaired
   * @param {ResultArchive | null} archive
   */
  async #render(texts, explanation, repaired, archive) {
    const view = this.getAttribute("view") ?? "full";
    const redact = this.#redact();
    const own = this.#pictures ?? {};
    const entryOf = (/** @type {Role} */ of) =>
      archive?.entries.find(({ kind, role, problem }) => kind === "image" && role === of && !problem);
    const roles = ROLES.filter((role) => own[role] ?? entryOf(role));
    const hasEvidence = view !== "summary" && (explanation.features.length > 0 || roles.length > 0);
    const evidence = hasEvidence ? this.#evidence(texts) : null;
    const source = this.#source();
    const [reasons, ...others] = chapters(texts, explanation, source, (index) => evidence?.select(index));
    const parts = [
      verdict(texts, explanation, repaired),
      view === "evidence" ? null : reasons,
      evidence?.element ?? null,
      ...(view === "full"
        ? [...others.slice(0, 4), archive && media(texts, archive, redact !== "none"), ...others.slice(4)]
        : []),
    ];
    this.#present(
      { archive, evidence },
      known(explanation.status),
      parts.filter((part) => part !== null),
      texts,
    );
    evidence?.show(explanation.features, this.#referenceSize, redact);
    this.#explanation = explanation;
    this.#live.textContent = explanation.headline;
    this.#dispatch("videoid-explain", { explanation });
    await evidence?.pictures(roles, async (role) => {
      const entry = entryOf(role);
      const blob = own[role] ?? (archive && entry && (await archive.blob(entry.name)));
      return blob ? loadPicture(blob) : null;
    });
  }

  /** @param {Texts} texts */
  #evidence(texts) {
    return new Evidence(texts, {
      onSelect: (index) => this.#dispatch("videoid-select", { index }),
      onExport: (blob, redact) => this.#save(blob, redact),
      onError: (error) => {
        this.#live.textContent = `${error.code}: ${error.message}`;
        this.#dispatch("videoid-error", { error });
      },
      say: (text) => (this.#live.textContent = text),
    });
  }

  /** A file for the host, or else for the person. @param {Blob} blob @param {Redact} redact */
  #save(blob, redact) {
    if (!this.#dispatch("videoid-export", { blob, redact }, true)) return;
    const ending = blob.type === "image/svg+xml" ? "svg" : blob.type.replace(/.*\//, "");
    download(blob, `evidence.${ending}`);
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!(error instanceof LensError)) throw error;
    // Without the wasm there are no words but the error's own.
    const texts = textsOrNone(Texts, localeOf(this));
    const place = [
      el("code", {}, error.code),
      error.entry ? ` ${error.entry}` : "",
      error.line && texts ? `, ${texts.get("ui.error.place", { line: error.line, column: error.column })}` : "",
    ];
    const advice = ADVICE.find(([start]) => error.code.startsWith(start))?.[1] ?? "other";
    const source = error.entry ? null : this.#source();
    const parts = [
      note(error.message, texts?.get(`ui.error.${advice}`) ?? ""),
      el("p", { part: "error-code" }, ...place),
      error.line && error.column && source ? excerpt(source, error.line, error.column) : null,
    ];
    this.#present(
      null,
      "error",
      parts.filter((part) => part !== null),
    );
    this.#live.textContent = error.message;
    this.#dispatch("videoid-error", { error });
  }

  /**
   * Shows this, and lets go of what was shown before.
   * @param {{ archive: ResultArchive | null, evidence: Evidence | null } | null} shown
   * @param {string} state
   * @param {Node[]} parts
   * @param {Texts} [texts]
   */
  #present(shown, state, parts, texts) {
    this.#release();
    this.#shown = shown;
    this.#explanation = null;
    this.#internals.ariaBusy = state === "loading" ? "true" : "false";
    mark(this.#internals, state);
    this.#body.className = state;
    if (texts) this.#body.lang = texts.language;
    this.#body.replaceChildren(...parts);
  }

  #release() {
    this.#shown?.evidence?.dispose();
    this.#shown?.archive?.dispose();
    this.#shown = null;
  }

  /** @returns {Redact} */
  #redact() {
    const value = this.getAttribute("redact");
    // What is no word of ours was surely meant to hide something.
    return value === null || value === "none" ? "none" : value === "photo" ? "photo" : "all";
  }

  /** The process as text, where it was given as text or bytes. */
  #source() {
    const result = this.#result;
    if (typeof result === "string") return result;
    if (result instanceof Uint8Array || result instanceof ArrayBuffer) return new TextDecoder().decode(result);
    return null;
  }

  /** @param {string} type @param {object} detail @param {boolean} [cancelable] */
  #dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
