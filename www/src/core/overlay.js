import { keepCssSize, windowOf } from "./canvas-size.js";
import { shellError } from "./error.js";
import { throwIfUnread } from "./input.js";
import { opaqueImages } from "./picture.js";
import { call, coded, encodeBase64, generation, toJson } from "./runtime.js";
import { newCanvas, toned } from "./tone.js";

/** @typedef {import("../videoid_lens.js").OverlayHandle} OverlayHandle */
/** @typedef {import("../videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("../videoid_lens.js").ReferenceSpace} ReferenceSpace */
/** @typedef {import("../videoid_lens.js").ImageOptions} ImageOptions */
/** @typedef {import("../videoid_lens.js").FeatureOptions} FeatureOptions */
/** @typedef {import("../videoid_lens.js").ShowOptions} ShowOptions */
/** @typedef {import("../videoid_lens.js").View} View */
/** @typedef {import("../videoid_lens.js").RelativeView} RelativeView */
/**
 * The changes that make details of the picture easier to see.
 * @typedef {Required<Pick<ShowOptions, "brightness" | "contrast" | "invert" | "rotate">>} Adjustments
 */

/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels; measured by default
 * @property {number} [height] height of the canvas in CSS pixels; measured by default
 * @property {number} [devicePixelRatio] device pixels per CSS pixel; by default that of the screen, or 1 for an
 *   `OffscreenCanvas`
 */

/**
 * What is painted over in the picture: nothing, the person's photo, or all of it. `photo` covers all of it, too, if the
 * place of the photo is not known or the orientation is not certain (see `orientationCertain` of `ImageOptions`).
 * @typedef {import("../videoid_lens.js").Redaction} Redact
 */

/**
 * @typedef {object} SvgOptions
 * @property {Redact} [redact] in a redacted file, boxes have numbers in place of names. Default `none`
 * @property {boolean} [picture] whether the file contains the picture. Default `true`. Without a document, as in a
 *   worker, the file never does: use `toBlob` with `image/svg+xml` there
 * @property {string} [locale] BCP 47 tag of the language in which the file states the changes to the picture. Default
 *   `en`
 */

/**
 * @typedef {object} BlobOptions
 * @property {string} [type] `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`.
 *   Default `image/png`
 * @property {number} [quality] from 0 to 1, for JPEG and WebP
 * @property {Redact} [redact] as for `toSVG`
 * @property {string} [locale] as for `toSVG`
 */

/**
 * `known`: whether the page or the browser's layout gave the size; otherwise it is that of the bitmap.
 * @typedef {{ width: number, height: number, known: boolean }} CssSize
 */

/**
 * Draws a document's picture with a box and a label over each feature. `draw()` draws; the other methods only set what
 * it draws.
 */
export class Overlay {
  /** @type {HTMLCanvasElement | OffscreenCanvas} */
  #canvas;
  /** @type {OverlayOptions} */
  #options;
  /**
   * The size of the canvas before the first draw, which is its CSS size where it has no layout.
   * @type {{ width: number, height: number }}
   */
  #ownSize;
  /** @type {OverlayHandle | undefined} */
  #handle;
  /** The number of the instance that made the handle. */
  #generation = 0;
  #disposed = false;

  /**
   * The size of the canvas in device pixels, where `setDeviceSize()` was called.
   * @type {{ width?: number, height?: number }}
   */
  #device = {};

  // The settings, which are applied again to the handle of a new instance.
  /**
   * The picture, the JSON of its options, and whether it is fully opaque.
   * @type {[ImageBitmap | null, string, boolean]}
   */
  #image = [null, "{}", false];
  /** The JSON of features and options. @type {[string, string]} */
  #features = ["[]", "{}"];
  /** @type {ShowOptions} */
  #shown = {};
  /** @type {View} */
  #view = { scale: 1, x: 0, y: 0 };
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
    this.#withHandle(() => {});
  }

  /**
   * Sets the picture, or removes it with `null`, and shows the whole of it. Close the bitmap yourself when the overlay
   * is no longer used.
   * @param {ImageBitmap | null} image upright, as `loadPicture()` gives it
   * @param {ImageOptions} [options] `orientation`: the file's EXIF orientation, by which the boxes are turned;
   *   `orientationCertain`: whether the bitmap is certainly turned by it. Default `true`, since only you know how your
   *   own bitmap was turned, and browsers differ; `naturalWidth`, `naturalHeight`: the file's size, if the bitmap is a
   *   reduced copy. `loadPicture()` gives all of them
   * @returns {this}
   */
  setImage(image, options) {
    const json = toJson(options ?? {}, IMAGE_KEYS);
    /** @type {[ImageBitmap | null, string, boolean]} */
    const set = [image, json, opaqueImages.has(/** @type {ImageBitmap} */ (image))];
    this.#withHandle((handle) => {
      handle.setImage(...set);
      setTone(handle, image);
    });
    this.#image = set;
    this.#view = { scale: 1, x: 0, y: 0 };
    return this;
  }

  /**
   * Sets the features. None of them is hovered or selected afterwards.
   * @param {readonly OverlayFeature[]} features `explanation.features`
   * @param {FeatureOptions} [options] `side`: the side that the picture shows, or the role of its archive entry;
   *   `referenceSize`: the size of the reference space of the boxes, if it is known, or the kind of document, which
   *   gives the probable size
   * @returns {this}
   */
  setFeatures(features, options) {
    const both = /** @type {[string, string]} */ ([
      toJson(plainFeatures(features)),
      toJson(options ?? {}, FEATURE_OPTION_KEYS),
    ]);
    this.#withHandle((handle) => handle.setFeatures(...both));
    this.#features = both;
    this.#hovered = null;
    this.#selected = null;
    return this;
  }

  /**
   * The size of the reference space of the boxes, and how it is known. If it is assumed, tell your users.
   * @returns {ReferenceSpace}
   */
  get space() {
    return JSON.parse(this.#withHandle((handle) => handle.space));
  }

  /**
   * Sets what is drawn and how: boxes, labels, states, theme, colours, and the adjustments of the picture. Saved files
   * and reports state the adjustments.
   * @param {ShowOptions} options omitted members do not change; a new theme resets the colours to its own
   * @returns {this}
   */
  show(options) {
    const json = toJson(options ?? {});
    this.#withHandle((handle) => handle.show(json));
    const given = /** @type {ShowOptions} */ (JSON.parse(json));
    if (TONE_KEYS.some((key) => key in given)) this.#withHandle((handle) => setTone(handle, this.#image[0]));
    const colors = { ...(given.theme ? {} : this.#shown.colors), ...given.colors };
    this.#shown = { ...this.#shown, ...given, colors };
    return this;
  }

  /** Brightness, contrast, inversion and rotation of the picture. @returns {Adjustments} */
  get adjustments() {
    const { brightness = 1, contrast = 1, invert = false, rotate = 0 } = this.#shown;
    return { brightness, contrast, invert, rotate };
  }

  /**
   * The visible part of the picture: what is at `p` in the whole picture is at `p * scale + (x, y)` now.
   * @returns {View}
   */
  get view() {
    return JSON.parse(this.#withHandle((handle) => handle.view));
  }

  /**
   * Sets the visible part of the picture: the view nearest to this one that leaves no empty space on the canvas.
   * @param {View} view
   * @returns {this}
   */
  setView({ scale, x, y }) {
    return this.#changeView((handle) => handle.setView(scale, x, y));
  }

  /**
   * The visible part of the picture, relative to the picture's size, so that another overlay can show the same part of
   * its picture.
   * @returns {RelativeView}
   */
  get relativeView() {
    return JSON.parse(this.#withHandle((handle) => handle.relativeView));
  }

  /**
   * Sets the visible part of the picture, relative to the picture's size.
   * @param {RelativeView} view
   * @returns {this}
   */
  setRelativeView({ scale, across, down }) {
    return this.#changeView((handle) => handle.setRelativeView(scale, across, down));
  }

  /**
   * Centres the view on a feature, or shows the whole picture for `null`. Does nothing for a feature without a box.
   * @param {number | null} index
   * @returns {this}
   */
  zoomTo(index) {
    const view = this.viewOf(index);
    return view ? this.setView(view) : this;
  }

  /**
   * The view that is centred on a feature; for `null`, the view of the whole picture.
   * @param {number | null} index
   * @returns {View | null} `null` for a feature without a box
   */
  viewOf(index) {
    return JSON.parse(this.#withHandle((handle) => handle.viewOf(index)));
  }

  /**
   * Zooms by a factor around a point of the canvas, in CSS pixels.
   * @param {number} factor
   * @param {number} x
   * @param {number} y
   * @returns {this}
   */
  zoomBy(factor, x, y) {
    return this.#changeView((handle) => handle.changeView(factor, x, y, 0, 0));
  }

  /**
   * Moves the picture.
   * @param {number} x to the right, in CSS pixels
   * @param {number} y down, in CSS pixels
   * @returns {this}
   */
  panBy(x, y) {
    return this.#changeView((handle) => handle.changeView(1, 0, 0, x, y));
  }

  /**
   * Sets a view between two others, for an animation.
   * @param {View} from
   * @param {View} to
   * @param {number} progress from 0 to 1
   * @returns {this}
   */
  glide(from, to, progress) {
    const [start, end] = [toJson(from), toJson(to)];
    return this.#changeView((handle) => handle.glide(start, end, progress));
  }

  /**
   * Shows a magnifier over a point of the canvas, in CSS pixels; removes it for `null`.
   * @param {number | null} x
   * @param {number} [y]
   * @returns {this}
   */
  magnify(x, y) {
    this.#withHandle((handle) => handle.magnify(x, y));
    return this;
  }

  /**
   * Draws at the current size of the canvas. If only `hover`, `select` or `magnify` was called since the last drawing,
   * only the areas that changed are drawn: do not draw on the canvas yourself.
   */
  draw() {
    this.#withHandle((handle) => {
      const size = this.#resize(handle);
      handle.draw();
      this.#keepCssSize(size);
    });
  }

  /**
   * The feature at a point of the last drawing: the one whose label is there, else the one with the smallest box.
   * @param {number} x in CSS pixels from the canvas's left edge
   * @param {number} y in CSS pixels from the canvas's top edge
   * @returns {number | null} the feature's index
   */
  featureAt(x, y) {
    return this.featuresAt(x, y)[0] ?? null;
  }

  /**
   * All features at a point of the last drawing: the one whose label is there, then the others, the smallest box first.
   * @param {number} x
   * @param {number} y
   * @returns {number[]}
   */
  featuresAt(x, y) {
    return [...this.#withHandle((handle) => handle.featuresAt(x, y))];
  }

  /**
   * The feature after the selected one among those at a point, to go through overlapping boxes: the first one if the
   * selected feature is not among them, `null` after the last one.
   * @param {number} x
   * @param {number} y
   * @returns {number | null}
   */
  nextAt(x, y) {
    return this.#withHandle((handle) => handle.nextAt(x, y)) ?? null;
  }

  /**
   * Sets the feature under the pointer, which is emphasised.
   * @param {number | null} index
   * @returns {this}
   */
  hover(index) {
    this.#withHandle((handle) => handle.hover(index));
    this.#hovered = index;
    return this;
  }

  /**
   * Sets the selected feature, which is emphasised.
   * @param {number | null} index
   * @returns {this}
   */
  select(index) {
    this.#withHandle((handle) => handle.select(index));
    this.#selected = index;
    return this;
  }

  /**
   * Every feature, drawn or not, for a list beside the picture, with its place in the last drawing in CSS pixels.
   * @returns {OverlayItem[]}
   */
  items() {
    return JSON.parse(this.#withHandle((handle) => handle.items()));
  }

  /** Index of the selected feature. @returns {number | null} */
  get selected() {
    return this.#selected;
  }

  /**
   * Sets the size of the canvas in device pixels, as a `ResizeObserver` gives it for `device-pixel-content-box`. A
   * canvas that starts between two device pixels may be one pixel larger or smaller than its CSS size suggests; drawn
   * at the wrong size, it is blurred.
   * @param {number} width
   * @param {number} height
   * @returns {this}
   */
  setDeviceSize(width, height) {
    this.#device = { width, height };
    return this;
  }

  /**
   * The whole picture with boxes, labels and a legend as SVG, at the size of the canvas. The same input gives the same
   * bytes.
   * @param {SvgOptions} [options]
   * @returns {string}
   */
  toSVG({ redact = "none", picture = true, locale } = {}) {
    const url = picture && this.#image[0] && "document" in globalThis ? this.#pictureUrl(redact) : undefined;
    return this.#withHandle((handle) => handle.toSVG(redact, url, locale));
  }

  /**
   * The whole picture with boxes, labels and a legend as a file, in the picture's own resolution, but with at most four
   * pixels per CSS pixel. The picture is painted anew: the file contains neither the original's metadata nor what is
   * redacted.
   * @param {BlobOptions} [options]
   * @returns {Promise<Blob>}
   */
  async toBlob({ type = "image/png", quality, redact = "none", locale } = {}) {
    const isSvg = type === "image/svg+xml";
    if (isSvg && !this.#image[0]) return new Blob([this.toSVG({ redact, locale })], { type });
    const canvas = newCanvas();
    this.#withHandle((handle) => handle.paintExport(canvas, redact, !isSvg, locale));
    if (!isSvg) return encode(canvas, type, quality);
    const png = await encode(canvas, "image/png");
    const url = `data:image/png;base64,${encodeBase64(new Uint8Array(await png.arrayBuffer()))}`;
    return new Blob([this.#withHandle((handle) => handle.toSVG(redact, url, locale))], { type });
  }

  /** @param {Redact} redact */
  #pictureUrl(redact) {
    const canvas = document.createElement("canvas");
    this.#withHandle((handle) => handle.paintExport(canvas, redact, false));
    return canvas.toDataURL();
  }

  /** @param {(handle: OverlayHandle) => void} work */
  #changeView(work) {
    this.#withHandle(work);
    this.#view = this.view;
    return this;
  }

  /** Frees the overlay's memory. Afterwards every method except this one throws `DISPOSED`. */
  dispose() {
    // A handle of an earlier instance was freed with it.
    if (this.#handle && this.#generation === generation) this.#handle.free();
    this.#handle = undefined;
    this.#disposed = true;
    this.#image = [null, "{}", false];
    this.#features = ["[]", "{}"];
  }

  /**
   * @template T
   * @param {(handle: OverlayHandle) => T} work
   * @returns {T}
   */
  #withHandle(work) {
    if (this.#disposed) throw shellError("DISPOSED");
    return call((wasm) => {
      if (!this.#handle || this.#generation !== generation) {
        this.#handle = this.#setUp(new wasm.OverlayHandle(this.#canvas));
        this.#generation = generation;
      }
      return work(this.#handle);
    }, "overlay");
  }

  /**
   * Applies all settings to a new handle.
   * @param {OverlayHandle} handle
   */
  #setUp(handle) {
    this.#resize(handle);
    handle.setImage(...this.#image);
    handle.setFeatures(...this.#features);
    handle.show(toJson(this.#shown));
    setTone(handle, this.#image[0]);
    handle.setView(this.#view.scale, this.#view.x, this.#view.y);
    handle.hover(this.#hovered);
    handle.select(this.#selected);
    return handle;
  }

  /** @param {OverlayHandle} handle */
  #resize(handle) {
    const size = this.#cssSize();
    handle.resize(size.width, size.height, this.#devicePixelRatio(size.known), this.#device.width, this.#device.height);
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

  /** @param {boolean} isSizeKnown if not, the next drawing takes the bitmap's size as the CSS size */
  #devicePixelRatio(isSizeKnown) {
    const screen = isSizeKnown && "style" in this.#canvas ? windowOf(this.#canvas).devicePixelRatio : 1;
    return this.#options.devicePixelRatio ?? screen;
  }

  /**
   * Keeps the CSS size of a canvas that has none of its own.
   * @param {CssSize} size
   */
  #keepCssSize({ width, height, known }) {
    if (known && "style" in this.#canvas) keepCssSize(this.#canvas, width, height);
  }
}

/** Options that change the colours of the pixels. */
const TONE_KEYS = ["brightness", "contrast", "invert"];
const IMAGE_KEYS = ["orientation", "orientationCertain", "naturalWidth", "naturalHeight"];
const FEATURE_OPTION_KEYS = ["side", "referenceSize", "width", "height"];

/**
 * Copies of the features with only the members that the core reads. `JSON.stringify` with a list of the names takes
 * seven times as long.
 * @param {any} features
 */
function plainFeatures(features) {
  throwIfUnread(features, "json");
  try {
    return features.map((/** @type {any} */ feature) => {
      const { index, name, label, found, side, bbox } = feature ?? {};
      if (typeof bbox !== "object" || !bbox) return { index, name, label, found, side, bbox };
      const { x, y, width, height } = bbox;
      return { index, name, label, found, side, bbox: { x, y, width, height } };
    });
  } catch {
    throw coded("INVALID_ARGUMENT");
  }
}

/**
 * Gives the handle the picture with its tone curve applied, if there is one.
 * @param {OverlayHandle} handle
 * @param {ImageBitmap | null} image
 */
function setTone(handle, image) {
  const curve = image && handle.toneCurve();
  handle.setToned(image && curve ? toned(image, curve) : undefined);
}

/**
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {string} type
 * @param {number} [quality]
 * @returns {Promise<Blob>}
 */
async function encode(canvas, type, quality) {
  const blob =
    "convertToBlob" in canvas
      ? await canvas.convertToBlob({ type, quality })
      : await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
  // Browsers give `null` if there is not enough memory.
  if (!blob) throw coded("OUT_OF_MEMORY");
  return blob;
}
