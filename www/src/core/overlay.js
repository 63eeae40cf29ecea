import { shellError } from "./error.js";
import { call, coded, encodeBase64, generation, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").OverlayHandle} OverlayHandle */
/** @typedef {import("../videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("../videoid_lens.js").ReferenceSpace} ReferenceSpace */
/** @typedef {import("../videoid_lens.js").ImageOptions} ImageOptions */
/** @typedef {import("../videoid_lens.js").FeatureOptions} FeatureOptions */
/** @typedef {import("../videoid_lens.js").ShowOptions} ShowOptions */
/** @typedef {import("../videoid_lens.js").View} View */

/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [height] height of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [devicePixelRatio] device pixels per CSS pixel; the screen's by default, 1 off screen
 */

/**
 * What is painted over in the picture: nothing, the person's photo (all of the picture where the photo's place is not
 * known), or all of it.
 * @typedef {'none' | 'photo' | 'all'} Redact
 */

/**
 * @typedef {object} SvgOptions
 * @property {Redact} [redact] in a redacted file boxes have numbers and no words. Default `none`
 * @property {boolean} [picture] whether the picture is in the file. Default `true`; without a document, as in a worker, it
 *   is never: `toBlob` with `image/svg+xml` can do it there
 */

/**
 * @typedef {object} BlobOptions
 * @property {string} [type] `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`. Default
 *   `image/png`
 * @property {number} [quality] from 0 to 1, for JPEG and WebP
 * @property {Redact} [redact] as for `toSVG`
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

  /** The canvas's size in device pixels, where an observer has told it. @type {{ width?: number, height?: number }} */
  #device = {};

  // What was set last, to be told again to a new instance.
  /** With the JSON of its options. @type {[ImageBitmap | null, string]} */
  #image = [null, "{}"];
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
    this.#do(() => {});
  }

  /**
   * Takes the picture, or none; all of it is seen. The bitmap stays the caller's: keep it open while the overlay is in use.
   * @param {ImageBitmap | null} image upright, as `createImageBitmap` decodes it
   * @param {ImageOptions} [options] `orientation`: the file's EXIF orientation, with which the boxes are turned;
   *   `naturalWidth`, `naturalHeight`: the file's size, where the bitmap is a reduced copy. `loadPicture()` gives all of them
   * @returns {this}
   */
  setImage(image, options) {
    const how = toJson(options ?? {}, IMAGE_KEYS);
    this.#do((handle) => handle.setImage(image, how));
    this.#image = [image, how];
    this.#view = { scale: 1, x: 0, y: 0 };
    return this;
  }

  /**
   * Takes the features. Nothing is hovered or selected afterwards.
   * @param {readonly OverlayFeature[]} features `explanation.features`
   * @param {FeatureOptions} [options] `side`: the side that the picture shows, or the role of its archive entry;
   *   `referenceSize`: the size of the space that boxes are counted in, where it is known, or the kind of document, for the size that is probable
   * @returns {this}
   */
  setFeatures(features, options) {
    const both = /** @type {[string, string]} */ ([
      toJson(features, FEATURE_KEYS),
      toJson(options ?? {}, FEATURE_OPTION_KEYS),
    ]);
    this.#do((handle) => handle.setFeatures(...both));
    this.#features = both;
    this.#hovered = null;
    this.#selected = null;
    return this;
  }

  /**
   * The space that the boxes are counted in, and how it is known. Say so on the page where it is assumed.
   * @returns {ReferenceSpace}
   */
  get space() {
    return JSON.parse(this.#do((handle) => handle.space));
  }

  /**
   * Shows other things, or in another way: boxes, labels, states, contrast, theme, colours.
   * @param {ShowOptions} options members that are left out stay as they are; another theme brings its own colours
   * @returns {this}
   */
  show(options) {
    const how = toJson(options ?? {});
    this.#do((handle) => handle.show(how));
    const given = /** @type {ShowOptions} */ (JSON.parse(how));
    const colors = { ...(given.theme ? {} : this.#shown.colors), ...given.colors };
    this.#shown = { ...this.#shown, ...given, colors };
    return this;
  }

  /** Which part of the picture is seen: where `p` is in the whole picture, `p * scale + (x, y)` is now. @returns {View} */
  get view() {
    return JSON.parse(this.#do((handle) => handle.view));
  }

  /**
   * Shows another part of the picture in the next `draw()`: the nearest without a gap that need not be.
   * @param {View} view
   * @returns {this}
   */
  setView({ scale, x, y }) {
    return this.#look((handle) => handle.setView(scale, x, y));
  }

  /**
   * Shows a feature in the middle, or the whole picture. A feature without a box changes nothing.
   * @param {number | null} index
   * @returns {this}
   */
  zoomTo(index) {
    const view = this.viewOf(index);
    return view ? this.setView(view) : this;
  }

  /**
   * The view with this feature in the middle; of the whole picture for `null`.
   * @param {number | null} index
   * @returns {View | null} `null` for a feature without a box
   */
  viewOf(index) {
    return JSON.parse(this.#do((handle) => handle.viewOf(index)));
  }

  /**
   * Zooms by a factor; what is at a point in CSS pixels of the canvas stays there.
   * @param {number} factor
   * @param {number} x
   * @param {number} y
   * @returns {this}
   */
  zoomBy(factor, x, y) {
    return this.#look((handle) => handle.changeView(factor, x, y, 0, 0));
  }

  /**
   * Moves the picture.
   * @param {number} x towards the right, in CSS pixels
   * @param {number} y downwards
   * @returns {this}
   */
  panBy(x, y) {
    return this.#look((handle) => handle.changeView(1, 0, 0, x, y));
  }

  /**
   * Goes a part of the way from one view to another, for an animation.
   * @param {View} from
   * @param {View} to
   * @param {number} progress from 0 to 1
   * @returns {this}
   */
  glide(from, to, progress) {
    return this.#look((handle) => handle.glide(toJson(from), toJson(to), progress));
  }

  /**
   * Holds a magnifier over a point in CSS pixels of the canvas in the next `draw()`, or puts it away.
   * @param {number | null} x
   * @param {number} [y]
   * @returns {this}
   */
  magnify(x, y) {
    this.#do((handle) => handle.magnify(x, y));
    return this;
  }

  /**
   * Draws at the canvas's present size. After `hover`, `select` and `magnify` alone, only what they change is drawn; so do
   * not draw on the canvas yourself, or call it once more.
   */
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
    return this.featuresAt(x, y)[0] ?? null;
  }

  /**
   * All features at a point: the one whose label is there, then by the size of their boxes, the smallest first.
   * @param {number} x
   * @param {number} y
   * @returns {number[]}
   */
  featuresAt(x, y) {
    return [...this.#do((handle) => handle.featuresAt(x, y))];
  }

  /**
   * The feature after the selected one among those at a point, for going through boxes that lie on each other: the
   * first of them where another one or none is selected, `null` after the last.
   * @param {number} x
   * @param {number} y
   * @returns {number | null}
   */
  nextAt(x, y) {
    return this.#do((handle) => handle.nextAt(x, y)) ?? null;
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
    return JSON.parse(this.#do((handle) => handle.items()));
  }

  /** The feature that is selected. @returns {number | null} */
  get selected() {
    return this.#selected;
  }

  /**
   * The canvas's size in device pixels, as a `ResizeObserver` tells it of the `device-pixel-content-box`: a canvas that begins
   * between two pixels may have one more or less than its CSS size says, and would be blurred.
   * @param {number} width
   * @param {number} height
   * @returns {this}
   */
  setDeviceSize(width, height) {
    this.#device = { width, height };
    return this;
  }

  /**
   * The whole picture with boxes, labels and a legend as SVG: the same bytes each time, at the canvas's size.
   * @param {SvgOptions} [options]
   * @returns {string}
   */
  toSVG({ redact = "none", picture = true } = {}) {
    const address = picture && this.#image[0] && "document" in globalThis ? this.#pictureAddress(redact) : undefined;
    return this.#do((handle) => handle.toSVG(redact, address));
  }

  /**
   * The whole picture with boxes, labels and a legend as a file, in the picture's own resolution up to four pixels to a CSS
   * pixel. The picture is painted anew: the file has nothing of the original's metadata, nor of what is redacted.
   * @param {BlobOptions} [options]
   * @returns {Promise<Blob>}
   */
  async toBlob({ type = "image/png", quality, redact = "none" } = {}) {
    const isSvg = type === "image/svg+xml";
    if (isSvg && !this.#image[0]) return new Blob([this.toSVG({ redact })], { type });
    const canvas = newCanvas();
    this.#do((handle) => handle.paintExport(canvas, redact, !isSvg));
    if (!isSvg) return encoded(canvas, type, quality);
    const png = await encoded(canvas, "image/png");
    const address = `data:image/png;base64,${encodeBase64(new Uint8Array(await png.arrayBuffer()))}`;
    return new Blob([this.#do((handle) => handle.toSVG(redact, address))], { type });
  }

  /** @param {Redact} redact */
  #pictureAddress(redact) {
    const canvas = document.createElement("canvas");
    this.#do((handle) => handle.paintExport(canvas, redact, false));
    return canvas.toDataURL();
  }

  /** @param {(handle: OverlayHandle) => void} work */
  #look(work) {
    this.#do(work);
    this.#view = this.view;
    return this;
  }

  /** Frees the overlay's memory. Afterwards every method throws `DISPOSED`, but this one can be repeated. */
  dispose() {
    // A handle of an earlier instance went with it.
    if (this.#handle && this.#generation === generation) this.#handle.free();
    this.#handle = undefined;
    this.#disposed = true;
    this.#image = [null, "{}"];
    this.#features = ["[]", "{}"];
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
    handle.show(toJson(this.#shown));
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

const IMAGE_KEYS = ["orientation", "naturalWidth", "naturalHeight"];
const FEATURE_KEYS = ["index", "name", "label", "found", "side", "bbox", "x", "y", "width", "height"];
const FEATURE_OPTION_KEYS = ["side", "referenceSize", "width", "height"];

/** A canvas of its own, which nothing has been drawn on. */
const newCanvas = () =>
  "OffscreenCanvas" in globalThis ? new OffscreenCanvas(1, 1) : document.createElement("canvas");

/**
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {string} type
 * @param {number} [quality]
 * @returns {Promise<Blob>}
 */
async function encoded(canvas, type, quality) {
  const blob =
    "convertToBlob" in canvas
      ? await canvas.convertToBlob({ type, quality })
      : await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
  // Without memory for it there is none.
  if (!blob) throw coded("OUT_OF_MEMORY");
  return blob;
}
