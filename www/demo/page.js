/** What the demo pages share: the choice of language and theme, and the drop zone for files. */
import { setLocale } from "/pkg/index.js";

import { byId, el } from "./dom.js";

/** The available languages: tag -> the language's own name. */
const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  it: "Italiano",
  nl: "Nederlands",
  nb: "Norsk bokmål",
  pl: "Polski",
  pt: "Português",
  sv: "Svenska",
};

/**
 * Sets up a page's toolbar and its drop zone, and connects them to its element.
 * @param {HTMLElement} element gets the language and theme that are chosen
 * @param {(files: File[]) => void} take gets the files that are dropped or chosen
 */
export function setUpPage(element, take) {
  setUpTools(element);
  const drop = byId("drop");
  for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, () => drop.classList.add("over"));
  for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => takeAll(event.dataTransfer?.files));
  const file = /** @type {HTMLInputElement} */ (byId("file"));
  file.addEventListener("change", () => takeAll(file.files));
  /** @param {FileList | null | undefined} files */
  function takeAll(files) {
    if (files?.length) take([...files]);
  }
}

/**
 * Sets up a page's toolbar and connects it to its element.
 * @param {HTMLElement} element gets the language and theme that are chosen
 */
export function setUpTools(element) {
  const language = /** @type {HTMLSelectElement} */ (byId("language"));
  language.append(...Object.entries(LANGUAGES).map(([value, name]) => el("option", { value, lang: value }, name)));
  language.addEventListener("change", async () => {
    const tag = language.value;
    if (tag !== "en") setLocale((await import(`/pkg/locales/${tag}.js`)).default);
    // The visitor may have chosen another language meanwhile.
    if (tag === language.value) element.lang = tag;
  });

  const theme = byId("theme");
  theme.setAttribute("aria-pressed", String(matchMedia("(prefers-color-scheme: dark)").matches));
  theme.addEventListener("click", () => {
    const on = theme.getAttribute("aria-pressed") !== "true";
    theme.setAttribute("aria-pressed", String(on));
    document.documentElement.dataset.theme = on ? "dark" : "light";
    element.setAttribute("theme", on ? "dark" : "light");
  });

  // Otherwise the browser opens a file that is dropped outside the zone in place of the page.
  for (const type of /** @type {const} */ (["dragover", "drop"]))
    addEventListener(type, (event) => event.preventDefault());
}
