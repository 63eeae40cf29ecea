/** A React 19 page with the element, on the server and in the browser: rendered, hydrated, rendered again. */
import { createElement, StrictMode, useEffect, useRef, useState } from "react";
// @ts-expect-error It has no types of its own, and its `@types` are not worth a dependency.
import { hydrateRoot } from "react-dom/client";

import { VideoidResult, VideoidTriage } from "../../pkg/react.js";

/** As the documentation describes: values that are not text are set through a ref. @param {{ result: object }} props */
export function ByRef({ result }) {
  const element = useRef(/** @type {any} */ (null));
  useEffect(() => {
    element.current.result = result;
  }, [result]);
  return createElement("videoid-result", { ref: element, lang: "de", view: "summary" });
}

/** The result is passed as a property. @param {{ result: object }} props */
export const ByProperty = ({ result }) => createElement("videoid-result", { result, view: "summary" });

/**
 * What the component has reported, and a function that changes its props.
 * @type {{ events: string[], element: any, triage: any, setProps: (props: object) => void }}
 */
export const told = { events: [], element: null, triage: null, setProps: () => {} };

/** The components of the package. @param {{ result: object }} props */
export function Components({ result }) {
  const [props, setProps] = useState(/** @type {object} */ ({}));
  told.setProps = setProps;
  const tell = (/** @type {{ type: string }} */ { type }) => void told.events.push(type);
  const shown = { result, lang: "de", view: /** @type {const} */ ("summary"), className: "card", hidden: false };
  return createElement(
    StrictMode,
    null,
    createElement(VideoidResult, {
      ...shown,
      ref: (element) => {
        told.element = element;
      },
      onExplain: tell,
      onError: tell,
      style: { maxWidth: "50em" },
      ...props,
    }),
    createElement(VideoidTriage, {
      source: JSON.stringify(result),
      ref: (element) => {
        told.triage = element;
      },
      onTriage: tell,
      hidden: true,
    }),
  );
}

/** @param {Element} root @param {(props: { result: object }) => any} component @param {object} result */
export const hydrate = (root, component, result) => hydrateRoot(root, createElement(component, { result }));

export { createElement };
