/**
 * The entry `videoid-lens/element`: the class of `<videoid-result>`, for pages that register it and start the wasm
 * themselves.
 */
export * from "./core/init.js";
export * from "./elements/result/element.js";

/** @typedef {import("./globals.js").VideoidResultProps} VideoidResultProps */
