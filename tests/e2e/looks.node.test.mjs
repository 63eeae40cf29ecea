/** Compares the shell's table of colours and glyphs with the core's drawings and with the demo's style sheet. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";

import { PALETTES, statusClass, statusTone } from "../../www/src/elements/base/looks.js";
import { load, root } from "./package.mjs";

/** @type {any} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ lists: true });
});

/** Themes with their colours. @type {["light" | "dark", Record<string, string>][]} */
const THEMES = [
  ["light", PALETTES.light],
  ["dark", PALETTES.dark],
];

test("charts have the background and text colours of the elements", () => {
  const data = { series: [{ label: "a", tone: "good" }], rows: [{ label: "x", values: [1] }], others: "others" };
  for (const [theme, { paper, ink, soft }] of THEMES) {
    const svg = lens.chartToSVG({ kind: "bars", ...data, theme, width: 300, height: 120 });
    const colors = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, color]) => color));
    for (const color of [paper, ink, soft]) assert.ok(colors.has(color), `${color} in ${[...colors]}, ${theme}`);
  }
});

test("the demo has the elements' colours", async () => {
  const css = await readFile(join(root, "www/demo/demo.css"), "utf8");
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  const demo = new Map(pairs.map(([, name, light, dark]) => [name === "card" ? "paper" : name, { light, dark }]));
  // The page is behind the card, so its own background, lines and sunken ground differ; it passes these to the element.
  const OWN = ["line", "sunken"];
  for (const [theme, palette] of THEMES) {
    for (const [name, color] of Object.entries(palette).filter(([name]) => !OWN.includes(name))) {
      assert.equal(demo.get(name)?.[theme], color, `${name}, ${theme}`);
    }
  }
});

test("only the four outcomes have glyphs and colours of their own", () => {
  assert.deepEqual(["accepted", "rejected", "inconclusive", "failed"].map(statusTone), [
    "good",
    "bad",
    "open",
    "accent",
  ]);
  for (const status of ["pending", "", "toString", "somethingNew"]) {
    assert.deepEqual([statusClass(status), statusTone(status)], ["open", "neutral"]);
  }
});
