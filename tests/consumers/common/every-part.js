/** An archive with one entry, which is empty. */
const ZIP =
  "UEsDBBQAAAAAAAAAIVwAAAAAAAAAAAAAAAAJAAAAbm90ZXMudHh0UEsBAhQDFAAAAAAAAAAhXAAAAAAAAAAAAAAAAAkAAAAAAAAAAAAAAIABAAAAAG5vdGVzLnR4dFBLBQYAAAAAAQABADcAAAAnAAAAAAA=";
const PROCESS = '{"status":"pending","processType":"high"}';

/**
 * Opens an archive, reads a list, checks a request, makes a digest, sorts files and explains: what needs every part of the wasm but the one that draws.
 * @param {Pick<typeof import("videoid-lens"), "checkCaptureConfig" | "digest" | "explanationToText" | "openArchive" | "sortDossier" | "triage">} lens
 * @returns {Promise<string>} the headline
 */
export async function everyPart({ checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage }) {
  const archive = await openArchive(Uint8Array.from(atob(ZIP), (character) => character.charCodeAt(0)));
  const report = await triage(PROCESS);
  const explanation = await archive.explain(PROCESS);
  const works = [
    archive.entries.length === 1,
    report.total === 1,
    typeof checkCaptureConfig("{}").ok === "boolean",
    explanationToText(explanation).startsWith("Pending"),
    (await sortDossier([new Blob([PROCESS])])).attempts.length === 1,
    (await digest("", "nothing")).sha256.startsWith("e3b0c442"),
  ];
  if (works.includes(false)) throw new Error(`a part of the wasm does not work: ${works}`);
  return explanation.headline;
}
