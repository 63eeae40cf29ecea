import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import {
  checkCaptureConfig,
  digest,
  explanationToText,
  init,
  openArchive,
  sortDossier,
  triage,
} from "videoid-lens/slim";

import { everyPart } from "./every-part.js";
import { specimen } from "./specimen-files.js";

const file = (name) => readFile(new URL(import.meta.resolve(`videoid-lens/videoid-lens-${name}.wasm`)));
await init({
  wasm: file("core"),
  text: file("text"),
  archive: () => file("archive"),
  lists: () => file("lists"),
  report: () => file("report"),
  compare: () => file("compare"),
});
assert.match(
  await everyPart(
    { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
    await specimen(),
  ),
  /^Accepted/,
);
