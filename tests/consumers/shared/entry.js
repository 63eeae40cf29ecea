import { explain, init } from "videoid-lens";

await init();
const e = explain('{"status":"pending","processType":"high"}');
document.title = e.headline;
