/** From the wasm that wasm-bindgen wrote to the files that ship. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { manifest, target, tool } from "./project.mjs";

/** By the numbers that they have in a module. */
const SECTIONS = "custom type import function table memory global export start element code data data-count tag".split(
  " ",
);

/** Where the build leaves the module with the names of its functions. */
export const NAMED = join(target, "ship/named.wasm");

/** @returns {Promise<{ wasm: Uint8Array, viewer: Uint8Array }>} */
export async function optimised() {
  const bound = join(target, "ship/bound.wasm");
  const few = join(target, "ship/viewer.wasm");
  const [wasm, viewer] = await Promise.all([
    optimise(bound, NAMED),
    takeOut(bound, few).then(() => optimise(few, join(target, "ship/named-viewer.wasm"))),
  ]);
  return { wasm, viewer };
}

/** @param {string} input @param {string} output */
async function optimise(input, output) {
  // The names are for `cargo xtask size`. They change nothing but their own section.
  await tool("binaryen/bin/wasm-opt", [...manifest["wasm-opt"], "--debuginfo", input, "-o", output]);
  const wasm = withoutNames(readFileSync(output));
  try {
    // wasm-opt can write what engines refuse (newer encodings), without a word.
    new WebAssembly.Module(wasm);
  } catch (cause) {
    throw new Error("the optimised wasm does not compile: look at the wasm-opt flags in wasm-pack.toml", { cause });
  }
  return wasm;
}

/** Takes out the exports that the viewer does without, and with them whatever nothing else needs. */
async function takeOut(/** @type {string} */ input, /** @type {string} */ output) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(input)));
  /** @type {string[]} */
  const without = manifest.viewer.without;
  const kept = exports.filter(({ name }) => !without.some((start) => name.startsWith(start)));
  const graph = output.replace(".wasm", ".json");
  writeFileSync(graph, JSON.stringify(kept.map(({ name }) => ({ name, export: name, root: true }))));
  // What it prints is the list of all that it takes out.
  await tool("binaryen/bin/wasm-metadce", [input, "--graph-file", graph, "-o", output]);
}

/** Reads a module's bytes one after another. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number, of seven bits a byte. */
  number() {
    let [value, weight, byte] = [0, 1, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * weight;
      weight *= 0x80;
    } while (byte & 0x80);
    return value;
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** The sections of a module: where each starts, where its content does, and where it ends. @param {Uint8Array} wasm */
export function sections(wasm) {
  const found = [];
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const start = reader.at;
    const name = SECTIONS[reader.number()] ?? "unknown";
    const length = reader.number();
    const content = reader.at;
    reader.take(length);
    found.push({ name, start, content, end: reader.at });
  }
  return found;
}

/** The functions of a module that has their names: these, and how many bytes of code they are. @param {Uint8Array} wasm */
export function functions(wasm) {
  const module = new WebAssembly.Module(/** @type {BufferSource} */ (wasm));
  const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === "function").length;
  const [section] = WebAssembly.Module.customSections(module, "name");
  /** By their numbers, the imported ones first. @type {Map<number, string>} */
  const names = new Map();
  for (const reader = new Reader(new Uint8Array(section)); reader.at < section.byteLength; ) {
    const kind = reader.number();
    const part = new Reader(reader.take(reader.number()));
    // Other kinds name locals, tables and the like.
    for (let rest = kind === 1 ? part.number() : 0; rest > 0; rest -= 1) {
      names.set(part.number(), Buffer.from(part.take(part.number())).toString());
    }
  }
  const code = sections(wasm).find(({ name }) => name === "code");
  const reader = new Reader(wasm, code?.content);
  return Array.from({ length: reader.number() }, (_, index) => {
    const bytes = reader.number();
    reader.take(bytes);
    return { name: names.get(imported + index) ?? "", bytes };
  });
}

/** @param {Uint8Array} wasm */
export function withoutNames(wasm) {
  const isNames = (/** @type {{ name: string, content: number }} */ { name, content }) =>
    name === "custom" && Buffer.from(wasm.subarray(content, content + 5)).equals(Buffer.from("\x04name"));
  const kept = sections(wasm).filter((section) => !isNames(section));
  return Buffer.concat([wasm.subarray(0, 8), ...kept.map(({ start, end }) => wasm.subarray(start, end))]);
}
