/**
 * A part of the wasm besides its core, as `wasm-pack.toml` lists them.
 * @typedef {"overlay" | "text" | "archive" | "lists" | "report" | "compare"} PartName
 */

/** @type {PartName[]} */
export const PARTS = ["overlay", "text", "archive", "lists", "report", "compare"];
