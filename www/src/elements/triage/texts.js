import { Texts } from "../base/texts.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("../../videoid_lens.js").Explanation["agreement"]} Agreement */

/**
 * The texts of one language for many results. Formatters are created once, since each row that comes into view uses
 * them.
 */
export class TriageTexts extends Texts {
  #number;
  #time;
  #day;

  /** @param {string} locale */
  constructor(locale) {
    super(locale);
    this.#number = new Intl.NumberFormat(this.locale);
    this.#time = new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
    this.#day = new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeZone: "UTC" });
  }

  /**
   * A text of `<videoid-triage>`.
   * @param {string} key without `ui.triage.`
   * @param {import("../base/texts.js").Values} [values]
   */
  triage(key, values) {
    return this.get(`ui.triage.${key}`, values);
  }

  /** @param {number} count */
  count(count) {
    return this.#number.format(count);
  }

  /** The name of a process type. @param {string | null | undefined} type */
  processType(type) {
    return type || this.triage("no-type");
  }

  /** The title of a kind of contradiction. @param {string} code */
  contradiction(code) {
    const key = `contradiction.${code}`;
    return this.has(`ui.triage.${key}`) ? this.triage(key) : code;
  }

  /**
   * A point in time in UTC, without the letters `UTC`; the timestamp itself if it can't be read.
   * @param {string} timestamp
   */
  moment(timestamp) {
    const date = new Date(timestamp);
    return Number.isNaN(date.getTime()) ? timestamp : this.#time.format(date);
  }

  /** @param {string} day `YYYY-MM-DD` */
  day(day) {
    const date = new Date(day);
    return Number.isNaN(date.getTime()) ? day : this.#day.format(date);
  }

  /** A day, or the first and the last of several. @param {string} from @param {string} to `YYYY-MM-DD` */
  days(from, to) {
    return from === to ? this.day(from) : `${this.day(from)} – ${this.day(to)}`;
  }

  /** States that several results have the same number. @param {import("../../core/triage.js").DuplicateNumber} group */
  sameNumber({ field, rows }) {
    return this.triage(`same.${field}`, { count: this.count(rows.length) });
  }

  /** How many results agree with the rules, and how many do not. @param {TriageReport} report */
  agreement({ agreement }) {
    const row = (/** @type {Agreement} */ key, /** @type {number} */ count) => {
      return { key, title: this.triage(`rules.${key}`), count };
    };
    return [
      row("agrees", agreement.agrees),
      row("disagrees", agreement.disagrees),
      row("not-derivable", agreement.notDerivable),
    ];
  }

  /**
   * The function that gives a reason of a report its title.
   * @param {TriageReport} report
   * @returns {(reason: { code: string, subject?: string | null }) => string}
   */
  reasons(report) {
    const key = (/** @type {{ code: string, subject?: string | null }} */ { code, subject }) =>
      JSON.stringify([code, subject]);
    const titles = report.titles(this.locale);
    const known = new Map(report.reasons.map((reason, i) => [key(reason), titles[i]]));
    return (reason) => known.get(key(reason)) ?? reason.subject ?? reason.code;
  }

  /**
   * Like `reasons`, but a reason with an `undefined` subject gets the title of its code.
   * @param {TriageReport} report
   * @param {(reason: { code: string, subject?: string | null }) => string} nameOf what `reasons` gives
   * @returns {(reason: { code: string, subject?: string | null }) => string}
   */
  anyReasons(report, nameOf) {
    const titles = report.codeTitles(this.locale);
    return (reason) => (reason.subject === undefined ? titles[reason.code] : nameOf(reason));
  }
}
