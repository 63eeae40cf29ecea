import { card, data, el } from "./dom.js";
import { sourceCard } from "./source.js";
import { explanationToText } from "/pkg/index.js";

const EFFECTS = { decisive: "Decisive", blocking: "Also in the way", "not-counted": "Does not count" };
const RETRIES = { yes: "A new attempt can end differently", no: "A new attempt ends the same way", unknown: "The result does not tell whether a new attempt helps" };
const AGREEMENTS = {
  agrees: "The documented rules give the same status.",
  disagrees: "The documented rules give another status:",
  "not-derivable": "The documented rules cannot derive a status from this data.",
};
const CHECKS = { passed: ["✓", "passed"], failed: ["✕", "failed"], absent: ["–", "not in this result"], unreadable: ["?", "unreadable"] };
const SOURCES = { ocr: "Automatic reading", agent: "Agent", "raw-ocr": "Raw reading", "raw-agent": "Raw agent" };

/** What stands at the top. @param {any} explanation @param {any} fault what a strict reader stumbles over, if anything */
export function verdict(explanation, fault) {
  const { status, derivedStatus, agreement, headline } = explanation;
  const meta = [
    ["Process type", explanation.processType],
    ["Provider", explanation.provider],
    ["Created", explanation.createdAt],
    ["Took", explanation.durationSeconds === null ? null : `${explanation.durationSeconds} s`],
    ["Similarity", explanation.similarityScore],
    ["Process", explanation.processId],
  ].filter(([, value]) => value !== null);
  return [
    el("span", { class: `chip ${known(status)}` }, status || "no status"),
    el("h2", { class: "headline", "data-headline": true }, data(headline)),
    el("p", { class: "agreement" }, AGREEMENTS[/** @type {keyof typeof AGREEMENTS} */ (agreement)], agreement === "disagrees" ? ` ${derivedStatus}.` : ""),
    fault && el("p", { class: "notice" }, "This is not valid JSON: ", el("code", {}, fault.code), ` at line ${fault.line}, column ${fault.column}. It was read tolerantly; what was repaired is noted below.`),
    el("dl", { class: "meta" }, ...meta.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, data(value))))),
  ].filter((part) => part !== null);
}

/**
 * The chapters below.
 * @param {any} explanation
 * @param {string | null} text the process as it stands, if there is one
 * @param {(feature: number) => void} point shows a feature on the picture
 */
export function chapters(explanation, text, point) {
  const source = sourceCard(text ?? "");
  return [
    card("Why", explanation.reasons.map((/** @type {any} */ reason) => reasonCard(reason, source.jump, point))),
    card("What contradicts itself", explanation.contradictions.map(contradiction)),
    card("What would have to be different", explanation.counterfactual.map(rung)),
    card("Security checks", [el("ul", { class: "checks" }, ...explanation.checks.map(check))]),
    card("Fields", fields(explanation.fields)),
    card("Noted while reading", list([
      ...explanation.warnings.map((/** @type {any} */ w) => `${w.text}${w.line ? ` Line ${w.line}, column ${w.column}.` : ""} ${w.pointer ?? ""}`),
      ...explanation.unrecognised.map((/** @type {string} */ pointer) => `Not read: ${pointer}`),
    ])),
    textCard(explanationToText(explanation, text === null ? {} : { source: text })),
    text === null ? null : source.card,
  ].filter((chapter) => chapter !== null);
}

/** The whole as text, to be copied into a ticket. @param {string} text */
function textCard(text) {
  const copy = el("button", { type: "button", class: "quiet" }, "Copy");
  copy.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    copy.textContent = copied ? "Copied" : "Not copied: the browser refused";
  });
  const report = el("pre", { class: "report", tabindex: "0" }, text);
  return el("section", { class: "card" }, el("h2", {}, "As text"), el("details", {}, el("summary", {}, "Show"), report, copy));
}

/** @param {string} status */
function known(status) {
  return ["accepted", "rejected", "inconclusive", "failed"].includes(status) ? status : "open";
}

/** @param {any} reason @param {(line: number) => void} jump @param {(feature: number) => void} point */
function reasonCard(reason, jump, point) {
  const evidence = reason.evidence.map((/** @type {any} */ place) => {
    const value = el("code", {}, JSON.stringify(place.value));
    const pointer = el("code", { class: "pointer" }, place.pointer);
    // Lines of a raw file are not those of the text below.
    if (place.line === null || !place.pointer.startsWith("/")) return el("li", {}, pointer, " ", value);
    const button = el("button", { type: "button", class: "link" }, `line ${place.line}, column ${place.column}`);
    button.addEventListener("click", () => {
      jump(place.line);
      if (place.feature !== null) point(place.feature);
    });
    return el("li", {}, pointer, " ", value, " ", button);
  });
  return el(
    "article",
    { class: `reason ${reason.effect}` },
    el("p", { class: "effect" }, EFFECTS[/** @type {keyof typeof EFFECTS} */ (reason.effect)]),
    el("h3", {}, data(reason.title)),
    el("p", {}, data(reason.why)),
    el("p", {}, el("strong", {}, "What to do: "), data(reason.remedy)),
    reason.subjectText === null ? null : el("p", { class: "subject" }, el("strong", {}, "For the person: "), data(reason.subjectText)),
    el("p", { class: "hint" }, RETRIES[/** @type {keyof typeof RETRIES} */ (reason.retry)], "."),
    evidence.length ? el("ul", { class: "places" }, ...evidence) : null,
  );
}

/** @param {any} rung */
function rung(rung) {
  return el(
    "div",
    { class: "rung" },
    el("p", {}, "The documented rule would give ", el("strong", {}, rung.status), " if all of this were so:"),
    ...list(rung.changes.map((/** @type {any} */ change) => change.text)),
  );
}

/** @param {any} contradiction */
function contradiction(contradiction) {
  const places = contradiction.pointers.map((/** @type {string} */ pointer) => el("li", {}, el("code", { class: "pointer" }, pointer)));
  return el("div", { class: "rung" }, el("p", {}, data(contradiction.text)), el("ul", { class: "places" }, ...places));
}

/** @param {any} check */
function check(check) {
  const [glyph, word] = CHECKS[/** @type {keyof typeof CHECKS} */ (check.state)];
  return el(
    "li",
    { class: check.state },
    el("span", { class: "glyph", "aria-hidden": "true" }, glyph),
    el("bdi", { class: "name" }, check.label),
    el("span", { class: "state" }, word),
  );
}

/** @param {any[]} rows */
function fields(rows) {
  if (!rows.length) return [];
  const used = Object.keys(SOURCES).filter((source) => rows.some((row) => row.values.some((/** @type {any} */ v) => v.source === source)));
  const head = ["Field", ...used.map((source) => SOURCES[/** @type {keyof typeof SOURCES} */ (source)])];
  const body = rows.map((row) =>
    el(
      "tr",
      { class: row.agreement },
      el("th", { scope: "row" }, data(row.label), row.agreement === "different" ? el("span", { class: "differs" }, "≠ differs") : null, row.agreement === "same" ? el("span", { class: "same" }, "= same") : null),
      ...used.map((source) => el("td", {}, data(row.values.find((/** @type {any} */ v) => v.source === source)?.value ?? "–"))),
    ),
  );
  const table = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...body),
  );
  return [el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Fields" }, table)];
}

/** @param {string[]} texts */
function list(texts) {
  return texts.length ? [el("ul", { class: "plain" }, ...texts.map((text) => el("li", {}, data(text))))] : [];
}
