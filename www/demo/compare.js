import "/pkg/define-compare.js";

import { byId, el } from "./dom.js";
import { setUpTools } from "./page.js";
import { loadResults } from "./results.js";

/** @typedef {import("/pkg/compare-element.js").VideoidCompareElement} Compare */

const results = await loadResults();
await customElements.whenDefined("videoid-compare");
const compare = /** @type {Compare} */ (byId("compare"));

const named = (/** @type {string[]} */ ...names) => names.map((name) => results.get(name) ?? "");
/** The process of the specimen archive, together with the archive. */
const archive = async () => ({
  result: results.get("archive"),
  archive: await (await fetch("specimen/result.zip")).blob(),
});

/**
 * The examples, by their names in the list: what each of them compares.
 * @type {Record<string, () => Promise<Compare["results"]>>}
 */
const EXAMPLES = {
  "Inconclusive, failed, accepted": async () =>
    named("03-substantial-inconclusive", "04-substantial-failed", "01-substantial-accepted"),
  "Accepted and rejected by agents": async () => named("08-high-accepted", "09-high-rejected"),
  "Another type of document": async () => named("01-substantial-accepted", "02-substantial-rejected-elided"),
  "Nothing read": async () => named("04-substantial-failed", "11-substantial-failed-liveness"),
  "One of the results with its archive": async () => [...named("03-substantial-inconclusive"), await archive()],
  "One of the files unreadable": async () => [
    ...named("08-high-accepted"),
    '{"status": ',
    ...named("09-high-rejected"),
  ],
  "All eleven": async () => named(...[...results.keys()].filter((name) => /^\d/.test(name))),
};

const buttons = Object.entries(EXAMPLES).map(([name, take]) => {
  const button = el("button", { type: "button", class: "quiet", "aria-pressed": "false" }, name);
  button.addEventListener("click", async () => {
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
    compare.results = await take();
  });
  return button;
});
byId("examples").append(...buttons);

setUpTools(compare);

const first = new Promise((resolve) => compare.addEventListener("videoid-compare", resolve, { once: true }));
buttons[0].click();
await first;
document.documentElement.dataset.ready = "true";
