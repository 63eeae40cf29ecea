/** Lays out the npm package from what rustc and wasm-bindgen left in `target/ship`. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

import { build } from "esbuild";

import { cssCustomData, elementsOf, htmlCustomData, webTypes } from "./editors.mjs";
import { angularModule, angularTypes, svelteTypes, TYPES_ALONE, vueTypes } from "./frameworks.mjs";
import { crates, notices, sbom } from "./origins.mjs";
import { capture, fileOf, list, manifest, pkg, root, target, tool } from "./project.mjs";

const { names, entries } = manifest;
/** @type {import("esbuild").BuildOptions} */
const SMALL = { minify: true, target: "es2022", legalComments: "none", logLevel: "warning" };
const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** The frameworks that an entry is for, none of which the package needs. */
const PEERS = { "@angular/core": ">=14", react: ">=18", svelte: ">=4", vue: ">=3" };

/** @param {string} name @param {string | Uint8Array} content */
const write = (name, content) => writeFileSync(join(pkg, name), content);
/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** @param {string} module */
const declarationOf = (module) => module.replace(/\.js$/, ".d.ts");

/** The folders with texts: those that every explanation needs, and those of parts of the wasm. */
const TEXTS = ["locales", "locales/compare", "locales/report"];
/** The languages that ship as modules: all of each folder except the one that is built into the wasm. */
const LANGUAGES = list(join(root, "locales/report"), /\.json$/)
  .map((file) => file.replace(".json", ""))
  .filter((language) => language !== "en");

rmSync(pkg, { recursive: true, force: true });
mkdirSync(join(pkg, "locales"), { recursive: true });

// Without the default export, with which the glue would load the wasm in its own way.
const bundledGlue = await build({
  stdin: { contents: `export * from "./${names.glue}.js";`, resolveDir: join(target, "ship") },
  bundle: true,
  write: false,
  format: "esm",
  ...SMALL,
});
write(`${names.glue}.js`, bundledGlue.outputFiles[0].contents);
const declarations = readFileSync(join(target, `ship/${names.glue}.d.ts`), "utf8");
// The glue's classes declare `[Symbol.dispose]`, for which a consumer's TypeScript settings may lack the library.
write(`${names.glue}.d.ts`, `/// <reference lib="esnext.disposable" />\n${declarations}`);

/** The parts of the wasm ship as files, and as modules for Node and for bundlers that do not copy files. */
const PARTS = ["core", ...Object.keys(manifest.parts)];
for (const name of [names.wasm, ...PARTS.map(fileOf)]) {
  const wasm = readFileSync(join(target, "ship", name));
  try {
    // wasm-opt can silently write newer encodings that engines refuse.
    new WebAssembly.Module(wasm);
  } catch (cause) {
    throw new Error(`${name} does not compile: look at the wasm-opt flags in wasm-pack.toml`, { cause });
  }
  write(name, wasm);
}
mkdirSync(join(pkg, "inline"));
for (const part of PARTS) {
  const base64 = deflateSync(readFileSync(join(pkg, fileOf(part))), { level: 9 }).toString("base64");
  write(`inline/${part}.js`, `export default "${base64}";\n`);
  write(`inline/${part}.d.ts`, "declare const base64: string;\nexport default base64;\n");
}

const source = join(root, manifest.source);
const shell = list(source, /\.js$/);
for (const name of shell) cpSync(join(source, name), join(pkg, name));
await declareShell();
writeLocales();
await minify();
await bundle();
// Generates the manifest of the elements from their classes: see custom-elements-manifest.config.mjs.
await tool("@custom-elements-manifest/analyzer/cem.js", ["analyze", "--quiet"]);
const elements = elementsOf(JSON.parse(readFileSync(join(pkg, "custom-elements.json"), "utf8")));
writeFrameworks();
for (const document of DOCUMENTS) cpSync(join(root, document), join(pkg, document));
await describe();
collectDeclarations();

/** Checks the shell strictly and writes its declarations into the package; then checks the other JavaScript. */
async function declareShell() {
  for (const project of ["tsconfig.declarations.json", "tsconfig.json"]) {
    await tool("typescript/bin/tsc", ["--project", project]);
  }
  // Copies the declarations that are written by hand.
  for (const name of list(source, /\.d\.ts$/)) cpSync(join(source, name), join(pkg, name));
}

/** Writes the texts of each language as a module, which every bundler, every browser and Node can import. */
function writeLocales() {
  for (const language of LANGUAGES) {
    const texts = TEXTS.map((folder) => JSON.parse(readFileSync(join(root, folder, `${language}.json`), "utf8")));
    write(`locales/${language}.js`, `export default ${JSON.stringify(Object.assign({}, ...texts))};\n`);
    const declaration = "declare const catalogue: Record<string, string>;\nexport default catalogue;\n";
    write(`locales/${language}.d.ts`, declaration);
  }
}

/** Minifies each module on its own, so that bundlers still see every import. */
async function minify() {
  await build({
    entryPoints: [...shell, `${names.glue}.js`].map((name) => join(pkg, name)),
    outdir: pkg,
    outbase: pkg,
    allowOverwrite: true,
    format: "esm",
    ...SMALL,
  });
}

/** Writes the entries for the templates of frameworks. Those for Vue and Svelte contain only types. */
function writeFrameworks() {
  write("vue.js", TYPES_ALONE);
  write("vue.d.ts", vueTypes(elements));
  write("svelte.js", TYPES_ALONE);
  write("svelte.d.ts", svelteTypes(elements));
  write("angular.js", angularModule(elements));
  write("angular.d.ts", angularTypes(elements));
}

/** The entries with a side effect: importing them registers elements. */
function registering() {
  return Object.entries(entries).filter(([name]) => name.startsWith("./define"));
}

/** Bundles everything into one classic script that registers the elements, for pages without modules. */
async function bundle() {
  const exported = [".", "./element", "./triage-element", "./compare-element"].map(
    (name) => `export * from "./${entries[name]}";`,
  );
  // The elements' entries have another `init`, which takes files.
  exported.push(`export { init, initSync } from "./${entries["."]}";`);
  const imported = registering().map(([, module]) => `import "./${module}";`);
  await build({
    stdin: { contents: [...exported, ...imported].join("\n"), resolveDir: pkg },
    outfile: join(pkg, names.script),
    bundle: true,
    format: "iife",
    globalName: "videoidLens",
    ...SMALL,
  });
}

/**
 * Writes the files about the package: licences of third-party code, hashes with which a page can check a CDN, and
 * package.json.
 */
async function describe() {
  const options = ["metadata", "--format-version", "1", "--no-deps"];
  const { packages } = JSON.parse(await capture("cargo", options));
  const cargo = packages.find((/** @type {any} */ one) => one.name === "videoid-lens");
  const linked = await crates();
  write("THIRD-PARTY-NOTICES.md", notices(linked));
  write("sbom.cdx.json", sbom(cargo, linked));
  // In the format of `integrity` attributes and import maps.
  const hash = (/** @type {string} */ name) =>
    `sha384-${createHash("sha384")
      .update(readFileSync(join(pkg, name)))
      .digest("base64")}`;
  const loaded = list(pkg, /\.(js|wasm)$/);
  write("integrity.json", json(Object.fromEntries(loaded.map((name) => [name, hash(name)]))));
  write("package.json", json(packageJson(cargo)));
  write("vscode.html-custom-data.json", json(htmlCustomData(elements)));
  write("vscode.css-custom-data.json", json(cssCustomData(elements)));
  write("web-types.json", json(webTypes(elements, cargo)));
  await checkContents();
}

/**
 * Keys are in the order in which people read them; in an `exports` condition, `types` must come first.
 * @param {Record<string, any>} cargo
 */
function packageJson({ name, version, description, license, repository }) {
  const locales = LANGUAGES.map((language) => [`./locales/${language}`, `locales/${language}.js`]);
  const modules = [...Object.entries(entries), ...locales].map(([entry, module]) => [
    entry,
    { types: `./${declarationOf(module)}`, default: `./${module}` },
  ]);
  const files = [names.wasm, ...PARTS.map(fileOf), names.script, "custom-elements.json", "package.json"];
  const exported = [...modules, ...files.map((file) => [`./${file}`, `./${file}`])];
  return {
    name,
    version,
    description,
    license,
    repository: repository ?? undefined,
    type: "module",
    bin: { [name]: manifest.package.bin },
    customElements: "./custom-elements.json",
    "web-types": "./web-types.json",
    exports: Object.fromEntries(exported.sort(([one], [other]) => (one < other ? -1 : 1))),
    // Parcel reads `exports` only if it is configured to.
    main: `./${entries["."]}`,
    module: `./${entries["."]}`,
    types: `./${declarationOf(entries["."])}`,
    // Each is needed only by the entry of its name.
    peerDependencies: PEERS,
    peerDependenciesMeta: Object.fromEntries(Object.keys(PEERS).map((peer) => [peer, { optional: true }])),
    sideEffects: registering().map(([, module]) => `./${module}`),
    files: manifest.package.files,
  };
}

/**
 * Compares what npm would pack with the files that exist: every file has to be matched by a pattern of the manifest.
 */
async function checkContents() {
  // Node does not start `npm.cmd` without a shell.
  const [program, ...first] = process.platform === "win32" ? ["cmd", "/c", "npm"] : ["npm"];
  const report = await capture(program, [...first, "pack", "--dry-run", "--json", "--silent"], pkg);
  /** @type {string[]} */
  const packed = JSON.parse(report)[0].files.map((/** @type {any} */ { path }) => path);
  const forgotten = list(pkg, /\.\w+$|LICENSE/).filter((name) => !packed.includes(name));
  if (forgotten.length > 0)
    throw new Error(`no pattern in [package] of wasm-pack.toml matches ${forgotten.join(", ")}`);
}

/**
 * Writes all declarations into one file, to be compared with the golden one. Those of the locales are left out: they
 * are all the same.
 */
function collectDeclarations() {
  const files = list(pkg, /\.d\.ts$/).filter((name) => !name.startsWith("locales/"));
  const texts = files.map((name) => `\n// ==== ${name} ====\n${readFileSync(join(pkg, name), "utf8")}`);
  const first = "// Written by `cargo xtask accept`: the declarations that the package ships.\n";
  writeFileSync(join(target, "videoid-lens.d.ts"), first + texts.join(""));
}
