/** What the program writes, and where: styles, widths, progress, and readers that have gone. */
import { once } from "node:events";

import { visible, visibleLines, wrap } from "./text.js";

/** @typedef {"bold" | "dim" | "red" | "green" | "yellow" | "cyan"} Style */
/** @typedef {(style: Style | undefined, text: string) => string} Styler */

/** SGR parameters: what starts a style and what ends it. @type {Record<Style, readonly [number, number]>} */
const SGR = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] };

/** The program's name, in front of what it says on standard error. */
export const PROGRAM = "videoid-lens";

const NARROWEST_TERMINAL = 40;
const WIDEST_TERMINAL = 120;

/**
 * Whether a stream gets colours: as told; else as FORCE_COLOR or NO_COLOR say; else where it is a terminal that knows
 * them.
 * @param {NodeJS.WriteStream} stream
 * @param {"auto" | "always" | "never"} told
 */
function hasColour(stream, told) {
  if (told !== "auto") return told === "always";
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR) return false;
  return Boolean(stream.isTTY) && TERM !== "dumb";
}

/** @param {boolean} isOn @returns {Styler} */
function styler(isOn) {
  return (style, text) => (style && isOn && text ? `\u001b[${SGR[style][0]}m${text}\u001b[${SGR[style][1]}m` : text);
}

/** Standard output and standard error, with what is known of them. */
export class Terminal {
  /** @type {Styler} */
  style;
  /** Columns of a line of text; `Infinity` where lines are not wrapped. @type {number} */
  width;
  #errorStyle;
  #errorWidth;
  /** Whether a line of progress is shown. */
  #hasProgress = false;
  #started = performance.now();
  #shownAt = 0;

  /** @param {{ color?: "auto" | "always" | "never", width?: number | undefined }} [options] */
  constructor({ color = "auto", width } = {}) {
    const { stdout, stderr } = process;
    this.style = styler(hasColour(stdout, color));
    this.#errorStyle = styler(hasColour(stderr, color));
    const fitted = (/** @type {number} */ columns) => Math.min(Math.max(columns, NARROWEST_TERMINAL), WIDEST_TERMINAL);
    this.width = width ?? (stdout.isTTY ? fitted(stdout.columns || 80) : Infinity);
    this.#errorWidth = stderr.isTTY ? fitted(width ?? (stderr.columns || 80)) : Infinity;
  }

  /**
   * Writes to standard output, at the reader's pace.
   * @param {string} text
   */
  async #write(text) {
    this.clearProgress();
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  }

  /** Writes lines, which have styles and are safe. @param {readonly string[]} lines */
  lines(lines) {
    return this.#write(lines.map((line) => `${line.trimEnd()}\n`).join(""));
  }

  /** Writes data for a program or a file; a terminal gets it with what is hidden written out. @param {string} text */
  write(text) {
    return this.#write(process.stdout.isTTY ? visibleLines(text) : text);
  }

  /**
   * Says something on standard error.
   * @param {string} text
   * @param {string} [further] what is said of it, in lines of their own
   * @param {Style} [style]
   */
  say(text, further, style) {
    this.clearProgress();
    const lines = wrap(visible(text), this.#errorWidth, "", "  ").map((line) => this.#errorStyle(style, line));
    if (further) lines.push(...wrap(visible(further), this.#errorWidth, "  "));
    process.stderr.write(`${lines.join("\n")}\n`);
  }

  /**
   * Shows how far long work is: on a terminal only, some times a second, and not for what is done at once.
   * @param {() => string} text
   */
  progress(text) {
    const { stderr } = process;
    const now = performance.now();
    if (!stderr.isTTY || now - this.#started < 300 || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    this.#hasProgress = true;
    const [line] = wrap(visible(text()), this.#errorWidth - 1);
    stderr.write(`\r\u001b[2K${this.#errorStyle("dim", line)}`);
  }

  /** Wipes the line of progress out. */
  clearProgress() {
    if (this.#hasProgress) process.stderr.write("\r\u001b[2K");
    this.#hasProgress = false;
  }

  /** Ends as a program does that is interrupted, without a line of progress left. @param {"SIGINT" | "SIGTERM"} signal */
  interrupted(signal) {
    this.clearProgress();
    process.kill(process.pid, signal);
  }
}

/**
 * Ends without a word when nobody reads any more, as in `… | head`.
 */
export function endWithReader() {
  const end = (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  };
  process.stdout.on("error", end);
  process.stderr.on("error", end);
}
