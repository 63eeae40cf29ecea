import { button, data, el } from "../base/dom.js";
import { statusClass } from "../base/looks.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */

/** How many of the documents that can't be read are listed; the report as JSON has more. */
const MAX_LISTED = 100;

/**
 * The head of the report: how many results there are, by status, agreement and contradiction.
 * @param {TriageTexts} texts
 * @param {TriageReport} report
 * @param {(kind: "json" | "csv") => void} save
 */
export function overview(texts, report, save) {
  const statuses = report.byStatus.map(({ key, count }) =>
    el("li", { class: `chip ${statusClass(key)}` }, data(texts.status(key)), " ", el("b", {}, texts.count(count))),
  );
  const agreement = texts.agreement(report).map(({ title, count }) => fact(title, texts.count(count)));
  const contradictions = report.contradictions.map(({ code, count }) =>
    fact(texts.contradiction(code), texts.count(count)),
  );
  return el(
    "header",
    { part: "summary" },
    el(
      "div",
      { class: "headline" },
      el("h2", { part: "headline" }, texts.triage("total", { count: texts.count(report.total) })),
      el(
        "div",
        { part: "exports", class: "tools" },
        button(texts.triage("json"), () => save("json")),
        button(texts.triage("csv"), () => save("csv")),
      ),
    ),
    statuses.length > 0 && el("ul", { part: "statuses", "aria-label": texts.triage("statuses") }, ...statuses),
    report.total > 0 && group("agreement", texts.triage("rules"), agreement),
    contradictions.length > 0 && group("contradictions", texts.get("ui.contradictions"), contradictions),
    report.errorCount > 0 && errorList(texts, report),
  );
}

/** @param {string} name @param {string} value */
const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

/** @param {string} part @param {string} title @param {Node[]} facts */
const group = (part, title, facts) => el("div", { part, class: "facts" }, el("h3", {}, title), el("dl", {}, ...facts));

/** @param {TriageTexts} texts @param {TriageReport} report */
function errorList(texts, { errors, errorCount }) {
  const items = errors
    .slice(0, MAX_LISTED)
    .map(({ index, line, column, code }) =>
      el(
        "li",
        {},
        texts.triage("document", { number: texts.count(index + 1) }),
        ": ",
        texts.get("ui.error.place", { line, column }),
        " ",
        el("code", {}, code),
      ),
    );
  if (errorCount > MAX_LISTED)
    items.push(el("li", {}, `${texts.triage("others")}: ${texts.count(errorCount - MAX_LISTED)}`));
  return el(
    "details",
    { part: "errors" },
    el("summary", {}, texts.triage("errors", { count: texts.count(errorCount) })),
    el("ul", { class: "plain" }, ...items),
  );
}
