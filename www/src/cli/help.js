/** Prints the help of the program and of each command, from the tables of `arguments.js`. */
import { COMMANDS, commandOf, EXITS, GENERAL, optionOf } from "./arguments.js";
import { PROGRAM } from "./terminal.js";
import { displayWidth, pad, wrap } from "./text.js";

/** Maximum columns of the help, also on a wider terminal: longer lines are hard to read. */
const WIDEST_HELP = 80;

/**
 * Columns of the widest term that has its description beside it; for a wider term, the description starts on the next
 * line.
 */
const WIDEST_TERM = 24;

/**
 * @param {import("./arguments.js").CommandName | undefined} name
 * @param {import("./terminal.js").Terminal} terminal
 * @returns {string[]}
 */
export function help(name, { style, width: whole }) {
  const width = Math.min(whole, WIDEST_HELP);
  /** @type {string[]} */
  const lines = [];
  const heading = (/** @type {string} */ text) => lines.push("", style("bold", text));
  const paragraph = (/** @type {string} */ text) => lines.push(...wrap(text, width));
  /** @param {readonly (readonly [term: string, text: string])[]} entries */
  const list = (entries) => {
    const widest = Math.max(...entries.map(([term]) => displayWidth(term)));
    const column = Math.min(widest, WIDEST_TERM);
    for (const [term, text] of entries) {
      const isBeside = width >= 60 && displayWidth(term) <= column;
      const margin = " ".repeat(isBeside ? column + 4 : 6);
      const said = wrap(text, width, margin);
      if (isBeside) {
        const first = said[0].slice(margin.length);
        lines.push(`  ${style("cyan", term)}${pad(term, column + 2).slice(term.length)}${first}`, ...said.slice(1));
      } else {
        lines.push(...wrap(term, width, "  ", "    ").map((line) => style("cyan", line)), ...said);
      }
    }
  };
  /** @param {readonly string[]} names */
  const options = (names) =>
    list(
      names.map((option) => {
        const { short, value, help: text, choices } = optionOf(option);
        const term = `${short ? `-${short}, ` : ""}--${option}${value ? ` ${value}` : ""}`;
        return [term, choices && !choices.some((one) => text.includes(one)) ? `${text}: ${choices.join(", ")}` : text];
      }),
    );
  if (name === undefined) {
    paragraph(`Usage: ${PROGRAM} COMMAND FILE… [options]`);
    lines.push("");
    paragraph("Explains the results of VideoID identity verifications. Everything stays on this machine.");
    heading("Commands");
    list(Object.entries(COMMANDS).map(([command, { summary }]) => [command, summary]));
    heading("Options");
    options(GENERAL);
    heading("Exit status");
    list(EXITS);
    lines.push("");
    paragraph(`${PROGRAM} COMMAND --help describes a command.`);
    return lines;
  }
  const { takes, summary, text, formats, options: own, examples } = commandOf(name);
  paragraph(`Usage: ${PROGRAM} ${name} ${takes} [options]`);
  lines.push("");
  paragraph(`${summary[0].toUpperCase()}${summary.slice(1)}.`);
  for (const one of text) {
    lines.push("");
    paragraph(one);
  }
  heading("Formats");
  list(Object.entries(formats));
  heading("Options");
  options([...own, ...GENERAL]);
  heading("Exit status");
  list(EXITS);
  heading("Examples");
  list(examples.map(([command, what]) => [`${PROGRAM} ${command}`, what]));
  return lines;
}
