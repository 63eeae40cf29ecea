/**
 * The entry `videoid-lens/compare-element`: the class of `<videoid-compare>`, for pages that register it and start the
 * wasm themselves.
 */
export * from "./core/init.js";
export * from "./elements/compare/element.js";

/** @typedef {import("./globals.js").VideoidCompareProps} VideoidCompareProps */
