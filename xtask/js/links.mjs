/** Checks the links of a static site and of the repository's Markdown files, as far as they stay on this machine. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { list } from "./project.mjs";

/** Markdown files that people read in the repository itself. */
const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

const ENTITIES = /** @type {Record<string, string>} */ ({
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
});
/** @param {string} text */
const decoded = (text) => text.replace(/&([#\w]+);/g, (whole, name) => ENTITIES[name] ?? whole);

/** The addresses that a page links to, and the anchors in it. @param {string} html */
export function addresses(html) {
  // Text that shows HTML is escaped, so everything that looks like a tag is one.
  const source = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf(">") + 1),
  );
  const tags = [...source.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
  const values = (/** @type {RegExp} */ name) =>
    tags.flatMap((tag) => [...tag.matchAll(name)].map(([, value]) => decoded(value)));
  return { links: values(/\s(?:href|src|srcset)="([^"]*)"/g), anchors: new Set(values(/\sid="([^"]*)"/g)) };
}

/** The anchor of a heading, as GitHub generates it. @param {string} heading */
const slug = (heading) =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/** The same for a Markdown file. @param {string} markdown */
export function markdownAddresses(markdown) {
  const text = markdown
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()<>"=]/g, ""));
  const inline = [...text.matchAll(/\]\(([^()\s]+)\)/g), ...text.matchAll(/^\[[^\]]+\]: (\S+)$/gm)];
  const links = [...inline, ...text.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)];
  const anchors = new Set([...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => slug(heading)));
  return { links: links.map(([, link]) => link), anchors };
}

/**
 * The dead links, and the links to other sites.
 * @param {string} site the folder of the built site
 * @param {string} root the repository
 * @param {string} [base] the path at which the site is published
 */
export function deadLinks(site, root, base = process.env.LENS_SITE_BASE ?? "/") {
  /** @type {string[]} */
  const dead = [];
  const external = new Set();
  /** @type {Map<string, ReturnType<typeof addresses>>} */
  const read = new Map();
  const open = (/** @type {string} */ file) => {
    const known = read.get(file);
    if (known) return known;
    const parsed = (file.endsWith(".md") ? markdownAddresses : addresses)(readFileSync(file, "utf8"));
    read.set(file, parsed);
    return parsed;
  };
  const check = (/** @type {string} */ file, /** @type {string} */ folder) => {
    for (const link of open(file).links) {
      if (/^(https?:)?\/\//.test(link)) {
        external.add(link);
        continue;
      }
      if (/^(data|mailto|blob):/.test(link)) continue;
      const [path, anchor] = decodeURI(link).split("#");
      let goal = file;
      if (path.startsWith("/")) goal = path.startsWith(base) ? join(folder, path.slice(base.length)) : "";
      else if (path !== "") goal = join(dirname(file), path.replace(/\?.*/, ""));
      if (goal && existsSync(goal) && statSync(goal).isDirectory() && folder === site) goal = join(goal, "index.html");
      const isThere = goal !== "" && existsSync(goal);
      const isNamed = !anchor || !/\.(html|md)$/.test(goal) || (isThere && open(goal).anchors.has(anchor));
      if (!isThere || !isNamed) dead.push(`${relative(root, file)}: ${link}`);
    }
  };
  for (const name of list(site, /\.html$/)) check(join(site, name), site);
  for (const name of DOCUMENTS) check(join(root, name), root);
  return { dead, external: [...external].sort() };
}
