/** Every export that package.json names, whichever there are: modules are imported, other files have to be there. */
import { readFile } from "node:fs/promises";

const manifest = JSON.parse(await readFile(new URL(import.meta.resolve("videoid-lens/package.json")), "utf8"));
/** Directives, which nothing but Angular's own build can load. */
const FOR_LINKER = "./angular";

const failures = [];
for (const name of Object.keys(manifest.exports)) {
  if (name === FOR_LINKER) continue;
  try {
    const address = import.meta.resolve(`${manifest.name}${name.slice(1)}`);
    await (/\.[cm]?js$/.test(address) ? import(address) : readFile(new URL(address)));
  } catch (error) {
    failures.push(`${name}: ${error}`);
  }
}
if (failures.length) throw new Error(failures.join("\n"));
