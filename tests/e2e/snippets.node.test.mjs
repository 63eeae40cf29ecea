/** Runs the documentation's snippets for Node. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { consumer } from "./package.mjs";
import { snippets } from "./snippets.mjs";

const all = snippets("node");

test("the README and the guides have snippets for Node", () => {
  assert.ok(all.some(({ name }) => name.endsWith("README.md")));
  assert.ok(all.length > 5);
});

for (const [index, { name, code }] of all.entries()) {
  test(`${name} runs`, async () => {
    const file = join(consumer(), `snippet-${index + 1}.mjs`);
    await writeFile(file, code);
    await promisify(execFile)(process.execPath, [file], { cwd: consumer() });
  });
}
