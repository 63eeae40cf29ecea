/** Tests that need files that are not part of the project, or a feature that not every Node has. */
import { appendFileSync } from "node:fs";

/**
 * Skips a test because something is missing, and reports it in the file that `cargo xtask test` names and lists at its
 * end.
 * @param {import("node:test").TestContext} context
 * @param {string} missing
 */
export function notRun(context, missing) {
  const file = process.env.LENS_NOT_RUN;
  if (file) appendFileSync(file, `node, ${context.name}: ${missing} is not there\n`);
  context.skip(`not run: ${missing} is not there`);
}
