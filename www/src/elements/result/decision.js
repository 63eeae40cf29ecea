import { button, data, el } from "../base/dom.js";

/** @typedef {import("../base/texts.js").Texts} Texts */
/** @typedef {{ outcome: string, reason: string, note?: string, by?: string, at?: string }} Decision a decision that the page has stored: who decided, when, what, why */
/** @typedef {{ value: string, label: string }} DecisionOutcome what can be decided, and what it is called */
/** @typedef {{ outcome: string, reason: string, note: string }} Answer */

/**
 * @typedef {object} Desk the place where decisions are shown and asked for
 * @property {Texts} texts
 * @property {import("../../videoid_lens.js").Explanation} explanation the result to decide about
 * @property {HTMLElement} tools in the head of the result, for a button that jumps to the form
 * @property {HTMLSlotElement} slot for a form of the page's own
 * @property {HTMLElement} place the element that contains the slot
 * @property {{ form: HTMLElement, outcomes: string, jump: HTMLElement } | null} [content] the form that is shown
 */

/**
 * Shows the stored decisions, and the form if a decision is asked for. A form that a person is filling in is kept.
 * @param {Desk} desk
 * @param {boolean} isAsked
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[] | null} given
 * @param {(answer: Answer) => boolean} submit
 */
export function showDesk(desk, isAsked, decisions, given, submit) {
  const { texts, slot, place, tools } = desk;
  const outcomes = outcomesOf(texts, given);
  const list = decisions.length ? [decisionList(texts, decisions, outcomes)] : [];
  for (const one of place.querySelectorAll('[part="decisions"]')) one.remove();
  place.prepend(...list);
  const key = JSON.stringify(outcomes);
  if (isAsked && desk.content?.outcomes === key) return;
  desk.content?.form.remove();
  desk.content?.jump.remove();
  desk.content = null;
  if (!isAsked) return;
  const form = decisionForm(texts, outcomes, submit);
  const jump = button(texts.get("ui.decision"), () => {
    // The page's own form, if it has one.
    const target = slot.assignedElements()[0] ?? form;
    target.scrollIntoView({ block: "center" });
    const field = /** @type {HTMLElement | null} */ (target.querySelector("input, select, textarea, button"));
    field?.focus({ preventScroll: true });
  });
  tools.append(jump);
  slot.append(form);
  desk.content = { form, outcomes: key, jump };
}

/**
 * The outcomes to choose from: those of the page, or the three default ones.
 * @param {Texts} texts
 * @param {readonly DecisionOutcome[] | null} given
 * @returns {readonly DecisionOutcome[]}
 */
export const outcomesOf = (texts, given) =>
  given ?? [
    { value: "accept", label: texts.get("ui.decision.accept") },
    { value: "reject", label: texts.get("ui.decision.reject") },
    { value: "ask-again", label: texts.get("ui.decision.ask-again") },
  ];

/** The label of an outcome. @param {readonly DecisionOutcome[]} outcomes @param {string} value */
export const labelOf = (outcomes, value) => outcomes.find((one) => one.value === value)?.label ?? value;

/**
 * The decisions that the page has stored.
 * @param {Texts} texts
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[]} outcomes
 */
export function decisionList(texts, decisions, outcomes) {
  const items = decisions.map(({ outcome, reason, note, by, at }) => {
    const when = [by && data(by), by && at && " · ", at && el("time", { datetime: at }, texts.time(at))];
    return el(
      "li",
      {},
      el("strong", {}, data(labelOf(outcomes, outcome))),
      reason && el("p", {}, data(reason)),
      note && el("p", { class: "soft" }, texts.get("ui.decision.note"), ": ", data(note)),
      el("p", { class: "soft" }, ...when),
    );
  });
  return el("section", { part: "decisions" }, el("h3", {}, texts.get("ui.decision.all")), el("ol", {}, ...items));
}

/**
 * A form that asks for a decision. It is cleared when the decision was submitted.
 * @param {Texts} texts
 * @param {readonly DecisionOutcome[]} outcomes
 * @param {(answer: Answer) => boolean} submit whether the answer was taken
 */
export function decisionForm(texts, outcomes, submit) {
  const radios = outcomes.map(({ value }) => el("input", { type: "radio", name: "outcome", value }));
  const reason = el("textarea", { id: "decision-reason", rows: 3, required: true, autocomplete: "off" });
  const note = el("textarea", { id: "decision-note", rows: 2, autocomplete: "off" });
  const said = el("p", { class: "soft", role: "status" });
  const choices = el(
    "fieldset",
    {},
    el("legend", {}, texts.get("ui.decision.outcome")),
    ...radios.map((radio, i) => el("label", {}, radio, " ", data(outcomes[i].label))),
  );
  const fields = [
    {
      field: choices,
      first: radios[0],
      error: errorOf("outcome"),
      isMissing: () => !radios.some((one) => one.checked),
    },
    { field: reason, first: reason, error: errorOf("reason"), isMissing: () => !reason.value.trim() },
  ];
  const messages = [texts.get("ui.decision.no-outcome"), texts.get("ui.decision.no-reason")];
  const labelled = (/** @type {string} */ key, /** @type {HTMLElement} */ field) =>
    el("label", { for: field.id }, texts.get(key));
  choices.append(fields[0].error);
  const form = el(
    "form",
    { novalidate: true },
    choices,
    el("div", { class: "field" }, labelled("ui.decision.reason", reason), reason, fields[1].error),
    el("div", { class: "field" }, labelled("ui.decision.note", note), note),
    el(
      "div",
      { class: "tools" },
      button(texts.get("ui.decision.submit"), () => {}, { type: "submit" }),
      said,
    ),
  );
  /** Marks the empty fields, and returns the control of the first one. */
  const check = () => {
    /** @type {HTMLElement | undefined} */
    let wrong;
    fields.forEach(({ field, first, error, isMissing }, i) => {
      const isWrong = isMissing();
      error.textContent = isWrong ? messages[i] : "";
      for (const one of field === choices ? radios : [reason]) {
        if (isWrong) one.setAttribute("aria-describedby", error.id);
        else one.removeAttribute("aria-describedby");
      }
      // `aria-invalid` is not allowed on a radio button, only on a group of them.
      if (field === reason) reason.setAttribute("aria-invalid", String(isWrong));
      if (isWrong) wrong ??= first;
    });
    return wrong;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    said.textContent = "";
    const wrong = check();
    if (wrong) return wrong.focus();
    const outcome = radios.find((one) => one.checked)?.value ?? "";
    if (!submit({ outcome, reason: reason.value.trim(), note: note.value.trim() })) return;
    form.reset();
    said.textContent = texts.get("ui.decision.submitted");
  });
  // Errors stay until they are corrected.
  form.addEventListener("input", () => {
    if (fields.some(({ error }) => error.textContent)) check();
  });
  return el("section", { part: "decision" }, el("h3", {}, texts.get("ui.decision")), form);
}

/** @param {string} name */
const errorOf = (name) => el("p", { class: "bad", id: `decision-${name}-error` });
