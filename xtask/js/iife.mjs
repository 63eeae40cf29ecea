/** `node iife.mjs FOLDER FILE`: everything of the package, the element registered, in one script for pages without modules. */
import { join } from "node:path";

import { build } from "esbuild";

const [folder, file] = process.argv.slice(2);
await build({
  stdin: { contents: 'export * from "./index.js"; import "./define-triage.js"; export { VideoidResultElement } from "./element.js"; export { VideoidTriageElement } from "./triage-element.js";', resolveDir: folder },
  outfile: join(folder, file),
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "videoidLens",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
