/** The specimen as a server has it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @param {string} name */
const file = (name) => readFile(join(process.cwd(), "specimen", name));

export const specimen = async () => ({
  json: String(await file("process.json")),
  zip: new Blob([await file("result.zip")]),
});
