/** The languages, through the packed package. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { documented, load, resolve, root } from "./package.mjs";

const files = await readdir(join(root, "locales/report"));
const languages = files.map((file) => file.replace(".json", "")).filter((language) => language !== "en");

/** @type {any} */
let lens;
/** @type {Record<string, Record<string, string>>} */
const catalogues = {};
before(async () => {
  lens = await load("videoid-lens");
  await lens.init();
  for (const language of languages) {
    catalogues[language] = (await load(`videoid-lens/locales/${language}`)).default;
    lens.setLocale(catalogues[language]);
  }
});

test("the package contains every language of the repository unchanged", async () => {
  assert.equal(languages.length, 9);
  for (const language of languages) {
    const read = async (/** @type {string} */ folder) =>
      JSON.parse(await readFile(join(root, folder, `${language}.json`), "utf8"));
    const folders = ["locales", "locales/compare", "locales/report"];
    const texts = Object.assign({}, ...(await Promise.all(folders.map(read))));
    assert.deepEqual(catalogues[language], texts, language);
  }
});

for (const language of languages) {
  test(`${language}: texts, days and plurals`, async () => {
    const texts = catalogues[language];
    const expired = lens.explain(await documented("02-substantial-rejected-elided"), {
      locale: language,
      tolerant: true,
    });
    assert.equal(expired.language, language);
    assert.ok(expired.headline.startsWith(texts["status.rejected"]), expired.headline);
    assert.equal(expired.reasons[0].title, texts["check.nonExpired.failed"]);
    assert.equal(expired.warnings[0].text, texts["warning.TRAILING_COMMA"]);
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
      Date.parse("2030-07-08"),
    );
    assert.ok(expired.contradictions[0].text.includes(day), expired.contradictions[0].text);

    const open = lens.explain(await documented("03-substantial-inconclusive"), { locale: language, tolerant: true });
    const form = new Intl.PluralRules(language).select(2);
    const template = texts[`headline.more.${form}`] ?? texts["headline.more.other"];
    const filled = template
      .replace("{status}", texts["status.inconclusive"])
      .replace("{reason}", texts["similarity.title"])
      .replace("{count}", "2");
    assert.equal(open.headline, filled);
    const shown = JSON.stringify(open) + lens.explanationToText(open);
    assert.doesNotMatch(shown, /\{\w+\}|undefined/);

    // All texts are in this language: no English one is left.
    const english = JSON.parse(await readFile(join(root, "locales/en.json"), "utf8"));
    for (const reason of open.reasons) assert.ok(!Object.values(english).includes(reason.remedy), reason.remedy);
  });
}

test("every plural form of whole numbers below a million has a text", () => {
  for (const language of languages) {
    const rules = new Intl.PluralRules(language);
    const forms = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    for (const form of forms) assert.ok(`headline.more.${form}` in catalogues[language], `${language} ${form}`);
  }
});

test("a tag selects its language, and English is the fallback", async () => {
  const text = await documented("08-high-accepted");
  const found = (/** @type {string | undefined} */ locale) => lens.explain(text, { locale }).language;
  assert.deepEqual(["de", "de-AT", "DE-ch-1996", "no", "nn-NO"].map(found), ["de", "de", "de", "nb", "nb"]);
  assert.deepEqual([undefined, "", "en", "en-GB", "xx", "!", "de_AT"].map(found), Array(7).fill("en"));
});

test("dates are formatted for the requested tag", async () => {
  const text = await documented("02-substantial-rejected-elided");
  const told = (/** @type {string} */ locale) => lens.explain(text, { locale, tolerant: true }).contradictions[0].text;
  assert.match(told("en-GB"), /8 July 2030/);
  assert.match(told("en-US"), /July 8, 2030/);
  assert.match(told("xx"), /July 8, 2030/);
  assert.match(told("de-AT"), /8\. Juli 2030/);
  // Intl does not know this tag: the date is not formatted.
  lens.setLocale({ language: "q", "status.rejected": "Q" });
  assert.match(told("q"), /2030-07-08/);
});

test("a custom language may leave texts out", async () => {
  lens.setLocale({ language: "x-mine", "status.accepted": "Yes" });
  const explanation = lens.explain(await documented("08-high-accepted"), { locale: "x-mine" });
  assert.match(explanation.headline, /^Yes\. Every condition/);
});

test("a value that is not a catalogue is an error", () => {
  const cyclic = /** @type {any} */ ({ language: "x" });
  cyclic.self = cyclic;
  for (const wrong of [
    undefined,
    null,
    1,
    "de",
    [],
    {},
    { language: "" },
    { language: "x", a: 1 },
    cyclic,
    { language: 1n },
  ]) {
    assert.throws(() => lens.setLocale(wrong), { name: "LensError", code: "INVALID_ARGUMENT" });
  }
});

test("languages are still there after a trap in the wasm", async () => {
  const runtime = await import(pathToFileURL(join(dirname(resolve("videoid-lens")), "core/runtime.js")).href);
  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  assert.throws(() => runtime.call(trap), { name: "LensError", code: "INTERNAL" });
  assert.equal(lens.explain(await documented("08-high-accepted"), { locale: "de" }).language, "de");
});
