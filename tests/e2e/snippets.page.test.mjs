/** Runs the documentation's snippets for pages in Chromium. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch, site, watchedPage } from "./browser.mjs";
import { snippets } from "./snippets.mjs";

const root = new URL("../../", import.meta.url);
const all = snippets("page");

/** An import map, as a bundler would resolve the names, and what the snippets assume to exist. */
const around = `<!doctype html><html lang="en"><title>Snippet</title><link rel="icon" href="data:,">
<script type="importmap">{ "imports": {
  "videoid-lens": "/pkg/index.js",
  "videoid-lens/define": "/pkg/define.js",
  "videoid-lens/define-triage": "/pkg/define-triage.js",
  "videoid-lens/element": "/pkg/element.js",
  "videoid-lens/slim": "/pkg/slim.js"
} }</script>
<img alt=""><video></video><canvas tabindex="0"></canvas>`;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("the README and the guides have snippets for pages", () => {
  assert.ok(all.some(({ name }) => name.endsWith("README.md")));
  assert.ok(all.length > 5);
});

for (const { name, language, code } of all) {
  test(`${name} runs in a page`, async () => {
    const { page, faults } = await watchedPage(browser);
    const json = readFileSync(
      new URL("tests/fixtures/documented/05-substantial-fully-auto-accepted.json", root),
      "utf8",
    );
    await page.route("**/snippet.html", (route) => {
      const body = language === "html" ? code : `<script type="module">${code}\ndone();</script>`;
      return route.fulfill({ contentType: "text/html", body: `${around}${body}` });
    });
    await page.route("**/videoid-lens.iife.js", (route) =>
      route.fulfill({ path: new URL("pkg/videoid-lens.iife.js", root).pathname }),
    );
    await page.route("**/assets/*.wasm", (route) => {
      const file = route.request().url().split("/").at(-1);
      return route.fulfill({ path: new URL(`pkg/${file}`, root).pathname, contentType: "application/wasm" });
    });
    const zip = readFileSync(new URL("www/demo/specimen/result.zip", root)).toString("base64");
    const picture = readFileSync(new URL("www/demo/specimen/passport.jpg", root)).toString("base64");
    await page.addInitScript(
      ({ json, zip, picture }) => {
        /** @param {string} base64 @param {string} type */
        const blob = (base64, type) =>
          new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
        const finished = new Promise((done) => Object.assign(globalThis, { done }));
        const [img, video, canvas] = ["img", "video", "canvas"].map((name) => () => document.querySelector(name));
        Object.assign(globalThis, { json, text: json, processJson: json, highlight() {}, finished });
        // The files that the snippets assume: an archive, or a list of results.
        const file = location.hash === "#list" ? new Blob([json]) : blob(zip, "");
        Object.assign(globalThis, { zip: blob(zip, ""), file, blob: blob(picture, "image/jpeg") });
        for (const [name, get] of Object.entries({ img, video, canvas }))
          Object.defineProperty(globalThis, name, { get });
      },
      { json, zip, picture },
    );
    await page.goto(`${site}snippet.html${code.includes("<videoid-triage") ? "#list" : ""}`);
    if (code.includes("<videoid-triage")) {
      await page.locator('videoid-triage [part="table"]').waitFor();
    } else if (language === "html") {
      await page.locator('videoid-result [part="headline"]').waitFor();
      assert.match(await page.locator('videoid-result [part="headline"]').innerText(), /Accepted/);
    } else {
      await page.evaluate(() => /** @type {any} */ (globalThis).finished);
    }
    // A snippet may dispose of an archive while its video is loading.
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith("failed request: blob:")),
      [],
    );
  });
}
