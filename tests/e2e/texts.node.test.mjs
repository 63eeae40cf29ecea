/** Every text of an explanation, a comparison and the elements is used: no key is superfluous. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { root } from "./package.mjs";

/** The files of a folder and its subfolders, joined. @param {string} folder @param {string} ending */
const sources = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), "utf8"))
    .join("\n");

const keys = ["locales/en.json", "locales/compare/en.json"].flatMap((file) =>
  Object.keys(JSON.parse(readFileSync(join(root, file), "utf8"))),
);
const shell = sources("www/src", ".js");
const core = sources("src", ".rs");
const glue = readFileSync(join(root, "pkg/videoid_lens.d.ts"), "utf8");

/** The first group of each match. @param {string} text @param {RegExp} pattern */
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, group]) => group);
/** The members of a union type in the core's declarations. @param {string} name */
const union = (name) => {
  const [members] = found(glue, new RegExp(`^export type ${name} = (.*);$`, "gm"));
  assert.ok(members, `${name} is no union`);
  return found(members, /"([^"]+)"/g);
};

/** The keys of the advice for the errors of archives. */
const archiveAdvice = () =>
  union("CoreErrorCode")
    .filter((code) => /^(ZIP|ENTRY)_/.test(code))
    .map((code) => code.toLowerCase().replaceAll("_", "-"));

test("every error code of archives has its own advice", () => {
  assert.ok(archiveAdvice().length > 10);
  const missing = archiveAdvice().filter((key) => !keys.includes(`ui.error.${key}`));
  assert.deepEqual(missing, []);
});

test("every text of the elements is used", () => {
  const used = new Set([
    ...found(shell, /"(ui\.[\w.-]+)"/g),
    ...found(shell, /\.triage\("([\w.-]+)"/g).map((key) => `ui.triage.${key}`),
    ...found(shell, /\.compare\("([\w.-]+)"/g).map((key) => `ui.compare.${key}`),
    ...found(shell, /#(?:presentNote|refuse)\(.*"(too-[a-z]+|empty)"/g).flatMap((key) => [
      `ui.compare.${key}`,
      `ui.compare.${key}.hint`,
    ]),
    ...found(shell, /#(?:text|choice|checkbox)\("([\w.-]+)"/g).map((key) => `ui.${key}`),
  ]);
  // Keys that are composed, by their prefix.
  const families = {
    "ui.place.": union("Place"),
    "ui.report.": union("ReportAudience"),
    "ui.problem.": union("BoxProblem"),
    "ui.unshown.": union("PictureProblem"),
    "ui.picture.": union("PictureRole"),
    "ui.kind.": union("EntryKind"),
    "ui.space.": union("ReferenceSource"),
    "ui.triage.rules.": union("Agreement"),
    "ui.triage.same.": union("NumberField"),
    "ui.compare.answer.": union("Sameness"),
    "ui.compare.unsorted.": found(shell, /"([a-z-]+)"(?=.* UnsortedReason)/g),
    "ui.triage.contradiction.": found(core, /"([a-z-]+)"/g),
    "ui.error.": [...found(shell, /\["[A-Z_]+", "([a-z-]+)"\]/g), ...archiveAdvice(), "other"],
  };
  for (const [start, ends] of Object.entries(families)) for (const end of ends) used.add(start + end);
  for (const [, key, values] of shell.matchAll(/#choice\("([\w-]+)", \[([^\]]*)\]/g)) {
    for (const value of found(values, /"([^"]+)"/g)) used.add(`ui.${key}.${value}`);
  }
  const unused = keys.filter((key) => key.startsWith("ui.") && !used.has(key));
  assert.deepEqual(unused, []);
});

test("every text of the core is used", () => {
  const quoted = new Set([
    ...found(core, /"([^"\n]*)"/g),
    ...found(glue, /"([^"\n]*)"/g),
    ...found(shell, /"([^"\n]*)"/g),
  ]);
  // Names that only occur in results: the core looks up whatever name it has read.
  const OPEN = /^(check|feature|failed|rejection)\./;
  const isUsed = (/** @type {string} */ key) => {
    if (quoted.has(key)) return true;
    const parts = key.split(".");
    if (OPEN.test(key)) return quoted.has(/** @type {string} */ (parts.at(-1))) || quoted.has(`.${parts.at(-1)}`);
    // The core looks up `headline.more` with the plural form of a count, which the host determines.
    if (key.startsWith("headline.more.")) return quoted.has("headline.more");
    return parts.slice(1).every((part) => quoted.has(part) || quoted.has(`.${part}`));
  };
  const unused = keys.filter((key) => !key.startsWith("ui.") && !isUsed(key));
  assert.deepEqual(unused, []);
});
