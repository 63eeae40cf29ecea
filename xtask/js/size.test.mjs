import assert from "node:assert/strict";
import { test } from "node:test";

import { part } from "./size.mjs";
import { functions, sections, withoutNames } from "./wasm.mjs";

test("a function belongs to its crate or our module", () => {
  assert.equal(part("videoid_lens::result::json::read"), "videoid_lens::result");
  assert.equal(part("<serde_json::Error as core::fmt::Display>::fmt"), "serde_json");
  assert.equal(part("<&mut core::fmt::Formatter>::pad"), "core");
  assert.equal(part("<f64 as core[c5930c85a12de822]::fmt::Display>::fmt"), "core");
  assert.equal(part("core[c5930c85a12de822]::str::slice_error_fail"), "core");
  assert.equal(part("memcpy"), "memcpy");
});

test("the names of functions are taken out, and nothing else", () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const [types, other] = [
    [1, 4, 1, 0x60, 0, 0],
    [0, 3, 1, 0x61, 9],
  ];
  // A section longer than one digit of its length can say.
  const names = [0, 0x85, 1, 4, ...Buffer.from("name"), ...new Array(128).fill(0)];
  const wasm = Uint8Array.from([...head, ...types, ...names, ...other]);
  assert.deepEqual(
    sections(wasm).map(({ name }) => name),
    ["type", "custom", "custom"],
  );
  assert.deepEqual([...withoutNames(wasm)], [...head, ...types, ...other]);
});

test("each function has its name and its bytes", () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  // One type, an imported function, two of our own: of 2 and 4 bytes.
  const imports = [2, 7, 1, 1, 0x61, 1, 0x62, 0, 0];
  const code = [10, 9, 2, 2, 0, 0x0b, 4, 0, 1, 1, 0x0b];
  const names = [0, 14, 4, ...Buffer.from("name"), 1, 7, 2, 1, 1, 0x63, 2, 1, 0x64];
  const wasm = Uint8Array.from([...head, 1, 4, 1, 0x60, 0, 0, ...imports, 3, 3, 2, 0, 0, ...code, ...names]);
  assert.deepEqual(functions(wasm), [
    { name: "c", bytes: 2 },
    { name: "d", bytes: 4 },
  ]);
});
