import { compact, data, el, section, table } from "../base/dom.js";
import { STATUS_GLYPHS, statusClass } from "../base/looks.js";
import { sign } from "./summary.js";
import { numberOf } from "./texts.js";

/** @typedef {import("../../videoid_lens.js").Comparison} Comparison */
/** @typedef {Comparison["attempts"][number]} Attempt */
/** @typedef {Comparison["fields"][number]} ComparedField */
/** @typedef {import("./texts.js").CompareTexts} CompareTexts */

/** The documented similarity scores. The index of a score is the number of its bars. */
const SCORES = ["none", "verylow", "low", "medium", "high"];

/** The attempts as steps in order of time. @param {CompareTexts} texts @param {Comparison} comparison */
export function attemptList(texts, { attempts }) {
  const items = attempts.map((attempt, index) => attemptItem(texts, attempt, index));
  return section("attempts", texts.compare("attempts"), [el("ol", { class: "steps" }, ...items)]);
}

/** @param {CompareTexts} texts @param {Attempt} attempt @param {number} index */
function attemptItem(texts, attempt, index) {
  const { status, createdAt, secondsSince, processType, processId, similarityScore, checks, features } = attempt;
  const look = statusClass(status);
  const total = checks.passed + checks.failed + checks.unreadable;
  const listed = features.found + features.notFound + features.unknown;
  /** @type {[string, string | null][]} */
  const facts = [
    [texts.get("ui.created"), createdAt && texts.moment(createdAt)],
    [texts.get("ui.process-type"), processType],
    [texts.get("ui.process"), processId],
  ];
  const lines = compact([
    similarityScore !== null && similarity(texts, similarityScore),
    total > 0 && el("li", {}, texts.compare("checks", { count: checks.passed, total })),
    listed > 0 && el("li", {}, texts.compare("features", { count: features.found, total: listed })),
    attempt.contradictions > 0 && el("li", {}, texts.compare("contradictions", { count: attempt.contradictions })),
  ]);
  return el(
    "li",
    { part: "attempt", class: look },
    el("span", { class: "dot", "aria-hidden": "true" }, STATUS_GLYPHS[look]),
    el(
      "div",
      { class: "headline" },
      el("h4", {}, texts.compare("attempt", { number: numberOf(index) })),
      el("span", { class: `chip ${look}` }, data(texts.status(status))),
    ),
    secondsSince !== null &&
      secondsSince > 0 &&
      el("p", { class: "soft" }, texts.compare("later", { span: texts.span(secondsSince) })),
    el(
      "dl",
      {},
      ...facts.map(([name, value]) => value && el("div", {}, el("dt", {}, name), el("dd", {}, data(value)))),
    ),
    lines.length > 0 && el("ul", {}, ...lines),
  );
}

/** A similarity score with its bars. @param {CompareTexts} texts @param {string} score */
function similarity(texts, score) {
  const place = SCORES.indexOf(score.toLowerCase());
  const bars = SCORES.slice(1).map((_, bar) => el("i", { class: bar < place && "on" }));
  return el(
    "li",
    {},
    `${texts.get("ui.similarity")}: `,
    data(score),
    place >= 0 && el("span", { class: "bars", "aria-hidden": "true" }, ...bars),
  );
}

/** What changed from each attempt to the next. @param {CompareTexts} texts @param {Comparison} comparison */
export function changeList(texts, { changes }) {
  const articles = changes.map(({ from, to, seconds, changes }) =>
    el(
      "article",
      { part: "change" },
      el(
        "div",
        { class: "headline" },
        el("h4", {}, texts.compare("step", { from: numberOf(from), to: numberOf(to) })),
        seconds !== null &&
          seconds > 0 &&
          el("span", { class: "soft" }, texts.compare("later", { span: texts.span(seconds) })),
      ),
      changes.length > 0
        ? el("ul", { class: "plain" }, ...changes.map(({ text }) => el("li", {}, data(text))))
        : el("p", { class: "soft" }, texts.compare("unchanged")),
    ),
  );
  return section("changes", texts.compare("changes"), articles);
}

/** Every field in each attempt. @param {CompareTexts} texts @param {Comparison} comparison */
export function fieldTable(texts, { attempts, fields }) {
  if (fields.length === 0) return null;
  const heads = attempts.map(({ status, createdAt }, index) =>
    compact([numberOf(index), createdAt && texts.moment(createdAt), texts.status(status)]).join(", "),
  );
  const title = texts.compare("fields");
  const rows = fields.map((field) => fieldRow(texts, field));
  return section("fields", title, [table(title, [texts.get("ui.field"), ...heads], rows)]);
}

/** The glyph of an agreement. @type {Record<ComparedField["agreement"], string>} */
const SIGNS = { same: "=", equivalent: "≈", different: "≠", single: "" };

/** @param {CompareTexts} texts @param {ComparedField} field */
function fieldRow(texts, { label, agreement, attempts }) {
  const head = el(
    "th",
    { scope: "row" },
    data(label),
    agreement !== "single" && mark(SIGNS[agreement], texts.get(`text.agreement.${agreement}`)),
  );
  return el("tr", { class: agreement }, head, ...attempts.map((attempt) => fieldCell(texts, attempt)));
}

/** @param {CompareTexts} texts @param {ComparedField["attempts"][number]} attempt */
function fieldCell(texts, { values, agreement, since, sinceAttempt }) {
  if (values.length === 0) return el("td", { class: "soft" }, texts.compare("not-here"));
  const attempt = sinceAttempt === null ? "" : numberOf(sinceAttempt);
  // Sources with the same value share a line.
  const lines = [...grouped(values)].map(([value, said]) =>
    el(
      "div",
      {},
      el("span", { class: "value" }, data(value)),
      said[0].label && " = ",
      said[0].label && data(said[0].label),
      el("span", { class: "source" }, said.map(({ source }) => texts.get(`text.source.${source}`)).join(", ")),
    ),
  );
  return el(
    "td",
    { class: since === "different" && "changed" },
    ...lines,
    since === "different" && mark("≠", texts.compare("differs", { attempt })),
    since === "equivalent" && mark("≈", texts.compare("equivalent", { attempt })),
    agreement === "different" && mark("≠", texts.compare("disputed")),
  );
}

/** @param {ComparedField["attempts"][number]["values"]} values */
function grouped(values) {
  /** @type {Map<string, typeof values>} */
  const groups = new Map();
  for (const one of values) groups.set(one.value, [...(groups.get(one.value) ?? []), one]);
  return groups;
}

/** @param {string} glyph @param {string} text */
const mark = (glyph, text) => el("span", { class: "mark" }, sign(glyph), text);
