/** `<videoid-result>` in Chromium: accessibility, keyboard, every state, and clean-up. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { violations } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { pictureCases } from "./pictures.mjs";
import { setting } from "./setting.mjs";
import { choose, demo, drawn, text } from "./viewer.mjs";
import { zip } from "./zips.mjs";

const root = new URL("../../", import.meta.url);
const golden = fileURLToPath(new URL("tests/golden/accessibility-tree.yaml", root));

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const name of [
  "accepted",
  "archive",
  "03-substantial-inconclusive",
  "04-substantial-failed",
  "09-high-rejected",
]) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`axe finds nothing on ${name}, ${colorScheme}`, async () => {
      const { page } = await demo(browser, { settled: false, colorScheme });
      await choose(page, name);
      if (name === "archive") await page.locator("video").waitFor();
      await page.locator('[part="text"] summary').click();
      await page.locator('[part="raw"] summary').click();
      assert.deepEqual(await violations(page), []);
    });
  }
}

test("the accessibility tree is the accepted one", async () => {
  const { page, faults } = await demo(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await choose(page, "03-substantial-inconclusive");
  await drawn(page);
  const tree = `${await page.locator("videoid-result").ariaSnapshot()}\n`;
  if (process.env.LENS_ACCEPT) writeFileSync(golden, tree);
  assert.equal(tree, readFileSync(golden, "utf8"), `the tree has changed; it is now:\n${tree}`);
  assert.deepEqual(faults, []);
});

test("everything can be reached by keyboard", async () => {
  const { page, faults } = await demo(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const at = () =>
    page.evaluate(() => {
      const focus = document.querySelector("videoid-result")?.shadowRoot?.activeElement;
      return focus
        ? [
            focus.tagName.toLowerCase(),
            focus.getAttribute("aria-label") ?? focus.textContent?.trim().slice(0, 20),
          ].join(" ")
        : "";
    });
  await page.focus("#copy");
  const seen = [];
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    const focus = await at();
    if (!focus && seen.length) break;
    seen.push(focus);
  }
  assert.deepEqual(seen.slice(0, 3), [
    "button Report",
    "button Decision",
    "canvas Picture with a box around each feature that has one",
  ]);
  assert.ok(seen[3].startsWith("li ✓Header"), seen[3]);
  assert.ok(!seen[4].startsWith("li"), "the list is a single tab stop");
  for (const expected of [
    "button Zoom out",
    "button Whole picture",
    "button Zoom in",
    "button Magnifier",
    "button Adjust",
    "button Submit decision",
    "button Save picture",
    "summary As text",
    "summary Raw result",
  ]) {
    assert.ok(seen.includes(expected), `${expected} in ${seen.join(", ")}`);
  }
  // In the list, arrows select, Enter zooms; Escape first ends the zoom and then clears the selection.
  await page.locator('[role="option"]').first().focus();
  const selected = () => page.locator('[role="option"][aria-selected="true"] bdi').allInnerTexts();
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await selected(), ["OVI 2"]);
  assert.match(await page.locator('videoid-result [role="status"]').first().innerText(), /^OVI 2: found/);
  await page.keyboard.press("End");
  assert.deepEqual(await selected(), ["OVI 1"]);
  await page.keyboard.press("Home");
  assert.deepEqual(await selected(), ["Header"]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.deepEqual(await selected(), ["Header"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await selected(), []);
  assert.deepEqual(faults, []);
});

test("a hundred elements that were added and removed leave nothing behind", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const left = await page.evaluate(async () => {
    const { openUrlCount } = await import("/pkg/index.js");
    const zip = await (await fetch("specimen/result.zip")).blob();
    const result = await (await fetch("examples/accepted.json")).text();
    const bitmaps = { made: 0, closed: 0 };
    const [make, { close }] = [globalThis.createImageBitmap, ImageBitmap.prototype];
    globalThis.createImageBitmap = /** @type {any} */ (
      async (/** @type {any[]} */ ...given) => {
        bitmaps.made += 1;
        return /** @type {any} */ (make)(...given);
      }
    );
    ImageBitmap.prototype.close = function () {
      bitmaps.closed += 1;
      close.call(this);
    };
    for (let i = 0; i < 100; i += 1) {
      const element = /** @type {any} */ (document.createElement("videoid-result"));
      const explained = new Promise((resolve) => element.addEventListener("videoid-explain", resolve, { once: true }));
      Object.assign(element, { result, archive: i % 10 ? null : zip });
      document.body.append(element);
      await explained;
      // Sometimes everything has loaded; mostly, loading is still going on.
      if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 200));
      element.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      urls: openUrlCount(),
      bitmaps: bitmaps.made - bitmaps.closed,
      made: bitmaps.made > 0,
      elements: document.querySelectorAll("videoid-result").length,
    };
  });
  assert.deepEqual(left, { urls: 0, bitmaps: 0, made: true, elements: 1 });
  assert.deepEqual(faults, []);
});

test("a trap in the wasm only breaks one call", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "accepted");
  await drawn(page);
  const trap = () =>
    page.evaluate(async () => {
      const { call } = await import(/** @type {string} */ ("/pkg/core/runtime.js"));
      try {
        call(() => {
          throw new WebAssembly.RuntimeError("unreachable");
        });
      } catch (error) {
        return /** @type {any} */ (error).code;
      }
    });
  // With a picture and its boxes on the page: they are drawn again in the next instance.
  const canvas = page.locator('[part="picture"] canvas, canvas').first();
  const before = await canvas.screenshot();
  assert.equal(await trap(), "INTERNAL");
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await drawn(page);
  assert.deepEqual(await canvas.screenshot(), before);
  await page.locator('[role="option"]').nth(1).click();
  assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
  // With an open archive.
  assert.equal(await choose(page, "archive"), "videoid-explain");
  assert.equal(await trap(), "INTERNAL");
  assert.equal(await choose(page, "09-high-rejected"), "videoid-explain");
  // While the element itself calls the wasm.
  const report = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const next = (/** @type {string} */ type) =>
      new Promise((resolve) =>
        element.addEventListener(type, (/** @type {any} */ event) => resolve(event.detail), { once: true }),
      );
    const failed = next("videoid-error");
    const parse = JSON.parse;
    JSON.parse = () => {
      JSON.parse = parse;
      throw new WebAssembly.RuntimeError("unreachable");
    };
    element.result = "{}";
    const { error } = await failed;
    const isSaid = element.matches(":state(error)");
    const explained = next("videoid-explain");
    element.result = await (await fetch("examples/accepted.json")).text();
    const { explanation } = await explained;
    return { code: error.code, isSaid, status: explanation.status };
  });
  assert.deepEqual(report, { code: "INTERNAL", isSaid: true, status: "accepted" });
  assert.deepEqual(faults, []);
});

test("attributes and events work as documented", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const report = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.createElement("videoid-result"));
    const next = (/** @type {string} */ type) =>
      new Promise((resolve) =>
        document.body.addEventListener(type, (event) => resolve(/** @type {CustomEvent} */ (event)), { once: true }),
      );
    const parts = () =>
      [...element.shadowRoot.querySelectorAll("section, header")].map((one) => one.getAttribute("part"));
    const result = await (await fetch("results/05-substantial-fully-auto-accepted.json")).json();
    const before = JSON.stringify(result);
    element.result = result;
    let explained = next("videoid-explain");
    document.body.append(element);
    const { explanation } = (await explained).detail;
    const full = parts();
    explained = next("videoid-explain");
    element.setAttribute("view", "summary");
    await explained;
    const summary = parts();
    explained = next("videoid-explain");
    element.setAttribute("view", "evidence");
    await explained;
    const evidence = parts();
    const select = next("videoid-select");
    element.select(2);
    const { index } = (await select).detail;
    const saved = next("videoid-export");
    saved.then((/** @type {any} */ event) => event.preventDefault());
    [...element.shadowRoot.querySelectorAll("button")].find((one) => one.textContent === "Save picture").click();
    const { blob, redact } = (await saved).detail;
    const failed = next("videoid-error");
    element.removeAttribute("view");
    element.result = "{";
    const { error } = (await failed).detail;
    const states = [":state(error)", ":state(accepted)"].map((state) => element.matches(state));
    element.result = null;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const empty = element.matches(":state(empty)");
    element.remove();
    return {
      status: explanation.status,
      isSame: element.explanation === null,
      untouched: JSON.stringify(result) === before,
      full,
      summary,
      evidence,
      index,
      type: blob.type,
      redact,
      code: error.code,
      states,
      empty,
    };
  });
  assert.deepEqual(report, {
    status: "accepted",
    isSame: true,
    untouched: true,
    full: ["verdict", "reasons", "evidence", "checks", "fields", "numbers", "text"].filter((part) =>
      report.full.includes(part),
    ),
    summary: ["verdict", "reasons"].filter((part) => report.summary.includes(part)),
    evidence: ["verdict", "evidence"],
    index: 2,
    type: "image/png",
    redact: "none",
    code: "JSON_SYNTAX",
    states: [true, false],
    empty: true,
  });
  assert.ok(report.full.includes("checks") && report.full.includes("fields"), report.full.join());
  assert.deepEqual(faults, []);
});

test("values that the page expects are compared and shown", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const said = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.createElement("videoid-result"));
    const explained = new Promise((resolve) =>
      element.addEventListener("videoid-explain", (/** @type {any} */ event) => resolve(event.detail.explanation)),
    );
    const result = await (await fetch("results/05-substantial-fully-auto-accepted.json")).json();
    result.depictions = ["front", "selfie"];
    Object.assign(result.providerSpecific.ocr, { idType: "188", lastName: "VOSS" });
    element.result = { data: result };
    element.archive = await (await fetch("specimen/result.zip")).blob();
    element.explainOptions = {
      pointer: "/data",
      expected: { lastName: "BERG" },
      documentTypes: [{ id: 188, countryName: "Portugal", name: "Portugal", subType: "Passport" }],
    };
    document.body.append(element);
    const { warnings, contradictions } = /** @type {any} */ (await explained);
    const text = (/** @type {string} */ part) => element.shadowRoot.querySelector(`[part="${part}"]`).textContent;
    const report = {
      facts: text("facts"),
      fields: text("fields"),
      expected: contradictions.filter((/** @type {any} */ { code }) => code === "expected-vs-result").length,
      missing: warnings.filter((/** @type {any} */ { code }) => code === "PICTURE_MISSING").length,
    };
    element.remove();
    return report;
  });
  assert.match(said.facts, /Pictures in the result\s*Front, Selfie/);
  assert.match(said.fields, /188 = .?Portugal · Passport/);
  assert.match(said.fields, /BERG/);
  assert.deepEqual([said.expected, said.missing], [1, 0]);
  assert.deepEqual(faults, []);
});

test("bytes of another frame are accepted, and errors say how to await other values", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const report = await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inFrame = /** @type {any} */ (frame.contentWindow);
    const element = /** @type {any} */ (document.createElement("videoid-result"));
    const settled = () =>
      new Promise((resolve) => {
        for (const type of ["videoid-explain", "videoid-error"])
          element.addEventListener(type, (/** @type {CustomEvent} */ { detail }) => resolve(detail), { once: true });
      });
    const parts = () => element.shadowRoot.querySelectorAll('[part="raw"]').length;
    const address = new URL("results/05-substantial-fully-auto-accepted.json", location.href).href;
    const text = await (await fetch(address)).text();
    const zip = await (await inFrame.fetch(new URL("specimen/result.zip", location.href).href)).arrayBuffer();
    document.body.append(element);
    const told = [];
    for (const result of [new inFrame.TextEncoder().encode(text), new inFrame.TextEncoder().encode(text).buffer]) {
      if (result instanceof Uint8Array || result instanceof ArrayBuffer) throw new Error("not foreign");
      const outcome = settled();
      element.result = result;
      told.push((await outcome).explanation?.status, parts());
    }
    for (const unread of [
      Promise.resolve(text),
      await fetch(address),
      new Blob([text]),
      inFrame.Promise.resolve(text),
    ]) {
      const outcome = settled();
      element.result = unread;
      const { error } = await outcome;
      const shown = element.shadowRoot.textContent.includes(error.message);
      told.push(error.code, error.message.replace(/.*: /, ""), shown);
    }
    element.result = null;
    const outcome = settled();
    element.archive = zip;
    const { explanation, error } = await outcome;
    told.push(zip instanceof ArrayBuffer, error?.code, typeof explanation?.headline);
    element.remove();
    frame.remove();
    return told;
  });
  const refused = (/** @type {string} */ advice) => ["INVALID_ARGUMENT", advice, true];
  assert.deepEqual(report, [
    ...["accepted", 1, "accepted", 1],
    ...refused("await it first."),
    ...refused("give await response.text()."),
    ...refused("give await blob.text()."),
    ...refused("await it first."),
    ...[false, undefined, "string"],
  ]);
  assert.deepEqual(faults, []);
});

test("redactions apply everywhere", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "archive");
  await page.locator("video").waitFor();
  await page.selectOption("#cover", "all");
  await page.waitForFunction(() => !document.querySelector("videoid-result")?.shadowRoot?.querySelector("video"));
  await page.waitForTimeout(500);
  const isBlack = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas")
    );
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
    context.drawImage(canvas, 0, 0);
    // Between the features, where the passport page has its text.
    return context
      .getImageData(canvas.width * 0.5, canvas.height * 0.45, 20, 20)
      .data.every((value, i) => value === (i % 4 === 3 ? 255 : 0));
  });
  assert.ok(isBlack);
  assert.equal(await page.locator(".media img").count(), 0);
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "element-covered.png"), fullPage: true });
  assert.deepEqual(faults, []);
});

test("every state has its appearance", async () => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const { page } = await demo(browser, { settled: false, colorScheme, viewport: { width: 1000, height: 700 } });
    const shoot = async (/** @type {string} */ name) => {
      await drawn(page);
      await page
        .locator("videoid-result")
        .screenshot({ path: join(setting("LENS_SCREENSHOTS"), `state-${name}-${colorScheme}.png`) });
    };
    for (const [name, result] of Object.entries({
      accepted: "05-substantial-fully-auto-accepted",
      rejected: "09-high-rejected",
      inconclusive: "03-substantial-inconclusive",
      failed: "04-substantial-failed",
    })) {
      await choose(page, name === "accepted" ? "accepted" : result);
      await shoot(name);
    }
    for (const [name, json] of Object.entries({
      pending: '{"status":"pending","processType":"high"}',
      unknown: '{"status":"somethingNew","processType":"x"}',
      error: '{"status": accepted}',
    })) {
      await page.fill("#paste", json);
      await page.waitForTimeout(200);
      await shoot(name);
    }
    const set = (/** @type {Record<string, any>} */ values) =>
      page.evaluate(
        (values) => void Object.assign(/** @type {any} */ (document.querySelector("videoid-result")), values),
        values,
      );
    await set({ result: null, archive: null });
    await page.waitForFunction(() => document.querySelector("videoid-result:state(empty)"));
    await shoot("empty");
    await page.evaluate(() => {
      // This source never answers.
      const blob = new Blob([new Uint8Array(100)]);
      blob.slice = () => Object.assign(new Blob(), { arrayBuffer: () => new Promise(() => {}) });
      /** @type {any} */ (document.querySelector("videoid-result")).archive = blob;
    });
    await page.waitForFunction(() => document.querySelector("videoid-result:state(loading)"));
    await shoot("loading");
    assert.match(await text(page), /Loading/);
    await page.close();
  }
});

const RESULT = '{"status":"accepted","processType":"substantialFullyAuto"}';

/** The bytes of pictures with unusual orientations. */
const cases = pictureCases();
const whole = cases[0].bytes;
const png = cases.find(({ name }) => name.startsWith("PNG"))?.bytes ?? whole;
const broken = Buffer.from(png);
// Damaged in the middle of its data, which is the longest chunk.
broken.fill(0x55, broken.length - 80, broken.length - 40);
const PICTURES = {
  whole,
  HEIC: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
  "cut off": whole.subarray(0, -40),
  broken,
};
const encoded = Object.fromEntries(Object.entries(PICTURES).map(([name, bytes]) => [name, bytes.toString("base64")]));

test("in place of a picture that cannot be shown there is a message with its name and advice", async () => {
  for (const [name, words] of Object.entries({
    HEIC: /HEIC: convert it to JPEG/,
    "cut off": /ends before the picture does. Download it again/,
    broken: /damaged. Download it again/,
  })) {
    const { page, faults } = await demo(browser, { settled: false, viewport: { width: 1000, height: 900 } });
    const report = await page.evaluate(
      async ({ whole, other }) => {
        const element = /** @type {any} */ (document.querySelector("videoid-result"));
        const bytes = (/** @type {string} */ base64) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        const next = (/** @type {string} */ type) =>
          new Promise((resolve) =>
            element.addEventListener(type, (/** @type {any} */ event) => resolve(event.detail), { once: true }),
          ); // prettier-ignore
        const told = next("videoid-error");
        element.archive = null;
        element.result = await (await fetch("examples/accepted.json")).text();
        element.pictures = { front: new File([bytes(other)], "front side.jpg"), back: new Blob([bytes(whole)]) };
        const { error } = await told;
        const canvas = element.shadowRoot.querySelector("canvas");
        const isSeen = () => canvas.checkVisibility();
        const seen = [isSeen()];
        const text = element.shadowRoot.querySelector(".unshown").innerText;
        const live = element.shadowRoot.querySelector('[role="status"]').textContent;
        const rows = element.shadowRoot.querySelectorAll('[role="option"]').length;
        const tools = element.shadowRoot.querySelector('[part="export"]').checkVisibility();
        return { code: error.code, reason: error.reason, seen, text, live, rows, tools };
      },
      { whole: encoded.whole, other: encoded[name] },
    );
    assert.deepEqual([report.code, report.seen, report.tools], ["IMAGE_UNREADABLE", [false], false], name);
    assert.match(report.text, /cannot be shown: .?front side\.jpg/, name);
    assert.match(report.text, words);
    assert.match(report.live, words);
    assert.ok(report.rows > 0, "the features are still listed");
    assert.deepEqual(await violations(page), []);
    await page.locator("videoid-result").scrollIntoViewIfNeeded();
    await page
      .locator("videoid-result")
      .screenshot({ path: join(setting("LENS_SCREENSHOTS"), `picture-${name.replace(" ", "-")}.png`) });
    // The other picture can be shown, and then the broken one shows its message again.
    await page.locator("videoid-result").getByRole("button", { name: "Back", exact: true }).click();
    await page.locator("videoid-result canvas").waitFor({ state: "visible" });
    assert.equal(await page.locator("videoid-result .unshown").count(), 0);
    await page.locator("videoid-result").getByRole("button", { name: "Front", exact: true }).click();
    await page.locator("videoid-result .unshown").waitFor();
    assert.equal(await page.locator("videoid-result canvas").isVisible(), false);
    assert.deepEqual(faults, []);
  }
});

test("pictures of an archive that cannot be shown have a message, and none that is too large is decoded", async () => {
  const app13 = Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0x23, 0x28, 0x2e, 0xe0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  const large = Buffer.concat([Buffer.from([0xff, 0xd8]), app13, app13, app13, frame, Buffer.from([0xff, 0xda, 0, 2])]);
  const files = [
    { name: "ocr.json", data: "{}" },
    { name: "front.heic", data: PICTURES.HEIC },
    { name: "back.jpg", data: large },
    { name: "portrait.jpg", data: PICTURES["cut off"] },
    { name: "selfie.jpg", data: PICTURES.whole },
  ];
  const { page, faults } = await demo(browser, { settled: false, viewport: { width: 1000, height: 900 } });
  await page.evaluate(
    async ({ result, base64 }) => {
      const element = /** @type {any} */ (document.querySelector("videoid-result"));
      Object.assign(element, { result, pictures: null });
      element.archive = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    },
    { result: RESULT, base64: Buffer.from(zip(files)).toString("base64") },
  );
  const archive = page.locator('videoid-result [part="archive"]');
  await archive.locator(".unshown").nth(2).waitFor();
  const texts = await archive.locator(".unshown").allInnerTexts();
  assert.match(texts[0], /front\.heic[\s\S]*HEIC/);
  assert.match(texts[1], /back\.jpg[\s\S]*LIMIT_IMAGE_PIXELS/);
  assert.match(texts[2], /portrait\.jpg[\s\S]*ends before/);
  assert.equal(await archive.locator("img").count(), 1);
  assert.match(await page.locator("videoid-result .stage .unshown").innerText(), /front\.heic/);
  assert.deepEqual(await violations(page), []);
  await page
    .locator("videoid-result")
    .screenshot({ path: join(setting("LENS_SCREENSHOTS"), "pictures-of-archive.png") });
  assert.deepEqual(faults, []);
});

test("values of a wrong type and transferred bytes give an error with a code", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const report = await page.evaluate(
    async ({ result, whole }) => {
      const rejections = /** @type {string[]} */ ([]);
      addEventListener("unhandledrejection", (event) => rejections.push(String(event.reason)));
      const bytes = Uint8Array.from(atob(whole), (byte) => byte.charCodeAt(0));
      const gone = bytes.slice();
      structuredClone(gone.buffer, { transfer: [gone.buffer] });
      /** @type {Record<string, any>} */
      const wrong = {
        "archive, a text": { archive: "zip" },
        "archive, a number": { archive: 7 },
        "archive, bytes that are gone": { archive: gone },
        "archive, a buffer that is gone": { archive: gone.buffer },
        "pictures, a text": { pictures: "front.jpg" },
        "pictures, a number": { pictures: 7 },
        "pictures, a text inside": { pictures: { front: "front.jpg" } },
        "pictures, bytes that are gone": { pictures: { front: gone } },
        "pictures, no Blob": { pictures: { front: { size: 3, slice: () => 5 } } },
      };
      /** @type {Record<string, string>} */
      const told = {};
      for (const [name, given] of Object.entries(wrong)) {
        const element = /** @type {any} */ (document.createElement("videoid-result"));
        const error = new Promise((resolve) => {
          element.addEventListener("videoid-error", (/** @type {any} */ event) => resolve(event.detail.error));
          setTimeout(resolve, 3_000, { code: "nothing in three seconds" });
        });
        Object.assign(element, { result, ...given });
        document.body.append(element);
        const { code } = await error;
        told[name] = element.matches(":state(loading)") ? `${code}, and still loading` : code;
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { told, rejections };
    },
    { result: RESULT, whole: encoded.whole },
  );
  const { told, rejections } = report;
  assert.deepEqual(rejections, []);
  for (const [name, code] of Object.entries(told)) {
    // A Blob of another window is recognised by its members, so this one only fails when it is read.
    const expected = name === "pictures, no Blob" ? "IO" : "INVALID_ARGUMENT";
    assert.equal(code, expected, name);
  }
  assert.deepEqual(faults, []);
});

test("tolerant is an attribute and a property, as frameworks write them", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const report = await page.evaluate(async () => {
    const codes = [];
    const almost = '{"status":"accepted",}';
    for (const tag of ["videoid-result", "videoid-triage", "videoid-compare"]) {
      for (const name of ["triage", "compare"]) await import(`/pkg/define-${name}.js`);
      /** @type {[string, (element: any) => void][]} */
      const ways = [
        ["not set", () => {}],
        ["the attribute alone", (element) => element.setAttribute("tolerant", "")],
        ["its text true, as React 18 writes it", (element) => element.setAttribute("tolerant", "true")],
        ["its text false, as React 18 writes it", (element) => element.setAttribute("tolerant", "false")],
        ["the property, as React 19 and Vue 3 set it", (element) => Object.assign(element, { tolerant: true })],
        ["the property, no", (element) => Object.assign(element, { tolerant: false })],
        ["the property's text", (element) => Object.assign(element, { tolerant: "false" })],
        ["the property, the text of an attribute", (element) => Object.assign(element, { tolerant: "" })],
        ["the property, nothing", (element) => Object.assign(element, { tolerant: undefined })],
        [
          "the attribute's text false, then the property",
          (element) => {
            element.setAttribute("tolerant", "false");
            element.tolerant = true;
          },
        ],
      ];
      for (const [name, set] of ways) {
        const element = /** @type {any} */ (document.createElement(tag));
        set(element);
        Object.assign(element, { result: almost, source: almost, results: [almost, almost] });
        const ended = new Promise((resolve) => {
          for (const type of ["videoid-explain", "videoid-triage", "videoid-compare", "videoid-error"]) {
            element.addEventListener(type, (/** @type {any} */ { type, detail }) => {
              const { report } = detail;
              resolve(type === "videoid-error" || report?.errors.length > 0 ? "refused" : "read");
            });
          }
        });
        document.body.append(element);
        codes.push([tag, name, await ended, element.tolerant]);
        element.remove();
      }
    }
    return codes;
  });
  const expected = [false, true, true, false, true, false, false, true, false, true];
  report.forEach(([tag, name, read, tolerant], i) => {
    const isTolerant = expected[i % expected.length];
    assert.deepEqual([read, tolerant], [isTolerant ? "read" : "refused", isTolerant], `${tag}: ${name}`);
  });
  assert.equal(report.length, 30);
  assert.deepEqual(faults, []);
});

test("the language is inherited across shadow roots, and changes are followed", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const shown = await page.evaluate(async (result) => {
    const { setLocale } = await import("/pkg/index.js");
    for (const name of ["triage", "compare"]) await import(`/pkg/define-${name}.js`);
    for (const language of ["de", "sv", "pl"]) {
      setLocale((await import(`/pkg/locales/${language}.js`)).default);
    }
    const shown = [];
    for (const tag of ["videoid-result", "videoid-triage", "videoid-compare"]) {
      const [outer, inner] = [document.createElement("div"), document.createElement("div")];
      outer.attachShadow({ mode: "open" }).append(inner);
      const root = inner.attachShadow({ mode: "closed" });
      const element = /** @type {any} */ (document.createElement(tag));
      outer.lang = "de";
      root.append(element);
      document.body.append(outer);
      // Waits for the expected language, and checks that it stays for a moment.
      const language = async (/** @type {string} */ expected) => {
        const now = () => element.shadowRoot.querySelector('[part="body"]').lang;
        const moment = () => new Promise((resolve) => setTimeout(resolve, 20));
        for (let tries = 0; tries < 300 && now() !== expected; tries += 1) await moment();
        await moment();
        return now();
      };
      Object.assign(element, { result, source: result, results: [result, result] });
      shown.push(await language("de"));
      outer.lang = "sv";
      shown.push(await language("sv"));
      inner.lang = "pl";
      shown.push(await language("pl"));
      inner.removeAttribute("lang");
      shown.push(await language("sv"));
      element.lang = "de";
      shown.push(await language("de"));
      element.removeAttribute("lang");
      outer.removeAttribute("lang");
      document.documentElement.lang = "pl";
      shown.push(await language("pl"));
      document.documentElement.lang = "en";
      shown.push(await language("en"));
      outer.remove();
    }
    return shown;
  }, RESULT);
  const each = ["de", "sv", "pl", "sv", "de", "pl", "en"];
  assert.deepEqual(shown, [...each, ...each, ...each]);
  assert.deepEqual(faults, []);
});

test("an element keeps its styles and works in another document and another window", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  const report = await page.evaluate(
    async (result) => {
      for (const name of ["triage", "compare"]) await import(`/pkg/define-${name}.js`);
      const report = [];
      for (const tag of ["videoid-result", "videoid-triage", "videoid-compare"]) {
        const element = /** @type {any} */ (document.createElement(tag));
        Object.assign(element, { result, source: result, results: [result, result] });
        const ended = () =>
          new Promise((resolve) => {
            for (const type of ["videoid-explain", "videoid-triage", "videoid-compare", "videoid-error"])
              element.addEventListener(type, (/** @type {Event} */ event) => resolve(event.type), { once: true });
          });
        let shown = ended();
        document.body.append(element);
        await shown;
        const look = () => {
          const body = element.shadowRoot.querySelector('[part="body"]');
          const { display, fontSize } = element.ownerDocument.defaultView.getComputedStyle(body);
          const canvas = element.shadowRoot.querySelector("canvas");
          return [display, fontSize, element.shadowRoot.adoptedStyleSheets.length, canvas ? canvas.width > 300 : null];
        };
        const frame = document.createElement("iframe");
        frame.width = "900";
        frame.height = "700";
        document.body.append(frame);
        const there = /** @type {Document} */ (frame.contentDocument);
        const looks = [look()];
        for (const page of [there, document, there]) {
          shown = ended();
          page.body.append(element);
          // A list that was read before is shown again without an event.
          const type = await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 500))]);
          for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
          looks.push([...look(), type]);
        }
        // In a document without a window, nothing is loaded or drawn.
        document.implementation.createHTMLDocument().body.append(element);
        document.body.append(element);
        await new Promise((resolve) => setTimeout(resolve, 500));
        looks.push(look());
        report.push(looks);
        element.remove();
        frame.remove();
      }
      return report;
    },
    readFileSync(new URL("www/demo/examples/accepted.json", root), "utf8"),
  );
  for (const [here, ...others] of report) {
    assert.deepEqual(here.slice(0, 3), ["grid", "16px", 2]);
    for (const other of others) assert.deepEqual(other.slice(0, 3), here.slice(0, 3));
    for (const other of others) assert.notEqual(other[3], false, "drawn");
    assert.ok(others.every((other) => other[4] !== "videoid-error"));
  }
  assert.deepEqual(faults, []);
});

test("a click selects the box under the pointer, with CSS zoom and transforms", async () => {
  const { page, faults } = await demo(browser, { settled: false, viewport: { width: 1280, height: 900 } });
  await choose(page, "accepted");
  await drawn(page);
  for (const style of [
    "",
    "zoom: 1.5",
    "transform: scale(0.6)",
    "transform: rotate(8deg)",
    "zoom: 1.25; rotate: 4deg",
  ]) {
    await page.evaluate((style) => {
      const element = /** @type {any} */ (document.querySelector("videoid-result"));
      element.select(null);
      element.style.cssText = style;
    }, style);
    await drawn(page);
    const canvas = page.locator("videoid-result canvas");
    await canvas.scrollIntoViewIfNeeded();
    // The middle does not move: when the whole picture is zoomed to a feature, that feature is in the middle.
    await page.locator('videoid-result [role="option"][data-index="1"]').dblclick();
    await page.waitForTimeout(500);
    await page.evaluate(() => /** @type {any} */ (document.querySelector("videoid-result")).select(null));
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await canvas.boundingBox());
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    assert.deepEqual(
      await page.locator('videoid-result [role="option"][aria-selected="true"] bdi').allInnerTexts(),
      ["OVI 2"],
      style,
    );
    await page.screenshot({
      path: join(setting("LENS_SCREENSHOTS"), `element-${style.replaceAll(/\W+/g, "-") || "plain"}.png`),
    });
    await page.keyboard.press("Escape");
  }
  assert.deepEqual(faults, []);
});

test("a classic script is enough for pages without modules", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await page.goto(new URL("script.html", setting("LENS_SITE")).href);
  const headline = await page.evaluate(async () => {
    const { videoidLens } = /** @type {any} */ (globalThis);
    await videoidLens.init();
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const explained = new Promise((resolve) => element.addEventListener("videoid-explain", resolve, { once: true }));
    element.result = { status: "pending", processType: "high" };
    await explained;
    return [videoidLens.explain({ status: "pending" }).headline, element.shadowRoot?.querySelector("h2")?.textContent];
  });
  assert.ok(
    headline.every((text) => text?.startsWith("Pending")),
    headline.join(),
  );
  assert.deepEqual(faults, []);
});
