import { LensError, shellError } from "./error.js";
import * as glue from "../videoid_lens.js";

/** @typedef {typeof glue} Glue */
/** @typedef {BufferSource | WebAssembly.Module | URL | string | Response} Wasm */
/** @typedef {Wasm | Promise<Wasm>} WasmSource */

/** The compiled module, once there is one: a new instance of it takes 0.4 ms. @type {WebAssembly.Module | undefined} */
let compiled;
/** @type {Promise<void> | undefined} */
let loading;
/** @type {() => void} */
let announce;
/** Settles when the wasm has started, whoever starts it. @type {Promise<void>} */
export const started = new Promise((resolve) => {
  announce = resolve;
});

/**
 * Counts the instances: an object made by an earlier one is dead.
 */
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
    const module = await compile(await fetched(source()));
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
  if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return WebAssembly.compile(source);
  const response = typeof source === "string" || source instanceof URL ? await fetched(fetch(source)) : source;
  if (!(response instanceof Response) || !response.ok) throw shellError("WASM_FETCH");
  // Compiled while it arrives, and kept compiled by browsers that keep it. They want the right type for that.
  if (response.headers.get("content-type") === "application/wasm")
    return fetched(WebAssembly.compileStreaming(response));
  const bytes = await fetched(response.arrayBuffer());
  // A server that answers a missing file with its index page is the common fault: four bytes tell.
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") throw shellError("WASM_FETCH");
  return WebAssembly.compile(bytes);
}

/**
 * Waits for what is on its way. Whatever keeps it from arriving: there are no bytes then.
 * @template T
 * @param {T | Promise<T>} source
 * @returns {Promise<T>}
 */
async function fetched(source) {
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

/** What was set in the instance, and would be lost with it. @type {Map<string, (wasm: Glue) => void>} */
const configuration = new Map();

/**
 * Sets something in the instance, and again in those that take its place.
 * @param {string} key a later setting of the same key takes the place of an earlier one
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
  const bytes = new Uint8Array(binary.length);
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
  announce();
}

/**
 * Says so when the wasm was made without this: the one for single results is. Before there is any, the call itself says so.
 * @param {string} name of the export
 */
export function requireExport(name) {
  const has = !compiled || WebAssembly.Module.exports(compiled).some((one) => one.name === name);
  if (!has) throw shellError("WASM_LACKS_LISTS");
}

function requireWebAssembly() {
  if (typeof WebAssembly !== "object") throw shellError("WASM_UNSUPPORTED");
}

/** @param {unknown} error */
function loadError(error) {
  if (error instanceof LensError) return error;
  // Engines report a CSP refusal as a CompileError or EvalError that names the directive; there is no other sign of it.
  const blocked = error instanceof Error && /content security policy|unsafe-eval|blocked by csp/i.test(error.message);
  return shellError(blocked ? "WASM_BLOCKED_BY_CSP" : "WASM_UNSUPPORTED");
}

/**
 * An error of the core's, by its code.
 * @param {string} code
 */
export function coded(code) {
  const { message } = call((wasm) => wasm.errorOf(code));
  return new LensError(code, message);
}

/**
 * What crosses as JSON: a copy, made out here, since reading the host's objects may run the host's code.
 * @param {unknown} value
 * @param {string[]} [keys] the members that matter
 * @returns {string}
 */
export function toJson(value, keys) {
  try {
    return JSON.stringify(value, keys) ?? "";
  } catch {
    throw coded("INVALID_ARGUMENT");
  }
}

/**
 * The one way into the wasm: turns its coded errors into `LensError`, and survives a trap. A trapped instance stays
 * broken, so it is thrown away, and the next call meets a new one.
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
      throw new LensError(data.code, String(data.message), data);
    }
    if (error instanceof LensError) throw error;
    glue.__wbg_reset_state();
    generation += 1;
    for (const set of configuration.values()) set(glue);
    throw shellError("INTERNAL");
  }
}
