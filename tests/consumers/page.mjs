/** What becomes of a page under test. */
import { SPECIMEN } from "./project.mjs";

/** Milliseconds until a page has to have its title; a development server compiles meanwhile. */
const LONGEST = 60_000;

/** The headline of the specimen. */
const HEADLINE = "Accepted";

/**
 * Waits until the page has explained the specimen and opened its archive; fails with all that went wrong on it, also
 * when it explained in spite of it.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {boolean} hasElement whether an element has to show the specimen
 */
export async function expectSpecimen(browser, address, hasElement) {
  const context = await browser.newContext();
  const page = await context.newPage();
  // In the place of the page's own server.
  for (const [name, path] of Object.entries(SPECIMEN))
    await context.route(`**/specimen/${name}`, (route) => route.fulfill({ path }));
  /** @type {string[]} */
  const faults = [];
  const broken = new Promise((_, reject) => page.on("pageerror", reject));
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  page.on("requestfailed", (request) => faults.push(`${request.failure()?.errorText}: ${request.url()}`));
  try {
    await page.goto(address, { timeout: LONGEST });
    const explained = page.waitForFunction((start) => document.title.startsWith(start), HEADLINE, { timeout: LONGEST });
    await Promise.race([explained, broken]);
    if (hasElement) await Promise.race([page.waitForFunction(isShown, HEADLINE, { timeout: LONGEST }), broken]);
  } catch (error) {
    faults.push(String(error));
    if (hasElement) faults.push(`the element shows: ${await page.evaluate(shownText).catch(String)}`);
  } finally {
    page.removeAllListeners("requestfailed");
    await context.close();
  }
  if (faults.length) throw new Error(faults.join("\n"));
}

/**
 * In the page: whether the element shows the verdict, the evidence and the archive's pictures.
 * @param {string} headline
 */
function isShown(headline) {
  const shown = document.querySelector("videoid-result")?.shadowRoot;
  const media = shown?.querySelector('[part~="archive"] .media');
  media?.scrollIntoView();
  const pictures = [...(media?.querySelectorAll("img") ?? [])];
  return (
    shown?.querySelector('[part~="headline"]')?.textContent?.startsWith(headline) &&
    shown.querySelector("canvas") !== null &&
    media?.querySelectorAll("li").length === 5 &&
    pictures.length > 0 &&
    pictures.every((picture) => picture.complete && picture.naturalWidth > 0)
  );
}

/** In the page. */
const shownText = () => document.querySelector("videoid-result")?.shadowRoot?.textContent?.slice(0, 400);

/**
 * Fails unless what the server sends, before any script runs, has the element, and nothing of the result in it.
 * @param {string} address
 */
export async function expectOnServer(address) {
  const html = await (await fetch(address)).text();
  const [tag] = html.match(/<videoid-result [^>]*>/) ?? [];
  if (!tag) throw new Error(`error: the server renders no element\n${html.slice(0, 4000)}`);
  if (tag.includes(" result=")) throw new Error(`error: the server writes the result as an attribute\n${tag}`);
}
