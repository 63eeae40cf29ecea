/**
 * `cargo xtask bench triage`: `triage(bytes)` compared with what a careful user would write in JavaScript, once with
 * and once without contradictions. A fresh browser context for each sample, contenders in rotating order, answers
 * compared. Memory is the highest resident size of the renderer in the first call above that before the call (Linux
 * only). If LENS_BENCH_RECORD names a folder, the medians are written to it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, platform, totalmem } from "node:os";
import { join } from "node:path";

import { launch, site } from "../tests/e2e/browser.mjs";
import { setting } from "../tests/e2e/setting.mjs";
import { median } from "./median.mjs";

/** @typedef {{ name: string, count: number, accents: boolean, array: boolean, rounds: number, warm: number }} Input */
/** @typedef {{ bytes: number, drift: number, start: number, first: number, peak: number, warm: number[] }} Sample */

/** Ours first. */
const NAMES = ["triage", "baseline", "baseline, counts"];
/** @type {Input[]} */
const INPUTS = [
  { name: "10,000 ASCII", count: 10_000, accents: false, array: false, rounds: 7, warm: 7 },
  { name: "10,000 accented", count: 10_000, accents: true, array: false, rounds: 7, warm: 7 },
  { name: "10,000 ASCII, one array", count: 10_000, accents: false, array: true, rounds: 5, warm: 7 },
  { name: "10,000 accented, one array", count: 10_000, accents: true, array: true, rounds: 5, warm: 7 },
  { name: "100,000 ASCII", count: 100_000, accents: false, array: false, rounds: 3, warm: 3 },
  { name: "100,000 accented", count: 100_000, accents: true, array: false, rounds: 3, warm: 3 },
  { name: "100,000 ASCII, one array", count: 100_000, accents: false, array: true, rounds: 3, warm: 3 },
  { name: "100,000 accented, one array", count: 100_000, accents: true, array: true, rounds: 3, warm: 3 },
];
const STREAMED = 1_000_000_000;
/** How long all renderers must be idle before the browser counts as settled, in milliseconds. */
const REST = 200;

/** A line of a process's status, in MiB. @param {number} pid @param {string} key */
function status(pid, key) {
  const line = readFileSync(`/proc/${pid}/status`, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${key}:`));
  return Number(line?.match(/\d+/)?.[0]) / 1024;
}

const browser = await launch();
const session = await browser.newBrowserCDPSession();

/** Processor time of each renderer, in ticks. @returns {Promise<Map<number, number>>} */
async function renderers() {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const ids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  // After the name, which may contain spaces, user and system time are the 12th and 13th values.
  const time = (/** @type {number} */ id) => {
    const words = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ");
    return Number(words[11]) + Number(words[12]);
  };
  return new Map(ids.map((id) => [id, time(id)]));
}

/** How many ticks each renderer works during `work`, largest first. @param {() => Promise<unknown>} work */
async function worked(work) {
  const before = await renderers();
  await work();
  const after = await renderers();
  const all = [...before].map(([id, time]) => ({ id, ticks: (after.get(id) ?? time) - time }));
  return all.sort((a, b) => b.ticks - a.ticks);
}

/**
 * Waits until no renderer works: the renderers of a new window are busy for a while.
 * @param {import("playwright-core").Page} page
 */
async function settled(page) {
  for (let turn = 0; turn < 40; turn += 1) {
    const [most] = await worked(() => page.waitForTimeout(REST));
    if (most.ticks <= 1) return;
  }
  throw new Error("the browser does not come to rest");
}

/**
 * A new page that holds the results, and the process that it runs in.
 * @param {Input} input
 * @param {(page: import("playwright-core").Page) => unknown} [before] called before anything is loaded
 */
async function filled({ count, accents, array }, before) {
  // A module worker generates the results, which our policy's trusted types forbid.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${site}bench/triage.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  /** @param {string} name @param {...unknown} values */
  const call = (name, ...values) =>
    page.evaluate(
      ([name, values]) => /** @type {any} */ (globalThis)[name](...values),
      /** @type {const} */ ([name, values]),
    );
  const bytes = await call("prepare", { count, accents, array });
  const devtools = await context.newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const isLinux = platform() === "linux";
  await (isLinux ? settled(page) : page.waitForTimeout(10 * REST));
  let drift = NaN;
  const loop = async () => {
    drift = await call("drift");
  };
  // The page's process is the one that works when the page works.
  const processes = await (isLinux ? worked(loop) : loop());
  const pid = processes?.[0].id ?? null;
  /** Returns the memory in use now, and starts measuring the highest value again. */
  const rest = () => {
    if (pid === null) return NaN;
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
    return status(pid, "VmRSS");
  };
  const highest = () => (pid === null ? NaN : status(pid, "VmHWM"));
  return { context, call, bytes, drift, rest, highest };
}

/** @param {string} name @param {Input} input @returns {Promise<{ sample: Sample, found: Record<string, unknown> }>} */
async function sampled(name, input) {
  const { context, call, bytes, drift, rest, highest } = await filled(input);
  const start = name === NAMES[0] ? await call("start") : 0;
  const before = rest();
  const first = await call("run", name);
  const peak = highest() - before;
  const found = await call("found", !input.array);
  if (name === NAMES[0]) await call("compareRows");
  const warm = [];
  for (let turn = 0; turn < input.warm; turn += 1) warm.push(await call("run", name));
  await context.close();
  return { sample: { bytes, drift, start, first, peak, warm }, found };
}

/**
 * Compares what the contenders have found, as far as each of them looks.
 * @param {Record<string, Record<string, unknown>>} found
 */
function compare(found) {
  for (const name of NAMES.slice(1)) {
    for (const [key, value] of Object.entries(found[name])) {
      if (key === "contradictions" && name !== "baseline") continue;
      const [ours, theirs] = [JSON.stringify(found[NAMES[0]][key]), JSON.stringify(value)];
      if (ours !== theirs) throw new Error(`${key} of ${NAMES[0]} and ${name} differ:\n${ours}\n${theirs}`);
    }
  }
}

/** @param {Input} input */
async function contest(input) {
  /** @type {Record<string, Sample>[]} */
  const rounds = [];
  for (let round = 0; round < input.rounds; round += 1) {
    /** @type {Record<string, Sample>} */
    const samples = {};
    /** @type {Record<string, Record<string, unknown>>} */
    const found = {};
    for (let turn = 0; turn < NAMES.length; turn += 1) {
      const name = NAMES[(round + turn) % NAMES.length];
      ({ sample: samples[name], found: found[name] } = await sampled(name, input));
    }
    compare(found);
    rounds.push(samples);
  }
  return rounds;
}

/** @param {Record<string, Sample>[]} rounds */
function summary(rounds) {
  const ours = NAMES[0];
  const { bytes } = rounds[0][ours];
  const medians = NAMES.map((name) => {
    const of = (/** @type {(samples: Record<string, Sample>) => number} */ value) => median(rounds.map(value));
    const first = of((samples) => samples[name].first);
    const warm = of((samples) => median(samples[name].warm));
    return {
      name,
      first,
      warm,
      // All of them ran in each round, so its ratio does not contain the drift between rounds.
      firstRatio: of((samples) => samples[name].first / samples[ours].first),
      warmRatio: of((samples) => median(samples[name].warm) / median(samples[ours].warm)),
      firstMegabytesPerSecond: bytes / first / 1_000,
      warmMegabytesPerSecond: bytes / warm / 1_000,
      peak: of((samples) => samples[name].peak),
    };
  });
  const all = rounds.flatMap((samples) => Object.values(samples));
  return {
    bytes,
    drift: median(all.map(({ drift }) => drift)),
    start: median(rounds.map((samples) => samples[ours].start)),
    contenders: medians,
  };
}

/** @param {string} name @param {ReturnType<typeof summary>} summary */
function print(name, { bytes, drift, contenders }) {
  console.log(`\n${name}, ${(bytes / 1e6).toFixed(1)} MB (fixed loop ${drift.toFixed(1)} ms)`);
  console.log("                    first ms  triage = 1   MB/s   warm ms  triage = 1   MB/s  peak MiB");
  for (const one of contenders) {
    const cells = [
      one.first.toFixed(1),
      one.firstRatio.toFixed(2),
      one.firstMegabytesPerSecond.toFixed(0),
      one.warm.toFixed(1),
      one.warmRatio.toFixed(2),
      one.warmMegabytesPerSecond.toFixed(0),
      one.peak.toFixed(1),
    ];
    console.log(
      one.name.padEnd(18) + cells.map((cell, index) => cell.padStart([10, 12, 7, 10, 12, 7, 10][index])).join(""),
    );
  }
}

/**
 * How much more a byte costs with ten times as many results: 1 is linear.
 * @param {Record<string, ReturnType<typeof summary>>} inputs
 * @param {string} kind
 */
function linearity(inputs, kind) {
  const [few, many] = [inputs[`10,000 ${kind}`], inputs[`100,000 ${kind}`]];
  return many.contenders.map(({ name, first, warm }, index) => {
    const size = many.bytes / few.bytes;
    return { name, first: first / few.contenders[index].first / size, warm: warm / few.contenders[index].warm / size };
  });
}

/** Reads a stream of a gigabyte, and notes the added memory after each 100 MB. @param {"lines" | "anywhere"} cut */
async function streamed(cut) {
  /** @type {{ megabytes: number, peak: number }[]} */
  const marks = [];
  let [before, highest] = [0, () => NaN];
  const mark = (/** @type {number} */ bytes) => void marks.push({ megabytes: bytes / 1e6, peak: highest() - before });
  const page = await filled(INPUTS[0], (page) => page.exposeFunction("mark", mark));
  await page.call("start");
  highest = page.highest;
  before = page.rest();
  const result = await page.call("stream", STREAMED, cut);
  const peak = highest() - before;
  await page.context.close();
  return { cut, ...result, megabytesPerSecond: result.bytes / result.milliseconds / 1_000, peak, marks };
}

function machine() {
  const model =
    platform() === "linux" ? readFileSync("/proc/cpuinfo", "utf8").match(/^model name\s*:\s*(.*)$/m)?.[1] : undefined;
  return {
    cpu: model ?? cpus()[0]?.model,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: platform(),
  };
}

function packageVersion() {
  return JSON.parse(readFileSync(new URL("../pkg/package.json", import.meta.url), "utf8")).version;
}

try {
  /** @type {Record<string, Record<string, Sample>[]>} */
  const samples = {};
  /** @type {Record<string, ReturnType<typeof summary>>} */
  const inputs = {};
  for (const input of INPUTS) {
    samples[input.name] = await contest(input);
    inputs[input.name] = summary(samples[input.name]);
    print(input.name, inputs[input.name]);
  }
  const linear = { ASCII: linearity(inputs, "ASCII"), accented: linearity(inputs, "accented") };
  console.log("\ntime per byte of 100,000 results relative to 10,000: first, warm");
  for (const [kind, rows] of Object.entries(linear)) {
    for (const { name, first, warm } of rows)
      console.log(`${name}, ${kind}`.padEnd(30) + first.toFixed(2).padStart(8) + warm.toFixed(2).padStart(8));
  }
  const stream = [await streamed("lines"), await streamed("anywhere")];
  for (const { cut, bytes, milliseconds, megabytesPerSecond, peak, marks } of stream) {
    const size = `${(bytes / 1e6).toFixed(0)} MB in ${milliseconds.toFixed(0)} ms`;
    const rate = `${megabytesPerSecond.toFixed(0)} MB/s, peak ${peak.toFixed(1)} MiB`;
    console.log(`\nstream, cut at ${cut}: ${size}, ${rate}`);
    const texts = marks.map((/** @type {any} */ { megabytes, peak }) => `${megabytes} MB: ${peak.toFixed(1)}`);
    console.log(texts.join("  "));
  }
  const versions = { package: packageVersion(), chromium: browser.version(), node: process.version };
  const report = { date: new Date().toISOString(), machine: machine(), versions, inputs, linear, stream };
  const file = join(setting("LENS_BENCH"), "triage.json");
  writeFileSync(file, `${JSON.stringify({ ...report, samples }, null, 1)}\n`);
  console.log(`\nEvery sample: ${file}`);
  const record = process.env.LENS_BENCH_RECORD;
  if (record) {
    mkdirSync(record, { recursive: true });
    const rounded = (/** @type {string} */ _, /** @type {unknown} */ value) =>
      typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value;
    writeFileSync(join(record, "triage.json"), `${JSON.stringify(report, rounded, 1)}\n`);
    console.log(`The medians: ${join(record, "triage.json")}`);
  }
} finally {
  await browser.close();
}
