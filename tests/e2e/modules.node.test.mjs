/** The modules of the shell in the repository. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { test } from "node:test";

import { root } from "./package.mjs";

const folder = join(root, "www/src");
const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|d\.ts)$/.test(name));

/** The imports of a module, for its code or for its types. @param {string} name */
function imports(name) {
  const path = join(folder, name);
  const found = readFileSync(path, "utf8").matchAll(/(?:from|import) ?\(?"(\.[^"]+)"/g);
  return [...found].map(([, specifier]) => {
    const target = relative(folder, resolve(path, "..", specifier));
    const declarations = target.replace(/\.js$/, ".d.ts");
    return modules.includes(declarations) ? declarations : target;
  });
}

test("there is no import cycle, for code or for types", () => {
  const graph = new Map(modules.map((name) => [name, imports(name).filter((target) => modules.includes(target))]));
  assert.ok([...graph.values()].flat().length > 50, "the imports are not found");
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  /** @param {string} name @param {string[]} path */
  function visit(name, path) {
    if (path.includes(name)) return void cycles.push([...path.slice(path.indexOf(name)), name]);
    if (done.has(name)) return;
    for (const target of graph.get(name) ?? []) visit(target, [...path, name]);
    done.add(name);
  }
  for (const name of modules) visit(name, []);
  assert.deepEqual(cycles, []);
});

test("the core of the shell imports no element", () => {
  for (const name of modules.filter((one) => one.startsWith("core/"))) {
    assert.deepEqual(
      imports(name).filter((target) => target.startsWith("elements/")),
      [],
      name,
    );
  }
});

test("no entry loads the command line", () => {
  const others = modules.filter((one) => !one.startsWith("cli/"));
  assert.ok(modules.length - others.length > 5, "it is not there");
  for (const name of others) {
    assert.deepEqual(
      imports(name).filter((target) => target.startsWith("cli/")),
      [],
      name,
    );
  }
});
