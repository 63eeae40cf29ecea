/**
 * Pictures with unusual orientations in the engine of LENS_ENGINE: boxes, redaction, and clicks under CSS transforms.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { notRun } from "../e2e/not-run.mjs";
import { crossing, faults, fieldCases, look, pictureCases, table } from "../e2e/pictures.mjs";
import { setting } from "../e2e/setting.mjs";
import { ENGINES } from "./browsers.mjs";

const engine = setting("LENS_ENGINE");

/** @type {import("./browsers.mjs").Browser} */
let browser;
before(async () => {
  browser = await ENGINES[engine]();
  await browser.open(setting("LENS_SITE"));
});
after(() => browser?.stop());

/** @param {import("../e2e/pictures.mjs").PictureCase[]} cases */
async function seen(cases) {
  const rows = [];
  // Only a few at a time, because a driver has to transfer them.
  for (let i = 0; i < cases.length; i += 8) {
    const some = JSON.stringify(cases.slice(i, i + 8).map(crossing));
    rows.push(...(await browser.evaluate(`(${look})(${some})`)));
  }
  return rows;
}

test("boxes and covers are in the right place, whatever orientation the file states", async () => {
  const cases = pictureCases();
  const rows = await seen(cases);
  for (const line of table(rows)) console.log(`${engine}, ${line}`);
  assert.equal(rows.length, cases.length);
  assert.deepEqual(faults(cases, rows), []);
});

test("boxes and covers are in the right place on real-world pictures", async (context) => {
  const cases = fieldCases();
  if (!cases) return notRun(context, "../shared/cases/pictures");
  const rows = await seen(cases);
  for (const line of table(rows)) console.log(`${engine}, ${line}`);
  assert.deepEqual(faults(cases, rows), []);
});

/**
 * How a canvas of 300 × 200 is placed in the corner of the window: its style, that of its parent, and their combined
 * matrix.
 */
const PLACES = [
  { name: "nothing", around: "", own: "", matrix: "" },
  { name: "zoom around it", around: "zoom: 1.5", own: "", matrix: "scale(1.5)" },
  { name: "its own zoom", around: "", own: "zoom: 1.5", matrix: "scale(1.5)" },
  { name: "zoom twice", around: "zoom: 1.25", own: "zoom: 1.5", matrix: "scale(1.875)" },
  { name: "scale", around: "transform: scale(0.5)", own: "", matrix: "" },
  { name: "rotation", around: "transform: translate(250px, 20px) rotate(30deg)", own: "", matrix: "" },
  {
    name: "zoom and rotation",
    around: "zoom: 1.5",
    own: "transform: translate(220px, 20px) rotate(90deg)",
    matrix: "scale(1.5)",
  }, // prettier-ignore
  { name: "mirror", around: "transform: translate(400px, 0) scaleX(-1)", own: "", matrix: "" },
];

test("a click selects the feature under the pointer, with CSS zoom and any transform", async () => {
  const missed = [];
  for (const place of PLACES) {
    const corner = "position: fixed; left: 0; top: 0; margin: 0; transform-origin: 0 0;";
    const at = await browser.evaluate(
      `(${async (/** @type {typeof PLACES[number]} */ { around, own, matrix }, /** @type {string} */ corner) => {
        const { Overlay, OverlayControls, init } = await import(new URL("/pkg/index.js", document.baseURI).href);
        await init();
        document.querySelector("#place")?.remove();
        const outer = Object.assign(document.createElement("div"), { id: "place" });
        const canvas = document.createElement("canvas");
        outer.style.cssText = `${corner} width: 300px; height: 200px; z-index: 9; ${around}`;
        canvas.style.cssText = `display: block; width: 300px; height: 200px; background: #ddd; transform-origin: 0 0; ${own}`;
        outer.append(canvas);
        document.body.append(outer);
        const overlay = new Overlay(canvas);
        // Two boxes, of which only one contains the point at a quarter of the width and three quarters of the height.
        const box = (/** @type {number} */ index, /** @type {number} */ x, /** @type {number} */ y) => ({
          index,
          name: `B${index}`,
          label: `B${index}`,
          found: true,
          side: null,
          bbox: { x, y, width: 40, height: 30 },
        }); // prettier-ignore
        overlay.setFeatures([box(0, 55, 135), box(1, 205, 35), box(2, 205, 135)], {
          referenceSize: { width: 300, height: 200 },
        }); // prettier-ignore
        /** @type {any} */ (window).selected = null;
        const controls = new OverlayControls(overlay, canvas, {
          onSelect: (/** @type {number | null} */ index) => {
            /** @type {any} */ (window).selected = index;
          },
        });
        controls.redraw();
        for (let frames = 0; frames < 3; frames += 1) await new Promise((painted) => requestAnimationFrame(painted));
        const transform = (/** @type {string} */ style) => /transform: (.*)$/.exec(style)?.[1] ?? "";
        const whole = new DOMMatrix(`${matrix} ${transform(around)} ${transform(own)}`.trim()); // prettier-ignore
        const { x, y } = whole.transformPoint(new DOMPoint(75, 150));
        return { x, y };
      }})(${JSON.stringify(place)}, ${JSON.stringify(corner)})`,
    );
    await browser.clickAt(Math.round(at.x), Math.round(at.y));
    const selected = await browser.evaluate("window.selected");
    if (selected !== 0) missed.push(`${place.name}: ${selected} at ${at.x}, ${at.y}`);
  }
  assert.deepEqual(missed, []);
});
