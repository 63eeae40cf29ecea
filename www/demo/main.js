import { LensError, explain, init, loadPicture, openArchive, setLocale } from "/pkg/index.js";

import { ArchiveCard } from "./archive.js";
import { byId, el } from "./dom.js";
import { chapters, verdict } from "./explanation.js";
import { Picture } from "./picture.js";
import { RESULTS, loadResults } from "./results.js";
import { errorView, sourceCard } from "./source.js";

const [results, specimen] = await Promise.all([
  loadResults(),
  fetch("specimen/passport.jpg").then((response) => response.blob()),
  init(),
]);
const picture = new Picture();
/** @type {import("./picture.js").Pictures} */
const specimenPictures = { name: "specimen", roles: ["front"], load: () => loadPicture(specimen) };
const archiveCard = new ArchiveCard();

/**
 * What is shown now, to be shown again in another language: a process, an archive, or both.
 * @typedef {{ bytes: Uint8Array | null, archive: import("/pkg/index.js").ResultArchive | null }} Shown
 */
/** @type {Shown} */
let shown = { bytes: null, archive: null };

/** Of what is being read: the next choice ends it. */
let reading = new AbortController();

/**
 * What is not JSON is read tolerantly, and said to be so; what even so cannot be read is the strict reader's error.
 * @param {Shown} what
 */
async function readResult({ bytes, archive }) {
  const locale = language.value;
  /** @param {boolean} [tolerant] */
  const read = (tolerant) => (archive ? archive.explain(bytes, { locale, tolerant }) : explain(bytes ?? "", { locale, tolerant }));
  try {
    return { explanation: await read(), fault: null };
  } catch (fault) {
    if (!(fault instanceof LensError) || fault.code !== "JSON_SYNTAX") throw fault;
    try {
      return { explanation: await read(true), fault };
    } catch {
      throw fault;
    }
  }
}

/** @param {Shown} what */
async function show(what) {
  if (what.archive !== shown.archive) shown.archive?.dispose();
  shown = what;
  const text = what.bytes && new TextDecoder().decode(what.bytes);
  const top = byId("verdict");
  const pictures = picturesOf(what.archive);
  const outcome = await readResult(what).catch((error) => ({ error }));
  // Another one may have been chosen meanwhile.
  if (shown !== what) return;
  if ("error" in outcome) {
    if (!(outcome.error instanceof LensError)) throw outcome.error;
    top.replaceChildren(...errorView(outcome.error, text ?? ""));
    await picture.show(pictures, []);
    byId("explanation").replaceChildren(...(text === null ? [] : [sourceCard(text).card]));
  } else {
    const { explanation, fault } = outcome;
    top.replaceChildren(...verdict(explanation, fault));
    await picture.show(pictures, explanation.features);
    byId("explanation").replaceChildren(...chapters(explanation, text, (index) => picture.select(index)));
  }
  await archiveCard.show(what.archive);
  byId("live").textContent = top.querySelector("h2")?.textContent ?? "";
}

let archives = 0;
/** The pictures of an archive, where it has any. @param {Shown["archive"]} archive @returns {import("./picture.js").Pictures} */
function picturesOf(archive) {
  const named = new Map(archive?.entries.filter(({ kind, problem }) => kind === "image" && !problem).map(({ role, name }) => [role, name]));
  const roles = /** @type {const} */ (["front", "back", "portrait", "selfie"]).filter((role) => named.has(role));
  if (!archive || !roles.length) return specimenPictures;
  archives += 1;
  return {
    name: `archive ${archives}`,
    roles,
    load: async (role) => {
      try {
        return await loadPicture(await archive.blob(named.get(role) ?? ""));
      } catch (error) {
        if (!(error instanceof LensError)) throw error;
        return null;
      }
    },
  };
}

/** Marks the chosen result, or none of them for one's own. @param {string | null} name */
function mark(name) {
  for (const button of byId("results").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.result === name));
  }
}

/** @param {{ name: string, archive?: string }} result */
async function choose({ name, archive }) {
  mark(name);
  reading.abort();
  const bytes = results.get(name) ?? null;
  await (archive ? readFiles([await (await fetch(archive)).blob()], bytes) : show({ bytes, archive: null }));
}

/**
 * Reads the files that were dropped: an archive, the JSON of a process, or one of each.
 * @param {Iterable<Blob>} files
 * @param {Uint8Array | null} [process]
 */
async function readFiles(files, process = null) {
  reading.abort();
  const { signal } = (reading = new AbortController());
  /** @type {Shown} */
  const what = { bytes: process, archive: null };
  try {
    for (const file of files) {
      if (await isZip(file)) {
        const onProgress = (/** @type {{ read: number, total: number }} */ { read, total }) => progress(read / total);
        what.archive = await openArchive(file, { signal, onProgress });
      } else {
        what.bytes = new Uint8Array(await file.arrayBuffer());
      }
    }
    if (signal.aborted) return what.archive?.dispose();
    await show(what);
  } catch (error) {
    if (!(error instanceof LensError)) throw error;
    if (error.code === "ABORTED") return;
    shown.archive?.dispose();
    shown = { bytes: null, archive: null };
    byId("verdict").replaceChildren(...errorView(error, ""));
    await picture.show(specimenPictures, []);
    byId("explanation").replaceChildren();
    await archiveCard.show(null);
  }
}

/** @param {Blob} file */
async function isZip(file) {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const name = /** @type {Partial<File>} */ (file).name ?? "";
  return (p === 0x50 && k === 0x4b) || name.toLowerCase().endsWith(".zip");
}

/** @param {number} share */
function progress(share) {
  const bar = el("progress", { max: "1", value: String(share), "aria-label": "Reading the archive" });
  byId("verdict").replaceChildren(el("h2", { class: "headline", "data-headline": true }, "Reading the archive"), bar);
}

const language = /** @type {HTMLSelectElement} */ (byId("language"));
language.addEventListener("change", async () => {
  const tag = language.value;
  if (tag !== "en") setLocale((await import(`/pkg/locales/${tag}.js`)).default);
  // Another one may have been chosen meanwhile.
  if (tag === language.value) show(shown);
});

for (const result of RESULTS) {
  const { name, type, status, note } = result;
  const button = el(
    "button",
    { type: "button", "data-result": name, "aria-pressed": "false" },
    el("span", { class: "name" }, type),
    el("span", { class: "file" }, note ?? name),
    el("span", { class: `chip ${status}` }, status),
  );
  button.addEventListener("click", () => choose(result));
  byId("results").append(el("li", {}, button));
}

const drop = byId("drop");
for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, () => drop.classList.add("over"));
for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => own(event.dataTransfer?.files));
// A file that misses the zone must not replace the page.
for (const type of /** @type {const} */ (["dragover", "drop"])) addEventListener(type, (event) => event.preventDefault());

const file = /** @type {HTMLInputElement} */ (byId("file"));
file.addEventListener("change", () => own(file.files));
/** @param {FileList | null | undefined} files */
function own(files) {
  if (!files?.length) return;
  mark(null);
  readFiles(files);
}
const paste = /** @type {HTMLTextAreaElement} */ (byId("paste"));
paste.addEventListener("input", () => {
  if (!paste.value.trim()) return;
  mark(null);
  reading.abort();
  show({ bytes: new TextEncoder().encode(paste.value), archive: null });
});

byId("copy").addEventListener("click", async () => {
  const sample = document.querySelector(".sample")?.textContent ?? "";
  const copied = await navigator.clipboard.writeText(sample).then(() => true, () => false);
  byId("live").textContent = byId("copy").textContent = copied ? "Copied" : "Not copied: the browser refused";
});

const theme = byId("theme");
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
theme.setAttribute("aria-pressed", String(dark));
theme.addEventListener("click", () => {
  const on = theme.getAttribute("aria-pressed") !== "true";
  theme.setAttribute("aria-pressed", String(on));
  document.documentElement.dataset.theme = on ? "dark" : "light";
  picture.theme = on ? "dark" : "light";
});

await choose(RESULTS[0]);
document.documentElement.dataset.ready = "true";
