/**
 * Takes the README's pictures of `<videoid-result>` from the demo page, one per theme. Run it by hand after a change of
 * appearance, with the environment that `cargo xtask` sets: `node xtask/js/serve.mjs 0 node xtask/js/pictures.mjs`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "../../tests/e2e/launch.mjs";
import { choose, demo, drawn } from "../../tests/e2e/viewer.mjs";
import { root } from "./project.mjs";

/** A result with a reason that decided, and with a box for every feature on its picture. */
const RESULT = "09-high-rejected";
/** In CSS pixels: wide enough for the verdict and the reasons beside the pictures. */
const WIDTH = 1240;

const browser = await launch();
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const { page } = await demo(browser, { settled: false, colorScheme, viewport: { width: WIDTH, height: 900 } });
  await choose(page, RESULT);
  // Hides the page around the element. Inline styles are set by script, because the page's policy forbids style sheets.
  await page.evaluate(() => {
    for (const around of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".top, .side, footer")))
      around.style.display = "none";
    /** @type {HTMLElement} */ (document.querySelector(".page")).style.display = "block";
  });
  await drawn(page);
  // The picture shows everything from the verdict to the document with its boxes.
  const height = await page.evaluate(() => {
    scrollTo(0, 0);
    return Math.ceil(
      document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas")?.getBoundingClientRect().bottom ??
        0,
    );
  });
  await drawn(page);
  // Playwright does not write WebP, which is a fifth of the size.
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", {
    format: "webp",
    quality: 90,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: WIDTH, height: height + 8, scale: 1 },
  });
  writeFileSync(join(root, `docs/pictures/result-${colorScheme}.webp`), Buffer.from(data, "base64"));
}
await browser.close();
