import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "../every-part.js";
import { specimen } from "../specimen-files.js";

export async function generateMetadata() {
  await init();
  return {
    title: await everyPart(
      { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
      await specimen(),
    ),
  };
}

export default function Page() {
  return <p>Explained on the server</p>;
}
