import { asLensError } from "../../core/error.js";
import { digest } from "../../core/report.js";
import { button, el } from "../base/dom.js";
import { makeReport, printReport, sectionsOf } from "./report.js";

/** @typedef {import("../../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../../videoid_lens.js").ReportSection} ReportSection */
/** @typedef {import("../../core/overlay.js").Redact} Redact */
/** @typedef {import("../base/texts.js").Texts} Texts */
/** @typedef {import("./report.js").ReportSubject} ReportSubject */

/** In the order of the options. @type {Redact[]} */
const REDACTIONS = ["none", "photo", "all"];

/** A dialog in which a person chooses what is in a report, and prints or saves it. */
export class ReportDialog {
  #texts;
  #subject;
  #options;
  #audience;
  #redact;
  #sections = el("fieldset", {});
  #note = el("p", { class: "soft", role: "status" });

  /**
   * @param {Texts} texts
   * @param {ReportSubject} subject
   * @param {{ onSave: (report: Blob, redact: Redact) => void, onError: (error: import("../../core/error.js").LensError) => void }} options
   */
  constructor(texts, subject, options) {
    this.#texts = texts;
    this.#subject = subject;
    this.#options = options;
    this.#audience = el(
      "select",
      {},
      ...["file", "person"].map((value) => el("option", { value }, texts.get(`ui.report.${value}`))),
    );
    this.#audience.addEventListener("change", () => this.#listSections());
    // The report can't have less redaction than the page.
    const allowed = REDACTIONS.slice(REDACTIONS.indexOf(subject.redact));
    this.#redact = el(
      "select",
      {},
      ...allowed.map((value) => el("option", { value }, texts.get(`ui.redact.${value}`))),
    );
    this.element = el(
      "dialog",
      { part: "report-dialog", "aria-labelledby": "report-title", closedby: "any" },
      el(
        "div",
        { class: "headline" },
        el("h2", { id: "report-title" }, texts.get("ui.report")),
        button(texts.get("ui.close"), () => this.element.close()),
      ),
      el(
        "div",
        { class: "tools" },
        el("label", {}, texts.get("ui.report.audience"), " ", this.#audience),
        el("label", {}, texts.get("ui.redact"), " ", this.#redact),
      ),
      this.#sections,
      el(
        "div",
        { class: "tools" },
        button(texts.get("ui.report.print"), () => this.#run(() => this.#print()), { part: "print" }),
        button(texts.get("ui.report.save"), () => this.#run(() => this.#save())),
      ),
      this.#note,
    );
    // A report is personal data: when the dialog is closed, nothing of it is kept.
    this.element.addEventListener("close", () => this.element.remove());
  }

  /** Shows the dialog. */
  async open() {
    this.element.showModal();
    await this.#listSections();
  }

  async #listSections() {
    await this.#run(async () => {
      const sections = await sectionsOf(this.#subject, { audience: this.#chosenAudience });
      const box = (/** @type {{ section: ReportSection, heading: string }} */ { section, heading }) =>
        el("label", {}, el("input", { type: "checkbox", value: section, checked: true }), " ", heading);
      // Pictures are drawn only when the report is made.
      this.#sections.replaceChildren(el("legend", {}, this.#texts.get("ui.report.sections")), ...sections.map(box));
    });
  }

  get #chosenAudience() {
    return /** @type {"file" | "person"} */ (this.#audience.value);
  }

  /** @returns {ReportOptions & { redact: Redact }} */
  get #chosen() {
    const boxes = [...this.#sections.querySelectorAll("input")].filter((box) => box.checked);
    return {
      audience: this.#chosenAudience,
      redact: /** @type {Redact} */ (this.#redact.value),
      sections: boxes.map((box) => /** @type {ReportSection} */ (box.value)),
    };
  }

  async #print() {
    const report = JSON.parse(await makeReport(this.#subject, { ...this.#chosen, format: "json" }));
    await printReport(report, this.#subject.page);
  }

  async #save() {
    const chosen = this.#chosen;
    const html = await makeReport(this.#subject, chosen);
    const { sha256 } = await digest(html, "report");
    this.#options.onSave(new Blob([html], { type: "text/html" }), chosen.redact);
    this.#note.textContent = this.#texts.get("ui.report.digest", { digest: sha256 });
  }

  /** Runs work that takes a while, and shows its error. @param {() => Promise<void>} work */
  async #run(work) {
    this.element.setAttribute("aria-busy", "true");
    this.#note.textContent = this.#texts.get("ui.loading");
    try {
      await work();
      if (this.#note.textContent === this.#texts.get("ui.loading")) this.#note.textContent = "";
    } catch (thrown) {
      const error = asLensError(thrown);
      this.#note.textContent = this.#texts.advice(error);
      this.#options.onError(error);
    } finally {
      this.element.removeAttribute("aria-busy");
    }
  }
}
