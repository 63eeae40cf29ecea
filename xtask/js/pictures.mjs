/**
 * Takes the README's pictures of `<videoid-result>` from the demo page, one in each theme. Started by hand after a change of
 * looks, with the settings of `cargo xtask`: `node xtask/js/serve.mjs 0 node xtask/js/pictures.mjs`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "../../tests/e2e/launch.mjs";
import { choose, demo, drawn } from "../../tests/e2e/viewer.mjs";
import { root } from "./project.mjs";

/** It has a reason that decided, and every box of its picture was found. */
const RESULT = "09-high-rejected";
/** In CSS pixels: enough for the verdict and the reasons beside the pictures. */
const WIDTH = 1240;

const browser = await launch();
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const { page } = await demo(browser, { settled: false, colorScheme, viewport: { width: WIDTH, height: 900 } });
  await choose(page, RESULT);
  // The element without the page around it. The page's policy lets no style sheet in.
  await page.evaluate(() => {
    for (const around of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".top, .side, footer")))
      around.style.display = "none";
    /** @type {HTMLElement} */ (document.querySelector(".page")).style.display = "block";
  });
  await drawn(page);
  // From the verdict to the picture with its boxes.
  const height = await page.evaluate(() => {
    scrollTo(0, 0);
    return Math.ceil(
      document.querySelector("videoid-result")?.shadowRoot?.querySelector("canvas")?.getBoundingClientRect().bottom ??
        0,
    );
  });
  await drawn(page);
  // Playwright writes no WebP, which has a fifth of the size.
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
