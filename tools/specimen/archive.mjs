// Makes the demo's specimen archive, like one from "Download full result". See README.md in this folder.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zip } from "../../tests/e2e/zips.mjs";
import { launch, ROOT } from "./browser.mjs";
import { PERSON } from "./data.mjs";
import { portrait } from "./portrait.mjs";

const FOLDER = join(ROOT, "www/demo/specimen");
const EXAMPLE = join(ROOT, "www/demo/examples/accepted.json");

/** What the camera sees: the face of the portrait, in a room. */
const selfie = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="640" viewBox="0 0 480 640">
  <rect width="480" height="640" fill="#8fa3a8"/><rect x="300" width="180" height="640" fill="#a9b8ba"/>
  <path d="M0 520H480V640H0Z" fill="#5d6f78"/>
  <g transform="translate(-48 96) scale(2.05)">${portrait(0, 0)}</g></svg>`;

const photo = `<svg xmlns="http://www.w3.org/2000/svg" width="282" height="282">${portrait(0, 0)}</svg>`;

/**
 * Records a canvas on which the data page is held up to the camera and tilted. Runs in the browser.
 * @param {string} passport
 * @param {string} face
 */
async function record(passport, face) {
  const load = async (/** @type {string} */ source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return image;
  };
  const [page, person] = [await load(passport), await load(face)];
  const canvas = Object.assign(document.createElement("canvas"), { width: 480, height: 640 });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const recorder = new MediaRecorder(canvas.captureStream(12), {
    mimeType: "video/webm;codecs=vp8",
    videoBitsPerSecond: 350_000,
  });
  /** @type {Blob[]} */
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  const start = performance.now();
  for (let t = 0; t < 4; t = (performance.now() - start) / 1_000) {
    context.drawImage(person, 0, 0);
    const held = Math.min(1, Math.max(0, t - 0.6));
    const tilt = Math.sin(t * 2.2) * 0.06;
    context.setTransform(1, tilt, -tilt / 2, 1, 0, 0);
    context.drawImage(page, 70, 640 - 330 * held, 400, 281);
    context.resetTransform();
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const passport = await readFile(join(FOLDER, "passport.jpg"));
const browser = await launch();
/** @type {Record<string, Buffer>} */
const pictures = {};
let video;
try {
  for (const [name, svg, width, height] of /** @type {[string, string, number, number][]} */ ([
    ["portrait", photo, 282, 282],
    ["selfie", selfie, 480, 640],
  ])) {
    const tab = await browser.newPage({ viewport: { width, height } });
    await tab.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    pictures[name] = await tab.screenshot({ type: "jpeg", quality: 70 });
    await tab.close();
  }
  const tab = await browser.newPage();
  const url = (/** @type {Buffer} */ bytes) => `data:image/jpeg;base64,${bytes.toString("base64")}`;
  video = Buffer.from(
    await tab.evaluate(`(${record})(${JSON.stringify(url(passport))}, ${JSON.stringify(url(pictures.selfie))})`),
    "base64",
  );
} finally {
  await browser.close();
}

const { createdAt, updatedAt, providerSpecific } = JSON.parse(await readFile(EXAMPLE, "utf8"));
const short = (/** @type {string} */ day) => day.slice(2).replaceAll("-", "");
/** @param {{ name: string }[]} entries */
const byName = (entries) => Object.fromEntries(entries.map((entry) => [entry.name, entry]));
const checks = Object.entries(providerSpecific.ocr.securityChecks);
const ocr = {
  id: "5eed0001",
  process: "Unattended",
  status: "Completed",
  request: { date: Date.parse(createdAt), minSimilarityLevel: "High" },
  completion: { date: Date.parse(updatedAt) },
  document: {
    classification: "passport",
    type: "TD3",
    issuer: PERSON.country,
    expiryDate: short(PERSON.expires),
    passportNumber: PERSON.documentNumber,
    scan: "",
    subject: {
      photo: pictures.portrait.toString("base64"),
      primaryName: PERSON.givenNames,
      secondaryName: PERSON.surname,
      birthDate: short(PERSON.born),
      sex: PERSON.sex,
      nationality: PERSON.country,
      personalNumber: PERSON.personalNumber,
    },
  },
  biometrics: { face: { image: "", similarityLevel: "High" } },
  features: byName(providerSpecific.ocr.features),
  securityChecks: byName(checks.map(([name, { valid }]) => ({ name, passed: valid }))),
};

await writeFile(
  join(FOLDER, "result.zip"),
  zip([
    { name: "ocr.json", data: JSON.stringify(ocr, null, 1), deflated: true },
    { name: "front.jpg", data: passport },
    { name: "portrait.jpg", data: pictures.portrait },
    { name: "selfie.jpg", data: pictures.selfie },
    { name: "video.webm", data: video },
  ]),
);
