/** VitePress's own theme, with the colours of the elements. */
import Theme from "vitepress/theme-without-fonts";

import "./style.css";

export default Theme;
