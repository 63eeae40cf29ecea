/** Faults during reading in Node: each gives its code, and the next call works. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

import { faultInputs } from "./fault-inputs.mjs";
import { everyAllocation, everyFault, transferred } from "./faults.mjs";
import { documented, load, resolve } from "./package.mjs";

/** @type {any} */
let lens;
/** @type {import("./faults.mjs").Inputs} */
let inputs;
/** @type {string} */
let result;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ lists: true });
  inputs = faultInputs();
  result = await documented("08-high-accepted");
});

test("every fault at every read of every step gives its code, and the next call works", async () => {
  const { count, wrong } = await everyFault(lens, inputs);
  assert.deepEqual(wrong, []);
  assert.ok(count > 150, `${count}`);
});

test("a failing allocation gives OUT_OF_MEMORY, whichever array it is for", async () => {
  const { count, wrong } = await everyAllocation(lens, inputs);
  assert.deepEqual(wrong, []);
  assert.ok(count >= 3, `${count}`);
});

test("transferred bytes are refused, or give IO when they are read later", async () => {
  assert.deepEqual(await transferred(lens, inputs, result), []);
});

/**
 * Runs a module in a thread of its own, which loads the package itself.
 * @param {string} source
 * @param {object} data
 * @param {string} [entry]
 */
function thread(source, data, entry = "videoid-lens") {
  const module = `import(${JSON.stringify(pathToFileURL(resolve(entry)).href)}).then(async (lens) => {
    const { parentPort, workerData } = require("node:worker_threads");
    ${source}
  })`;
  return new Worker(module, { eval: true, workerData: data });
}

test("a wasm that runs out of memory gives OUT_OF_MEMORY, and the next call works", async () => {
  const faults = JSON.stringify(new URL("faults.mjs", import.meta.url).href);
  const worker = thread(
    `const { inLittleMemory } = await import(${faults});
    const { inputs, result, wasm } = workerData;
    parentPort.postMessage(await inLittleMemory(lens, inputs, result, wasm));`,
    { wasm: await readFile(resolve("videoid-lens/videoid-lens.wasm")), inputs, result },
    "videoid-lens/slim",
  );
  const wrong = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await worker.terminate();
  assert.deepEqual(wrong, []);
});

test("after a thread ends during opening, the next one opens the same archive", async () => {
  for (const stage of ["open", "read"]) {
    const source = `await lens.init({ lists: true });
      const blob = new Blob([workerData.inputs.large]);
      const tell = () => parentPort.postMessage("in the middle");
      if (workerData.stage === "open") await lens.openArchive(blob, { onProgress: tell });
      const archive = await lens.openArchive(blob);
      const reading = archive.bytes("video.mp4");
      tell();
      parentPort.postMessage((await reading).length);`;
    const ended = thread(source, { inputs, stage });
    await new Promise((resolve, reject) => ended.once("message", resolve).once("error", reject));
    await ended.terminate();
    const next = thread(source, { inputs, stage: "read" });
    const told = await new Promise((resolve, reject) => {
      next.on("message", (message) => typeof message === "number" && resolve(message)).once("error", reject);
    });
    await next.terminate();
    const archive = await lens.openArchive(new Blob([inputs.large]));
    assert.equal((await archive.bytes("video.mp4")).length, told);
    archive.dispose();
  }
});

test("an archive that fails does not affect another open archive", async () => {
  const good = await lens.openArchive(new Blob([inputs.large]));
  const expected = await good.bytes("video.mp4");
  good.dispose();
  const failing = {
    size: inputs.large.length,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }),
  };
  const attempts = Array.from({ length: 8 }, async (_, i) => {
    if (i % 2) return assert.rejects(lens.openArchive(failing), { code: "IO" });
    const archive = await lens.openArchive(new Blob([inputs.large]));
    assert.deepEqual(await archive.bytes("video.mp4"), expected);
    archive.dispose();
  });
  await Promise.all(attempts);
  assert.equal(lens.openUrlCount(), 0);
});
