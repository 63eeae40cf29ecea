import { explain, init } from "videoid-lens/slim";

// A file that the build copies beside this module's bundle.
await init({ wasm: new URL("./videoid-lens.wasm", import.meta.url) });
const e = explain('{"status":"pending","processType":"high"}');
document.title = e.headline;
