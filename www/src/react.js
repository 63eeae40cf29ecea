"use client";
/**
 * The entry `videoid-lens/react`: the elements as components of React 18 and 19. They render the tags, which an entry
 * such as `videoid-lens/define` registers; on a server, they render only the tag with its attributes.
 */
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";

/** Layout effects do nothing on a server, and React 18 warns about each of them. */
const useClientEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Values that are not text are set as properties after each rendering: React 18 would turn them into attributes, and
 * React 19 would leave them out when it hydrates.
 * @typedef {object} Wrapped
 * @property {string} tag
 * @property {Readonly<Record<string, unknown>>} properties property -> its value where the prop is not given
 * @property {Readonly<Record<string, string>>} events prop -> event
 */

/**
 * Renders the tag, and keeps the element's properties and listeners as the props say.
 * @param {Wrapped} wrapped
 * @param {Record<string, any>} props
 * @param {import("react").ForwardedRef<any>} ref
 */
function useElement({ tag, properties, events }, props, ref) {
  /** @type {import("react").MutableRefObject<any>} */
  const element = useRef(null);
  /** The props of the last rendering. */
  const latest = useRef(props);
  /** The properties that were set last. @type {import("react").MutableRefObject<Record<string, unknown>>} */
  const given = useRef({});

  useImperativeHandle(ref, () => element.current, []);

  useClientEffect(() => {
    const target = element.current;
    const listeners = Object.entries(events).map(([prop, event]) => {
      const listener = (/** @type {Event} */ fired) => latest.current[prop]?.(fired);
      target.addEventListener(event, listener);
      return () => target.removeEventListener(event, listener);
    });
    return () => {
      for (const remove of listeners) remove();
    };
  }, [events]);

  useClientEffect(() => {
    latest.current = props;
    for (const [name, absent] of Object.entries(properties)) {
      const value = props[name] === undefined ? absent : props[name];
      const before = Object.hasOwn(given.current, name) ? given.current[name] : absent;
      if (Object.is(value, before)) continue;
      given.current[name] = value;
      element.current[name] = value;
    }
  });

  /** @type {Record<string, unknown>} */
  const attributes = {};
  for (const [name, value] of Object.entries(props)) {
    if (Object.hasOwn(properties, name) || Object.hasOwn(events, name) || value === undefined) continue;
    // For tags with a dash, React 18 does not know `className`, and writes `hidden="false"`.
    if (name === "className") attributes.class = value;
    else if (name !== "hidden" || value) attributes[name] = value;
  }
  return createElement(tag, { ...attributes, ref: element });
}

/** @type {Wrapped} */
const RESULT = {
  tag: "videoid-result",
  properties: {
    result: null,
    archive: null,
    pictures: null,
    referenceSize: null,
    explainOptions: null,
    decisions: null,
    decisionOutcomes: null,
    tolerant: false,
  },
  events: {
    onExplain: "videoid-explain",
    onSelect: "videoid-select",
    onExport: "videoid-export",
    onDecision: "videoid-decision",
    onError: "videoid-error",
  },
};

/** @type {Wrapped} */
const TRIAGE = {
  tag: "videoid-triage",
  properties: { source: null, tolerant: false },
  events: {
    onTriage: "videoid-triage",
    onTriageFilter: "videoid-triage-filter",
    onOpen: "videoid-open",
    onError: "videoid-error",
  },
};

/** @type {Wrapped} */
const COMPARE = {
  tag: "videoid-compare",
  properties: { results: null, tolerant: false },
  events: { onCompare: "videoid-compare", onError: "videoid-error" },
};

/** `<videoid-result>` as a component. */
export const VideoidResult = forwardRef((/** @type {Record<string, any>} */ props, ref) =>
  useElement(RESULT, props, ref),
);
VideoidResult.displayName = "VideoidResult";

/** `<videoid-triage>` as a component. */
export const VideoidTriage = forwardRef((/** @type {Record<string, any>} */ props, ref) =>
  useElement(TRIAGE, props, ref),
);
VideoidTriage.displayName = "VideoidTriage";

/** `<videoid-compare>` as a component. */
export const VideoidCompare = forwardRef((/** @type {Record<string, any>} */ props, ref) =>
  useElement(COMPARE, props, ref),
);
VideoidCompare.displayName = "VideoidCompare";
