/** Archives in Chromium, where the platform inflates large entries. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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
 * @returns {Promise<[number, number] | string>} its length and the sum of its bytes, or the code of the error
 */
async function readInPage(archive, abortAfter) {
  const { page, faults } = await watchedPage(browser);
  await page.goto(site);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  // A file input of the test's own, because the page would show a file that is given to its own.
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("input"), { type: "file", id: "own" })),
  );
  await page.setInputFiles("#own", { name: "a.zip", mimeType: "application/zip", buffer: Buffer.from(archive) });
  const outcome = await page.evaluate(async (abortAfter) => {
    const { LensError, openArchive } = await import("/pkg/index.js");
    const file = /** @type {HTMLInputElement} */ (document.getElementById("own")).files?.[0];
    try {
      const opened = await openArchive(/** @type {File} */ (file), {
        limits: { imageBytes: 1 << 30, totalBytes: 1 << 30 },
      });
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

test("a large entry is read, and its errors are found", async () => {
  const of = (/** @type {object} */ lie) => readInPage(zip([{ name: "a.bin", data, deflated: true, ...lie }]));
  assert.deepEqual(await of({}), [data.length, sum]);
  assert.deepEqual(await of({ deflated: false }), [data.length, sum]);
  assert.equal(await of({ crc: 5 }), "ENTRY_CORRUPT");
  assert.equal(await of({ size: data.length - 1 }), "ZIP_SIZE_MISMATCH");
  assert.equal(await of({ size: data.length + 1 }), "ZIP_SIZE_MISMATCH");
  assert.equal(await of({ behind: Buffer.from("more") }), "ENTRY_CORRUPT");
});

test("size and orientation of a picture in an archive are read from its bytes, in one read", async () => {
  const { page, faults } = await watchedPage(browser);
  // This is not the demo page, whose own picture would be counted among the reads.
  await page.goto(`${site}bench/explain.html`);
  const jpeg = readFileSync(new URL("../../www/demo/specimen/passport.jpg", import.meta.url));
  const exif = [
    0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0,
    0,
  ];
  const turned = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]),
    jpeg.subarray(2),
  ]);
  const pictures = [
    { name: "front.jpg", data: turned },
    { name: "back.jpg", data: turned, deflated: true },
  ];
  const bytes = Buffer.from(zip([...pictures, { name: "selfie.jpg", data: turned.subarray(0, 4) }])).toString("base64");
  const seen = await page.evaluate(async (bytes) => {
    const { LensError, init, loadPicture, openArchive } = await import("/pkg/index.js");
    await init();
    const archive = await openArchive(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)));
    const read = Blob.prototype.arrayBuffer;
    let reads = 0;
    Blob.prototype.arrayBuffer = function () {
      reads += 1;
      return read.call(this);
    };
    const of = async (/** @type {Blob} */ blob) => {
      const before = reads;
      const { image, ...header } = await loadPicture(blob);
      return { reads: reads - before, header, upright: [image.width, image.height] };
    };
    const seen = [];
    for (const name of ["front.jpg", "back.jpg"]) {
      const blob = await archive.blob(name);
      seen.push([await of(blob), await of(new Blob([blob]))]);
    }
    const damaged = await loadPicture(await archive.blob("selfie.jpg")).catch(
      (error) => error instanceof LensError && error.code,
    );
    return { seen, damaged };
  }, bytes);
  await page.context().close();
  for (const [known, read] of seen.seen) {
    assert.deepEqual(known, read);
    assert.equal(read.reads, 1);
    assert.equal(known.header.orientation, 6);
    assert.deepEqual(known.upright, [known.header.naturalHeight, known.header.naturalWidth]);
  }
  assert.equal(seen.damaged, "IMAGE_UNREADABLE");
  assert.deepEqual(faults, []);
});

test("an abort stops inflating 300 MB", async () => {
  const zeros = zip([{ name: "a.bin", data: Buffer.alloc(300 << 20), deflated: true }]);
  assert.equal(await readInPage(zeros, 50), "ABORTED");
});
