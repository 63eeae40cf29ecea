/**
 * Codes and messages of the errors that the shell throws. All other errors come from the core.
 */
const SHELL_MESSAGES = {
  NOT_INITIALISED: "Call and await init() first.",
  WASM_BLOCKED_BY_CSP: "The page's Content-Security-Policy blocks WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
  WASM_FETCH:
    "The wasm file could not be loaded. Give init({ wasm }) the address where your server serves videoid-lens.wasm, or its bytes.",
  WASM_UNSUPPORTED:
    "This environment has no WebAssembly or no DecompressionStream, or the wasm file is not of this package's version.",
  WASM_PART_MISSING:
    "A part of the wasm is missing, or is of another version. Give it to init(), and await init() before a synchronous call.",
  INTERNAL: "videoid-lens had an internal error and has restarted. The next call works; please report this.",
  DISPOSED: "This object has been disposed of.",
  ABORTED: "The operation was aborted.",
  SOURCE_GONE:
    "A stream can be read only once: give triage() a Blob, bytes or text to read single documents afterwards.",
  IO: "The source could not be read, or was changed while it was read.",
};

/** @typedef {keyof typeof SHELL_MESSAGES} ShellErrorCode a code of the shell */
/** @typedef {import("../videoid_lens.js").CoreErrorCode | ShellErrorCode} ErrorCode every code that an error may have */
/** @typedef {import("../videoid_lens.js").PictureProblem} PictureProblem */
/** @typedef {import("./part-names.js").PartName} PartName */

/**
 * @typedef {object} ErrorPlace where an error is; members that do not apply are missing
 * @property {string} [pointer] RFC 6901 pointer into the input
 * @property {number} [line] 1-based
 * @property {number} [column] 1-based, in characters
 * @property {string} [entry] name of the archive entry
 * @property {number} [limit] the limit that was exceeded
 * @property {PictureProblem} [reason] why a picture is unreadable: not a JPEG, PNG or WebP, cut off, or damaged
 * @property {PartName | "core"} [part] the part of the wasm that is missing
 */

/**
 * Every error this package throws. `code` is stable; the message and the fields never hold text of the input.
 */
export class LensError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message
   * @param {ErrorPlace} [place]
   */
  constructor(code, message, place = {}) {
    super(message);
    /** The stable code, such as `JSON_SYNTAX`. @type {ErrorCode} */
    this.code = code;
    /** @type {string | undefined} */
    this.pointer = place.pointer;
    /** @type {number | undefined} */
    this.line = place.line;
    /** @type {number | undefined} */
    this.column = place.column;
    /** @type {string | undefined} */
    this.entry = place.entry;
    /** @type {number | undefined} */
    this.limit = place.limit;
    /** @type {PictureProblem | undefined} */
    this.reason = place.reason;
    /** @type {PartName | "core" | undefined} */
    this.part = place.part;
  }
}
LensError.prototype.name = "LensError";

/** @param {ShellErrorCode} code @param {ErrorPlace} [place] */
export function shellError(code, place) {
  return new LensError(code, SHELL_MESSAGES[code], place);
}

/** The error that an element reports. An error of another class is a bug of this package. @param {unknown} error */
export const asLensError = (error) => (error instanceof LensError ? error : shellError("INTERNAL"));
