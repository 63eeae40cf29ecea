/**
 * `cargo xtask bench cold`: in a fresh page, from the import to the explanation and five boxes over the picture of an
 * archive, compared with JSZip and Annotorious, which do their part of the work and explain nothing. Each contender is
 * one minified module, as a dashboard's bundler produces it. A fresh browser context for each sample, in rotating
 * order.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";

import { launch, site } from "../tests/e2e/browser.mjs";
import { setting } from "../tests/e2e/setting.mjs";
import { median } from "./median.mjs";

const NAMES = ["videoid-lens/slim", "videoid-lens", "JSZip + Annotorious"];
/** The contender that the others are compared with. */
const PEERS = NAMES[2];
const ROUNDS = 31;

const root = new URL("..", import.meta.url).pathname;
const SOURCES = {
  "slim.js": 'export { init, loadPicture, openArchive, Overlay } from "./pkg/slim.js";',
  "inline.js": 'export { init, loadPicture, openArchive, Overlay } from "./pkg/index.js";',
  "peers.js": [
    'export { default as JSZip } from "jszip/dist/jszip.min.js";',
    'export { createImageAnnotator } from "@annotorious/annotorious";',
  ].join("\n"),
};

for (const [name, contents] of Object.entries(SOURCES)) {
  await build({
    stdin: { contents, resolveDir: root },
    outfile: join(setting("LENS_BENCH"), "bundles", name),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
}

const browser = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
try {
  /** @type {Record<string, { ready: number, painted: number }>[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    /** @type {Record<string, { ready: number, painted: number }>} */
    const samples = {};
    for (let turn = 0; turn < NAMES.length; turn += 1) {
      const name = NAMES[(round + turn) % NAMES.length];
      // Annotorious writes inline styles, which our policy forbids.
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1300, height: 920 } });
      const page = await context.newPage();
      await page.goto(`${site}bench/cold.html`);
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
      const { answer, ...times } = await page.evaluate((name) => /** @type {any} */ (globalThis).run(name), name);
      if (JSON.stringify(answer) !== '["accepted",5]') throw new Error(`${name} answers ${JSON.stringify(answer)}`);
      samples[name] = times;
      await context.close();
    }
    rounds.push(samples);
  }
  console.log("cold start             ready ms  painted ms  painted, peers = 1");
  for (const name of NAMES) {
    const of = (/** @type {"ready" | "painted"} */ key) => median(rounds.map((samples) => samples[name][key]));
    const ratio = median(rounds.map((samples) => samples[name].painted / samples[PEERS].painted));
    console.log(
      name.padEnd(21) +
        of("ready").toFixed(1).padStart(10) +
        of("painted").toFixed(1).padStart(12) +
        ratio.toFixed(2).padStart(20),
    );
  }
  const file = join(setting("LENS_BENCH"), "cold.json");
  writeFileSync(
    file,
    `${JSON.stringify({ date: new Date().toISOString(), chromium: browser.version(), rounds }, null, 1)}\n`,
  );
  console.log(`Every sample: ${file}`);
} finally {
  await browser.close();
}
