import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "./every-part.js";
import { specimen } from "./specimen.js";

await init();
document.title = await everyPart(
  { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
  await specimen(),
);
