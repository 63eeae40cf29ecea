import { LensError, explain, init, setLocale } from "/pkg/index.js";

import { byId, el } from "./dom.js";
import { chapters, verdict } from "./explanation.js";
import { Picture } from "./picture.js";
import { RESULTS, loadResults } from "./results.js";
import { errorView, sourceCard } from "./source.js";

const [results, specimen] = await Promise.all([
  loadResults(),
  fetch("specimen/passport.jpg").then(async (response) => createImageBitmap(await response.blob())),
  init(),
]);
const picture = new Picture(specimen);

/** What is shown now, to be shown again in another language. */
let shown = new Uint8Array();

/**
 * What is not JSON is read tolerantly, and said to be so; what even so cannot be read is the strict reader's error.
 * @param {Uint8Array} bytes
 */
function readResult(bytes) {
  const locale = language.value;
  try {
    return { explanation: explain(bytes, { locale }), fault: null };
  } catch (fault) {
    if (!(fault instanceof LensError) || fault.code !== "JSON_SYNTAX") throw fault;
    try {
      return { explanation: explain(bytes, { locale, tolerant: true }), fault };
    } catch {
      throw fault;
    }
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function show(bytes) {
  shown = bytes;
  const text = new TextDecoder().decode(bytes);
  const top = byId("verdict");
  try {
    const { explanation, fault } = readResult(bytes);
    top.replaceChildren(...verdict(explanation, fault));
    picture.show(explanation.features);
    byId("explanation").replaceChildren(...chapters(explanation, text, (index) => picture.select(index)));
  } catch (error) {
    if (!(error instanceof LensError)) throw error;
    top.replaceChildren(...errorView(error, text));
    picture.show([]);
    byId("explanation").replaceChildren(sourceCard(text).card);
  }
  byId("live").textContent = top.querySelector("h2")?.textContent ?? "";
}

/** Marks the chosen result, or none of them for one's own. @param {string | null} name */
function mark(name) {
  for (const button of byId("results").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.result === name));
  }
}

/** @param {string} name */
function choose(name) {
  mark(name);
  show(results.get(name) ?? new Uint8Array());
}

/** @param {Blob | undefined} file */
async function read(file) {
  if (!file) return;
  mark(null);
  show(new Uint8Array(await file.arrayBuffer()));
}

const language = /** @type {HTMLSelectElement} */ (byId("language"));
language.addEventListener("change", async () => {
  const tag = language.value;
  if (tag !== "en") setLocale((await import(`/pkg/locales/${tag}.js`)).default);
  // Another one may have been chosen meanwhile.
  if (tag === language.value) show(shown);
});

for (const { name, type, status, note } of RESULTS) {
  const button = el(
    "button",
    { type: "button", "data-result": name, "aria-pressed": "false" },
    el("span", { class: "name" }, type),
    el("span", { class: "file" }, note ?? name),
    el("span", { class: `chip ${status}` }, status),
  );
  button.addEventListener("click", () => choose(name));
  byId("results").append(el("li", {}, button));
}

const drop = byId("drop");
for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, () => drop.classList.add("over"));
for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => read(event.dataTransfer?.files[0]));
// A file that misses the zone must not replace the page.
for (const type of /** @type {const} */ (["dragover", "drop"])) addEventListener(type, (event) => event.preventDefault());

const file = /** @type {HTMLInputElement} */ (byId("file"));
file.addEventListener("change", () => read(file.files?.[0]));
const paste = /** @type {HTMLTextAreaElement} */ (byId("paste"));
paste.addEventListener("input", () => {
  if (!paste.value.trim()) return;
  mark(null);
  show(new TextEncoder().encode(paste.value));
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
});

choose(RESULTS[0].name);
document.documentElement.dataset.ready = "true";
