/** VitePress's own theme, with the colours of the elements. */
import { withBase } from "vitepress";
import Theme from "vitepress/theme-without-fonts";
import { h } from "vue";

import "./style.css";

/** The page for addresses that do not exist. The theme's own has no landmark. */
const notFound = () =>
  h("main", { class: "vp-doc start-text" }, [
    h("h1", "Page not found"),
    h("p", [h("a", { href: withBase("/") }, "Start page")]),
  ]);

export default {
  extends: Theme,
  Layout: () => h(Theme.Layout, null, { "not-found": notFound }),
};
