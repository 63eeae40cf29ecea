/**
 * The entry `videoid-lens/triage-element`: the class of `<videoid-triage>`, for pages that register it and start the
 * wasm themselves.
 */
export * from "./core/init.js";
export * from "./elements/triage/element.js";

/** @typedef {import("./globals.js").VideoidTriageProps} VideoidTriageProps */
