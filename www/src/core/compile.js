import { LensError, shellError } from "./error.js";

/**
 * A wasm file: its bytes, the compiled module, its address, or a Response.
 * @typedef {BufferSource | WebAssembly.Module | URL | string | Response} Wasm
 */
/** @typedef {Wasm | Promise<Wasm>} WasmSource */
/**
 * Where a part comes from. A function is called when the part is needed.
 * @typedef {WasmSource | (() => WasmSource)} PartSource
 */

/**
 * Compiles a wasm file.
 * @param {PartSource} source
 * @returns {Promise<WebAssembly.Module>}
 * @throws {LensError} `WASM_FETCH`, `WASM_BLOCKED_BY_CSP`, `WASM_UNSUPPORTED`
 */
export async function compile(source) {
  requireWebAssembly();
  try {
    // In an async function, because the page's function may throw.
    const given = (async () => (typeof source === "function" ? source() : source))();
    return await compiled(await orFetchError(given));
  } catch (error) {
    throw loadError(error);
  }
}

/**
 * Compiles a wasm file synchronously.
 * @param {BufferSource | WebAssembly.Module} source
 * @throws {LensError} as `compile`
 */
export function compileSync(source) {
  requireWebAssembly();
  try {
    return source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
  } catch (error) {
    throw loadError(error);
  }
}

/**
 * @param {Wasm} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  // Recognised by their properties: values of another window have other classes. Only `compileStreaming` needs this
  // window's Response.
  const { href, byteLength } = /** @type {any} */ (source) ?? {};
  if (typeof byteLength === "number") return WebAssembly.compile(/** @type {BufferSource} */ (source));
  const isAddress = typeof source === "string" || typeof href === "string";
  const fetched = isAddress ? await orFetchError(fetch(/** @type {string | URL} */ (source))) : source;
  const response = /** @type {Response} */ (fetched);
  if (typeof response?.arrayBuffer !== "function" || !response.ok) throw shellError("WASM_FETCH");
  // Compiles while the file arrives, and some browsers cache the result. They require the right media type.
  if (response instanceof Response && response.headers.get("content-type") === "application/wasm")
    return orFetchError(WebAssembly.compileStreaming(response));
  const bytes = await orFetchError(response.arrayBuffer());
  // Many servers answer with their index page if a file is missing. The first four bytes tell wasm from that.
  const magic = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...magic) !== "\0asm") throw shellError("WASM_FETCH");
  return WebAssembly.compile(bytes);
}

/**
 * Waits for the source. An error in loading it becomes `WASM_FETCH`; an error in compiling it is thrown as it is.
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

function requireWebAssembly() {
  if (typeof WebAssembly !== "object") throw shellError("WASM_UNSUPPORTED");
}

/** The coded error for a wasm that could not be compiled or started. @param {unknown} error */
export function loadError(error) {
  if (error instanceof LensError) return error;
  // Where the Content-Security-Policy forbids it, engines throw a CompileError or EvalError that names the directive.
  const blocked = error instanceof Error && /content security policy|unsafe-eval|blocked by csp/i.test(error.message);
  return shellError(blocked ? "WASM_BLOCKED_BY_CSP" : "WASM_UNSUPPORTED");
}
