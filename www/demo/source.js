import { data, el } from "./dom.js";

/** Lines that are shown at most: the page stays quick with megabytes. */
const SHOWN = 5_000;

/** The raw text with its line numbers, folded away, and the way to one of its lines. @param {string} text */
export function sourceCard(text) {
  const lines = text.split("\n", SHOWN).map((line) => el("li", { tabindex: "-1" }, line));
  const details = /** @type {HTMLDetailsElement} */ (
    el("details", {}, el("summary", {}, "Show"), el("ol", { class: "source" }, ...lines))
  );
  const card = el("section", { class: "card" }, el("h2", {}, "Raw result"), details);
  /** @param {number} line 1-based */
  const jump = (line) => {
    details.open = true;
    for (const other of lines) other.classList.remove("pointed");
    const target = lines[line - 1];
    target?.classList.add("pointed");
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };
  return { card, jump };
}

/** What can't be read: the code, the place, and the lines up to it with a caret under it. @param {any} error @param {string} text */
export function errorView(error, text) {
  const column = error.column ?? 1;
  // Long lines are shown around the place.
  const from = Math.max(0, column - 40);
  const lines = error.line ? text.split("\n").slice(Math.max(0, error.line - 3), error.line) : [];
  const shown = lines.map((line) => [...line.replaceAll("\t", " ")].slice(from, from + 80).join(""));
  return [
    el("span", { class: "chip open" }, "cannot be read"),
    el("h2", { class: "headline", "data-headline": true }, error.message),
    el("p", { class: "agreement" }, el("code", {}, error.code), error.entry ? el("span", {}, " in ", data(error.entry)) : "", error.line ? ` at line ${error.line}, column ${error.column}` : ""),
    shown.length
      ? el("pre", { class: "caret", tabindex: "0" }, data(shown.join("\n")), "\n", `${" ".repeat(column - 1 - from)}^`)
      : null,
  ].filter((part) => part !== null);
}
