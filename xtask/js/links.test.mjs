import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { addresses, deadLinks, markdownAddresses } from "./links.mjs";
import { root } from "./project.mjs";

test("the links and anchors of a page are found", () => {
  const { links, anchors } = addresses(
    '<a href="b.html#x&amp;y">b</a><img src="c.png"><p id="here">&lt;a href="no"&gt;</p><script src="d.js">"<a href=no>"</script>',
  );
  assert.deepEqual(links, ["b.html#x&y", "c.png", "d.js"]);
  assert.deepEqual([...anchors], ["here"]);
});

test("the links and anchors of Markdown are found", () => {
  const { links, anchors } = markdownAddresses(
    '# A `b`, c\n[x](y.md#z) `[no](no)`\n```\n[no](no)\n```\n<img src="p.png">\n\n[1]: q.md\n',
  );
  assert.deepEqual(links, ["y.md#z", "q.md", "p.png"]);
  assert.deepEqual([...anchors], ["a-b-c"]);
});

test("dead links are found, and links to other sites are not followed", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const site = join(folder, "site");
  mkdirSync(site);
  for (const name of ["README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "SECURITY"])
    writeFileSync(join(folder, `${name}.md`), "# Here\n[here](#here)\n");
  writeFileSync(join(folder, "README.md"), "[a](SECURITY.md#here) [b](SECURITY.md#gone) [c](gone.md)");
  const page =
    '<a href="/base/b.html#x">1</a><a href="/b.html">2</a><a href="b.html#y">3</a><a href="https://e.example/">4</a>';
  writeFileSync(join(site, "index.html"), page);
  writeFileSync(join(site, "b.html"), '<p id="x"></p><a href="./">home</a><a href="gone.html">5</a>');
  const { dead, external } = deadLinks(site, folder, "/base/");
  assert.deepEqual(dead, [
    "site/b.html: gone.html",
    "site/index.html: /b.html",
    "site/index.html: b.html#y",
    "README.md: SECURITY.md#gone",
    "README.md: gone.md",
  ]);
  assert.deepEqual(external, ["https://e.example/"]);
});

test("the README is short enough to be read in a few minutes", () => {
  const lines = readFileSync(join(root, "README.md"), "utf8").split("\n");
  assert.ok(lines.length <= 160, `${lines.length} lines`);
  assert.deepEqual(
    lines.filter((line) => line.length > 100),
    [],
  );
  const words = lines.join(" ").split(/\s+/).length;
  assert.ok(words <= 1200, `${words} words`);
});
