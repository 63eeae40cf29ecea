import * as glue from "../videoid_lens.js";
import { loadError } from "./compile.js";
import { LensError, shellError } from "./error.js";
import { throwIfUnread } from "./input.js";

/** @typedef {typeof glue} Glue */
/** @typedef {import("./part-names.js").PartName} PartName */

/** Whether there is an instance. */
let isStarted = false;
/** The parts of the instance, which are added to the next one as well. @type {Map<PartName, WebAssembly.Module>} */
const joined = new Map();
/**
 * The build of the core: a part of another build would write to the wrong addresses. `null` if the module has every
 * part.
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
 * The name and the build of a part, which the build tool wrote into the file. The wasm with every part has no such
 * label.
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
 * Settings of the instance by key, which are applied again to the next one.
 * @type {Map<string, (wasm: Glue) => void>}
 */
const configuration = new Map();

/**
 * Applies a setting to the instance, and again to each instance that replaces it.
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
 * A value as JSON, for the core. It is serialised outside the wasm, since reading the page's objects may run the page's
 * code, which may call the wasm.
 * @param {unknown} value
 * @param {string[]} [keys] the members to write; all by default
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` if JSON can't hold the value, or if it is a Promise, a Response or a Blob
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
 * Whether an error is the engine's error for lack of memory. The error for a stack overflow has the same class.
 * @param {unknown} error
 */
export function isOutOfMemory(error) {
  return error instanceof RangeError && !/stack/i.test(error.message);
}

/** How many pages of 64 KiB an instance can't get any more if it is short of memory. */
const PAGES = 1024;

/** Whether the instance that trapped could still get memory. If not, lack of memory was the cause. */
function canGrow() {
  try {
    return glue.initSync({ module: new Uint8Array() }).memory.grow(PAGES) > 0;
  } catch {
    return false;
  }
}

/**
 * Calls the wasm: every call goes through here. Turns coded errors into `LensError`. After a trap the instance is
 * broken: it is replaced by a new one, and the call throws `INTERNAL`, or `OUT_OF_MEMORY` if lack of memory was the
 * cause.
 * @template T
 * @param {(wasm: Glue) => T} work
 * @param {PartName} [part] the part that the work needs
 * @returns {T}
 * @throws {LensError} `WASM_PART_MISSING` if that part is not there yet
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
