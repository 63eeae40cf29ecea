/** Registers `<videoid-triage>`, and `<videoid-result>`, in which it opens a row, with the wasm inside. */
import "../element/define.js";

import { init } from "../index.js";
import { VideoidTriageElement } from "./element.js";

export { VideoidTriageElement };

/** The tag's name. */
export const TAG = "videoid-triage";

// Nothing on a server; and another version of the package may have been quicker.
if (globalThis.customElements && !customElements.get(TAG)) {
  VideoidTriageElement.ready = init();
  // The element shows what is wrong: it must not be reported twice.
  VideoidTriageElement.ready.catch(() => {});
  customElements.define(TAG, VideoidTriageElement);
}
