/** The exit statuses, and the errors that the program reports. */

/** Exit statuses. With several files, the highest one counts. */
export const EXIT = /** @type {const} */ ({ READ: 0, MET: 1, USAGE: 2, UNREADABLE: 3 });

/** The command line is wrong. */
export class UsageError extends Error {}

/** Messages for the system's error codes. The system's own messages contain paths. */
const SYSTEM = new Map([
  ["ENOENT", "There is no such file or folder."],
  ["EACCES", "Permission denied."],
  ["EPERM", "Permission denied."],
  ["EISDIR", "This is a folder."],
  ["ENOTDIR", "A part of the path is a file, not a folder."],
  ["ENOSPC", "There is no space left."],
  ["EROFS", "The file system is read-only."],
  ["EEXIST", "There is already a file of this name."],
  ["ELOOP", "The symbolic links form a loop."],
  ["ENAMETOOLONG", "The name is too long."],
]);

/**
 * @typedef {object} Failure an error, without text of the input
 * @property {string} code
 * @property {string} message
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [pointer]
 * @property {string} [entry]
 */

/** An error of the program itself in reading, with a code like those of the package's errors. */
export class ReadError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
export function asFailure(error) {
  const { name, code, message, line, column, pointer, entry, syscall } = /** @type {any} */ (error ?? {});
  if (name === "LensError" || error instanceof ReadError) {
    const place = { line, column, pointer, entry };
    const known = Object.entries(place).filter(([, value]) => value !== undefined && value !== null);
    return { code, message, ...Object.fromEntries(known) };
  }
  if (syscall) return { code: "IO", message: SYSTEM.get(code) ?? `System error ${code}.` };
  return { code: "INTERNAL", message: "Internal error. Please report this." };
}

/**
 * `file: CODE at line:column (pointer)`.
 * @param {string} file
 * @param {Omit<Failure, "message">} failure
 */
export function place(file, { code, line, column, pointer, entry }) {
  const at = line === undefined ? "" : ` at ${line}:${column}`;
  const inside = [entry, pointer || undefined].filter((one) => one !== undefined).join(" ");
  return `${file}: ${code}${at}${inside && ` (${inside})`}`;
}
