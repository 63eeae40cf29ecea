/** The demo page and its `<videoid-result>`, for the page tests. */
import { site, watchedPage } from "./browser.mjs";

/**
 * @param {import("playwright-core").Browser} browser
 * @param {import("playwright-core").BrowserContextOptions & { settled?: boolean }} [options] `settled`: from now on,
 *   any request is an error
 */
export async function demo(browser, { settled = true, ...options } = {}) {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(site);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await watched.page.waitForLoadState("networkidle");
  if (settled) watched.settle();
  return watched;
}

/**
 * The type of the element's next event, which the action causes.
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} action
 * @returns {Promise<string>}
 */
export async function nextEvent(page, action) {
  await page.evaluate(() => {
    const viewer = document.querySelector("videoid-result");
    /** @type {any} */ (globalThis).nextEvent = new Promise((resolve) => {
      for (const type of ["videoid-explain", "videoid-error"])
        viewer?.addEventListener(type, () => resolve(type), { once: true });
    });
  });
  await action();
  return page.evaluate(() => /** @type {any} */ (globalThis).nextEvent);
}

/** @param {import("playwright-core").Page} page @param {string} name */
export const choose = (page, name) => nextEvent(page, () => page.click(`[data-result="${name}"]`));

/** Resolves when pending changes are drawn. @param {import("playwright-core").Page} page */
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Text of the element. @param {import("playwright-core").Page} page */
export const text = (page) => page.locator('[part="body"]').innerText();
