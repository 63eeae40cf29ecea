// The global types that an entry with an element, such as `videoid-lens/define`, adds: tags, events, and props of JSX.
import type { LensError } from "./core/error.js";
import type { Redact } from "./core/overlay.js";
import type { DuplicateNumber, TriageFilter, TriageReport, TriageRow } from "./core/triage.js";
import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { UnreadResult } from "./elements/compare/read.js";
import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { Comparison, Explanation } from "./videoid_lens.js";

type IfEqual<A, B, Then> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? Then : never;

/** Names of the properties that an element has beyond every HTML element's, and that can be set. */
type SettableKeys<E> = {
  [K in keyof E]-?: K extends keyof HTMLElement | keyof LensAttributes
    ? never
    : IfEqual<Pick<E, K>, { -readonly [P in K]: E[K] }, K>;
}[keyof E];

/** The properties of an element as props. */
type Settable<E> = Partial<Pick<E, SettableKeys<E>>>;

/** Attributes that all elements have. */
export interface LensAttributes {
  lang?: string;
  theme?: "light" | "dark";
  tolerant?: boolean | "";
}

/** Attributes of `<videoid-result>`. */
export interface VideoidResultAttributes extends LensAttributes {
  redact?: Redact;
  view?: "full" | "summary" | "evidence";
  decision?: boolean | "";
}

/** Attributes of `<videoid-triage>`. */
export interface VideoidTriageAttributes extends LensAttributes {}

/** Attributes of `<videoid-compare>`. */
export interface VideoidCompareAttributes extends LensAttributes {}

/** The common attributes of HTML elements in JSX that are useful here. */
interface SharedProps {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  hidden?: boolean;
  key?: string | number;
  ref?: unknown;
}

/** Attributes and properties of `<videoid-result>` in JSX. */
export interface VideoidResultProps extends SharedProps, VideoidResultAttributes, Settable<VideoidResultElement> {}

/** Attributes and properties of `<videoid-triage>` in JSX. */
export interface VideoidTriageProps extends SharedProps, VideoidTriageAttributes, Settable<VideoidTriageElement> {}

/** Attributes and properties of `<videoid-compare>` in JSX. */
export interface VideoidCompareProps extends SharedProps, VideoidCompareAttributes, Settable<VideoidCompareElement> {}

declare global {
  interface HTMLElementTagNameMap {
    "videoid-result": VideoidResultElement;
    "videoid-triage": VideoidTriageElement;
    "videoid-compare": VideoidCompareElement;
  }
  interface HTMLElementEventMap {
    "videoid-explain": CustomEvent<{ explanation: Explanation }>;
    "videoid-select": CustomEvent<{ index: number | null }>;
    "videoid-error": CustomEvent<{ error: LensError }>;
    "videoid-triage": CustomEvent<{ report: TriageReport }>;
    "videoid-triage-filter": CustomEvent<{ filter: TriageFilter; group: DuplicateNumber | null; shown: number }>;
    "videoid-compare": CustomEvent<{ comparison: Comparison; unread: UnreadResult[] }>;
    "videoid-open": CustomEvent<{ index: number; row: TriageRow; explanation: Explanation }>;
    "videoid-export": CustomEvent<{ blob: Blob; redact: Redact }>;
    "videoid-decision": CustomEvent<{ outcome: string; reason: string; note: string; processId: string | null }>;
  }
  // Preact, Solid and React up to 18; for React 19 see react.d.ts.
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
      "videoid-compare": VideoidCompareProps;
    }
  }
}
