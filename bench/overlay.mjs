/**
 * `cargo xtask bench overlay`: draws boxes with labels over a picture of 1280 × 900, timed until the frame is painted,
 * compared with Annotorious (which has no labels), Konva, and Canvas2D by hand without layout. A fresh browser context
 * for each sample, contenders in rotating order, answers checked, frame rate not capped. Each time another result is
 * shown, with other boxes for features of the same names. A ratio is the median of the rounds' ratios.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, site } from "../tests/e2e/browser.mjs";
import { setting } from "../tests/e2e/setting.mjs";
import { median } from "./median.mjs";

const NAMES = ["videoid-lens", "Annotorious", "Konva", "Canvas2D by hand"];
const ROUNDS = 7;
/** Repetitions per round: more for short work, which other activity of the machine disturbs more. */
const TIMES = { 30: 40, 1000: 12 };
/** The first repetitions, in which the engine is still compiling. They do not count. */
const SETTLING = 3;
/** The minimum of work for this task. It is shown for orientation only. */
const LIMIT = "Canvas2D by hand";

const browser = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);

async function benchPage() {
  // Annotorious writes inline styles, which our policy forbids.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1300, height: 920 } });
  const page = await context.newPage();
  await page.goto(`${site}bench/overlay.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  return { context, page };
}

/** @param {string} name @param {keyof typeof TIMES} count */
async function sample(name, count) {
  const { context, page } = await benchPage();
  const { shows, hovers } = await page.evaluate(
    ([name, count, times]) => /** @type {any} */ (globalThis).run(name, count, times),
    /** @type {const} */ ([name, count, TIMES[count]]),
  );
  await context.close();
  if (shows.some((/** @type {any} */ { answer }) => answer !== count))
    throw new Error(`${name} shows ${shows[0].answer} of ${count}`);
  if (hovers.every((/** @type {any} */ { answer }) => answer === null || answer === undefined || answer === -1))
    throw new Error(`${name} finds nothing`);
  const of = (/** @type {any[]} */ runs, /** @type {string} */ key) =>
    median(runs.slice(SETTLING).map((run) => run[key]));
  return {
    first: shows[0].painted,
    script: of(shows, "script"),
    painted: of(shows, "painted"),
    hoverScript: of(hovers, "script"),
    hover: of(hovers, "painted"),
  };
}

/** @param {keyof typeof TIMES} count */
async function contest(count) {
  /** @type {Record<string, Awaited<ReturnType<typeof sample>>>[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    /** @type {Record<string, Awaited<ReturnType<typeof sample>>>} */
    const samples = {};
    for (let turn = 0; turn < NAMES.length; turn += 1) {
      const name = NAMES[(round + turn) % NAMES.length];
      samples[name] = await sample(name, count);
    }
    rounds.push(samples);
  }
  console.log(
    `${`${count} boxes`.padEnd(18)}  first ms  script ms  painted ms  ours = 1  hover script  hover painted  ours = 1`,
  );
  for (const name of NAMES) {
    const of = (/** @type {keyof Awaited<ReturnType<typeof sample>>} */ key) =>
      median(rounds.map((samples) => samples[name][key]));
    const ratio = (/** @type {"painted" | "hover"} */ key) =>
      median(rounds.map((samples) => samples[name][key] / samples[NAMES[0]][key]));
    const cells = [
      of("first").toFixed(1),
      of("script").toFixed(2),
      of("painted").toFixed(1),
      ratio("painted").toFixed(2),
      of("hoverScript").toFixed(2),
      of("hover").toFixed(1),
      ratio("hover").toFixed(2),
    ];
    console.log(name.padEnd(18) + cells.map((cell, i) => cell.padStart([10, 11, 12, 10, 14, 15, 10][i])).join(""));
  }
  for (const key of /** @type {const} */ (["painted", "script", "hover"])) {
    const ratios = rounds.map((samples) => samples[NAMES[0]][key] / samples[LIMIT][key]).sort((a, b) => a - b);
    const [least, most] = [ratios[0], ratios[ratios.length - 1]].map((ratio) => ratio.toFixed(2));
    console.log(`${NAMES[0]}, ${LIMIT} = 1, ${key}: ${median(ratios).toFixed(2)} (of rounds: ${least} to ${most})`);
  }
  return rounds;
}

try {
  const report = {
    date: new Date().toISOString(),
    chromium: browser.version(),
    30: await contest(30),
    1000: await contest(1_000),
    hit: 0,
  };
  const { page } = await benchPage();
  report.hit = await page.evaluate(() => /** @type {any} */ (globalThis).hit(1_000));
  console.log(`A hit test among 1,000 boxes: ${(report.hit * 1_000).toFixed(1)} µs`);
  const file = join(setting("LENS_BENCH"), "overlay.json");
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`Every sample: ${file}`);
} finally {
  await browser.close();
}
