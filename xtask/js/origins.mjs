/**
 * Lists the third-party code in the wasm with its licences: `THIRD-PARTY-NOTICES.md` for people, `sbom.cdx.json` for
 * programs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import parse from "spdx-expression-parse";

import { capture, manifest } from "./project.mjs";

/**
 * A crate: its version, the licence expression of its Cargo.toml, and the licence and notice files of its folder by
 * name, in capitals and without the extension.
 * @typedef {{ name: string, version: string, licence: string, texts: Record<string, string> }} Crate
 */

const INTRODUCTION = `# Third-party notices

The WebAssembly module of this package contains code of the crates below, and its JavaScript glue code of wasm-bindgen. Where
a crate offers several licences, the one that it stands under here was chosen. The module also contains parts of the Rust
standard library, copyright The Rust Project contributors, which is used under the MIT licence as well.
`;

/**
 * The crates that the library is built from, without those that only run during the build.
 * @returns {Promise<Crate[]>}
 */
export async function crates() {
  // `cargo metadata` also has features, and so crates, that only the tests and the build tool need; `cargo tree` has
  // those of the library. The first line of its output is the library itself.
  const shape = ["--edges", "normal,no-proc-macro", "--no-dedupe", "--prefix", "none", "--format", "{p}"];
  const tree = await capture("cargo", ["tree", "--package", "videoid-lens", "--target", manifest.target, ...shape]);
  const options = ["--format-version", "1", "--filter-platform", manifest.target];
  const { packages } = JSON.parse(await capture("cargo", ["metadata", ...options]));
  return [...new Set(tree.trim().split("\n").slice(1))].sort().map((line) => {
    const [name, version] = line.split(" ");
    const found = packages.find((/** @type {any} */ one) => one.name === name && `v${one.version}` === version);
    if (!found?.license) throw new Error(`${line} names no licence`);
    const licence = found.license.replaceAll("/", " OR ");
    return { name, version: found.version, licence, texts: texts(dirname(found.manifest_path)) };
  });
}

/** The licences and notices in a crate's folder. @param {string} folder */
function texts(folder) {
  const names = readdirSync(folder).filter((name) => /^(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE)/i.test(name));
  return Object.fromEntries(names.sort().map((name) => [plainName(name), readFileSync(join(folder, name), "utf8")]));
}

/** `license_mit.md` and `LICENSE-MIT` count as the same name. @param {string} file */
const plainName = (file) =>
  file
    .toUpperCase()
    .replaceAll("_", "-")
    .replace(/\.(MD|TXT)$/, "");

/**
 * The licences that we choose: for each OR one of them, MIT if it is offered; for each AND all of them.
 * @param {string} expression
 */
export function chosen(expression) {
  /** @type {(node: any) => string[]} */
  const choose = ({ license, exception, conjunction, left, right }) => {
    if (license) return [exception ? `${license} WITH ${exception}` : license];
    const [first, second] = [choose(left), choose(right)];
    if (conjunction === "and") return [...new Set([...first, ...second])].sort();
    return second.join() === "MIT" ? second : first;
  };
  return choose(parse(expression));
}

/** The notices of these crates: every text once, with all crates that it applies to. @param {Crate[]} crates */
export function notices(crates) {
  /** @type {Map<string, { licence: string, titles: string[], text: string }>} */
  const sections = new Map();
  const add = (/** @type {string} */ licence, /** @type {string} */ title, /** @type {string} */ text) => {
    // Different crates wrap the same text differently.
    const key = `${licence} ${text.trim().split(/\s+/).join(" ")}`;
    const section = sections.get(key) ?? { licence, titles: [], text };
    section.titles.push(title);
    sections.set(key, section);
  };
  for (const crate of crates) {
    const title = `${crate.name} ${crate.version}`;
    for (const licence of chosen(crate.licence)) {
      const text = ownText(crate, licence) ?? standardText(crates, licence);
      if (text === undefined) throw new Error(`there is no text of the licence ${licence} of ${title}`);
      add(licence, title, text);
    }
    // Notices that the authors require to be passed on, besides the licence.
    for (const [name, text] of Object.entries(crate.texts)) {
      if (/^(NOTICE|COPYRIGHT)/.test(name)) add("Notices", title, text);
    }
  }
  const written = [...sections.values()].map(({ licence, titles, text }) => {
    const lines = text.replace(/^[\r\n]+|[\r\n]+$/g, "").split("\n");
    const trimmed = lines.map((line) => line.trimEnd()).join("\n");
    return `\n## ${licence}: ${titles.join(", ")}\n\n\`\`\`text\n${trimmed}\n\`\`\`\n`;
  });
  return INTRODUCTION + written.sort().join("");
}

/**
 * The text of a licence in a crate's folder: the file named after it, else the one that is just called "licence".
 * Unicode-3.0 is in LICENSE-UNICODE, Apache-2.0 in LICENSE-APACHE.
 * @param {Crate} crate
 * @param {string} licence
 */
function ownText({ texts }, licence) {
  const id = licence.toUpperCase();
  const endings = [`-${id}`, `-${id.split("-")[0]}`, ""];
  const names = endings.flatMap((ending) => ["LICENSE", "LICENCE", "COPYING"].map((start) => start + ending));
  return texts[names.find((name) => name in texts) ?? ""];
}

/**
 * The text of a licence from another crate, without that crate's copyright line.
 * @param {Crate[]} crates
 * @param {string} licence
 */
function standardText(crates, licence) {
  const texts = crates
    .filter((crate) => chosen(crate.licence).join() === licence)
    .map((crate) => ownText(crate, licence));
  return texts.find((text) => text !== undefined)?.replace(/^Copyright .*\n?/gm, "");
}

/**
 * A CycloneDX document. It contains no time and no serial number, so that the same sources give the same bytes.
 * @param {{ name: string, version: string, license: string }} subject the npm package
 * @param {Crate[]} crates
 */
export function sbom(subject, crates) {
  const component = (/** @type {string} */ kind, /** @type {Omit<Crate, "texts">} */ { name, version, licence }) => {
    // `+` is the only character of a version that has to be escaped in a purl.
    const purl = `pkg:${kind}/${name}@${version.replaceAll("+", "%2B")}`;
    return { type: "library", "bom-ref": purl, name, version, licenses: [{ expression: licence }], purl };
  };
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: component("npm", { ...subject, licence: subject.license }) },
    components: crates.map((crate) => component("cargo", crate)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
