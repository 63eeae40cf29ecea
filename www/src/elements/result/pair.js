import { OverlayControls, ZOOM_STEP } from "../../core/controls.js";
import { asLensError } from "../../core/error.js";
import { Overlay } from "../../core/overlay.js";
import { loadPicture } from "../../core/picture.js";
import { button, el } from "../base/dom.js";
import { unshown } from "./media.js";

/** @typedef {import("../../core/overlay.js").Adjustments} Adjustments */
/** @typedef {import("../../core/overlay.js").Redact} Redact */
/** @typedef {import("../../core/error.js").LensError} LensError */
/** @typedef {import("../base/texts.js").Texts} Texts */
/** @typedef {NonNullable<import("../../videoid_lens.js").FeatureOptions["referenceSize"]> | null} ReferenceSize */

/**
 * @typedef {object} PictureOffer a picture that can be chosen
 * @property {import("../../videoid_lens.js").PictureRole} role
 * @property {string} name
 * @property {{ width: number, height: number } | null} size its shape, if it is known before the picture is read
 * @property {() => Promise<Blob>} read
 */

/**
 * @typedef {object} PairOptions
 * @property {readonly import("../../videoid_lens.js").OverlayFeature[]} features these tell where a photo is covered
 * @property {ReferenceSize} referenceSize
 * @property {Redact} redact
 * @property {(role: PictureOffer["role"]) => Partial<Adjustments>} adjustmentsOf the earlier adjustments of a picture
 * @property {(role: PictureOffer["role"], adjustments: Adjustments) => void} onAdjust
 * @property {(error: unknown) => void} onError
 * @property {() => void} onEnd called when the person asks for one picture again
 */

/** One of the two pictures: its canvas, its overlay and its controls. */
class Side {
  /** @type {import("../../core/picture.js").Picture | null} */
  #picture = null;
  #isDisposed = false;
  #texts;
  #offer;

  /**
   * @param {Texts} texts
   * @param {Document} page
   * @param {PictureOffer} offer
   * @param {PairOptions} options
   * @param {() => void} onView
   */
  constructor(texts, page, offer, options, onView) {
    this.#texts = texts;
    this.#offer = offer;
    const name = texts.get(`ui.picture.${offer.role}`);
    this.canvas = page.adoptNode(el("canvas", { part: "picture", role: "img", tabindex: 0, "aria-label": name }));
    this.overlay = new Overlay(this.canvas);
    this.overlay.setFeatures(options.features, { side: offer.role, referenceSize: options.referenceSize ?? undefined });
    this.overlay.show({ boxes: false, redact: options.redact, ...options.adjustmentsOf(offer.role) });
    this.controls = new OverlayControls(this.overlay, this.canvas, {
      onView,
      onAdjust: (adjustments) => options.onAdjust(offer.role, adjustments),
      onError: options.onError,
    });
    this.element = el("figure", {}, this.canvas, el("figcaption", {}, name));
  }

  /** Shows the picture, or why that is not possible. @param {(error: LensError) => void} onError */
  async load(onError) {
    const { name, read } = this.#offer;
    try {
      const picture = await loadPicture(await read());
      if (this.#isDisposed) return picture.image.close();
      this.#picture = picture;
      this.overlay.setImage(picture.image, picture);
      this.controls.redraw();
    } catch (thrown) {
      if (this.#isDisposed) return;
      const error = asLensError(thrown);
      this.canvas.replaceWith(unshown(this.#texts, name, error));
      onError(error);
    }
  }

  dispose() {
    this.#isDisposed = true;
    this.controls.dispose();
    this.overlay.dispose();
    this.#picture?.image.close();
  }
}

/** Two pictures side by side, to be compared by eye. Zooming or moving one of them does the same to the other. */
export class Pair {
  #sides;
  /** The side that was used last, which the zoom buttons zoom. */
  #active;
  #linked = el("input", { type: "checkbox", checked: true });
  #options;

  /**
   * @param {Texts} texts
   * @param {Document} page that the element is in
   * @param {[PictureOffer, PictureOffer]} offers
   * @param {PairOptions} options
   */
  constructor(texts, page, offers, options) {
    this.#options = options;
    const sides = offers.map((offer) => {
      /** @type {Side} */
      const side = new Side(texts, page, offer, options, () => this.#follow(side));
      for (const type of ["pointerdown", "focus"]) side.canvas.addEventListener(type, () => (this.#active = side));
      return side;
    });
    this.#sides = sides;
    [this.#active] = sides;
    this.#linked.addEventListener("change", () => this.#follow(this.#active));
    const zoom = (/** @type {string} */ sign, /** @type {string} */ key, /** @type {number} */ factor) => {
      const title = texts.get(key);
      return button(sign, () => this.#active.controls.zoomBy(factor), { "aria-label": title, title });
    };
    this.element = el(
      "div",
      { part: "pair", class: offers[0].role },
      el("div", { class: "sides" }, ...sides.map(({ element }) => element)),
      el(
        "div",
        { class: "tools" },
        zoom("−", "ui.zoom-out", 1 / ZOOM_STEP),
        button(texts.get("ui.whole"), () => this.#active.controls.zoomTo(null)),
        zoom("+", "ui.zoom-in", ZOOM_STEP),
        el("label", {}, this.#linked, " ", texts.get("ui.pair.linked")),
        button(texts.get("ui.pair.end"), options.onEnd),
      ),
    );
  }

  /** Reads both pictures. */
  async load() {
    await Promise.all(this.#sides.map((side) => side.load(this.#options.onError)));
  }

  dispose() {
    for (const side of this.#sides) side.dispose();
  }

  /** Shows the same part of the other picture, if the two are linked. @param {Side} side */
  #follow(side) {
    if (!this.#linked.checked) return;
    for (const other of this.#sides) {
      if (other === side) continue;
      other.overlay.setRelativeView(side.overlay.relativeView);
      other.controls.redraw();
    }
  }
}
