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
import { specimen } from "./specimen.js";

await init({
  wasm: new URL("videoid-lens/videoid-lens-core.wasm", import.meta.url),
  text: new URL("videoid-lens/videoid-lens-text.wasm", import.meta.url),
  archive: () => new URL("videoid-lens/videoid-lens-archive.wasm", import.meta.url),
  lists: () => new URL("videoid-lens/videoid-lens-lists.wasm", import.meta.url),
  report: () => new URL("videoid-lens/videoid-lens-report.wasm", import.meta.url),
  compare: () => new URL("videoid-lens/videoid-lens-compare.wasm", import.meta.url),
});
document.title = await everyPart(
  { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
  await specimen(),
);
