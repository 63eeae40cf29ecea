/** The files of the installed package that describe it. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { resolve, root } from "./package.mjs";

const folder = dirname(resolve("videoid-lens/package.json"));
/** @param {string} name */
const text = (name) => readFile(join(folder, name), "utf8");

/** Every file of the package, by its path in it. */
async function files() {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

test("integrity.json has the hash of every file that browsers load", async () => {
  const hashes = JSON.parse(await text("integrity.json"));
  const loaded = (await files()).filter((name) => /\.(js|wasm)$/.test(name));
  assert.deepEqual(Object.keys(hashes).sort(), loaded.sort());
  for (const name of loaded) {
    const digest = createHash("sha384")
      .update(await readFile(join(folder, name)))
      .digest("base64");
    assert.equal(hashes[name], `sha384-${digest}`, name);
  }
});

test("the notices and the SBOM name the same crates", async () => {
  /** @type {{ components: { name: string, version: string }[] }} */
  const { components } = JSON.parse(await text("sbom.cdx.json"));
  const listed = components.map(({ name, version }) => `${name} ${version}`);
  const headings = (await text("THIRD-PARTY-NOTICES.md")).match(/^## .*$/gm) ?? [];
  const noticed = headings.flatMap((heading) => heading.replace(/^## .*?: /, "").split(", "));
  assert.deepEqual([...new Set(noticed)].sort(), listed.sort());
  assert.ok(listed.some((name) => name.startsWith("wasm-bindgen ")));
});

test("no file names a folder of the machine that built it", async () => {
  for (const name of await files()) {
    const bytes = await readFile(join(folder, name));
    for (const place of [root, "/.cargo/", "/.rustup/"]) assert.ok(!bytes.includes(place), name);
  }
});
