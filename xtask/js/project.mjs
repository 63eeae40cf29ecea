/** The settings that `cargo xtask` passes to its scripts, and functions that run tools. */
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { setting } from "../../tests/e2e/setting.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of the npm package. */
export const pkg = setting("LENS_PACKAGE");
/** The folder of the build products. */
export const target = setting("LENS_TARGET");
/** `wasm-pack.toml`. @type {Record<string, any>} */
export const manifest = JSON.parse(setting("LENS_MANIFEST"));

/** The wasm file of a part. @param {string} part */
export const fileOf = (part) => manifest.names.wasm.replace(".wasm", `-${part}.wasm`);

/**
 * The files of a folder and its subfolders whose names match, by path relative to the folder.
 * @param {string} folder
 * @param {RegExp} ending
 */
export const list = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => ending.test(name))
    .sort();

/**
 * Runs a program, and returns its standard output.
 * @param {string} program
 * @param {string[]} args
 * @param {string} [cwd]
 */
export async function capture(program, args, cwd = root) {
  const { stdout, stderr } = await promisify(execFile)(program, args, { cwd, maxBuffer: 2 ** 28 }).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}`);
  });
  process.stderr.write(stderr);
  return stdout;
}

/**
 * Runs a script from `node_modules` in the same way, without a shell wrapper.
 * @param {string} script
 * @param {string[]} args
 * @param {string} [cwd]
 */
export const tool = (script, args, cwd) =>
  capture(process.execPath, [join(root, "node_modules", script), ...args], cwd);
