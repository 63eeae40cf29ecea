/** `<videoid-result>` in Chromium: for every eye and hand, in every state, and nothing left behind. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { violations } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { choose, demo, drawn, text } from "./viewer.mjs";

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

test("the accessibility tree is as accepted", async () => {
  const { page, faults } = await demo(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await choose(page, "03-substantial-inconclusive");
  await drawn(page);
  const tree = `${await page.locator("videoid-result").ariaSnapshot()}\n`;
  if (process.env.LENS_ACCEPT) writeFileSync(golden, tree);
  assert.equal(tree, readFileSync(golden, "utf8"), `the tree has changed; it is now:\n${tree}`);
  assert.deepEqual(faults, []);
});

test("keys alone go everywhere", async () => {
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
  assert.equal(seen[0], "canvas The picture, with a box over each feature that has one");
  assert.ok(seen[1].startsWith("li ✓Header"), seen[1]);
  assert.ok(!seen[2].startsWith("li"), "one row only is in the way");
  for (const expected of [
    "button Zoom out",
    "button Whole picture",
    "button Zoom in",
    "button Magnifier",
    "button Save picture",
    "summary As text",
    "summary Raw result",
  ]) {
    assert.ok(seen.includes(expected), `${expected} in ${seen.join(", ")}`);
  }
  // The list: arrows select, Enter zooms, Escape goes back, first from the zoom and then from the selection.
  await page.locator('[role="option"]').first().focus();
  const selected = () => page.locator('[role="option"][aria-selected="true"] bdi').allInnerTexts();
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await selected(), ["OVI 2"]);
  assert.match(await page.locator('[role="status"]').last().innerText(), /^OVI 2: found/);
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

test("a hundred mounts leave nothing behind", async () => {
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
      // Now and then, everything has come to rest; mostly, it is still under way.
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

test("what breaks inside the wasm breaks one call", async () => {
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
  // With a picture and its boxes on the page: they are there in the next instance, too.
  const canvas = page.locator('[part="picture"] canvas, canvas').first();
  const before = await canvas.screenshot();
  assert.equal(await trap(), "INTERNAL");
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await drawn(page);
  assert.deepEqual(await canvas.screenshot(), before);
  await page.locator('[role="option"]').nth(1).click();
  assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
  // With an archive open.
  assert.equal(await choose(page, "archive"), "videoid-explain");
  assert.equal(await trap(), "INTERNAL");
  assert.equal(await choose(page, "09-high-rejected"), "videoid-explain");
  // While the element itself asks.
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

test("attributes and events do what they say", async () => {
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
    full: ["verdict", "reasons", "evidence", "checks", "fields", "text"].filter((part) => report.full.includes(part)),
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

test("bytes of a frame are bytes, and what has to be awaited first is told how", async () => {
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

test("what is covered is covered everywhere", async () => {
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
    // Between the features, where the page of the passport has its text.
    return context
      .getImageData(canvas.width * 0.5, canvas.height * 0.45, 20, 20)
      .data.every((value, i) => value === (i % 4 === 3 ? 255 : 0));
  });
  assert.ok(isBlack);
  assert.equal(await page.locator(".media img").count(), 0);
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "element-covered.png"), fullPage: true });
  assert.deepEqual(faults, []);
});

test("every state has its look", async () => {
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
      // A source that never answers.
      const blob = new Blob([new Uint8Array(100)]);
      blob.slice = () => Object.assign(new Blob(), { arrayBuffer: () => new Promise(() => {}) });
      /** @type {any} */ (document.querySelector("videoid-result")).archive = blob;
    });
    await page.waitForFunction(() => document.querySelector("videoid-result:state(loading)"));
    await shoot("loading");
    assert.match(await text(page), /Reading/);
    await page.close();
  }
});

test("one script does it for pages without modules", async () => {
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
