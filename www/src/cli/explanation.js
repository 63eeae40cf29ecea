/** An explanation on a terminal: the text of `explanationToText`, wrapped and in colours. */
import { cut, displayWidth, visible, wrap } from "./text.js";

/** @typedef {import("../index.js").Explanation} Explanation */
/** @typedef {import("./terminal.js").Style} Style */
/** @typedef {Pick<import("./terminal.js").Terminal, "style" | "width">} Screen */

/** @type {Record<string, Style>} */
const OUTCOME_STYLES = { accepted: "green", rejected: "red", failed: "red", inconclusive: "yellow" };

/** @param {string} status */
export const styleOf = (status) => OUTCOME_STYLES[status];

/** @type {Record<string, Style>} */
const EFFECT_STYLES = { decisive: "red", blocking: "yellow", "not-counted": "dim" };

/** The first line of a finding: `label[code]: title`. */
const FINDING = /^(\S.*?\[[\w-]+\]): (.*)$/;
/** ` --> place`, ` = label: text`, and ` 12 | text` of the input. */
const PLACE = /^( *-->) (.*)$/;
const NOTE = /^( *= [^:]+:) (.*)$/;
const EXCERPT = /^( *\d* +\|)(?: (.*))?$/;
const UNDERLINE = /^( *)(\^+)$/;

/**
 * @param {string} text of `explanationToText`
 * @param {Explanation} explanation
 * @param {Screen} screen
 * @returns {string[]}
 */
export function explanationLines(text, explanation, screen) {
  const [headline, ...lines] = text.trimEnd().split("\n");
  const tones = [
    ...explanation.reasons.map(({ effect }) => EFFECT_STYLES[effect]),
    ...explanation.contradictions.map(() => /** @type {Style} */ ("yellow")),
    ...explanation.warnings.map(() => /** @type {Style} */ ("yellow")),
  ];
  const { style, width } = screen;
  const status = styleOf(explanation.status);
  const shown = wrap(visible(headline), width).map((line) => style("bold", style(status, line)));
  for (const [index, line] of lines.entries()) {
    const isFirst = lines[index - 1] === "";
    const parts = partsOf(line);
    if (parts.underline) continue;
    if (parts.excerpt) shown.push(...excerpt(parts.excerpt, partsOf(lines[index + 1] ?? "").underline, screen));
    else if (parts.place) shown.push(...place(parts.place, screen));
    else if (parts.note) shown.push(...note(parts.note, screen));
    else if (isFirst && parts.finding) shown.push(...finding(parts.finding, tones.shift(), screen));
    else shown.push(...plain(line, isFirst, screen));
  }
  return shown;
}

/**
 * Matches a line against the pattern of each kind of line.
 * @param {string} line
 */
function partsOf(line) {
  const excerpt = EXCERPT.exec(line);
  return {
    excerpt,
    underline: UNDERLINE.exec(excerpt?.[2] ?? ""),
    place: PLACE.exec(line),
    note: NOTE.exec(line),
    finding: FINDING.exec(line),
  };
}

/** @param {RegExpExecArray} match @param {Screen} screen */
function place([, arrow, pointer], { style, width }) {
  const indent = " ".repeat(arrow.length + 1);
  const [first, ...more] = wrap(visible(pointer), width - indent.length);
  return [`${style("cyan", arrow)} ${first}`, ...more.map((line) => indent + line)];
}

/** @param {RegExpExecArray} match @param {Screen} screen */
function note([, label, text], { style, width }) {
  const indent = " ".repeat(label.indexOf("=") + 2);
  const [first, ...more] = wrap(`${label} ${visible(text)}`, width, "", indent);
  return [style("cyan", first.slice(0, label.length)) + first.slice(label.length), ...more];
}

/** @param {RegExpExecArray} match @param {Style | undefined} tone @param {Screen} screen */
function finding([, label, title], tone, { style, width }) {
  const [first, ...more] = wrap(`${label}: ${visible(title)}`, width, "", "  ");
  // A label of several words may be wrapped itself.
  const start = style(tone, first.slice(0, label.length)) + first.slice(label.length);
  return [start, ...more].map((line) => style("bold", line));
}

/** @param {string} line @param {boolean} isFirst @param {Screen} screen */
function plain(line, isFirst, { style, width }) {
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  const isHeading = isFirst && indent === "" && text !== "";
  const wrapped = wrap(visible(text), width, indent, isHeading ? "" : `${indent}  `);
  return wrapped.map((one) => style(isHeading ? "bold" : undefined, one));
}

/** How many columns of text an excerpt keeps before the underlined part. */
const LEAD = 12;

/**
 * A line of the input with its underline; both are cut to the width of the terminal.
 * @param {RegExpExecArray} match
 * @param {RegExpExecArray | null} underline
 * @param {Screen} screen
 */
function excerpt([, gutter, text = ""], underline, { style, width }) {
  const bar = style("cyan", gutter);
  const room = width - gutter.length - 1;
  if (!underline) return [text ? `${bar} ${cut(visible(text), room)}` : bar];
  const characters = [...text];
  const from = underline[1].length;
  const to = from + underline[2].length;
  // Hidden characters are written as escapes, which take several columns each.
  const part = (/** @type {number} */ start, /** @type {number} */ end) =>
    visible(characters.slice(start, end).join(""));
  const marked = part(from, to);
  const before = end(part(0, from), Math.max(room - displayWidth(marked), LEAD));
  const lead = displayWidth(before);
  const carets = "^".repeat(Math.max(1, Math.min(displayWidth(marked), room - lead)));
  const margin = `${" ".repeat(gutter.length - 1)}|`;
  return [
    `${bar} ${cut(before + marked + part(to, characters.length), room)}`,
    `${style("cyan", margin)} ${" ".repeat(lead)}${style("red", carets)}`,
  ];
}

/** The longest end of a text that fits into `width` columns. @param {string} text @param {number} width */
function end(text, width) {
  if (displayWidth(text) <= width) return text;
  let tail = "";
  for (const character of [...text].reverse()) {
    if (displayWidth(character + tail) > width - 1) break;
    tail = character + tail;
  }
  return `…${tail}`;
}
