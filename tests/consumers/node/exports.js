/** Imports every module that package.json exports, and reads every other file that it exports. */
import { readFile } from "node:fs/promises";

const manifest = JSON.parse(await readFile(new URL(import.meta.resolve("videoid-lens/package.json")), "utf8"));
/** Entries that import a framework, which this project does not have: the rows of the frameworks try them. */
const FOR_FRAMEWORKS = ["./react", "./angular"];

const failures = [];
for (const name of Object.keys(manifest.exports)) {
  if (FOR_FRAMEWORKS.includes(name)) continue;
  try {
    const address = import.meta.resolve(`${manifest.name}${name.slice(1)}`);
    await (/\.[cm]?js$/.test(address) ? import(address) : readFile(new URL(address)));
  } catch (error) {
    failures.push(`${name}: ${error}`);
  }
}
if (failures.length) throw new Error(failures.join("\n"));
