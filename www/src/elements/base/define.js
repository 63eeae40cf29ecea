/** @typedef {import("./element.js").LensElement} LensElement */

/**
 * Starts the wasm and registers an element. Does nothing where there is no registry, as on a server, or where the tag
 * is registered already, by another version of the package for example.
 * @param {string} tag
 * @param {{ new (): LensElement, ready: Promise<unknown> }} element
 * @param {() => Promise<void>} init starts the wasm
 */
export function define(tag, element, init) {
  if (!globalThis.customElements || customElements.get(tag)) return;
  element.ready = init();
  // The element shows why the wasm did not start; without this the browser would report it a second time.
  element.ready.catch(() => {});
  customElements.define(tag, element);
}
