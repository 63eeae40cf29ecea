import { call } from "../../core/runtime.js";
import { el, lazyDetails } from "../base/dom.js";

/** Lines per block. The browser lays a block out when it comes into view. */
const BLOCK_LINES = 200;
/** How many characters of a line are shown: JSON may be all in one line. */
const MAX_LINE_LENGTH = 2_000;

/**
 * The raw result with line numbers, collapsed.
 * @param {import("../base/texts.js").Texts} texts
 * @param {string} text
 * @returns {{ section: HTMLElement, jump: (line: number) => void }} `jump` opens it at a line, counted from 1
 */
export function rawResult(texts, text) {
  /** @type {HTMLElement[]} */
  let lines = [];
  const title = texts.get("ui.raw");
  const { details, open } = lazyDetails(el("h3", {}, title), () => {
    lines = withoutSecrets(text)
      .split("\n")
      .map((line) => {
        const shown = line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}…` : line;
        return el("li", { tabindex: -1 }, shown);
      });
    const list = el("div", { class: "source", tabindex: 0, role: "group", "aria-label": title });
    for (let start = 0; start < lines.length; start += BLOCK_LINES) {
      list.append(el("ol", { start: start + 1 }, ...lines.slice(start, start + BLOCK_LINES)));
    }
    return [list];
  });
  const jump = (/** @type {number} */ line) => {
    open();
    for (const other of lines) other.classList.remove("pointed");
    const target = lines[line - 1];
    target?.classList.add("pointed");
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };
  return { section: el("section", { part: "raw" }, details), jump };
}

/** The text without secrets: the response of "Create process" contains one. @param {string} text */
const withoutSecrets = (text) => call((wasm) => wasm.withoutSecrets(text));

/** How many characters an excerpt shows before a place, and of the line in all. */
const EXCERPT_BEFORE = 40;
const EXCERPT_LENGTH = 80;

/**
 * Up to three lines, the last of which contains the place, and a caret under the place.
 * @param {string} text
 * @param {number} line counted from 1
 * @param {number} column counted from 1, in characters
 */
export function excerpt(text, line, column) {
  const from = Math.max(0, column - EXCERPT_BEFORE);
  const lines = withoutSecrets(text)
    .split("\n")
    .slice(Math.max(0, line - 3), line);
  const shown = lines.map((one) => [...one.replaceAll("\t", " ")].slice(from, from + EXCERPT_LENGTH).join(""));
  return el("pre", { tabindex: 0 }, el("bdi", {}, shown.join("\n")), "\n", `${" ".repeat(column - 1 - from)}^`);
}
