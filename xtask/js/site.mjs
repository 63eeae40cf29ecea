/**
 * `cargo xtask site`: builds the documentation as a static site in `target/site`, with the reference generated from the
 * package's typings, and the demo page. No link inside the site may be dead.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { GUIDES, REFERENCE_GROUPS } from "../../docs/.vitepress/contents.mjs";
import { deadLinks } from "./links.mjs";
import { capture, list, pkg, root, target } from "./project.mjs";

const docs = join(root, "docs");
const site = join(target, "site");
const reference = join(docs, "reference");
/** The folder of the generated entry points of the reference. */
const entries = join(target, "reference");

/** Runs a script of the site's own tools. @param {string} script @param {string[]} args */
const docsTool = (script, args) => capture(process.execPath, [join(docs, "node_modules", script), ...args], docs);

/** @param {string} file */
const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the tools of `docs/package.json`, which no other command needs. */
async function install() {
  if (modified(join(docs, "node_modules/.package-lock.json")) >= modified(join(docs, "package-lock.json"))) return;
  // Node does not start `npm.cmd` without a shell.
  const [program, ...first] = process.platform === "win32" ? ["cmd", "/c", "npm"] : ["npm"];
  await capture(program, [...first, "ci", "--no-audit", "--no-fund"], docs);
}

/**
 * Writes the entry points of the reference: everything that can be called, and every type that it uses. The package's
 * own entries are not suitable: they rename types, and leave out types that only other types use, which would have no
 * page.
 */
function writeEntries() {
  rmSync(entries, { recursive: true, force: true });
  mkdirSync(entries, { recursive: true });
  const from = (/** @type {string} */ file) => JSON.stringify(join(pkg, file).replaceAll("\\", "/"));
  const types = new Map();
  const modules = list(pkg, /\.d\.ts$/).filter((name) => /^(videoid_lens|globals|core\/.*)\.d\.ts$/.test(name));
  for (const file of modules) {
    for (const [, name, aliased] of readFileSync(join(pkg, file), "utf8").matchAll(
      /^export (?:declare )?(?:interface|type) (\w+)(?:\s*=\s*(import\(|typeof glue))?/gm,
    )) {
      if (!aliased && !types.has(name)) types.set(name, file);
    }
  }
  const write = (/** @type {string} */ name, /** @type {string[]} */ lines) => {
    const about = REFERENCE_GROUPS.find(({ folder }) => folder === name)?.about;
    writeFileSync(join(entries, `${name}.ts`), `/** ${about} @packageDocumentation */\n${lines.join("\n")}\n`);
  };
  const values = readFileSync(join(pkg, "core/api.d.ts"), "utf8").match(/^export \{[^}]*\} from "[^"]*";$/gm) ?? [];
  write("api", [
    ...values.map((line) => line.replace(/"\.\/(.*)\.js"/, (_, module) => from(`core/${module}.js`))),
    `export { checkCaptureConfig, setLocale } from ${from("core/api.js")};`,
    `export { init, initSync } from ${from("index.js")};`,
  ]);
  const elements = list(pkg, /^[\w-]*element\.d\.ts$/);
  write(
    "elements",
    elements.map((file) => {
      const [, name] = readFileSync(join(pkg, file), "utf8").match(/"\.\/elements\/(\w+)\/element\.js"/) ?? [];
      const tag = `${name[0].toUpperCase()}${name.slice(1)}`;
      return `export { Videoid${tag}Element } from ${from(`elements/${name}/element.js`)};`;
    }),
  );
  write("slim", [`export { init, initSync } from ${from("slim.js")};`]);
  write(
    "types",
    [...types].map(([name, file]) => `export type { ${name} } from ${from(file.replace(".d.ts", ".js"))};`),
  );
}

/** Writes the reference as Markdown into `docs/reference`. */
async function writeReference() {
  writeEntries();
  rmSync(reference, { recursive: true, force: true });
  const entryPoints = REFERENCE_GROUPS.map(({ folder }) => join(entries, `${folder}.ts`));
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "esnext.disposable", "dom", "dom.iterable"],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(entries, "tsconfig.json"), JSON.stringify({ compilerOptions, files: entryPoints }));
  const options = {
    entryPoints,
    tsconfig: join(entries, "tsconfig.json"),
    plugin: ["typedoc-plugin-markdown"],
    out: reference,
    basePath: entries,
    name: "API reference",
    readme: "none",
    entryFileName: "index",
    modulesFileName: "modules",
    hideBreadcrumbs: true,
    hidePageHeader: true,
    disableSources: true,
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    excludeExternals: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    typeDeclarationFormat: "table",
    propertiesFormat: "table",
    enumMembersFormat: "table",
    indexFormat: "table",
    useCodeBlocks: true,
    sanitizeComments: true,
    logLevel: "Error",
  };
  writeFileSync(join(entries, "typedoc.json"), JSON.stringify(options));
  await docsTool("typedoc/bin/typedoc", ["--options", join(entries, "typedoc.json")]);
}

/** Copies the demo into the site. Its addresses, which start at the root of the development server, are adjusted. */
function addDemo() {
  const demo = join(site, "demo");
  cpSync(join(root, "www/demo"), demo, { recursive: true });
  for (const name of list(demo, /^[\w-]*\.(js|html)$/)) {
    const file = join(demo, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/(["'`])\/pkg\//g, "$1./pkg/"));
  }
  cpSync(join(root, "tests/fixtures/documented"), join(demo, "results"), { recursive: true });
  for (const name of list(pkg, /\.(js|wasm)$/)) cpSync(join(pkg, name), join(demo, "pkg", name));
  cpSync(join(root, "www/demo/favicon.svg"), join(site, "favicon.svg"));
}

/** Writes what the site contains for language models: https://llmstxt.org. */
function writeLlmsTxt() {
  const about = (/** @type {string} */ link) => {
    const text = readFileSync(join(docs, `${link.slice(1)}.md`), "utf8");
    // Takes the first sentence of the page.
    const [first = ""] = text.split(/\n{2,}/).filter((part) => /^[A-Z`“]/.test(part));
    return first
      .replaceAll("\n", " ")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/(?<=\.) .*/, "");
  };
  const sections = GUIDES.flatMap(({ text, items }) => [
    `## ${text}\n`,
    ...items.map((item) => `- [${item.text}](${item.link.slice(1)}.html): ${about(item.link)}`),
    "",
  ]);
  const start = [
    "# videoid-lens\n",
    "> Reads the result of a VideoID identity verification in the browser or in Node, explains the verdict, and draws the",
    "> evidence. Rust compiled to WebAssembly, an npm package. It makes no request of its own.\n",
  ];
  const end = ["## Reference\n", "- [API reference](reference/index.html): every function, class, element and type."];
  writeFileSync(join(site, "llms.txt"), `${[...start, ...sections, ...end].join("\n")}\n`);
}

await install();
await writeReference();
rmSync(site, { recursive: true, force: true });
await docsTool("vitepress/bin/vitepress.js", ["build", docs, "--outDir", site]);
addDemo();
writeLlmsTxt();

const { dead, external } = deadLinks(site, root);
console.log(`Links to other sites, which were not checked:\n${external.map((link) => `  ${link}`).join("\n")}`);
if (dead.length > 0) throw new Error(`dead links:\n${dead.map((link) => `  ${link}`).join("\n")}`);
console.log(`The site is in ${site}: ${list(site, /\.html$/).length} pages, no dead link`);
