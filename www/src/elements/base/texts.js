import { call } from "../../core/runtime.js";

/** @typedef {Record<string, string | number | null | undefined>} Values */

/** Units of time in seconds, the longest first. @type {[string, number][]} */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/**
 * The prefixes of error codes that have advice of their own. The first one that matches counts. Errors of archives are
 * not here.
 */
const ADVICE = [
  ["NOT_A_RESULT", "not-a-result"],
  ["JSON_DUPLICATE_KEY", "json-duplicate-key"],
  ["JSON_DEPTH", "limit"],
  ["JSON_", "json"],
  ["SOURCE_GONE", "source-gone"],
  ["IO", "io"],
  ["LIMIT_", "limit"],
];

/** The key of the advice for an error. Each code of an archive error has its own advice. @param {string} code */
function adviceFor(code) {
  if (/^(ZIP|ENTRY)_/.test(code)) return code.toLowerCase().replaceAll("_", "-");
  return ADVICE.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "other";
}

/** The texts of one language, from the core. Numbers and days are formatted by `Intl`. */
export class Texts {
  /** @type {Record<string, string>} */
  #labels;

  /**
   * @param {string} locale BCP 47 tag; English where there are no texts in its language
   * @param {Record<string, string>} [others] texts of a part of the wasm, by their keys
   */
  constructor(locale, others) {
    this.#labels = { ...call((wasm) => JSON.parse(wasm.labels(locale))), ...others };
    /** BCP 47 tag of the language of the texts. */
    this.language = this.#labels.language;
    /** BCP 47 tag for numbers and days: the requested one, with its region, if the texts are in that language. */
    this.locale = locale.split("-")[0] === this.language.split("-")[0] ? locale : this.language;
  }

  /** Texts, or `null` where the wasm has not started. @param {string} locale */
  static orNull(locale) {
    try {
      return new Texts(locale);
    } catch {
      return null;
    }
  }

  /**
   * A text by its key, with its placeholders filled in.
   * @param {string} key
   * @param {Values} [values] by the names of the placeholders
   */
  get(key, values = {}) {
    const template = this.#labels[key] ?? key;
    return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /** Whether there is a text of this key. @param {string} key */
  has(key) {
    return key in this.#labels;
  }

  /** Advice on what to do about an error. @param {import("../../core/error.js").LensError} error */
  advice({ code, reason }) {
    return this.get(reason ? `ui.unshown.${reason}` : `ui.error.${adviceFor(code)}`);
  }

  /**
   * Whether the advice for an error says what is wrong. Of others, only the error's own message does, in English: those are
   * for the page's developer.
   * @param {import("../../core/error.js").LensError} error
   */
  explains({ code, reason }) {
    return Boolean(reason) || adviceFor(code) !== "other";
  }

  /** The name of a status. @param {string} status */
  status(status) {
    if (this.has(`status.${status}`)) return this.get(`status.${status}`);
    return status ? this.get("status.other", { status }) : this.get("status.missing");
  }

  /** A point in time, in UTC; the timestamp itself if it can't be read. @param {string} timestamp */
  time(timestamp) {
    const date = new Date(timestamp);
    if (Number.isNaN(date.getTime())) return timestamp;
    const format = new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });
    return `${format.format(date)} UTC`;
  }

  /** A number with its unit. @param {number} count @param {string} unit as `Intl.NumberFormat` names it */
  amount(count, unit) {
    return new Intl.NumberFormat(this.locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(count);
  }

  /** A duration, in the longest unit of which it has at least two. @param {number} seconds */
  span(seconds) {
    const [unit, length] = UNITS.find(([, length]) => seconds >= 2 * length) ?? ["second", 1];
    return this.amount(seconds / length, unit);
  }

  /** A size in bytes, kilobytes or megabytes. @param {number} bytes */
  bytes(bytes) {
    const step = bytes < 10_000 ? 0 : bytes < 10_000_000 ? 1 : 2;
    return this.amount(bytes / 1_000 ** step, ["byte", "kilobyte", "megabyte"][step]);
  }
}
