import { asLensError } from "../../core/error.js";
import { started } from "../../core/runtime.js";
import { compact, el, localeOf, note, rootsOf, setState } from "./dom.js";
import { baseSheet } from "./styles.js";
import { Texts } from "./texts.js";

/**
 * The elements' own events; `globals.d.ts` declares what each carries.
 * @typedef {Extract<keyof HTMLElementEventMap, `videoid-${string}`>} EventName
 */

/**
 * The base class of all elements: the shadow root with its styles and live region, one update for all changes in the
 * same task, reading that can be aborted, errors, and clean-up when the element leaves the page.
 *
 * A subclass overrides `read()` and `release()`, and calls `requestUpdate()` when it has to read again.
 *
 * @attr lang - BCP 47 tag of the language. Default: the `lang` of the nearest ancestor that has one, else `en`
 * @attr theme - Colour scheme. Default: the one that the browser prefers
 * @attr [tolerant=false] - Also accept JSON with comments, stray commas or `...`, and archives with bytes outside their
 *   entries. The value `false`, which frameworks write, switches it off
 *
 * @fires videoid-error - Something can not be read or drawn
 *
 * @csspart body - Everything that is shown
 * @csspart headline - The first heading
 * @csspart loading - Shown while something is read
 * @csspart note - A message in place of a result: nothing to show, or an error
 * @csspart error-code - The stable code of an error, and where the error is
 *
 * @cssprop --videoid-paper - Background
 * @cssprop --videoid-ink - Text
 * @cssprop --videoid-soft - Secondary text
 * @cssprop --videoid-line - Borders
 * @cssprop --videoid-sunken - Background of code, notices and rows under the pointer
 * @cssprop --videoid-accent - Links, focus and selection
 * @cssprop --videoid-good - Text of what is accepted, passed or found
 * @cssprop --videoid-good-wash - Background of what is accepted, passed or found
 * @cssprop --videoid-bad - Text of what is rejected, failed or not found
 * @cssprop --videoid-bad-wash - Background of what is rejected, failed or not found
 * @cssprop --videoid-radius - Corners of boxes
 * @cssprop --videoid-gap - Space between sections
 * @cssprop --videoid-font - Font of text
 * @cssprop --videoid-mono - Font of code
 *
 * @cssState empty - There is nothing to show
 * @cssState loading - Something is being read
 * @cssState error - An error is shown
 */
export class LensElement extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ["lang", "theme", "tolerant"];

  /** Resolves when the wasm has started. An element waits for it before it reads anything. @type {Promise<unknown>} */
  static ready = started;

  /**
   * Names of the properties that a page may set before the element is defined.
   * @type {readonly string[]}
   * @protected
   */
  static upgradedProperties = ["tolerant"];

  /** @type {ElementInternals} */
  #internals;
  #body = el("div", { part: "body" });
  #live = el("p", { role: "status", class: "hidden" });
  #reading = new AbortController();
  #isUpdateQueued = false;
  #sheet;
  /** The language of the last update. */
  #locale = "";
  /** Watches the language of the element's ancestors. @type {MutationObserver | undefined} */
  #languages;

  /** @param {import("./styles.js").SheetOf} sheet the subclass's own styles */
  constructor(sheet) {
    super();
    this.#internals = this.attachInternals();
    this.#sheet = sheet;
    this.attachShadow({ mode: "open" }).append(this.#live, this.#body);
    this.adoptedCallback();
  }

  /** Adopts the styles. Called again in another document, because adopted style sheets stay behind. @internal */
  adoptedCallback() {
    const page = this.ownerDocument;
    // A document without a window shows nothing, and has no style sheets to adopt.
    if (!page.defaultView) return;
    /** @type {ShadowRoot} */ (this.shadowRoot).adoptedStyleSheets = [baseSheet(page), this.#sheet(page)];
  }

  /** Whether JSON with comments, stray commas or `...` is accepted, too. Reflects the attribute. @type {boolean} */
  get tolerant() {
    return (this.getAttribute("tolerant") ?? "false") !== "false";
  }

  set tolerant(tolerant) {
    // Some frameworks set the property to the text of an attribute, to `null` or to `undefined`.
    if (["false", "null", "undefined"].includes(String(tolerant))) this.removeAttribute("tolerant");
    else this.setAttribute("tolerant", "");
  }

  /** @internal */
  connectedCallback() {
    const { upgradedProperties } = /** @type {typeof LensElement} */ (this.constructor);
    for (const name of upgradedProperties) {
      // A property that was set before the element was defined is an own property, and hides the accessor of the class.
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#followLanguage();
    this.requestUpdate();
  }

  #followLanguage() {
    this.#languages ??= new MutationObserver(() => {
      if (localeOf(this) !== this.#locale) this.attributeChangedCallback("lang", this.#locale, localeOf(this));
    });
    this.#languages.disconnect();
    for (const root of rootsOf(this)) {
      this.#languages.observe(root, { subtree: true, attributes: true, attributeFilter: ["lang"] });
    }
  }

  /** @internal */
  disconnectedCallback() {
    this.#languages?.disconnect();
    // If the element was only moved, it is connected again when the microtask runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.clear();
    });
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} now
   * @internal
   */
  attributeChangedCallback(_name, before, now) {
    if (before !== now) this.requestUpdate();
  }

  /** Updates the element once for all changes in the same task. @protected */
  requestUpdate() {
    this.#locale = localeOf(this);
    if (this.#isUpdateQueued || !this.isConnected) return;
    this.#isUpdateQueued = true;
    queueMicrotask(() => {
      this.#isUpdateQueued = false;
      if (this.isConnected) this.update();
    });
  }

  /** Shows the current settings: reads everything again, unless a subclass overrides this. @protected */
  update() {
    void this.#restart();
  }

  async #restart() {
    this.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const { signal } = reading;
    this.#internals.ariaBusy = "true";
    try {
      await /** @type {typeof LensElement} */ (this.constructor).ready;
      if (!signal.aborted) await this.read(signal);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  /**
   * Reads the current settings and shows the result.
   * @param {AbortSignal} _signal aborted when something else is set, or the element has left the page
   * @returns {Promise<void>}
   * @protected
   */
  async read(_signal) {}

  /** Ends the reading. @protected */
  abort() {
    this.#reading.abort();
  }

  /** Frees what is shown. It may be called repeatedly. @protected */
  release() {}

  /** Stops reading and frees everything, when the element has left the page. @protected */
  clear() {
    this.abort();
    this.release();
    this.#body.replaceChildren();
  }

  /**
   * Replaces what is shown.
   * @param {string} state for `:state()`
   * @param {(Node | null | undefined)[]} parts
   * @param {Texts | null} texts the texts that the parts use, if there are any: they tell the language
   * @protected
   */
  present(state, parts, texts) {
    this.#internals.ariaBusy = String(state === "loading");
    setState(this.#internals, state);
    this.#body.className = state;
    if (texts) this.#body.lang = texts.language;
    this.#body.replaceChildren(...compact(parts));
  }

  /** Announces a text to screen readers. @param {string} text @protected */
  announce(text) {
    this.#live.textContent = text;
  }

  /**
   * Shows an error in place of everything else, and dispatches `videoid-error`.
   * @param {unknown} thrown
   * @protected
   */
  fail(thrown) {
    const error = asLensError(thrown);
    this.release();
    // Without the wasm, the error's own message is the only text.
    const texts = Texts.orNull(localeOf(this));
    const { code, message, entry, line, column } = error;
    const title = texts?.get("ui.error") ?? message;
    const advice = texts?.advice(error);
    const isExplained = !texts || texts.explains(error);
    const place = [entry && ` ${entry}`, line && texts && `, ${texts.get("ui.error.place", { line, column })}`];
    this.present(
      "error",
      [
        note(title, advice),
        el(
          "p",
          { part: "error-code" },
          el("code", {}, code),
          ...place.map((text) => text || null),
          !isExplained && el("span", { lang: "en" }, ` ${message}`),
        ),
        this.excerptOf(error),
      ],
      texts,
    );
    this.announce(compact([title, advice]).join(". "));
    this.dispatch("videoid-error", { error });
  }

  /**
   * The place of an error in its source, where the element has the source as text.
   * @param {import("../../core/error.js").LensError} _error
   * @returns {Node | null}
   * @protected
   */
  excerptOf(_error) {
    return null;
  }

  /**
   * Dispatches an event that also bubbles out of shadow roots.
   * @template {EventName} K
   * @param {K} type
   * @param {HTMLElementEventMap[K]["detail"]} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} `false` if the page has prevented the element's default action
   * @protected
   */
  dispatch(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
