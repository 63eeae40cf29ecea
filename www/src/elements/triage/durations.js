import { data, el, section, table } from "../base/dom.js";

/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {TriageReport["durations"][number]["process"]} Durations */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */

/**
 * How long results took, by process type; `null` if no result has a duration.
 * @param {TriageTexts} texts
 * @param {TriageReport} report
 */
export function durationTable(texts, { durations }) {
  if (durations.length === 0) return null;
  const columns = [texts.triage("number"), texts.triage("median"), texts.triage("p90")];
  const hasAgents = durations.some(({ agent }) => agent);
  const ofAgents = hasAgents ? columns.map((name) => texts.triage("of-agent", { name })) : [];
  const cells = (/** @type {Durations} */ of) =>
    [of && texts.count(of.count), of && texts.span(of.medianSeconds), of && texts.span(of.p90Seconds)].map((text) =>
      el("td", { class: "amount" }, text ?? "–"),
    );
  const rows = durations.map(({ processType, process, agent }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, data(texts.processType(processType))),
      ...cells(process),
      ...(hasAgents ? cells(agent) : []),
    ),
  );
  const title = texts.triage("durations");
  return section("durations", title, [
    table(title, [texts.get("ui.process-type"), ...columns, ...ofAgents], rows),
    el("p", { class: "soft" }, texts.triage("durations.hint")),
  ]);
}
