import { OverlayControls, ZOOM_STEP } from "../../core/controls.js";
import { asLensError } from "../../core/error.js";
import { Overlay } from "../../core/overlay.js";
import { loadPicture } from "../../core/picture.js";
import { button, compact, data, el } from "../base/dom.js";
import { GLYPHS } from "../base/looks.js";
import { AdjustPanel, UNCHANGED, wordsOf } from "./adjust.js";
import { unshown } from "./media.js";

/** @typedef {import("../../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("../../videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("../../videoid_lens.js").ShowOptions} ShowOptions */
/** @typedef {import("../../videoid_lens.js").PictureRole} Role */
/** @typedef {import("./pair.js").PictureOffer} PictureOffer */
/** @typedef {import("./pair.js").ReferenceSize} ReferenceSize */
/** @typedef {import("../../core/picture.js").Picture} Picture */
/** @typedef {import("../../core/overlay.js").Redact} Redact */
/** @typedef {import("../../core/overlay.js").Adjustments} Adjustments */
/** @typedef {import("../base/texts.js").Texts} Texts */

/** A feature's `found`, by its state, as the keys of texts spell it. @type {Record<OverlayItem["state"], string>} */
const FOUND = { found: "true", "not-found": "false", unknown: "null" };
const STATES = /** @type {OverlayItem["state"][]} */ (Object.keys(FOUND));
/** Types of saved pictures, by the names of their options. @type {Record<string, string>} */
const EXPORT_TYPES = { PNG: "image/png", SVG: "image/svg+xml" };
/** Above this many rows, the browser lays out only those in view. */
const MAX_LAID_OUT_ROWS = 50;

/** Pairs of pictures to compare by eye: both roles, and the text of the button. @type {[Role, Role, string][]} */
const PAIRS = [
  ["front", "back", "ui.pair.front"],
  ["portrait", "selfie", "ui.pair.portrait"],
];

/**
 * @typedef {object} EvidenceOptions
 * @property {(index: number | null) => void} onSelect
 * @property {(index: number | null) => void} onHover called with the feature under the pointer, or `null`
 * @property {(blob: Blob, redact: Redact) => void} onExport
 * @property {(error: import("../../core/error.js").LensError) => void} onError
 * @property {(text: string) => void} announce announces a text to screen readers
 */

/**
 * The pictures with boxes over them, the list of features beside them, and their tools. Hovering over a box marks its
 * row, and hovering over a row marks its box.
 */
export class Evidence {
  #texts;
  #options;
  #canvas;
  /** The message in place of a picture that can't be shown. */
  #unshown = el("div", { hidden: true });
  /** Tools that need a picture. @type {HTMLElement[]} */
  #tools;
  #list = el("ul", { part: "features", role: "listbox" });
  #tabs;
  #space = el("p", { class: "soft" });
  #reference;
  #overlay;
  #controls;
  #magnifier;
  #adjust;
  #panel;
  /** The adjustments of each picture. @type {Map<Role, Adjustments>} */
  #adjustments = new Map();
  /** @type {Redact} */
  #redact = "none";
  /** The view of one picture, with the list of features. */
  #stage;
  /** The view of two pictures, in place of one. @type {import("./pair.js").Pair | null} */
  #pair = null;
  /**
   * The function that ends the comparison, and the button that started it.
   * @type {{ end: () => void, button: HTMLElement } | null}
   */
  #comparison = null;
  #page;
  #observer;
  /** @type {readonly OverlayFeature[]} */
  #features = [];
  /** @type {ReferenceSize} */
  #referenceSize = null;
  /** @type {Role} */
  #role = "front";
  /** @type {Picture | null} */
  #picture = null;
  #isDisposed = false;

  /** @param {Texts} texts @param {Document} page that the element is in @param {EvidenceOptions} options */
  constructor(texts, page, options) {
    this.#texts = texts;
    this.#options = options;
    this.#page = page;
    const canvas = el("canvas", { part: "picture", role: "img", tabindex: 0, "aria-label": this.#text("canvas") });
    // The canvas gets animation frames, theme and pixel density from its document's window.
    this.#canvas = page.adoptNode(canvas);
    this.#list.setAttribute("aria-label", texts.get("text.features"));
    this.#tabs = el("div", { class: "tools", role: "group", "aria-label": this.#text("pictures") });
    this.#reference = this.#choice("reference", ["none", "passport", "card"], () => this.#applyFeatures());
    this.#overlay = new Overlay(this.#canvas);
    const stage = el("div", { class: "stage" }, this.#canvas, this.#unshown, this.#list);
    this.#controls = new OverlayControls(this.#overlay, this.#canvas, {
      keys: stage,
      onHover: (index) => this.#markHovered(index),
      onSelect: (index) => this.#markSelected(index),
      onAdjust: (adjustments) => this.#onAdjust(adjustments),
      onError: (error) => this.#report(error),
    });
    this.#stage = stage;
    this.#adjust = button(this.#text("adjust"), () => this.#toggleAdjust(), { "aria-expanded": "false" });
    this.#magnifier = button(this.#text("magnifier"), () => this.#toggleMagnifier(), { "aria-pressed": "false" });
    stage.addEventListener("keydown", (event) => this.#onKeyDown(event));
    // The overlay's controls have a key for the magnifier, too.
    stage.addEventListener("keyup", () => this.#showMagnifierState());
    this.#panel = new AdjustPanel(
      texts,
      (changes) => this.#controls.adjust(changes),
      () => this.#controls.rotate(1),
    );
    this.#tools = [
      this.#toolbar(),
      this.#panel.element,
      this.#exportTools(),
      this.#space,
      el("p", { class: "soft screen" }, this.#text("zoom-hint")),
    ];
    this.element = el(
      "section",
      { part: "evidence" },
      el("h3", {}, this.#text("evidence")),
      this.#tabs,
      stage,
      ...this.#tools,
    );
    this.element.addEventListener("keydown", (event) => {
      // A zoomed picture handles Escape itself: it shows the whole picture again.
      if (event.key === "Escape" && this.#comparison && !event.defaultPrevented) this.#leavePair();
    });
    // At another width, other labels fit, and so other features have a number.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#updateNumbers()));
    this.#observer.observe(this.#canvas);
  }

  /**
   * @param {readonly OverlayFeature[]} features of the explanation
   * @param {ReferenceSize} referenceSize `null`: the person chooses one
   * @param {Redact} redact
   */
  show(features, referenceSize, redact) {
    this.#features = features;
    this.#referenceSize = referenceSize;
    this.#reference.label.hidden = referenceSize !== null;
    this.#redact = redact;
    this.#overlay.show({ redact });
    this.#applyFeatures();
  }

  /**
   * Emphasises features that another section mentions: marks their rows, and the first one that has a box.
   * @param {readonly number[]} indices
   */
  point(indices) {
    const boxed = this.#overlay.items().filter(({ index, box }) => box && indices.includes(index));
    this.#controls.hover(boxed[0]?.index ?? null);
    for (const row of this.#rows()) row.classList.toggle("pointed", indices.includes(Number(row.dataset.index)));
  }

  /** The adjustments of a picture. @param {Role} role @returns {Partial<Adjustments>} */
  adjustmentsOf(role) {
    return this.#adjustments.get(role) ?? {};
  }

  /**
   * Shows the first of the pictures, with a button for each where there are several.
   * @param {PictureOffer[]} offers
   */
  async showPictures(offers) {
    const tabs = new Map(
      offers.map((offer) => [
        offer,
        button(this.#text(`picture.${offer.role}`), () => choose(offer), { "aria-pressed": "false" }),
      ]),
    );
    const choose = async (/** @type {PictureOffer} */ offer, isAsked = true) => {
      const { role, name, read } = offer;
      this.#endPair();
      this.#role = role;
      for (const [one, tab] of tabs) tab.setAttribute("aria-pressed", String(one === offer));
      /** @type {Picture | null} */
      let picture = null;
      let problem = null;
      try {
        picture = await loadPicture(await read());
      } catch (error) {
        problem = asLensError(error);
      }
      // Another picture was chosen meanwhile, or the evidence was disposed of.
      if (this.#isDisposed || role !== this.#role) return picture?.image.close();
      this.#setPicture(picture);
      // The first picture appears without being asked for and must not move the page: its frame was set before.
      if (isAsked) this.#fitFrame();
      this.#setProblem(problem, name);
    };
    const offerOf = (/** @type {Role} */ role) => offers.find((offer) => offer.role === role);
    const pairButtons = PAIRS.flatMap(([first, second, key]) => {
      const pair = compact([offerOf(first), offerOf(second)]);
      if (pair.length < 2) return [];
      const compare = button(this.#texts.get(key), () => toggle(), { "aria-pressed": "false" });
      const toggle = async () => {
        const isPressed = compare.getAttribute("aria-pressed") === "true";
        this.#endPair();
        if (isPressed) return;
        compare.setAttribute("aria-pressed", "true");
        for (const tab of tabs.values()) tab.setAttribute("aria-pressed", "false");
        await this.#showPair(/** @type {[PictureOffer, PictureOffer]} */ (pair), compare, () => {
          for (const [one, tab] of tabs) tab.setAttribute("aria-pressed", String(one.role === this.#role));
        });
      };
      return [compare];
    });
    this.#tabs.replaceChildren(...(offers.length > 1 ? [...tabs.values(), ...pairButtons] : []));
    if (!offers.length) return;
    const { size } = offers[0];
    if (size) this.#canvas.style.aspectRatio = `${size.width} / ${size.height}`;
    await choose(offers[0], false);
  }

  /** Ends the comparison and shows one picture again. */
  #endPair() {
    this.#comparison?.end();
    this.#comparison = null;
  }

  /** Ends the comparison at a person's request: the focus goes back to the button that started it. */
  #leavePair() {
    const compare = this.#comparison?.button;
    this.#endPair();
    compare?.focus();
  }

  /**
   * Shows two pictures in place of one.
   * @param {[PictureOffer, PictureOffer]} offers
   * @param {HTMLElement} compare the button that asks for it
   * @param {() => void} onEnd
   */
  async #showPair(offers, compare, onEnd) {
    const end = () => {
      this.#pair?.element.remove();
      this.#pair?.dispose();
      this.#pair = null;
      compare.setAttribute("aria-pressed", "false");
      for (const one of [this.#stage, ...this.#tools]) one.classList.remove("aside");
      onEnd();
      if (this.#isDisposed) return;
      // The picture may have been adjusted during the comparison.
      this.#panel.show(this.#overlay.adjustments);
      this.#fitFrame();
      this.#controls.redraw();
    };
    const comparison = { end, button: compare };
    this.#comparison = comparison;
    const { Pair } = await import("./pair.js");
    // The comparison was ended meanwhile.
    if (this.#isDisposed || this.#comparison !== comparison) return;
    const pair = new Pair(this.#texts, this.#page, offers, {
      features: this.#features,
      referenceSize: this.#chosenReference,
      redact: this.#redact,
      adjustmentsOf: (role) => this.adjustmentsOf(role),
      onAdjust: (role, adjustments) => {
        this.#adjustments.set(role, adjustments);
        if (role === this.#role) this.#overlay.show(adjustments);
      },
      onError: (error) => this.#report(error),
      onEnd: () => this.#leavePair(),
    });
    this.#pair = pair;
    for (const one of [this.#stage, ...this.#tools]) one.classList.add("aside");
    this.#stage.before(pair.element);
    await pair.load();
  }

  /** @param {number | null} index */
  select(index) {
    if (index !== null) this.#endPair();
    this.#controls.select(index);
    const { top, bottom } = this.#canvas.getBoundingClientRect();
    const isSeen = top >= 0 && bottom <= this.#canvas.ownerDocument.documentElement.clientHeight;
    if (index !== null && !isSeen) this.#canvas.scrollIntoView({ block: "center" });
  }

  dispose() {
    this.#isDisposed = true;
    this.#endPair();
    this.#observer.disconnect();
    this.#controls.dispose();
    this.#overlay.dispose();
    this.#picture?.image.close();
  }

  /** @param {string} key */
  #text(key) {
    return this.#texts.get(`ui.${key}`);
  }

  /** @param {Picture | null} picture */
  #setPicture(picture) {
    const before = this.#picture;
    this.#picture = picture;
    this.#overlay.setImage(null);
    this.#overlay.show({ ...UNCHANGED, ...this.adjustmentsOf(this.#role) });
    this.#overlay.setImage(picture?.image ?? null, picture ?? {});
    this.#panel.show(this.#overlay.adjustments);
    before?.image.close();
    this.#applyFeatures();
  }

  /** Gives the canvas the shape of the picture in its current rotation. */
  #fitFrame() {
    const { width, height } = this.#picture?.image ?? { width: 0, height: 0 };
    const isTurned = this.#overlay.adjustments.rotate % 180 !== 0;
    const shape = isTurned ? `${height} / ${width}` : `${width} / ${height}`;
    this.#canvas.style.aspectRatio = this.#picture ? shape : "";
  }

  /** Shows or hides the panel with the adjustments. */
  #toggleAdjust() {
    const { element } = this.#panel;
    element.hidden = !element.hidden;
    this.#adjust.setAttribute("aria-expanded", String(!element.hidden));
  }

  /** @param {Adjustments} adjustments */
  #onAdjust(adjustments) {
    const before = this.adjustmentsOf(this.#role);
    this.#adjustments.set(this.#role, adjustments);
    if (adjustments.rotate !== (before.rotate ?? 0)) this.#fitFrame();
    this.#panel.show(adjustments);
    this.#updateNumbers();
    // A slider announces its own value. A change by key has to be announced here.
    if (!this.#panel.element.matches(":focus-within")) this.#options.announce(wordsOf(this.#texts, adjustments));
  }

  /**
   * Shows in place of a picture why it can't be shown. Boxes are not drawn without a picture.
   * @param {import("../../core/error.js").LensError | null} problem
   * @param {string} name of the picture
   */
  #setProblem(problem, name) {
    for (const one of [this.#canvas, ...this.#tools]) one.classList.toggle("unusable", problem !== null);
    this.#unshown.hidden = problem === null;
    this.#updateNumbers();
    this.#unshown.replaceChildren(...(problem ? [unshown(this.#texts, name, problem)] : []));
    if (!problem) return;
    this.#options.announce([...this.#unshown.querySelectorAll("p")].map((one) => one.textContent).join(" "));
    this.#report(problem);
  }

  /** Draws the features of the picture that is shown, and lists them. */
  #applyFeatures() {
    const referenceSize = this.#chosenReference ?? undefined;
    this.#overlay.setFeatures(this.#features, { side: this.#role, referenceSize });
    const { width, height, source } = this.#overlay.space;
    const size = `${Math.round(width)} × ${Math.round(height)}`;
    const misfit = this.#picture?.orientationCertain === false ? ` ${this.#text("misfit")}` : "";
    this.#space.textContent = this.#texts.get(`ui.space.${source}`, { size }) + misfit;
    this.#controls.redraw();
    const rows = this.#overlay.items().map((item) => this.#row(item));
    this.#list.hidden = rows.length === 0;
    this.#list.classList.toggle("long", rows.length > MAX_LAID_OUT_ROWS);
    this.#list.replaceChildren(...rows);
    this.#updateNumbers();
    this.#updateTabStop();
  }

  /** @returns {ReferenceSize} */
  get #chosenReference() {
    const { value } = this.#reference.select;
    return this.#referenceSize ?? (value === "passport" || value === "card" ? value : null);
  }

  #toolbar() {
    const zoomButton = (/** @type {string} */ sign, /** @type {string} */ title, /** @type {number} */ factor) =>
      button(sign, () => this.#controls.zoomBy(factor), { "aria-label": title, title });
    const options = STATES.map((state) =>
      el("option", { value: state }, this.#texts.get(`text.found.${FOUND[state]}`)),
    );
    const filter = el("select", {}, el("option", { value: "" }, this.#text("filter.all")), ...options);
    filter.addEventListener("change", () => {
      this.#show({ states: STATES.filter((state) => !filter.value || state === filter.value) });
    });
    return el(
      "div",
      { part: "toolbar", class: "tools", role: "group", "aria-label": this.#text("toolbar") },
      zoomButton("−", this.#text("zoom-out"), 1 / ZOOM_STEP),
      button(this.#text("whole"), () => this.#controls.zoomTo(null)),
      zoomButton("+", this.#text("zoom-in"), ZOOM_STEP),
      this.#magnifier,
      this.#adjust,
      this.#checkbox("boxes", (boxes) => this.#show({ boxes })),
      this.#checkbox("labels", (labels) => this.#show({ labels })),
      el("label", {}, this.#text("filter"), " ", filter),
      this.#reference.label,
    );
  }

  #exportTools() {
    const options = Object.keys(EXPORT_TYPES).map((name) => el("option", {}, name));
    const type = el("select", { "aria-label": this.#text("save") }, ...options);
    const redact = this.#choice("redact", ["none", "photo", "all"]);
    const save = button(this.#text("save"), async () => {
      const redacted = /** @type {Redact} */ (redact.select.value);
      const { locale } = this.#texts;
      try {
        const blob = await this.#overlay.toBlob({ type: EXPORT_TYPES[type.value], redact: redacted, locale });
        this.#options.onExport(blob, redacted);
      } catch (error) {
        this.#report(error);
      }
    });
    return el("div", { part: "export", class: "tools" }, save, type, redact.label);
  }

  /** A select in its label. @param {string} key @param {string[]} values @param {(value: string) => void} [onChange] */
  #choice(key, values, onChange) {
    const select = el("select", {}, ...values.map((value) => el("option", { value }, this.#text(`${key}.${value}`))));
    select.addEventListener("change", () => onChange?.(select.value));
    return { label: el("label", {}, this.#text(key), " ", select), select };
  }

  /** @param {string} key @param {(isChecked: boolean) => void} onChange */
  #checkbox(key, onChange) {
    const box = el("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => onChange(box.checked));
    return el("label", {}, box, " ", this.#text(key));
  }

  /** @param {ShowOptions} options */
  #show(options) {
    this.#overlay.show(options);
    this.#controls.redraw();
    this.#updateNumbers();
  }

  /** @param {OverlayItem} item */
  #row(item) {
    const { index, label, state } = item;
    const isSelected = index === this.#overlay.selected;
    const row = el(
      "li",
      {
        part: "feature",
        role: "option",
        class: state,
        "data-index": index,
        "aria-selected": String(isSelected),
        tabindex: -1,
      },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[state]),
      el("span", {}, data(label), el("span", { class: "number" })),
      el("span", { class: "state" }, this.#describe(item)),
    );
    for (const type of ["pointerenter", "focus"]) row.addEventListener(type, () => this.#controls.hover(index));
    for (const type of ["pointerleave", "blur"]) row.addEventListener(type, () => this.#controls.hover(null));
    row.addEventListener("click", () => this.#controls.select(index === this.#overlay.selected ? null : index));
    row.addEventListener("dblclick", () => this.#controls.zoomTo(index));
    return row;
  }

  /** The state, side, place and problem of a feature in words. @param {OverlayItem} item */
  #describe({ state, picture, place, problem }) {
    const words = [
      this.#texts.get(`text.found.${FOUND[state]}`),
      picture && this.#text(`picture.${picture}`),
      place && this.#text(`place.${place}`),
      problem && this.#text(`problem.${problem}`),
    ];
    return compact(words).join(" · ");
  }

  /** Updates the numbers of the rows: a feature whose label has no room on the picture has a number there. */
  #updateNumbers() {
    if (this.#isDisposed) return;
    this.#overlay.items().forEach(({ marker, number }, i) => {
      const target = this.#list.children[i]?.querySelector(".number");
      const text = marker && this.#unshown.hidden ? ` (${number})` : "";
      if (target && target.textContent !== text) target.textContent = text;
    });
  }

  /** @param {number | null} index */
  #markHovered(index) {
    for (const row of this.#rows()) row.classList.toggle("pointed", row.dataset.index === String(index));
    this.#options.onHover(index);
  }

  /** @param {number | null} index */
  #markSelected(index) {
    for (const row of this.#rows()) row.setAttribute("aria-selected", String(row.dataset.index === String(index)));
    this.#updateTabStop();
    const item = index === null ? null : this.#overlay.items().find((one) => one.index === index);
    if (item) this.#options.announce(`${item.label}: ${this.#describe(item)}`);
    this.#options.onSelect(index);
  }

  #rows() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /** Tab stops at one row of the list: the selected one, or the first. */
  #updateTabStop() {
    const rows = this.#rows();
    const stop = rows.find((row) => row.getAttribute("aria-selected") === "true") ?? rows[0];
    for (const row of rows) row.tabIndex = row === stop ? 0 : -1;
  }

  /**
   * Keys of the list: arrows, Home and End go to a row, Space selects it. Other keys go to the picture.
   * @param {KeyboardEvent} event
   */
  #onKeyDown(event) {
    const rows = this.#rows();
    const at = rows.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    /** @type {Record<string, number>} */
    const targets = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const target = rows[targets[event.key]];
    if (event.key === " ") this.#controls.select(Number(rows[at].dataset.index));
    else if (target) {
      target.focus();
      this.#controls.select(Number(target.dataset.index));
    } else if (!(event.key in targets)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #toggleMagnifier() {
    this.#controls.magnifier = !this.#controls.magnifier;
    this.#showMagnifierState();
  }

  #showMagnifierState() {
    this.#magnifier.setAttribute("aria-pressed", String(this.#controls.magnifier));
  }

  /** @param {unknown} thrown */
  #report(thrown) {
    const error = asLensError(thrown);
    // Drawing may have been going on when the evidence was disposed of.
    if (error.code !== "DISPOSED") this.#options.onError(error);
  }
}
