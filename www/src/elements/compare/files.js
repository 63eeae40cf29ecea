import { button, data, el, section } from "../base/dom.js";

/** @typedef {import("./read.js").UnreadResult} UnreadResult */
/** @typedef {import("../../core/dossier.js").UnsortedFile} UnsortedFile */
/** @typedef {import("./texts.js").CompareTexts} CompareTexts */

/**
 * The field in which files are dropped or chosen.
 * @param {CompareTexts} texts
 * @param {(files: File[]) => void} take
 */
export function dropField(texts, take) {
  const input = el("input", { type: "file", multiple: true, hidden: true });
  const takeAll = (/** @type {FileList | null | undefined} */ files) => {
    if (files?.length) take([...files]);
  };
  input.addEventListener("change", () => takeAll(input.files));
  const field = el(
    "div",
    { part: "drop" },
    el("p", {}, texts.compare("drop")),
    button(texts.compare("choose"), () => input.click()),
    input,
  );
  const mark = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    field.classList.toggle("over", event.type === "dragenter" || event.type === "dragover");
  };
  for (const type of /** @type {const} */ (["dragenter", "dragover", "dragleave", "drop"]))
    field.addEventListener(type, mark);
  field.addEventListener("drop", (event) => takeAll(event.dataTransfer?.files));
  return field;
}

/** The results that can't be read, each with its number. @param {CompareTexts} texts @param {UnreadResult[]} unread */
export function unreadList(texts, unread) {
  const items = unread.map(({ index, error }) =>
    el("li", {}, el("b", {}, texts.compare("result", { number: index + 1 })), ": ", ...told(texts, error)),
  );
  return section("unread", texts.compare("unread"), items.length ? [el("ul", { class: "plain" }, ...items)] : []);
}

/** The files that belong to no attempt, each with the reason. @param {CompareTexts} texts @param {UnsortedFile[]} unsorted */
export function unsortedList(texts, unsorted) {
  const items = unsorted.map(({ file, reason, error }, index) => {
    const { name = texts.compare("result", { number: index + 1 }) } = /** @type {Partial<File>} */ (file);
    const why = error ? told(texts, error) : [texts.compare(`unsorted.${reason}`)];
    return el("li", {}, el("b", {}, data(name)), ": ", ...why);
  });
  const list = items.length ? [el("ul", { class: "plain" }, ...items)] : [];
  return section("unsorted", texts.compare("unsorted"), list);
}

/** @param {CompareTexts} texts @param {import("../../core/error.js").LensError} error */
function told(texts, error) {
  const { code, line, column } = error;
  const place = line ? ` ${texts.get("ui.error.place", { line, column })}.` : "";
  return [texts.advice(error), place, " ", el("code", {}, code)];
}
