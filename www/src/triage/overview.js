import { known } from "../element/chapters.js";
import { button, data, el } from "../element/dom.js";

/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {import("./words.js").Words} Words */

/** Broken documents that are listed; the summary as JSON has all. */
const LISTED = 100;
const AGREEMENTS = /** @type {const} */ ([
  ["agrees", "agrees"],
  ["disagrees", "disagrees"],
  ["not-derivable", "notDerivable"],
]);

/**
 * What stands at the top: how many there are, and of which kinds.
 * @param {Words} words
 * @param {TriageReport} report
 * @param {(kind: "json" | "csv") => void} save
 */
export function overview(words, report, save) {
  const statuses = report.byStatus.map(({ key, count }) =>
    el("li", { class: `chip ${known(key)}` }, data(words.status(key)), " ", el("b", {}, words.count(count))),
  );
  const agreement = AGREEMENTS.map(([key, member]) =>
    fact(words.own(`rules.${key}`), words.count(report.agreement[member])),
  );
  const contradictions = report.contradictions.map(({ code, count }) =>
    fact(words.contradiction(code), words.count(count)),
  );
  return el(
    "header",
    { part: "summary" },
    el(
      "div",
      { class: "headline" },
      el("h2", { part: "headline" }, words.own("total", { count: words.count(report.total) })),
      el(
        "div",
        { part: "exports", class: "tools" },
        button(words.own("json"), () => save("json")),
        button(words.own("csv"), () => save("csv")),
      ),
    ),
    statuses.length > 0 && el("ul", { part: "statuses", "aria-label": words.own("statuses") }, ...statuses),
    report.total > 0 && group("agreement", words.own("rules"), agreement),
    contradictions.length > 0 && group("contradictions", words.get("ui.contradictions"), contradictions),
    report.errorCount > 0 && broken(words, report),
  );
}

/** @param {string} name @param {string} value */
const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

/** @param {string} part @param {string} title @param {Node[]} facts */
const group = (part, title, facts) => el("div", { part, class: "facts" }, el("h3", {}, title), el("dl", {}, ...facts));

/** @param {Words} words @param {TriageReport} report */
function broken(words, { errors, errorCount }) {
  const items = errors
    .slice(0, LISTED)
    .map(({ index, line, column, code }) =>
      el(
        "li",
        {},
        words.own("document", { number: words.count(index + 1) }),
        ": ",
        words.get("ui.error.place", { line, column }),
        " ",
        el("code", {}, code),
      ),
    );
  if (errorCount > LISTED) items.push(el("li", {}, `${words.own("others")}: ${words.count(errorCount - LISTED)}`));
  return el(
    "details",
    { part: "errors" },
    el("summary", {}, words.own("errors", { count: words.count(errorCount) })),
    el("ul", { class: "plain" }, ...items),
  );
}
