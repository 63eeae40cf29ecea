import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { explain, init } from "videoid-lens/slim";

await init({ wasm: await readFile(new URL(import.meta.resolve("videoid-lens/videoid-lens.wasm"))) });
const e = explain('{"status":"pending","processType":"high"}');
assert.match(e.headline, /^Pending/);
