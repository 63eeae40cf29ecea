/** The elements in a language that nobody speaks: every text is from the catalogue, and each has room to grow. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, site, watchedPage } from "./browser.mjs";
import { documented, root } from "./package.mjs";
import { CLOSE, OPEN, pseudoLocale, pseudoText } from "./pseudo.mjs";
import { setting } from "./setting.mjs";
import { drawn } from "./viewer.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const WIDTHS = [1100, 320];
const folder = join(root, "tests/fixtures/documented");
const results = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** What the results say, which no language translates: the longest first, for a part of it not to be taken before. */
const said = [
  ...new Set([
    ...results.flatMap((text) => [...text.matchAll(/"([^"\n]*)"/g)].map(([, value]) => value)),
    // Names in the archive, and what tests hand over.
    ...["passport.jpg", "Agent 7", "Too dark", "JSON", "CSV", "HTML", "PNG", "SVG", "SHA-256", "OVI 1", "OVI 2", "UTC"],
  ]),
]
  // One letter, such as that of a sex, would take words apart.
  .filter((value) => /\p{L}{2}/u.test(value))
  .sort((a, b) => b.length - a.length);

/** Dates, times, lengths of time and sizes as `Intl` writes them in English; codes, media types, pointers and file names. */
const WRITTEN_BY_OTHERS = [
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d+(, \d{4})?/g,
  /\b(AM|PM)\b/g,
  /[\d.,]+\s?(sec|min|hr|days?|byte|kB|MB)\b/g,
  /\[[\w-]+\]/g,
  /\b(image|video|application)\/[\w-]+/g,
  /(\/[\w.~-]+)+/g,
  /\b[\w-]+\.(json|jpg|png|webm|zip)\b/g,
  /\b(true|false|null)\b/g,
];

/** What is left of a text without what is in brackets, also in several, and without data. @param {string} text */
function outsideOfBrackets(text) {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, "gu"), " ");
  }
  for (const pattern of WRITTEN_BY_OTHERS) rest = rest.replace(pattern, " ");
  for (const value of said) rest = rest.replaceAll(value, " ");
  return rest.match(/\p{L}{2,}.*/u)?.[0] ?? "";
}

/**
 * Everything that a person sees or hears of the elements, and what of it is cut off.
 * @param {Page} page
 */
const seen = (page) =>
  page.evaluate(() => {
    /** @type {{ text: string, at: string }[]} */
    const texts = [];
    /** @type {string[]} */
    const cut = [];
    const NAMES = ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt", "label"];
    // What only screen readers hear, what is not shown, and rows of a list: each cell is one line, and whoever opens the row sees all.
    const ON_PURPOSE = ".hidden, option, svg, .row > div, .source";
    const where = (/** @type {Element} */ one) => {
      const part = one.closest("[part]")?.getAttribute("part");
      return `${part ?? ""} ${one.tagName.toLowerCase()}.${one.className}`;
    };
    /** The element around it, across shadow roots. @param {Element} one */
    const around = (one) => one.parentElement ?? /** @type {ShadowRoot} */ (one.getRootNode()).host ?? null;
    /** Whether an element around a box hides a part of it. @param {Element} one @param {DOMRect} box */
    const isClipped = (one, box) => {
      for (let outer = /** @type {Element | null} */ (one); outer; outer = around(outer)) {
        const { overflowX, overflowY, position } = getComputedStyle(outer);
        if (position === "fixed") return false;
        const { left, right, top, bottom } = outer.getBoundingClientRect();
        // Whatever scrolls by itself can be brought into view.
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) return false;
        if (/hidden|clip/.test(overflowX) && (box.left < left - 1 || box.right > right + 1)) return true;
        if (/hidden|clip/.test(overflowY) && (box.top < top - 1 || box.bottom > bottom + 1)) return true;
      }
      return box.left < -1 || box.right > innerWidth + 1;
    };
    /** @param {ParentNode} tree */
    const walk = (tree) => {
      for (const one of tree.querySelectorAll("*")) {
        if (one.shadowRoot) walk(one.shadowRoot);
        // Styles, what the results say literally, and messages for developers, which are marked as English.
        const isData = one.closest("style, code, time, [part='raw'] pre, [lang='en']");
        for (const name of NAMES) {
          const text = one.getAttribute(name);
          if (text && !(name === "label" && one.tagName === "TRACK"))
            texts.push({ text, at: `${where(one)} [${name}]` });
        }
        if (isData) continue;
        for (const node of one.childNodes) {
          const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
          if (!text.trim()) continue;
          texts.push({ text, at: where(one) });
          if (!one.checkVisibility({ checkVisibilityCSS: true }) || one.closest(ON_PURPOSE)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          if ([...range.getClientRects()].some((box) => isClipped(one, box))) cut.push(`${where(one)}: ${text}`);
        }
        const isControl = one.matches("button, select, summary, th, td, dt, dd, li, p, label, h2, h3, h4");
        const hasRoom =
          one.clientWidth === 0 || one.scrollWidth <= one.clientWidth + 1 || one.closest(".hidden, .scroll, .source");
        if (isControl && !hasRoom) cut.push(`${where(one)}, wider than its box: ${one.textContent}`);
        if (one instanceof HTMLSelectElement && one.clientWidth > 0) {
          const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
          const { font, paddingLeft, paddingRight } = getComputedStyle(one);
          pen.font = font;
          const text = one.selectedOptions[0]?.text ?? "";
          const room = one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          if (pen.measureText(text).width > room + 1) cut.push(`${where(one)}, no room for its choice: ${text}`);
        }
      }
    };
    walk(document.body);
    return { texts, cut, tooWide: document.documentElement.scrollWidth - innerWidth };
  });

/**
 * A page with nothing on it but an element in the language, as wide as the window.
 * @param {number} width
 * @param {"videoid-result" | "videoid-triage" | "videoid-compare"} tag
 * @param {object} properties
 * @param {{ archive?: boolean, attributes?: Record<string, string> }} [more] `archive`: with the archive of the specimen
 */
async function shown(width, tag, properties, more = {}) {
  const watched = await watchedPage(browser, { viewport: { width, height: 800 }, reducedMotion: "reduce" });
  await watched.page.goto(site);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await watched.page.evaluate(
    async ({ tag, properties, more, catalogue }) => {
      const { setLocale } = await import("/pkg/index.js");
      for (const name of ["triage", "compare"]) await import(`/pkg/define-${name}.js`);
      setLocale(catalogue);
      const element = /** @type {any} */ (document.createElement(tag));
      element.lang = catalogue.language;
      element.tolerant = true;
      for (const [name, value] of Object.entries(more.attributes ?? {})) element.setAttribute(name, value);
      Object.assign(element, properties);
      if (more.archive) element.archive = await (await fetch("specimen/result.zip")).blob();
      const told = new Promise((resolve) => {
        for (const event of ["explain", "triage", "compare", "error"])
          element.addEventListener(`videoid-${event}`, resolve, { once: true });
      });
      Object.assign(document.body.style, { display: "block", margin: "0", padding: "0" });
      document.body.replaceChildren(element);
      if (Object.keys(properties).length) await told;
    },
    { tag, properties, more, catalogue: pseudoLocale() },
  );
  await settle(watched.page);
  return watched;
}

/** Opens all that opens, and waits for what is shown then. @param {Page} page */
async function settle(page) {
  await page.evaluate(() => {
    for (const details of document.body.firstElementChild?.shadowRoot?.querySelectorAll("details") ?? [])
      details.open = true;
  });
  await page.waitForTimeout(500);
  await drawn(page);
}

/**
 * Holds what is shown to the language.
 * @param {Page} page
 * @param {string} name
 */
async function hold(page, name) {
  const { texts, cut, tooWide } = await seen(page);
  const width = page.viewportSize()?.width;
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `pseudo-${name}-${width}.png`), fullPage: true });
  const loose = texts.flatMap(({ text, at }) => {
    const outside = outsideOfBrackets(text);
    return outside ? [`${at}: ${outside}`] : [];
  });
  assert.deepEqual([...new Set(loose)], [], `${name}, ${width} pixels: not of the catalogue`);
  assert.deepEqual([...new Set(cut)], [], `${name}, ${width} pixels: cut off`);
  assert.ok(tooWide <= 0, `${name}, ${width} pixels: the page is ${tooWide} pixels too wide`);
  assert.ok(texts.some(({ text }) => text.includes(OPEN)));
}

test("the language is longer, accented, between brackets, and keeps its placeholders", () => {
  assert.equal(pseudoText("Yes, {count}"), "⟦Ÿëš, {count} l⟧");
  const locale = pseudoLocale();
  assert.ok(Object.keys(locale).length > 800);
  assert.equal(locale["headline.one"], "⟦{status}. {reason}. l⟧");
  assert.ok(locale["check.nonExpired.why"].length > 1.35 * 79);
});

test("a text that is not of the catalogue is noticed, and so is one that is cut off", async () => {
  assert.equal(outsideOfBrackets("⟦Å ⟦b⟧⟧ passport, 3 kB, Jun 9, 2021, /a/b"), "");
  assert.equal(outsideOfBrackets("⟦Å⟧ Zoom in"), "Zoom in");
  const { page } = await shown(320, "videoid-result", {});
  const found = await page.evaluate(() => {
    const text = document.createElement("p");
    text.textContent = "Text of nobody";
    Object.assign(text.style, { inlineSize: "3rem", overflow: "hidden", whiteSpace: "nowrap" });
    document.body.firstElementChild?.shadowRoot?.append(text);
    return text.scrollWidth > text.clientWidth;
  });
  assert.ok(found);
  const { texts, cut } = await seen(page);
  assert.ok(texts.some(({ text }) => outsideOfBrackets(text) === "Text of nobody"));
  assert.ok(
    cut.some((one) => one.includes("Text of nobody")),
    cut.join("\n"),
  );
  await page.context().close();
});

for (const width of WIDTHS) {
  test(`a rejected result at ${width} pixels, read tolerantly, decided, reported, and with its archive`, async () => {
    const result = await documented("02-substantial-rejected-elided");
    const decisions = [
      { outcome: "reject", reason: "Too dark", note: "Too dark", by: "Agent 7", at: "2026-11-29T10:00:00Z" },
    ];
    const { page, faults } = await shown(
      width,
      "videoid-result",
      { result, decisions },
      { attributes: { decision: "ask" } },
    );
    await page.locator('[part="decision"] button').last().click();
    await hold(page, "rejected");
    await page.locator('[part="verdict"] button').first().click();
    await page.locator("dialog fieldset label").first().waitFor();
    await hold(page, "report");
    assert.deepEqual(faults, []);
    await page.context().close();
    const other = await shown(
      width,
      "videoid-result",
      { result: await documented("09-high-rejected") },
      { archive: true },
    );
    await hold(other.page, "archive");
    assert.deepEqual(other.faults, []);
    await other.page.context().close();
  });

  test(`nothing, and what can't be read, at ${width} pixels`, async () => {
    for (const [name, tag, properties] of /** @type {const} */ ([
      ["empty", "videoid-result", {}],
      ["error", "videoid-result", { result: '{"status": ' }],
      ["no-result", "videoid-result", { result: "[1]" }],
      ["triage-empty", "videoid-triage", {}],
      ["compare-empty", "videoid-compare", {}],
      ["compare-few", "videoid-compare", { results: [results[0]] }],
    ])) {
      const { page } = await shown(width, tag, properties);
      await hold(page, name);
      await page.context().close();
    }
  });

  test(`many results at ${width} pixels`, async () => {
    const valid = results.filter((text) => !text.includes("..."));
    const lines = [...valid, ...valid, '{"status": accepted}'].map((text) => text.replace(/\s+/g, " "));
    const { page, faults } = await shown(width, "videoid-triage", { source: lines.join("\n") });
    await hold(page, "triage");
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test(`attempts beside each other at ${width} pixels`, async () => {
    const attempts = [results[0], results[3], results[1], "{"];
    const { page, faults } = await shown(width, "videoid-compare", { results: attempts });
    await hold(page, "compare");
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}
