import assert from "node:assert/strict";

import { explain, init } from "videoid-lens";

await init();
const e = explain('{"status":"pending","processType":"high"}');
assert.match(e.headline, /^Pending/);
