import assert from "node:assert/strict";

import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "./every-part.js";
import { specimen } from "./specimen-files.js";

await init();
assert.match(
  await everyPart(
    { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
    await specimen(),
  ),
  /^Accepted/,
);
