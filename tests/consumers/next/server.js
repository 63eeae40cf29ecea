import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "../every-part.js";

export async function generateMetadata() {
  await init();
  return {
    title: await everyPart({ checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage }),
  };
}

export default function Page() {
  return <p>Explained on the server</p>;
}
