import { button, data, el } from "../element/dom.js";

/** @typedef {import("../element/element.js").VideoidResultElement} Viewer */
/** @typedef {import("./words.js").Words} Words */

/** One result in full, over the page. */
export class ResultDialog {
  #title = el("h2", { id: "result" });
  #place = el("div", {});
  #host;

  /** @param {Words} words @param {HTMLElement} host what the language and the theme are asked of */
  constructor(words, host) {
    this.#host = host;
    const close = button(words.own("close"), () => this.element.close());
    const head = el("div", { class: "headline" }, this.#title, close);
    this.element = /** @type {HTMLDialogElement} */ (
      el("dialog", { part: "dialog", "aria-labelledby": "result", closedby: "any" }, head, this.#place)
    );
    // What was shown is personal: it goes with the dialog.
    this.element.addEventListener("close", () => this.#place.replaceChildren());
  }

  /** @param {string} title @param {Uint8Array} result @param {string} lang */
  showResult(title, result, lang) {
    const viewer = /** @type {Viewer} */ (
      el("videoid-result", {
        lang,
        theme: this.#host.getAttribute("theme"),
        tolerant: this.#host.hasAttribute("tolerant"),
      })
    );
    viewer.result = result;
    this.#show(title, [viewer]);
  }

  /** What to say where there is no result to show. @param {string} title @param {Node[]} parts */
  showNote(title, parts) {
    this.#show(title, [el("div", { part: "note" }, ...parts)]);
  }

  /** @param {string} title @param {Node[]} parts */
  #show(title, parts) {
    this.#title.replaceChildren(data(title));
    this.#place.replaceChildren(...parts);
    if (!this.element.open) this.element.showModal();
  }

  /** The host has another theme now. */
  follow() {
    const theme = this.#host.getAttribute("theme");
    const viewer = this.#place.querySelector("videoid-result");
    if (theme === null) viewer?.removeAttribute("theme");
    else viewer?.setAttribute("theme", theme);
  }
}
