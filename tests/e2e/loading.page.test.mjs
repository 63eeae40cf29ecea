/** Loading the package in Chromium: both entries under the strict policy, and the errors of init(). */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { firstLoad } from "../../xtask/js/size.mjs";
import { launch, site, watchedPage } from "./browser.mjs";

/** A page of the site that starts nothing by itself. */
const somePage = `${site}bench/explain.html`;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Starts an entry in the page; returns the status of an explanation, or the code of the error.
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

test("slim: no file, an HTML page or no server gives WASM_FETCH, and init() can be repeated", async () => {
  const { page } = await watchedPage(browser);
  await page.goto(somePage);
  for (const wasm of ["/pkg/nothing.wasm", "/bench/explain.html", "http://127.0.0.1:1/videoid-lens.wasm"]) {
    assert.equal(await start(page, "slim.js", { wasm }), "WASM_FETCH", wasm);
  }
  assert.equal(await start(page, "slim.js", { wasm: "/pkg/videoid-lens.wasm" }), "pending");
});

test("a policy that forbids WebAssembly gives WASM_BLOCKED_BY_CSP", async () => {
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

test("slim: a module that the page compiled works, and a fetch that the policy refuses fails", async () => {
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

/** The addresses of the files that `cargo xtask size` counts as an entry's first load. @param {string} entry */
const counted = async (entry) => (await firstLoad(entry)).map((name) => `${site}pkg/${name}`).sort();

/** The files of the package that the page has loaded. @param {import("playwright-core").Page} page */
const loaded = (page) =>
  page.evaluate(() => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    return files.filter((name) => name.includes("/pkg/")).sort();
  });

/** A page that loads nothing by itself. */
async function emptyPage() {
  const watched = await watchedPage(browser);
  await watched.page.route(`${site}empty.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await watched.page.goto(`${site}empty.html`);
  return watched;
}

test("an entry loads the files that its size counts: for one explanation", async () => {
  const [wasm, overlay, text] = ["core", "overlay", "text"].map((part) => `/pkg/videoid-lens-${part}.wasm`);
  for (const [entry, module, options] of /** @type {const} */ ([
    [".", "index.js", undefined],
    ["./slim", "slim.js", { wasm, overlay, text }],
  ])) {
    const { page } = await emptyPage();
    assert.equal(await start(page, module, options), "pending");
    assert.deepEqual(await loaded(page), await counted(entry));
    await page.close();
  }
});

for (const [entry, module, tag] of [
  ["./element", "element.js", "my-result"],
  ["./define", "define.js", "videoid-result"],
  ["./triage-element", "triage-element.js", "my-triage"],
  ["./define-triage", "define-triage.js", "videoid-triage"],
  ["./compare-element", "compare-element.js", "my-compare"],
  ["./define-compare", "define-compare.js", "videoid-compare"],
]) {
  test(`an entry loads the files that its size counts: ${entry}, until a result is shown`, async () => {
    const { page, faults } = await emptyPage();
    const files = await page.evaluate(
      async ([module, tag]) => {
        const lens = await import(`/pkg/${module}`);
        if (!customElements.get(tag)) {
          customElements.define(
            tag,
            Object.values(lens).find((one) => one.prototype instanceof HTMLElement),
          );
          const file = (/** @type {string} */ part) => () => `/pkg/videoid-lens-${part}.wasm`;
          await lens.init({
            wasm: file("core"),
            overlay: file("overlay"),
            lists: file("lists"),
            compare: file("compare"),
          });
        }
        const element = /** @type {any} */ (document.createElement(tag));
        const result = JSON.stringify({
          status: "pending",
          processType: "high",
          providerSpecific: { ocr: { features: [{ name: "Photo", found: false, side: "front" }] } },
        });
        const given = { source: result, results: [result, result], result };
        const name = tag.endsWith("triage") ? "source" : tag.endsWith("compare") ? "results" : "result";
        element[name] = given[name];
        document.body.append(element);
        const isShown = () => element.shadowRoot.querySelector('[part="verdict"], [part="summary"]');
        /** @type {Promise<string[]>} */
        const seen = new Promise((resolve) => {
          new MutationObserver(() => {
            if (isShown()) resolve(performance.getEntriesByType("resource").map(({ name }) => name));
          }).observe(element.shadowRoot, { subtree: true, childList: true });
        });
        const files = await seen;
        // Later requests are allowed.
        await new Promise((resolve) => setTimeout(resolve, 500));
        return files.filter((name) => name.includes("/pkg/")).sort();
      },
      [module, tag],
    );
    assert.deepEqual(files, await counted(entry));
    assert.deepEqual(faults, []);
  });
}

test("the verdict is shown before the part that draws is loaded, and if it can't be loaded", async () => {
  const { page, faults } = await emptyPage();
  const report = await page.evaluate(async () => {
    const { init, VideoidResultElement } = await import("/pkg/element.js");
    customElements.define("my-result", class extends VideoidResultElement {});
    /** @type {(file: string) => void} */
    let deliver = () => {};
    const late = new Promise((resolve) => {
      deliver = resolve;
    });
    await init({ wasm: "/pkg/videoid-lens-core.wasm" });
    const show = () => {
      const element = /** @type {any} */ (document.createElement("my-result"));
      element.result = {
        status: "pending",
        processType: "high",
        providerSpecific: { ocr: { features: [{ name: "Photo", found: false, side: "front" }] } },
      };
      /** @type {string[]} */
      const events = [];
      for (const type of ["videoid-error", "videoid-explain"])
        element.addEventListener(type, (/** @type {any} */ { detail }) => events.push(detail.error?.code ?? type));
      document.body.append(element);
      const find = (/** @type {string} */ selector) => element.shadowRoot.querySelector(selector);
      const settled = new Promise((resolve) => element.addEventListener("videoid-explain", resolve, { once: true }));
      return { element, events, find, settled };
    };
    const without = show();
    await without.settled;
    const missing = {
      events: without.events,
      headline: without.find('[part="headline"]').textContent,
      code: without.find('[part="evidence"] [part="error-code"]').textContent,
    };
    without.element.remove();
    init({ overlay: () => late });
    const { events, find, settled } = show();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = [find('[part="headline"]').textContent, find("[aria-busy=true]") !== null, [...events]];
    deliver("/pkg/videoid-lens-overlay.wasm");
    await settled;
    const after = [find("canvas") !== null, find("[aria-busy=true]") !== null, events];
    return { missing, before, after };
  });
  const headline = "Pending. The verification is not finished.";
  assert.deepEqual(report, {
    missing: { events: ["WASM_PART_MISSING", "videoid-explain"], headline, code: "WASM_PART_MISSING" },
    before: [headline, true, []],
    after: [true, false, ["videoid-explain"]],
  });
  assert.deepEqual(faults, []);
});
