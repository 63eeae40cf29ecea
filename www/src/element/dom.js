/**
 * Makes an element. Text goes in as text: nothing from a result is ever read as markup.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] those that are `null`, `undefined` or
 *   `false` are left out
 * @param {...(Node | string | null | false | undefined)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(
    .../** @type {(Node | string)[]} */ (
      children.filter((child) => child !== null && child !== undefined && child !== false)
    ),
  );
  return element;
}

/** Text of a result inside a sentence: its direction must not spill over. @param {string} text */
export const data = (text) => el("bdi", {}, text);

/** @param {string} text @param {() => void} react @param {Record<string, string | number | boolean | null | undefined>} [attributes] */
export function button(text, react, attributes) {
  const element = el("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", react);
  return element;
}

/**
 * A titled section, or nothing when it would be empty.
 * @param {string} part its name for `::part()`
 * @param {string} title
 * @param {(Node | null)[]} content
 */
export function section(part, title, content) {
  const present = content.filter((child) => child !== null);
  return present.length ? el("section", { part }, el("h3", {}, title), ...present) : null;
}

/**
 * One that is folded away until it is wanted: what is in it is made then.
 * @param {string} part
 * @param {string} title
 * @param {() => Node[]} content
 */
export function folded(part, title, content) {
  const details = /** @type {HTMLDetailsElement} */ (el("details", {}, el("summary", {}, el("h3", {}, title))));
  const open = () => {
    if (details.childElementCount === 1) details.append(...content());
  };
  details.addEventListener("toggle", open);
  return { section: el("section", { part }, details), open: () => (open(), (details.open = true)) };
}

/** @param {string} title @param {string} text */
export const note = (title, text) =>
  el("div", { part: "note" }, el("h2", { part: "headline" }, title), text && el("p", {}, text));

/** The language of an element: its own, or that of what it is in. @param {HTMLElement} element */
export const localeOf = (element) =>
  element.getAttribute("lang") || /** @type {HTMLElement | null} */ (element.closest("[lang]"))?.lang || "en";

/** For `:state()`: engines from before it have no such set, or take other names in it. @param {ElementInternals} internals @param {string} state */
export function mark(internals, state) {
  try {
    internals.states.clear();
    internals.states.add(state);
  } catch {
    // A look that a page gives to a state is lost there, and nothing else.
  }
}

/** A file for the person. @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  // The browser needs it until the download has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
