// The components of `videoid-lens/react`. `import type {} from "videoid-lens/react"` makes the tags themselves known to
// the JSX of React 19.
import type { CSSProperties, ForwardRefExoticComponent, RefAttributes } from "react";

import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { VideoidCompareProps, VideoidResultProps, VideoidTriageProps } from "./globals.js";

/** Props of a component: those of its tag, and handlers for its events. */
type ComponentProps<Tag, Events> = Omit<Tag, "ref" | "key" | "class" | "tolerant"> & {
  tolerant?: boolean;
  style?: CSSProperties;
} & { [Prop in keyof Events]?: (event: Events[Prop]) => void };

/** A handler's prop -> the event it gets. */
interface ResultEvents {
  /** A result is shown. */
  onExplain: HTMLElementEventMap["videoid-explain"];
  /** A feature was selected, or none. */
  onSelect: HTMLElementEventMap["videoid-select"];
  /** A picture or a report is about to be saved; `preventDefault()` keeps the element from saving it. */
  onExport: HTMLElementEventMap["videoid-export"];
  /** Someone decided; `preventDefault()` keeps the form as it is. */
  onDecision: HTMLElementEventMap["videoid-decision"];
  /** Something can not be read or drawn. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** A handler's prop -> the event it gets. */
interface TriageEvents {
  /** The results are read and shown. */
  onTriage: HTMLElementEventMap["videoid-triage"];
  /** Other rows are shown. */
  onTriageFilter: HTMLElementEventMap["videoid-triage-filter"];
  /** A row is about to be opened; `preventDefault()` keeps the dialog from opening.  */
  onOpen: HTMLElementEventMap["videoid-open"];
  /** Something can not be read or drawn. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** A handler's prop -> the event it gets. */
interface CompareEvents {
  /** The results are read and shown. */
  onCompare: HTMLElementEventMap["videoid-compare"];
  /** Something can not be read or compared. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** Props of `<VideoidResult>`. */
export type VideoidResultComponentProps = ComponentProps<VideoidResultProps, ResultEvents>;

/** Props of `<VideoidTriage>`. */
export type VideoidTriageComponentProps = ComponentProps<VideoidTriageProps, TriageEvents>;

/** Props of `<VideoidCompare>`. */
export type VideoidCompareComponentProps = ComponentProps<VideoidCompareProps, CompareEvents>;

/** `<videoid-result>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidResult: ForwardRefExoticComponent<
  VideoidResultComponentProps & RefAttributes<VideoidResultElement>
>;

/** `<videoid-triage>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidTriage: ForwardRefExoticComponent<
  VideoidTriageComponentProps & RefAttributes<VideoidTriageElement>
>;

/** `<videoid-compare>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidCompare: ForwardRefExoticComponent<
  VideoidCompareComponentProps & RefAttributes<VideoidCompareElement>
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
      "videoid-compare": VideoidCompareProps;
    }
  }
}
