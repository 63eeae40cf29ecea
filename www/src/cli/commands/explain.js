import { RESULT_HEAD, resultLine } from "../csv.js";
import { explanationLines } from "../explanation.js";
import { UsageError } from "../failure.js";
import { RESULTS } from "../run.js";
import { toJson, visible } from "../text.js";
import { reportOf } from "./report.js";

/** @typedef {import("../run.js").Run} Run */
/** @typedef {import("../run.js").Explained} Explained */
/** @typedef {import("../sources.js").Source} Source */

/**
 * The lines of an explanation, wrapped and styled for the terminal.
 * @param {Run} run
 * @param {Explained} explained
 */
export function inWords({ lens, terminal }, { explanation, text }) {
  const options = text === undefined ? {} : { source: text };
  return explanationLines(lens.explanationToText(explanation, options), explanation, terminal);
}

/**
 * The heading with a file's name, which stands above each explanation if there are several files.
 * @param {Run} run
 * @param {Source} source
 * @param {number} index
 */
export function title({ terminal }, source, index) {
  const mark = terminal.style("bold", `==> ${visible(source.name)} <==`);
  return index === 0 ? [mark] : ["", mark];
}

/** The codes of an explanation's contradictions, as `triage()` gives them for a row. @param {Explained} explained */
const codesOf = ({ explanation }) => [...new Set(explanation.contradictions.map(({ code }) => code))];

/** @param {Run} run */
export async function explain(run) {
  const { terminal, given } = run;
  const { sources, isSingle } = await run.sources(RESULTS);
  run.checkProcess(isSingle);
  if (given.format === "html" && !isSingle)
    throw new UsageError("--format html writes one document: give one FILE, or use report with --out FOLDER.");
  if (given.format === "csv") await terminal.write(RESULT_HEAD);
  /** @param {Source} source @param {number} index */
  const work = async (source, index) => {
    const explained = await run.explain(source);
    const { explanation } = explained;
    if (given.format === "json") {
      const line = isSingle ? toJson(explanation, 2) : toJson({ file: source.name, explanation });
      await terminal.write(`${line}\n`);
    } else if (given.format === "csv") {
      // A process that is still running has no duration yet.
      const seconds = explanation.final ? explanation.durationSeconds : null;
      const durationSeconds = seconds === null ? null : Math.round(seconds);
      await terminal.write(resultLine({ ...explanation, durationSeconds }, codesOf(explained), source.name));
    } else if (given.format === "html") {
      await terminal.write(await reportOf(run, explained, "html"));
    } else {
      await terminal.lines([...(isSingle ? [] : title(run, source, index)), ...inWords(run, explained)]);
    }
  };
  await run.each(sources, "Explaining", work, async (source, error) => {
    if (given.format === "json" && !isSingle) await terminal.write(`${toJson({ file: source.name, error })}\n`);
  });
}
