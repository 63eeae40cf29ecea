import assert from "node:assert/strict";
import { test } from "node:test";

import { misstated, part } from "./size.mjs";
import { functions, sections } from "./wasm.mjs";

test("a function belongs to its crate or our module", () => {
  assert.equal(part("videoid_lens::result::json::read"), "videoid_lens::result");
  assert.equal(part("<serde_json::Error as core::fmt::Display>::fmt"), "serde_json");
  assert.equal(part("<&mut core::fmt::Formatter>::pad"), "core");
  assert.equal(part("<f64 as core[c5930c85a12de822]::fmt::Display>::fmt"), "core");
  assert.equal(part("core[c5930c85a12de822]::str::slice_error_fail"), "core");
  assert.equal(part("memcpy"), "memcpy");
});

test("the sections of a wasm are found, also long ones", () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = [1, 4, 1, 0x60, 0, 0];
  // A section whose length takes two bytes.
  const names = [0, 0x85, 1, 4, ...Buffer.from("name"), ...new Array(128).fill(0)];
  const found = sections(Uint8Array.from([...head, ...types, ...names]));
  assert.deepEqual(
    found.map(({ name, start, content, end }) => [name, start, content, end]),
    [
      ["type", 8, 10, 14],
      ["custom", 14, 17, 150],
    ],
  );
});

test("the documentation states every size, and overstates it by little", () => {
  const sizes = new Map([["./element", { gzip: 149_500, brotli: 123_000 }]]);
  const row = (/** @type {string} */ cells) => `| \`./element\` | first | ${cells} |`;
  const readme = (/** @type {number} */ gzip, /** @type {number} */ brotli) => `${gzip} KB gzip (${brotli} KB brotli)`;
  assert.deepEqual(misstated(row("150 | 123"), readme(150, 123), sizes), []);
  assert.deepEqual(misstated(row("151 | 125"), readme(151, 125), sizes), []);
  assert.deepEqual(misstated(row("149 | 126"), readme(149, 126), sizes), [
    "./element: 149 for 149.5",
    "./element: 126 for 123.0",
  ]);
  const differs = "./element: the README and docs/guide/loading.md differ";
  assert.deepEqual(misstated(row("150 | 123"), readme(151, 123), sizes), [differs]);
  assert.deepEqual(misstated(row("150 | 123"), "no size", sizes), [differs]);
  assert.deepEqual(misstated("| `./gone` | | 1 | 1 |", readme(150, 123), new Map()), [
    differs,
    "./gone, which is not there",
  ]);
  const language = new Map([...sizes, ["locales/de.js", { gzip: 15_500, brotli: 13_000 }]]);
  const said = (/** @type {string} */ range) => `${row("150 | 123")}\n\nA language is ${range} more.`;
  assert.deepEqual(misstated(said("15 to 16"), readme(150, 123), language), []);
  for (const other of ["16 to 17", "14 to 15"])
    assert.deepEqual(misstated(said(other), readme(150, 123), language), ["locales/de.js: 15.5"]);
  assert.deepEqual(misstated(row("150 | 123"), readme(150, 123), language), ["locales/de.js: 15.5"]);
  assert.throws(() => misstated("no table", readme(150, 123), sizes));
});

test("each function is found with its name and its size", () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  // One type, one imported function, and two functions of its own, of 2 and 4 bytes.
  const imports = [2, 7, 1, 1, 0x61, 1, 0x62, 0, 0];
  const code = [10, 9, 2, 2, 0, 0x0b, 4, 0, 1, 1, 0x0b];
  const names = [0, 14, 4, ...Buffer.from("name"), 1, 7, 2, 1, 1, 0x63, 2, 1, 0x64];
  const wasm = Uint8Array.from([...head, 1, 4, 1, 0x60, 0, 0, ...imports, 3, 3, 2, 0, 0, ...code, ...names]);
  assert.deepEqual(functions(wasm), [
    { name: "c", bytes: 2 },
    { name: "d", bytes: 4 },
  ]);
});
