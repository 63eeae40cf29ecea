/**
 * Opens an archive, reads a list, checks a request, makes a digest, sorts files and explains: what needs every part of the wasm but the one that draws.
 * @param {Pick<typeof import("videoid-lens"), "checkCaptureConfig" | "digest" | "explanationToText" | "openArchive" | "sortDossier" | "triage">} lens
 * @param {{ json: string, zip: Blob }} specimen
 * @returns {Promise<string>} the headline
 */
export async function everyPart(
  { checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage },
  { json, zip },
) {
  const archive = await openArchive(zip);
  const report = await triage(json);
  const explanation = await archive.explain(json);
  const works = [
    archive.entries.length === 6,
    report.total === 1,
    typeof checkCaptureConfig("{}").ok === "boolean",
    explanationToText(explanation).startsWith(explanation.headline),
    (await sortDossier([new Blob([json]), zip])).attempts.length === 1,
    (await digest("", "nothing")).sha256.startsWith("e3b0c442"),
  ];
  if (works.includes(false)) throw new Error(`a part of the wasm does not work: ${works}`);
  return explanation.headline;
}
