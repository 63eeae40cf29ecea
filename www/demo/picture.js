import { LensError, Overlay, OverlayControls } from "/pkg/index.js";

import { byId, el } from "./dom.js";

const GLYPHS = { found: "✓", "not-found": "✕", unknown: "?" };
const STATES = { found: "found", "not-found": "not found", unknown: "not said" };
const ROLES = { front: "Front", back: "Back", portrait: "Portrait", selfie: "Selfie" };
const SPACES = {
  given: "as chosen here",
  natural: "taken from the picture's own size",
  assumed: "assumed: the result does not say what its boxes are measured in",
};
/** Why a feature has no box though it was found. */
const PROBLEMS = {
  missing: "no box given",
  "not-finite": "box is not a box",
  empty: "box is empty",
  "too-large": "box is beyond any picture",
  outside: "box is outside the picture",
  "other-side": "on another side",
};

/** @typedef {import("/pkg/index.js").Picture} Shown */
/** @typedef {keyof typeof ROLES} Role */

/**
 * Where pictures come from: those there are, and each when it is wanted.
 * @typedef {{ roles: Role[], load: (role: Role) => Promise<Shown | null>, name: string }} Pictures
 */

const control = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (byId(id));

/** The pictures with the boxes over them, and the list beside them: each knows what the other points at. */
export class Picture {
  #canvas = /** @type {HTMLCanvasElement} */ (byId("canvas"));
  #list = byId("features");
  #overlay;
  #controls;
  /** @type {readonly any[]} */
  #features = [];
  /** @type {Pictures | null} */
  #pictures = null;
  /** @type {Role} */
  #role = "front";
  /** @type {Shown | null} */
  #shown = null;

  constructor() {
    this.#overlay = new Overlay(this.#canvas);
    this.#controls = new OverlayControls(this.#overlay, this.#canvas, {
      onHover: (index) => this.#point(index),
      onSelect: () => this.#fill(),
    });
    byId("reference").addEventListener("change", () => this.#apply());
    byId("zoom-in").addEventListener("click", () => this.#controls.zoomBy(1.5));
    byId("zoom-out").addEventListener("click", () => this.#controls.zoomBy(1 / 1.5));
    byId("zoom-fit").addEventListener("click", () => this.#controls.zoomTo(null));
    byId("magnifier").addEventListener("click", () => (this.#controls.magnifier = toggle("magnifier")));
    for (const id of ["contrast", "boxes", "labels", "states"]) byId(id).addEventListener("change", () => this.#show());
    byId("export").addEventListener("click", () => this.#export());
    this.#canvas.addEventListener("keydown", (event) => {
      // The key for it is the overlay's; the button has to follow.
      if (event.key === "m") byId("magnifier").setAttribute("aria-pressed", String(this.#controls.magnifier));
    });
  }

  /** @param {'auto' | 'light' | 'dark'} theme */
  set theme(theme) {
    this.#controls.theme = theme;
  }

  /** @param {Pictures} pictures @param {readonly any[]} features */
  async show(pictures, features) {
    this.#features = features;
    byId("evidence").hidden = features.length === 0;
    const isNew = pictures.name !== this.#pictures?.name;
    this.#pictures = pictures;
    if (isNew) await this.#choose(pictures.roles[0] ?? "front");
    else this.#apply();
  }

  /** @param {number | null} index */
  select(index) {
    this.#controls.select(index);
  }

  /** @param {Role} role */
  async #choose(role) {
    const pictures = this.#pictures;
    this.#role = role;
    const shown = (await pictures?.load(role)) ?? null;
    // Another one may have been chosen meanwhile.
    if (pictures !== this.#pictures || role !== this.#role) return;
    const before = this.#shown;
    this.#shown = shown;
    this.#overlay.setImage(shown?.image ?? null, shown ?? {});
    if (shown) this.#canvas.style.aspectRatio = `${shown.image.width} / ${shown.image.height}`;
    if (before !== shown) before?.image.close();
    this.#apply();
    byId("pictures").replaceChildren(...(pictures?.roles.length === 1 ? [] : (pictures?.roles ?? []).map((one) => this.#tab(one))));
  }

  /** @param {Role} role */
  #tab(role) {
    const button = el("button", { type: "button", class: "quiet", "aria-pressed": String(role === this.#role) }, ROLES[role]);
    button.addEventListener("click", async () => {
      await this.#choose(role);
      byId("pictures").querySelector('[aria-pressed="true"]')?.focus();
    });
    return button;
  }

  #apply() {
    if (!this.#features.length) return;
    const chosen = control("reference").value;
    const [width, height] = chosen.split("x").map(Number);
    const referenceSize = chosen ? { width, height } : undefined;
    this.#overlay.setFeatures(this.#features, { side: this.#role, referenceSize });
    const space = this.#overlay.space;
    byId("space").textContent =
      `Boxes measured in ${Math.round(space.width)} × ${Math.round(space.height)}, ${SPACES[space.source]}.`;
    this.#show();
  }

  #show() {
    const isOn = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (control(id)).checked;
    const state = /** @type {'' | keyof typeof STATES} */ (control("states").value);
    this.#overlay.show({
      contrast: Number(control("contrast").value),
      boxes: isOn("boxes"),
      labels: isOn("labels"),
      states: state ? [state] : ["found", "not-found", "unknown"],
    });
    this.#controls.redraw();
    this.#fill();
  }

  async #export() {
    const [type, ending] = control("export-type").value === "svg" ? ["image/svg+xml", "svg"] : ["image/png", "png"];
    const redact = /** @type {'none' | 'photo' | 'all'} */ (control("redact").value);
    try {
      const url = URL.createObjectURL(await this.#overlay.toBlob({ type, redact }));
      el("a", { href: url, download: `evidence.${ending}` }).click();
      // The browser needs it until the download has begun.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (error) {
      if (!(error instanceof LensError)) throw error;
      byId("live").textContent = `${error.code}: ${error.message}`;
    }
  }

  /** @param {number | null} index */
  #point(index) {
    for (const row of this.#list.querySelectorAll("button")) row.classList.toggle("pointed", row.value === String(index));
  }

  #fill() {
    const focused = /** @type {HTMLButtonElement | null} */ (this.#list.querySelector(":focus"))?.value;
    this.#list.replaceChildren(...this.#overlay.items().map((item) => this.#row(item)));
    if (focused) /** @type {HTMLElement | null} */ (this.#list.querySelector(`[value="${focused}"]`))?.focus();
  }

  /** @param {import("/pkg/index.js").OverlayItem} item */
  #row({ index, label, state, number, marker, problem }) {
    const { selected } = this.#overlay;
    const button = el(
      "button",
      { type: "button", value: String(index), "aria-pressed": String(index === selected), class: state },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[state]),
      el("span", { class: "name" }, el("bdi", {}, label), marker ? el("span", { class: "number" }, ` (${number})`) : null),
      el("span", { class: "state" }, STATES[state], problem ? `, ${PROBLEMS[problem]}` : null),
    );
    button.addEventListener("pointerenter", () => this.#controls.hover(index));
    button.addEventListener("pointerleave", () => this.#controls.hover(null));
    button.addEventListener("focus", () => this.#controls.hover(index));
    button.addEventListener("click", () => this.#controls.select(index === selected ? null : index));
    button.addEventListener("dblclick", () => this.#controls.zoomTo(index));
    return el("li", {}, button);
  }
}

/** @param {string} id */
function toggle(id) {
  const on = byId(id).getAttribute("aria-pressed") !== "true";
  byId(id).setAttribute("aria-pressed", String(on));
  return on;
}
