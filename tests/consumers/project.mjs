/** A consumer's project in target/consumers: its files, its npm packages, the programs that run in it. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { setting } from "../e2e/setting.mjs";

const templates = fileURLToPath(new URL(".", import.meta.url));

/** Milliseconds that a command may take: a cold build on two busy cores. */
const LONGEST = 600_000;

/** What an earlier run has left and npm can go on with. */
const KEPT = ["node_modules", "package-lock.json"];

/**
 * The tarball under a name that says what is in it: npm takes one of the same name and version for unchanged.
 * @returns {Promise<string>}
 */
export async function tarball() {
  const packed = setting("LENS_TARBALL");
  const hash = createHash("sha256")
    .update(await readFile(packed))
    .digest("hex")
    .slice(0, 12);
  const named = join(setting("LENS_CONSUMERS"), `packed-${hash}.tgz`);
  await copyFile(packed, named);
  return named;
}

/**
 * Sets the project up anew.
 * @param {import("./consumers.mjs").Consumer} consumer
 * @param {Record<string, string>} tools name -> version
 * @param {string} packed
 */
export async function setUp(consumer, tools, packed) {
  const folder = join(setting("LENS_CONSUMERS"), consumer.name);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!KEPT.includes(name)) await rm(join(folder, name), { recursive: true });
  }
  for (const template of consumer.templates) await cp(join(templates, template), folder, { recursive: true });
  const project = new Project(folder, packed, { ...tools, "videoid-lens": `file:${relative(folder, packed)}` });
  await project.describe();
  await project.run(["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]);
  return project;
}

export class Project {
  /** @param {string} folder @param {string} packed @param {Record<string, string>} dependencies */
  constructor(folder, packed, dependencies) {
    this.folder = folder;
    this.packed = packed;
    this.dependencies = dependencies;
  }

  /** Writes package.json. @param {object} [additions] */
  async describe(additions) {
    const manifest = { private: true, type: "module", dependencies: this.dependencies, ...additions };
    await writeFile(join(this.folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  }

  /** Copies within the project. @param {string} from @param {string} to */
  async copy(from, to) {
    await mkdir(dirname(join(this.folder, to)), { recursive: true });
    await copyFile(join(this.folder, from), join(this.folder, to));
  }

  /** @param {string} name */
  remove(name) {
    return rm(join(this.folder, name), { recursive: true, force: true });
  }

  /** Runs a command to its end; fails with what it wrote. @param {string[]} command */
  async run(command) {
    const program = this.start(command);
    const timer = setTimeout(() => program.stop(), LONGEST);
    const code = await program.ended;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`\`${command[0]}\` ended with ${code}\n${program.output()}`);
  }

  /**
   * Starts a command of the project.
   * @param {string[]} command
   */
  start([name, ...words]) {
    const child = spawn(
      name,
      words.map((word) => word.replace("{tarball}", this.packed)),
      {
        cwd: this.folder,
        env: {
          ...process.env,
          PATH: [join(this.folder, "node_modules/.bin"), process.env.PATH].join(delimiter),
          NEXT_TELEMETRY_DISABLED: "1",
          NO_COLOR: "1",
        },
        // A group of its own, so that stopping it takes its children along.
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (piece) => (text += piece));
    let isOpen = true;
    // At once, since nothing of it has to be kept; also what its first process has left behind.
    const kill = () => {
      try {
        if (isOpen && child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It had ended by itself.
      }
    };
    process.once("exit", kill);
    /** @type {Promise<number | string>} */
    const ended = new Promise((resolve) => {
      child.on("error", (error) => resolve(String(error)));
      child.on("close", (code, signal) => resolve(code ?? String(signal)));
    });
    ended.then(() => {
      isOpen = false;
      process.off("exit", kill);
    });
    const stop = async () => {
      kill();
      await ended;
    };
    return { ended, isRunning: () => isOpen, stop, output: () => stripVTControlCharacters(text) };
  }
}
