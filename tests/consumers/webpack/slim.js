import { explain, init } from "videoid-lens/slim";

await init({ wasm: new URL("videoid-lens/videoid-lens.wasm", import.meta.url) });
const e = explain('{"status":"pending","processType":"high"}');
document.title = e.headline;
