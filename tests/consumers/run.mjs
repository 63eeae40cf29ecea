/**
 * The packed package in everything that `consumers.mjs` lists; a table of what works. Started by `cargo xtask
 * consumers [NAME]...`; `--publish` then writes the table of all, with what earlier runs found, into the documentation.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { launch } from "../e2e/launch.mjs";
import { setting } from "../e2e/setting.mjs";
import { consumers } from "./consumers.mjs";
import { expectOnServer, expectSpecimen } from "./page.mjs";
import { setUp, tarball } from "./project.mjs";
import { freePort, serve } from "./site.mjs";
import { COLUMNS, publish, Results, rowName, versions } from "./table.mjs";
import { expectRefusals } from "./types.mjs";

/** @typedef {import("./consumers.mjs").Column} Column */
/** @typedef {import("./consumers.mjs").Consumer} Consumer */
/** @typedef {import("./consumers.mjs").Way} Way */
/** @typedef {import("./project.mjs").Project} Project */

/** Milliseconds until a server has to answer. */
const LONGEST_START = 60_000;

/** @param {string[]} names */
function chosen(names) {
  const unknown = names.filter((name) => !consumers.some((consumer) => consumer.name === name));
  if (unknown.length) {
    const known = consumers.map(({ name }) => name).join(", ");
    throw new Error(`there is no consumer ${unknown.join(", ")}; there are: ${known}`);
  }
  return names.length ? consumers.filter(({ name }) => names.includes(name)) : consumers;
}

/**
 * The server of a way, once it answers.
 * @param {Project} project
 * @param {string[]} command
 */
async function startServer(project, command) {
  const port = await freePort();
  const program = project.start(
    command.map((word) => word.replace("{port}", String(port))),
    { HOST: "127.0.0.1", PORT: String(port) },
  );
  const address = `http://127.0.0.1:${port}/`;
  for (const start = Date.now(); program.isRunning() && Date.now() - start < LONGEST_START; await sleep(200)) {
    if (await fetch(address).catch(() => null)) return { address, stop: program.stop, output: program.output };
  }
  await program.stop();
  throw new Error(`error: \`${command[0]}\` does not answer\n${program.output()}`);
}

/**
 * One cell: fails by throwing.
 * @param {import("playwright-core").Browser} browser
 * @param {Consumer} consumer
 * @param {Project} project
 * @param {Way} way
 * @param {Column} column
 */
async function check(browser, consumer, project, way, column) {
  const source = way.sources[column];
  // What was built of another cell's page: Vite starts with it, and answers 504 once it sees other imports.
  for (const folder of ["dist", "node_modules/.vite"]) await project.remove(folder);
  await project.describe(way.manifest);
  if (source) await project.copy(source, consumer.page);
  if (column === "types") return expectRefusals(project, way.build ?? []);
  if (way.build) await project.run(way.build);
  for (const [from, to] of Object.entries(way.copies?.[column] ?? {})) await project.copy(from, to);
  if (!way.site && !way.serve) return;
  const server = way.serve ? await startServer(project, way.serve) : await serve(`${project.folder}/${way.site}`);
  try {
    if (way.rendersOnServer) await expectOnServer(server.address);
    await expectSpecimen(browser, server.address + (way.path ?? ""), column === "./define");
    const said = "output" in server ? server.output() : "";
    if (/warn|error/i.test(said)) throw new Error(`error: the server is not silent\n${said}`);
  } finally {
    await server.stop();
  }
}

/** How tools begin the line that names the fault. */
const TELLING = /(?<!Timeout)error: |page error|can't|cannot|could not|failed to (?!load resource)|no such|not exist/i;

/** The line of a long message that says most. @param {string} message */
function short(message) {
  const lines = message
    .replaceAll(`${setting("LENS_CONSUMERS")}/`, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const line = lines.find((text) => TELLING.test(text) && !text.endsWith(":")) ?? lines[0] ?? "";
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

/** @param {string[][]} rows */
function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

// Without this the servers, being groups of their own, would outlive us.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const { values: options, positionals } = parseArgs({
  options: { publish: { type: "boolean", default: false } },
  allowPositionals: true,
});
const list = chosen(positionals);
const packed = await tarball();
const results = await Results.of(packed);
/** @type {string[]} */
const failures = [];
const table = [["consumer", ...COLUMNS]];
const browser = await launch();
try {
  for (const consumer of list) {
    console.log(`${consumer.name}: installing`);
    const installed = setUp(consumer, versions[consumer.name], packed);
    // Each cell reports a failed installation as its own failure.
    installed.catch(() => {});
    for (const way of consumer.ways) {
      const row = rowName(consumer, way);
      /** @param {Column} column */
      const cell = async (column) => {
        if (!(column in way.sources)) return way.skipped?.[column] ? `not run: ${way.skipped[column]}` : "";
        try {
          await check(browser, consumer, await installed, way, column);
          return "ok";
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          failures.push(`--- ${row}, ${column}\n${message}`);
          return `failed: ${short(message)}`;
        }
      };
      const cells = [];
      for (const column of COLUMNS) cells.push(await cell(column));
      console.log(`${row}: ${cells.filter(Boolean).join("; ")}`);
      table.push([row, ...cells]);
      await results.add(consumer, way, cells);
    }
  }
} finally {
  await browser.close();
}
for (const failure of failures) console.log(`\n${failure}`);
console.log();
print(table);
if (options.publish) await publish(results, browser.version());
process.exitCode = failures.length ? 1 : 0;
