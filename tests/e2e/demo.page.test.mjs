/** The demo page in Chromium, under the strict policy of our server. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
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

/** @param {import("playwright-core").BrowserContextOptions & { settled?: boolean }} [options] `settled`: no request is due any more */
async function demo({ settled = true, ...options } = {}) {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(site);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await watched.page.waitForLoadState("networkidle");
  if (settled) watched.settle();
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

test("a result without features takes the picture of the one before away", async () => {
  const { page, faults } = await demo();
  const evidence = page.locator("#evidence");
  for (const [name, visible] of /** @type {const} */ ([["accepted", true], ["04-substantial-failed", false], ["01-substantial-accepted", true], ["10-high-failed", false]])) {
    await choose(page, name);
    assert.equal(await evidence.isVisible(), visible, name);
  }
  assert.deepEqual(faults, []);
});

test("the five boxes lie on the five features, and list and picture point at each other", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 } });
  await choose(page, "accepted");
  const size = await page.locator("#canvas").boundingBox();
  assert.ok(size);
  const middles = { Header: [208, 44], "OVI 2": [612, 56], Signature: [510, 303], Photo: [102, 238], "OVI 1": [48, 84] };
  for (const [name, [x, y]] of Object.entries(middles)) {
    await page.click("#canvas", { position: { x: (x / 640) * size.width, y: (y / 450) * size.height } });
    const chosen = page.locator('#features [aria-pressed="true"] .name');
    assert.equal(await chosen.innerText(), name);
  }
  assert.deepEqual(faults, []);
});

test("pasted text is explained, or its fault is shown", async () => {
  const { page, faults } = await demo();
  await page.fill("#paste", '{"status": "pending", "processType": "high"}');
  assert.match(await page.locator("[data-headline]").innerText(), /^Pending/);
  for (const [text, code] of /** @type {const} */ ([["<p>", "JSON_SYNTAX"], ["[]", "NOT_A_RESULT"], ['"\\ud800"', "JSON_ENCODING"], ["[".repeat(100_000), "JSON_DEPTH"]])) {
    await page.fill("#paste", text);
    assert.match(await page.locator("#verdict").innerText(), new RegExp(code));
  }
  assert.deepEqual(faults, []);
});

test("what is not JSON is read tolerantly, and the page says so", async () => {
  const { page, faults } = await demo();
  await choose(page, "02-substantial-rejected-elided");
  assert.match(await page.locator("#verdict").innerText(), /JSON_SYNTAX at line 12, column 11/);
  assert.match(await page.locator("#explanation").innerText(), /It counts as unknown\. Line 14, column 9/);
  await choose(page, "accepted");
  assert.doesNotMatch(await page.locator("#verdict").innerText(), /JSON_SYNTAX/);
  assert.deepEqual(faults, []);
});

test("an archive is shown with its pictures, video and entries, over the process and without it", async () => {
  const { page, faults } = await demo({ settled: false, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
  await choose(page, "archive");
  await page.locator("#media video").waitFor();
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  assert.equal(await page.locator("#media li").count(), 5);
  assert.equal(await page.locator("#entries tr").count(), 6);
  assert.match(await page.locator("[data-headline]").innerText(), /^Accepted/);
  assert.match(await page.locator("#explanation").innerText(), /Raw reading/);
  await page.waitForFunction(() => /** @type {HTMLVideoElement} */ (document.querySelector("video")).readyState >= 2);
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "demo-archive.png"), fullPage: true });
  const zip = fileURLToPath(new URL("../../www/demo/specimen/result.zip", import.meta.url));
  await page.setInputFiles("#file", zip);
  await page.waitForFunction(() => /No status/.test(document.querySelector("[data-headline]")?.textContent ?? ""));
  await page.setInputFiles("#file", [zip, fileURLToPath(new URL("../fixtures/documented/08-high-accepted.json", import.meta.url))]);
  await page.waitForFunction(() => document.body.innerText.includes("raw files differ on"));
  // A damaged archive is an error with its code, and the next choice works.
  const damaged = readFileSync(zip);
  await page.setInputFiles("#file", { name: "cut.zip", mimeType: "application/zip", buffer: damaged.subarray(0, damaged.length - 30) });
  await page.waitForFunction(() => document.getElementById("verdict")?.innerText.includes("ZIP_"));
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "demo-archive-damaged.png"), fullPage: true });
  assert.equal(await page.locator("#archive").isVisible(), false);
  await choose(page, "accepted");
  assert.match(await page.locator("[data-headline]").innerText(), /^Accepted/);
  assert.equal(await page.evaluate(async () => (await import("/pkg/index.js")).openUrlCount()), 0);
  assert.deepEqual(faults, []);
});

test("the explanation speaks the language that is chosen, and comes as text", async () => {
  const { page, faults } = await demo({ settled: false });
  await choose(page, "03-substantial-inconclusive");
  const options = await page.locator("#language option").evaluateAll((all) => all.map((option) => /** @type {HTMLOptionElement} */ (option).value));
  const headlines = new Set();
  for (const tag of options) {
    const before = await page.locator("[data-headline]").innerText();
    await page.selectOption("#language", tag);
    if (tag !== "en") await page.waitForFunction((text) => document.querySelector("[data-headline]")?.textContent !== text, before);
    headlines.add(await page.locator("[data-headline]").innerText());
    const report = await page.locator(".report").textContent();
    assert.ok(report?.includes('"similarityScore": "verylow"'), tag);
    await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `demo-language-${tag}.png`), fullPage: true });
  }
  assert.equal(headlines.size, 10);
  assert.deepEqual(faults, []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [width, name] of /** @type {const} */ ([[1280, "accepted"], [360, "accepted"], [360, "archive"]])) {
    test(`${name} fits ${width} pixels, ${colorScheme}`, async () => {
      const { page, faults } = await demo({ settled: false, colorScheme, viewport: { width, height: 900 }, deviceScaleFactor: 2 });
      await choose(page, name);
      if (name === "archive") await page.locator("#media video").waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `demo-${name}-${width}-${colorScheme}.png`), fullPage: true });
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      assert.deepEqual(faults, []);
    });
  }
}
