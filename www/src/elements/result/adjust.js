import { factorOf, MAX_ADJUST, stepsOf } from "../../core/controls.js";
import { button, compact, el } from "../base/dom.js";

/** @typedef {import("../../core/overlay.js").Adjustments} Adjustments */
/** @typedef {import("../base/texts.js").Texts} Texts */

/** The adjustments of an unchanged picture. @type {Adjustments} */
export const UNCHANGED = { brightness: 1, contrast: 1, invert: false, rotate: 0 };

/** The adjustments of a picture in words. @param {Texts} texts @param {Adjustments} adjustments */
export function wordsOf(texts, { brightness, contrast, invert, rotate }) {
  const value = (/** @type {number} */ factor) => ({ value: Math.round(factor * 100) });
  const words = [
    brightness !== 1 && texts.get("picture.brightness", value(brightness)),
    contrast !== 1 && texts.get("picture.contrast", value(contrast)),
    invert && texts.get("picture.inverted"),
    rotate !== 0 && texts.get("picture.rotated", { value: rotate }),
  ];
  return compact(words).join("; ") || texts.get("ui.as-it-is");
}

/**
 * The panel that adjusts a picture: sliders, a checkbox that inverts it, and buttons that turn it and reset everything.
 */
export class AdjustPanel {
  #texts;
  #onChange;
  #brightness;
  #contrast;
  #invert = el("input", { type: "checkbox" });

  /**
   * @param {Texts} texts
   * @param {(changes: Partial<Adjustments>) => void} onChange
   * @param {() => void} onTurn
   */
  constructor(texts, onChange, onTurn) {
    this.#texts = texts;
    this.#onChange = onChange;
    this.#brightness = this.#slider("brightness", "ui.brightness");
    this.#contrast = this.#slider("contrast", "ui.contrast");
    this.#invert.addEventListener("change", () => onChange({ invert: this.#invert.checked }));
    this.element = el(
      "div",
      { part: "adjust", role: "group", "aria-label": texts.get("ui.adjust"), hidden: true },
      this.#brightness.label,
      this.#contrast.label,
      el(
        "div",
        { class: "tools" },
        el("label", {}, this.#invert, " ", texts.get("ui.invert")),
        button(texts.get("ui.rotate"), onTurn),
        button(texts.get("ui.reset"), () => onChange(UNCHANGED)),
      ),
      el("p", { class: "soft screen" }, texts.get("ui.adjust-hint")),
    );
  }

  /** Shows the current adjustments. @param {Adjustments} adjustments */
  show({ brightness, contrast, invert }) {
    this.#brightness.show(brightness);
    this.#contrast.show(contrast);
    this.#invert.checked = invert;
  }

  /** @param {"brightness" | "contrast"} name @param {string} key */
  #slider(name, key) {
    const input = el("input", { type: "range", min: -MAX_ADJUST, max: MAX_ADJUST, step: 1, value: 0 });
    const output = el("span", { class: "amount", "aria-hidden": "true" });
    input.addEventListener("input", () => this.#onChange({ [name]: factorOf(input.valueAsNumber) }));
    const show = (/** @type {number} */ factor) => {
      const text = this.#texts.amount(Math.round(factor * 100), "percent");
      input.value = String(stepsOf(factor));
      input.setAttribute("aria-valuetext", text);
      output.textContent = text;
    };
    show(1);
    return { label: el("label", {}, el("span", {}, this.#texts.get(key)), input, output), show };
  }
}
