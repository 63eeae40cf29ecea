/** Text on a terminal: its width in columns, wrapping, and escapes for hidden characters. */

/**
 * Hidden characters, which a terminal interprets or does not show: controls, direction marks, line and paragraph
 * separators, lone surrogates. Joiners are not among them, because names in some scripts need them.
 */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text from a file, or a file's name, for a terminal: hidden characters are escaped.
 * @param {string} text
 */
export const visible = (text) => text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** The same for a text of several lines, whose line ends stay. @param {string} text */
export const visibleLines = (text) =>
  text
    .split(/(\r?\n)/)
    .map((part, i) => (i % 2 ? part : visible(part)))
    .join("");

/**
 * A value as JSON in which hidden characters are escaped. It parses to the same value.
 * @param {unknown} value
 * @param {number} [indent]
 */
export const toJson = (value, indent) =>
  JSON.stringify(value, null, indent).replace(HIDDEN, (character) =>
    // The line ends are those of JSON's own indentation.
    character === "\n" ? character : character.replace(/[\s\S]/g, (unit) => `\\u${hex(unit.charCodeAt(0))}`),
  );

/** @param {number} unit */
const hex = (unit) => unit.toString(16).padStart(4, "0");

const NARROWEST = /^(?:[\p{Mn}\p{Me}]|\u200c|\u200d)$/u;
const WIDEST =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

/** @param {string} character */
function characterWidth(character) {
  if (character < "\u0300") return 1;
  if (NARROWEST.test(character)) return 0;
  return WIDEST.test(character) ? 2 : 1;
}

/**
 * Columns that a text takes on a terminal.
 * @param {string} text without styles
 */
export function displayWidth(text) {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** @param {string} text @param {number} width */
export const pad = (text, width) => text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** @param {string} text @param {number} width */
export const padStart = (text, width) => " ".repeat(Math.max(0, width - displayWidth(text))) + text;

/**
 * The longest start of a text that fits into `width` columns.
 * @param {string} text
 * @param {number} width
 */
function head(text, width) {
  let fitting = "";
  let left = width;
  for (const character of text) {
    left -= characterWidth(character);
    if (left < 0) break;
    fitting += character;
  }
  return fitting;
}

/**
 * A text that fits into `width` columns: if it is too long, it is cut and ends with an ellipsis.
 * @param {string} text
 * @param {number} width
 */
export const cut = (text, width) => (displayWidth(text) <= width ? text : `${head(text, Math.max(0, width - 1))}…`);

/** Characters after which a word that is too long may be broken: those of paths, pointers and addresses. */
const BREAKS = /[/\\.,;:@?&=-]/;

/**
 * The first piece of a word that does not fit on a line. It ends after one of `BREAKS` if there is one in its second
 * half.
 * @param {string} word
 * @param {number} width
 */
function piece(word, width) {
  const fitting = head(word, Math.max(2, width)) || [...word][0];
  for (let at = fitting.length - 1; at > fitting.length / 2; at -= 1)
    if (BREAKS.test(fitting[at])) return fitting.slice(0, at + 1);
  return fitting;
}

/**
 * Lines of a text, none wider than `width`.
 * @param {string} text
 * @param {number} width `Infinity` for one line
 * @param {string} [first] what the first line starts with
 * @param {string} [further] what the others start with
 * @returns {string[]}
 */
export function wrap(text, width, first = "", further = first) {
  if (displayWidth(first) + displayWidth(text) <= width) return [first + text];
  const lines = [];
  let line = first;
  let isEmpty = true;
  for (let word of text.split(" ")) {
    for (;;) {
      const joined = isEmpty ? line + word : `${line} ${word}`;
      if (displayWidth(joined) <= width) {
        line = joined;
        isEmpty = false;
        break;
      }
      if (!isEmpty) lines.push(line);
      else {
        const part = piece(word, width - displayWidth(line));
        lines.push(line + part);
        word = word.slice(part.length);
      }
      line = further;
      isEmpty = true;
      if (word === "") break;
    }
  }
  if (!isEmpty) lines.push(line);
  return lines;
}

/**
 * Lays rows out in columns. If they do not fit, each row becomes a paragraph: its cells one after another, wrapped.
 * @param {string[][]} rows
 * @param {{ width: number, right?: readonly number[], indent?: string }} layout `right`: columns of numbers
 * @returns {{ cells: string[], isParagraph: boolean }[]} for each row its padded cells, or the lines of its paragraph
 */
export function columns(rows, { width, right = [], indent = "" }) {
  const widths = rows.reduce(
    (/** @type {number[]} */ most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, displayWidth(cell))),
    [],
  );
  const total = displayWidth(indent) + widths.reduce((sum, one) => sum + one + 2, -2);
  if (total > width) {
    return rows.map((row) => ({
      cells: wrap(row.filter((cell) => cell !== "").join(" · "), width, indent, `${indent}  `),
      isParagraph: true,
    }));
  }
  return rows.map((row) => ({
    cells: row.map((cell, i) =>
      right.includes(i) ? padStart(cell, widths[i]) : i === row.length - 1 ? cell : pad(cell, widths[i]),
    ),
    isParagraph: false,
  }));
}
