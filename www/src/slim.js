/**
 * The entry `videoid-lens/slim`: the same API without the wasm inside. The page says where it is.
 */
export * from "./core/api.js";
export * from "./core/init.js";
