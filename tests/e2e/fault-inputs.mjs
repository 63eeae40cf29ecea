/** Sources of each kind for the table of faults. */
import { results } from "../../bench/triage-data.js";
import { zip } from "./zips.mjs";

/** Too long to be read during opening. */
const APPROVAL = `{"verifierId":"v","rejectionReasons":[],"lastName":"Askeland Voss"}${" ".repeat(300_000)}`;

const OCR = JSON.stringify({
  id: "1",
  document: {
    classification: "passport",
    scan: Buffer.from("ffd8ffc0001108038405000300", "hex").toString("base64"),
    subject: { primaryName: "ELIN", secondaryName: "ASKELAND VOSS" },
  },
  securityChecks: { nonExpired: { name: "nonExpired", passed: true } },
});

/** Bytes that can hardly be compressed. @param {number} length */
function noise(length) {
  let seed = 20_261_129;
  return Buffer.from(
    Array.from({ length }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    }),
  );
}

/** @returns {import("./faults.mjs").Inputs} */
export function faultInputs() {
  const files = [
    { name: "ocr.json", data: OCR, deflated: true },
    { name: "manual_approval.json", data: APPROVAL },
    { name: "notes.txt", data: "some notes ".repeat(2_000), deflated: true },
    { name: "other.json", data: '{"a":[1,2,3]}', deflated: true },
  ];
  // Too large to be read as a whole, with a video that is inflated from several reads.
  const video = Buffer.concat([Buffer.from("\0\0\0\x18ftypisom", "latin1"), noise(1_300_000)]);
  const large = [
    ...files,
    { name: "stored.bin", data: noise(400_000) },
    { name: "video.mp4", data: video, deflated: true },
  ];
  // More than one piece of a Blob; a piece has 4 MiB.
  const lines = results(6_000, { accents: true, seed: 7 });
  return { small: zip(files), large: zip(large), many: new Uint8Array(lines) };
}
