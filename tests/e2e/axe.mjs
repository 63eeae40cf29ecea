/** What is wrong for those who can't see or use a mouse, as far as a machine can tell. */
import { readFileSync } from "node:fs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe finds on the page. @param {import("playwright-core").Page} page */
export async function violations(page) {
  // Straight into the page: a script element would be against its policy.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runOnly = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { runOnly });
    return violations.map(
      (/** @type {any} */ one) =>
        `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.target.join(" ")).join(", ")}`,
    );
  });
}
