/** @typedef {import("../../core/triage.js").DuplicateNumber} DuplicateNumber */
/** @typedef {import("../../core/triage.js").TriageFilter} TriageFilter */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** @typedef {(reason: { code: string, subject?: string | null }) => string} NameOf */

/**
 * What was chosen in charts and lists. Marks narrow the table down in addition to the filters.
 * @typedef {object} Marks
 * @property {{ from: string, to: string }} [days] the first day and the last, `YYYY-MM-DD`
 * @property {{ code: string, subject?: string | null }} [reason] without a `subject`: any subject
 * @property {DuplicateNumber} [group] results that have the same number
 */

/** A text that is equal for equal marks. @param {Marks[keyof Marks]} mark */
function identity(mark) {
  if (!mark) return "";
  return "rows" in mark ? `${mark.field} ${mark.rows[0]} ${mark.rows.length}` : JSON.stringify(mark);
}

/** @param {Marks} marks */
const kinds = (marks) => /** @type {(keyof Marks)[]} */ (Object.keys(marks));

/** Whether all of these are marked. @param {Marks} own @param {Marks} marks */
export const areMarked = (own, marks) =>
  kinds(own).every((kind) => marks[kind] !== undefined && identity(own[kind]) === identity(marks[kind]));

/** Whether a reason is one of those that are marked. @param {NonNullable<Marks["reason"]>} own @param {NonNullable<Marks["reason"]>} marked */
const isOf = (own, marked) =>
  own.code === marked.code && (marked.subject === undefined || marked.subject === own.subject);

/**
 * Whether the marks contain what `own` stands for: the days overlap, and the reason is the same.
 * @param {Marks} own
 * @param {Marks} marks
 */
export function areCovered({ days, reason }, marks) {
  if (!((days && marks.days) || (reason && marks.reason))) return false;
  const isInDays = !days || !marks.days || (days.from <= marks.days.to && marks.days.from <= days.to);
  return isInDays && (!reason || !marks.reason || isOf(reason, marks.reason));
}

/** Adds these marks, or removes them if they are all set. @param {Marks} own @param {Marks} marks */
export function toggle(own, marks) {
  const isMarked = areMarked(own, marks);
  for (const kind of kinds(own)) {
    if (isMarked) delete marks[kind];
    else Object.assign(marks, { [kind]: own[kind] });
  }
}

/** The marks as conditions of a filter, except for the group. @param {Marks} marks @returns {TriageFilter} */
export const conditions = ({ days, reason }) => ({
  ...(days && { createdFrom: days.from, createdTo: days.to }),
  ...(reason && { reason: { ...reason, counted: true } }),
});

/**
 * Each mark in words.
 * @param {Marks} marks
 * @param {TriageTexts} texts
 * @param {NameOf} nameOf
 * @returns {{ kind: keyof Marks, text: string }[]}
 */
export function inWords({ days, reason, group }, texts, nameOf) {
  /** @type {{ kind: keyof Marks, text: string }[]} */
  const words = [];
  if (days) words.push({ kind: "days", text: `${texts.get("ui.created")}: ${texts.days(days.from, days.to)}` });
  if (reason) words.push({ kind: "reason", text: `${texts.triage("reason")}: ${nameOf(reason)}` });
  if (group) words.push({ kind: "group", text: texts.sameNumber(group) });
  return words;
}
