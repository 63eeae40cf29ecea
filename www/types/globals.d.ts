// What importing `videoid-lens/define` or `/element` makes known to TypeScript.
import type { LensError } from "./error.js";
import type { VideoidResultElement } from "./element/element.js";
import type { VideoidTriageElement } from "./triage/element.js";
import type { TriageReport } from "./triage.js";
import type { Explanation } from "./videoid_lens.js";

/** What every element takes in JSX, as far as it is of use here; and the attributes that both elements have. */
interface SharedProps {
  lang?: string;
  theme?: "light" | "dark";
  tolerant?: boolean | "";
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  hidden?: boolean;
  key?: string | number;
  ref?: unknown;
}

/** Attributes and properties of `<videoid-result>` in JSX. */
export interface VideoidResultProps extends SharedProps {
  redact?: "none" | "photo" | "all";
  view?: "full" | "summary" | "evidence";
  result?: VideoidResultElement["result"];
  archive?: VideoidResultElement["archive"];
  pictures?: VideoidResultElement["pictures"];
  referenceSize?: VideoidResultElement["referenceSize"];
}

/** Attributes and properties of `<videoid-triage>` in JSX. */
export interface VideoidTriageProps extends SharedProps {
  source?: VideoidTriageElement["source"];
}

declare global {
  interface HTMLElementTagNameMap {
    "videoid-result": VideoidResultElement;
    "videoid-triage": VideoidTriageElement;
  }
  interface HTMLElementEventMap {
    "videoid-explain": CustomEvent<{ explanation: Explanation }>;
    "videoid-select": CustomEvent<{ index: number | null }>;
    "videoid-error": CustomEvent<{ error: LensError }>;
    "videoid-triage": CustomEvent<{ report: TriageReport }>;
    "videoid-open": CustomEvent<{ index: number; row: ReturnType<TriageReport["row"]>; explanation: Explanation }>;
    "videoid-export": CustomEvent<{ blob: Blob; redact: "none" | "photo" | "all" }>;
  }
  // Preact, Solid and React up to 18; for React 19 see react.d.ts.
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
    }
  }
}
