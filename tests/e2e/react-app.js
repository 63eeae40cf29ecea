/** What a page of React 19 does with the element, on the server and in the browser: rendered, hydrated, rendered anew. */
import { createElement, useEffect, useRef } from "react";
// @ts-expect-error It has no types of its own, and its `@types` are not worth a dependency.
import { hydrateRoot } from "react-dom/client";

/** As the README says: what is no text goes through a ref. @param {{ result: object }} props */
export function ByRef({ result }) {
  const element = useRef(/** @type {any} */ (null));
  useEffect(() => {
    element.current.result = result;
  }, [result]);
  return createElement("videoid-result", { ref: element, lang: "de", view: "summary" });
}

/** As a property. @param {{ result: object }} props */
export const ByProperty = ({ result }) => createElement("videoid-result", { result, view: "summary" });

/** @param {Element} root @param {(props: { result: object }) => any} component @param {object} result */
export const hydrate = (root, component, result) => hydrateRoot(root, createElement(component, { result }));

export { createElement };
