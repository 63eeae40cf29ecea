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

// Files that the build copies beside this module's bundle.
await init({
  wasm: new URL("./videoid-lens-core.wasm", import.meta.url),
  text: new URL("./videoid-lens-text.wasm", import.meta.url),
  archive: () => new URL("./videoid-lens-archive.wasm", import.meta.url),
  lists: () => new URL("./videoid-lens-lists.wasm", import.meta.url),
  report: () => new URL("./videoid-lens-report.wasm", import.meta.url),
  compare: () => new URL("./videoid-lens-compare.wasm", import.meta.url),
});
document.title = await everyPart(
  { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
  await specimen(),
);
