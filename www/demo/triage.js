import "/pkg/define-triage.js";

import { byId } from "./dom.js";
import { setUpPage } from "./page.js";

/** @typedef {import("/pkg/triage-element.js").VideoidTriageElement} Triage */

const template = await (await fetch("examples/accepted.json")).json();
await customElements.whenDefined("videoid-triage");
const triage = /** @type {Triage} */ (byId("triage"));

const TYPES = ["substantial", "substantial", "substantialFullyAuto", "high"];
const DAYS = 28;
const START = Date.parse("2026-02-02T00:00:00Z");
const FAILURES = ["InactiveUser.Aborted", "Camera.Error", "Network.Error", "Document.Error"];
/** A documented result. Untyped, because faults change any part of it. @typedef {any} Result */

/**
 * @typedef {object} Fault something that can be wrong with a result
 *   @property {number} share how many of a hundred results have the fault
 *   @property {string | Record<string, string>} status the status of such a result: one for all process types, or one
 *   per type
 *   @property {(result: Result, random: () => number) => void} apply puts the fault into a result
 */

/** Security checks that a result fails. @param {...string} names @returns {Fault["apply"]} */
const failing =
  (...names) =>
  ({ providerSpecific: { ocr } }) => {
    for (const name of names) ocr.securityChecks[name].valid = false;
  };

/** @type {Fault[]} */
const FAULTS = [
  {
    share: 6,
    status: "rejected",
    apply(result, random) {
      failing("nonExpired")(result, random);
      result.providerSpecific.ocr.dateOfExpiry = "2020-11-30";
    },
  },
  {
    share: 5,
    status: { substantial: "inconclusive", substantialFullyAuto: "rejected" },
    apply({ providerSpecific: { ocr } }) {
      ocr.similarityScore = "low";
    },
  },
  {
    share: 4,
    status: "rejected",
    apply(result, random) {
      failing("livenessDetected")(result, random);
      result.providerSpecific.ocr.livenessDetected = "false";
    },
  },
  { share: 3, status: "rejected", apply: failing("notBWCopy") },
  { share: 2, status: "rejected", apply: failing("dataIntegrity", "nonExpired") },
  {
    share: 5,
    status: { substantial: "inconclusive" },
    apply({ providerSpecific: { ocr } }, random) {
      const feature = ocr.features[Math.floor(random() * ocr.features.length)];
      feature.found = false;
      delete feature.bbox;
    },
  },
  {
    share: 8,
    status: "failed",
    apply(result, random) {
      result.failReason = { type: FAILURES[Math.floor(random() * FAILURES.length)] };
      delete result.providerSpecific;
    },
  },
  {
    share: 2,
    status: "pending",
    apply(result) {
      delete result.providerSpecific;
    },
  },
  { share: 0.5, status: "accepted", apply: failing("notUnderage") },
];

/** Generates results of invented people, one per line; the same ones each time. @param {number} count */
function invented(count) {
  let state = 20_260_202;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
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
    // Some people appear twice, to get duplicate numbers.
    const person = String(i % 90 === 89 ? i - 40 : i).padStart(5, "0");
    Object.assign(result.providerSpecific.ocr, {
      documentNumber: `V407${person}`,
      personalIdentificationNumber: `290402-${person}`,
    });
    if (result.processType === "high")
      result.providerSpecific.manualApproval = {
        duration: String(40 + Math.floor(random() * 300)),
        verificationDate: result.updatedAt,
      };
    let chance = random() * 100;
    const fault = FAULTS.find(({ share }) => {
      chance -= share;
      return chance < 0;
    });
    if (fault) {
      const { status, apply } = fault;
      result.status = typeof status === "string" ? status : (status[result.processType] ?? "accepted");
      apply(result, random);
    }
    const line = JSON.stringify(result);
    // Some documents are cut off, to get documents that can't be read.
    lines.push(i % 997 === 500 ? line.slice(0, line.length / 2) : line);
  }
  return new Blob([lines.join("\n")], { type: "application/x-ndjson" });
}

/** @param {Blob} source */
function show(source) {
  triage.source = source;
}

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-count]"))) {
  button.addEventListener("click", () => show(invented(Number(button.dataset.count))));
}

setUpPage(triage, (files) => show(new Blob(files.flatMap((one) => [one, "\n"]))));

const first = new Promise((resolve) => triage.addEventListener("videoid-triage", resolve, { once: true }));
show(invented(2_000));
await first;
document.documentElement.dataset.ready = "true";
