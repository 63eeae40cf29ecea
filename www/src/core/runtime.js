import * as glue from "../videoid_lens.js";
import { loadError } from "./compile.js";
import { LensError, shellError } from "./error.js";
import { throwIfUnread } from "./input.js";

/** @typedef {typeof glue} Glue */
/** @typedef {import("./part-names.js").PartName} PartName */

/** Whether there is an instance. */
let isStarted = false;
/** The parts in the instance, for the next one. @type {Map<PartName, WebAssembly.Module>} */
const joined = new Map();
/**
 * Which build the core is of: parts of another one would write into the wrong places of its memory. `null`: the core has
 * every part.
 * @type {string | null}
 */
let build = null;

/** @type {() => void} */
let resolveStarted;
/** Resolves when the core has started, whichever entry starts it. @type {Promise<void>} */
export const started = new Promise((resolve) => {
  resolveStarted = resolve;
});

/** The number of the instance of the wasm. An object that an earlier instance made can't be used any more. */
export let generation = 0;

/** Whether a part is there, or the core is. @param {PartName | "core"} name */
export function hasPart(name) {
  return isStarted && (name === "core" || build === null || joined.has(name));
}

/**
 * Which part of which build a file is, as the build tool wrote it there. The whole wasm says nothing.
 * @param {WebAssembly.Module} module
 */
function labelOf(module) {
  const [label] = WebAssembly.Module.customSections(module, "part");
  return label ? new TextDecoder().decode(label).split(" ") : ["core", null];
}

/**
 * Makes the instance.
 * @param {WebAssembly.Module} module the core, or the whole wasm
 */
export function startInstance(module) {
  const [name, buildOfCore] = labelOf(module);
  if (name !== "core") throw shellError("WASM_PART_MISSING", { part: "core" });
  try {
    glue.initSync({ module });
  } catch (error) {
    throw loadError(error);
  }
  build = buildOfCore;
  isStarted = true;
  generation += 1;
  resolveStarted();
}

/**
 * Adds a part to the instance.
 * @param {PartName} name
 * @param {WebAssembly.Module} module
 * @throws {LensError} `WASM_PART_MISSING` for another part, or one of another build
 */
export function join(name, module) {
  const [nameOfPart, buildOfPart] = labelOf(module);
  if (nameOfPart !== name || buildOfPart !== build) throw shellError("WASM_PART_MISSING", { part: name });
  glue.join(module);
  joined.set(name, module);
}

/**
 * What was set in the instance and has to be set again in the next, by key.
 * @type {Map<string, (wasm: Glue) => void>}
 */
const configuration = new Map();

/**
 * Sets something in the instance, and again in each that replaces it.
 * @param {string} key a later setting replaces an earlier one of the same key
 * @param {(wasm: Glue) => void} work
 */
export function configure(key, work) {
  call(work);
  configuration.set(key, work);
}

/**
 * @param {string} base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function decodeBase64(base64) {
  const binary = atob(base64);
  const bytes = allocate(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encodeBase64(bytes) {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

/**
 * The error of a code of the core, with its message.
 * @param {import("../videoid_lens.js").CoreErrorCode} code
 */
export function coded(code) {
  const { message } = call((wasm) => wasm.errorOf(code));
  return new LensError(code, message);
}

/**
 * A value as JSON, for the core. Made outside of the wasm, since reading the page's objects may run the page's code,
 * and that may call the wasm.
 * @param {unknown} value
 * @param {string[]} [keys] the members to write; all by default
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` for what JSON can't hold, and what has to be awaited first
 */
export function toJson(value, keys) {
  throwIfUnread(value, "json");
  try {
    return JSON.stringify(value, keys) ?? "";
  } catch {
    throw coded("INVALID_ARGUMENT");
  }
}

/**
 * @param {number} length
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {LensError} `OUT_OF_MEMORY`
 */
export function allocate(length) {
  try {
    return new Uint8Array(length);
  } catch {
    throw coded("OUT_OF_MEMORY");
  }
}

/**
 * Whether an error is the engine's, for memory that it does not give. One for a stack that is too deep is of the same
 * class.
 * @param {unknown} error
 */
export function isOutOfMemory(error) {
  return error instanceof RangeError && !/stack/i.test(error.message);
}

/** Pages of 64 KiB that a wasm which is short of memory is not given any more. */
const PAGES = 1024;

/** Whether the instance, which has trapped and is thrown away, could get more memory. If not, that is why. */
function canGrow() {
  try {
    return glue.initSync({ module: new Uint8Array() }).memory.grow(PAGES) > 0;
  } catch {
    return false;
  }
}

/**
 * Calls the wasm: every call goes through here. Turns coded errors into `LensError`. After a trap the instance is
 * broken: it is replaced by a new one, and the call throws `INTERNAL`, or `OUT_OF_MEMORY` where that is why.
 * @template T
 * @param {(wasm: Glue) => T} work
 * @param {PartName} [part] that the work needs
 * @returns {T}
 * @throws {LensError} `WASM_PART_MISSING` where that part is not there yet
 */
export function call(work, part) {
  if (!isStarted) throw shellError("NOT_INITIALISED");
  if (part && !hasPart(part)) throw shellError("WASM_PART_MISSING", { part });
  try {
    return work(glue);
  } catch (error) {
    const data = /** @type {(import("./error.js").ErrorPlace & { code?: unknown, message?: unknown }) | null} */ (
      error
    );
    if (typeof data === "object" && data && typeof data.code === "string" && !(data instanceof Error)) {
      const code = /** @type {import("./error.js").ErrorCode} */ (data.code);
      throw new LensError(code, String(data.message), data);
    }
    if (error instanceof LensError) throw error;
    const isShort = isOutOfMemory(error) || (error instanceof WebAssembly.RuntimeError && !canGrow());
    glue.__wbg_reset_state();
    for (const module of joined.values()) glue.join(module);
    generation += 1;
    for (const set of configuration.values()) set(glue);
    throw isShort ? coded("OUT_OF_MEMORY") : shellError("INTERNAL");
  }
}
