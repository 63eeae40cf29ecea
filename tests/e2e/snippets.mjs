/**
 * The code blocks of the documentation that tests run: those that follow a line `<!-- test: node -->`, or `page`; after
 * the name of a framework, those that `cargo xtask consumers` has that framework check.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** The README and every page of `docs` that somebody wrote: the reference is generated. */
function documents() {
  const pages = readdirSync(fileURLToPath(new URL("docs", root)), { recursive: true, encoding: "utf8" });
  const written = pages
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /^(?!node_modules|reference|\.).*\.md$/.test(name));
  return ["README.md", ...written.sort().map((name) => `docs/${name}`)];
}

/**
 * @param {"node" | "page" | "vue" | "svelte" | "angular"} where
 * @returns {{ name: string, language: string, code: string }[]} `name` says which one of which file
 */
export function snippets(where) {
  const marked = new RegExp(`<!-- test: ${where} -->\\s*\`\`\`(\\w+)\\n([\\s\\S]*?)\`\`\``, "g");
  return documents().flatMap((name) => {
    const found = [...readFileSync(new URL(name, root), "utf8").matchAll(marked)];
    return found.map(([, language, code], index) => ({ name: `snippet ${index + 1} of ${name}`, language, code }));
  });
}
