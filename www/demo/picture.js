import { Overlay } from "/pkg/index.js";

import { byId, el } from "./dom.js";

const GLYPHS = { found: "✓", "not-found": "✕", unknown: "?" };
const STATES = { found: "found", "not-found": "not found", unknown: "not said" };
const SPACES = {
  given: "as chosen here",
  natural: "taken from the picture's own size",
  assumed: "assumed: the result does not say what its boxes are measured in",
};

/** The specimen with the boxes over it, and the list beside it: each knows what the other points at. */
export class Picture {
  #canvas = /** @type {HTMLCanvasElement} */ (byId("canvas"));
  #list = byId("features");
  #overlay;
  /** @type {readonly any[]} */
  #features = [];
  /** @type {number | null} */
  #selected = null;

  /** @type {ImageBitmap | null} */
  #image = null;

  constructor() {
    this.#overlay = new Overlay(this.#canvas);
    const reference = /** @type {HTMLSelectElement} */ (byId("reference"));
    reference.addEventListener("change", () => this.show(this.#image, this.#features));
    new ResizeObserver(() => this.#draw()).observe(this.#canvas);
    this.#canvas.addEventListener("pointermove", (event) => this.#point(this.#at(event)));
    this.#canvas.addEventListener("pointerleave", () => this.#point(null));
    this.#canvas.addEventListener("click", (event) => this.select(this.#at(event)));
  }

  /** @param {ImageBitmap | null} image @param {readonly any[]} features */
  show(image, features) {
    this.#features = features;
    if (image !== this.#image) {
      this.#image = image;
      this.#overlay.setImage(image);
      if (image) this.#canvas.style.aspectRatio = `${image.width} / ${image.height}`;
    }
    byId("evidence").hidden = features.length === 0;
    if (!features.length) return;
    const chosen = /** @type {HTMLSelectElement} */ (byId("reference")).value;
    const [width, height] = chosen.split("x").map(Number);
    this.#overlay.setFeatures(features, chosen ? { referenceSize: { width, height } } : {});
    this.select(null);
    const space = this.#overlay.space;
    byId("space").textContent =
      `Boxes measured in ${Math.round(space.width)} × ${Math.round(space.height)}, ${SPACES[space.source]}.`;
  }

  /** @param {MouseEvent} event */
  #at(event) {
    return this.#overlay.featureAt(event.offsetX, event.offsetY);
  }

  /** @param {number | null} index */
  #point(index) {
    this.#overlay.hover(index);
    this.#draw();
    for (const row of this.#list.querySelectorAll("button")) {
      row.classList.toggle("pointed", row.value === String(index));
    }
  }

  /** Chooses a feature; the chosen one again: none. @param {number | null} index */
  select(index) {
    this.#selected = index === this.#selected ? null : index;
    this.#overlay.select(this.#selected);
    this.#draw();
    this.#list.replaceChildren(...this.#overlay.items().map((item) => this.#row(item)));
  }

  #draw() {
    if (this.#features.length) this.#overlay.draw();
  }

  /** @param {any} item */
  #row(item) {
    const button = el(
      "button",
      { type: "button", value: String(item.index), "aria-pressed": String(item.index === this.#selected), class: item.state },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[/** @type {keyof typeof GLYPHS} */ (item.state)]),
      el("bdi", { class: "name" }, item.label),
      el("span", { class: "state" }, STATES[/** @type {keyof typeof STATES} */ (item.state)]),
    );
    button.addEventListener("pointerenter", () => this.#point(item.index));
    button.addEventListener("pointerleave", () => this.#point(null));
    button.addEventListener("focus", () => this.#point(item.index));
    button.addEventListener("click", () => {
      this.select(item.index);
      this.#list.querySelector(`button[value="${item.index}"]`)?.focus();
    });
    return el("li", {}, button);
  }
}
