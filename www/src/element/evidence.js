import { OverlayControls, ZOOM_STEP } from "../controls.js";
import { LensError } from "../error.js";
import { Overlay } from "../overlay.js";
import { button, data, el } from "./dom.js";

/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("../picture.js").Picture} Picture */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("../videoid_lens.js").PictureRole} Role */
/** @typedef {import("../overlay.js").Redact} Redact */

const GLYPHS = { found: "✓", "not-found": "✕", unknown: "?" };
const FOUND = { found: "true", "not-found": "false", unknown: "null" };
/** Rows above which the browser lays out only those in view. */
const LONG = 50;

/**
 * @typedef {object} EvidenceOptions
 * @property {(index: number | null) => void} onSelect
 * @property {(blob: Blob, redact: Redact) => void} onExport
 * @property {(error: LensError) => void} onError
 * @property {(text: string) => void} say tells it to those who listen
 */

/** The pictures with the boxes over them, and the list beside them: each knows what the other points at. */
export class Evidence {
  #texts;
  #options;
  #canvas = /** @type {HTMLCanvasElement} */ (el("canvas", { part: "picture", role: "img", tabindex: 0 }));
  #list = el("ul", { part: "features", role: "listbox" });
  #tabs;
  #space = el("p", { class: "soft" });
  #reference;
  #overlay;
  #controls;
  #magnifier;
  #observer;
  /** @type {readonly any[]} */
  #features = [];
  /** @type {import("./element.js").ReferenceSize} */
  #given = null;
  /** @type {Role} */
  #role = "front";
  /** @type {Picture | null} */
  #picture = null;
  #isDisposed = false;

  /** @param {Texts} texts @param {EvidenceOptions} options */
  constructor(texts, options) {
    this.#texts = texts;
    this.#options = options;
    const get = (/** @type {string} */ key) => texts.get(`ui.${key}`);
    this.#canvas.setAttribute("aria-label", get("canvas"));
    this.#list.setAttribute("aria-label", texts.get("text.features"));
    this.#tabs = el("div", { class: "tools", role: "group", "aria-label": get("pictures") });
    this.#reference = this.#choice("reference", ["none", "passport", "card"], () => this.#apply());
    this.#overlay = new Overlay(this.#canvas);
    const stage = el("div", { class: "stage" }, this.#canvas, this.#list);
    this.#controls = new OverlayControls(this.#overlay, this.#canvas, {
      keys: stage,
      onHover: (index) => this.#point(index),
      onSelect: (index) => this.#selected(index),
      onError: (error) => this.#failed(error),
    });
    this.#magnifier = button(get("magnifier"), () => (this.#controls.magnifier = !this.#controls.magnifier), {
      "aria-pressed": false,
    });
    stage.addEventListener("keydown", (event) => this.#key(event));
    stage.addEventListener("keyup", () => this.#follow());
    this.#magnifier.addEventListener("click", () => this.#follow());
    this.element = el(
      "section",
      { part: "evidence" },
      el("h3", {}, get("evidence")),
      this.#tabs,
      stage,
      this.#toolbar(),
      this.#exports(),
      this.#space,
      el("p", { class: "soft" }, get("zoom-hint")),
    );
    // Another width has other labels, and so other numbers in the list.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#number()));
    this.#observer.observe(this.#canvas);
  }

  /**
   * @param {readonly any[]} features of the explanation
   * @param {import("./element.js").ReferenceSize} referenceSize
   * @param {Redact} redact
   */
  show(features, referenceSize, redact) {
    this.#features = features;
    this.#given = referenceSize;
    /** @type {HTMLElement} */ (this.#reference.parentElement).hidden = referenceSize !== null;
    this.#overlay.show({ redact });
    this.#apply();
  }

  /**
   * The pictures there are, and how to get one.
   * @param {Role[]} roles
   * @param {(role: Role) => Promise<Picture | null>} load
   */
  async pictures(roles, load) {
    const tab = (/** @type {Role} */ role) =>
      button(this.#texts.get(`ui.picture.${role}`), () => choose(role), { "aria-pressed": false });
    const tabs = new Map(roles.map((role) => [role, tab(role)]));
    const choose = async (/** @type {Role} */ role) => {
      this.#role = role;
      for (const [one, tab] of tabs) tab.setAttribute("aria-pressed", String(one === role));
      const picture = await load(role).catch((error) => this.#failed(error));
      // Another one may have been chosen, or all of it gone.
      if (this.#isDisposed || role !== this.#role) return picture?.image.close();
      this.#take(picture ?? null);
    };
    this.#tabs.replaceChildren(...(roles.length > 1 ? tabs.values() : []));
    if (roles.length) await choose(roles[0]);
  }

  /** @param {number | null} index */
  select(index) {
    this.#controls.select(index);
    if (index !== null) this.#canvas.scrollIntoView({ block: "center" });
  }

  dispose() {
    this.#isDisposed = true;
    this.#observer.disconnect();
    this.#controls.dispose();
    this.#overlay.dispose();
    this.#picture?.image.close();
  }

  /** @param {Picture | null} picture */
  #take(picture) {
    const before = this.#picture;
    this.#picture = picture;
    this.#overlay.setImage(picture?.image ?? null, picture ?? {});
    this.#canvas.style.aspectRatio = picture ? `${picture.image.width} / ${picture.image.height}` : "";
    before?.image.close();
    this.#apply();
  }

  #apply() {
    const { value } = this.#reference;
    const chosen = value === "passport" || value === "card" ? value : undefined;
    this.#overlay.setFeatures(this.#features, { side: this.#role, referenceSize: this.#given ?? chosen });
    const { width, height, source } = this.#overlay.space;
    this.#space.textContent = this.#texts.get(`ui.space.${source}`, {
      size: `${Math.round(width)} × ${Math.round(height)}`,
    });
    this.#controls.redraw();
    const rows = this.#overlay.items().map((item) => this.#row(item));
    this.#list.hidden = rows.length === 0;
    this.#list.classList.toggle("long", rows.length > LONG);
    this.#list.replaceChildren(...rows);
    this.#number();
    this.#rove();
  }

  #toolbar() {
    const get = (/** @type {string} */ key) => this.#texts.get(`ui.${key}`);
    const sign = (/** @type {string} */ text, /** @type {string} */ key, /** @type {number} */ factor) =>
      button(text, () => this.#controls.zoomBy(factor), { "aria-label": get(key), title: get(key) });
    const contrast = this.#choice("contrast", ["0", "1", "2", "3"], (value) => this.#show({ contrast: Number(value) }));
    const filter = /** @type {HTMLSelectElement} */ (
      el(
        "select",
        {},
        el("option", { value: "" }, get("filter.all")),
        ...Object.entries(FOUND).map(([state, key]) =>
          el("option", { value: state }, this.#texts.get(`text.found.${key}`)),
        ),
      )
    );
    filter.addEventListener("change", () =>
      this.#show({ states: /** @type {any} */ (filter.value ? [filter.value] : Object.keys(FOUND)) }),
    );
    return el(
      "div",
      { part: "toolbar", class: "tools", role: "group", "aria-label": get("toolbar") },
      sign("−", "zoom-out", 1 / ZOOM_STEP),
      button(get("whole"), () => this.#controls.zoomTo(null)),
      sign("+", "zoom-in", ZOOM_STEP),
      this.#magnifier,
      contrast.parentElement,
      this.#check("boxes", (boxes) => this.#show({ boxes })),
      this.#check("labels", (labels) => this.#show({ labels })),
      el("label", {}, get("filter"), " ", filter),
      this.#reference.parentElement,
    );
  }

  #exports() {
    const types = { PNG: "image/png", SVG: "image/svg+xml" };
    const type = /** @type {HTMLSelectElement} */ (
      el(
        "select",
        { "aria-label": this.#texts.get("ui.save") },
        ...Object.keys(types).map((name) => el("option", {}, name)),
      )
    );
    const redact = this.#choice("redact", ["none", "photo", "all"], () => {});
    const save = button(this.#texts.get("ui.save"), async () => {
      const covered = /** @type {Redact} */ (redact.value);
      try {
        this.#options.onExport(
          await this.#overlay.toBlob({ type: types[/** @type {keyof typeof types} */ (type.value)], redact: covered }),
          covered,
        );
      } catch (error) {
        this.#failed(error);
      }
    });
    return el("div", { part: "export", class: "tools" }, save, type, redact.parentElement);
  }

  /** A choice in its label. @param {string} key @param {string[]} values @param {(value: string) => void} react */
  #choice(key, values, react) {
    const select = /** @type {HTMLSelectElement} */ (
      el("select", {}, ...values.map((value) => el("option", { value }, this.#texts.get(`ui.${key}.${value}`))))
    );
    select.addEventListener("change", () => react(select.value));
    el("label", {}, this.#texts.get(`ui.${key}`), " ", select);
    return select;
  }

  /** @param {string} key @param {(on: boolean) => void} react */
  #check(key, react) {
    const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: true }));
    box.addEventListener("change", () => react(box.checked));
    return el("label", {}, box, " ", this.#texts.get(`ui.${key}`));
  }

  /** @param {import("../videoid_lens.js").ShowOptions} options */
  #show(options) {
    this.#overlay.show(options);
    this.#controls.redraw();
    this.#number();
  }

  /** @param {OverlayItem} item */
  #row(item) {
    const { index, label, state } = item;
    const row = el(
      "li",
      {
        part: "feature",
        role: "option",
        class: state,
        "data-index": index,
        "aria-selected": index === this.#overlay.selected ? "true" : "false",
        tabindex: -1,
      },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[state]),
      el("span", {}, data(label), el("span", { class: "number" })),
      el("span", { class: "state" }, this.#where(item)),
    );
    row.addEventListener("pointerenter", () => this.#controls.hover(index));
    row.addEventListener("pointerleave", () => this.#controls.hover(null));
    row.addEventListener("focus", () => this.#controls.hover(index));
    row.addEventListener("blur", () => this.#controls.hover(null));
    row.addEventListener("click", () => this.#controls.select(index === this.#overlay.selected ? null : index));
    row.addEventListener("dblclick", () => this.#controls.zoomTo(index));
    return row;
  }

  /** State, side and place in words. @param {OverlayItem} item */
  #where({ state, picture, place, problem }) {
    const get = (/** @type {string} */ key) => this.#texts.get(key);
    const words = [
      get(`text.found.${FOUND[state]}`),
      picture && get(`ui.picture.${picture}`),
      place && get(`ui.place.${place}`),
      problem && get(`ui.problem.${problem}`),
    ];
    return words.filter(Boolean).join(" · ");
  }

  /** The numbers of those that have a marker in the place of a label. */
  #number() {
    if (this.#isDisposed) return;
    this.#overlay.items().forEach(({ marker, number }, i) => {
      const mark = this.#list.children[i]?.querySelector(".number");
      const text = marker ? ` (${number})` : "";
      if (mark && mark.textContent !== text) mark.textContent = text;
    });
  }

  /** @param {number | null} index */
  #point(index) {
    for (const row of this.#rows()) row.classList.toggle("pointed", row.dataset.index === String(index));
  }

  /** @param {number | null} index */
  #selected(index) {
    for (const row of this.#rows()) row.setAttribute("aria-selected", String(row.dataset.index === String(index)));
    this.#rove();
    const item = index === null ? null : this.#overlay.items().find((one) => one.index === index);
    if (item) this.#options.say(`${item.label}: ${this.#where(item)}`);
    this.#options.onSelect(index);
  }

  #rows() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /** One row is in the way of Tab: the selected one, or the first. */
  #rove() {
    const rows = this.#rows();
    const way = rows.find((row) => row.getAttribute("aria-selected") === "true") ?? rows[0];
    for (const row of rows) row.tabIndex = row === way ? 0 : -1;
  }

  /** In the list, arrows go from row to row; what is left is the picture's. @param {KeyboardEvent} event */
  #key(event) {
    const rows = this.#rows();
    const at = rows.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0) return;
    const ways = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const target = rows[ways[/** @type {keyof typeof ways} */ (event.key)]];
    if (event.key === " ") this.#controls.select(Number(rows[at].dataset.index));
    else if (target) {
      target.focus();
      this.#controls.select(Number(target.dataset.index));
    } else if (!(event.key in ways)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** The magnifier has a key, too. */
  #follow() {
    this.#magnifier.setAttribute("aria-pressed", String(this.#controls.magnifier));
  }

  /** @param {unknown} error @returns {null} */
  #failed(error) {
    if (!(error instanceof LensError)) throw error;
    if (error.code !== "DISPOSED") this.#options.onError(error);
    return null;
  }
}
