/** Checks the site that `cargo xtask site` has built: the appearance of its pages, and errors on them. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";

import sirv from "sirv";

import { violations } from "../e2e/axe.mjs";
import { launch } from "../e2e/launch.mjs";
import { setting } from "../e2e/setting.mjs";

const folder = join(setting("LENS_TARGET"), "site");
const screenshots = setting("LENS_SCREENSHOTS");
/** The path for which the site was built. */
const base = process.env.LENS_SITE_BASE ?? "/";

const PAGES = {
  start: "",
  guide: "guide/overlay.html",
  verdict: "verdict/rules.html",
  reference: "reference/index.html",
  function: "reference/api/functions/explain.html",
};

const serve = sirv(folder, { dev: true });
const server = createServer((request, response) => {
  request.url = `/${(request.url ?? "/").slice(base.length)}`;
  serve(request, response, () => {
    response.writeHead(404).end("Not found");
  });
});

/** @type {import("playwright-core").Browser} */
let browser;
let site = "";
before(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  site = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}${base}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server.close();
});

/**
 * A page that records console messages and requests to other servers.
 * @param {import("playwright-core").BrowserContextOptions} options
 */
async function watched(options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  /** @type {string[]} */
  const faults = [];
  page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed request: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site))
      faults.push(`request to another server: ${request.url()}`);
  });
  return { context, page, faults };
}

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of [1400, 360]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      test(`${name} at ${width} pixels, ${colorScheme}`, async () => {
        const { context, page, faults } = await watched({ colorScheme, viewport: { width, height: 900 } });
        await page.goto(`${site}${path}`);
        await page.waitForLoadState("networkidle");
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await page.screenshot({ path: join(screenshots, `site-${name}-${width}-${colorScheme}.png`) });
        assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }
}

test("a search finds a page", async () => {
  const { context, page, faults } = await watched({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${site}guide/first-result.html`);
  await page.locator(".DocSearch-Button").click();
  await page.locator("#localsearch-input").fill("redaction");
  await page.locator(".results a", { hasText: "Redaction" }).first().waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("the demo explains a result", async () => {
  const { context, page, faults } = await watched({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${site}demo/index.html`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await page.locator('[part="headline"]').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
