/** Files, folders and standard input. */
import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

import { ReadError } from "./failure.js";

/** The argument that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * @typedef {object} Source standard input, or a file that an argument names or that is in a folder
 * @property {string} name as it is shown
 * @property {string} path
 */

/** @param {Source} source */
export const isStandardInput = ({ path }) => path === STANDARD_INPUT;

/** The name without its folders, as a report lists it. @param {Source} source */
export const baseName = (source) => (isStandardInput(source) ? "standard-input" : basename(source.path));

/**
 * The files that an argument stands for. A folder is searched with its subfolders, sorted by name.
 * @param {string} path
 * @param {RegExp} ending which files of a folder are taken
 * @returns {Promise<{ isFolder: boolean, files: Source[] }>}
 */
export async function filesOf(path, ending) {
  const isFolder = path !== STANDARD_INPUT && (await stat(path)).isDirectory();
  if (!isFolder) return { isFolder, files: [{ name: path === STANDARD_INPUT ? "standard input" : path, path }] };
  /** @type {Source[]} */
  const files = [];
  /** @param {string} folder */
  const visit = async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) await visit(inside);
      // Links to folders are not followed: they could lead back here.
      else if (ending.test(entry.name) && (entry.isFile() || (await stat(inside)).isFile()))
        files.push({ name: inside, path: inside });
    }
  };
  await visit(path);
  if (files.length === 0) throw new ReadError("IO", "The folder has no file that this command reads.");
  return { isFolder, files };
}

/** Reads standard input to its end. */
async function standardInput() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return new Blob(pieces);
}

/**
 * The content of a source. A file is read only when its bytes are needed.
 * @param {Source} source
 * @returns {Promise<Blob>}
 */
export async function read(source) {
  if (isStandardInput(source)) return standardInput();
  // `openAsBlob` does not tell the system's error code, `stat` does.
  if ((await stat(source.path)).isDirectory()) throw new ReadError("IO", "This is a folder.");
  return openAsBlob(source.path);
}

/**
 * How many bytes of a document are read at most. The package's own limit is lower, and it reports an error above that.
 */
const LONGEST_TEXT = 64 << 20;

/**
 * The bytes of a document; of one that is too long, enough for the package to see that.
 * @param {Blob} blob
 */
export async function bytesOf(blob) {
  return new Uint8Array(await blob.slice(0, LONGEST_TEXT).arrayBuffer());
}

/** Whether the content is a zip archive, whatever the file's name. @param {Blob} blob */
export async function isArchive(blob) {
  const [p, k] = await bytesOf(blob.slice(0, 2));
  return p === 0x50 && k === 0x4b;
}
