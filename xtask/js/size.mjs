/** `cargo xtask size`: compares the sizes of shipped files with the budgets of `wasm-pack.toml`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { build } from "esbuild";

import { fileOf, list, manifest, pkg, root } from "./project.mjs";
import { functions, NAMED, sections } from "./wasm.mjs";

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size */

/** @param {string} file @returns {Size} */
function measure(file) {
  const bytes = readFileSync(join(pkg, file));
  const [gzip, brotli] = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)];
  return { raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
}

/**
 * The files that an entry loads before its first result: its modules, without those that it imports later, and the
 * parts of the wasm that the first result needs.
 */
export async function firstLoad(/** @type {string} */ entry) {
  const { metafile } = await build({
    absWorkingDir: pkg,
    entryPoints: [manifest.entries[entry]],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    logLevel: "error",
    // The page already has the framework.
    external: ["react", "@angular/core"],
  });
  const { inputs } = metafile;
  const files = new Set([manifest.entries[entry]]);
  for (const file of files) {
    for (const { path, kind, external } of inputs[file].imports)
      if (kind !== "dynamic-import" && !external) files.add(path);
  }
  const isInline = [...files].some((file) => file.startsWith("inline/"));
  for (const part of manifest["first-load"][entry] ?? []) {
    files.add(isInline ? `inline/${part}.js` : fileOf(part));
  }
  return [...files];
}

/**
 * What a function's code is attributed to: a crate, one of our modules, or the function itself if its name has no path
 * (exports, compiler built-ins).
 * @param {string} symbol
 */
export function part(symbol) {
  // A crate's name may be followed by its hash, as in `core[c5930c85a12de822]`.
  const name = symbol.replace(/\[[0-9a-f]{16}\]/g, "");
  // In `<A as B>::c`, A or B may be a type without a path, such as `f64`.
  const path = name.split(/[\s<>&([{*]/).find((piece) => piece.replace(/^::/, "").includes("::"));
  const [crate, module] = path?.split("::").filter(Boolean) ?? [name];
  return crate === "videoid_lens" && module ? `${crate}::${module}` : crate;
}

/** Bytes of code by crate and module. */
function parts() {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { name, bytes } of functions(readFileSync(NAMED))) {
    found.set(part(name), (found.get(part(name)) ?? 0) + bytes);
  }
  return [...found];
}

/** @param {string} title @param {[string, number][]} parts */
function printLargest(title, parts) {
  console.log(`${title}, raw:`);
  for (const [name, bytes] of parts.sort((one, other) => other[1] - one[1]).slice(0, 10)) {
    console.log(`  ${name.padEnd(22)}${String(bytes).padStart(10)}`);
  }
}

/** By how many thousand bytes the documentation may overstate a size: sizes change a little with every build. */
const SLACK = 2;
/** The page that contains the table of sizes. */
const TABLE = "docs/guide/loading.md";
/** The entry whose size the README states, too. */
const SHOWN = "./element";

/**
 * The sizes that the documentation states wrongly.
 * @param {string} table the page that contains the table
 * @param {string} readme states the size of one entry again
 * @param {Map<string, Pick<Size, "gzip" | "brotli">>} sizes
 */
export function misstated(table, readme, sizes) {
  const rows = [...table.matchAll(/^\| `([^`]+)` \|[^|]*\| (\d+) \| (\d+) \|$/gm)];
  if (rows.length === 0) throw new Error(`${TABLE} has no table of sizes`);
  const [, gzip, brotli] = readme.match(/(\d+) KB gzip \((\d+) KB brotli\)/) ?? [];
  const inTable = rows.find(([, name]) => name === SHOWN)?.slice(2);
  const again = inTable?.[0] === gzip && inTable?.[1] === brotli ? [] : [`${SHOWN}: the README and ${TABLE} differ`];
  const wrong = rows.flatMap(([, name, ...stated]) => {
    const size = sizes.get(name);
    if (!size) return [`${name}, which is not there`];
    return [size.gzip, size.brotli].flatMap((bytes, i) => {
      const more = Number(stated[i]) - bytes / 1000;
      return more < 0 || more > SLACK ? [`${name}: ${stated[i]} for ${(bytes / 1000).toFixed(1)}`] : [];
    });
  });
  const [, least, most] = table.match(/A language is (\d+) to (\d+) more/)?.map(Number) ?? [];
  const languages = [...sizes].flatMap(([name, { gzip }]) => {
    const isStated = gzip >= least * 1000 && gzip <= most * 1000;
    return isStated || !name.startsWith("locales/") || !name.endsWith(".js")
      ? []
      : [`${name}: ${(gzip / 1000).toFixed(1)}`];
  });
  return [...again, ...wrong, ...languages];
}

async function compare() {
  const { files: fileBudgets, entries: entryBudgets } = manifest.budgets;
  /** @type {string[]} */
  const over = [];
  const row = (/** @type {unknown[]} */ [name, ...cells]) =>
    console.log(String(name).padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join(""));
  const report = (/** @type {string} */ name, /** @type {Size} */ size, /** @type {number | undefined} */ budget) => {
    row([name, size.raw, size.gzip, size.brotli, budget ?? "-"]);
    if (budget !== undefined && size.gzip > budget) over.push(`${name} by ${size.gzip - budget} bytes`);
  };

  const sizes = new Map(list(pkg, /\.(js|wasm)$/).map((name) => [name, measure(name)]));
  row(["file", "raw", "gzip -9", "brotli 11", "budget"]);
  for (const [name, size] of sizes) report(name, size, fileBudgets[name]);
  const unknown = Object.keys(fileBudgets).filter((name) => !sizes.has(name));
  if (unknown.length > 0) throw new Error(`a budget is about what does not ship: ${unknown.join(", ")}`);

  console.log();
  /** The sizes of files, and of the first loads of entries. */
  const totals = new Map(sizes);
  for (const entry of Object.keys(manifest.entries)) {
    const total = { raw: 0, gzip: 0, brotli: 0 };
    for (const file of await firstLoad(entry)) {
      const size = sizes.get(file);
      if (!size) throw new Error(`${entry} loads ${file}, which does not ship`);
      total.raw += size.raw;
      total.gzip += size.gzip;
      total.brotli += size.brotli;
    }
    totals.set(entry, total);
    report(`first of \`${entry}\``, total, entryBudgets[entry]);
  }

  const [table, readme] = [TABLE, "README.md"].map((name) => readFileSync(join(root, name), "utf8"));
  over.push(...misstated(table, readme, totals));

  console.log();
  const inWasm = sections(readFileSync(join(pkg, manifest.names.wasm)));
  printLargest(
    "largest sections of the wasm",
    inWasm.map(({ name, content, end }) => [name, end - content]),
  );
  printLargest("largest parts of its code", parts());
  if (over.length > 0) throw new Error(`over budget, or not what the documentation says: ${over.join(", ")}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compare();
