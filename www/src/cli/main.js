#!/usr/bin/env node
/** `npx videoid-lens`: the package on the command line. */
import { readFile } from "node:fs/promises";

import { parse } from "./arguments.js";
import { asFailure, EXIT, UsageError } from "./failure.js";
import { help } from "./help.js";
import { endWithReader, PROGRAM, Terminal } from "./terminal.js";

/**
 * The parts of the wasm whose functions a command calls synchronously; the other parts load when they are called.
 * @param {import("./arguments.js").Given} given
 */
const partsOf = ({ command, format }) => ({
  overlay: false,
  text: format === "text" && (command === "explain" || command === "archive"),
  report: format === "html" || command === "report",
});

async function version() {
  const description = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(description).version;
}

/** @param {import("./arguments.js").Given} given @param {Terminal} terminal */
async function work(given, terminal) {
  const { command, options } = given;
  if (options.version) {
    await terminal.lines([await version()]);
    return EXIT.READ;
  }
  if (options.help) {
    await terminal.lines(help(command, terminal));
    return EXIT.READ;
  }
  if (process.argv.length === 2) {
    process.stderr.write(`${help(undefined, terminal).join("\n")}\n`);
    return EXIT.USAGE;
  }
  if (!command) throw new UsageError("The first argument must be a command, for example: explain result.json.");
  // Loaded only now, so that help and error messages appear quickly.
  const [lens, commands, { Run }] = await Promise.all([
    import("../index.js"),
    import("./commands/index.js"),
    import("./run.js"),
  ]);
  await lens.init(partsOf(given));
  const run = new Run(given, terminal, lens);
  await run.speak();
  await commands[command](run);
  terminal.clearProgress();
  return run.status;
}

endWithReader();
let terminal = new Terminal();
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => terminal.interrupted(signal));
}
try {
  const given = parse(process.argv.slice(2));
  const { color } = given.options;
  terminal = new Terminal({
    color: /** @type {"auto" | "always" | "never"} */ (color ?? "auto"),
    width: given.width,
  });
  process.exitCode = await work(given, terminal);
} catch (error) {
  if (error instanceof UsageError) {
    process.exitCode = EXIT.USAGE;
    const [command] = process.argv.slice(2);
    const about =
      command && /^[a-z]+$/.test(command) && !/There is no command/.test(error.message) ? ` ${command}` : "";
    terminal.say(`${PROGRAM}: ${error.message}`, `${PROGRAM}${about} --help describes the usage.`, "red");
  } else {
    process.exitCode = EXIT.UNREADABLE;
    const { code, message } = asFailure(error);
    terminal.say(`${PROGRAM}: ${code}`, message, "red");
  }
}
