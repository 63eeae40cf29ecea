/** The main walk over the demo page in the engine of LENS_ENGINE, under the strict policy of our server. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

import { setting } from "../e2e/setting.mjs";
import { ENGINES, PATIENCE } from "./browsers.mjs";

/**
 * Selectors from outside to inside: each one after the first searches the shadow root of the element found before.
 * @typedef {string[]} Path
 */
const PAGE = ["html"];
const ELEMENT = "videoid-result";
const HEADLINE = [ELEMENT, '[part="headline"]'];
const CANVAS = [ELEMENT, "canvas"];
const FEATURE = [ELEMENT, '[role="option"][data-index="1"]'];
const ARCHIVE = ['[data-result="archive"]'];
const PICTURES = [ELEMENT, '[part="archive"] img'];
const VIDEOS = [ELEMENT, '[part="archive"] video'];
const ENTRIES = [ELEMENT, '[part="archive"] tbody tr'];
const REPORT = [ELEMENT, '[part="report"]'];
const SECTIONS = [ELEMENT, '[part="report-dialog"] input'];
const PRINT = [ELEMENT, '[part="print"]'];
const PRINTED_PICTURES = [".videoid-lens-report", "img"];
const PRINTED_HEADINGS = [".videoid-lens-report", "h2"];

/**
 * What is clicked, and what must be visible afterwards: which elements, and which of `LOOKS` at them.
 * @type {{ name: string, click?: Path, see: { of: Path, look: keyof typeof LOOKS, is: RegExp }[] }[]}
 */
const STEPS = [
  { name: "the page is ready", see: [{ of: PAGE, look: "ready", is: /^true$/ }] },
  { name: "the first result has its verdict", see: [{ of: HEADLINE, look: "text", is: /^Accepted/ }] },
  { name: "the document is drawn", see: [{ of: CANVAS, look: "colours", is: /^\d{4,}$/ }] },
  { name: "a feature is chosen by its row", click: FEATURE, see: [{ of: FEATURE, look: "selected", is: /^true$/ }] },
  {
    name: "an archive shows its content",
    click: ARCHIVE,
    see: [
      { of: HEADLINE, look: "text", is: /^Accepted/ },
      { of: PICTURES, look: "decoded", is: /^4$/ },
      { of: VIDEOS, look: "count", is: /^1$/ },
      { of: ENTRIES, look: "count", is: /^6$/ },
      { of: CANVAS, look: "colours", is: /^\d{4,}$/ },
    ],
  },
  {
    name: "the sections of a report can be chosen",
    click: REPORT,
    see: [{ of: SECTIONS, look: "count", is: /^16$/ }],
  },
  {
    name: "a report is built from nodes and printed",
    click: PRINT,
    see: [
      { of: PRINTED_HEADINGS, look: "count", is: /^16$/ },
      { of: PRINTED_PICTURES, look: "decoded", is: /^3$/ },
      { of: PAGE, look: "printed", is: /^true$/ },
    ],
  },
];

/**
 * These functions run in the page, on the elements that a path finds.
 * @satisfies {Record<string, (found: any[]) => string | number>}
 */
const LOOKS = {
  count: (found) => found.length,
  ready: ([page]) => String(page?.dataset.ready),
  printed: ([page]) => String(page?.dataset.printed),
  text: ([element]) => element?.innerText.trim() ?? "nothing",
  selected: ([element]) => String(element?.getAttribute("aria-selected")),
  /** Images are decoded when they come into view. */
  decoded: (found) => {
    found[0]?.scrollIntoView({ block: "center" });
    return found.filter((image) => image.complete && image.naturalWidth > 0).length;
  },
  /** A blank canvas has one colour; boxes and labels without a picture have some hundred. */
  colours: ([canvas]) => {
    if (!canvas?.width || !canvas.height) return 0;
    // Reads from a copy, because Chromium warns about a canvas that is read repeatedly.
    const { width, height } = canvas;
    const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    copy?.drawImage(canvas, 0, 0);
    const { data } = /** @type {CanvasRenderingContext2D} */ (copy).getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  },
};

/** Runs in the page. @param {Path} path @returns {Element[]} */
function find(path) {
  /** @type {(Document | ShadowRoot | null | undefined)} */
  let root = document;
  for (const selector of path.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot;
  return [...(root?.querySelectorAll(path[path.length - 1]) ?? [])];
}

/**
 * Runs in the page. Resolves when the element is painted there.
 * @param {(path: Path) => Element[]} find
 * @param {Path} path
 */
async function inView(find, path) {
  find(path)[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  for (let frames = 0; frames < 2; frames += 1) await new Promise((painted) => requestAnimationFrame(painted));
}

/**
 * Source text that calls a function in the page. Functions among the arguments are passed as source text, too, so none
 * of them may use names from outside.
 * @param {(...args: any[]) => unknown} work
 * @param {unknown[]} args
 */
const call = (work, ...args) =>
  `(${work})(${args.map((arg) => (typeof arg === "function" ? `(${arg})` : JSON.stringify(arg)))})`;

const site = setting("LENS_SITE");
const documented = fileURLToPath(new URL("../fixtures/documented", import.meta.url));
const engine = setting("LENS_ENGINE");

/** @type {import("./browsers.mjs").Browser} */
let browser;
/**
 * Runs a function in the page, and returns what its promise resolves to.
 * @template {unknown[]} Args
 * @template T
 * @param {(...args: Args) => T} work
 * @param {Args} args
 * @returns {Promise<Awaited<T>>}
 */
const run = (work, ...args) => browser.evaluate(call(work, ...args));

before(async () => {
  browser = await ENGINES[engine]();
  await browser.open(site);
  console.log(`${browser.version}, ${await run(() => navigator.userAgent)}`);
  // We can't run code before the page does, so an earlier error can only keep the page from being ready.
  await run(() => {
    /** @type {string[]} */
    const faults = [];
    // A browser without a window has no print dialog.
    const print = () => {
      document.documentElement.dataset.printed = "true";
    };
    Object.assign(window, { faults, print });
    addEventListener("error", (event) => faults.push(`error: ${event.message}`));
    addEventListener("unhandledrejection", (event) => faults.push(`rejection: ${event.reason}`));
    document.addEventListener("securitypolicyviolation", (event) => {
      faults.push(`violation: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
});
after(async () => {
  if (!browser) return;
  try {
    await run(inView, find, CANVAS);
    writeFileSync(join(setting("LENS_SCREENSHOTS"), `engine-${engine}.png`), await browser.screenshot());
  } finally {
    await browser.stop();
  }
});

/** Each step starts where the previous one ended. */
let isLost = false;
for (const { name, click, see } of STEPS) {
  test(name, async (context) => {
    if (isLost) return context.skip("an earlier step failed");
    isLost = true;
    if (click) await browser.click(call((find, path) => find(path)[0], find, click));
    for (const { of, look, is } of see) {
      const seen = () => run((find, look, path) => String(look(find(path))), find, LOOKS[look], of);
      const start = Date.now();
      let last = await seen();
      while (!is.test(last) && Date.now() - start < PATIENCE) {
        await pause(50);
        last = await seen();
      }
      assert.match(last, is, `${look} of ${of.join(" ")}`);
    }
    isLost = false;
  });
}

test("every documented result is explained byte for byte as in Node", async () => {
  const lens = await import(pathToFileURL(join(setting("LENS_PACKAGE"), "index.js")).href);
  await lens.init();
  const names = readdirSync(documented).filter((name) => name.endsWith(".json"));
  assert.ok(names.length > 0);
  for (const name of names) {
    const expected = JSON.stringify(lens.explain(readFileSync(join(documented, name), "utf8"), { tolerant: true }));
    const explained = await run(async (address) => {
      const { explain, init } = await import(new URL("/pkg/index.js", document.baseURI).href);
      // A driver's scripts may run in another context than the page, and then import a new copy of the module.
      await init();
      return JSON.stringify(explain(await (await fetch(address)).text(), { tolerant: true }));
    }, `/results/${name}`);
    assert.equal(explained, expected, name);
  }
});

test("an overlay is saved as PNG", async () => {
  const { type, size, start } = await run(async () => {
    const { Overlay, explain, init, loadPicture } = await import(new URL("/pkg/index.js", document.baseURI).href);
    await init();
    const picture = await loadPicture(await (await fetch("/specimen/passport.jpg")).blob());
    const overlay = new Overlay(document.createElement("canvas"), { width: 640, height: 450, devicePixelRatio: 1 });
    const { features } = explain(await (await fetch("/examples/accepted.json")).text());
    overlay.setImage(picture.image, picture).setFeatures(features, { side: "front" }).draw();
    const png = await overlay.toBlob({ type: "image/png" });
    overlay.dispose();
    return { type: png.type, size: png.size, start: [...new Uint8Array(await png.slice(0, 4).arrayBuffer())] };
  });
  assert.equal(type, "image/png");
  assert.deepEqual(start, [...Buffer.from("\x89PNG", "latin1")]);
  assert.ok(size > 1_000, `${size} bytes`);
});

test("there was no error, and nothing was loaded from another server", async () => {
  const { faults, loaded } = await run(() => ({
    faults: /** @type {any} */ (window).faults,
    loaded: performance.getEntriesByType("resource").map(({ name }) => name),
  }));
  assert.deepEqual([...faults, ...browser.faults], []);
  assert.ok(loaded.length > 0);
  // A blob URL is a picture that the page made itself, and no request.
  const elsewhere = loaded.filter((url) => !url.startsWith(site) && !url.startsWith("blob:"));
  assert.deepEqual(elsewhere, []);
});
