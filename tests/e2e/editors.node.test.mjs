/**
 * Compares what editors and the templates of frameworks read about the elements with the manifest, which page tests
 * compare with the classes.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { resolve } from "./package.mjs";

const folder = dirname(resolve("videoid-lens/package.json"));
/** @param {string} name @returns {any} */
const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
/** @type {any[]} */
const elements = json("custom-elements.json")
  .modules.flatMap((/** @type {any} */ { declarations }) => declarations)
  .filter((/** @type {any} */ { tagName }) => tagName);
/** @param {readonly { name: string }[]} items */
const names = (items) => items.map(({ name }) => name);
/** @param {readonly { name: string, description: string }[]} items */
const described = (items) => items.map(({ name, description }) => [name, description]);

test("VS Code knows the tags, their attributes and values, and names slots, parts and events", () => {
  const { version, tags } = json("vscode.html-custom-data.json");
  assert.equal(version, 1.1);
  assert.deepEqual(
    names(tags),
    elements.map(({ tagName }) => tagName),
  );
  assert.ok(names(tags).includes("videoid-result"));
  for (const [index, tag] of tags.entries()) {
    const element = elements[index];
    assert.deepEqual(names(tag.attributes), names(element.attributes));
    for (const { name, description } of [...element.cssParts, ...element.events, ...(element.slots ?? [])])
      assert.ok(tag.description.value.includes(`\n- \`${name}\`: ${description}`), name);
    assert.ok(tag.description.value.startsWith(element.description));
    for (const { name, description, values, valueSet } of tag.attributes) {
      const { type, ...attribute } = element.attributes.find((/** @type {any} */ one) => one.name === name);
      assert.ok(description.value.startsWith(attribute.description));
      assert.equal(valueSet, type.text === "boolean" ? "v" : undefined, name);
      const expected = type.text.includes("'") ? type.text.replaceAll("'", "").split(" | ") : undefined;
      assert.deepEqual(values && names(values), expected, name);
    }
  }
  const [result] = tags.filter((/** @type {any} */ { name }) => name === "videoid-result");
  const redact = result.attributes.find((/** @type {any} */ { name }) => name === "redact");
  assert.deepEqual(names(redact.values), ["none", "photo", "all"]);
});

test("VS Code knows every custom property and part in CSS", () => {
  const { properties, pseudoElements } = json("vscode.css-custom-data.json");
  const all = (/** @type {string} */ list) => [...new Set(elements.flatMap((element) => names(element[list])))].sort();
  assert.deepEqual(names(properties), all("cssProperties"));
  assert.deepEqual(
    names(pseudoElements),
    all("cssParts").map((name) => `::part(${name})`),
  );
  for (const { name, description } of [...properties, ...pseudoElements]) assert.ok(description.value, name);
});

test("JetBrains editors know everything in the manifest", () => {
  const description = json("package.json");
  const types = json(description["web-types"]);
  assert.deepEqual([types.name, types.version], [description.name, description.version]);
  const tags = types.contributions.html.elements;
  assert.deepEqual(
    names(tags),
    elements.map(({ tagName }) => tagName),
  );
  for (const [index, tag] of tags.entries()) {
    const element = elements[index];
    assert.equal(tag.description, element.description);
    assert.deepEqual(described(tag.attributes), described(element.attributes));
    for (const [at, { value }] of tag.attributes.entries())
      assert.equal(value.type, element.attributes[at].type.text, tag.attributes[at].name);
    const fields = element.members.filter((/** @type {any} */ { kind }) => kind === "field");
    for (const [given, expected] of [
      [tag.js.properties, fields],
      [tag.js.events, element.events],
    ]) {
      assert.deepEqual(described(given), described(expected));
      for (const [at, { type }] of given.entries()) assert.equal(type, expected[at].type.text);
    }
    const readOnly = (/** @type {any[]} */ items, /** @type {string} */ key) => names(items.filter((one) => one[key]));
    assert.deepEqual(readOnly(tag.js.properties, "read-only"), readOnly(fields, "readonly"));
    assert.deepEqual(described(tag.slots ?? []), described(element.slots ?? []));
    assert.deepEqual(described(tag.css.properties), described(element.cssProperties));
    assert.deepEqual(described(tag.css.parts), described(element.cssParts));
  }
});

/**
 * The part of a text from each tag of the elements to the next.
 * @param {string} text
 * @param {(tag: string) => string} start
 */
const parts = (text, start) =>
  elements.map(({ tagName }, index) => {
    const next = elements[index + 1];
    const from = text.indexOf(start(tagName));
    assert.ok(from >= 0, tagName);
    return text.slice(from, next ? text.indexOf(start(next.tagName)) : undefined);
  });

/** @param {any} element */
const properties = ({ members, attributes }) =>
  names(members.filter((/** @type {any} */ { kind, readonly }) => kind === "field" && !readonly)).filter(
    (name) => !names(attributes).includes(name),
  );

test("templates of Vue and Svelte know every property and event, and none of another element", () => {
  for (const name of ["vue.d.ts", "svelte.d.ts"]) {
    const text = readFileSync(join(folder, name), "utf8");
    for (const [index, part] of parts(text, (tag) => `"${tag}": `).entries()) {
      const quoted = [...part.matchAll(/"([^"]+)"/g)].map(([, one]) => one).slice(1);
      const element = elements[index];
      assert.deepEqual(quoted, [...properties(element), ...names(element.events)], name);
      assert.ok(part.includes(`${element.name.replace("Element", "")}Attributes`), name);
    }
  }
});

test("Angular's directives have every property and attribute as an input", () => {
  const [code, types] = ["angular.js", "angular.d.ts"].map((name) => readFileSync(join(folder, name), "utf8"));
  const starts = (/** @type {string} */ tag) =>
    `class ${elements.find(({ tagName }) => tagName === tag).name.slice(0, -7)} `;
  const declared = parts(types, starts);
  for (const [index, part] of parts(code, starts).entries()) {
    const element = elements[index];
    const expected = [...properties(element), ...names(element.attributes).filter((name) => name !== "lang")];
    const found = (/** @type {string} */ text, /** @type {RegExp} */ each) =>
      [...text.matchAll(each)].map(([, name]) => name);
    assert.deepEqual(found(part, /^ {2}set (\w+)\(/gm), expected);
    assert.deepEqual(found(part, /(\w+): "\1"/g), expected);
    assert.deepEqual(found(declared[index], /^ {2}set (\w+)\(/gm), expected);
    assert.deepEqual(found(declared[index], /"(\w+)": \{ "alias": "\1"/g), expected);
    for (const text of [part, declared[index]]) assert.ok(text.includes(`"${element.tagName}"`));
  }
});
