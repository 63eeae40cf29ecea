/** `cargo xtask bench`: explain(text) compared with JSON.parse(text) in Chromium, for each valid documented result. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch, site } from "../tests/e2e/browser.mjs";
import { setting } from "../tests/e2e/setting.mjs";
import { median } from "./median.mjs";

const folder = new URL("../tests/fixtures/documented/", import.meta.url);

/** @param {string} name */
function isJson(name) {
  try {
    JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    return true;
  } catch {
    return false;
  }
}

const browser = await launch();
const results = [];
try {
  const page = await browser.newPage();
  await page.goto(`${site}bench/explain.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  console.log("result                          characters  explain µs  JSON.parse µs  ratio");
  for (const file of readdirSync(fileURLToPath(folder)).filter(isJson)) {
    // @ts-expect-error the page defines it
    const result = await page.evaluate((name) => globalThis.run(name), file.replace(/\.json$/, ""));
    const [explain, parse] = [median(result.microseconds.explain), median(result.microseconds.parse)];
    // Both ran in each round, so its ratio does not contain the drift between rounds.
    const ratioOf = (/** @type {number} */ time, /** @type {number} */ round) =>
      time / result.microseconds.parse[round];
    const ratio = median(result.microseconds.explain.map(ratioOf));
    results.push({ ...result, median: { explain, parse, ratio } });
    const cells = [explain.toFixed(2).padStart(12), parse.toFixed(2).padStart(15), ratio.toFixed(2).padStart(7)];
    console.log(result.name.padEnd(36) + String(result.characters).padStart(6) + cells.join(""));
  }
  const report = {
    date: new Date().toISOString(),
    versions: { package: packageVersion(), chromium: browser.version(), node: process.version },
    results,
  };
  const file = join(setting("LENS_BENCH"), "explain.json");
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`Every sample: ${file}`);
} finally {
  await browser.close();
}

function packageVersion() {
  return JSON.parse(readFileSync(new URL("../pkg/package.json", import.meta.url), "utf8")).version;
}
