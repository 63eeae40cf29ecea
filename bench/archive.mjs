/**
 * `cargo xtask bench archive`: opening a large archive and inflating a large entry, compared with zip.js, JSZip, fflate
 * and the browser itself. First call and memory are measured in a new browser for each sample, with contenders in
 * rotating order, and answers are checked. Memory is the highest resident size of the renderer above that of the loaded
 * page (Linux only), because JavaScript heaps do not count buffers. Warm calls are measured in one settled page, where
 * the contenders take turns, so that both calls of a pair run under the same conditions.
 */
import { randomFillSync } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, site } from "../tests/e2e/browser.mjs";
import { setting } from "../tests/e2e/setting.mjs";
import { zip } from "../tests/e2e/zips.mjs";
import { median } from "./median.mjs";

const SAMPLES = 7;
const ROUNDS = 60;
/** The first rounds, in which the engine is still compiling. They do not count. */
const SETTLING = 6;
const folder = setting("LENS_BENCH");

/** JSON of about this many bytes, as varied as the readings of documents. @param {number} bytes */
function json(bytes) {
  const rows = [];
  let seed = 7;
  for (let length = 0; length < bytes; ) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const row = {
      name: `field${seed % 97}`,
      value: seed.toString(36),
      confidence: (seed % 1_000) / 1_000,
      bbox: { x: seed % 640, y: seed % 451 },
    };
    rows.push(row);
    length += JSON.stringify(row).length + 1;
  }
  return JSON.stringify({ securityChecks: {}, rows, last: "last" });
}

const noise = (/** @type {number} */ bytes) => randomFillSync(new Uint8Array(bytes));
/** @param {number[]} magic @param {Uint8Array} bytes */
const start = (magic, bytes) => {
  bytes.set(magic);
  return bytes;
};

const archive = join(folder, "archive.zip");
if (!existsSync(archive)) {
  writeFileSync(
    archive,
    zip([
      { name: "video.mp4", data: start([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70], noise(100_000_000)) },
      { name: "front.jpg", data: start([0xff, 0xd8, 0xff], noise(1_000_000)) },
      { name: "back.jpg", data: start([0xff, 0xd8, 0xff], noise(1_000_000)) },
      { name: "ocr.json", data: json(200_000), deflated: true },
    ]),
  );
}
const large = join(folder, "large.zip");
const text = json(10_000_000);
writeFileSync(large, zip([{ name: "large.json", data: text, deflated: true }]));

/** A line of a process's status, in MiB. @param {number} pid @param {string} key */
function status(pid, key) {
  const line = readFileSync(`/proc/${pid}/status`, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${key}:`));
  return Number(line?.match(/\d+/)?.[0]) / 1024;
}

/** @param {import("playwright-core").Browser} browser @param {string} file */
async function benchPage(browser, file) {
  const page = await browser.newPage();
  await page.goto(`${site}bench/archive.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await page.setInputFiles("#file", file);
  /** Times one call, in milliseconds. @param {string} work @param {string} name @param {unknown} answer */
  const run = async (work, name, answer) => {
    const run = await page.evaluate(
      ([work, name]) => /** @type {any} */ (globalThis)[work](name),
      /** @type {const} */ ([work, name]),
    );
    if (JSON.stringify(run.answer) !== JSON.stringify(answer))
      throw new Error(`${name} answers ${JSON.stringify(run.answer)}`);
    return /** @type {number} */ (run.milliseconds);
  };
  return { page, run };
}

/**
 * The first call in a new browser.
 * @param {string} work
 * @param {string} name
 * @param {string} file
 * @param {unknown} answer
 */
async function first(work, name, file, answer) {
  const browser = await launch();
  try {
    const { run } = await benchPage(browser, file);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    // The page's own renderer is the one that has used the most processor time.
    const renderers = processInfo.filter(({ type }) => type === "renderer").sort((a, b) => b.cpuTime - a.cpuTime);
    const pid = process.platform === "linux" ? renderers[0].id : null;
    if (pid !== null) writeFileSync(`/proc/${pid}/clear_refs`, "5");
    const before = pid && status(pid, "VmRSS");
    const milliseconds = await run(work, name, answer);
    return { milliseconds, peak: pid && before !== null ? status(pid, "VmHWM") - before : NaN };
  } finally {
    await browser.close();
  }
}

/**
 * All contenders in turn in one page: the milliseconds of each round.
 * @param {string} work
 * @param {string[]} names
 * @param {string} file
 * @param {unknown} answer
 */
async function warm(work, names, file, answer) {
  const browser = await launch();
  try {
    const { page, run } = await benchPage(browser, file);
    // A browser that has just started is still busy with its own work.
    await page.waitForTimeout(1_500);
    /** @type {Record<string, number>[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      /** @type {Record<string, number>} */
      const times = {};
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(round + turn) % names.length];
        times[name] = await run(work, name, answer);
      }
      if (round >= SETTLING) rounds.push(times);
    }
    return rounds;
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} work
 * @param {string[]} names ours first
 * @param {string[]} swift those that are fast enough to run warm, without a heap that slows the others down
 * @param {string} file
 * @param {unknown} answer
 */
async function contest(work, names, swift, file, answer) {
  /** @type {Record<string, Awaited<ReturnType<typeof first>>[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < SAMPLES; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      samples[name].push(await first(work, name, file, answer));
    }
  }
  const rounds = await warm(work, swift, file, answer);
  console.log(`${work.padEnd(22)} first ms  first, ours = 1  peak MiB   warm ms  warm, ours = 1`);
  const firstOf = (/** @type {string} */ name) => median(samples[name].map(({ milliseconds }) => milliseconds));
  for (const name of names) {
    const isWarm = swift.includes(name);
    const cells = [
      firstOf(name).toFixed(1),
      (firstOf(name) / firstOf(names[0])).toFixed(2),
      median(samples[name].map(({ peak }) => peak)).toFixed(1),
      isWarm ? median(rounds.map((times) => times[name])).toFixed(1) : "",
      isWarm ? median(rounds.map((times) => times[name] / times[names[0]])).toFixed(2) : "",
    ];
    console.log(name.padEnd(21) + cells.map((cell, i) => cell.padStart([10, 17, 10, 10, 16][i])).join(""));
  }
  return { samples, rounds };
}

const report = {
  date: new Date().toISOString(),
  node: process.version,
  open: await contest("open", ["videoid-lens", "zip.js", "JSZip", "fflate"], ["videoid-lens", "zip.js"], archive, [
    4,
    "last",
  ]),
  inflate: await contest(
    "inflate",
    ["videoid-lens", "zip.js", "DecompressionStream"],
    ["videoid-lens", "zip.js", "DecompressionStream"],
    large,
    Buffer.byteLength(text),
  ),
};
writeFileSync(join(folder, "archive.json"), `${JSON.stringify(report, null, 1)}\n`);
console.log(`Every sample: ${join(folder, "archive.json")}`);
