import { explanationToText } from "../api.js";
import { button, data, el, folded, section } from "./dom.js";
import { rawResult } from "./source.js";

/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("./texts.js").Texts} Texts */

const GLYPHS = { passed: "✓", failed: "✕", absent: "–", unreadable: "?" };
const STATUSES = ["accepted", "rejected", "inconclusive", "failed"];

/** How a status looks: those without a look of their own are open ones. @param {string} status */
export const known = (status) => (STATUSES.includes(status) ? status : "open");

/**
 * What stands at the top.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {import("../error.js").LensError | null} repaired what a strict reader stumbles over, if anything
 */
export function verdict(texts, explanation, repaired) {
  const { status, derivedStatus, agreement, headline, durationSeconds } = explanation;
  const derived = derivedStatus && texts.status(derivedStatus);
  /** @type {[string, string | null][]} */
  const facts = [
    ["process-type", explanation.processType],
    ["provider", explanation.provider],
    ["duration", durationSeconds === null ? null : texts.span(durationSeconds)],
    ["similarity", explanation.similarityScore],
    ["process", explanation.processId],
  ];
  return el(
    "header",
    { part: "verdict" },
    el("span", { part: "status", class: `chip ${known(status)}` }, data(texts.status(status))),
    el("h2", { part: "headline" }, data(headline)),
    el("p", { class: "soft" }, texts.get(`text.rules.${agreement}`, { derived })),
    repaired &&
      el(
        "p",
        { part: "notice" },
        texts.get("ui.tolerant", { code: repaired.code, line: repaired.line, column: repaired.column }),
      ),
    el(
      "dl",
      { part: "facts" },
      ...facts
        .filter(([, value]) => value !== null)
        .map(([key, value]) => el("div", {}, el("dt", {}, texts.get(`ui.${key}`)), el("dd", {}, data(value ?? "")))),
    ),
    timeline(texts, explanation.timeline),
  );
}

/** @type {Record<Explanation["timeline"][number]["event"], string>} */
const EVENTS = { created: "ui.created", verified: "ui.verified", failed: "status.failed", updated: "ui.updated" };

/**
 * What happened when.
 * @param {Texts} texts
 * @param {Explanation["timeline"]} rows
 */
const timeline = (texts, rows) =>
  rows.length > 0 &&
  el(
    "ol",
    { part: "timeline", "aria-label": texts.get("ui.timeline") },
    ...rows.map(({ event, at, secondsSince }, i) => {
      const since = Math.max(secondsSince ?? 0, 0);
      const until = Math.max(rows[i + 1]?.secondsSince ?? 0, 0);
      const item = el(
        "li",
        {},
        el("span", { class: "soft" }, texts.get(EVENTS[event])),
        data(texts.time(at)),
        since > 0 && el("span", { class: "soft" }, `+ ${texts.span(since)}`),
      );
      // Far apart in time, far apart on the line, as far as there is room.
      if (i + 1 < rows.length) item.style.flexGrow = String(1 + Math.log10(1 + until));
      return item;
    }),
  );

/**
 * The chapters below.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {string | null} source the process as it was given, where it was text
 * @param {(feature: number) => void} point shows a feature on the picture
 */
export function chapters(texts, explanation, source, point) {
  const raw = source === null ? null : rawResult(texts, source);
  return [
    section(
      "reasons",
      texts.get("ui.reasons"),
      explanation.reasons.map((one) => reason(texts, one, raw?.jump, point)),
    ),
    section("contradictions", texts.get("ui.contradictions"), explanation.contradictions.map(contradiction)),
    section(
      "ladder",
      texts.get("ui.ladder"),
      explanation.counterfactual.map((rung) => ladder(texts, rung)),
    ),
    section("checks", texts.get("text.checks"), explanation.checks.length ? [checks(texts, explanation.checks)] : []),
    section("fields", texts.get("text.fields"), explanation.fields.length ? [fields(texts, explanation.fields)] : []),
    warnings(texts, explanation),
    asText(texts, explanation, source),
    raw?.section ?? null,
  ];
}

/**
 * @param {Texts} texts
 * @param {Explanation["reasons"][number]} reason
 * @param {((line: number) => void) | undefined} jump
 * @param {(feature: number) => void} point
 */
function reason(texts, reason, jump, point) {
  const places = reason.evidence.map(({ pointer, value, line, column, feature }) => {
    const place = [el("code", {}, pointer), " ", el("code", { class: "value" }, JSON.stringify(value)), " "];
    const go = () => {
      if (feature !== null) point(feature);
      // Lines of a raw file are not those of the process.
      if (line !== null && pointer.startsWith("/")) jump?.(line);
    };
    const isSomewhere = feature !== null || (line !== null && jump && pointer.startsWith("/"));
    const text = line === null ? pointer : texts.get("ui.error.place", { line, column });
    return el("li", {}, ...place, isSomewhere ? button(text, go, { class: "link" }) : null);
  });
  const paragraph = (/** @type {string} */ key, /** @type {string | null} */ text) =>
    text && el("p", {}, el("strong", { class: "lead" }, texts.get(key)), " ", data(text));
  return el(
    "article",
    { part: "reason", class: reason.effect },
    el("p", { class: "effect" }, texts.get(`text.effect.${reason.effect}`)),
    el("h4", {}, data(reason.title)),
    el("p", {}, data(reason.why)),
    paragraph("text.remedy", reason.remedy),
    paragraph("text.subject", reason.subjectText),
    paragraph("text.retry", texts.get(`text.retry.${reason.retry}`)),
    places.length > 0 && el("ul", { class: "places" }, ...places),
  );
}

/** @param {Explanation["contradictions"][number]} contradiction */
const contradiction = ({ text, pointers }) =>
  el(
    "div",
    { part: "contradiction" },
    el("p", {}, data(text)),
    el("ul", { class: "places" }, ...pointers.map((pointer) => el("li", {}, el("code", {}, pointer)))),
  );

/** @param {Texts} texts @param {Explanation["counterfactual"][number]} rung */
const ladder = (texts, { status, changes }) =>
  el(
    "div",
    { part: "rung" },
    el("p", {}, texts.get("text.ladder", { status: texts.status(status) })),
    el("ul", { class: "plain" }, ...changes.map(({ text }) => el("li", {}, data(text)))),
  );

/** @param {Texts} texts @param {Explanation["checks"]} checks */
const checks = (texts, checks) =>
  el(
    "ul",
    { class: "checks" },
    ...checks.map(({ label, state }) =>
      el(
        "li",
        { part: "check", class: state },
        el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[state]),
        el("bdi", {}, label),
        el("span", { class: "state" }, texts.get(`text.state.${state}`)),
      ),
    ),
  );

/** @param {Texts} texts @param {Explanation["fields"]} rows */
function fields(texts, rows) {
  const sources = /** @type {const} */ (["ocr", "agent", "raw-ocr", "raw-agent"]).filter((source) =>
    rows.some(({ values }) => values.some((value) => value.source === source)),
  );
  const head = [texts.get("ui.field"), ...sources.map((source) => texts.get(`text.source.${source}`))];
  const body = rows.map(({ label, values, agreement }) =>
    el(
      "tr",
      { class: agreement },
      el(
        "th",
        { scope: "row" },
        data(label),
        agreement !== "single" &&
          el(
            "span",
            { class: "mark" },
            `${agreement === "same" ? "=" : "≠"} ${texts.get(`text.agreement.${agreement}`)}`,
          ),
      ),
      ...sources.map((source) => el("td", {}, data(values.find((value) => value.source === source)?.value ?? "–"))),
    ),
  );
  return table(texts.get("text.fields"), head, body);
}

/** A table that scrolls by itself where there is no room. @param {string} name @param {string[]} head @param {Node[]} body */
export const table = (name, head, body) =>
  el(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": name },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...head.map((title) => el("th", { scope: "col" }, title)))),
      el("tbody", {}, ...body),
    ),
  );

/** @param {Texts} texts @param {Explanation} explanation */
function warnings(texts, { warnings, unrecognised }) {
  const lines = warnings.map(({ text, pointer, line, column }) =>
    el(
      "li",
      {},
      data(text),
      line !== null && ` ${texts.get("ui.error.place", { line, column })}`,
      pointer && " ",
      pointer && el("code", {}, pointer),
    ),
  );
  const keys = unrecognised.map((pointer) => el("li", {}, el("code", {}, pointer)));
  return section("warnings", texts.get("ui.warnings"), [
    lines.length ? el("ul", { class: "plain" }, ...lines) : null,
    keys.length
      ? el("div", {}, el("p", {}, texts.get("text.unrecognised")), el("ul", { class: "plain" }, ...keys))
      : null,
  ]);
}

/** @param {Texts} texts @param {Explanation} explanation @param {string | null} source */
function asText(texts, explanation, source) {
  return folded("text", texts.get("ui.text"), () => {
    const text = explanationToText(explanation, source === null ? {} : { source });
    const copy = button(texts.get("ui.copy"), async () => {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      copy.textContent = texts.get(copied ? "ui.copied" : "ui.copy-failed");
    });
    return [el("pre", { tabindex: 0 }, text), copy];
  }).section;
}
