/** The reviewer's desk in Chromium: two columns, adjustments of pictures, pairs of pictures, decisions. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { violations } from "./axe.mjs";
import { launch } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { demo, drawn } from "./viewer.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const WIDTHS = [1600, 1100, 700, 320];

/**
 * A page that contains only an element as wide as the window, which shows a result.
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {{ result?: string, boxed?: boolean, archive?: boolean, roles?: string[], slow?: number, lang?: string,
 *   attributes?: Record<string, string> }} [what]
 *   `boxed`: a feature that was not found has a box nevertheless; `slow`: milliseconds that decoding a picture takes
 */
async function desk(options, what = {}) {
  const watched = await demo(browser, { settled: false, ...options });
  await watched.page.evaluate(
    async ({ result = "09-high-rejected", boxed, archive, roles = ["front"], slow, lang, attributes }) => {
      const { setLocale } = await import("/pkg/index.js");
      if (lang) setLocale((await import(`/pkg/locales/${lang}.js`)).default);
      const element = /** @type {any} */ (document.createElement("videoid-result"));
      // One of the documented results is not valid JSON.
      element.tolerant = true;
      for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
      if (lang) element.lang = lang;
      const get = async (/** @type {string} */ address) => (await fetch(address)).blob();
      const file = /** @type {Record<string, string>} */ ({
        front: "passport",
        back: "passport",
        portrait: "portrait",
        selfie: "selfie",
      });
      const pictures = await Promise.all(
        roles.map(async (role) => [role, await get(`specimen/${file[role]}.jpg`).catch(() => null)]),
      );
      const text = await (await fetch(`results/${result}.json`)).text();
      const bbox = '"bbox": { "x": 596, "y": 44, "width": 32, "height": 24 }';
      element.result = boxed ? text.replace(/("found": false)/, `${bbox}, $1`) : text;
      if (archive) element.archive = await get("specimen/result.zip");
      else element.pictures = Object.fromEntries(pictures);
      if (slow) {
        const make = globalThis.createImageBitmap;
        globalThis.createImageBitmap = /** @type {any} */ (
          async (/** @type {any[]} */ ...given) => {
            await new Promise((resolve) => setTimeout(resolve, slow));
            return /** @type {any} */ (make)(...given);
          }
        );
      }
      Object.assign(document.body.style, { display: "block", margin: "0", padding: "0" });
      const explained = new Promise((resolve, reject) => {
        element.addEventListener("videoid-explain", resolve, { once: true });
        element.addEventListener("videoid-error", (/** @type {any} */ { detail }) => reject(detail.error));
      });
      const main = document.createElement("main");
      const title = document.createElement("h1");
      title.textContent = "Case";
      main.append(title, element);
      document.body.replaceChildren(main);
      await explained;
    },
    what,
  );
  await watched.page.waitForTimeout(slowly(what.slow));
  await drawn(watched.page);
  return watched;
}

/** @param {number} [slow] */
const slowly = (slow) => (slow ? 0 : 400);

/** @param {Page} page @param {string} name */
const shoot = (page, name) =>
  page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `desk-${name}.png`), fullPage: true });

/** Where a part is. @param {Page} page @param {string} part */
const box = async (page, part) => {
  const found = await page.locator(`[part="${part}"]`).first().boundingBox();
  assert.ok(found, part);
  return found;
};

/**
 * What is on a canvas: a number that changes with its pixels; how many pixels are black, white, and of the lines around
 * found features; the number of pixels; their total brightness; and their colours, up to three.
 * @param {Page} page
 * @param {number} [index]
 */
const canvasOf = (page, index = 0) =>
  page.evaluate((index) => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      document.querySelector("videoid-result")?.shadowRoot?.querySelectorAll("canvas")[index]
    );
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set();
    // A short value, because `assert` would compare two long texts for minutes.
    let print = 0;
    const seen = { print, black: 0, white: 0, lines: 0, size: data.length / 4, light: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const color = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      seen.light += data[i] + data[i + 1] + data[i + 2];
      print = (Math.imul(print, 31) + color) | 0;
      if (color === 0 && data[i + 3] === 255) seen.black += 1;
      if (color === 0xffffff) seen.white += 1;
      if (color === 0x0b62d6) seen.lines += 1;
      if (colors.size < 3 && data[i + 3]) colors.add(color);
    }
    return { ...seen, print, colors: [...colors] };
  }, index);

/** A number that changes with what is on a canvas. @param {Page} page @param {number} [index] */
const pixels = async (page, index) => (await canvasOf(page, index)).print;

test("if the element is at least 1,100 pixels wide, the pictures stay in view beside the rest", async () => {
  for (const width of WIDTHS) {
    const { page, faults } = await desk({ viewport: { width, height: 800 } });
    const order = await page.evaluate(() =>
      [...(document.querySelector("videoid-result")?.shadowRoot?.querySelectorAll("header, section[part]") ?? [])].map(
        (one) => one.getAttribute("part"),
      ),
    );
    assert.deepEqual(order.slice(0, 3), ["verdict", "reasons", "evidence"]);
    const [reasons, evidence, checks] = await Promise.all(
      ["reasons", "evidence", "checks"].map((part) => box(page, part)),
    );
    const isBeside = width >= 1100;
    assert.equal(evidence.x >= reasons.x + reasons.width, isBeside, `${width}`);
    assert.equal(checks.x, reasons.x);
    if (isBeside) {
      assert.ok(Math.abs(evidence.y - reasons.y) < 2, "both begin below the verdict");
      assert.ok(evidence.height <= 800, "no taller than the window");
      await page.locator('[part="fields"]').scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 300));
      const stuck = await box(page, "evidence");
      assert.ok(stuck.y >= 0 && stuck.y + stuck.height <= 801, `${width}: ${JSON.stringify(stuck)}`);
      const canvas = await box(page, "picture");
      assert.ok(canvas.y >= 0 && canvas.y + canvas.height <= 800);
      await page.evaluate(() => scrollTo(0, 0));
    } else {
      assert.ok(evidence.y > reasons.y + reasons.height && checks.y > evidence.y + evidence.height);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${width}: ${overflow} too wide`);
    await shoot(page, `columns-${width}`);
    assert.deepEqual(faults, []);
    await page.close();
  }
  // Without pictures and features, there is only one column.
  const { page } = await desk(
    { viewport: { width: 1600, height: 800 } },
    { result: "04-substantial-failed", roles: [] },
  );
  const [verdict, text] = await Promise.all(["verdict", "text"].map((part) => box(page, part)));
  assert.equal(verdict.width, text.width);
  await page.close();
});

test("the layout does not shift when a picture loads late", async () => {
  for (const width of WIDTHS) {
    for (const what of [{ roles: ["front"] }, { archive: true }]) {
      const { page, faults } = await desk({ viewport: { width, height: 700 } }, { ...what, slow: 900 });
      const shifts = await page.evaluate(async () => {
        /** @type {string[]} */
        const shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of /** @type {any[]} */ (list.getEntries())) {
            const nodes = entry.sources.map(
              (/** @type {any} */ { node }) => node?.getAttribute?.("part") ?? node?.className ?? node?.nodeName,
            );
            shifts.push(`${entry.value} ${nodes}`);
          }
        }).observe({ type: "layout-shift" });
        const canvas = document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas");
        const before = canvas?.getBoundingClientRect().height;
        await new Promise((resolve) => setTimeout(resolve, 1600));
        return { shifts, isSame: canvas?.getBoundingClientRect().height === before };
      });
      assert.deepEqual(shifts, { shifts: [], isSame: true }, `${width} ${JSON.stringify(what)}`);
      assert.ok((await canvasOf(page)).colors.length > 2, "the picture has arrived");
      assert.deepEqual(faults, []);
      await page.close();
    }
  }
});

test("hovering over a reason emphasises its box, and hovering over a feature its reasons", async () => {
  const { page, faults } = await desk(
    { viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" },
    { result: "03-substantial-inconclusive", boxed: true },
  );
  const reason = page.locator('[part="reason"][data-features]').first();
  const features = (await reason.getAttribute("data-features"))?.split(" ") ?? [];
  const row = page.locator(`[role="option"][data-index="${features[0]}"]`);
  const plain = await canvasOf(page);
  await reason.hover();
  await drawn(page);
  assert.match((await row.getAttribute("class")) ?? "", /pointed/);
  assert.notEqual(await pixels(page), plain.print);
  const lit = (await canvasOf(page)).light;
  await shoot(page, "pointed");
  await page.mouse.move(1, 1);
  await drawn(page);
  // Under a clip, round edges are a little lighter or darker.
  const left = (await canvasOf(page)).light;
  assert.ok(Math.abs(left - plain.light) < Math.abs(lit - plain.light) / 10, `${plain.light}, ${lit}, ${left}`);
  await row.hover();
  assert.match((await reason.getAttribute("class")) ?? "", /pointed/);
  await page.mouse.move(1, 1);
  assert.doesNotMatch((await reason.getAttribute("class")) ?? "", /pointed/);
  // By keyboard: the links in the reason, and the row.
  await reason.locator("button").first().focus();
  assert.match((await row.getAttribute("class")) ?? "", /pointed/);
  await row.focus();
  assert.match((await reason.getAttribute("class")) ?? "", /pointed/);
  assert.deepEqual(faults, []);
});

test("brightness, contrast and inversion change only the picture, and covers stay black", async () => {
  const { page, faults } = await desk({ viewport: { width: 1280, height: 900 } });
  await page.click('button:text-is("Adjust")');
  // Scrolled into place first: at another fraction of a pixel, the canvas has a row more or less.
  await page.locator('button:text-is("Reset")').scrollIntoViewIfNeeded();
  await drawn(page);
  const { print: plain, lines, light } = await canvasOf(page);
  assert.ok(lines > 100);
  const said = () => page.locator('[role="status"]').first().innerText();
  const slider = page.locator('label:has-text("Brightness") input');
  await slider.focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
  assert.equal(await slider.getAttribute("aria-valuetext"), "200%");
  await drawn(page);
  const bright = await canvasOf(page);
  assert.ok(bright.light > light * 1.05);
  assert.ok(Math.abs(bright.lines - lines) < lines / 20, "the lines keep their colour");
  await shoot(page, "adjust");
  // With keys on the picture: each change once, and once back.
  await page.focus("canvas");
  const steps = [];
  for (const key of ["Shift+B", "k", "i", "r", "Shift+R", "i", "Shift+K"]) {
    await page.keyboard.press(key);
    await drawn(page);
    steps.push(await said());
  }
  assert.deepEqual(steps, [
    "Brightness 168 %",
    "Brightness 168 %; Contrast 119 %",
    "Brightness 168 %; Contrast 119 %; Colours inverted",
    "Brightness 168 %; Contrast 119 %; Colours inverted; Rotated 90°",
    "Brightness 168 %; Contrast 119 %; Colours inverted",
    "Brightness 168 %; Contrast 119 %",
    "Brightness 168 %",
  ]);
  await page.click('button:text-is("Reset")');
  await drawn(page);
  assert.equal(await pixels(page), plain);
  // Elsewhere on the page, the keys have no effect.
  await page.focus('button:text-is("Reset")');
  await page.keyboard.press("i");
  await drawn(page);
  assert.equal(await pixels(page), plain);
  // When the picture is inverted and turned, covers stay black.
  await page.evaluate(() => document.querySelector("videoid-result")?.setAttribute("redact", "all"));
  await page.waitForTimeout(700);
  await page.evaluate(() => /** @type {any} */ (document.querySelector("videoid-result")).select(null));
  await page.focus("canvas");
  for (const key of ["i", "b", "r"]) await page.keyboard.press(key);
  await drawn(page);
  const covered = await canvasOf(page);
  assert.ok(covered.black > covered.size / 4);
  assert.ok(covered.white < covered.size / 8);
  await shoot(page, "adjust-covered");
  assert.deepEqual(faults, []);
});

/** @param {number[]} values */
const sum = (values) => values.reduce((all, value) => all + value, 0);

test("files and reports state the adjustments, and PNG and SVG show the same", async () => {
  const { page, faults } = await desk({ viewport: { width: 1280, height: 900 } });
  await page.focus("canvas");
  for (const key of ["b", "b", "i", "r"]) await page.keyboard.press(key);
  await drawn(page);
  const saved = (/** @type {string} */ type) =>
    page.evaluate(async (type) => {
      const element = /** @type {any} */ (document.querySelector("videoid-result"));
      const next = new Promise((resolve) =>
        element.addEventListener(
          "videoid-export",
          (/** @type {any} */ event) => {
            event.preventDefault();
            resolve(event.detail.blob);
          },
          { once: true },
        ),
      );
      const tools = element.shadowRoot.querySelector('[part="export"]');
      tools.querySelector("select").value = type;
      tools.querySelector("button").click();
      const blob = /** @type {Blob} */ (await next);
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      await image.decode();
      const copy = new OffscreenCanvas(200, 320);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext("2d"));
      context.drawImage(image, 0, 0, 200, 320);
      URL.revokeObjectURL(image.src);
      const text = type === "SVG" ? (await blob.text()).replace(/href="[^"]*"/, "") : "";
      return { text, values: [...context.getImageData(0, 0, 200, 320).data], size: [image.width, image.height] };
    }, type);
  const [png, svg] = [await saved("PNG"), await saved("SVG")];
  const off = png.values.map((value, i) => Math.abs(value - svg.values[i]));
  assert.ok(sum(off) / off.length < 3, `mean difference ${sum(off) / off.length}`);
  assert.ok(Math.abs(png.size[1] / png.size[0] - svg.size[1] / svg.size[0]) < 0.02);
  assert.match(svg.text, /data-brightness="141" data-inverted="true" data-rotated="90"/);
  for (const words of ["Brightness 141 %", "Colours inverted", "Rotated 90°"]) {
    assert.ok(svg.text.includes(`>${words}</text>`), words);
  }
  const report = await page.evaluate(() => /** @type {any} */ (document.querySelector("videoid-result")).report());
  assert.match(report, /Adjusted for viewing: Brightness 141 %; Colours inverted; Rotated 90°\./);
  assert.deepEqual(faults, []);
});

test("a pair of pictures is zoomed and moved together while they are linked", async () => {
  const { page, faults } = await desk(
    { viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce" },
    { archive: true },
  );
  const open = page.locator('button:text-is("Compare photo and selfie")');
  await open.focus();
  await page.keyboard.press("Enter");
  await page.locator('[part="pair"]').waitFor();
  await page.waitForTimeout(600);
  assert.deepEqual(await page.locator("figcaption").allInnerTexts(), ["Photo on the document", "Selfie"]);
  // The first canvas is that of the single picture, which is hidden.
  const order = await page.evaluate(() =>
    [...(document.querySelector("videoid-result")?.shadowRoot?.querySelectorAll("canvas") ?? [])].map((one) =>
      one.getAttribute("aria-label"),
    ),
  );
  const [left, right] = ["Photo on the document", "Selfie"].map((name) => order.indexOf(name));
  const whole = [await pixels(page, left), await pixels(page, right)];
  await shoot(page, "pair");
  await page.locator(`canvas[aria-label="Photo on the document"]`).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowDown");
  await drawn(page);
  const zoomed = [await pixels(page, left), await pixels(page, right)];
  assert.notEqual(zoomed[0], whole[0]);
  assert.notEqual(zoomed[1], whole[1], "the other follows");
  await page.uncheck('label:has-text("Zoom and move together") input');
  await page.locator(`canvas[aria-label="Photo on the document"]`).focus();
  await page.keyboard.press("+");
  await drawn(page);
  assert.notEqual(await pixels(page, left), zoomed[0]);
  assert.equal(await pixels(page, right), zoomed[1], "on its own");
  // Escape first shows the whole picture, and then one picture, with the focus where it was before.
  await page.keyboard.press("Escape");
  await drawn(page);
  assert.equal(await pixels(page, left), whole[0]);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator('[part="pair"]').count(), 0);
  assert.equal(await open.getAttribute("aria-pressed"), "false");
  assert.ok(await open.evaluate((one) => /** @type {ShadowRoot} */ (one.getRootNode()).activeElement === one));
  assert.ok(await page.locator('[role="listbox"]').isVisible());
  assert.deepEqual(faults, []);
});

test("front and back can be compared, too, and redactions also apply to a pair", async () => {
  for (const redact of ["photo", "all"]) {
    const { page, faults } = await desk(
      { viewport: { width: 1600, height: 900 } },
      { roles: ["front", "back"], attributes: { redact } },
    );
    await page.click('button:text-is("Compare front and back")');
    await page.locator('[part="pair"]').waitFor();
    await page.waitForTimeout(600);
    await shoot(page, `pair-${redact}`);
    const covered = await canvasOf(page, 0);
    const black = covered.black / covered.size;
    assert.ok(redact === "all" ? black > 0.7 : black > 0.04, `${black}`);
    await page.click('button:text-is("Back to one picture")');
    assert.equal(await page.locator('[part="pair"]').count(), 0);
    assert.deepEqual(faults, []);
    await page.close();
  }
  const { page } = await desk(
    { viewport: { width: 1280, height: 900 } },
    { archive: true, attributes: { redact: "photo" } },
  );
  await page.click('button:text-is("Compare photo and selfie")');
  await page.locator('[part="pair"]').waitFor();
  await page.waitForTimeout(600);
  for (const index of [0, 1]) {
    assert.deepEqual((await canvasOf(page, index)).colors, [0], "nothing of a face");
  }
  await page.close();
});

test("a decision is asked for, checked, passed to the page, shown and reported, and not stored", async () => {
  const { page, faults } = await desk({ viewport: { width: 1280, height: 900 } }, { attributes: { decision: "ask" } });
  await page.locator('[part="decision"]').waitFor();
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const given = /** @type {any} */ (globalThis);
    given.decided = [];
    element.addEventListener("videoid-decision", (/** @type {any} */ event) => {
      given.decided.push(event.detail);
      if (event.detail.note === "refuse") event.preventDefault();
    });
  });
  const focus = () =>
    page.evaluate(() => {
      const focus = document.querySelector("videoid-result")?.shadowRoot?.activeElement;
      return focus?.id || focus?.getAttribute("value") || focus?.textContent;
    });
  const decided = () => page.evaluate(() => /** @type {any} */ (globalThis).decided);
  await page.locator('[part="verdict"] button:text-is("Decision")').focus();
  await page.keyboard.press("Enter");
  assert.equal(await focus(), "accept");
  const submit = page.locator('button:text-is("Submit decision")');
  await submit.press("Enter");
  assert.equal(await focus(), "accept", "the first field that is wrong");
  const errors = page.locator('[part="decision"] .bad');
  assert.deepEqual(await errors.allInnerTexts(), ["Choose a decision.", "Give the reason for your decision."]);
  const reason = page.locator("#decision-reason");
  assert.equal(await reason.getAttribute("aria-invalid"), "true");
  assert.equal(await reason.getAttribute("aria-describedby"), "decision-reason-error");
  assert.deepEqual(await violations(page), []);
  await shoot(page, "decision-errors");
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await errors.allInnerTexts(), ["", "Give the reason for your decision."]);
  await submit.press("Enter");
  assert.equal(await focus(), "decision-reason");
  await page.keyboard.type("  The photo is another person's. ");
  await page.locator("#decision-note").fill("refuse");
  await submit.press("Enter");
  assert.equal(await reason.inputValue(), "  The photo is another person's. ", "kept: the page did not take it");
  await page.locator("#decision-note").fill("");
  await submit.press("Enter");
  const detail = { outcome: "reject", reason: "The photo is another person's.", note: "" };
  const [{ processId, ...first }, second] = await decided();
  assert.deepEqual(first, { ...detail, note: "refuse" });
  assert.deepEqual(second, { ...detail, processId });
  assert.equal(typeof processId, "string");
  assert.equal(await reason.inputValue(), "");
  assert.match(await page.locator('[part="decision"]').innerText(), /The decision was submitted\./);
  // Passed back, it is shown, text that a person is writing is kept, and the report has the last decision.
  await reason.fill("Half of a sen");
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const at = "2026-11-29T10:00:00Z";
    const one = { outcome: "ask-again", reason: "Too dark", note: "Called <b>twice</b>", by: "Agent 7", at };
    element.decisions = [one, { ...one, outcome: "reject", reason: "Another person", note: "" }];
    element.addEventListener("videoid-error", (/** @type {any} */ event) => console.error(event.detail.error.code));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  assert.equal(await reason.inputValue(), "Half of a sen");
  const list = await page.locator('[part="decisions"] li').allInnerTexts();
  assert.equal(list.length, 2);
  assert.match(list[0], /Request a new attempt\s+Too dark\s+Note: Called <b>twice<\/b>\s+Agent 7 · .*2026/);
  assert.match(list[1], /Reject\s+Another person\s+Agent 7/);
  await shoot(page, "decisions");
  const report = await page.evaluate(() => /** @type {any} */ (document.querySelector("videoid-result")).report());
  assert.match(report, /Decision and note/);
  assert.match(report, /Another person/);
  assert.doesNotMatch(report, /Too dark/);
  const own = { by: "Court", at: "now", outcome: "Accept", reason: "Heard" };
  const other = await page.evaluate(
    (decision) => /** @type {any} */ (document.querySelector("videoid-result")).report({ decision }),
    own,
  );
  assert.match(other, /Heard/);
  assert.doesNotMatch(other, /Another person/);
  // The page's own outcomes; then no form; then the page's own form in its place.
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    element.decisionOutcomes = [{ value: "block", label: "Block the account" }];
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  const choices = await page.locator('[part="decision"] fieldset label').allInnerTexts();
  assert.deepEqual(
    choices.map((choice) => choice.trim()),
    ["Block the account"],
  );
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    const form = document.createElement("form");
    form.slot = "decision";
    form.textContent = "A form of the page";
    element.append(form);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  assert.equal(await page.locator('[part="decision"]').isVisible(), false);
  assert.equal(await page.getByText("A form of the page").isVisible(), true);
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("videoid-result"));
    element.removeAttribute("decision");
    element.decisions = null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  assert.equal(await page.locator('[part="decision"], [part="decisions"]').count(), 0);
  assert.deepEqual(faults, []);
});

test("every new part can be reached by keyboard", async () => {
  const { page, faults } = await desk(
    { viewport: { width: 1600, height: 900 }, reducedMotion: "reduce" },
    { archive: true, attributes: { decision: "ask" } },
  );
  await page.locator('[part="decision"]').waitFor();
  await page.click('button:text-is("Adjust")');
  await page.click('button:text-is("Compare photo and selfie")');
  await page.locator('[part="pair"]').waitFor();
  const walk = async () => {
    const seen = [];
    await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.click(1, 1);
    for (let i = 0; i < 90; i += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const root = document.querySelector("videoid-result")?.shadowRoot;
        const focus = /** @type {any} */ (root?.activeElement);
        if (!focus) return null;
        const box = focus.getBoundingClientRect();
        const isSeen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
        const name =
          focus.getAttribute("aria-label") ?? focus.labels?.[0]?.textContent?.trim() ?? focus.textContent.trim();
        return { name, isSeen };
      });
      if (!at && seen.length) break;
      if (at) seen.push(at);
    }
    assert.deepEqual(
      seen.filter(({ isSeen }) => !isSeen),
      [],
    );
    return seen.map(({ name }) => name);
  };
  const inPair = await walk();
  for (const name of ["Photo on the document", "Selfie", "Zoom in", "Zoom and move together", "Back to one picture"]) {
    assert.ok(inPair.includes(name), `${name} in ${inPair}`);
  }
  await page.click('button:text-is("Back to one picture")');
  const one = await walk();
  const wanted = [
    "Adjust",
    "Brightness100%",
    "Contrast100%",
    "Invert colours",
    "Rotate 90°",
    "Reset",
    "Compare photo and selfie",
  ];
  for (const name of [...wanted, "Accept", "Reason (required)", "Note", "Submit decision"]) {
    assert.ok(one.includes(name), `${name} in ${one}`);
  }
  assert.deepEqual(faults, []);
});

for (const [lang, colorScheme] of /** @type {const} */ ([
  ["en", "light"],
  ["en", "dark"],
  ["de", "light"],
  ["pl", "dark"],
])) {
  test(`axe finds nothing and no text is cut, ${lang}, ${colorScheme}`, async () => {
    for (const width of WIDTHS) {
      const { page, faults } = await desk(
        { viewport: { width, height: 900 }, colorScheme },
        { archive: true, attributes: { decision: "ask" }, ...(lang === "en" ? {} : { lang }) },
      );
      await page.locator('[part="decision"]').waitFor();
      await page.evaluate(() => {
        const root = /** @type {any} */ (document.querySelector("videoid-result")).shadowRoot;
        root.querySelector('[part="toolbar"] [aria-expanded]').click();
        root.querySelector('[part="decision"] [type="submit"]').click();
        root.activeElement?.blur();
        scrollTo(0, 0);
      });
      await page.waitForTimeout(100);
      assert.deepEqual(await violations(page), [], `${width}`);
      const cut = () =>
        page.evaluate(() => {
          const root = /** @type {any} */ (document.querySelector("videoid-result")).shadowRoot;
          const all = [...root.querySelectorAll("button, label, legend, figcaption, p, h3, li, span, select")];
          const isCut = (/** @type {any} */ one) =>
            one.clientWidth > 0 && getComputedStyle(one).display !== "inline" && one.scrollWidth > one.clientWidth + 1;
          const cut = all
            .filter(isCut)
            .map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 40)}`);
          return [...cut.filter((one) => !/hidden/.test(one)), document.documentElement.scrollWidth > innerWidth];
        });
      assert.deepEqual(await cut(), [false], `${width}`);
      await shoot(page, `all-${lang}-${colorScheme}-${width}`);
      await page.evaluate(() => {
        const root = /** @type {any} */ (document.querySelector("videoid-result")).shadowRoot;
        root.querySelector('[part="evidence"] > .tools').lastElementChild.click();
      });
      await page.locator('[part="pair"]').waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(await violations(page), [], `${width}, a pair`);
      assert.deepEqual(await cut(), [false], `${width}, a pair`);
      await page.locator('[part="evidence"]').screenshot({
        path: join(setting("LENS_SCREENSHOTS"), `desk-pair-${lang}-${colorScheme}-${width}.png`),
      });
      assert.deepEqual(faults, []);
      await page.close();
    }
  });
}
