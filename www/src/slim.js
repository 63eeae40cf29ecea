/**
 * The entry `videoid-lens/slim`: the same API without the embedded wasm. The page gives the wasm files to `init()`.
 */
export * from "./core/api.js";
export * from "./core/init.js";
