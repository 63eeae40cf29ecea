/** Loads the parts of the wasm: the core when `init()` is called, the others when they are needed. */
import { compile, compileSync } from "./compile.js";
import { shellError } from "./error.js";
import { PARTS } from "./part-names.js";
import { configure, hasPart, join, started, startInstance } from "./runtime.js";

/** @typedef {import("./compile.js").PartSource} PartSource */
/** @typedef {import("./part-names.js").PartName} PartName */

/**
 * @typedef {object} InitOptions
 * @property {PartSource | boolean} [overlay] `Overlay`, `OverlayControls` and `loadPicture`
 * @property {PartSource | boolean} [text] `explanationToText`
 * @property {PartSource | boolean} [archive] `openArchive`
 * @property {PartSource | boolean} [lists] `triage`, `drawChart`, `chartToSVG` and `checkCaptureConfig`
 * @property {PartSource | boolean} [report] `createReport`, `digest` and `verifyReport`
 * @property {PartSource | boolean} [compare] `compare` and `sortDossier`
 * @property {boolean} [debug] log failures inside the wasm to the console, with their place in the Rust source. Such a
 *   message may quote the input. Default `false`.
 */

/**
 * The bytes of the parts, or modules compiled from them.
 * @typedef {{ [name in PartName]?: BufferSource | WebAssembly.Module } & { debug?: boolean }} InitSyncOptions
 */

/** Parts with synchronous functions. They start with the core if their source is known. @type {PartName[]} */
const WITH_CORE = ["overlay", "text"];

/** @type {Map<PartName, PartSource>} */
const sources = new Map();

/** Parts that are loading or loaded. @type {Map<string, Promise<void>>} */
const loading = new Map();

/**
 * Starts the core, and the parts that the options name.
 * @param {PartSource | undefined} core
 * @param {InitOptions} [options]
 */
export async function start(core, { debug, ...parts } = {}) {
  const wanted = PARTS.filter((name) => {
    const given = parts[name];
    if (typeof given === "boolean") return given;
    if (given === undefined) return false;
    sources.set(name, given);
    // A failure is reported when the part is needed, and not before.
    if (given instanceof Promise) given.catch(() => {});
    return WITH_CORE.includes(name) && typeof given !== "function";
  });
  await Promise.all([startCore(core), ...wanted.map(loadPart)]);
  if (debug) reportPanics();
}

/**
 * Starts the core and the parts synchronously.
 * @param {BufferSource | WebAssembly.Module} core
 * @param {InitSyncOptions} [options]
 */
export function startSync(core, { debug, ...parts } = {}) {
  if (!hasPart("core")) startInstance(compileSync(core));
  for (const name of PARTS) {
    const given = parts[name];
    if (given && !hasPart(name)) join(name, compileSync(given));
  }
  if (debug) reportPanics();
}

/**
 * Remembers the sources of parts, for when the parts are needed.
 * @param {Partial<Record<PartName, PartSource>>} given
 */
export function addSources(given) {
  for (const name of PARTS) {
    const source = given[name];
    if (source !== undefined && !sources.has(name)) sources.set(name, source);
  }
}

/**
 * Waits for a part, and loads it if it is not there.
 * @param {PartName} name
 * @returns {Promise<void>}
 * @throws {LensError} `WASM_PART_MISSING`, `NOT_INITIALISED`, and as `init()`
 */
export async function needPart(name) {
  if (!hasPart("core")) throw shellError("NOT_INITIALISED");
  if (!hasPart(name)) await loadPart(name);
}

/** @param {PartSource | undefined} source */
function startCore(source) {
  return once("core", async () => {
    if (hasPart("core")) return;
    if (source === undefined) throw shellError("WASM_FETCH");
    const module = await compile(source);
    // Another caller may have started it by initSync() meanwhile.
    if (!hasPart("core")) startInstance(module);
  });
}

/** Loads a part, possibly while the core is still loading. @param {PartName} name */
function loadPart(name) {
  return once(name, async () => {
    if (hasPart(name)) return;
    const source = sources.get(name);
    const compiled = source && compile(source);
    const [module] = await Promise.all([compiled, started]);
    if (hasPart(name)) return;
    if (!module) throw shellError("WASM_PART_MISSING", { part: name });
    join(name, module);
  });
}

/**
 * Calls `work` once for a name; later calls wait for the first one. After a failure, the next call tries again.
 * @param {string} name
 * @param {() => Promise<void>} work
 */
function once(name, work) {
  const known = loading.get(name);
  if (known) return known;
  const promise = work().catch((error) => {
    loading.delete(name);
    throw error;
  });
  loading.set(name, promise);
  return promise;
}

function reportPanics() {
  configure("debug", (wasm) => wasm.installPanicHook());
}
