/** The entry `videoid-lens/define-compare`: registers `<videoid-compare>`, with the wasm inside. */

import { VideoidCompareElement } from "./compare-element.js";
import { startInline } from "./core/inline.js";
import { define } from "./elements/base/define.js";

export { VideoidCompareElement };

/** The tag's name. */
export const TAG = "videoid-compare";

define(TAG, VideoidCompareElement, startInline);
