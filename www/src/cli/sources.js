/** Files, folders and standard input. */
import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

import { ReadError } from "./failure.js";

/** How standard input is named. */
export const STANDARD_INPUT = "-";

/**
 * @typedef {object} Source what an argument stands for, or a file in it
 * @property {string} name as it is shown
 * @property {string} path
 */

/** @param {Source} source */
export const isStandardInput = ({ path }) => path === STANDARD_INPUT;

/** The name without its folders, as a report lists it. @param {Source} source */
export const baseName = (source) => (isStandardInput(source) ? "standard-input" : basename(source.path));

/**
 * The files that an argument stands for: a folder is gone through with all its folders, in the order of the names.
 * @param {string} path
 * @param {RegExp} ending of the files that are taken from a folder
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
      // A link to a folder could lead back here.
      else if (ending.test(entry.name) && (entry.isFile() || (await stat(inside)).isFile()))
        files.push({ name: inside, path: inside });
    }
  };
  await visit(path);
  if (files.length === 0) throw new ReadError("IO", "The folder has no file that this command reads.");
  return { isFolder, files };
}

/** Bytes of standard input, until it ends. */
async function standardInput() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return new Blob(pieces);
}

/**
 * What a source holds. A file is read when its bytes are wanted.
 * @param {Source} source
 * @returns {Promise<Blob>}
 */
export async function read(source) {
  if (isStandardInput(source)) return standardInput();
  // The system says why not; `openAsBlob` does not.
  if ((await stat(source.path)).isDirectory()) throw new ReadError("IO", "This is a folder.");
  return openAsBlob(source.path);
}

/** Most bytes that are read of a text. The package refuses less, and says so. */
const LONGEST_TEXT = 64 << 20;

/**
 * Bytes of a text, at least as many of them as tell that they are too many.
 * @param {Blob} blob
 */
export async function bytesOf(blob) {
  return new Uint8Array(await blob.slice(0, LONGEST_TEXT).arrayBuffer());
}

/** Whether the content is a zip's, whatever its name. @param {Blob} blob */
export async function isArchive(blob) {
  const [p, k] = await bytesOf(blob.slice(0, 2));
  return p === 0x50 && k === 0x4b;
}
