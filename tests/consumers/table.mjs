/** The table of what works, as it is printed and as it is published. */
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";

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

/** What was tried with one package, in this run and in earlier ones: a row can be tried again alone. */
export class Results {
  /** @type {Record<string, { versions: Record<string, string>, cells: string[] }>} */
  #rows = {};
  #file = "";
  #of = "";

  /** @param {string} packed the tarball, whose name says what is in it */
  static async of(packed) {
    const results = new Results();
    results.#file = join(dirname(packed), "results.json");
    results.#of = basename(packed);
    const kept = JSON.parse(await readFile(results.#file, "utf8").catch(() => "{}"));
    if (kept.of === results.#of) results.#rows = kept.rows;
    return results;
  }

  /** @param {Consumer} consumer @param {Way} way @param {string[]} cells */
  async add(consumer, way, cells) {
    this.#rows[rowName(consumer, way)] = { versions: versions[consumer.name], cells };
    await writeFile(this.#file, JSON.stringify({ of: this.#of, rows: this.#rows }));
  }

  /** A row's cells, if it was tried with what its project has now. @param {Consumer} consumer @param {Way} way */
  cells(consumer, way) {
    const row = this.#rows[rowName(consumer, way)];
    return row && isDeepStrictEqual(row.versions, versions[consumer.name]) ? row.cells : undefined;
  }
}

/**
 * Writes the table of all consumers into the page.
 * @param {Results} results
 * @param {string} chromium its version
 */
export async function publish(results, chromium) {
  const { version } = JSON.parse(await readFile(new URL("../../pkg/package.json", import.meta.url), "utf8"));
  const date = new Date().toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const rows = consumers.flatMap((consumer) =>
    consumer.ways.map((way) => {
      const cells = results.cells(consumer, way);
      if (!cells) throw new Error(`${rowName(consumer, way)} was not tried with this package`);
      return line([rowName(consumer, way), ...cells.map((cell) => cell.replaceAll("|", "\\|")), companions(consumer)]);
    }),
  );
  const text = await readFile(PAGE, "utf8");
  const lines = [
    `Tried on ${date}: videoid-lens ${version}, Node ${process.versions.node}, Chromium ${chromium}.`,
    "",
    line(["where", ...COLUMNS.map((column) => (column.startsWith(".") ? `\`${column}\`` : column)), "with"]),
    `|${"---|".repeat(COLUMNS.length + 2)}`,
    ...rows,
  ];
  await writeFile(PAGE, `${text.split(START)[0]}${START}\n${lines.join("\n")}\n`);
}
