/** Types of the tags in templates: what a framework's own checker has to refuse. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** How the checkers name a place: `file(line,column)`, `file:line:column`, `"file" line:column`. */
const PLACE = /([\w+./-]+\.(?:ts|vue|svelte))"?[ (:](\d+)[,:]\d+/g;

/** How a line says that it is to be refused, in a comment at its end. */
const MARK = /<!-- wrong\b/;

/** @param {Iterable<string>} places */
const sorted = (places) => [...new Set(places)].sort();

/**
 * Runs a checker, which has to refuse each line that is marked as wrong, and no other.
 * @param {import("./project.mjs").Project} project
 * @param {string[]} checker
 */
export async function expectRefusals(project, checker) {
  const { output } = await project.attempt(checker);
  const refused = sorted([...output.matchAll(PLACE)].map(([, file, line]) => `${file}:${line}`));
  /** @type {string[]} */
  const marked = [];
  for (const file of await project.files(/\.(ts|vue|svelte)$/)) {
    const lines = (await readFile(join(project.folder, file), "utf8")).split("\n");
    for (const [index, line] of lines.entries()) if (MARK.test(line)) marked.push(`${file}:${index + 1}`);
  }
  if (marked.length === 0) throw new Error("no line is marked as wrong");
  const [missing, surplus] = [
    sorted(marked).filter((place) => !refused.includes(place)),
    refused.filter((place) => !marked.includes(place)),
  ];
  if (missing.length + surplus.length === 0) return;
  throw new Error(`error: \`${checker[0]}\` lets pass: ${missing}; refuses: ${surplus}\n${output}`);
}
