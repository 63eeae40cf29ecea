import assert from "node:assert/strict";

import { checkCaptureConfig, explanationToText, init, openArchive, triage } from "videoid-lens";

import { everyPart } from "./every-part.js";

await init();
assert.match(await everyPart({ checkCaptureConfig, explanationToText, openArchive, triage }), /^Pending/);
