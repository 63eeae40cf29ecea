/** A page that a server renders with React 19, and that React hydrates in Chromium. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
// @ts-expect-error It has no types of its own.
import { renderToString } from "react-dom/server";

import { launch, site, watchedPage } from "./browser.mjs";
import { ByProperty, ByRef, Components, createElement } from "./react-app.js";

const root = new URL("../../", import.meta.url);
const text = readFileSync(new URL("tests/fixtures/documented/05-substantial-fully-auto-accepted.json", root), "utf8");
const result = JSON.parse(text);

/** @type {import("playwright-core").Browser} */
let browser;
let script = "";
before(async () => {
  browser = await launch();
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("react-app.js", import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "warning",
    // Logs an error if the server's page and the browser's differ.
    define: { "process.env.NODE_ENV": '"development"' },
  });
  script = bundle.outputFiles[0].text;
});
after(() => browser.close());

/**
 * A page that the server has rendered, with the element registered.
 * @param {(props: { result: object }) => any} component
 */
async function rendered(component) {
  const html = renderToString(createElement(component, { result }));
  const watched = await watchedPage(browser);
  const { page } = watched;
  await page.route(`${site}react.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><div id="root">${html}</div>` }),
  );
  await page.route(`${site}react-app.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.goto(`${site}react.html`);
  await page.evaluate(async () => {
    await import(`${location.origin}/pkg/define-triage.js`);
  });
  return { html, ...watched };
}

test("a value set through a ref is shown after hydration, and is not in the server's page", async () => {
  const { html, page, faults } = await rendered(ByRef);
  assert.match(html, /^<videoid-result lang="de" view="summary"><\/videoid-result>$/);
  const headline = await page.evaluate(async (result) => {
    const { hydrate, ByRef } = await import(`${location.origin}/react-app.js`);
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const explained = new Promise((resolve) => element.addEventListener("videoid-explain", resolve, { once: true }));
    hydrate(document.querySelector("#root"), ByRef, result);
    await explained;
    return element === document.querySelector("videoid-result") && element.explanation.headline;
  }, result);
  assert.equal(typeof headline, "string", "the server's element is the one that is shown");
  assert.deepEqual(faults, []);
});

test("React sets no object when it hydrates, only when it renders another object", async () => {
  const { page, faults } = await rendered(ByProperty);
  const results = await page.evaluate(async (result) => {
    const { hydrate, createElement, ByProperty } = await import(`${location.origin}/react-app.js`);
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const hydrated = hydrate(document.querySelector("#root"), ByProperty, result);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = element.result;
    const explained = new Promise((resolve) => element.addEventListener("videoid-explain", resolve, { once: true }));
    hydrated.render(createElement(ByProperty, { result: { ...result } }));
    await explained;
    return [before, element.result.processId];
  }, result);
  assert.deepEqual(results, [null, result.processId]);
  assert.deepEqual(faults, []);
});

test("components render their tags on a server, without a warning", (context) => {
  const said = context.mock.method(console, "error", () => {});
  const html = renderToString(createElement(Components, { result }));
  const [one, other] = html.split(/(?<=<\/videoid-result>)/);
  assert.equal(
    one,
    '<videoid-result lang="de" view="summary" class="card" style="max-width:50em"></videoid-result>',
    "attributes alone",
  );
  assert.match(other, /^<videoid-triage hidden=""><\/videoid-triage>$/);
  assert.equal(said.mock.callCount(), 0);
});

test("components pass on properties, events and refs, from the first rendering to the last", async () => {
  const { page, faults } = await rendered(Components);
  const seen = await page.evaluate(async (result) => {
    const { hydrate, Components, told } = await import(`${location.origin}/react-app.js`);
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const next = (/** @type {string} */ type, /** @type {EventTarget} */ target = element) =>
      new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
    const triaged = next("videoid-triage", /** @type {any} */ (document.querySelector("videoid-triage")));
    const explained = next("videoid-explain");
    const root = hydrate(document.querySelector("#root"), Components, result);
    await Promise.all([explained, triaged]);
    /** @type {Record<string, unknown>} */
    const seen = {};
    seen.isRef = told.element === element && told.triage.localName === "videoid-triage";
    seen.first = [...told.events].sort();
    seen.total = told.triage.report.total;
    // Rendering again with the same props sets nothing.
    const given = element.explanation;
    told.setProps({ className: "other" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen.isSame = element.explanation === given && element.className === "other" && told.events.length === 2;
    // Another handler, another result, and one more property.
    /** @type {string[]} */
    const later = [];
    const again = next("videoid-explain");
    told.setProps({
      result: { ...result, processId: "another" },
      tolerant: true,
      onExplain: (/** @type {any} */ { detail }) => later.push(detail.explanation.processId),
    });
    await again;
    seen.later = later;
    seen.counts = told.events.length;
    seen.tolerant = element.tolerant;
    // A prop that is no longer given is reset.
    const failed = next("videoid-error");
    told.setProps({ result: "{" });
    await failed;
    seen.error = told.events.at(-1);
    told.setProps({ result: undefined });
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen.gone = [element.result, element.tolerant];
    root.unmount();
    seen.refs = [told.element, told.triage];
    element.dispatchEvent(new CustomEvent("videoid-error"));
    seen.after = told.events.length;
    return seen;
  }, result);
  const { after, counts, ...rest } = seen;
  assert.deepEqual(rest, {
    isRef: true,
    first: ["videoid-explain", "videoid-triage"],
    total: 1,
    isSame: true,
    later: ["another"],
    tolerant: true,
    error: "videoid-error",
    gone: [null, false],
    refs: [null, null],
  });
  assert.deepEqual([counts, after], [2, 3], "after the last rendering nobody listens");
  assert.deepEqual(faults, []);
});

test("the components support every event and every property of their elements", async () => {
  const manifest = JSON.parse(readFileSync(new URL("pkg/custom-elements.json", root), "utf8"));
  const declared = readFileSync(new URL("www/src/react.js", root), "utf8")
    .split(/\btag: /)
    .slice(1);
  const elements = manifest.modules
    .flatMap((/** @type {any} */ { declarations }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName);
  assert.equal(declared.length, elements.length);
  for (const [index, { tagName, members, events }] of elements.entries()) {
    const source = declared[index];
    assert.ok(source.startsWith(`"${tagName}"`));
    const settable = members.filter((/** @type {any} */ { kind, readonly }) => kind === "field" && !readonly);
    for (const { name } of settable) assert.match(source, new RegExp(`\\b${name}: (null|false)`), name);
    for (const { name } of events) {
      const words = name.split("-").slice(1);
      const prop = `on${words.map((/** @type {string} */ word) => word[0].toUpperCase() + word.slice(1)).join("")}`;
      assert.ok(source.includes(`${prop}: "${name}"`), prop);
    }
    assert.equal(source.match(/\bon[A-Z]\w+: /g)?.length, events.length);
    assert.equal(source.match(/: (?:null|false)\b/g)?.length, settable.length);
  }
});
