/**
 * Importing and starting the package in Node. Each case runs in a process of its own, because loading happens once per
 * process.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { notRun } from "./not-run.mjs";
import { consumer, resolve, root } from "./package.mjs";

/** Runs a module in the consumer project; it fails by throwing. @param {string} source */
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
  test(`importing ${entry} has no side effect`, async () => {
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

/** The file of a part, as a literal in a module. @param {string} part */
const file = (part) => JSON.stringify(resolve(`videoid-lens/videoid-lens-${part}.wasm`));
/** A module of the shell that is not an entry. @param {string} name */
const shellModule = (name) => resolve("videoid-lens/package.json").replace("package.json", `core/${name}.js`);
const specimen = JSON.stringify(join(root, "www/demo/specimen/result.zip"));

test("the shell and the build have the same parts", async () => {
  const { PARTS } = await import(shellModule("part-names"));
  const files = Object.keys(JSON.parse(await readFile(resolve("videoid-lens/package.json"), "utf8")).exports);
  const parts = files.flatMap((name) => /^\.\/videoid-lens-(\w+)\.wasm$/.exec(name)?.[1] ?? []);
  assert.deepEqual(parts.sort(), ["core", ...PARTS].sort());
});

test("slim: a call names the missing part in its error, and works once the part is loaded", async () => {
  await inNode(`
    const lens = await import("videoid-lens/slim");
    await assert.rejects(lens.triage("{}"), { code: "NOT_INITIALISED" });
    await lens.init({ wasm: readFileSync(${file("core")}) });
    const explanation = lens.explain(${accepted});
    assert.equal(explanation.status, "pending");
    const lacks = (part) => ({ code: "WASM_PART_MISSING", part });
    const zip = readFileSync(${specimen});
    await assert.rejects(lens.openArchive(zip), lacks("archive"));
    await assert.rejects(lens.triage(${accepted}), lacks("lists"));
    await assert.rejects(lens.loadPicture(new Blob(["x"])), lacks("overlay"));
    assert.throws(() => lens.checkCaptureConfig("{}"), lacks("lists"));
    assert.throws(() => lens.explanationToText(explanation), lacks("text"));
    assert.throws(() => lens.compare([explanation, explanation]), lacks("compare"));
    await assert.rejects(lens.sortDossier([]), lacks("compare"));
    assert.throws(() => new lens.Overlay({ width: 1, height: 1 }), lacks("overlay"));
    await assert.rejects(lens.init({ lists: true }), lacks("lists"));
    // The error has broken nothing.
    assert.deepEqual(lens.explain(${accepted}), explanation);

    let calls = 0;
    const lists = () => { calls += 1; return readFileSync(${file("lists")}); };
    await lens.init({ text: readFileSync(${file("text")}), archive: readFileSync(${file("archive")}), lists });
    assert.match(lens.explanationToText(explanation), /^Pending/);
    assert.equal(typeof (await (await lens.openArchive(zip)).explain()).headline, "string");
    assert.throws(() => lens.checkCaptureConfig("{}"), lacks("lists"));
    assert.equal(calls, 0);
    await Promise.all([lens.triage(${accepted}), lens.init({ lists: true })]);
    assert.equal(calls, 1);
    assert.equal(typeof lens.checkCaptureConfig("{}").ok, "boolean");
  `);
});

test("slim: a part that can't be loaded gives an error, and can be loaded later", async () => {
  await inNode(`
    const { checkCaptureConfig, explain, init, triage } = await import("videoid-lens/slim");
    const files = [
      () => { throw new Error("of the page"); },
      () => Promise.reject(new TypeError("gone")),
      () => new Response("<!doctype html>"),
    ];
    const lists = () => (files.shift() ?? (() => readFileSync(${file("lists")})))();
    await init({ wasm: readFileSync(${file("core")}), lists: Promise.reject(new TypeError("gone")) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await assert.rejects(triage(${accepted}), { code: "WASM_FETCH" });
    await init({ lists });
    for (let i = 0; i < 3; i += 1) await assert.rejects(triage(${accepted}), { code: "WASM_FETCH" });
    assert.equal((await triage(${accepted})).total, 1);
    assert.equal(explain(${accepted}).status, "pending");
  `);
});

test("without DecompressionStream the embedded wasm gives an error, and a wasm file works", async () => {
  await inNode(`
    delete globalThis.DecompressionStream;
    const { explain, init, initSync } = await import("videoid-lens");
    await assert.rejects(init(), { code: "WASM_UNSUPPORTED" });
    initSync(readFileSync(${wasm()}));
    assert.equal(explain(${accepted}).status, "pending");
  `);
});

test("a part of another build is refused, and so is another part", async () => {
  await inNode(`
    const { init, openArchive, triage } = await import("videoid-lens/slim");
    const core = readFileSync(${file("core")});
    const lists = readFileSync(${file("lists")});
    const at = lists.lastIndexOf("lists ") + "lists ".length;
    lists[at] = lists[at] === 0x30 ? 0x31 : 0x30;
    await assert.rejects(init({ wasm: lists }), { code: "WASM_PART_MISSING", part: "core" });
    await init({ wasm: core, lists, archive: readFileSync(${file("text")}) });
    await assert.rejects(triage(${accepted}), { code: "WASM_PART_MISSING", part: "lists" });
    await assert.rejects(openArchive(new Uint8Array(30)), { code: "WASM_PART_MISSING", part: "archive" });
    await init({ lists: readFileSync(${file("lists")}) });
    assert.equal((await triage(${accepted})).total, 1);
  `);
});

test("after a trap the same parts are loaded again", async () => {
  await inNode(`
    const lens = await import("videoid-lens");
    const { call } = await import(${JSON.stringify(shellModule("runtime"))});
    await lens.init({ text: false });
    const archive = await lens.openArchive(readFileSync(${specimen}));
    const explanation = await archive.explain();
    assert.throws(() => call(() => { throw new WebAssembly.RuntimeError("unreachable"); }), { code: "INTERNAL" });
    assert.throws(() => lens.explanationToText(explanation), { code: "WASM_PART_MISSING", part: "text" });
    assert.deepEqual(await archive.explain(), explanation);
    assert.equal((await lens.openArchive(readFileSync(${specimen}))).entries.length, archive.entries.length);
    assert.equal((await lens.triage(${accepted})).total, 1);
    await lens.init({ text: true });
    assert.equal(typeof lens.explanationToText(explanation), "string");
  `);
});

test("the whole wasm contains every part", async () => {
  await inNode(`
    const { checkCaptureConfig, explain, explanationToText, init, openArchive } = await import("videoid-lens/slim");
    await init({ wasm: readFileSync(${wasm()}), lists: () => assert.fail("is not needed") });
    await init({ lists: true });
    assert.equal(typeof checkCaptureConfig("{}").ok, "boolean");
    assert.match(explanationToText(explain(${accepted})), /^Pending/);
    assert.equal((await openArchive(readFileSync(${specimen}))).entries.length > 0, true);
  `);
});

test("initSync() takes parts, too; missing ones are loaded when they are needed", async () => {
  await inNode(`
    const lens = await import("videoid-lens");
    lens.initSync(readFileSync(${file("core")}), { text: readFileSync(${file("text")}) });
    assert.match(lens.explanationToText(lens.explain(${accepted})), /^Pending/);
    assert.throws(() => lens.checkCaptureConfig("{}"), { code: "WASM_PART_MISSING", part: "lists" });
    assert.equal((await lens.triage(${accepted})).total, 1);
    assert.equal(typeof lens.checkCaptureConfig("{}").ok, "boolean");
  `);
});

test("the entry works with require(), if Node supports that for modules", async (t) => {
  if (!process.features.require_module) return notRun(t, "require() of modules in this Node");
  await inNode(`
    import { createRequire } from "node:module";
    assert.equal(typeof createRequire(process.cwd() + "/")("videoid-lens").explain, "function");
  `);
});

test("init() is idempotent, also for concurrent calls", async () => {
  await inNode(`
    import { explain, init } from "videoid-lens";
    let compiled = 0;
    const compile = WebAssembly.compileStreaming;
    WebAssembly.compileStreaming = (response) => { compiled += 1; return compile(response); };
    await Promise.all([init(), init()]);
    await init();
    // The core, and the parts with synchronous functions.
    assert.equal(compiled, 3);
    assert.equal(explain(${accepted}).status, "pending");
  `);
});

test("initSync() takes bytes or a module, and init() afterwards does not start again", async () => {
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
    // Values of another context, or of no class of the platform.
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

test("slim: a failed init() gives the cause and can be repeated", async () => {
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
