import { call } from "../../core/runtime.js";
import { Texts } from "../base/texts.js";

/** The texts of one language for several attempts. Those of the comparison come with its part of the wasm. */
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

  /** A moment without seconds, in UTC; the timestamp itself where it can't be read. @param {string} timestamp */
  moment(timestamp) {
    const date = new Date(timestamp);
    if (Number.isNaN(date.getTime())) return timestamp;
    const format = new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
    return `${format.format(date)} UTC`;
  }
}

/** What an attempt is called in tables and sentences, as in the core's texts. @param {number} index */
export const numberOf = (index) => `#${index + 1}`;
