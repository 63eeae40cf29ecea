/** Gives every engine the same interface: Chromium and Firefox through Puppeteer, WebKitGTK through Selenium. */
import { spawn } from "node:child_process";
import { once } from "node:events";

import puppeteer from "puppeteer-core";
import { Builder } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";

import { setting } from "../e2e/setting.mjs";

/** A timeout in milliseconds that no step exceeds, even with a cold browser on two busy cores. */
export const PATIENCE = 60_000;

/**
 * @typedef {object} Browser
 * @property {string} version
 * @property {(url: string) => Promise<unknown>} open
 * @property {(expression: string) => Promise<any>} evaluate returns what the expression's promise resolves to in the
 *   page
 * @property {(expression: string) => Promise<void>} click clicks the element that an expression returns
 * @property {(x: number, y: number) => Promise<unknown>} clickAt clicks a point of the window
 * @property {() => Promise<Uint8Array>} screenshot
 * @property {string[]} faults errors and warnings of the page
 * @property {() => Promise<void>} stop
 */

/** @type {Record<string, () => Promise<Browser>>} */
export const ENGINES = {
  chromium: () => byPuppeteer("chrome", setting("LENS_CHROMIUM"), ["--no-sandbox", "--disable-gpu"]),
  firefox: () => byPuppeteer("firefox", setting("LENS_FIREFOX"), []),
  webkit: bySelenium,
};

/** @param {"chrome" | "firefox"} name @param {string} executablePath @param {string[]} args */
async function byPuppeteer(name, executablePath, args) {
  const defaultViewport = { width: 1280, height: 900 };
  const browser = await puppeteer.launch({ browser: name, executablePath, args, defaultViewport, timeout: PATIENCE });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const faults = [];
  page.on("pageerror", (error) => faults.push(`page error: ${error}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  return {
    version: await browser.version(),
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    click: async (expression) => {
      const found = /** @type {import("puppeteer-core").ElementHandle<Element>} */ (
        await page.evaluateHandle(expression)
      );
      await found.click();
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    faults,
    stop: () => browser.close(),
  };
}

async function bySelenium() {
  // WebKitGTK has no headless mode.
  const options = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const screen = spawn(setting("LENS_XVFB"), options, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [display] = await once(/** @type {import("node:stream").Readable} */ (screen.stdio[3]), "data");
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: "x11" };
  // Its sandbox does not start as root, as in containers.
  if (process.getuid?.() === 0) Object.assign(env, { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" });
  const service = new DriverService.Builder(setting("LENS_WEBKIT")).setLoopback(true).setEnvironment(env).build();
  const stop = async () => {
    await service.kill();
    screen.kill();
  };
  try {
    const address = await service.start(PATIENCE);
    const driver = await new Builder().usingServer(address).withCapabilities({ browserName: "MiniBrowser" }).build();
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    const capabilities = await driver.getCapabilities();
    return {
      version: `${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`,
      open: (/** @type {string} */ url) => driver.get(url),
      evaluate: async (/** @type {string} */ expression) => {
        const answer = `(value) => done({ value }), (error) => done({ fault: String(error) })`;
        const script = `const done = arguments[0]; Promise.resolve(${expression}).then(${answer});`;
        const { value, fault } = await driver.executeAsyncScript(script);
        if (fault) throw new Error(`in the page: ${fault}`);
        return value;
      },
      // WebDriver refuses the click if another element covers this one.
      click: async (/** @type {string} */ expression) => {
        const found = await driver.executeScript(`return ${expression};`);
        await /** @type {import("selenium-webdriver").WebElement} */ (found).click();
      },
      clickAt: (/** @type {number} */ x, /** @type {number} */ y) =>
        driver.actions().move({ x, y, origin: "viewport", duration: 0 }).click().perform(),
      screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
      // The driver does not report them. The walk listens for them in the page.
      faults: [],
      stop: () => driver.quit().finally(stop),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
