// `import type {} from "videoid-lens/react"` makes the elements known to the JSX of React 19.
import type { VideoidCompareProps, VideoidResultProps, VideoidTriageProps } from "./globals.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
      "videoid-compare": VideoidCompareProps;
    }
  }
}
