import { explain, init } from "videoid-lens/slim";
import wasm from "videoid-lens/videoid-lens.wasm?url";

await init({ wasm });
const e = explain('{"status":"pending","processType":"high"}');
document.title = e.headline;
