import { button, el } from "../element/dom.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {NonNullable<Parameters<TriageReport["find"]>[0]>} Filter */
/** @typedef {import("./words.js").Words} Words */
/** What is chosen: of each select the number of its option, and the text. @typedef {Record<string, string>} Choice */

/**
 * @template T
 * @typedef {object} Kind something to choose from
 * @property {string} name
 * @property {string} title
 * @property {{ text: string, value: T }[]} options
 */

/** What the rows are chosen by. */
export class Filters {
  #choice;
  /** @type {Kind<Filter>[]} */
  #kinds;
  /** @type {(HTMLSelectElement | HTMLInputElement)[]} */
  #fields = [];

  /**
   * @param {Words} words
   * @param {TriageReport} report
   * @param {Choice} choice outlives the filters: those in another language go on with it
   * @param {() => void} onChange
   */
  constructor(words, report, choice, onChange) {
    this.#choice = choice;
    this.#kinds = kinds(words, report);
    const selects = this.#kinds.map(({ name, title, options }) => {
      const all = el("option", { value: "" }, words.get("ui.filter.all"));
      const select = el("select", { name }, all, ...options.map(({ text }, i) => el("option", { value: i }, text)));
      return this.#field(title, /** @type {HTMLSelectElement} */ (select), onChange);
    });
    const search = el("input", { name: "text", type: "search", autocomplete: "off", spellcheck: "false" });
    const reset = button(words.own("reset"), () => {
      for (const field of this.#fields) this.#choice[field.name] = field.value = "";
      onChange();
    });
    this.element = el(
      "div",
      { part: "filters", role: "search", "aria-label": words.own("filters") },
      ...selects,
      this.#field(words.own("search"), /** @type {HTMLInputElement} */ (search), onChange),
      reset,
    );
  }

  /** @returns {Filter} */
  get filter() {
    const chosen = this.#kinds.map(({ name, options }) => options[Number(this.#choice[name] || NaN)]?.value);
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

/** @param {Words} words @param {TriageReport} report @returns {Kind<Filter>[]} */
function kinds(words, report) {
  const counted = (/** @type {string} */ text, /** @type {number} */ count) => `${text} (${words.count(count)})`;
  const { agrees, disagrees, notDerivable } = report.agreement;
  const agreement = /** @type {const} */ ([
    ["agrees", agrees],
    ["disagrees", disagrees],
    ["not-derivable", notDerivable],
  ]);
  const nameOf = words.reasons(report);
  const all = [
    {
      name: "status",
      title: words.own("status"),
      options: report.byStatus.map(({ key, count }) => ({
        text: counted(words.status(key), count),
        value: { status: key },
      })),
    },
    {
      name: "type",
      title: words.get("ui.process-type"),
      options: report.byProcessType.map(({ key, count }) => ({
        text: counted(words.processType(key), count),
        value: { processType: key },
      })),
    },
    {
      name: "agreement",
      title: words.own("agreement"),
      options: agreement.map(([key, count]) => ({
        text: counted(words.own(`rules.${key}`), count),
        value: { agreement: key },
      })),
    },
    {
      name: "reason",
      title: words.own("reason"),
      options: report.reasons.map((reason) => ({
        text: nameOf(reason),
        value: { reason: { code: reason.code, subject: reason.subject } },
      })),
    },
    {
      name: "contradiction",
      title: words.own("contradiction"),
      options: report.contradictions.map(({ code, count }) => ({
        text: counted(words.contradiction(code), count),
        value: { contradiction: code },
      })),
    },
  ];
  return all.filter(({ options }) => options.length > 0);
}
