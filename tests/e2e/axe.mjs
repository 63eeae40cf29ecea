/** Accessibility problems, as far as a program can find them. */
import { readFileSync } from "node:fs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** The violations that axe finds on the page. @param {import("playwright-core").Page} page */
export async function violations(page) {
  // Evaluated in the page, because its policy forbids script elements.
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
