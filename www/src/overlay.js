import { shellError } from "./error.js";
import { call, generation } from "./runtime.js";

/** @typedef {import("./videoid_lens.js").OverlayHandle} OverlayHandle */
/** @typedef {import("./videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("./videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("./videoid_lens.js").ReferenceSpace} ReferenceSpace */
/** @typedef {import("./videoid_lens.js").ImageOptions} ImageOptions */
/** @typedef {import("./videoid_lens.js").FeatureOptions} FeatureOptions */

/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [height] height of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [devicePixelRatio] device pixels per CSS pixel; the screen's by default, 1 off screen
 */

/** `known`: it is the host's word or the browser's layout. @typedef {{ width: number, height: number, known: boolean }} CssSize */

/**
 * Draws a document's picture with a box and a label over each feature. Nothing is drawn before `draw()`.
 */
export class Overlay {
  /** @type {HTMLCanvasElement | OffscreenCanvas} */
  #canvas;
  /** @type {OverlayOptions} */
  #options;
  /** The canvas's size before the first draw: its CSS size where it has no layout. @type {{ width: number, height: number }} */
  #ownSize;
  /** @type {OverlayHandle | undefined} */
  #handle;
  /** Of the instance that made the handle. */
  #generation = 0;
  #disposed = false;

  // What was set last, to be told again to a new instance.
  /** @type {[ImageBitmap | null, ImageOptions?]} */
  #image = [null];
  /** @type {[readonly OverlayFeature[], FeatureOptions?]} */
  #features = [[]];
  /** @type {number | null} */
  #hovered = null;
  /** @type {number | null} */
  #selected = null;

  /**
   * @param {HTMLCanvasElement | OffscreenCanvas} canvas
   * @param {OverlayOptions} [options]
   * @throws {import("./error.js").LensError} `LIMIT_CANVAS` when the canvas is larger than browsers can draw
   */
  constructor(canvas, options = {}) {
    this.#canvas = canvas;
    this.#options = options;
    this.#ownSize = { width: canvas?.width, height: canvas?.height };
    this.#do(() => {});
  }

  /**
   * Takes the picture, or none. The bitmap stays the caller's: keep it open while the overlay is in use.
   * @param {ImageBitmap | null} image
   * @param {ImageOptions} [options] `naturalWidth`, `naturalHeight`: the file's size, where the bitmap is a reduced copy
   * @returns {this}
   */
  setImage(image, options) {
    const how = { ...options };
    this.#do((handle) => handle.setImage(image, how));
    this.#image = [image, how];
    return this;
  }

  /**
   * Takes the features. Nothing is hovered or selected afterwards.
   * @param {readonly OverlayFeature[]} features `explanation.features`
   * @param {FeatureOptions} [options] `side`: the side that the picture shows; `referenceSize`: the size of the space
   *   that boxes are counted in, where it is known
   * @returns {this}
   */
  setFeatures(features, options) {
    const copy = plainCopy(features);
    const how = { ...options };
    this.#do((handle) => handle.setFeatures(copy, how));
    this.#features = [copy, how];
    this.#hovered = null;
    this.#selected = null;
    return this;
  }

  /**
   * The space that the boxes are counted in, and how it is known. Say so on the page where it is assumed.
   * @returns {ReferenceSpace}
   */
  get space() {
    return this.#do((handle) => handle.space);
  }

  /** Draws everything at the canvas's present size. */
  draw() {
    this.#do((handle) => {
      const size = this.#resize(handle);
      handle.draw();
      this.#keepCssSize(size);
    });
  }

  /**
   * The feature at a point, at the canvas's size of the last draw: the one whose label is there, else the smallest box.
   * @param {number} x in CSS pixels from the canvas's left edge
   * @param {number} y in CSS pixels from the canvas's top edge
   * @returns {number | null} the feature's index
   */
  featureAt(x, y) {
    return this.#do((handle) => handle.featureAt(x, y));
  }

  /**
   * Emphasises the feature under the pointer in the next `draw()`.
   * @param {number | null} index
   * @returns {this}
   */
  hover(index) {
    this.#do((handle) => handle.hover(index));
    this.#hovered = index;
    return this;
  }

  /**
   * Emphasises the chosen feature in the next `draw()`.
   * @param {number | null} index
   * @returns {this}
   */
  select(index) {
    this.#do((handle) => handle.select(index));
    this.#selected = index;
    return this;
  }

  /**
   * What a page lists beside the picture: every feature, drawn or not, with its place in CSS pixels at the
   * canvas's size of the last draw.
   * @returns {OverlayItem[]}
   */
  items() {
    return this.#do((handle) => handle.items());
  }

  /** Frees the overlay's memory. Afterwards every method throws `DISPOSED`, but this one can be repeated. */
  dispose() {
    // A handle of an earlier instance went with it.
    if (this.#handle && this.#generation === generation) this.#handle.free();
    this.#handle = undefined;
    this.#disposed = true;
    this.#image = [null];
    this.#features = [[]];
  }

  /**
   * @template T
   * @param {(handle: OverlayHandle) => T} work
   * @returns {T}
   */
  #do(work) {
    if (this.#disposed) throw shellError("DISPOSED");
    return call((wasm) => {
      if (!this.#handle || this.#generation !== generation) {
        this.#handle = this.#started(new wasm.OverlayHandle(this.#canvas));
        this.#generation = generation;
      }
      return work(this.#handle);
    });
  }

  /**
   * Tells a new handle all that was set before.
   * @param {OverlayHandle} handle
   */
  #started(handle) {
    this.#resize(handle);
    handle.setImage(...this.#image);
    handle.setFeatures(...this.#features);
    handle.hover(this.#hovered);
    handle.select(this.#selected);
    return handle;
  }

  /** @param {OverlayHandle} handle */
  #resize(handle) {
    const size = this.#cssSize();
    handle.resize(size.width, size.height, this.#devicePixelRatio(size.known));
    return size;
  }

  /** @returns {CssSize} */
  #cssSize() {
    const { width, height } = this.#options;
    const canvas = this.#canvas;
    const [across, down] = "clientWidth" in canvas ? [canvas.clientWidth, canvas.clientHeight] : [0, 0];
    return {
      width: width ?? (across || this.#ownSize.width),
      height: height ?? (down || this.#ownSize.height),
      known: Boolean((width ?? across) && (height ?? down)),
    };
  }

  /** @param {boolean} sizeIsKnown a bitmap that is larger than its canvas's own size would later be taken for that size */
  #devicePixelRatio(sizeIsKnown) {
    const screen = sizeIsKnown && "style" in this.#canvas ? globalThis.devicePixelRatio : 1;
    return this.#options.devicePixelRatio ?? screen;
  }

  /**
   * A canvas without a CSS size takes its bitmap's, and would grow with each draw on a sharp screen.
   * @param {CssSize} size
   */
  #keepCssSize({ width, height, known }) {
    const canvas = this.#canvas;
    if (!known || !("style" in canvas)) return;
    // One pixel is rounding, where one side follows from the other.
    if (Math.abs(canvas.clientWidth - width) > 1) canvas.style.width = `${width}px`;
    if (Math.abs(canvas.clientHeight - height) > 1) canvas.style.height = `${height}px`;
  }
}

/**
 * The features without the host's getters and proxies: reading these inside the wasm would run the host's code there.
 * @param {readonly OverlayFeature[]} features
 * @returns {readonly OverlayFeature[]}
 */
function plainCopy(features) {
  if (!Array.isArray(features)) return features;
  return features.map((feature) => ({ ...feature, bbox: feature?.bbox && { ...feature.bbox } }));
}
