/** How each engine is started, and how it is ended again. */
import { setting } from "../e2e/setting.mjs";
import { Program, Session, freePort } from "./webdriver.mjs";

/**
 * A browser under its driver.
 * @typedef {object} Browser
 * @property {Session} session
 * @property {() => string[]} faults what it wrote of errors in the page, also of those before we could listen
 * @property {() => Promise<void>} stop
 */

/** @type {Record<string, (started: Program[]) => Promise<Browser["session"]>>} */
const ENGINES = {
  firefox: async (started) => {
    const options = { binary: setting("LENS_BROWSER"), args: ["-headless"] };
    return drive(started, process.env, { "moz:firefoxOptions": options });
  },
  webkit: async (started) => {
    // It has no way to run without a screen.
    const screen = new Program(setting("LENS_XVFB"), ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    started.push(screen);
    const [, display] = await screen.says(/^(\d+)\n/m);
    const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: "x11" };
    // Its sandbox does not start for root, as in containers.
    if (process.getuid?.() === 0) Object.assign(env, { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" });
    const options = { binary: setting("LENS_BROWSER"), args: ["--automation"] };
    return drive(started, env, { "webkitgtk:browserOptions": options });
  },
};

/** @param {Program[]} started @param {NodeJS.ProcessEnv} env @param {object} capabilities */
async function drive(started, env, capabilities) {
  const port = await freePort();
  started.push(new Program(setting("LENS_DRIVER"), [`--port=${port}`, "--host=127.0.0.1"], env));
  return Session.open(`http://127.0.0.1:${port}`, capabilities);
}

/** @returns {Promise<Browser>} */
export async function start() {
  /** In the order in which they need each other. @type {Program[]} */
  const started = [];
  const stop = async () => {
    for (const program of started.reverse()) await program.stop();
  };
  try {
    const session = await ENGINES[setting("LENS_ENGINE")](started);
    return {
      session,
      // Firefox writes what nobody caught; WebKitWebDriver keeps MiniBrowser's output to itself.
      faults: () => started.flatMap(({ output }) => output.match(/^JavaScript (error|warning): http:.*/gm) ?? []),
      stop: () => session.close().finally(stop),
    };
  } catch (error) {
    const written = started.map(({ output }) => output).join("\n");
    await stop();
    throw new Error(`the browser did not start\n${written}`, { cause: error });
  }
}
