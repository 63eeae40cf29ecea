import { call } from "../runtime.js";

/** The words of one language: the core's, and the host's for numbers and days. */
export class Texts {
  /** @type {Record<string, string>} */
  #labels;

  /** @param {string} locale */
  constructor(locale) {
    this.#labels = call((wasm) => JSON.parse(wasm.labels(locale)));
    /** BCP 47 tag of the language that there are texts in. */
    this.language = this.#labels.language;
    // Numbers and days in the manner of the region, where the language is the one that was asked for.
    this.locale = locale.split("-")[0] === this.language.split("-")[0] ? locale : this.language;
  }

  /**
   * A text by its key, with its placeholders filled.
   * @param {string} key
   * @param {Record<string, string | number | null | undefined>} [values]
   */
  get(key, values = {}) {
    const template = this.#labels[key] ?? key;
    return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /** Whether there is a text of this key. @param {string} key */
  has(key) {
    return key in this.#labels;
  }

  /** A status in words. @param {string} status */
  status(status) {
    if (this.has(`status.${status}`)) return this.get(`status.${status}`);
    return status ? this.get("status.other", { status }) : this.get("status.missing");
  }

  /** @param {string} timestamp */
  time(timestamp) {
    const date = new Date(timestamp);
    if (Number.isNaN(date.getTime())) return timestamp;
    return (
      new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).format(date) +
      " UTC"
    );
  }

  /** @param {number} count @param {string} unit */
  amount(count, unit) {
    return new Intl.NumberFormat(this.locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(count);
  }

  /** A length of time, in the unit that it fills. @param {number} seconds */
  span(seconds) {
    const [unit, length] = /** @type {[string, number][]} */ ([
      ["day", 86_400],
      ["hour", 3_600],
      ["minute", 60],
    ]).find(([, length]) => seconds >= 2 * length) ?? ["second", 1];
    return this.amount(seconds / length, unit);
  }

  /** @param {number} bytes */
  bytes(bytes) {
    const step = bytes < 10_000 ? 0 : bytes < 10_000_000 ? 1 : 2;
    return this.amount(bytes / 1_000 ** step, ["byte", "kilobyte", "megabyte"][step]);
  }
}

/**
 * The words that it takes to show an error: without the wasm there are none but the error's own.
 * @template {Texts} T
 * @param {new (locale: string) => T} Words
 * @param {string} locale
 * @returns {T | null}
 */
export function textsOrNone(Words, locale) {
  try {
    return new Words(locale);
  } catch {
    return null;
  }
}
