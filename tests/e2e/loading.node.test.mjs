/** Importing and starting the package in Node. Each case runs in a process of its own: loading happens once in each. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { notRun } from "./not-run.mjs";
import { consumer, resolve, root } from "./package.mjs";

/** Runs a module inside the consumer project; it fails by throwing. @param {string} source */
async function inNode(source) {
  const prelude = `
    import assert from "node:assert/strict";
    import { readFileSync } from "node:fs";
    import { runInNewContext } from "node:vm";
  `;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", prelude + source], { cwd: consumer() });
}

const wasm = () => JSON.stringify(resolve("videoid-lens/videoid-lens.wasm"));
const accepted = `'{"processType":"substantial","status":"pending"}'`;

test("package.json names an existing file for every export, and `types` first", async () => {
  const { exports, dependencies, scripts, ...rest } = JSON.parse(
    await readFile(resolve("videoid-lens/package.json"), "utf8"),
  );
  assert.equal(dependencies, undefined);
  assert.equal(scripts, undefined);
  assert.equal(rest.type, "module");
  for (const [name, target] of Object.entries(exports)) {
    const files = typeof target === "string" ? [target] : Object.values(target);
    if (typeof target === "object") assert.equal(Object.keys(target)[0], "types", name);
    for (const file of files) await readFile(resolve("videoid-lens/package.json").replace(/package\.json$/, file));
  }
});

for (const entry of ["videoid-lens", "videoid-lens/slim"]) {
  test(`importing ${entry} does nothing`, async () => {
    await inNode(`
      const before = Object.getOwnPropertyNames(globalThis).sort();
      for (const name of ["fetch", "atob"]) globalThis[name] = () => assert.fail(name + " was called");
      for (const name of ["compile", "instantiate", "Module", "Instance"]) {
        WebAssembly[name] = () => assert.fail(name + " was called");
      }
      await import("${entry}");
      assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before);
    `);
  });

  test(`${entry}: a call before init throws NOT_INITIALISED`, async () => {
    await inNode(`
      const { explain, LensError } = await import("${entry}");
      assert.throws(() => explain("{}"), (error) =>
        error instanceof LensError && error instanceof Error && error.code === "NOT_INITIALISED");
    `);
  });
}

test("the wasm for single results does everything but lists, and says so", async () => {
  await inNode(`
    const lens = await import("videoid-lens/slim");
    await assert.rejects(lens.triage("{}"), { code: "NOT_INITIALISED" });
    await lens.init({ wasm: readFileSync(${JSON.stringify(resolve("videoid-lens/videoid-lens-viewer.wasm"))}) });
    const expected = lens.explain(${accepted});
    assert.equal(expected.status, "pending");
    await assert.rejects(lens.triage(${accepted}), { code: "WASM_LACKS_LISTS" });
    assert.throws(() => lens.checkCaptureConfig("{}"), { code: "WASM_LACKS_LISTS" });
    // Nothing was broken by that.
    assert.deepEqual(lens.explain(${accepted}), expected);
    const archive = await lens.openArchive(readFileSync(${JSON.stringify(join(root, "www/demo/specimen/result.zip"))}));
    assert.equal(typeof (await archive.explain()).headline, "string");
  `);
});

test("the entry works by require() where Node has it for modules", async (t) => {
  if (!process.features.require_module) return notRun(t, "require() of modules in this Node");
  await inNode(`
    import { createRequire } from "node:module";
    assert.equal(typeof createRequire(process.cwd() + "/")("videoid-lens").explain, "function");
  `);
});

test("init() is idempotent, also when called at once", async () => {
  await inNode(`
    import { explain, init } from "videoid-lens";
    let compiled = 0;
    const compile = WebAssembly.compile;
    WebAssembly.compile = (bytes) => { compiled += 1; return compile(bytes); };
    await Promise.all([init(), init()]);
    await init();
    assert.equal(compiled, 1);
    assert.equal(explain(${accepted}).status, "pending");
  `);
});

test("initSync() takes bytes or a module, and init() after it is no second start", async () => {
  for (const source of [`readFileSync(${wasm()})`, `new WebAssembly.Module(readFileSync(${wasm()}))`]) {
    await inNode(`
      import { explain, init, initSync } from "videoid-lens";
      initSync(${source});
      await init();
      initSync(${source});
      assert.equal(explain(${accepted}).status, "pending");
    `);
  }
});

test("slim: init({ wasm }) takes bytes, a module and a Response", async () => {
  const sources = [
    `readFileSync(${wasm()})`,
    `await WebAssembly.compile(readFileSync(${wasm()}))`,
    `new Response(readFileSync(${wasm()}), { headers: { "content-type": "application/wasm" } })`,
    `new Response(readFileSync(${wasm()}), { headers: { "content-type": "application/wasm; charset=utf-8" } })`,
    `Promise.resolve(new Response(readFileSync(${wasm()})))`,
    `WebAssembly.compile(readFileSync(${wasm()}))`,
    // Of another context, or of no class of the platform.
    `runInNewContext("Uint8Array.from(bytes)", { bytes: readFileSync(${wasm()}) })`,
    `runInNewContext("Uint8Array.from(bytes).buffer", { bytes: readFileSync(${wasm()}) })`,
    `({ ok: true, headers: new Headers(), arrayBuffer: async () => Uint8Array.from(readFileSync(${wasm()})).buffer })`,
  ];
  for (const source of sources) {
    await inNode(`
      import { explain, init } from "videoid-lens/slim";
      await init({ wasm: ${source} });
      assert.equal(explain(${accepted}).status, "pending");
    `);
  }
});

test("slim: a failed init() says why and can be repeated", async () => {
  await inNode(`
    import { explain, init, LensError } from "videoid-lens/slim";
    const code = (expected) => (error) => error instanceof LensError && error.code === expected;
    await assert.rejects(init(), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: new Response("<!doctype html>") }), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: new Response("", { status: 404 }) }), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: Promise.reject(new TypeError("fetch failed")) }), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: Promise.reject(new DOMException("gone", "AbortError")) }), code("WASM_FETCH"));
    const typed = (body) => new Response(body, { headers: { "content-type": "application/wasm" } });
    await assert.rejects(init({ wasm: typed("<!doctype html>") }), code("WASM_UNSUPPORTED"));
    const breaking = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });
    await assert.rejects(init({ wasm: typed(breaking) }), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: 5 }), code("WASM_FETCH"));
    await assert.rejects(init({ wasm: new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]) }), code("WASM_UNSUPPORTED"));
    await init({ wasm: readFileSync(${wasm()}) });
    assert.equal(explain(${accepted}).status, "pending");
  `);
});
