import { Overlay } from "../../core/overlay.js";
import { needPart } from "../../core/parts.js";
import { loadPicture } from "../../core/picture.js";
import { createReport, digest } from "../../core/report.js";
import { call, coded } from "../../core/runtime.js";
import { compact } from "../base/dom.js";
import { Texts } from "../base/texts.js";
import { labelOf, outcomesOf } from "./decision.js";
import { reportNodes } from "./report-nodes.js";

/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../../videoid_lens.js").InputDigest} InputDigest */
/** @typedef {import("../../videoid_lens.js").Report} Report */
/** @typedef {import("../../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../../videoid_lens.js").ReportPicture} ReportPicture */
/** @typedef {import("../../core/overlay.js").Redact} Redact */
/** @typedef {import("../../core/report.js").ReportInput} ReportInput */

/**
 * @typedef {object} ReportSubject what the element shows and a report is made of
 * @property {Explanation} explanation
 * @property {readonly import("../../core/archive.js").ResultEntry[] | undefined} entries of the archive
 * @property {{ name: string, read: () => Promise<string | Blob | Uint8Array | ArrayBuffer> }[]} files the inputs,
 *   except for the pictures
 * @property {import("./evidence.js").PictureOffer[]} pictures
 * @property {import("./decision.js").Decision | null} decision the last decision that the page has stored
 * @property {readonly import("./decision.js").DecisionOutcome[] | null} decisionOutcomes
 * @property {(role: ReportPicture["role"]) => Partial<import("../../core/overlay.js").Adjustments>} adjustmentsOf the
 *   adjustments of a picture
 * @property {import("./evidence.js").ReferenceSize} referenceSize
 * @property {Redact} redact the least redaction that the report may have
 * @property {Document} page
 */

/** From no redaction to the most. @type {Redact[]} */
const REDACTIONS = ["none", "photo", "all"];

/** Width of a picture in CSS pixels, at which its labels are as large as the report's text. */
const PICTURE_WIDTH = 680;

/** Digests that were made before: an archive can be large. @type {WeakMap<Explanation, Promise<InputDigest[]>>} */
const known = new WeakMap();

/**
 * Makes a report about what an element shows.
 * @param {ReportSubject} subject
 * @param {ReportOptions} [options] with at least the redaction of the element
 * @returns {Promise<string>}
 */
export async function makeReport(subject, options = {}) {
  const asked = REDACTIONS.indexOf(options.redact ?? "none");
  if (asked < 0) throw coded("INVALID_ARGUMENT");
  const redact = REDACTIONS[Math.max(asked, REDACTIONS.indexOf(subject.redact))];
  await Promise.all([needPart("report"), needPart("overlay")]);
  const { explanation, entries } = subject;
  const hasPictures = options.audience !== "person" && (options.sections?.includes("pictures") ?? true);
  if (!known.has(explanation)) known.set(explanation, digests(subject));
  const inputs = await known.get(explanation);
  const pictures = hasPictures ? await drawings(subject, redact) : [];
  return createReport({ explanation, entries, inputs, pictures }, { ...decided(subject), ...options, redact });
}

/** The last decision as a report has it. @param {ReportSubject} subject @returns {ReportOptions} */
function decided({ decision, decisionOutcomes, explanation }) {
  if (!decision) return {};
  const { outcome, reason, note, by = "", at = "" } = decision;
  const outcomes = outcomesOf(new Texts(explanation.language), decisionOutcomes);
  return { decision: { by, at, outcome: labelOf(outcomes, outcome), reason }, ...(note ? { note } : {}) };
}

/**
 * The sections that a report would have, with their headings.
 * @param {ReportSubject} subject
 * @param {ReportOptions} options
 * @returns {Promise<{ section: import("../../videoid_lens.js").ReportSection, heading: string }[]>}
 */
export async function sectionsOf(subject, options) {
  const { explanation, entries, pictures } = subject;
  await Promise.all([needPart("report"), needPart("overlay")]);
  // Pictures are drawn only for the report itself. Here an empty one stands for each of them.
  const overlay = new Overlay(document.createElement("canvas"), { width: 1, height: 1, devicePixelRatio: 1 });
  const svg = overlay.toSVG({ redact: "all" });
  overlay.dispose();
  const input = { explanation, entries, pictures: pictures.map(({ role }) => ({ role, svg })) };
  /** @type {Report} */
  const report = JSON.parse(createReport(input, { ...decided(subject), ...options, format: "json" }));
  return report.sections;
}

/** @param {ReportSubject} subject */
async function digests({ files, pictures }) {
  /** @type {InputDigest[]} */
  const all = [];
  for (const { name, read } of [...files, ...pictures]) {
    const names = all.map((one) => one.name);
    let unique = name;
    for (let number = 2; names.includes(unique); number += 1) unique = `${name} (${number})`;
    try {
      all.push(await digest(await read(), unique));
    } catch {
      // An input that can't be read any more gets no digest. Its own section shows the error.
    }
  }
  return all;
}

/** @param {ReportSubject} subject @param {Redact} redact */
async function drawings(subject, redact) {
  /** @type {(ReportPicture | null)[]} */
  const drawn = [];
  for (const offer of subject.pictures) drawn.push(await drawing(subject, offer, redact));
  return compact(drawn);
}

/**
 * A picture with its boxes; `null` for one that can't be shown.
 * @param {ReportSubject} subject
 * @param {import("./evidence.js").PictureOffer} offer
 * @param {Redact} redact
 */
async function drawing({ explanation, referenceSize, adjustmentsOf }, { role, read }, redact) {
  let picture;
  try {
    picture = await loadPicture(await read());
  } catch {
    return null;
  }
  const { image } = picture;
  const adjustments = adjustmentsOf(role);
  const isTurned = (adjustments.rotate ?? 0) % 180 !== 0;
  const shape = isTurned ? image.width / image.height : image.height / image.width;
  const height = Math.round(PICTURE_WIDTH * shape);
  const size = { width: PICTURE_WIDTH, height, devicePixelRatio: 1 };
  const overlay = new Overlay(document.createElement("canvas"), size);
  try {
    overlay.setImage(image, picture).show(adjustments);
    overlay.setFeatures(explanation.features, { side: role, referenceSize: referenceSize ?? undefined });
    return { role, svg: overlay.toSVG({ redact, locale: explanation.language }) };
  } finally {
    overlay.dispose();
    image.close();
  }
}

/** Removes what printing the last report added to its page. @type {() => void} */
let endPrint = () => {};

/**
 * Prints a report: while it is printed, the page shows nothing else. The report is made of DOM nodes and adopted style
 * sheets, which a strict Content-Security-Policy allows.
 * @param {Report} report
 * @param {Document} page
 */
export async function printReport(report, page) {
  endPrint();
  const window = /** @type {Window & typeof globalThis} */ (page.defaultView);
  const sheetOf = (/** @type {string} */ css) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const pageSheet = sheetOf(PRINTED_PAGE + call((wasm) => wasm.reportPageStyle(report.processId), "report"));
  const host = page.createElement("div");
  host.className = HOST;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheetOf(call((wasm) => wasm.reportStyle(), "report"))];
  /** @type {string[]} */
  const urls = [];
  const address = (/** @type {string} */ svg) => {
    urls.push(URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })));
    return urls[urls.length - 1];
  };
  root.append(page.adoptNode(reportNodes(report, address)));
  const { title } = page;
  endPrint = () => {
    endPrint = () => {};
    urls.forEach(URL.revokeObjectURL);
    host.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== pageSheet);
    page.title = title;
  };
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, pageSheet];
  page.body.append(host);
  // Browsers print the title at the edge of the paper, and use it as the file name.
  page.title = compact([titleOf(report), report.processId]).join(" · ");
  const pictures = [...root.querySelectorAll("img")].map((image) => image.decode().catch(() => {}));
  await Promise.all(pictures);
  window.addEventListener("afterprint", () => endPrint(), { once: true });
  window.print();
}

/** @param {Report} report */
const titleOf = (report) => report.title.map(({ text }) => text).join("");

const HOST = "videoid-lens-report";

/** Rules for the page while a report is printed. */
const PRINTED_PAGE = `
@media screen { .${HOST} { display: none; } }
@media print {
  html, body { display: block !important; height: auto !important; overflow: visible !important; margin: 0 !important; padding: 0 !important; background: #fff !important; }
  body > :not(.${HOST}) { display: none !important; }
}
`;
