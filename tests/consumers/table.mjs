/** The table of what works, as it is printed and as it is published. */
import { readFile, writeFile } from "node:fs/promises";

import { consumers } from "./consumers.mjs";

/** @typedef {import("./consumers.mjs").Column} Column */
/** @typedef {import("./consumers.mjs").Consumer} Consumer */
/** @typedef {import("./consumers.mjs").Way} Way */

/** @type {Column[]} */
export const COLUMNS = [".", "./slim", "./define", "types", "package"];

/** @type {Record<string, Record<string, string>>} */
export const versions = JSON.parse(await readFile(new URL("versions.json", import.meta.url), "utf8"));

/** The published page. */
export const PAGE = new URL("../../docs/guide/frameworks.md", import.meta.url);

/** The line before the part of the page that is written here, which goes on to the page's end. */
const START = "<!-- Written by `cargo xtask consumers --publish`: -->\n";

/** @param {Consumer} consumer @param {Way} way @param {string} [node] the version of Node */
export function rowName({ name }, { mode }, node = process.versions.node) {
  const [version = name === "plain" ? "" : node] = Object.values(versions[name]);
  return [name.replace(/-\d+$/, ""), version, mode].filter(Boolean).join(" ");
}

/** What else a consumer has in its project. @param {Consumer} consumer */
function companions({ name }) {
  const [, ...others] = Object.entries(versions[name]);
  return others.map(([other, version]) => `${other} ${version}`).join(", ");
}

/** The first and the last cell of each row that is published. @param {string} [node] the version of Node */
export const publishedRows = (node) =>
  consumers.flatMap((consumer) => consumer.ways.map((way) => [rowName(consumer, way, node), companions(consumer)]));

/**
 * Writes the table into the page.
 * @param {string[][]} table the cells of each row of all consumers, after its name
 * @param {string} chromium its version
 */
export async function publish(table, chromium) {
  const { version } = JSON.parse(await readFile(new URL("../../pkg/package.json", import.meta.url), "utf8"));
  const date = new Date().toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const text = await readFile(PAGE, "utf8");
  const lines = [
    `Tried on ${date}: videoid-lens ${version}, Node ${process.versions.node}, Chromium ${chromium}.`,
    "",
    line(["where", ...COLUMNS.map((column) => (column.startsWith(".") ? `\`${column}\`` : column)), "with"]),
    line(Array(COLUMNS.length + 2).fill("---")).replaceAll(" ", ""),
    ...publishedRows().map(([name, others], index) => line([name, ...table[index].slice(1), others])),
  ];
  await writeFile(PAGE, `${text.split(START)[0]}${START}\n${lines.join("\n")}\n`);
}
