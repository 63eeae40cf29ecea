// `import type {} from "videoid-lens/react"` makes <videoid-result> known to the JSX of React 19.
import type { VideoidResultProps } from "./globals.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
    }
  }
}
