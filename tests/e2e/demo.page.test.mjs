/** The demo page in Chromium, under the strict policy of our server. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch, site, watchedPage } from "./browser.mjs";
import { setting } from "./setting.mjs";

const results = readdirSync(fileURLToPath(new URL("../fixtures/documented", import.meta.url)))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/, ""));

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").BrowserContextOptions} [options] */
async function demo(options) {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(site);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await watched.page.waitForLoadState("networkidle");
  watched.settle();
  return watched;
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function choose(page, name) {
  await page.click(`[data-result="${name}"]`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
}

test("every documented result can be chosen, and nothing untoward happens", async () => {
  const { page, faults } = await demo();
  assert.ok(results.length > 0);
  for (const name of results) {
    await choose(page, name);
    const headline = await page.locator("[data-headline]").innerText();
    assert.notEqual(headline.trim(), "", name);
  }
  assert.deepEqual(faults, []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [1280, 360]) {
    test(`it fits ${width} pixels, ${colorScheme}`, async () => {
      const { page, faults } = await demo({ colorScheme, viewport: { width, height: 900 }, deviceScaleFactor: 2 });
      await choose(page, results[0]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `demo-${width}-${colorScheme}.png`), fullPage: true });
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      assert.deepEqual(faults, []);
    });
  }
}
