/**
 * `node bench/triage-check.mjs`: checks that the baseline judges each result as `explain()` does. The package must be
 * built first.
 */
import { readdirSync, readFileSync } from "node:fs";

import { explain, init } from "../pkg/index.js";
import { baseline } from "./triage-baseline.js";
import { results } from "./triage-data.js";
import { AGREEMENT, CONTRADICTIONS, DERIVED, EFFECTS, Judgement, judge, REASONS } from "./triage-rules.js";

const COUNT = 2_000;
const judgement = new Judgement();

/** @param {string} text */
function byBaseline(text) {
  const document = JSON.parse(text);
  judge(document, judgement, true);
  const reasons = judgement.codes.slice(0, judgement.count).map((code, index) => {
    return [REASONS[code], judgement.subjects[index], EFFECTS[judgement.effects[index]]];
  });
  return {
    status: document.status ?? "",
    processType: document.processType ?? null,
    derived: DERIVED[judgement.derived],
    agreement: AGREEMENT[judgement.agreement],
    createdAt: new Date(judgement.created).toISOString(),
    reasons,
    contradictions: CONTRADICTIONS.filter((_, index) => judgement.contradictions & (1 << index)),
  };
}

/** @param {string} text */
function byExplain(text) {
  const explanation = explain(text);
  const codes = new Set(explanation.contradictions.map(({ code }) => code));
  return {
    status: explanation.status,
    processType: explanation.processType ?? null,
    derived: explanation.derivedStatus,
    agreement: explanation.agreement,
    createdAt: new Date(explanation.createdAt ?? NaN).toISOString(),
    reasons: explanation.reasons.map(({ code, subject, effect }) => [code, subject, effect]),
    // explain() lists each place of a contradiction; rows have its code once.
    contradictions: CONTRADICTIONS.filter((code) => codes.delete(code)),
    ...(codes.size && { unknown: [...codes] }),
  };
}

/** @type {Map<string, number>} */
const seen = new Map();

/** @param {string} name @param {string} text */
function compare(name, text) {
  const [found, expected] = [JSON.stringify(byBaseline(text)), JSON.stringify(byExplain(text))];
  if (found !== expected) throw new Error(`${name} differs:\nbaseline ${found}\nexplain  ${expected}\n${text}`);
  const { status, reasons, contradictions } = byExplain(text);
  for (const key of [status, ...reasons.map(([code, , effect]) => `${code} ${effect}`), ...contradictions])
    seen.set(key, (seen.get(key) ?? 0) + 1);
}

/**
 * Compares the counts and the columns' bytes with the documents, one by one.
 * @param {Uint8Array} bytes
 * @param {string[]} lines
 */
function compareRows(bytes, lines) {
  const { columns, dictionaries, total } = baseline(bytes);
  if (total !== lines.length) throw new Error(`there are ${total} rows`);
  lines.forEach((line, row) => {
    const expected = byBaseline(line);
    const text = new TextDecoder().decode(
      bytes.subarray(columns.offset[row], columns.offset[row] + columns.length[row]),
    );
    const found = [
      dictionaries.status[columns.status[row]],
      dictionaries.processType[columns.processType[row]],
      columns.createdAt[row],
      text,
    ];
    const wanted = [expected.status, expected.processType ?? "", Date.parse(expected.createdAt), line];
    if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`row ${row} differs: ${found}`);
  });
}

await init();
const folder = new URL("../tests/fixtures/documented/", import.meta.url);
let documented = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(new URL(name, folder), "utf8");
  try {
    JSON.parse(text);
  } catch {
    continue;
  }
  compare(name, text);
  documented += 1;
}
for (const accents of [false, true]) {
  const bytes = results(COUNT, { accents, seed: 11 });
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\n");
  for (const [index, line] of lines.entries()) compare(`document ${index}`, line);
  compareRows(bytes, lines);
}
for (const [key, count] of [...seen].sort()) console.log(String(count).padStart(6), key);
console.log(`The baseline agrees with explain() on ${documented} documented and ${2 * COUNT} generated results.`);
