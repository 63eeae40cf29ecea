import { windowOf } from "./canvas-size.js";

/** @typedef {import("./overlay.js").Overlay} Overlay */
/** @typedef {import("../videoid_lens.js").View} View */
/** @typedef {import("./overlay.js").Adjustments} Adjustments */

/**
 * @typedef {object} ControlOptions
 * @property {EventTarget} [keys] the target whose key events are handled; by default the canvas, which needs a
 *   `tabindex` for that
 * @property {'auto' | import("../videoid_lens.js").ThemeName} [theme] `auto`: the system's colours in forced-colors
 *   mode, else the colour scheme that the browser prefers. Default `auto`
 * @property {boolean} [magnifier] whether a magnifier follows the pointer. Default `false`
 * @property {(index: number | null) => void} [onHover] called when another feature, or none, is under the pointer
 * @property {(index: number | null) => void} [onSelect] called when another feature is selected on the canvas or by key
 * @property {(view: View) => void} [onView] called when another part of the picture is shown
 * @property {(adjustments: Adjustments) => void} [onAdjust] called when brightness, contrast, inversion or rotation
 *   changes
 * @property {(error: unknown) => void} [onError] called with what drawing throws; without it, the error is thrown
 */

/** Duration of an animated zoom, in milliseconds. */
const ZOOM_DURATION = 240;
/** Factor of one step with a key or button. */
export const ZOOM_STEP = 1.5;
/** Distance that an arrow key pans, in CSS pixels. */
const PAN_STEP = 40;
/** Maximum distance in CSS pixels between pointer down and up for a click. */
const CLICK_RADIUS = 4;
/** How many steps double brightness or contrast. */
const ADJUST_STEPS = 4;
/** The maximum number of steps in each direction: from a quarter to four times. */
export const MAX_ADJUST = 8;
/** CSS pixels per line, for wheel events that count in lines. */
const LINE_HEIGHT = 16;

/**
 * Connects an overlay to pointer, wheel, pinch and keys, and to the size, pixel density and theme of its canvas. Draws
 * at most once a frame, and only when something has changed.
 *
 * The page still scrolls: the wheel zooms only with Ctrl or ⌘, one finger scrolls, two fingers zoom and pan. A click
 * selects the feature with the smallest box; further clicks at the same place select the features below it. Keys: `+`
 * and `-` zoom; `0` shows the whole picture; Escape shows the whole picture, and pressed again clears the selection;
 * the arrow keys pan a zoomed picture; Enter zooms to the selected feature; `c` goes through the features that overlap
 * the selected one; `m` shows or hides the magnifier; `b` increases brightness and `k` contrast, with Shift they
 * decrease it; `i` inverts the colours; `r` turns the picture clockwise, with Shift anticlockwise.
 */
export class OverlayControls {
  #overlay;
  #canvas;
  #window;
  #options;
  #listeners = new AbortController();
  /** @type {ResizeObserver | undefined} */
  #observer;
  #frame = 0;
  #isDirty = false;
  /** @type {{ from: View, to: View, start: number | null } | null} */
  #glide = null;
  /** The current places of pressed pointers, by pointer id. @type {Map<number, { x: number, y: number }>} */
  #down = new Map();
  /** Where the pointer was pressed, while that may still become a click. @type {{ x: number, y: number } | null} */
  #click = null;
  /** @type {number | null} */
  #hovered = null;
  #magnifier;
  /** Where the mouse is, for the magnifier. @type {{ x: number, y: number } | null} */
  #pointer = null;
  #theme;

  /**
   * @param {Overlay} overlay
   * @param {HTMLCanvasElement} canvas the overlay's
   * @param {ControlOptions} [options]
   */
  constructor(overlay, canvas, options = {}) {
    this.#overlay = overlay;
    this.#canvas = canvas;
    this.#window = windowOf(canvas);
    this.#options = options;
    this.#magnifier = options.magnifier ?? false;
    this.#theme = options.theme ?? "auto";
    // The browser scrolls the page with one finger; two are handled here.
    canvas.style.touchAction = "pan-x pan-y";
    this.#listen();
    this.#observe();
    this.#applyTheme();
  }

  /** Draws in the next frame: call it after changing the overlay yourself. */
  redraw() {
    this.#isDirty = true;
    this.#frame ||= this.#window.requestAnimationFrame((time) => this.#tick(time));
  }

  /** Emphasises a feature, for example while the pointer is over its row in a list. @param {number | null} index */
  hover(index) {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#overlay.hover(index);
    this.redraw();
    this.#options.onHover?.(index);
  }

  /** Selects a feature, or none. @param {number | null} index */
  select(index) {
    if (index === this.#overlay.selected) return;
    this.#overlay.select(index);
    this.redraw();
    this.#options.onSelect?.(index);
  }

  /**
   * Zooms to a feature, or to the whole picture for `null`; without animation if the person prefers reduced motion.
   * @param {number | null} index
   */
  zoomTo(index) {
    const to = this.#overlay.viewOf(index);
    if (!to) return;
    if (this.#window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#setView(() => this.#overlay.setView(to));
      return;
    }
    this.#glide = { from: this.#overlay.view, to, start: null };
    this.redraw();
  }

  /** Zooms around the middle of the canvas. @param {number} factor */
  zoomBy(factor) {
    const { clientWidth, clientHeight } = this.#canvas;
    this.#setView(() => this.#overlay.zoomBy(factor, clientWidth / 2, clientHeight / 2));
  }

  /** Changes brightness, contrast, inversion or rotation of the picture. @param {Partial<Adjustments>} changes */
  adjust(changes) {
    this.#overlay.show(changes);
    this.redraw();
    this.#options.onAdjust?.(this.#overlay.adjustments);
  }

  /** Turns the picture by quarter turns clockwise. @param {number} turns */
  rotate(turns) {
    const degrees = (this.#overlay.adjustments.rotate + 90 * turns + 360) % 360;
    this.adjust({ rotate: /** @type {Adjustments["rotate"]} */ (degrees) });
  }

  /** Whether a magnifier follows the pointer. */
  get magnifier() {
    return this.#magnifier;
  }

  set magnifier(on) {
    this.#magnifier = on;
    this.#magnify(this.#pointer ?? this.#middleOfSelected());
  }

  get theme() {
    return this.#theme;
  }

  /** @param {NonNullable<ControlOptions["theme"]>} theme */
  set theme(theme) {
    this.#theme = theme;
    this.#applyTheme();
  }

  /** Stops listening. The overlay is not disposed of. */
  dispose() {
    this.#listeners.abort();
    this.#observer?.disconnect();
    this.#window.cancelAnimationFrame(this.#frame);
    this.#glide = null;
  }

  /** @param {number} time */
  #tick(time) {
    this.#frame = 0;
    if (!this.#isDirty) return;
    this.#isDirty = false;
    try {
      this.#advance(time);
      this.#overlay.draw();
    } catch (error) {
      if (!this.#options.onError) throw error;
      this.#options.onError(error);
    }
  }

  /** @param {number} time */
  #advance(time) {
    const glide = this.#glide;
    if (!glide) return;
    glide.start ??= time;
    const progress = Math.min((time - glide.start) / ZOOM_DURATION, 1);
    this.#overlay.glide(glide.from, glide.to, progress);
    if (progress < 1) this.redraw();
    else this.#glide = null;
    this.#options.onView?.(this.#overlay.view);
  }

  /** Changes the view, and stops a running animation. @param {() => void} change */
  #setView(change) {
    this.#glide = null;
    change();
    this.redraw();
    this.#options.onView?.(this.#overlay.view);
  }

  /**
   * Shows the magnifier at a point if it is switched on. Without a point, or if it is switched off, hides it.
   * @param {{ x: number, y: number } | null} point
   */
  #magnify(point) {
    this.#overlay.magnify(this.#magnifier && point ? point.x : null, point?.y);
    this.redraw();
  }

  #middleOfSelected() {
    const box = this.#overlay.items().find(({ index }) => index === this.#overlay.selected)?.box;
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }

  #listen() {
    const { signal } = this.#listeners;
    const canvas = this.#canvas;
    const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ react) =>
      canvas.addEventListener(type, react, { signal, passive: false });
    on("pointermove", (event) => this.#onPointerMove(event));
    on("pointerdown", (event) => this.#onPointerDown(event));
    on("pointerup", (event) => this.#onPointerUp(event, true));
    on("pointercancel", (event) => this.#onPointerUp(event, false));
    on("pointerleave", () => this.#onPointerLeave());
    on("wheel", (event) => this.#onWheel(event));
    // Keeps the browser from zooming the page with two fingers.
    const keepFromBrowser = (/** @type {TouchEvent} */ event) =>
      event.touches.length > 1 && event.cancelable && event.preventDefault();
    on("touchstart", keepFromBrowser);
    on("touchmove", keepFromBrowser);
    // The browser may have dropped the canvas's bitmap, and gives an empty one back.
    on("contextrestored", () => this.redraw());
    const keys = this.#options.keys ?? canvas;
    keys.addEventListener("keydown", (event) => this.#onKeyDown(/** @type {KeyboardEvent} */ (event)), { signal });
    for (const query of ["(forced-colors: active)", "(prefers-color-scheme: dark)"]) {
      this.#window.matchMedia(query).addEventListener("change", () => this.#applyTheme(), { signal });
    }
    this.#watchPixelRatio();
  }

  /** Draws again when the window moves to a screen with another pixel density, which does not change any size. */
  #watchPixelRatio() {
    const { signal } = this.#listeners;
    this.#window.matchMedia(`(resolution: ${this.#window.devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        this.#watchPixelRatio();
        this.redraw();
      },
      { signal, once: true },
    );
  }

  #observe() {
    this.#observer = new this.#window.ResizeObserver(([entry]) => {
      const size = entry.devicePixelContentBoxSize?.[0];
      if (size) this.#overlay.setDeviceSize(size.inlineSize, size.blockSize);
      this.redraw();
    });
    try {
      this.#observer.observe(this.#canvas, { box: "device-pixel-content-box" });
    } catch {
      // WebKit does not support `device-pixel-content-box`.
      this.#observer.observe(this.#canvas);
    }
  }

  #applyTheme() {
    const matches = (/** @type {string} */ query) => this.#window.matchMedia(query).matches;
    const preferred = matches("(forced-colors: active)")
      ? "forced"
      : matches("(prefers-color-scheme: dark)")
        ? "dark"
        : "light";
    this.#overlay.show({ theme: this.#theme === "auto" ? preferred : this.#theme });
    this.redraw();
  }

  /** @param {PointerEvent} event */
  #onPointerMove(event) {
    const point = at(event);
    const before = this.#down.get(event.pointerId);
    if (before) {
      this.#down.set(event.pointerId, point);
      this.#drag(before, point, event.pointerId);
    }
    if (event.pointerType === "touch") return;
    this.#pointer = point;
    if (this.#magnifier) this.#magnify(point);
    this.hover(before && !this.#click ? null : this.#overlay.featureAt(point.x, point.y));
  }

  /**
   * Moves the picture with the mouse, or moves and zooms it with two fingers.
   * @param {{ x: number, y: number }} before
   * @param {{ x: number, y: number }} point
   * @param {number} id
   */
  #drag(before, point, id) {
    if (this.#click && distance(this.#click, point) > CLICK_RADIUS) this.#click = null;
    if (this.#click) return;
    const other = [...this.#down].find(([key]) => key !== id)?.[1];
    if (other) {
      const factor = distance(other, point) / Math.max(distance(other, before), 1);
      // When one of two fingers moves, the point between them moves half as far.
      const half = { x: (point.x - before.x) / 2, y: (point.y - before.y) / 2 };
      this.#setView(() => {
        this.#overlay.panBy(half.x, half.y);
        this.#overlay.zoomBy(factor, (other.x + point.x) / 2, (other.y + point.y) / 2);
      });
    } else if (this.#overlay.view.scale > 1) {
      this.#setView(() => this.#overlay.panBy(point.x - before.x, point.y - before.y));
    }
  }

  /** @param {PointerEvent} event */
  #onPointerDown(event) {
    if (event.button !== 0) return;
    const point = at(event);
    this.#down.set(event.pointerId, point);
    this.#click = this.#down.size === 1 ? point : null;
    if (event.pointerType !== "touch") this.#canvas.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event @param {boolean} isUp */
  #onPointerUp(event, isUp) {
    this.#down.delete(event.pointerId);
    const click = this.#click;
    this.#click = null;
    if (!isUp || !click) return;
    this.select(this.#overlay.nextAt(click.x, click.y));
  }

  #onPointerLeave() {
    this.#pointer = null;
    this.hover(null);
    if (this.#magnifier) this.#magnify(null);
  }

  /** @param {WheelEvent} event */
  #onWheel(event) {
    // A pinch on a touchpad is reported as a wheel with Ctrl.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_HEIGHT;
    const { x, y } = at(event);
    this.#setView(() => this.#overlay.zoomBy(2 ** (-delta / 200), x, y));
  }

  /** @param {KeyboardEvent} event */
  #onKeyDown(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actionOf(event.key, event.shiftKey ? -1 : 1);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /**
   * What a key does in the current state; `null` or `false` if the key is left to the page.
   * @param {string} key
   * @param {1 | -1} direction
   * @returns {(() => void) | null | false}
   */
  #actionOf(key, direction) {
    const { selected, view, adjustments } = this.#overlay;
    const step = (/** @type {"brightness" | "contrast"} */ name) => () =>
      this.adjust({ [name]: factorOf(stepsOf(adjustments[name]) + direction) });
    const pan = (/** @type {number} */ x, /** @type {number} */ y) =>
      view.scale > 1 && (() => this.#setView(() => this.#overlay.panBy(x * PAN_STEP, y * PAN_STEP)));
    switch (key) {
      case "+":
      case "=":
        return () => this.zoomBy(ZOOM_STEP);
      case "-":
        return () => this.zoomBy(1 / ZOOM_STEP);
      case "0":
        return () => this.zoomTo(null);
      case "ArrowLeft":
        return pan(1, 0);
      case "ArrowRight":
        return pan(-1, 0);
      case "ArrowUp":
        return pan(0, 1);
      case "ArrowDown":
        return pan(0, -1);
      case "Enter":
        return selected !== null && (() => this.zoomTo(selected));
      case "Escape":
        if (view.scale > 1) return () => this.zoomTo(null);
        return selected !== null && (() => this.select(null));
      case "c": {
        const point = this.#middleOfSelected();
        return (
          point &&
          (() => this.select(this.#overlay.nextAt(point.x, point.y) ?? this.#overlay.featureAt(point.x, point.y)))
        );
      }
      case "m":
        return () => {
          this.magnifier = !this.#magnifier;
        };
      case "b":
      case "B":
        return step("brightness");
      case "k":
      case "K":
        return step("contrast");
      case "i":
        return () => this.adjust({ invert: !adjustments.invert });
      case "r":
      case "R":
        return () => this.rotate(direction);
      default:
        return null;
    }
  }
}

/** How many steps of brightness or contrast a factor is. @param {number} factor */
export const stepsOf = (factor) => Math.round(Math.log2(factor) * ADJUST_STEPS);

/** The factor for a number of steps, of which no more than `MAX_ADJUST` count. @param {number} steps */
export const factorOf = (steps) => 2 ** (Math.min(Math.max(steps, -MAX_ADJUST), MAX_ADJUST) / ADJUST_STEPS);

/**
 * Where an event is, in CSS pixels of the canvas. Engines undo every transform for `offsetX`, but not CSS `zoom`.
 * @param {MouseEvent} event
 */
function at({ offsetX, offsetY, target }) {
  const zoom = zoomOf(/** @type {Element} */ (target));
  return { x: offsetX / zoom, y: offsetY / zoom };
}

/** The CSS `zoom` of an element, multiplied by that of all its ancestors. @param {Element} element */
function zoomOf(element) {
  let zoom = /** @type {Element & { currentCSSZoom?: number }} */ (element).currentCSSZoom;
  if (zoom) return zoom;
  zoom = 1;
  /** @type {Element | null | undefined} */
  let one = element;
  while (one) {
    zoom *= Number(getComputedStyle(one).getPropertyValue("zoom")) || 1;
    one = one.assignedSlot ?? one.parentElement ?? /** @type {ShadowRoot} */ (one.getRootNode()).host;
  }
  return zoom;
}

/** @param {{ x: number, y: number }} a @param {{ x: number, y: number }} b */
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
