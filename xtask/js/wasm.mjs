/** Reads a wasm file as far as its sizes require. */
import { join } from "node:path";

import { target } from "./project.mjs";

/** The names of the sections, by their numbers in a module. */
const SECTIONS = "custom type import function table memory global export start element code data data-count tag".split(
  " ",
);

/** The module with the names of its functions, which the build leaves there. */
export const NAMED = join(target, "ship/named.wasm");

/** Reads a module byte by byte. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Reads an unsigned LEB128 number. */
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

/**
 * The sections of a module: where each starts, where its content starts, and where it ends.
 * @param {Uint8Array} wasm
 */
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

/** The functions of a module with a name section: their names, and their bytes of code. @param {Uint8Array} wasm */
export function functions(wasm) {
  const module = new WebAssembly.Module(/** @type {BufferSource} */ (wasm));
  const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === "function").length;
  const [section] = WebAssembly.Module.customSections(module, "name");
  /** Function names by index, imported functions first. @type {Map<number, string>} */
  const names = new Map();
  for (const reader = new Reader(new Uint8Array(section)); reader.at < section.byteLength; ) {
    const kind = reader.number();
    const part = new Reader(reader.take(reader.number()));
    // Other subsections name locals, tables and so on.
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
