/**
 * A language that nobody speaks: each English text between brackets, with accents, and longer, as translations are. What a
 * page shows outside of brackets is no text of the catalogue, and what is cut off would be cut off in some language.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./package.mjs";

/** Its tag: `Intl` takes it for English. */
export const PSEUDO = "en-x-pseudo";
export const [OPEN, CLOSE] = ["⟦", "⟧"];

/** How much longer a text gets. */
const GROWTH = 0.4;
/** What it grows by. Short words, since a long one would be cut where no language has one. */
const FILLER = " lórem ïpsüm dólör šít ámét";

const ACCENTED = new Map(
  Object.entries({ a: "á", e: "ë", i: "ï", o: "ø", u: "ü", y: "ÿ", c: "ç", n: "ñ", s: "š", z: "ž" }).flatMap(
    ([plain, accented]) => [
      [plain, accented],
      [plain.toUpperCase(), accented.toUpperCase()],
    ],
  ),
);

/** One text in the language. Placeholders stay as they are. @param {string} text */
export function pseudoText(text) {
  const accented = text.replace(/\{\w+\}|\p{L}/gu, (part) => ACCENTED.get(part) ?? part);
  const wanted = Math.ceil(text.replace(/\{\w+\}/g, "").length * GROWTH);
  const filler = FILLER.repeat(Math.ceil(wanted / FILLER.length)).slice(0, wanted);
  return `${OPEN}${accented}${filler.trimEnd()}${CLOSE}`;
}

/** The language's catalogue, from the English texts of each file. @returns {Record<string, string>} */
export function pseudoLocale() {
  /** @type {Record<string, string>} */
  const texts = {};
  for (const folder of ["locales", "locales/compare", "locales/report"]) {
    const english = JSON.parse(readFileSync(join(root, folder, "en.json"), "utf8"));
    for (const [key, text] of Object.entries(english)) texts[key] = pseudoText(text);
  }
  return { ...texts, language: PSEUDO };
}
