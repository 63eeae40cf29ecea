/** The package as installed from its tarball, and the documented results. `cargo xtask test` tells where they are. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { setting } from "./setting.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A project that has the package in its node_modules. */
export const consumer = () => setting("LENS_CONSUMER");

/** The file that an export resolves to. @param {string} specifier */
export const resolve = (specifier) => createRequire(join(consumer(), "index.js")).resolve(specifier);

/** @param {string} specifier */
export const load = (specifier) => import(pathToFileURL(resolve(specifier)).href);

/** @param {string} name */
export const documented = (name) => readFile(join(root, "tests/fixtures/documented", `${name}.json`), "utf8");
