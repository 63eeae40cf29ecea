/** Who uses the package, and how: the table that `run.mjs` goes through. Versions are in `versions.json`. */
import { PARTS } from "../../www/src/core/part-names.js";

/**
 * @typedef {"." | "./slim" | "./define" | "types" | "package"} Column what a cell is about: an entry, the types of the
 *   tags in templates, or the package as a whole
 */

/**
 * @typedef {object} Way a row of the result: one way of building and serving
 * @property {string} [mode] what tells it from the consumer's other ways
 * @property {Partial<Record<Column, string | null>>} sources column -> the template file that becomes the page; null
 *   where nothing has to be written
 * @property {Partial<Record<Column, string>>} [skipped] column -> why it is not run
 * @property {object} [manifest] what it adds to package.json
 * @property {string[]} [build] a command that must succeed. `{tarball}` stands for the packed package
 * @property {Partial<Record<Column, Record<string, string>>>} [copies] column -> what is copied after that: from -> to
 * @property {string} [site] the folder to serve then
 * @property {string[]} [serve] or the command that serves. `{port}` stands for the port, which it also finds in PORT
 * @property {string} [path] where the page is, if not at the root
 * @property {boolean} [rendersOnServer] whether the page has the element before its scripts run
 */

/**
 * @typedef {object} Consumer
 * @property {string} name as in versions.json; on the command line; the folder below target/consumers
 * @property {string[]} templates folders beside this file, later ones over earlier ones
 * @property {string} page the file that a way's source becomes
 * @property {{ from: "vue" | "svelte" | "angular", to: string }} [guide] the snippet of the guides that is also a file
 *   of the project
 * @property {Way[]} ways
 */

const pages = { ".": "entry.js", "./slim": "slim.js", "./define": "element.js" };
const programs = { ".": "entry.js", "./slim": "slim.js" };
const element = { "./define": null };
const types = { types: null };
const whole = { package: null };
const page = "main.js";

/** The wasm files that the pages load, for a folder. @param {string} folder */
const wasm = (folder) =>
  Object.fromEntries(
    ["core", "text", "archive", "lists", "report", "compare"]
      .map((part) => `videoid-lens-${part}.wasm`)
      .map((file) => [`node_modules/videoid-lens/${file}`, `${folder}${file}`]),
  );

/** What a bundler without HTML in mind leaves to its user. */
const html = { "index.html": "dist/index.html" };
const onlyHtml = { ".": html, "./slim": html, "./define": html };
const htmlAndWasm = { ...onlyHtml, "./slim": { ...html, ...wasm("dist/") } };

/** @param {number} major @param {string[]} [flags] @returns {Consumer} */
const vite = (major, flags = []) => ({
  name: `vite-${major}`,
  templates: ["common", "shared", "vite"],
  page,
  ways: [
    { mode: "build", sources: pages, build: ["vite", "build", ...flags], site: "dist" },
    { mode: "dev", sources: pages, serve: ["vite", "--host", "127.0.0.1", "--port", "{port}", "--strictPort"] },
  ],
});

/**
 * The component `<VideoidResult>`, in the build of React that reports mistakes on the console.
 * @param {number} major
 * @returns {Consumer}
 */
const react = (major) => ({
  name: `react-${major}`,
  templates: ["common", "shared", "react"],
  page,
  ways: [
    {
      mode: "component",
      sources: { "./define": "component.js" },
      build: ["esbuild", page, "--bundle", "--format=esm", "--outdir=dist", "--tsconfig-raw={}"],
      copies: { "./define": html },
      site: "dist",
    },
  ],
});

// Before version 7 Vite builds for browsers without top-level await, which the page uses.
const newerBrowsers = ["--target", "es2022"];

/** @type {Consumer[]} */
export const consumers = [
  {
    name: "plain",
    templates: ["common", "shared", "plain"],
    page,
    ways: [{ sources: pages, copies: { "./slim": wasm("") }, site: "." }],
  },
  {
    name: "node",
    templates: ["common", "node"],
    page,
    ways: [
      { sources: programs, build: ["node", page] },
      { mode: "every export", sources: { package: "exports.js" }, build: ["node", page] },
    ],
  },
  {
    name: "deno",
    templates: ["common", "node"],
    page,
    ways: [{ sources: programs, build: ["deno", "run", "--allow-read", "--allow-env", page] }],
  },
  {
    name: "bun",
    // Bun goes by a tsconfig.json, and without one of its own by ours, in a folder above.
    templates: ["common", "node", "bun"],
    page,
    ways: [{ sources: programs, build: ["bun", page] }],
  },
  {
    name: "esbuild",
    templates: ["common", "shared"],
    page,
    ways: [
      {
        sources: pages,
        // Without it, esbuild goes by our own tsconfig.json, in a folder above.
        build: ["esbuild", page, "--bundle", "--format=esm", "--outdir=dist", "--tsconfig-raw={}"],
        copies: htmlAndWasm,
        site: "dist",
      },
    ],
  },
  vite(5, newerBrowsers),
  vite(6, newerBrowsers),
  vite(7),
  vite(8),
  {
    name: "webpack",
    templates: ["common", "shared", "webpack"],
    page,
    ways: [
      {
        sources: pages,
        build: ["webpack", "--mode", "production", "--entry", `./${page}`],
        copies: onlyHtml,
        site: "dist",
      },
    ],
  },
  {
    name: "rspack",
    templates: ["common", "shared", "webpack"],
    page,
    ways: [
      {
        sources: pages,
        build: ["rspack", "build", "--mode", "production", "--entry", `./${page}`],
        copies: onlyHtml,
        site: "dist",
      },
    ],
  },
  {
    name: "rollup",
    templates: ["common", "shared"],
    page,
    ways: [
      {
        sources: pages,
        build: ["rollup", page, "--dir", "dist", "--format", "es", "--plugin", "@rollup/plugin-node-resolve"],
        copies: htmlAndWasm,
        site: "dist",
      },
    ],
  },
  {
    name: "parcel",
    templates: ["common", "shared", "parcel"],
    page,
    ways: [false, true].map((packageExports) => ({
      mode: packageExports ? "packageExports" : "",
      sources: pages,
      manifest: { "@parcel/resolver-default": { packageExports } },
      build: ["parcel", "build", "index.html", "--no-cache"],
      site: "dist",
    })),
  },
  {
    name: "next",
    templates: ["common", "next"],
    page: "app/page.js",
    ways: [
      {
        mode: "server",
        sources: { ".": "server.js" },
        skipped: { "./slim": "nothing is downloaded on a server" },
      },
      { mode: "client", sources: { ".": "client.js", "./slim": "slim.js" } },
      { mode: "component", sources: { "./define": "element.js" }, rendersOnServer: true },
    ].map((way) => ({ ...way, build: ["next", "build"], serve: ["next", "start", "-H", "127.0.0.1", "-p", "{port}"] })),
  },
  react(18),
  react(19),
  {
    name: "react-router",
    templates: ["common", "react-router"],
    page,
    ways: [
      {
        mode: "server",
        sources: element,
        build: ["react-router", "build"],
        serve: ["react-router-serve", "build/server/index.js"],
        rendersOnServer: true,
      },
    ],
  },
  {
    name: "vue",
    templates: ["common", "vue"],
    page,
    guide: { from: "vue", to: "Guide.vue" },
    ways: [
      { mode: "build", sources: element, build: ["vite", "build"], site: "dist" },
      { mode: "types", sources: types, build: ["vue-tsc", "--noEmit"] },
    ],
  },
  {
    name: "nuxt",
    templates: ["common", "nuxt"],
    page,
    ways: [
      {
        mode: "server",
        sources: element,
        build: ["nuxt", "build"],
        serve: ["node", ".output/server/index.mjs"],
        rendersOnServer: true,
      },
    ],
  },
  {
    name: "sveltekit",
    templates: ["common", "sveltekit"],
    page,
    guide: { from: "svelte", to: "src/Guide.svelte" },
    ways: [
      {
        mode: "server",
        sources: element,
        build: ["vite", "build"],
        serve: ["node", "dist/index.js"],
        rendersOnServer: true,
      },
      { mode: "types", sources: types, build: ["svelte-check", "--output", "machine"] },
    ],
  },
  {
    name: "angular",
    templates: ["common", "angular"],
    page,
    guide: { from: "angular", to: "src/guide.ts" },
    ways: [
      { mode: "build", sources: element, build: ["ng", "build"], site: "dist/browser" },
      {
        mode: "server",
        sources: element,
        build: ["ng", "build", "--configuration", "server"],
        serve: ["node", "dist/server/server.mjs"],
        rendersOnServer: true,
      },
      { mode: "types", sources: types, build: ["ngc", "--noEmit"] },
    ],
  },
  {
    name: "storybook",
    templates: ["common", "storybook"],
    page,
    ways: [
      {
        mode: "build",
        sources: element,
        build: ["storybook", "build", "--output-dir", "dist"],
        site: "dist",
        path: "iframe.html?id=result--specimen&viewMode=story",
      },
    ],
  },
  {
    name: "publint",
    templates: [],
    page,
    ways: [{ sources: whole, build: ["publint", "run", "{tarball}", "--strict"] }],
  },
  {
    name: "attw",
    templates: [],
    page,
    // The package is ESM only, so nothing is asked about `require`; and the wasm is a file to fetch, without types.
    ways: [
      {
        sources: whole,
        build: [
          "attw",
          "{tarball}",
          "--profile",
          "esm-only",
          "--exclude-entrypoints",
          "videoid-lens.wasm",
          ...["core", ...PARTS].map((part) => `videoid-lens-${part}.wasm`),
          "videoid-lens.iife.js",
          "custom-elements.json",
        ],
      },
    ],
  },
];
