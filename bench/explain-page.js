/**
 * Runs in the page. Times batches, because a browser's clock is coarser than one call. The contenders take turns in
 * rotating order, because the speed of a machine drifts.
 */
import { explain, init } from "/pkg/index.js";

const SAMPLES = 40;
const WARM_UP_SAMPLES = 8;
const BATCH_MILLISECONDS = 10;

/** Keeps the engine from optimising away work whose result is not used. */
let sink = 0;

const CONTENDERS = {
  explain: (/** @type {string} */ text) => explain(text).status.length,
  parse: (/** @type {string} */ text) => JSON.parse(text).status.length,
};

/** @param {(text: string) => number} work @param {string} text @param {number} calls */
function time(work, text, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i += 1) sink += work(text);
  return performance.now() - start;
}

/**
 * How many calls take about as long as one batch should.
 * @param {(text: string) => number} work
 * @param {string} text
 */
function calibrate(work, text) {
  let calls = 16;
  while (time(work, text, calls) < BATCH_MILLISECONDS) calls *= 2;
  return calls;
}

/**
 * @param {string} text
 * @returns {Record<string, number[]>} microseconds a call, by contender
 */
function measure(text) {
  const runners = Object.entries(CONTENDERS).map(([name, work]) => {
    /** @type {number[]} */
    const samples = [];
    return { name, work, calls: calibrate(work, text), samples };
  });
  for (let round = 0; round < WARM_UP_SAMPLES + SAMPLES; round += 1) {
    for (let turn = 0; turn < runners.length; turn += 1) {
      const { work, calls, samples } = runners[(round + turn) % runners.length];
      const microseconds = (time(work, text, calls) * 1000) / calls;
      if (round >= WARM_UP_SAMPLES) samples.push(microseconds);
    }
  }
  return Object.fromEntries(runners.map(({ name, samples }) => [name, samples]));
}

/** @param {string} name */
async function run(name) {
  await init();
  const response = await fetch(`/results/${name}.json`);
  const text = await response.text();
  const explanation = explain(text);
  const answers = explanation.status === JSON.parse(text).status && explanation.headline !== "";
  if (!answers) throw new Error(`explain gives a wrong answer for ${name}`);
  const microseconds = measure(text);
  if (sink === 0) throw new Error("the work was not done");
  return { name, characters: text.length, microseconds };
}

Object.assign(globalThis, { run });
document.documentElement.dataset.ready = "true";
