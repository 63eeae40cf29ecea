import { Texts } from "../element/texts.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */

/** The words of one language for many results. What formats is made once: it is asked for at each row that comes into view. */
export class Words extends Texts {
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
   * A text of this element's own.
   * @param {string} key
   * @param {Record<string, string | number | null | undefined>} [values]
   */
  own(key, values) {
    return this.get(`ui.triage.${key}`, values);
  }

  /** @param {number} count */
  count(count) {
    return this.#number.format(count);
  }

  /** @param {string | null | undefined} type */
  processType(type) {
    return type || this.own("no-type");
  }

  /** @param {string} code */
  contradiction(code) {
    const key = `contradiction.${code}`;
    return this.has(`ui.triage.${key}`) ? this.own(key) : code;
  }

  /** A moment, in UTC and without saying so. @param {string} timestamp */
  moment(timestamp) {
    const date = new Date(timestamp);
    return Number.isNaN(date.getTime()) ? timestamp : this.#time.format(date);
  }

  /** @param {string} day `YYYY-MM-DD` */
  day(day) {
    const date = new Date(day);
    return Number.isNaN(date.getTime()) ? day : this.#day.format(date);
  }

  /**
   * How to call a reason.
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
}
