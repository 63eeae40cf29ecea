import { el, folded } from "./dom.js";

/** Lines of a block that the browser lays out when it comes into view. */
const BLOCK = 200;
/** Characters of a line that are shown: JSON may be all in one. */
const LONGEST = 2_000;

/**
 * The raw text with its line numbers, folded away, and the way to one of its lines.
 * @param {import("./texts.js").Texts} texts
 * @param {string} text
 */
export function rawResult(texts, text) {
  /** @type {HTMLElement[]} */
  const lines = [];
  const { section, open } = folded("raw", texts.get("ui.raw"), () => {
    for (const line of text.split("\n")) {
      const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
      lines.push(el("li", { tabindex: -1 }, shown));
    }
    const list = el("div", { class: "source", tabindex: 0, role: "group", "aria-label": texts.get("ui.raw") });
    for (let start = 0; start < lines.length; start += BLOCK) {
      list.append(el("ol", { start: start + 1 }, ...lines.slice(start, start + BLOCK)));
    }
    return [list];
  });
  /** @param {number} line 1-based */
  const jump = (line) => {
    open();
    for (const other of lines) other.classList.remove("pointed");
    const target = lines[line - 1];
    target?.classList.add("pointed");
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };
  return { section, jump };
}

/** The lines up to a place, with a caret under it. @param {string} text @param {number} line @param {number} column */
export function excerpt(text, line, column) {
  // Long lines are shown around the place.
  const from = Math.max(0, column - 40);
  const lines = text.split("\n").slice(Math.max(0, line - 3), line);
  const shown = lines.map((one) => [...one.replaceAll("\t", " ")].slice(from, from + 80).join(""));
  return el("pre", { tabindex: 0 }, el("bdi", {}, shown.join("\n")), "\n", `${" ".repeat(column - 1 - from)}^`);
}
