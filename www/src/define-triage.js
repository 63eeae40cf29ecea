/**
 * The entry `videoid-lens/define-triage`: registers `<videoid-triage>`, and `<videoid-result>`, in which it opens a
 * row, with the wasm inside.
 */
import "./define.js";

import { startInline } from "./core/inline.js";
import { define } from "./elements/base/define.js";
import { VideoidTriageElement } from "./triage-element.js";

export { VideoidTriageElement };

/** The tag's name. */
export const TAG = "videoid-triage";

define(TAG, VideoidTriageElement, startInline);
