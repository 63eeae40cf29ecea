import { resultInput } from "./input.js";
import { call, configure, toJson } from "./runtime.js";

export { openArchive, openUrlCount, ResultArchive } from "./archive.js";
export { chartToSVG, drawChart } from "./chart.js";
export { compare, sortDossier } from "./compare.js";
export { OverlayControls } from "./controls.js";
export { LensError } from "./error.js";
export { explain } from "./explain.js";
export { Overlay } from "./overlay.js";
export { loadPicture } from "./picture.js";
export { createReport, digest, REPORT_SECTIONS, verifyReport } from "./report.js";
export { explanationToText } from "./text.js";
export { TriageReport, triage } from "./triage.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */
/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("./error.js").ErrorCode} ErrorCode */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("../videoid_lens.js").TextOptions} TextOptions */
/** @typedef {import("../videoid_lens.js").ConfigCheck} ConfigCheck */
/** @typedef {import("../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../videoid_lens.js").CompareOptions} CompareOptions */
/** @typedef {import("./dossier.js").Dossier} Dossier */
/** @typedef {import("./dossier.js").DossierAttempt} DossierAttempt */
/** @typedef {import("./dossier.js").DossierOptions} DossierOptions */
/** @typedef {import("./dossier.js").UnsortedFile} UnsortedFile */
/** @typedef {import("./report.js").ReportInput} ReportInput */
/** @typedef {import("../videoid_lens.js").Report} Report */
/** @typedef {import("../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../videoid_lens.js").ReportPicture} ReportPicture */
/** @typedef {import("../videoid_lens.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").InputDigest} InputDigest */
/** @typedef {import("../videoid_lens.js").VerifiedInput} VerifiedInput */
/** @typedef {import("../videoid_lens.js").ArchiveOptions} ArchiveOptions */
/** @typedef {import("../videoid_lens.js").Limits} Limits */
/** @typedef {import("./archive.js").OpenOptions} OpenOptions */
/** @typedef {import("./archive.js").ReadOptions} ReadOptions */
/** @typedef {import("./archive.js").Progress} Progress */
/** @typedef {import("../videoid_lens.js").ChartSpec} ChartSpec */
/** @typedef {import("./chart.js").CanvasChartSpec} CanvasChartSpec */
/** @typedef {import("./archive.js").ResultEntry} ResultEntry */
/** @typedef {import("./archive.js").ArchiveWarning} ArchiveWarning */
/** @typedef {import("./triage-source.js").TriageSource} TriageSource */
/** @typedef {import("./triage.js").TriageOptions} TriageOptions */
/** @typedef {import("./triage.js").TriageProgress} TriageProgress */
/** @typedef {import("./triage.js").TriageFilter} TriageFilter */
/** @typedef {import("./triage.js").TriageColumns} TriageColumns */
/** @typedef {import("./triage.js").TriageRow} TriageRow */
/** @typedef {Record<string, string>} Catalogue the texts of a language by key; `language` is its BCP 47 tag */

/**
 * Adds the texts of a language, which `explain` and others then use for that `locale`: the default export of a module
 * such as `videoid-lens/locales/de`, or your own texts. Missing texts are English.
 * @param {Catalogue} catalogue
 * @throws {LensError} `INVALID_ARGUMENT` if it is not an object of texts with a `language`
 */
export function setLocale(catalogue) {
  const json = toJson(catalogue);
  configure(`locale ${catalogue?.language}`, (wasm) => wasm.setLocale(json));
}

/**
 * Reports where a Start capture flow request, a Create process request or a capture configuration differs from the
 * documentation of VideoID.
 * @param {string | Uint8Array | ArrayBuffer | object} input its JSON text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {ConfigCheck} plain JSON data
 * @throws {LensError} when the input is not JSON, or neither an object nor an array of objects
 */
export function checkCaptureConfig(input, options) {
  const json = toJson(options ?? {});
  const given = resultInput(input);
  return call((wasm) => JSON.parse(wasm.checkCaptureConfig(given, json)), "lists");
}
