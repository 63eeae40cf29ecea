/** How a run ends, and what is said of what could not be read. */

/** Exit statuses; with several files the highest. */
export const EXIT = /** @type {const} */ ({ READ: 0, MET: 1, USAGE: 2, UNREADABLE: 3 });

/** The command was called in a way that it does not take. */
export class UsageError extends Error {}

/** Why the system can't read or write a file. The system's own messages name paths, in its own manner. */
const SYSTEM = new Map([
  ["ENOENT", "There is no such file or folder."],
  ["EACCES", "The system does not permit it."],
  ["EPERM", "The system does not permit it."],
  ["EISDIR", "This is a folder."],
  ["ENOTDIR", "A part of the path is a file."],
  ["ENOSPC", "There is no space left."],
  ["EROFS", "Nothing can be written there."],
  ["EEXIST", "A file of this name is in the way."],
  ["ELOOP", "Its links lead in a circle."],
  ["ENAMETOOLONG", "The name is too long."],
]);

/**
 * @typedef {object} Failure what is known of an error, without text of the input
 * @property {string} code
 * @property {string} message
 * @property {number} [line]
 * @property {number} [column]
 * @property {string} [pointer]
 * @property {string} [entry]
 */

/** What the program itself can't read, with a code as the package's errors have. */
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
  if (syscall) return { code: "IO", message: SYSTEM.get(code) ?? `The system says ${code}.` };
  return { code: "INTERNAL", message: "The program failed inside. Please report this." };
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
