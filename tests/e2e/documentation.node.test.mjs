/** Compares the names that the package has with those that the guides list. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { publishedRows } from "../consumers/table.mjs";
import { resolve, root } from "./package.mjs";

const folder = dirname(resolve("videoid-lens"));
/** @param {string} name */
const page = (name) => readFile(join(root, "docs", name), "utf8");

/** The texts of a union in the typings. @param {string} name */
async function union(name) {
  const typings = await readFile(join(folder, "videoid_lens.d.ts"), "utf8");
  const [, members] = typings.match(new RegExp(`export type ${name} = ([^;]*);`)) ?? [];
  assert.ok(members, name);
  return [...members.matchAll(/"([^"]+)"/g)].map(([, member]) => member);
}

/** @param {string} text @param {string[]} names */
const missing = (text, names) => names.filter((name) => !text.includes(`\`${name}\``));

test("the guide to errors lists every code", async () => {
  const shell = await readFile(join(folder, "core/error.d.ts"), "utf8");
  const codes = [
    ...(await union("CoreErrorCode")),
    ...[...shell.matchAll(/^ {4}([A-Z_]+): string;$/gm)].map(([, code]) => code),
  ];
  assert.ok(codes.includes("INTERNAL") && codes.includes("ZIP_FORMAT"));
  assert.deepEqual(missing(await page("guide/errors.md"), codes), []);
});

test("the page about the verdict lists every contradiction", async () => {
  assert.deepEqual(missing(await page("verdict/rules.md"), await union("ContradictionCode")), []);
});

/** The guides that describe an element. */
const GUIDES = {
  "videoid-result": ["guide/element.md"],
  "videoid-triage": ["guide/many-results.md", "guide/element.md"],
  "videoid-compare": ["guide/desk.md", "guide/element.md"],
};

test("the guides list every attribute, event, property, custom property and state of the elements", async () => {
  const { modules } = JSON.parse(await readFile(join(folder, "custom-elements.json"), "utf8"));
  const declarations = modules.flatMap((/** @type {any} */ { declarations }) => declarations);
  const elements = declarations.filter((/** @type {any} */ { tagName }) => tagName);
  assert.ok(elements.length > 1);
  const theming = await page("guide/theming.md");
  for (const element of elements) {
    const names = (/** @type {any[]} */ list) => list.map(({ name }) => name);
    const fields = element.members.filter((/** @type {any} */ { kind, privacy }) => kind === "field" && !privacy);
    const guides = GUIDES[/** @type {keyof typeof GUIDES} */ (element.tagName)];
    const text = (await Promise.all(guides.map(page))).join();
    assert.deepEqual(missing(text, names([...element.attributes, ...element.events, ...fields])), [], element.tagName);
    assert.deepEqual(missing(theming, names([...element.cssProperties, ...element.cssStates])), [], element.tagName);
  }
});

test("each decision has its four parts, and the index lists it under its question", async () => {
  const index = await page("decisions/index.md");
  const files = (await readdir(join(root, "docs/decisions"))).filter((name) => name !== "index.md");
  assert.ok(files.length > 30);
  for (const file of files) {
    const text = await page(`decisions/${file}`);
    const [, question] = text.match(/^# (.*\?)$/m) ?? [];
    assert.ok(question, `${file} asks a question`);
    const parts = [...text.matchAll(/^\*\*(.*?)\.\*\* /gm)].map(([, part]) => part);
    assert.deepEqual(parts, ["Choice", "Why", "What it costs"], file);
    assert.ok(index.includes(`- [${question}](${file})`), `the index lists ${file}`);
  }
});

test("ARCHITECTURE.md is one page that names every folder of the sources and the tests", async () => {
  const text = await readFile(join(root, "ARCHITECTURE.md"), "utf8");
  assert.ok(text.split("\n").length <= 120);
  for (const parent of ["src", "www", "tests"]) {
    const entries = await readdir(join(root, parent), { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isDirectory()))
      assert.ok(text.includes(`\`${parent}/${name}\``), `${parent}/${name}`);
  }
});

test("the newest section of the changelog is about the version of the package", async () => {
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const [, newest] = (await readFile(join(root, "CHANGELOG.md"), "utf8")).match(/^## (\S+)/m) ?? [];
  assert.equal(newest, version);
});

test("the table of frameworks has every consumer in its version, with what else is in its project", async () => {
  const text = await page("guide/frameworks.md");
  const [, table] = text.split("<!-- Written by");
  const [, node] = table.match(/, Node ([\d.]+),/) ?? [];
  assert.ok(node, "it does not say which Node");
  const rows = [...table.matchAll(/^\| (.*) \|$/gm)].map(([, cells]) => cells.split(" | "));
  const [head, ...tried] = rows;
  assert.equal(head.at(-1), "with");
  assert.deepEqual(
    tried.map((cells) => [cells[0], cells.at(-1)]),
    publishedRows(node),
  );
  for (const [name, ...cells] of tried) {
    const results = cells.slice(0, -1).filter(Boolean);
    assert.ok(results.includes("ok"), name);
    for (const result of results) assert.match(result, /^(ok|not run: .+)$/, name);
  }
});
