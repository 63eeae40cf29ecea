/** The overlay in Chromium: pictures that are turned, files it makes, hands and keys, and how it looks. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { GLYPHS } from "../../www/src/elements/base/looks.js";
import { launch } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { choose, drawn, demo as open } from "./viewer.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import("playwright-core").BrowserContextOptions} [options] */
const demo = (options) => open(browser, { settled: false, ...options });

/** Until a zoom has come to rest. @param {import("playwright-core").Page} page */
async function atRest(page) {
  await page.waitForTimeout(400);
  await drawn(page);
}

/** A digest of what is on the canvas. @param {import("playwright-core").Page} page */
const pixels = (page) =>
  page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas")
    );
    return canvas.toDataURL();
  });

test("boxes land on what they mark, however the file is turned", async () => {
  const { page, faults } = await demo();
  const misses = await page.evaluate(async () => {
    const { Overlay, loadPicture } = await import("/pkg/index.js");
    const stored = new OffscreenCanvas(640, 448);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (stored.getContext("2d"));
    context.fillRect(0, 0, 640, 448);
    context.fillStyle = "#fff";
    // On whole blocks of JPEG, so that its edges are sharp.
    const mark = { x: 64, y: 96, width: 192, height: 64 };
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
    const jpeg = new Uint8Array(await (await stored.convertToBlob({ type: "image/jpeg", quality: 1 })).arrayBuffer());
    /** @param {number} orientation */
    const turned = (orientation) => {
      const exif = [
        0x45,
        0x78,
        0x69,
        0x66,
        0,
        0,
        0x4d,
        0x4d,
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
      ];
      const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
      return new Blob([jpeg.subarray(0, 2), new Uint8Array(segment), jpeg.subarray(2)], { type: "image/jpeg" });
    };
    const misses = [];
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const picture = await loadPicture(turned(orientation));
      const { width, height } = picture.image;
      const canvas = document.createElement("canvas");
      const overlay = new Overlay(canvas, { width, height, devicePixelRatio: 1 });
      const feature = { index: 0, name: "Mark", label: "Mark", found: true, side: null, bbox: mark };
      overlay.setImage(picture.image, picture).setFeatures([feature], { referenceSize: { width: 640, height: 448 } });
      overlay.show({ boxes: false }).draw();
      const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).getImageData(
        0,
        0,
        width,
        height,
      );
      const seen = { left: width, top: height, right: 0, bottom: 0 };
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          if (data[4 * (y * width + x)] < 128) continue;
          Object.assign(seen, {
            left: Math.min(seen.left, x),
            top: Math.min(seen.top, y),
            right: Math.max(seen.right, x + 1),
            bottom: Math.max(seen.bottom, y + 1),
          });
        }
      }
      overlay.show({ boxes: true });
      const box = overlay.items()[0].box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
      const off = Math.max(
        Math.abs(box.x - seen.left),
        Math.abs(box.y - seen.top),
        Math.abs(box.x + box.width - seen.right),
        Math.abs(box.y + box.height - seen.bottom),
      );
      const isTurned = orientation > 4;
      if (!(off <= 1) || isTurned !== width < height || picture.orientation !== orientation)
        misses.push({ orientation, off, width, height, box, seen });
      overlay.dispose();
      picture.image.close();
    }
    return misses;
  });
  assert.deepEqual(misses, []);
  assert.deepEqual(faults, []);
});

test("no pixel of the photo is left in a redacted file, however the file says that it is turned", async () => {
  const { page, faults } = await demo();
  const report = await page.evaluate(async () => {
    const { Overlay, loadPicture } = await import("/pkg/index.js");
    const [width, height] = [640, 448];
    const mark = { x: 64, y: 96, width: 128, height: 160 };
    const stored = new OffscreenCanvas(width, height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (stored.getContext("2d"));
    context.fillStyle = "#ddd";
    context.fillRect(0, 0, width, height);
    context.fillStyle = "#f00";
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
    /** @param {string} type */
    const encoded = async (type) => {
      const blob = await stored.convertToBlob({ type, quality: 0.95 });
      if (blob.type !== type) throw new Error(`no ${type} here`);
      return new Uint8Array(await blob.arrayBuffer());
    };
    const [jpeg, png, webp] = [await encoded("image/jpeg"), await encoded("image/png"), await encoded("image/webp")];

    /** @param {number} orientation @param {number} type of TIFF: 3 is SHORT, 4 is LONG */
    const tiff = (orientation, type = 3) => [
      0x49,
      0x49,
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      1,
      type,
      0,
      1,
      0,
      0,
      0,
      orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    /** @param {number} marker @param {number[]} data */
    const segment = (marker, data) => [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
    /** @param {number} orientation @param {number} [type] */
    const exif = (orientation, type) => segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff(orientation, type)]);
    /** @param {Uint8Array<ArrayBuffer>} bytes @param {number} at @param {number[][]} parts */
    const insert = (bytes, at, ...parts) =>
      new Blob([bytes.subarray(0, at), ...parts.map((part) => new Uint8Array(part)), bytes.subarray(at)]);
    let frame = 2;
    while (jpeg[frame + 1] !== 0xc0 && jpeg[frame + 1] !== 0xc2) frame += 2 + jpeg[frame + 2] * 256 + jpeg[frame + 3];
    const scan = frame + 2 + jpeg[frame + 2] * 256 + jpeg[frame + 3];
    const app13 = Array.from({ length: 4 }, () => segment(0xed, Array(65_000).fill(7)));

    /** @param {string} kind @param {number[]} data */
    const pngChunk = (kind, data) => {
      const bytes = [...[...kind].map((letter) => letter.charCodeAt(0)), ...data];
      let crc = -1;
      for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
      }
      return [0, 0, 0, data.length, ...bytes, ...[24, 16, 8, 0].map((shift) => (~crc >>> shift) & 255)];
    };
    /** The picture as an extended WebP with this EXIF. @param {number[]} exif */
    const extendedWebP = (exif) => {
      const ascii = (/** @type {string} */ text) => [...text].map((letter) => letter.charCodeAt(0));
      const long = (/** @type {number} */ value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
      // What the browser wrote is simple or extended already; the picture's own chunk is the one that counts.
      let at = 12;
      const kind = () => String.fromCharCode(...webp.subarray(at, at + 4));
      const length = () => new DataView(webp.buffer).getUint32(at + 4, true);
      while (kind() !== "VP8 " && kind() !== "VP8L") at += 8 + length() + (length() & 1);
      const picture = webp.subarray(at, at + 8 + length() + (length() & 1));
      const size = [...long(width - 1).slice(0, 3), ...long(height - 1).slice(0, 3)];
      const before = [...ascii("VP8X"), ...long(10), 8, 0, 0, 0, ...size];
      const after = [...ascii("EXIF"), ...long(exif.length), ...exif];
      const riff = [...ascii("RIFF"), ...long(4 + before.length + picture.length + after.length), ...ascii("WEBP")];
      return new Blob([new Uint8Array([...riff, ...before]), picture, new Uint8Array(after)]);
    };

    /** @type {[string, Blob][]} */
    const cases = [
      ["JPEG", new Blob([jpeg])],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(
        (turn) => /** @type {[string, Blob]} */ ([`JPEG, ${turn}`, insert(jpeg, 2, exif(turn))]),
      ),
      ["PNG", new Blob([png])],
      ["WebP", new Blob([webp])],
      ["behind 260 KB", insert(jpeg, 2, ...app13, exif(6))],
      ["two EXIF", insert(jpeg, 2, exif(6), exif(1))],
      ["two EXIF, upright first", insert(jpeg, 2, exif(1), exif(6))],
      ["LONG", insert(jpeg, 2, exif(6, 4))],
      ["LONG, 3", insert(jpeg, 2, exif(3, 4))],
      ["nine", insert(jpeg, 2, exif(9))],
      ["behind the frame", insert(jpeg, scan, exif(6))],
      ["PNG, eXIf", insert(png, 33, pngChunk("eXIf", tiff(6)))],
      ["PNG, eXIf behind the data", insert(png, png.length - 12, pngChunk("eXIf", tiff(6)))],
      ["WebP, EXIF", extendedWebP(tiff(6))],
      ["WebP, EXIF 3", extendedWebP(tiff(3))],
    ];

    const feature = { index: 0, name: "Photo", label: "Photo", found: true, side: null, bbox: mark };
    const report = {
      left: /** @type {string[]} */ ([]),
      photo: /** @type {string[]} */ ([]),
      all: /** @type {string[]} */ ([]),
    };
    for (const [name, blob] of cases) {
      const picture = await loadPicture(blob);
      const canvas = new OffscreenCanvas(1, 1);
      const overlay = new Overlay(canvas, {
        width: picture.image.width,
        height: picture.image.height,
        devicePixelRatio: 1,
      });
      overlay
        .setImage(picture.image, picture)
        .setFeatures([feature], { referenceSize: { width, height } })
        .show({ boxes: false });
      const counts = async (/** @type {'none' | 'photo'} */ redact) => {
        const file = await createImageBitmap(await overlay.toBlob({ redact }));
        const copy = new OffscreenCanvas(file.width, file.height);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
        context.drawImage(file, 0, 0);
        const { data } = context.getImageData(0, 0, file.width, file.height);
        const counts = { red: 0, ground: 0 };
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] > 100 && data[i + 1] < 90) counts.red += 1;
          if (data[i] > 150 && data[i + 1] > 150) counts.ground += 1;
        }
        return counts;
      };
      const [before, after] = [await counts("none"), await counts("photo")];
      if (before.red < mark.width * mark.height * 0.9) throw new Error(`${name}: the mark is not in the picture`);
      if (after.red) report.left.push(`${name}: ${Math.round((100 * after.red) / before.red)} %`);
      if (after.ground && after.ground < before.ground * 0.8)
        throw new Error(`${name}: more is covered than the photo`);
      report[after.ground ? "photo" : "all"].push(name);
      overlay.dispose();
      picture.image.close();
    }
    return report;
  });
  assert.deepEqual(report, {
    left: [],
    photo: [
      "JPEG",
      "JPEG, 1",
      "JPEG, 2",
      "JPEG, 3",
      "JPEG, 4",
      "JPEG, 5",
      "JPEG, 6",
      "JPEG, 7",
      "JPEG, 8",
      "PNG",
      "WebP",
      "behind 260 KB",
    ],
    all: [
      "two EXIF",
      "two EXIF, upright first",
      "LONG",
      "LONG, 3",
      "nine",
      "behind the frame",
      "PNG, eXIf",
      "PNG, eXIf behind the data",
      "WebP, EXIF",
      "WebP, EXIF 3",
    ],
  });
  assert.deepEqual(faults, []);
});

test("the picture and the list beside it show a state by the same glyph", async () => {
  const { page, faults } = await demo();
  const shown = await page.evaluate(async () => {
    const { Overlay } = await import("/pkg/index.js");
    /** @type {Record<string, string>} */
    const shown = {};
    for (const found of [true, false, null]) {
      const overlay = new Overlay(document.createElement("canvas"), { width: 640, height: 450 });
      const bbox = { x: 200, y: 200, width: 100, height: 100 };
      overlay.setFeatures([{ index: 0, name: "Mark", label: "Mark", found, side: null, bbox }]).draw();
      const texts = [...overlay.toSVG().matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
      // The glyph comes right before the label; the legend below has all of them.
      shown[overlay.items()[0].state] = texts[texts.indexOf("Mark") - 1];
      overlay.dispose();
    }
    return shown;
  });
  const { found, unknown } = GLYPHS;
  assert.deepEqual(shown, { found, "not-found": GLYPHS["not-found"], unknown });
  assert.deepEqual(faults, []);
});

test("a file has the same picture as the canvas, the same bytes each time, and nothing else", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 } });
  const report = await page.evaluate(async () => {
    const { Overlay, explain, loadPicture } = await import("/pkg/index.js");
    const picture = await loadPicture(await (await fetch("/specimen/passport.jpg")).blob());
    const result = await (await fetch("/examples/accepted.json")).text();
    const canvas = document.createElement("canvas");
    const overlay = new Overlay(canvas, { width: 640, height: 450, devicePixelRatio: 1 });
    overlay.setImage(picture.image, picture).setFeatures(explain(result).features, { side: "front" }).draw();
    const svg = overlay.toSVG();
    const isStable =
      svg === overlay.toSVG() && (await (await overlay.toBlob({ type: "image/svg+xml" })).text()) === svg;

    /** @param {Blob} blob */
    const image = async (blob) => {
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      await image.decode();
      URL.revokeObjectURL(image.src);
      return image;
    };
    const copy = new OffscreenCanvas(640, 450);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
    context.drawImage(await image(new Blob([svg], { type: "image/svg+xml" })), 0, 0);
    const [a, b] = [context, /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"))].map(
      (one) => one.getImageData(0, 0, 640, 450).data,
    );
    let [sum, far] = [0, 0];
    for (let i = 0; i < a.length; i += 1) {
      const off = Math.abs(a[i] - b[i]);
      sum += off;
      if (off > 64) far += 1;
    }

    const png = await overlay.toBlob({ redact: "photo" });
    const bytes = new Uint8Array(await png.arrayBuffer());
    const chunks = [];
    for (let at = 8; at < bytes.length; ) {
      const length = new DataView(bytes.buffer).getUint32(at);
      chunks.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
      at += 12 + length;
    }
    const redacted = await createImageBitmap(png);
    const large = new OffscreenCanvas(redacted.width, redacted.height);
    const drawing = /** @type {OffscreenCanvasRenderingContext2D} */ (large.getContext("2d"));
    drawing.drawImage(redacted, 0, 0);
    const scale = redacted.width / 640;
    // Inside the photo's box, away from where a number may stand.
    const inside = drawing.getImageData(60 * scale, 200 * scale, 80 * scale, 80 * scale).data;
    const isBlack = inside.every((value, i) => value === (i % 4 === 3 ? 255 : 0));
    const words = ["Header", "OVI", "Signature", "Photo"].filter((word) =>
      overlay.toSVG({ redact: "photo", picture: false }).includes(word),
    );
    const whole = overlay.toSVG({ redact: "all" });
    const size = [redacted.width, redacted.height];
    overlay.dispose();
    return {
      isStable,
      mean: sum / a.length,
      far: far / a.length,
      chunks: [...new Set(chunks)],
      isBlack,
      words,
      wholeIsShort: whole.length < svg.length / 20,
      size,
    };
  });
  const { mean, far, ...rest } = report;
  assert.ok(mean < 1.5 && far < 0.003, `mean difference ${mean}, far off ${far}`);
  assert.deepEqual(rest, {
    isStable: true,
    chunks: ["IHDR", "IDAT", "IEND"],
    isBlack: true,
    words: [],
    wholeIsShort: true,
    size: [1280, 900],
  });
  assert.deepEqual(faults, []);
});

test("what is no picture, too large a canvas and bad boxes are told", async () => {
  const { page, faults } = await demo();
  const report = await page.evaluate(async () => {
    const { Overlay, loadPicture } = await import("/pkg/index.js");
    const code = async (/** @type {() => unknown} */ work) => {
      try {
        await work();
        return "no error";
      } catch (error) {
        return /** @type {any} */ (error).code;
      }
    };
    const canvas = document.createElement("canvas");
    const overlay = new Overlay(canvas, { width: 640, height: 450 });
    const good = {
      index: 0,
      name: "Photo",
      label: "Photo",
      found: true,
      side: "data",
      bbox: { x: 10, y: 10, width: 100, height: 80 },
    };
    const bad = [
      { x: NaN, y: 0, width: 9, height: 9 },
      { x: 0, y: 0, width: -9, height: 9 },
      { x: 1e308, y: 0, width: 9, height: 9 },
      { x: 0, y: 0, width: 0, height: 9 },
      { x: 7000, y: 0, width: 9, height: 9 },
      { x: "0", y: 0, width: 9, height: 9 },
      {},
    ];
    overlay
      .setFeatures([good, .../** @type {any[]} */ (bad).map((bbox, i) => ({ ...good, index: i + 1, bbox }))])
      .draw();
    const withBad = canvas.toDataURL();
    overlay.setFeatures([good]).draw();
    const without = canvas.toDataURL();
    /** @type {any} */
    const cyclic = [];
    cyclic.push({ index: 0, label: cyclic });
    const report = {
      large: await code(() => new Overlay(document.createElement("canvas"), { width: 40_000, height: 40_000 })),
      text: await code(() =>
        loadPicture(new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"], { type: "image/svg+xml" })),
      ),
      cut: await code(() =>
        loadPicture(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])], { type: "image/jpeg" })),
      ),
      isLeftAlone: withBad === without,
      cyclic: await code(() => overlay.setFeatures(cyclic)),
      view: await code(() => overlay.setView({ scale: NaN, x: 0, y: 0 })),
      show: await code(() => overlay.show(/** @type {any} */ ({ theme: "sepia" }))),
      type: await code(() => overlay.toBlob({ redact: /** @type {any} */ ("some") })),
      after: overlay.items().length,
    };
    overlay.dispose();
    return { ...report, disposed: await code(() => overlay.draw()), blob: await code(() => overlay.toBlob()) };
  });
  assert.deepEqual(report, {
    large: "LIMIT_CANVAS",
    text: "IMAGE_UNREADABLE",
    cut: "IMAGE_UNREADABLE",
    isLeftAlone: true,
    cyclic: "INVALID_ARGUMENT",
    view: "INVALID_ARGUMENT",
    show: "INVALID_ARGUMENT",
    type: "INVALID_ARGUMENT",
    after: 1,
    disposed: "DISPOSED",
    blob: "DISPOSED",
  });
  assert.deepEqual(faults, []);
});

test("the wheel scrolls the page, and zooms with Ctrl only", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 700 } });
  await drawn(page);
  const whole = await pixels(page);
  const canvas = page.locator("canvas");
  await canvas.scrollIntoViewIfNeeded();
  await canvas.hover({ position: { x: 300, y: 200 } });
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((top) => scrollY > top, top);
  await page.mouse.move(1, 1);
  await drawn(page);
  assert.equal(await pixels(page), whole, "the plain wheel changes nothing");
  await canvas.hover({ position: { x: 300, y: 200 } });
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await drawn(page);
  assert.equal(await page.evaluate(() => scrollY), before, "the page stays where it is");
  assert.notEqual(await pixels(page), whole);
  // A zoomed picture is moved with the mouse, and that is no click.
  const zoomed = await pixels(page);
  const box = /** @type {{ x: number, y: number }} */ (await canvas.boundingBox());
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 150, { steps: 5 });
  await page.mouse.up();
  await drawn(page);
  assert.notEqual(await pixels(page), zoomed);
  assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 0);
  await page.click('button:has-text("Whole picture")');
  await page.mouse.move(1, 1);
  await atRest(page);
  assert.equal(await pixels(page), whole);
  assert.deepEqual(faults, []);
});

test("two fingers zoom, one scrolls the page", async () => {
  const { page, faults } = await demo({ viewport: { width: 480, height: 800 }, hasTouch: true });
  await drawn(page);
  const whole = await pixels(page);
  await page.locator("canvas").scrollIntoViewIfNeeded();
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
    await page.locator("canvas").boundingBox()
  );
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {number[]} */ ...across) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: across.map((dx, id) => ({ x: x + dx, y, id })) });
  await touch("touchStart", -20);
  await touch("touchStart", -20, 20);
  for (const way of [30, 45, 60, 80]) await touch("touchMove", -way, way);
  await touch("touchEnd");
  await drawn(page);
  assert.notEqual(await pixels(page), whole);
  assert.equal(await page.locator("canvas").evaluate((canvas) => getComputedStyle(canvas).touchAction), "pan-x pan-y");
  assert.deepEqual(faults, []);
});

test("keys zoom, pan, cycle and go back", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await drawn(page);
  const whole = await pixels(page);
  const chosen = () => page.locator('[role="option"][aria-selected="true"] bdi').allInnerTexts();
  await page.focus("canvas");
  for (const key of ["+", "+", "ArrowLeft", "ArrowDown", "-"]) {
    const before = await pixels(page);
    await page.keyboard.press(key);
    await drawn(page);
    assert.notEqual(await pixels(page), before, key);
  }
  await page.keyboard.press("0");
  await drawn(page);
  assert.equal(await pixels(page), whole);
  await page.click('[role="option"][data-index="1"]');
  await drawn(page);
  const selected = await pixels(page);
  assert.deepEqual(await chosen(), ["OVI 2"]);
  await page.focus("canvas");
  await page.keyboard.press("Enter");
  await drawn(page);
  assert.notEqual(await pixels(page), selected, "zoomed to it at once");
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "overlay-zoomed.png") });
  await page.keyboard.press("Escape");
  await drawn(page);
  await page.keyboard.press("Escape");
  assert.deepEqual(await chosen(), []);
  assert.deepEqual(faults, []);
});

test("nothing is drawn while nothing changes", async () => {
  const { page, faults } = await demo();
  await drawn(page);
  const draws = await page.evaluate(async () => {
    let draws = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      draws += 1;
      return clearRect.apply(this, area);
    };
    const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
    await wait();
    const idle = draws;
    const canvas = /** @type {HTMLElement} */ (
      document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas")
    );
    const { x, y } = canvas.getBoundingClientRect();
    // Many moves over the same box.
    for (let i = 0; i < 20; i += 1)
      canvas.dispatchEvent(
        new PointerEvent("pointermove", { clientX: x + 80 + i / 10, clientY: y + 200, pointerType: "mouse" }),
      );
    await wait();
    return { idle, hover: draws - idle };
  });
  assert.equal(draws.idle, 0);
  assert.ok(draws.hover <= 1, `${draws.hover} draws`);
  assert.deepEqual(faults, []);
});

for (const deviceScaleFactor of [1, 2, 3]) {
  for (const width of [320, 720, 1280]) {
    test(`sharp at ${deviceScaleFactor} device pixels, ${width} wide`, async () => {
      const { page, faults } = await demo({ viewport: { width, height: 900 }, deviceScaleFactor });
      const { bitmap, css } = await page.locator("canvas").evaluate((element) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        return { bitmap: [canvas.width, canvas.height], css: [canvas.clientWidth, canvas.clientHeight] };
      });
      for (const [i, pixels] of bitmap.entries()) {
        assert.ok(Math.abs(pixels - css[i] * deviceScaleFactor) <= deviceScaleFactor, `${bitmap} for ${css}`);
      }
      await page
        .locator('[part="evidence"]')
        .screenshot({ path: join(setting("LENS_SCREENSHOTS"), `overlay-${width}-at-${deviceScaleFactor}.png`) });
      assert.deepEqual(faults, []);
    });
  }
}

for (const [name, options] of /** @type {const} */ ([
  ["forced", { forcedColors: "active" }],
  ["forced-dark", { forcedColors: "active", colorScheme: "dark" }],
  ["dark", { colorScheme: "dark" }],
  ["grey", {}],
])) {
  test(`colours: ${name}`, async () => {
    const { page, faults } = await demo({
      viewport: { width: 1280, height: 900 },
      .../** @type {import("playwright-core").BrowserContextOptions} */ (options),
    });
    if (name === "grey") {
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
    }
    await choose(page, "03-substantial-inconclusive");
    await drawn(page);
    await page.click('[role="option"][data-index="0"]');
    await drawn(page);
    await page
      .locator('[part="evidence"]')
      .screenshot({ path: join(setting("LENS_SCREENSHOTS"), `overlay-colours-${name}.png`) });
    assert.deepEqual(faults, []);
  });
}

test("magnifier, contrast and filters", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 } });
  await drawn(page);
  const plain = await pixels(page);
  await page.click('button:has-text("Magnifier")');
  await page.hover("canvas", { position: { x: 490, y: 60 } });
  await drawn(page);
  assert.notEqual(await pixels(page), plain);
  await page
    .locator('[part="evidence"]')
    .screenshot({ path: join(setting("LENS_SCREENSHOTS"), "overlay-magnifier.png") });
  await page.click('button:has-text("Magnifier")');
  await page.mouse.move(1, 1);
  await drawn(page);
  assert.equal(await pixels(page), plain);
  for (const change of [
    () => page.selectOption('label:has-text("Contrast") select', "2"),
    () => page.uncheck('label:has-text("Labels") input'),
    () => page.uncheck('[part="toolbar"] label:has(input):has-text("Boxes") input'),
  ]) {
    const before = await pixels(page);
    await change();
    await drawn(page);
    assert.notEqual(await pixels(page), before);
  }
  await page
    .locator('[part="evidence"]')
    .screenshot({ path: join(setting("LENS_SCREENSHOTS"), "overlay-contrast.png") });
  assert.deepEqual(faults, []);
});

test("the pictures of an archive are shown one by one", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 } });
  await choose(page, "archive");
  await page.locator("video").waitFor();
  const tabs = page.locator('[part="evidence"] > .tools button[aria-pressed]');
  const names = await tabs.allInnerTexts();
  assert.deepEqual(names, ["Front", "Photo on the document", "Person"]);
  const seen = new Set();
  for (const [i, name] of names.entries()) {
    const before = await page.locator("canvas").evaluate((canvas) => canvas.style.aspectRatio);
    await tabs.nth(i).click();
    if (i)
      await page.waitForFunction(
        (before) =>
          /** @type {any} */ (document.querySelector("videoid-result"))?.shadowRoot.querySelector("canvas").style
            .aspectRatio !== before,
        before,
      );
    await atRest(page);
    seen.add(await pixels(page));
    await page
      .locator('[part="evidence"]')
      .screenshot({ path: join(setting("LENS_SCREENSHOTS"), `overlay-archive-${name.split(" ")[0]}.png`) });
  }
  assert.equal(seen.size, names.length);
  assert.deepEqual(faults, []);
});
