/**
 * A part of the wasm beside its core, as `wasm-pack.toml` has them.
 * @typedef {"overlay" | "text" | "archive" | "lists" | "report" | "compare"} PartName
 */

/** @type {PartName[]} */
export const PARTS = ["overlay", "text", "archive", "lists", "report", "compare"];
