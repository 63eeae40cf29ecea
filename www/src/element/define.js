/** Registers `<videoid-result>`, with the wasm inside. */
import { init } from "../index.js";
import { VideoidResultElement } from "./element.js";

export { VideoidResultElement };

/** The tag's name. */
export const TAG = "videoid-result";

// Nothing on a server; and another version of the package may have been quicker.
if (globalThis.customElements && !customElements.get(TAG)) {
  VideoidResultElement.ready = init();
  // The element shows what is wrong: it must not be reported twice.
  VideoidResultElement.ready.catch(() => {});
  customElements.define(TAG, VideoidResultElement);
}
