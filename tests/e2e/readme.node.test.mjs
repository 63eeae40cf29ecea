/** Runs the README's snippets: the code blocks that follow a line `<!-- test: node -->`. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { consumer, root } from "./package.mjs";

const readme = await readFile(join(root, "README.md"), "utf8");
const snippets = [...readme.matchAll(/<!-- test: node -->\s*```\w*\n([\s\S]*?)```/g)].map(([, code]) => code);

test("the README has a snippet to test", () => assert.ok(snippets.length > 0));

for (const [index, code] of snippets.entries()) {
  test(`snippet ${index + 1} of the README runs`, async () => {
    const file = join(consumer(), `readme-${index + 1}.mjs`);
    await writeFile(file, code);
    await promisify(execFile)(process.execPath, [file], { cwd: consumer() });
  });
}
