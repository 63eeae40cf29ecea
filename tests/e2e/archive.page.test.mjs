/** Archives in Chromium, whose own code inflates large entries. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, site, watchedPage } from "./browser.mjs";
import { zip } from "./zips.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Reads the entry `a.bin` of an archive, from a file, on a page under the strict policy.
 * @param {Uint8Array} archive
 * @param {number} [abortAfter] milliseconds
 * @returns {Promise<[number, number] | string>} its length and the sum of its bytes, or the code that it was refused with
 */
async function readInPage(archive, abortAfter) {
  const { page, faults } = await watchedPage(browser);
  await page.goto(site);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  // An input of the test's own: the page would show what is given to its own.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("input"), { type: "file", id: "own" })));
  await page.setInputFiles("#own", { name: "a.zip", mimeType: "application/zip", buffer: Buffer.from(archive) });
  const outcome = await page.evaluate(async (abortAfter) => {
    const { LensError, openArchive } = await import("/pkg/index.js");
    const file = /** @type {HTMLInputElement} */ (document.getElementById("own")).files?.[0];
    try {
      const opened = await openArchive(/** @type {File} */ (file), { limits: { imageBytes: 1 << 30, totalBytes: 1 << 30 } });
      const controller = new AbortController();
      if (abortAfter !== undefined) setTimeout(() => controller.abort(), abortAfter);
      const bytes = await opened.bytes("a.bin", { signal: controller.signal });
      opened.dispose();
      return /** @type {[number, number]} */ ([bytes.length, bytes.reduce((sum, byte) => sum + byte, 0)]);
    } catch (error) {
      if (error instanceof LensError) return error.code;
      throw error;
    }
  }, abortAfter);
  await page.context().close();
  assert.deepEqual(faults, []);
  return outcome;
}

const data = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * i) >> 5));
const sum = data.reduce((total, byte) => total + byte, 0);

test("a large entry is read, and what is wrong with it is found", async () => {
  const of = (/** @type {object} */ lie) => readInPage(zip([{ name: "a.bin", data, deflated: true, ...lie }]));
  assert.deepEqual(await of({}), [data.length, sum]);
  assert.deepEqual(await of({ deflated: false }), [data.length, sum]);
  assert.equal(await of({ crc: 5 }), "ENTRY_CORRUPT");
  assert.equal(await of({ size: data.length - 1 }), "ZIP_SIZE_MISMATCH");
  assert.equal(await of({ size: data.length + 1 }), "ZIP_SIZE_MISMATCH");
  assert.equal(await of({ behind: Buffer.from("more") }), "ENTRY_CORRUPT");
});

test("an abort ends the inflating of 300 MB", async () => {
  const zeros = zip([{ name: "a.bin", data: Buffer.alloc(300 << 20), deflated: true }]);
  assert.equal(await readInPage(zeros, 50), "ABORTED");
});
