/** The same faults in Chromium, which has other Blobs, streams and memory. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch, site, watchedPage } from "./browser.mjs";
import { faultInputs } from "./fault-inputs.mjs";
import { documented } from "./package.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const inputs = faultInputs();

/**
 * A page with the table of faults, its inputs, and a worker that opens the large archive.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function faultPage(options) {
  const watched = await watchedPage(browser, options);
  const { page } = watched;
  const javascript = { contentType: "text/javascript" };
  const table = fileURLToPath(new URL("faults.mjs", import.meta.url));
  await page.route(`${site}faults.mjs`, (route) => route.fulfill({ path: table, ...javascript }));
  await page.route(`${site}worker.js`, (route) => route.fulfill({ body: WORKER, ...javascript }));
  for (const [name, bytes] of Object.entries(inputs)) {
    await page.route(`${site}input/${name}`, (route) => route.fulfill({ body: Buffer.from(bytes) }));
  }
  await page.goto(`${site}bench/explain.html`);
  return watched;
}

const WORKER = `
  import { init, openArchive } from "/pkg/index.js";
  onmessage = async ({ data: blob }) => {
    await init({ lists: true });
    const archive = await openArchive(blob);
    const reading = archive.bytes("video.mp4");
    postMessage("in the middle");
    postMessage((await reading).length);
  };`;

for (const [table, name] of /** @type {const} */ ([
  ["everyFault", "every fault at every read of every step gives its code, and the next call works"],
  ["everyAllocation", "a failing allocation gives OUT_OF_MEMORY, whichever array it is for"],
  ["transferred", "transferred bytes are refused, or give IO when they are read later"],
  ["inLittleMemory", "a wasm that runs out of memory gives OUT_OF_MEMORY, and the next call works"],
])) {
  test(name, async () => {
    const { page, faults } = await faultPage();
    const result = await documented("08-high-accepted");
    const wrong = await page.evaluate(
      async ({ table, result }) => {
        const bytes = async (/** @type {string} */ path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
        const paths = ["/faults.mjs", table === "inLittleMemory" ? "/pkg/slim.js" : "/pkg/index.js"];
        const [tables, lens] = await Promise.all(paths.map((path) => import(path)));
        const [small, large, many] = await Promise.all(["/input/small", "/input/large", "/input/many"].map(bytes));
        const wasm = await bytes("/pkg/videoid-lens.wasm");
        if (table !== "inLittleMemory") await lens.init({ lists: true });
        const found = await tables[table](lens, { small, large, many }, result, wasm);
        return found.wrong ?? found;
      },
      { table, result },
    );
    await page.context().close();
    assert.deepEqual(wrong, []);
    assert.deepEqual(faults, []);
  });
}

test("after a worker ends during opening, the next one opens the same archive", async () => {
  // The site's policy does not allow workers.
  const { page, faults } = await faultPage({ bypassCSP: true });
  const lengths = await page.evaluate(async () => {
    const blob = await (await fetch("/input/large")).blob();
    const message = (/** @type {Worker} */ worker) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = reject;
      });
    const start = () => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.postMessage(blob);
      return worker;
    };
    const ended = start();
    await message(ended);
    ended.terminate();
    const next = start();
    await message(next);
    const told = await message(next);
    next.terminate();
    const lens = await import("/pkg/index.js");
    await lens.init({ lists: true });
    const archive = await lens.openArchive(blob);
    const { length } = await archive.bytes("video.mp4");
    archive.dispose();
    return [told, length];
  });
  await page.context().close();
  assert.equal(lengths[0], lengths[1]);
  assert.deepEqual(faults, []);
});
