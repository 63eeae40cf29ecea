import { button, el } from "../base/dom.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {NonNullable<Parameters<TriageReport["find"]>[0]>} Filter */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * The chosen values by field name: of a select the index of the option, of the search field the text.
 * @typedef {Record<string, string>} Choice
 */

/**
 * @template T
 * @typedef {object} Choices a select and its options
 * @property {string} name
 * @property {string} title
 * @property {{ text: string, value: T }[]} options
 */

/** The selects and the search field that the rows are filtered by. */
export class Filters {
  #choice;
  /** @type {Choices<Filter>[]} */
  #selects;
  /** @type {(HTMLSelectElement | HTMLInputElement)[]} */
  #fields = [];

  /**
   * @param {TriageTexts} texts
   * @param {TriageReport} report
   * @param {Choice} choice kept when the filters are built again in another language
   * @param {() => void} onChange
   * @param {() => void} onReset
   */
  constructor(texts, report, choice, onChange, onReset) {
    this.#choice = choice;
    this.#selects = selectsOf(texts, report);
    const fields = this.#selects.map(({ name, title, options }) => {
      const all = el("option", { value: "" }, texts.get("ui.filter.all"));
      const select = el("select", { name }, all, ...options.map(({ text }, i) => el("option", { value: i }, text)));
      return this.#field(title, select, onChange);
    });
    const search = el("input", { name: "text", type: "search", autocomplete: "off", spellcheck: "false" });
    /** Clears all filters. */
    this.reset = button(texts.triage("reset"), () => {
      for (const { name } of this.#fields) this.clear(name);
      onReset();
    });
    this.element = el(
      "div",
      { part: "filters", role: "search", "aria-label": texts.triage("filters") },
      ...fields,
      this.#field(texts.triage("search"), search, onChange),
      this.reset,
    );
  }

  /** Clears one filter. @param {string} name */
  clear(name) {
    for (const field of this.#fields) if (field.name === name) field.value = "";
    this.#choice[name] = "";
  }

  /** Whether something is chosen in a field. @param {string} name */
  has(name) {
    return Boolean(this.#choice[name]);
  }

  /** @returns {Filter} */
  get filter() {
    const chosen = this.#selects.map(({ name, options }) => options[Number(this.#choice[name] || NaN)]?.value);
    return Object.assign({}, ...chosen, this.#choice.text ? { text: this.#choice.text } : null);
  }

  /** @param {string} title @param {HTMLSelectElement | HTMLInputElement} field @param {() => void} onChange */
  #field(title, field, onChange) {
    field.value = this.#choice[field.name] ?? "";
    field.addEventListener("input", () => {
      this.#choice[field.name] = field.value;
      onChange();
    });
    this.#fields.push(field);
    return el("label", {}, el("span", {}, title), field);
  }
}

/** @param {TriageTexts} texts @param {TriageReport} report @returns {Choices<Filter>[]} */
function selectsOf(texts, report) {
  const counted = (/** @type {string} */ text, /** @type {number} */ count) => `${text} (${texts.count(count)})`;
  const nameOf = texts.reasons(report);
  const all = [
    {
      name: "status",
      title: texts.triage("status"),
      options: report.byStatus.map(({ key, count }) => ({
        text: counted(texts.status(key), count),
        value: { status: key },
      })),
    },
    {
      name: "type",
      title: texts.get("ui.process-type"),
      options: report.byProcessType.map(({ key, count }) => ({
        text: counted(texts.processType(key), count),
        value: { processType: key },
      })),
    },
    {
      name: "agreement",
      title: texts.triage("agreement"),
      options: texts.agreement(report).map(({ key, title, count }) => ({
        text: counted(title, count),
        value: { agreement: key },
      })),
    },
    {
      name: "reason",
      title: texts.triage("reason"),
      options: report.reasons.map((reason) => ({
        text: nameOf(reason),
        value: { reason: { code: reason.code, subject: reason.subject } },
      })),
    },
    {
      name: "contradiction",
      title: texts.triage("contradiction"),
      options: report.contradictions.map(({ code, count }) => ({
        text: counted(texts.contradiction(code), count),
        value: { contradiction: code },
      })),
    },
  ];
  return all.filter(({ options }) => options.length > 0);
}
