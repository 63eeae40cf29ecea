import { asLensError } from "../../core/error.js";
import { needPart } from "../../core/parts.js";
import { explanationToText } from "../../core/text.js";
import { button, compact, data, el, lazyDetails, section, table } from "../base/dom.js";
import { GLYPHS, statusClass } from "../base/looks.js";
import { rawResult } from "./raw.js";

/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../base/texts.js").Texts} Texts */

/**
 * The head of a result: status, headline, facts and timeline.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {import("../../core/error.js").LensError | null} repaired why strict reading failed, where the result was read
 *   tolerantly
 */
export function verdict(texts, explanation, repaired) {
  const { status, derivedStatus, agreement, headline, durationSeconds, depictions } = explanation;
  const derived = derivedStatus && texts.status(derivedStatus);
  /** @type {[string, string | null][]} */
  const facts = [
    ["ui.process-type", explanation.processType],
    ["ui.provider", explanation.provider],
    ["ui.duration", durationSeconds === null ? null : texts.span(durationSeconds)],
    ["ui.similarity", explanation.similarityScore],
    ["ui.depictions", depictions?.length ? depictions.map((role) => texts.get(`ui.picture.${role}`)).join(", ") : null],
    ["ui.process", explanation.processId],
  ];
  const fact = (/** @type {string} */ key, /** @type {string} */ value) =>
    el("div", {}, el("dt", {}, texts.get(key)), el("dd", {}, data(value)));
  return el(
    "header",
    { part: "verdict" },
    el("span", { part: "status", class: `chip ${statusClass(status)}` }, data(texts.status(status))),
    el("h2", { part: "headline" }, data(headline)),
    el("p", { class: "soft" }, texts.get(`text.rules.${agreement}`, { derived })),
    repaired && el("p", { part: "notice" }, toleranceNotice(texts, repaired)),
    el("dl", { part: "facts" }, ...facts.map(([key, value]) => value !== null && fact(key, value))),
    timeline(texts, explanation.timeline),
  );
}

/** @param {Texts} texts @param {import("../../core/error.js").LensError} error */
const toleranceNotice = (texts, { code, line, column }) => texts.get("ui.tolerant", { code, line, column });

/** @type {Record<Explanation["timeline"][number]["event"], string>} */
const EVENTS = { created: "ui.created", verified: "ui.verified", failed: "status.failed", updated: "ui.updated" };

/** @param {Texts} texts @param {Explanation["timeline"]} events */
function timeline(texts, events) {
  if (events.length === 0) return null;
  const items = events.map(({ event, at, secondsSince }, i) => {
    const since = Math.max(secondsSince ?? 0, 0);
    const untilNext = Math.max(events[i + 1]?.secondsSince ?? 0, 0);
    const item = el(
      "li",
      {},
      el("span", { class: "soft" }, texts.get(EVENTS[event])),
      data(texts.time(at)),
      since > 0 && el("span", { class: "soft" }, `+ ${texts.span(since)}`),
    );
    // The longer the time to the next event, the wider the item, if there is room.
    if (i + 1 < events.length) item.style.flexGrow = String(1 + Math.log10(1 + untilNext));
    return item;
  });
  return el("ol", { part: "timeline", "aria-label": texts.get("ui.timeline") }, ...items);
}

/**
 * Connects features that are mentioned in a section with the pictures.
 * @typedef {object} Features
 * @property {(feature: number) => void} select selects one feature
 * @property {(features: number[]) => void} point emphasises the features under the pointer; an empty list ends that
 */

/**
 * The sections below the head. Empty ones are `null`.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {string | null} source the process as text, where it was given as text or bytes
 * @param {Features} onPicture
 */
export function sections(texts, explanation, source, onPicture) {
  const { reasons, contradictions, counterfactual, checks, fields, numbers } = explanation;
  const raw = source === null ? null : rawResult(texts, source);
  const reasonOf = (/** @type {Explanation["reasons"][number]} */ reason) =>
    reasonArticle(texts, reason, raw?.jump, onPicture);
  return {
    reasons: section("reasons", texts.get("ui.reasons"), reasons.map(reasonOf)),
    beforeArchive: [
      section("contradictions", texts.get("ui.contradictions"), contradictions.map(contradictionBox)),
      section(
        "ladder",
        texts.get("ui.ladder"),
        counterfactual.map((step) => stepBox(texts, step)),
      ),
      section("checks", texts.get("text.checks"), checks.length ? [checkList(texts, checks)] : []),
      section("fields", texts.get("text.fields"), fields.length ? [fieldTable(texts, fields)] : []),
      section("numbers", texts.get("text.numbers"), numbers.length ? [numberTable(texts, numbers, fields)] : []),
    ],
    afterArchive: [warningSection(texts, explanation), textSection(texts, explanation, source), raw?.section],
  };
}

/**
 * @param {Texts} texts
 * @param {Explanation["reasons"][number]} reason
 * @param {((line: number) => void) | undefined} jump goes to a line of the raw result
 * @param {Features} onPicture
 */
function reasonArticle(texts, reason, jump, onPicture) {
  const places = reason.evidence.map(({ pointer, value, line, column, feature }) => {
    // Lines of a raw file of the archive are not lines of the process.
    const sourceLine = pointer.startsWith("/") ? line : null;
    const go = () => {
      if (feature !== null) onPicture.select(feature);
      if (sourceLine !== null) jump?.(sourceLine);
    };
    const text = line === null ? pointer : texts.get("ui.error.place", { line, column });
    const hasTarget = feature !== null || (sourceLine !== null && jump);
    const link = hasTarget && button(text, go, { class: "link" });
    return el("li", {}, el("code", {}, pointer), " ", el("code", { class: "value" }, JSON.stringify(value)), " ", link);
  });
  const paragraph = (/** @type {string} */ key, /** @type {string | null} */ text) =>
    text && el("p", {}, el("strong", { class: "lead" }, texts.get(key)), " ", data(text));
  const features = compact(reason.evidence.map(({ feature }) => feature !== null && [feature])).flat();
  const article = el(
    "article",
    { part: "reason", class: reason.effect, "data-features": features.join(" ") || null },
    el("p", { class: "effect" }, texts.get(`text.effect.${reason.effect}`)),
    el("h4", {}, data(reason.title)),
    el("p", {}, data(reason.why)),
    paragraph("text.remedy", reason.remedy),
    paragraph("text.subject", reason.subjectText),
    paragraph("text.retry", texts.get(`text.retry.${reason.retry}`)),
    places.length > 0 && el("ul", { class: "places" }, ...places),
  );
  if (features.length) {
    for (const type of ["pointerenter", "focusin"]) article.addEventListener(type, () => onPicture.point(features));
    for (const type of ["pointerleave", "focusout"]) article.addEventListener(type, () => onPicture.point([]));
  }
  return article;
}

/** @param {string} pointer */
const pointerItem = (pointer) => el("li", {}, el("code", {}, pointer));

/** @param {Explanation["contradictions"][number]} contradiction */
const contradictionBox = ({ text, pointers }) =>
  el(
    "div",
    { part: "contradiction" },
    el("p", {}, data(text)),
    el("ul", { class: "places" }, ...pointers.map(pointerItem)),
  );

/** @param {Texts} texts @param {Explanation["counterfactual"][number]} step */
const stepBox = (texts, { status, changes }) =>
  el(
    "div",
    { part: "rung" },
    el("p", {}, texts.get("text.ladder", { status: texts.status(status) })),
    el("ul", { class: "plain" }, ...changes.map(({ text }) => el("li", {}, data(text)))),
  );

/** @param {Texts} texts @param {Explanation["checks"]} checks */
function checkList(texts, checks) {
  const items = checks.map(({ label, state }) =>
    el(
      "li",
      { part: "check", class: state },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[state]),
      data(label),
      el("span", { class: "state" }, texts.get(`text.state.${state}`)),
    ),
  );
  return el("ul", { class: "checks" }, ...items);
}

/** The sources of fields, in the order of the table's columns. */
const SOURCES = /** @type {const} */ (["ocr", "agent", "final", "raw-ocr", "raw-agent", "expected"]);

/** @param {Texts} texts @param {Explanation["fields"]} fields */
function fieldTable(texts, fields) {
  const sources = SOURCES.filter((source) => fields.some(({ values }) => values.some((one) => one.source === source)));
  const head = [texts.get("ui.field"), ...sources.map((source) => texts.get(`text.source.${source}`))];
  const rows = fields.map(({ label, values, agreement }) => {
    const sign = { same: "=", equivalent: "≈", different: "≠", single: "" }[agreement];
    const mark =
      agreement !== "single" && el("span", { class: "mark" }, `${sign} ${texts.get(`text.agreement.${agreement}`)}`);
    const cells = sources.map((source) => {
      const one = values.find((value) => value.source === source);
      return el("td", {}, data(one?.value ?? "–"), one?.label && " = ", one?.label && data(one.label));
    });
    return el("tr", { class: agreement }, el("th", { scope: "row" }, data(label), mark), ...cells);
  });
  return table(texts.get("text.fields"), head, rows);
}

/** @param {Texts} texts @param {Explanation["numbers"]} numbers @param {Explanation["fields"]} fields */
function numberTable(texts, numbers, fields) {
  const heading = texts.get("text.numbers");
  const rows = numbers.map(({ field, rule, state, text }) => {
    // A field of the machine-readable zone may be missing in all sources of the result.
    const label = fields.find(({ name }) => name === field)?.label ?? rule;
    return el("tr", { class: state }, el("th", { scope: "row" }, data(label)), el("td", {}, data(text)));
  });
  return table(heading, [texts.get("ui.field"), heading], rows);
}

/** @param {Texts} texts @param {Explanation} explanation */
function warningSection(texts, { warnings, unrecognised }) {
  const lines = warnings.map(({ text, pointer, line, column }) => {
    const place = line !== null && ` ${texts.get("ui.error.place", { line, column })}`;
    return el("li", {}, data(text), place, pointer && " ", pointer && el("code", {}, pointer));
  });
  const list = (/** @type {Node[]} */ items) => el("ul", { class: "plain" }, ...items);
  return section("warnings", texts.get("ui.warnings"), [
    lines.length ? list(lines) : null,
    unrecognised.length
      ? el("div", {}, el("p", {}, texts.get("text.unrecognised")), list(unrecognised.map(pointerItem)))
      : null,
  ]);
}

/**
 * The explanation as text, for copying.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {string | null} source
 */
function textSection(texts, explanation, source) {
  const shown = el("pre", { tabindex: 0 }, texts.get("ui.loading"));
  const copy = button(texts.get("ui.copy"), async () => {
    const isCopied = await navigator.clipboard.writeText(shown.textContent ?? "").then(
      () => true,
      () => false,
    );
    copy.textContent = texts.get(isCopied ? "ui.copied" : "ui.copy-failed");
  });
  const write = async () => {
    try {
      await needPart("text");
      shown.textContent = explanationToText(explanation, source === null ? {} : { source });
    } catch (error) {
      shown.textContent = texts.advice(asLensError(error));
    }
  };
  const { details } = lazyDetails(el("h3", {}, texts.get("ui.text")), () => {
    void write();
    return [shown, copy];
  });
  return el("section", { part: "text" }, details);
}
