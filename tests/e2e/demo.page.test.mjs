/** The demo page in Chromium, under the strict policy of our server. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { choose, demo, drawn, nextEvent, text } from "./viewer.mjs";
import { zip as archiveOf } from "./zips.mjs";

const results = readdirSync(fileURLToPath(new URL("../fixtures/documented", import.meta.url)))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/, ""));

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").Page} page @param {string} name */
const screenshot = (page, name) =>
  page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `${name}.png`), fullPage: true });
/** @param {import("playwright-core").Page} page */
const headline = (page) => page.locator('[part="headline"]').innerText();

test("every documented result can be chosen, without an error", async () => {
  const { page, faults } = await demo(browser);
  assert.ok(results.length > 0);
  for (const name of results) {
    assert.equal(await choose(page, name), "videoid-explain", name);
    assert.notEqual((await headline(page)).trim(), "", name);
  }
  assert.deepEqual(faults, []);
});

test("the five boxes are on the five features, and list and picture emphasise each other's features", async () => {
  const { page, faults } = await demo(browser, { viewport: { width: 1280, height: 900 } });
  const size = await page.locator("canvas").boundingBox();
  assert.ok(size);
  const middles = {
    Header: [208, 44],
    "OVI 2": [612, 56],
    Signature: [510, 303],
    Photo: [102, 238],
    "OVI 1": [48, 84],
  };
  for (const [name, [x, y]] of Object.entries(middles)) {
    await page.click("canvas", { position: { x: (x / 640) * size.width, y: (y / 450) * size.height } });
    assert.equal(await page.locator('[role="option"][aria-selected="true"] bdi').innerText(), name);
  }
  assert.deepEqual(faults, []);
});

test("pasted text is explained, or its error is shown with advice", async () => {
  const { page, faults } = await demo(browser);
  assert.equal(
    await nextEvent(page, () => page.fill("#paste", '{"status": "pending", "processType": "high"}')),
    "videoid-explain",
  );
  assert.match(await headline(page), /^Pending/);
  for (const [pasted, code] of /** @type {const} */ ([
    ["<p>", "JSON_SYNTAX"],
    ["[]", "NOT_A_RESULT"],
    ['"\\ud800"', "JSON_ENCODING"],
    ["[".repeat(100_000), "JSON_DEPTH"],
  ])) {
    assert.equal(await nextEvent(page, () => page.fill("#paste", pasted)), "videoid-error", code);
    assert.match(await text(page), new RegExp(`${code}[^]*`));
    assert.ok((await page.locator('[part="note"] p').innerText()).length > 20, code);
  }
  assert.deepEqual(faults, []);
});

test("text that is not valid JSON is read tolerantly, and the page says so", async () => {
  const { page, faults } = await demo(browser);
  await choose(page, "02-substantial-rejected-elided");
  assert.match(await text(page), /JSON_SYNTAX, line 12, column 11/);
  assert.match(await text(page), /It is treated as unknown\. Line 14, column 9/);
  await choose(page, "accepted");
  assert.doesNotMatch(await text(page), /JSON_SYNTAX/);
  assert.deepEqual(faults, []);
});

test("evidence links to its line and its box", async () => {
  const { page, faults } = await demo(browser);
  await choose(page, "03-substantial-inconclusive");
  const link = page.locator('[part="reason"] .link').first();
  const line = (await link.innerText()).match(/\d+/)?.[0];
  await link.click();
  const focused = await page.evaluate(() => {
    const item = document.querySelector("videoid-result")?.shadowRoot?.activeElement;
    const list = /** @type {HTMLOListElement | null} */ (item?.parentElement ?? null);
    return item && list ? list.start + [...list.children].indexOf(item) : null;
  });
  assert.equal(String(focused), line);
  assert.deepEqual(faults, []);
});

test("an archive is shown with its pictures, video and entries, with the process and without it", async () => {
  const { page, faults } = await demo(browser, {
    settled: false,
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
  });
  await choose(page, "archive");
  await page.locator("video").waitFor();
  await page.locator(".media").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const images = [...(document.querySelector("videoid-result")?.shadowRoot?.querySelectorAll("img") ?? [])];
    return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0);
  });
  assert.equal(await page.locator(".media li").count(), 5);
  assert.equal(await page.locator('[part="archive"] tbody tr').count(), 6);
  assert.match(await headline(page), /^Accepted/);
  assert.match(await text(page), /automatic reading, raw file/);
  await page.waitForFunction(() => {
    const video = document.querySelector("videoid-result")?.shadowRoot?.querySelector("video");
    return video && video.readyState >= 2;
  });
  await screenshot(page, "demo-archive");
  const zip = fileURLToPath(new URL("../../www/demo/specimen/result.zip", import.meta.url));
  await nextEvent(page, () => page.setInputFiles("#file", zip));
  assert.match(await headline(page), /No status/);
  await nextEvent(page, () =>
    page.setInputFiles("#file", [
      zip,
      fileURLToPath(new URL("../fixtures/documented/08-high-accepted.json", import.meta.url)),
    ]),
  );
  assert.match(await text(page), /raw files differ on/);
  // A damaged archive is an error with its code, and the next choice works.
  const damaged = readFileSync(zip);
  const cut = { name: "cut.zip", mimeType: "application/zip", buffer: damaged.subarray(0, damaged.length - 30) };
  assert.equal(await nextEvent(page, () => page.setInputFiles("#file", cut)), "videoid-error");
  assert.match(await text(page), /ZIP_/);
  await screenshot(page, "demo-archive-damaged");
  // The advice fits the code: an archive that is not damaged is not called damaged.
  for (const [file, advice] of /** @type {const} */ ([
    [{ name: "front.png", data: "no picture" }, /neither ocr\.json nor manual_approval\.json/],
    [{ name: "ocr.json", data: "{}", flags: 1 }, /without a password/],
  ])) {
    const other = { name: "other.zip", mimeType: "application/zip", buffer: Buffer.from(archiveOf([file])) };
    assert.equal(await nextEvent(page, () => page.setInputFiles("#file", other)), "videoid-error");
    assert.match(await text(page), advice);
    assert.doesNotMatch(await text(page), /damaged|again\./);
  }
  assert.equal(await page.locator('[part="archive"]').count(), 0);
  await choose(page, "accepted");
  assert.match(await headline(page), /^Accepted/);
  assert.equal(await page.evaluate(async () => (await import("/pkg/index.js")).openUrlCount()), 0);
  assert.deepEqual(faults, []);
});

test("all texts are in the chosen language", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "03-substantial-inconclusive");
  const options = await page
    .locator("#language option")
    .evaluateAll((all) => all.map((option) => /** @type {HTMLOptionElement} */ (option).value));
  const [headlines, titles] = [new Set(), new Set()];
  for (const tag of options) {
    if (tag !== "en") await nextEvent(page, () => page.selectOption("#language", tag));
    headlines.add(await headline(page));
    titles.add(await page.locator('[part="evidence"] > h3').innerText());
    await page.locator('[part="text"] summary').click();
    // The part of the wasm that writes the text is loaded first.
    await page.locator('[part="text"] pre', { hasText: '"similarityScore": "verylow"' }).waitFor();
    assert.equal(await page.locator('[part="body"]').getAttribute("lang"), tag);
    await screenshot(page, `demo-language-${tag}`);
  }
  assert.deepEqual([headlines.size, titles.size], [10, 10]);
  assert.deepEqual(faults, []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [width, name] of /** @type {const} */ ([
    [1600, "archive"],
    [1280, "accepted"],
    [320, "03-substantial-inconclusive"],
    [320, "archive"],
  ])) {
    test(`${name} fits ${width} pixels, ${colorScheme}`, async () => {
      const { page, faults } = await demo(browser, { settled: false, colorScheme, viewport: { width, height: 900 } });
      await choose(page, name);
      if (name === "archive") await page.locator("video").waitFor();
      await drawn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await screenshot(page, `demo-${name}-${width}-${colorScheme}`);
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      assert.deepEqual(faults, []);
    });
  }
}

for (const width of [320, 1280]) {
  test(`right-to-left layout fits ${width} pixels, and the boxes stay on their features`, async () => {
    const { page, faults } = await demo(browser, { viewport: { width, height: 900 } });
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await choose(page, "accepted");
    await drawn(page);
    const overflow = await page.evaluate(
      () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
    );
    await screenshot(page, `demo-right-to-left-${width}`);
    assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
    // Texts start at the right, but the document's picture is not mirrored.
    const [list, name] = await Promise.all(
      ['[role="listbox"]', '[role="option"] bdi'].map((part) => page.locator(part).first().boundingBox()),
    );
    assert.ok(list && name);
    assert.ok(name.x - list.x > list.x + list.width - name.x - name.width, "names stand at the right");
    const size = await page.locator("canvas").boundingBox();
    assert.ok(size);
    await page.click("canvas", { position: { x: (102 / 640) * size.width, y: (238 / 450) * size.height } });
    assert.equal(await page.locator('[role="option"][aria-selected="true"] bdi').innerText(), "Photo");
    assert.deepEqual(faults, []);
  });
}
