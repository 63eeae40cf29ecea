/** Headless Chromium, and pages that record everything that should not happen on them. */
import { setting } from "./setting.mjs";

export { launch } from "./launch.mjs";

export const site = setting("LENS_SITE");

/**
 * Opens a page that records console warnings and errors, page errors, violations of the Content-Security-Policy, failed
 * requests, requests to other servers, and requests after `settle()`.
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function watchedPage(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // The first page of a cold browser can be slow on two busy cores.
  page.setDefaultTimeout(60_000);
  /** @type {string[]} */
  const faults = [];
  let settled = false;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed request: ${request.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    // A blob URL is a picture that the page made itself, and no request.
    if (url.startsWith("blob:")) return;
    if (!url.startsWith(site)) faults.push(`request to another server: ${url}`);
    else if (settled) faults.push(`request after load: ${url}`);
  });
  await page.exposeFunction("reportViolation", (/** @type {string} */ text) => faults.push(`violation: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      // @ts-expect-error exposed above
      globalThis.reportViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return { page, faults, settle: () => (settled = true) };
}
