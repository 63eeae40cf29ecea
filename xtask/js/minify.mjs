/** `node minify.mjs FOLDER FILE…`: minifies modules in their place. */
import { join } from "node:path";

import { build } from "esbuild";

const [folder, ...names] = process.argv.slice(2);
await build({
  entryPoints: names.map((name) => join(folder, name)),
  outdir: folder,
  outbase: folder,
  allowOverwrite: true,
  // Each module for itself: bundlers still see every import.
  bundle: false,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
