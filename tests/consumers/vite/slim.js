import {
  checkCaptureConfig,
  digest,
  explanationToText,
  init,
  openArchive,
  sortDossier,
  triage,
} from "videoid-lens/slim";
import archive from "videoid-lens/videoid-lens-archive.wasm?url";
import compare from "videoid-lens/videoid-lens-compare.wasm?url";
import core from "videoid-lens/videoid-lens-core.wasm?url";
import lists from "videoid-lens/videoid-lens-lists.wasm?url";
import report from "videoid-lens/videoid-lens-report.wasm?url";
import text from "videoid-lens/videoid-lens-text.wasm?url";

import { everyPart } from "./every-part.js";
import { specimen } from "./specimen.js";

await init({
  wasm: core,
  text,
  archive: () => archive,
  lists: () => lists,
  report: () => report,
  compare: () => compare,
});
document.title = await everyPart(
  { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
  await specimen(),
);
