import { styleOf } from "../explanation.js";
import { UsageError } from "../failure.js";
import { RESULTS } from "../run.js";
import { toJson, visible, wrap } from "../text.js";

/** @typedef {import("../run.js").Run} Run */
/** @typedef {import("../../index.js").Explanation} Explanation */

/** @typedef {import("../../index.js").Comparison} Comparison */

/** Fewest and most results that are compared. */
const LEAST = 2;
const MOST = 20;

/**
 * @param {Run} run
 * @param {readonly Explanation[]} explanations
 * @returns {Promise<Comparison>}
 */
async function compared({ lens, locale }, explanations) {
  await lens.init({ overlay: false, text: false, compare: true });
  return lens.compare(explanations, { locale });
}

/** @param {Run} run */
export async function compare(run) {
  const { terminal, given } = run;
  const { sources } = await run.sources(RESULTS);
  if (run.status === 0 && (sources.length < LEAST || sources.length > MOST))
    throw new UsageError(`compare takes ${LEAST} to ${MOST} results, not ${sources.length}.`);
  /** @type {{ file: string, explanation: Explanation }[]} */
  const all = [];
  await run.each(sources, "Explaining", async (source) => {
    const { explanation } = await run.explain(source);
    all.push({ file: source.name, explanation });
  });
  // A comparison of only some of the attempts would be misleading.
  if (all.length < Math.max(LEAST, given.files.length)) return;
  const comparison = await compared(
    run,
    all.map(({ explanation }) => explanation),
  );
  if (given.format === "json") await terminal.write(`${toJson(comparison, 2)}\n`);
  else await terminal.lines(inWords(run, comparison, all));
}

/**
 * @param {Run} run
 * @param {Comparison} comparison
 * @param {readonly { file: string, explanation: Explanation }[]} all
 */
function inWords({ terminal: { style, width } }, comparison, all) {
  /** @type {string[]} */
  const lines = [];
  /** @param {string} text @param {string} [indent] @param {import("../terminal.js").Style} [tone] */
  const add = (text, indent = "", tone = undefined) =>
    lines.push(...wrap(visible(text), width, indent, indent && `${indent}  `).map((line) => style(tone, line)));
  /** @param {string} text @param {readonly { text: string }[]} grounds */
  const answer = (text, grounds) => {
    lines.push("");
    add(text, "", "bold");
    for (const ground of grounds) add(`- ${ground.text}`, "  ");
  };
  add(comparison.headline, "", "bold");
  answer(comparison.documentText, comparison.documentGrounds);
  answer(comparison.personText, comparison.personGrounds);
  const left = [...all];
  for (const [index, attempt] of comparison.attempts.entries()) {
    // The files are in the order of the command line, the attempts in order of time.
    const at = left.findIndex(({ explanation }) =>
      /** @type {const} */ (["processId", "createdAt", "status", "headline"]).every(
        (name) => explanation[name] === attempt[name],
      ),
    );
    const [file] = at < 0 ? [] : left.splice(at, 1);
    lines.push("");
    const facts = [`#${index + 1}`, attempt.status, attempt.createdAt, attempt.processId, file?.file];
    add(facts.filter(Boolean).join(" · "), "", styleOf(attempt.status) ?? "bold");
    add(attempt.headline, "  ");
    const changes = comparison.changes.find(({ to }) => to === index)?.changes ?? [];
    for (const change of changes) add(`- ${change.text}`, "  ");
  }
  return lines;
}
