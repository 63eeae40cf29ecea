import * as glue from "../videoid_lens.js";
import { LensError, shellError } from "./error.js";
import { throwIfUnread } from "./input.js";

/** @typedef {typeof glue} Glue */
/**
 * The wasm file: its bytes, compiled, its address, or a server's answer.
 * @typedef {BufferSource | WebAssembly.Module | URL | string | Response} Wasm
 */
/** @typedef {Wasm | Promise<Wasm>} WasmSource */

/**
 * The compiled module, once there is one. Kept for new instances: making one takes 0.4 ms.
 * @type {WebAssembly.Module | undefined}
 */
let compiled;
/** @type {Promise<void> | undefined} */
let loading;
/** @type {() => void} */
let resolveStarted;
/** Resolves when the wasm has started, whichever entry starts it. @type {Promise<void>} */
export const started = new Promise((resolve) => {
  resolveStarted = resolve;
});

/** The number of the instance of the wasm. An object that an earlier instance made can't be used any more. */
export let generation = 0;

/**
 * Compiles and starts the wasm once; later calls wait for the first. A failed call can be repeated.
 * @param {() => WasmSource} source
 * @returns {Promise<void>}
 */
export function start(source) {
  loading ??= load(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Starts the wasm at once from bytes or a compiled module.
 * @param {BufferSource | WebAssembly.Module} source
 */
export function startSync(source) {
  if (compiled) return;
  requireWebAssembly();
  try {
    instantiate(source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source));
  } catch (error) {
    throw loadError(error);
  }
}

/** @param {() => WasmSource} source */
async function load(source) {
  if (compiled) return;
  requireWebAssembly();
  try {
    const module = await compile(await orFetchError(source()));
    // Another caller may have started it by initSync() meanwhile.
    if (!compiled) instantiate(module);
  } catch (error) {
    throw loadError(error);
  }
}

/**
 * @param {Wasm} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  // Not by their classes, but for what only this window's can do: those of another window have other ones.
  const { href, byteLength } = /** @type {any} */ (source) ?? {};
  if (typeof byteLength === "number") return WebAssembly.compile(/** @type {BufferSource} */ (source));
  const isAddress = typeof source === "string" || typeof href === "string";
  const fetched = isAddress ? await orFetchError(fetch(/** @type {string | URL} */ (source))) : source;
  const response = /** @type {Response} */ (fetched);
  if (typeof response?.arrayBuffer !== "function" || !response.ok) throw shellError("WASM_FETCH");
  // Compiled while it arrives; some browsers keep the result. They insist on the right type.
  if (response instanceof Response && response.headers.get("content-type") === "application/wasm")
    return orFetchError(WebAssembly.compileStreaming(response));
  const bytes = await orFetchError(response.arrayBuffer());
  // Many servers answer a missing file with their index page: the first four bytes tell it from wasm.
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") throw shellError("WASM_FETCH");
  return WebAssembly.compile(bytes);
}

/**
 * Waits for the source. Whatever keeps it from arriving becomes `WASM_FETCH`; what keeps it from being compiled does
 * not.
 * @template T
 * @param {T | Promise<T>} source
 * @returns {Promise<T>}
 */
async function orFetchError(source) {
  try {
    return await source;
  } catch (error) {
    const own = [LensError, WebAssembly.CompileError, EvalError].some((kind) => error instanceof kind);
    throw own ? error : shellError("WASM_FETCH");
  }
}

/**
 * @typedef {object} InitOptions
 * @property {boolean} [debug] report a failure inside the wasm on the console, with its place in the Rust source. Off
 *   by default: such a report may quote the input. Default `false`.
 */

/** @param {InitOptions} [options] */
export function afterStart(options) {
  if (options?.debug) configure("debug", (wasm) => wasm.installPanicHook());
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

/** @param {WebAssembly.Module} module */
function instantiate(module) {
  glue.initSync({ module });
  compiled = module;
  generation += 1;
  resolveStarted();
}

/**
 * Throws where the wasm has no such export: that for single results has fewer. Before the wasm has started it does
 * nothing: the call that follows throws `NOT_INITIALISED`.
 * @param {string} name of the export
 * @throws {LensError} `WASM_LACKS_LISTS`
 */
export function requireExport(name) {
  const has = !compiled || WebAssembly.Module.exports(compiled).some((one) => one.name === name);
  if (!has) throw shellError("WASM_LACKS_LISTS");
}

function requireWebAssembly() {
  if (typeof WebAssembly !== "object") throw shellError("WASM_UNSUPPORTED");
}

/** The coded error for what keeps the wasm from starting. @param {unknown} error */
function loadError(error) {
  if (error instanceof LensError) return error;
  // Where the Content-Security-Policy forbids it, engines throw a CompileError or EvalError that names the directive.
  const blocked = error instanceof Error && /content security policy|unsafe-eval|blocked by csp/i.test(error.message);
  return shellError(blocked ? "WASM_BLOCKED_BY_CSP" : "WASM_UNSUPPORTED");
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
 * @returns {T}
 */
export function call(work) {
  if (!compiled) throw shellError("NOT_INITIALISED");
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
    generation += 1;
    for (const set of configuration.values()) set(glue);
    throw isShort ? coded("OUT_OF_MEMORY") : shellError("INTERNAL");
  }
}
