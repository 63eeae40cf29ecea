/** Rows as CSV (RFC 4180), with the columns and cells that `toCSV()` of the package gives. */

/** How a cell must not start: a spreadsheet would take it for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @param {unknown} value */
function cell(value) {
  const text = String(value ?? "");
  const isFormula = FORMULA.test(text);
  if (!isFormula && !/[",;\r\n\t]/.test(text)) return text;
  return `"${isFormula ? "'" : ""}${text.replaceAll('"', '""')}"`;
}

/** @param {readonly unknown[]} cells */
export const line = (cells) => `${cells.map(cell).join(",")}\r\n`;

/** @typedef {"processId" | "status" | "processType" | "derivedStatus" | "agreement" | "createdAt" | "provider" | "durationSeconds"} Column */
/** @typedef {Pick<import("../index.js").Explanation["reasons"][number], "code" | "subject" | "effect">} RowReason */

export const RESULT_HEAD = line([
  "processId",
  "status",
  "processType",
  "derivedStatus",
  "agreement",
  "createdAt",
  "reasons",
  "contradictions",
  "provider",
  "durationSeconds",
  "file",
]);

/**
 * The CSV row of a result, from a row of `triage()` or from an explanation.
 * @param {Pick<import("../index.js").Explanation, Column> & { reasons: readonly RowReason[] }} row
 * @param {readonly string[]} contradictions codes
 * @param {string} file
 */
export function resultLine(row, contradictions, file) {
  const reasons = row.reasons.map(({ effect, code, subject }) =>
    subject === null ? `${effect} ${code}` : `${effect} ${code} (${subject})`,
  );
  return line([
    row.processId,
    row.status,
    row.processType,
    row.derivedStatus,
    row.agreement,
    row.createdAt,
    reasons.join("; "),
    [...contradictions].sort().join("; "),
    row.provider,
    row.durationSeconds,
    file,
  ]);
}
