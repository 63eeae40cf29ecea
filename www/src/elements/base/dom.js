/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */
/** @typedef {Node | string | null | undefined | false | "" | 0} Child */

/**
 * Creates an element. Strings become text nodes, so nothing from a result is ever parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes] `true` gives an empty attribute; `null`, `undefined` and `false` give none
 * @param {...Child} children those that are falsy are left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...compact(children));
  return element;
}

/**
 * The values that are not falsy.
 * @template T
 * @param {T[]} values
 */
export const compact = (values) =>
  /** @type {Exclude<T, null | undefined | false | "" | 0>[]} */ (values.filter(Boolean));

/**
 * Text from a result inside a sentence, isolated so that its direction does not change that of the sentence.
 * @param {string} text
 */
export const data = (text) => el("bdi", {}, text);

/** @param {string} text @param {() => void} onClick @param {Attributes} [attributes] */
export function button(text, onClick, attributes) {
  const element = el("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", onClick);
  return element;
}

/**
 * A section with a title; `null` where it would be empty.
 * @param {string} part its name for `::part()`
 * @param {string} title
 * @param {(Node | null)[]} content
 */
export function section(part, title, content) {
  const present = compact(content);
  return present.length ? el("section", { part }, el("h3", {}, title), ...present) : null;
}

/**
 * A `<details>` whose content is made when it is opened for the first time.
 * @param {Node} summary
 * @param {() => Node[]} content
 */
export function lazyDetails(summary, content) {
  const details = el("details", {}, el("summary", {}, summary));
  const fill = () => {
    if (details.childElementCount === 1) details.append(...content());
  };
  details.addEventListener("toggle", fill);
  const open = () => {
    fill();
    details.open = true;
  };
  return { details, open };
}

/**
 * A table in a box that scrolls if the page is too narrow.
 * @param {string} name
 * @param {(string | Node)[]} head
 * @param {Node[]} rows
 */
export const table = (name, head, rows) =>
  el(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": name },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...head.map((title) => el("th", { scope: "col" }, title)))),
      el("tbody", {}, ...rows),
    ),
  );

/** A message in place of a result. @param {string} title @param {string | null} [text] */
export const note = (title, text) =>
  el("div", { part: "note" }, el("h2", { part: "headline" }, title), text && el("p", {}, text));

/** The document or shadow root that an element is in, then those around it. @param {Node | undefined} node */
export function* rootsOf(node) {
  while (node) {
    const root = node.getRootNode();
    yield root;
    node = /** @type {ShadowRoot} */ (root).host;
  }
}

/** The language of an element: its own `lang`, or that of its nearest ancestor, across shadow roots. @param {Element} element */
export function localeOf(element) {
  /** @type {Element | null | undefined} */
  let one = element;
  while (one) {
    const lang = one.getAttribute("lang");
    if (lang) return lang;
    one = one.parentElement ?? /** @type {ShadowRoot} */ (one.getRootNode()).host;
  }
  return "en";
}

/** Sets the one state that `:state()` matches. @param {ElementInternals} internals @param {string} state */
export function setState(internals, state) {
  try {
    internals.states.clear();
    internals.states.add(state);
  } catch {
    // Older engines do not support custom states, or only names with dashes: `:state()` matches nothing there.
  }
}

/** Saves a file on the person's device. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  // The browser reads the address until the download has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
