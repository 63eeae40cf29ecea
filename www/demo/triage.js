import "/pkg/define-triage.js";

import { byId } from "./dom.js";
import { dress } from "./page.js";

/** @typedef {import("/pkg/triage-element.js").VideoidTriageElement} Triage */

const template = await (await fetch("examples/accepted.json")).json();
await customElements.whenDefined("videoid-triage");
const triage = /** @type {Triage} */ (byId("triage"));

const TYPES = ["substantial", "substantial", "substantialFullyAuto", "high"];
const DAYS = 28;
const START = Date.parse("2026-02-02T00:00:00Z");
const FAILURES = ["InactiveUser.Aborted", "Camera.Error", "Network.Error", "Document.Error"];
/**
 * What may be wrong with a result: how often out of a hundred, the status that it then has (the same for all process types, or by type), and
 * what makes it so.
 * @type {[number, string | Record<string, string>, (result: any, random: () => number) => void][]}
 */
const FAULTS = [
  [
    6,
    "rejected",
    ({ providerSpecific: { ocr } }) => (
      (ocr.securityChecks.nonExpired.valid = false), (ocr.dateOfExpiry = "2020-11-30")
    ),
  ],
  [
    5,
    { substantial: "inconclusive", substantialFullyAuto: "rejected" },
    ({ providerSpecific: { ocr } }) => (ocr.similarityScore = "low"),
  ],
  [
    4,
    "rejected",
    ({ providerSpecific: { ocr } }) => (
      (ocr.livenessDetected = "false"), (ocr.securityChecks.livenessDetected.valid = false)
    ),
  ],
  [3, "rejected", ({ providerSpecific: { ocr } }) => (ocr.securityChecks.notBWCopy.valid = false)],
  [
    2,
    "rejected",
    ({ providerSpecific: { ocr } }) => (
      (ocr.securityChecks.dataIntegrity.valid = false), (ocr.securityChecks.nonExpired.valid = false)
    ),
  ],
  [
    5,
    { substantial: "inconclusive" },
    ({ providerSpecific: { ocr } }, random) => hide(ocr.features[Math.floor(random() * ocr.features.length)]),
  ],
  [
    8,
    "failed",
    (result, random) => (
      (result.failReason = { type: FAILURES[Math.floor(random() * FAILURES.length)] }), delete result.providerSpecific
    ),
  ],
  [2, "pending", (result) => delete result.providerSpecific],
  [0.5, "accepted", ({ providerSpecific: { ocr } }) => (ocr.securityChecks.notUnderage.valid = false)],
];

/** @param {{ found: boolean, bbox?: object }} feature */
function hide(feature) {
  feature.found = false;
  delete feature.bbox;
}

/** Results of invented people, one in each line: the same ones each time. @param {number} count */
function invented(count) {
  let state = 20_260_202;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const lines = [];
  for (let i = 0; i < count; i += 1) {
    const result = structuredClone(template);
    const created = START + Math.floor((Math.floor(random() * DAYS) + 0.3 + random() * 0.5) * 86_400_000);
    Object.assign(result, {
      processId: `5eed${i.toString(16).padStart(4, "0").slice(-4)}-${(i >>> 16).toString(16).padStart(4, "0")}-4000-8000-000000000001`,
      processType: TYPES[Math.floor(random() * TYPES.length)],
      createdAt: new Date(created).toISOString(),
      updatedAt: new Date(created + 60_000 + Math.floor(random() * 90_000)).toISOString(),
    });
    if (result.processType === "high")
      result.providerSpecific.manualApproval = { duration: "61", verificationDate: result.updatedAt };
    let chance = random() * 100;
    const fault = FAULTS.find(([share]) => (chance -= share) < 0);
    if (fault) {
      const [, status, change] = fault;
      result.status = typeof status === "string" ? status : (status[result.processType] ?? "accepted");
      change(result, random);
    }
    const line = JSON.stringify(result);
    // Now and then one was cut off on its way into the file.
    lines.push(i % 997 === 500 ? line.slice(0, line.length / 2) : line);
  }
  return new Blob([lines.join("\n")], { type: "application/x-ndjson" });
}

for (const button of document.querySelectorAll("[data-count]")) {
  button.addEventListener(
    "click",
    () => (triage.source = invented(Number(/** @type {HTMLElement} */ (button).dataset.count))),
  );
}

dress(triage, (files) => (triage.source = new Blob(files.flatMap((one) => [one, "\n"]))));

const first = new Promise((resolve) => triage.addEventListener("videoid-triage", resolve, { once: true }));
triage.source = invented(2_000);
await first;
document.documentElement.dataset.ready = "true";
