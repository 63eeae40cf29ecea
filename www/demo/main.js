import { TAG } from "/pkg/define.js";

import { byId, el } from "./dom.js";
import { setUpPage } from "./page.js";
import { loadResults, RESULTS } from "./results.js";

/** @typedef {import("/pkg/element.js").VideoidResultElement} Viewer */

const [results, specimen] = await Promise.all([
  loadResults(),
  fetch("specimen/passport.jpg").then((response) => response.blob()),
]);
await customElements.whenDefined(TAG);
const viewer = /** @type {Viewer} */ (byId("viewer"));

/** Marks the chosen result in the list; `null` marks none, for the visitor's own files. @param {string | null} name */
function mark(name) {
  for (const button of byId("results").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.result === name));
  }
}

/** Counts the choices: one that is still loading is dropped when a later one is made. */
let choice = 0;

/** @param {{ name: string, archive?: string }} result */
async function choose({ name, archive }) {
  mark(name);
  choice += 1;
  const own = choice;
  const blob = archive ? await (await fetch(archive)).blob() : null;
  if (own !== choice) return;
  show(results.get(name) ?? null, blob, blob ? null : { front: specimen });
}

/** @param {Viewer["result"]} result @param {Viewer["archive"]} archive @param {Viewer["pictures"]} [pictures] */
const show = (result, archive, pictures = null) => Object.assign(viewer, { result, archive, pictures, decisions: [] });

/**
 * Takes the dropped files: an archive, the JSON of a process, or one of each.
 * @param {Iterable<Blob>} files
 */
async function readFiles(files) {
  mark(null);
  choice += 1;
  const own = choice;
  let [process, archive] = /** @type {[Uint8Array | null, Blob | null]} */ ([null, null]);
  for (const file of files) {
    if (await isZip(file)) archive = file;
    else process = new Uint8Array(await file.arrayBuffer());
  }
  if (own !== choice) return;
  show(process, archive);
}

/** @param {Blob} file */
async function isZip(file) {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const name = /** @type {Partial<File>} */ (file).name ?? "";
  return (p === 0x50 && k === 0x4b) || name.toLowerCase().endsWith(".zip");
}

const cover = /** @type {HTMLSelectElement} */ (byId("cover"));
cover.addEventListener("change", () => viewer.setAttribute("redact", cover.value));

// A real page stores decisions with its cases and passes them back. The demo keeps them only while the page is open.
viewer.addEventListener("videoid-decision", ({ detail }) => {
  viewer.decisions = [...viewer.decisions, { ...detail, by: "Demo", at: new Date().toISOString() }];
});

setUpPage(viewer, readFiles);

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

const paste = /** @type {HTMLTextAreaElement} */ (byId("paste"));
paste.addEventListener("input", () => {
  if (!paste.value.trim()) return;
  mark(null);
  choice += 1;
  show(paste.value, null);
});

byId("copy").addEventListener("click", async () => {
  const sample = document.querySelector(".sample")?.textContent ?? "";
  const copied = await navigator.clipboard.writeText(sample).then(
    () => true,
    () => false,
  );
  byId("live").textContent = byId("copy").textContent = copied ? "Copied" : "Not copied: the browser refused";
});

const first = new Promise((resolve) => viewer.addEventListener("videoid-explain", resolve, { once: true }));
await choose(RESULTS[0]);
await first;
document.documentElement.dataset.ready = "true";
