/** The overlay in Chromium: turned pictures, saved files, mouse, touch and keys, and its appearance. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { GLYPHS } from "../../www/src/elements/base/looks.js";
import { launch } from "./browser.mjs";
import { notRun } from "./not-run.mjs";
import { crossing, fieldCases, look, pictureCases, faults as picturesAtFault } from "./pictures.mjs";
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

/** Waits until a zoom has ended. @param {import("playwright-core").Page} page */
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

test("boxes and covers are in the right place, whatever orientation the file states", async () => {
  const { page, faults } = await demo();
  const cases = pictureCases();
  assert.ok(cases.length > 160);
  const seen = await page.evaluate(look, cases.map(crossing));
  assert.equal(seen.length, cases.length);
  assert.deepEqual(picturesAtFault(cases, seen), []);
  // The browser itself would turn many of them differently.
  assert.ok(seen.some(({ read, natural }) => read === null && natural === "64 × 96"));
  assert.ok(seen.some(({ read, natural }) => read === 6 && natural === "96 × 64"));
  assert.deepEqual(faults, []);
});

test("boxes and covers are in the right place on real-world pictures", async (context) => {
  const cases = fieldCases();
  if (!cases) return notRun(context, "../shared/cases/pictures");
  const { page } = await demo();
  assert.deepEqual(picturesAtFault(cases, await page.evaluate(look, cases.map(crossing))), []);
});

test("if the bitmap does not have the size that the file states, everything is covered", async () => {
  const { page, faults } = await demo();
  const [one] = pictureCases();
  const seen = await page.evaluate(async ({ base64, mark, size }) => {
    const { Overlay, loadPicture } = await import("/pkg/index.js");
    const blob = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]);
    const make = createImageBitmap;
    // A browser that decodes another picture of the file than we read, with the same shape.
    globalThis.createImageBitmap = /** @type {any} */ (
      (/** @type {Blob} */ blob) => make(blob, { resizeWidth: size.width / 2, resizeHeight: size.height / 2 })
    );
    const picture = await loadPicture(blob);
    globalThis.createImageBitmap = make;
    const { width, height } = picture.image;
    const overlay = new Overlay(new OffscreenCanvas(1, 1), { width, height, devicePixelRatio: 1 });
    const photo = { index: 0, name: "Photo", label: "Photo", found: true, side: null, bbox: mark };
    overlay.setImage(picture.image, picture).setFeatures([photo], { referenceSize: size }).show({ boxes: false });
    const file = await createImageBitmap(await overlay.toBlob({ redact: "photo" }));
    const canvas = new OffscreenCanvas(width, height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(file, 0, 0);
    const isBlack = context.getImageData(0, 0, width, height).data.every((value, i) => value === (i % 4 < 3 ? 0 : 255));
    return { isCertain: picture.orientationCertain, isBlack };
  }, crossing(one));
  assert.deepEqual(seen, { isCertain: false, isBlack: true });
  assert.deepEqual(faults, []);
});

test("a picture is reduced and turned together with its boxes", async () => {
  const { page, faults } = await demo();
  const seen = await page.evaluate(async () => {
    const { loadPicture } = await import("/pkg/index.js");
    const seen = [];
    for (const [width, height] of [
      [8200, 100],
      [5000, 4000],
    ]) {
      const canvas = new OffscreenCanvas(width, height);
      /** @type {any} */ (canvas.getContext("2d")).fillRect(0, 0, width, height);
      const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
      const exif = [0, 0, 0, tiff.length, 0x65, 0x58, 0x49, 0x66, ...tiff, 0, 0, 0, 0];
      for (const blob of [new Blob([png]), new Blob([png.slice(0, 33), new Uint8Array(exif), png.slice(33)])]) {
        const { image, orientation, orientationCertain, naturalWidth, naturalHeight } = await loadPicture(blob);
        seen.push([orientation, orientationCertain, naturalWidth, naturalHeight, image.width, image.height]);
        image.close();
      }
    }
    return seen;
  });
  assert.deepEqual(seen, [
    [null, true, 8200, 100, 4096, 50],
    [6, true, 8200, 100, 50, 4096],
    [null, true, 5000, 4000, 5000, 4000],
    [6, true, 5000, 4000, 3664, 4579],
  ]);
  assert.deepEqual(faults, []);
});

test("pictures that are too large or have no size are not decoded", async () => {
  const { page, faults } = await demo();
  const app13 = Buffer.concat(
    Array.from({ length: 3 }, () => Buffer.concat([Buffer.from([0xff, 0xed, 0xfd, 0xea]), Buffer.alloc(65_000)])),
  ); // prettier-ignore
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0x23, 0x28, 0x2e, 0xe0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
  const start = Buffer.from([0xff, 0xd8]);
  const files = {
    large: Buffer.concat([start, app13, frame, scan]),
    "without a size": Buffer.concat([start, app13, scan]),
    "cut off": Buffer.concat([start, app13]),
    HEIC: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"),
  };
  const inputs = Object.entries(files).map(([name, bytes]) => [name, bytes.toString("base64")]);
  const report = await page.evaluate(async (inputs) => {
    const { loadPicture } = await import("/pkg/index.js");
    let decoded = 0;
    const make = createImageBitmap;
    globalThis.createImageBitmap = /** @type {any} */ (
      (/** @type {[Blob]} */ ...given) => {
        decoded += 1;
        return make(...given);
      }
    );
    const told = [];
    for (const [name, base64] of inputs) {
      const blob = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]);
      told.push(await loadPicture(blob).catch((error) => [name, error.code, error.reason ?? error.limit]));
    }
    for (const blob of /** @type {any[]} */ ([null, "text", 7, new Uint8Array(8), { size: 3 }])) {
      told.push(await loadPicture(blob).catch((error) => error.code));
    }
    globalThis.createImageBitmap = make;
    return { decoded, told };
  }, inputs);
  assert.deepEqual(report, {
    decoded: 0,
    told: [
      ["large", "LIMIT_IMAGE_PIXELS", 50_000_000],
      ["without a size", "IMAGE_UNREADABLE", "damaged"],
      ["cut off", "IMAGE_UNREADABLE", "truncated"],
      ["HEIC", "IMAGE_UNREADABLE", "format"],
      ...Array(5).fill("INVALID_ARGUMENT"),
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
      // The glyph is right before the label; the legend below contains all of them.
      shown[overlay.items()[0].state] = texts[texts.indexOf("Mark") - 1];
      overlay.dispose();
    }
    return shown;
  });
  const { found, unknown } = GLYPHS;
  assert.deepEqual(shown, { found, "not-found": GLYPHS["not-found"], unknown });
  assert.deepEqual(faults, []);
});

test("a saved file shows the same as the canvas, has the same bytes each time, and contains nothing else", async () => {
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
    // Inside the photo's box, away from where a number may be.
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

test("errors are reported for invalid pictures, a canvas that is too large, and invalid boxes", async () => {
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

test("the wheel scrolls the page, and zooms only with Ctrl", async () => {
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
  // A zoomed picture is moved with the mouse, and that is not a click.
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

test("keys zoom, pan, go through overlapping features and go back", async () => {
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

test("nothing is drawn if nothing changes", async () => {
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

test("magnifier, adjustments and filters", async () => {
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
    () =>
      page
        .click('button:text-is("Adjust")')
        .then(() => page.focus('label:has-text("Contrast") input'))
        .then(() => page.keyboard.press("End")),
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
    .screenshot({ path: join(setting("LENS_SCREENSHOTS"), "overlay-adjusted.png") });
  assert.deepEqual(faults, []);
});

test("the pictures of an archive are shown one by one", async () => {
  const { page, faults } = await demo({ viewport: { width: 1280, height: 900 } });
  await choose(page, "archive");
  await page.locator("video").waitFor();
  const tabs = page.locator('[part="evidence"] > .tools button[aria-pressed]');
  const names = await tabs.allInnerTexts();
  assert.deepEqual(names.splice(3), ["Compare photo and selfie", "Magnifier"]);
  assert.deepEqual(names, ["Front", "Photo on the document", "Selfie"]);
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
