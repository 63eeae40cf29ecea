import { mkdir, stat, writeFile } from "node:fs/promises";
import { join, parse, resolve } from "node:path";

import { UsageError } from "../failure.js";
import { RESULTS } from "../run.js";
import { baseName } from "../sources.js";

/** @typedef {import("../run.js").Run} Run */
/** @typedef {import("../run.js").Explained} Explained */
/** @typedef {import("../../index.js").ReportOptions} ReportOptions */

const NO_PICTURES =
  "Made on the command line, which draws no pictures. The viewer makes this report with pictures and their boxes.";

/** File name extensions by format. @type {Record<string, string>} */
const ENDINGS = { html: ".html", markdown: ".md", json: ".json" };

/** Options that are passed to `createReport()` unchanged: option -> its name there. */
const PASSED = /** @type {const} */ ({
  audience: "audience",
  redact: "redact",
  title: "title",
  contact: "contact",
  "retention-until": "retentionUntil",
  "made-by": "madeBy",
  "made-at": "madeAt",
});

/**
 * @param {Run} run
 * @param {Explained} explained
 * @param {string} format
 */
export async function reportOf(run, { explanation, entries, inputs }, format) {
  /** @type {Record<string, unknown>} */
  const options = { format, locale: run.locale, note: [run.option("note"), NO_PICTURES].filter(Boolean).join(" ") };
  for (const [option, name] of Object.entries(PASSED)) {
    const value = run.option(option);
    if (value !== undefined) options[name] = value;
  }
  const sections = run.option("sections")?.split(",");
  for (const section of sections ?? [])
    if (!run.lens.REPORT_SECTIONS.some((one) => one === section))
      throw new UsageError(`--sections takes sections, separated by commas: ${run.lens.REPORT_SECTIONS.join(", ")}.`);
  if (sections) options.sections = sections;
  const digests = [];
  for (const { name, content } of inputs) digests.push(await run.lens.digest(content, name));
  return run.lens.createReport(
    { explanation, inputs: digests, ...(entries.length > 0 && { entries }) },
    /** @type {ReportOptions} */ (options),
  );
}

/** Whether a path is a folder, or names a folder that does not exist yet. @param {string} path */
async function isFolder(path) {
  const found = await stat(path).catch(() => undefined);
  return found ? found.isDirectory() : /[/\\]$/.test(path);
}

/**
 * A file name that no other report of this run has.
 * @param {string} name
 * @param {string} ending
 * @param {Set<string>} taken
 */
function freeName(name, ending, taken) {
  for (let number = 1; ; number += 1) {
    const file = `${name}.report${number === 1 ? "" : `-${number}`}${ending}`;
    // Some file systems do not distinguish upper and lower case.
    const key = file.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return file;
  }
}

/** @param {Run} run */
export async function report(run) {
  const { terminal, given } = run;
  const out = run.option("out");
  const { sources, isSingle } = await run.sources(RESULTS);
  run.checkProcess(isSingle);
  if (out === undefined && !isSingle) throw new UsageError("Several reports need a folder: give --out FOLDER.");
  const isInto = out !== undefined && (!isSingle || (await isFolder(out)));
  if (isInto) await mkdir(out, { recursive: true }).catch((error) => run.fail(out, error));
  /** @type {Set<string>} */
  const taken = new Set();
  let made = 0;
  await run.each(sources, "Reporting", async (source) => {
    const text = await reportOf(run, await run.explain(source), given.format);
    made += 1;
    if (out === undefined) {
      await terminal.write(given.format === "json" ? `${text}\n` : text);
      return;
    }
    const { name } = parse(baseName(source));
    const path = isInto ? join(out, freeName(name, ENDINGS[given.format], taken)) : out;
    if ([...given.files, run.option("process")].some((one) => one !== undefined && resolve(one) === resolve(path)))
      throw new UsageError("--out names one of the input files.");
    try {
      await writeFile(path, text);
    } catch (error) {
      run.fail(path, error);
    }
  });
  if (made > 0)
    terminal.say(
      `${made === 1 ? "The report has" : "The reports have"} no pictures: only <videoid-result> in a browser draws them.`,
    );
}
