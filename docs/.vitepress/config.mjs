/** The configuration of VitePress for the documentation, which `cargo xtask site` builds. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vitepress";

import { GUIDES, REFERENCE_GROUPS } from "./contents.mjs";

const docs = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The pages that TypeDoc has written, by group. There are no entries for single types: the overview page links to them,
 * they would fill every sidebar, and in VitePress, groups that can be collapsed are buttons inside buttons.
 */
function referencePages() {
  return REFERENCE_GROUPS.map(({ text, folder }) => {
    if (folder === "types") return { text, items: [{ text: "All types", link: "/reference/types/" }] };
    const path = join(docs, "reference", folder);
    const files = existsSync(path) ? readdirSync(path, { recursive: true, encoding: "utf8" }) : [];
    const names = files.filter((name) => name.endsWith(".md")).map((name) => name.replaceAll("\\", "/").slice(0, -3));
    const items = names
      .filter((name) => name !== "index")
      .sort()
      .map((name) => ({
        text: name.split("/").at(-1),
        link: `/reference/${folder}/${name}`,
      }));
    return { text, items };
  }).filter(({ items }) => items.length > 0);
}

export default defineConfig({
  lang: "en",
  title: "videoid-lens",
  description: "Explains the verdict of VideoID identity verifications and draws the evidence, in the browser.",
  // The path at which the site is published: for a project page, the project's name.
  base: process.env.LENS_SITE_BASE ?? "/",
  cleanUrls: false,
  // The site loads nothing from other servers, not even fonts.
  head: [["link", { rel: "icon", href: `${process.env.LENS_SITE_BASE ?? "/"}favicon.svg`, type: "image/svg+xml" }]],
  // `site.mjs` checks every link of the built site, including the demo.
  ignoreDeadLinks: true,
  markdown: {
    // These themes have the contrast that WCAG 2.2 AA requires.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { level: [1, 2, 3, 4] },
    config(md) {
      // A table that is wider than the screen can be scrolled, also with the keyboard.
      md.renderer.rules.table_open = () =>
        '<div class="scrolled" tabindex="0" role="group" aria-label="Table"><table>\n';
      md.renderer.rules.table_close = () => "</table></div>\n";
    },
  },
  themeConfig: {
    nav: [
      { text: "Guides", link: "/guide/first-result", activeMatch: "^/guide/" },
      { text: "Verdict", link: "/verdict/rules", activeMatch: "^/(verdict|data)/" },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
      { text: "Demo", link: "/demo/index.html", target: "_self" },
    ],
    sidebar: {
      "/reference/": [{ text: "Reference", link: "/reference/" }, ...referencePages()],
      "/": GUIDES,
    },
    outline: { level: [2, 3] },
    search: { provider: "local" },
    docFooter: { prev: "Previous page", next: "Next page" },
    footer: { message: "MIT or Apache-2.0. Not affiliated with Signicat, the maker of VideoID." },
  },
});
