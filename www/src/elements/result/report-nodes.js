import { data, el } from "../base/dom.js";

/** @typedef {import("../../videoid_lens.js").Report} Report */
/** @typedef {import("../../videoid_lens.js").ReportBlock} Block */
/** @typedef {import("../../videoid_lens.js").ReportText} Text */

/**
 * A report as DOM nodes: the content of the body of its HTML file.
 * @param {Report} report
 * @param {(svg: string) => string} address creates the URL of a picture
 */
export function reportNodes({ language, explainedIn, title, head, sections }, address) {
  const words = (/** @type {Text} */ text) =>
    text.map(({ kind, text }) => {
      if (kind === "value") return data(text);
      if (kind === "code") return el("code", { dir: "ltr" }, text);
      return kind === "explained" && explainedIn !== language ? el("span", { lang: explainedIn }, text) : text;
    });
  const blocks = (/** @type {Block[]} */ list) => list.map(block);
  /** @param {Block} block @returns {HTMLElement} */
  const block = (block) => {
    switch (block.type) {
      case "paragraph":
        return el("p", {}, ...words(block.text));
      case "notice":
        return el("p", { class: "notice" }, ...words(block.text));
      case "list":
        return el("ul", {}, ...block.items.map((item) => el("li", {}, ...words(item))));
      case "facts":
        return el(
          "dl",
          {},
          ...block.facts.map(({ name, text }) => el("div", {}, el("dt", {}, name), el("dd", {}, ...words(text)))),
        );
      case "table":
        return el(
          "table",
          {},
          block.caption && el("caption", {}, block.caption),
          el("thead", {}, el("tr", {}, ...block.head.map((name) => el("th", { scope: "col" }, name)))),
          ...block.groups.map(({ name, rows }) =>
            group(
              words(name),
              rows.map((row) => row.map(words)),
            ),
          ),
        );
      case "picture":
        return el(
          "div",
          { class: "picture" },
          el("img", { alt: block.alternative, src: address(block.svg) }),
          el("p", {}, ...words(block.caption)),
        );
      case "group":
        return el("div", { class: "group" }, el("h3", {}, ...words(block.heading)), ...blocks(block.blocks));
    }
  };
  return el(
    "main",
    { class: "report", lang: language },
    el("header", {}, el("h1", {}, ...words(title)), ...blocks(head)),
    ...sections.map(({ section, heading, blocks: content }) =>
      el("section", { "aria-labelledby": section }, el("h2", { id: section }, heading), ...blocks(content)),
    ),
  );
}

/** The table rows that have the same name. @param {(Node | string)[]} name @param {(Node | string)[][][]} rows */
function group(name, rows) {
  const [scope, rowspan] = rows.length > 1 ? ["rowgroup", rows.length] : ["row", null];
  const header = el("th", { scope, rowspan }, ...name);
  const cells = (/** @type {(Node | string)[][]} */ row) => row.map((cell) => el("td", {}, ...cell));
  return el("tbody", {}, ...rows.map((row, i) => el("tr", {}, i === 0 && header, ...cells(row))));
}
