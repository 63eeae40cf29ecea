import { call } from "../../core/runtime.js";
import { Texts } from "../base/texts.js";

/** The texts of one language, together with those of the comparison, which come with its part of the wasm. */
export class CompareTexts extends Texts {
  /** @param {string} locale */
  constructor(locale) {
    super(
      locale,
      call((wasm) => JSON.parse(wasm.compareLabels(locale)), "compare"),
    );
  }

  /**
   * A text of `<videoid-compare>`.
   * @param {string} key without `ui.compare.`
   * @param {import("../base/texts.js").Values} [values]
   */
  compare(key, values) {
    return this.get(`ui.compare.${key}`, values);
  }

  /** A point in time without seconds, in UTC; the timestamp itself if it can't be read. @param {string} timestamp */
  moment(timestamp) {
    const date = new Date(timestamp);
    if (Number.isNaN(date.getTime())) return timestamp;
    const format = new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
    return `${format.format(date)} UTC`;
  }
}

/** The name of an attempt in tables and sentences, as the core's texts use it. @param {number} index */
export const numberOf = (index) => `#${index + 1}`;
