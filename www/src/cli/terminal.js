/** What the program writes: styles, widths, progress, and what happens when the reader closes the pipe. */
import { once } from "node:events";

import { visible, visibleLines, wrap } from "./text.js";

/** @typedef {"bold" | "dim" | "red" | "green" | "yellow" | "cyan"} Style */
/** @typedef {(style: Style | undefined, text: string) => string} Styler */

/** SGR parameters: what starts a style and what ends it. @type {Record<Style, readonly [number, number]>} */
const SGR = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] };

/** The program's name, with which its messages on standard error start. */
export const PROGRAM = "videoid-lens";

const NARROWEST_TERMINAL = 40;
const WIDEST_TERMINAL = 120;

/**
 * Whether a stream gets colours: as `told` says; for `auto`, as FORCE_COLOR or NO_COLOR say, else if the stream is a
 * terminal that supports colours.
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

/** Standard output and standard error, with their styles and widths. */
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
   * Writes to standard output, and waits while its buffer is full.
   * @param {string} text
   */
  async #write(text) {
    this.clearProgress();
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  }

  /** Writes lines that are already styled and contain no hidden characters. @param {readonly string[]} lines */
  lines(lines) {
    return this.#write(lines.map((line) => `${line.trimEnd()}\n`).join(""));
  }

  /** Writes data for a program or a file. On a terminal, hidden characters are escaped. @param {string} text */
  write(text) {
    return this.#write(process.stdout.isTTY ? visibleLines(text) : text);
  }

  /**
   * Writes a message to standard error.
   * @param {string} text
   * @param {string} [further] details, on lines of their own
   * @param {Style} [style]
   */
  say(text, further, style) {
    this.clearProgress();
    const lines = wrap(visible(text), this.#errorWidth, "", "  ").map((line) => this.#errorStyle(style, line));
    if (further) lines.push(...wrap(visible(further), this.#errorWidth, "  "));
    process.stderr.write(`${lines.join("\n")}\n`);
  }

  /**
   * Shows the progress of long work: only on a terminal, a few times a second, and not for short work.
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

  /** Clears the progress line. */
  clearProgress() {
    if (this.#hasProgress) process.stderr.write("\r\u001b[2K");
    this.#hasProgress = false;
  }

  /** Clears the progress line, and ends the process with the signal. @param {"SIGINT" | "SIGTERM"} signal */
  interrupted(signal) {
    this.clearProgress();
    process.kill(process.pid, signal);
  }
}

/**
 * Exits silently when the reader closes the pipe, as in `… | head`.
 */
export function endWithReader() {
  const end = (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  };
  process.stdout.on("error", end);
  process.stderr.on("error", end);
}
