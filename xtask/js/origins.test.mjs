import assert from "node:assert/strict";
import { test } from "node:test";

import { chosen, notices, sbom } from "./origins.mjs";

/** @param {string} name @param {string} licence @param {Record<string, string>} [texts] */
const crate = (name, licence, texts = {}) => ({ name, version: "1.0.0", licence, texts });
/** @param {import("./origins.mjs").Crate[]} crates */
const sections = (crates) => notices(crates).split("\n## ").slice(1);

test("MIT is chosen if it is offered", () => {
  for (const expression of ["MIT", "Apache-2.0 OR MIT", "0BSD OR (MIT) OR Apache-2.0", "Zlib AND ISC OR MIT"]) {
    assert.deepEqual(chosen(expression), ["MIT"], expression);
  }
  assert.deepEqual(chosen("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT"), ["MIT"]);
});

test("otherwise the first alternative is chosen, and all licences that apply together", () => {
  assert.deepEqual(chosen("Zlib OR Apache-2.0"), ["Zlib"]);
  assert.deepEqual(chosen("Apache-2.0 WITH LLVM-exception"), ["Apache-2.0 WITH LLVM-exception"]);
  assert.deepEqual(chosen("(MIT OR Apache-2.0) AND Unicode-3.0"), ["MIT", "Unicode-3.0"]);
  for (const expression of ["", "MIT OR", "(MIT", "MIT Zlib"]) assert.throws(() => chosen(expression), expression);
});

test("the same text appears once", () => {
  const crates = [
    crate("a", "MIT", { "LICENSE-MIT": "One  two\nthree.\n" }),
    crate("b", "MIT", { "LICENSE-MIT": "Other.\r\n" }),
    crate("c", "MIT", { LICENSE: "One two three." }),
  ];
  assert.deepEqual(sections(crates), [
    "MIT: a 1.0.0, c 1.0.0\n\n```text\nOne  two\nthree.\n```\n",
    "MIT: b 1.0.0\n\n```text\nOther.\n```\n",
  ]);
});

test("the file named after the chosen licence is preferred, and notices are passed on", () => {
  const texts = { LICENSE: "Either.", "LICENSE-APACHE": "Apache.", "LICENSE-UNICODE": "Unicode.", NOTICE: "By me." };
  const found = (/** @type {string} */ licence) => sections([crate("a", licence, texts)]).join("");
  assert.match(found("Apache-2.0"), /\nApache\.\n/);
  assert.match(found("Unicode-3.0"), /\nUnicode\.\n/);
  assert.match(found("Zlib"), /\nEither\.\n/);
  assert.match(found("Zlib"), /Notices: a 1\.0\.0\n\n```text\nBy me\.\n/);
});

test("a crate without a licence text gets that of another crate; if there is none, it is refused", () => {
  const crates = [crate("a", "MIT"), crate("b", "MIT", { LICENSE: "Copyright 2020 B\n\nPermission." })];
  assert.equal(sections(crates)[0], "MIT: a 1.0.0\n\n```text\nPermission.\n```\n");
  assert.throws(() => notices([crate("a", "Zlib")]), /no text of the licence Zlib of a 1\.0\.0/);
});

test("the SBOM has a component for every crate", () => {
  const subject = { name: "lens", version: "0.1.0", license: "MIT" };
  const document = JSON.parse(sbom(subject, [{ ...crate("a", "MIT"), version: "1.0.0+b" }]));
  assert.equal(document.metadata.component.purl, "pkg:npm/lens@0.1.0");
  const [component] = document.components;
  assert.deepEqual(component.licenses, [{ expression: "MIT" }]);
  assert.equal(component.purl, "pkg:cargo/a@1.0.0%2Bb");
  assert.equal(component["bom-ref"], component.purl);
});
