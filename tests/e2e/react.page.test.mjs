/** A page that a server renders with React 19, and that React hydrates in Chromium. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
// @ts-expect-error It has no types of its own.
import { renderToString } from "react-dom/server";

import { launch, site, watchedPage } from "./browser.mjs";
import { ByProperty, ByRef, createElement } from "./react-app.js";

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
    // Tells on the console where the server's page and the browser's are not the same.
    define: { "process.env.NODE_ENV": '"development"' },
  });
  script = bundle.outputFiles[0].text;
});
after(() => browser.close());

/**
 * A page that the server has rendered, with its element registered.
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
    await import(`${location.origin}/pkg/define.js`);
  });
  return { html, ...watched };
}

test("what a ref sets is shown when React has hydrated the page, and stays out of the server's", async () => {
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

test("React sets no object when it hydrates, only when it renders another one", async () => {
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
