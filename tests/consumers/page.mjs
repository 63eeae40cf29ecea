/** What becomes of a page under test. */

/** Milliseconds until a page has to have its title; a development server compiles meanwhile. */
const LONGEST = 60_000;

/**
 * Waits until the page has explained; fails with all that went wrong on it, also when it explained in spite of it.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 */
export async function expectHeadline(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  const broken = new Promise((_, reject) => page.on("pageerror", reject));
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  try {
    await page.goto(address, { timeout: LONGEST });
    const headline = page.waitForFunction(() => document.title.startsWith("Pending"), null, { timeout: LONGEST });
    await Promise.race([headline, broken]);
  } catch (error) {
    faults.push(String(error));
  } finally {
    await context.close();
  }
  if (faults.length) throw new Error(faults.join("\n"));
}
