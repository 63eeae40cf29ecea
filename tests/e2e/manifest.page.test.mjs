/** Compares custom-elements.json with the live classes, their shadow roots and their styles. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch, site } from "./browser.mjs";
import { choose, demo } from "./viewer.mjs";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("pkg/custom-elements.json", root), "utf8"));
/** The declarations of the elements, by tag. @type {Map<string, any>} */
const elements = new Map(
  manifest.modules
    .flatMap((/** @type {any} */ { declarations }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName)
    .map((/** @type {any} */ declaration) => [declaration.tagName, declaration]),
);

/** @param {{ name: string }[]} list */
const names = (list) => list.map(({ name }) => name).sort();
/** @param {Iterable<string>} texts */
const sorted = (texts) => [...new Set(texts)].sort();

/** The modules of an element, and those that all elements share. @param {string} tag */
function sourcesOf(tag) {
  return ["base", tag.replace("videoid-", "")]
    .map((name) => new URL(`www/src/elements/${name}/`, root))
    .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")))
    .join("\n");
}

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("every element is declared, and registered by a module of the package", () => {
  assert.deepEqual([...elements.keys()], ["videoid-result", "videoid-triage", "videoid-compare"]);
  for (const [tag, { name }] of elements) {
    const registered = manifest.modules.flatMap((/** @type {any} */ { exports }) => exports);
    const { declaration } = registered.find(
      (/** @type {any} */ one) => one.kind === "custom-element-definition" && one.name === tag,
    );
    assert.equal(declaration.name, name);
    const { exports } = manifest.modules.find((/** @type {any} */ { path }) => path === declaration.module);
    assert.ok(exports.some((/** @type {any} */ one) => one.name === name));
    assert.match(readFileSync(new URL(`pkg/${declaration.module}`, root), "utf8"), /customElements|class/);
  }
});

test("the declared attributes, properties and methods are those of the live classes, and have types", async () => {
  const { page } = await demo(browser, { settled: false });
  await page.goto(new URL("triage.html", site).href);
  await page.evaluate(() => import(/** @type {string} */ ("/pkg/define-compare.js")));
  for (const [tag, { attributes, members }] of elements) {
    const live = await page.evaluate(async (tag) => {
      const element = /** @type {any} */ (await customElements.whenDefined(tag));
      const own = Object.entries(Object.getOwnPropertyDescriptors(element.prototype));
      // Inherited members are for subclasses and the browser, except for properties that pages set.
      const inherited = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(element.prototype)));
      const members = [
        ...own.filter(([name]) => !inherited.some(([one]) => one === name)),
        ...inherited.filter(([name]) => element.upgradedProperties.includes(name)),
      ];
      return {
        attributes: element.observedAttributes,
        fields: members.filter(([, { get }]) => get).map(([name]) => name),
        readonly: members.filter(([, { get, set }]) => get && !set).map(([name]) => name),
        methods: members.filter(([, { value }]) => typeof value === "function").map(([name]) => name),
        upgraded: element.upgradedProperties,
      };
    }, tag);
    const fields = members.filter((/** @type {any} */ { kind }) => kind === "field");
    assert.deepEqual(names(attributes), sorted(live.attributes), tag);
    assert.deepEqual(names(fields), sorted(live.fields), tag);
    const readonly = fields.filter((/** @type {any} */ one) => one.readonly);
    assert.deepEqual(names(readonly), sorted(live.readonly), tag);
    const methods = members.filter((/** @type {any} */ { kind }) => kind === "method");
    assert.deepEqual(names(methods), sorted(live.methods), tag);
    // Every property that can be set may be set before the element is defined.
    const settable = fields.filter((/** @type {any} */ one) => !one.readonly);
    assert.deepEqual(names(settable), sorted(live.upgraded), tag);
    for (const { name, type, description } of [...attributes, ...fields]) assert.ok(type?.text && description, name);
  }
});

test("types are written out with every value", () => {
  const result = elements.get("videoid-result");
  const typeOf = (/** @type {string} */ name) =>
    [...result.attributes, ...result.members].find((one) => one.name === name).type.text;
  assert.equal(typeOf("redact"), "'none' | 'photo' | 'all'");
  assert.equal(typeOf("view"), "'full' | 'summary' | 'evidence'");
  assert.match(typeOf("referenceSize"), /'passport' \| 'card'/);
  assert.match(typeOf("result"), /\bstring\b.*\bUint8Array\b.*\bnull$/);
});

test("the declared events are those that the elements dispatch and that TypeScript knows", () => {
  const declared = readFileSync(new URL("www/src/globals.d.ts", root), "utf8").matchAll(
    /"(videoid-[a-z-]+)": CustomEvent/g,
  );
  const all = [];
  for (const [tag, { events }] of elements) {
    const dispatched = sourcesOf(tag).matchAll(/\.dispatch\("([a-z-]+)"/g);
    assert.deepEqual(names(events), sorted([...dispatched].map(([, name]) => name)), tag);
    for (const { type } of events) assert.match(type.text, /^CustomEvent<\{ .+ \}>$/);
    all.push(...names(events));
  }
  assert.deepEqual(sorted(all), sorted([...declared].map(([, name]) => name)));
});

test("the declared parts are those in the elements' modules, and the page has no others", async () => {
  for (const [tag, { cssParts }] of elements) {
    const source = sourcesOf(tag);
    const direct = [...source.matchAll(/\bpart: "([a-z-]+)"/g)].map(([, name]) => name);
    const byCall = [...source.matchAll(/\b(?:section|group)\(\s*"([a-z-]+)"/g)].map(([, name]) => name);
    assert.deepEqual(names(cssParts), sorted([...direct, ...byCall]), tag);
  }
  const { page } = await demo(browser, { settled: false });
  const parts = (/** @type {string} */ tag) =>
    page.evaluate((tag) => {
      const found = document.querySelector(tag)?.shadowRoot?.querySelectorAll("[part]") ?? [];
      return [...found].map((one) => String(one.getAttribute("part")));
    }, tag);
  const seen = [];
  for (const name of ["archive", "03-substantial-inconclusive", "09-high-rejected"]) {
    await choose(page, name);
    seen.push(...(await parts("videoid-result")));
  }
  assert.ok(seen.length > 50);
  for (const part of seen) assert.ok(names(elements.get("videoid-result").cssParts).includes(part), part);
  await page.goto(new URL("triage.html", site).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  const triage = await parts("videoid-triage");
  assert.ok(triage.length > 20);
  for (const part of triage) assert.ok(names(elements.get("videoid-triage").cssParts).includes(part), part);
  await page.goto(new URL("compare.html", site).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  const compare = await parts("videoid-compare");
  assert.ok(compare.length > 15);
  for (const part of compare) assert.ok(names(elements.get("videoid-compare").cssParts).includes(part), part);
});

test("the declared custom properties and states are those that styles and modules use", async () => {
  const { page } = await demo(browser, { settled: false });
  await page.goto(new URL("triage.html", site).href);
  await page.evaluate(() => import(/** @type {string} */ ("/pkg/define-compare.js")));
  for (const [tag, { cssProperties, cssStates }] of elements) {
    const styles = await page.evaluate(async (tag) => {
      const element = document.createElement((await customElements.whenDefined(tag)) && tag);
      const rules = element.shadowRoot?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]) ?? [];
      return rules.map(({ cssText }) => cssText).join("\n");
    }, tag);
    const used = [...styles.matchAll(/var\((--videoid-[\w-]+)/g)].map(([, name]) => name);
    assert.deepEqual(names(cssProperties), sorted(used), tag);
    const presented = [...sourcesOf(tag).matchAll(/\.present\(\s*"([a-z]+)"/g)].map(([, name]) => name);
    const outcomes = tag === "videoid-result" ? ["accepted", "rejected", "inconclusive", "failed", "open"] : [];
    assert.deepEqual(names(cssStates), sorted([...presented, ...outcomes]), tag);
  }
});
