/** A small client of W3C WebDriver: what the walk needs of it, and no more. https://www.w3.org/TR/webdriver2/ */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** The member under which WebDriver hands over an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Longer than a cold browser on two busy cores takes for anything. */
const PATIENCE = 60_000;

/** @typedef {{ [ELEMENT]: string }} Element as scripts give and take it */

/** A program that we started, and what it has written. */
export class Program {
  /** What it and the programs that it started have written. */
  output = "";
  #process;

  /** @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
  constructor(file, args, env = process.env) {
    this.#process = spawn(file, args, { env, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    // Without a listener it would end us. That it could not start shows where its answer is waited for.
    this.#process.on("error", (error) => (this.output += error.message));
    for (const stream of this.#process.stdio) stream?.on("data", (text) => (this.output += text));
  }

  /** Until it has written this. @param {RegExp} pattern */
  async says(pattern) {
    return until(() => pattern.exec(this.output), () => `nothing like ${pattern} was written, but: ${this.output}`);
  }

  async stop() {
    const { exitCode, signalCode, pid } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill();
    await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
    // Nothing happens to one that has ended.
    this.#process.kill("SIGKILL");
  }
}

/** A port that nobody listens on. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Asks until there is something.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {() => string} complaint
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, complaint) {
  for (const start = Date.now(); Date.now() - start < PATIENCE; await pause(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`waited for ${PATIENCE / 1000} s: ${complaint()}`);
}

/** A browser that a driver has started for us. */
export class Session {
  #address;
  /** What the driver says about the browser. @type {Record<string, any>} */
  capabilities;

  /** @param {string} address @param {Record<string, any>} capabilities */
  constructor(address, capabilities) {
    this.#address = address;
    this.capabilities = capabilities;
  }

  /** @param {string} driver its address @param {object} capabilities those that the browser must have */
  static async open(driver, capabilities) {
    // A driver that has just started does not listen yet.
    await until(() => send("GET", `${driver}/status`).then(() => true, () => false), () => "the driver does not answer");
    const session = await send("POST", `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Session(`${driver}/session/${session.sessionId}`, session.capabilities);
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  #send(method, path, body) {
    return send(method, this.#address + path, body);
  }

  /** @param {string} url */
  async open(url) {
    await this.#send("POST", "/timeouts", { script: PATIENCE, pageLoad: PATIENCE });
    await this.#send("POST", "/window/rect", { width: 1280, height: 900 });
    await this.#send("POST", "/url", { url });
  }

  /**
   * Runs a function in the page and gives what its promise resolves to. It crosses as text, as functions among its arguments
   * do: they have no names from around them.
   * @template {unknown[]} Args
   * @template T
   * @param {(...args: Args) => T} work
   * @param {Args} args
   * @returns {Promise<Awaited<T>>}
   */
  async run(work, ...args) {
    const list = args.map((arg, i) => (typeof arg === "function" ? `(${arg})` : `given[${i}]`));
    const script = `
      const [given, done] = arguments;
      Promise.resolve().then(() => (${work})(${list})).then(
        (value) => done({ value }),
        (error) => done({ fault: String(error) }));`;
    // Functions become null in JSON, and are not looked for there.
    const { value, fault } = await this.#send("POST", "/execute/async", { script, args: [args] });
    if (fault) throw new Error(`in the page: ${fault}`);
    return value;
  }

  /** As a hand would: scrolled into view, and refused where something else covers it. @param {Element} element */
  async click(element) {
    await this.#send("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  /** What is in view, as PNG. @returns {Promise<Buffer>} */
  async screenshot() {
    return Buffer.from(await this.#send("GET", "/screenshot"), "base64");
  }

  /** Ends the browser. */
  async close() {
    await this.#send("DELETE", "");
  }
}

/**
 * One command.
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @returns {Promise<any>} the answer's value
 */
async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: body && JSON.stringify(body),
    // A browser that hangs must not hang us.
    signal: AbortSignal.timeout(2 * PATIENCE),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}
