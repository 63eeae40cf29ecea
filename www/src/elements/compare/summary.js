import { data, el } from "../base/dom.js";

/** @typedef {import("../../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../../videoid_lens.js").Ground} Ground */
/** @typedef {import("../../videoid_lens.js").Sameness} Sameness */
/** @typedef {import("./texts.js").CompareTexts} CompareTexts */

/** The glyph of an answer. @type {Record<Sameness, string>} */
const ANSWERS = { yes: "=", no: "≠", unknown: "?" };
/** The glyph of a ground. @type {Record<Ground["verdict"], string>} */
const GROUNDS = { same: "=", equivalent: "≈", different: "≠", unknown: "?" };

/** The head of a comparison: the headline, and both answers with their grounds. @param {CompareTexts} texts @param {Comparison} comparison */
export function summary(texts, comparison) {
  const { headline, sameDocument, documentText, documentGrounds, samePerson, personText, personGrounds } = comparison;
  return el(
    "header",
    { part: "summary" },
    el("h2", { part: "headline" }, data(headline)),
    el(
      "div",
      { class: "answers" },
      answer(texts, texts.compare("document"), sameDocument, documentText, documentGrounds),
      answer(texts, texts.compare("person"), samePerson, personText, personGrounds),
    ),
  );
}

/**
 * @param {CompareTexts} texts
 * @param {string} question
 * @param {Sameness} sameness
 * @param {string} sentence
 * @param {Ground[]} grounds
 */
function answer(texts, question, sameness, sentence, grounds) {
  const items = grounds.map(({ verdict, text }) =>
    el("li", { part: "ground", class: verdict }, sign(GROUNDS[verdict]), el("span", {}, data(text))),
  );
  return el(
    "section",
    { part: "answer", class: sameness },
    el(
      "div",
      { class: "headline" },
      el("h3", {}, question),
      el("span", { class: "chip" }, sign(ANSWERS[sameness]), texts.compare(`answer.${sameness}`)),
    ),
    el("p", {}, data(sentence)),
    items.length > 0 && el("ul", { class: "signs" }, ...items),
  );
}

/** A glyph beside a text with the same meaning; screen readers skip it. @param {string} text */
export const sign = (text) => el("span", { class: "sign", "aria-hidden": "true" }, text);
