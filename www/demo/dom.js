/**
 * Creates an element. Strings become text nodes, so nothing from a result is ever parsed as HTML.
 * @param {string} tag
 * @param {Record<string, string | boolean | null>} [attributes] `null` and `false` are left out
 * @param {...(Node | string | null)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is not in the page`);
  return element;
}
