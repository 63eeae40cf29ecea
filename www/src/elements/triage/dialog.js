import { button, data, el } from "../base/dom.js";

/** @typedef {import("./texts.js").TriageTexts} TriageTexts */

/** A dialog over the page that shows one result in full. */
export class ResultDialog {
  #title = el("h2", { id: "result" });
  #place = el("div", {});
  #host;

  /**
   * @param {TriageTexts} texts
   * @param {import("../base/element.js").LensElement} host the element whose theme and `tolerant` the dialog follows
   */
  constructor(texts, host) {
    this.#host = host;
    const close = button(texts.get("ui.close"), () => this.element.close());
    const head = el("div", { class: "headline" }, this.#title, close);
    this.element = el("dialog", { part: "dialog", "aria-labelledby": "result", closedby: "any" }, head, this.#place);
    // A result is personal data: when the dialog is closed, nothing of it is kept.
    this.element.addEventListener("close", () => this.#place.replaceChildren());
  }

  /** @param {string} title @param {Uint8Array} result @param {string} lang */
  showResult(title, result, lang) {
    const viewer = el("videoid-result", {
      lang,
      theme: this.#host.getAttribute("theme"),
      tolerant: this.#host.tolerant,
    });
    viewer.result = result;
    this.#show(title, [viewer]);
  }

  /** Says why there is no result to show. @param {string} title @param {Node[]} parts */
  showNote(title, parts) {
    this.#show(title, [el("div", { part: "note" }, ...parts)]);
  }

  /** @param {string} title @param {Node[]} parts */
  #show(title, parts) {
    this.#title.replaceChildren(data(title));
    this.#place.replaceChildren(...parts);
    if (!this.element.open) this.element.showModal();
  }

  /** Takes over the host's theme. */
  updateTheme() {
    const theme = this.#host.getAttribute("theme");
    const viewer = this.#place.querySelector("videoid-result");
    if (theme === null) viewer?.removeAttribute("theme");
    else viewer?.setAttribute("theme", theme);
  }
}
