/** Loading the package in Chromium: both entries under the strict policy, and what init() says when it cannot. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, site, watchedPage } from "./browser.mjs";

/** Any page of the site that starts nothing by itself. */
const somePage = `${site}bench/explain.html`;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Starts an entry in the page; gives the status it explains, or the code of the error.
 * @param {import("playwright-core").Page} page @param {string} entry @param {object} [options]
 */
const start = (page, entry, options) =>
  page.evaluate(
    async ([address, given]) => {
      const lens = await import(String(address));
      try {
        await lens.init(given);
        return lens.explain('{"status":"pending","processType":"high"}').status;
      } catch (error) {
        return error instanceof lens.LensError ? /** @type {any} */ (error).code : String(error);
      }
    },
    [`/pkg/${entry}`, options],
  );

test("both entries start under the strict policy without a violation", async () => {
  const { page, faults } = await watchedPage(browser);
  await page.goto(somePage);
  assert.equal(await start(page, "index.js"), "pending");
  await page.reload();
  assert.equal(await start(page, "slim.js", { wasm: "/pkg/videoid-lens.wasm" }), "pending");
  assert.deepEqual(faults, []);
});

test("slim: a missing file, a page for it and a dead server are WASM_FETCH, and init() can be repeated", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(somePage);
  for (const wasm of ["/pkg/nothing.wasm", "/bench/explain.html", "http://127.0.0.1:1/videoid-lens.wasm"]) {
    assert.equal(await start(page, "slim.js", { wasm }), "WASM_FETCH", wasm);
  }
  assert.equal(await start(page, "slim.js", { wasm: "/pkg/videoid-lens.wasm" }), "pending");
});

test("a policy that forbids WebAssembly is WASM_BLOCKED_BY_CSP", async () => {
  const { page } = await watchedPage(browser);
  await page.route(somePage, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(somePage);
  assert.equal(await start(page, "index.js"), "WASM_BLOCKED_BY_CSP");
  assert.equal(await start(page, "slim.js", { wasm: "/pkg/videoid-lens.wasm" }), "WASM_BLOCKED_BY_CSP");
});

test("slim: a module that the page compiles itself, and a fetch that the policy refuses", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(somePage);
  const outcome = (/** @type {string} */ address) =>
    page.evaluate(async (address) => {
      const { init, explain, LensError } = await import("/pkg/slim.js");
      try {
        await init({ wasm: WebAssembly.compileStreaming(fetch(address)) });
        return explain('{"status":"pending","processType":"high"}').status;
      } catch (error) {
        return error instanceof LensError ? error.code : String(error);
      }
    }, address);
  assert.equal(await outcome("https://elsewhere.example/videoid-lens.wasm"), "WASM_FETCH");
  assert.equal(await outcome("/bench/explain.html"), "WASM_FETCH");
  assert.equal(await outcome("/pkg/videoid-lens.wasm"), "pending");
});
