/** The entry `videoid-lens/define`: registers `<videoid-result>`, with the wasm inside. */

import { startInline } from "./core/inline.js";
import { VideoidResultElement } from "./element.js";
import { define } from "./elements/base/define.js";

export { VideoidResultElement };

/** The tag's name. */
export const TAG = "videoid-result";

define(TAG, VideoidResultElement, startInline);
