/** A consumer's project in target/consumers: its files, its npm packages, the programs that run in it. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { setting } from "../e2e/setting.mjs";
import { snippets } from "../e2e/snippets.mjs";

const templates = fileURLToPath(new URL(".", import.meta.url));

/** The specimen: the name that its files have in a project -> where they are. */
export const SPECIMEN = {
  "process.json": fileURLToPath(new URL("../../www/demo/examples/accepted.json", import.meta.url)),
  "result.zip": fileURLToPath(new URL("../../www/demo/specimen/result.zip", import.meta.url)),
};

/** What no tool here is to send. */
const NO_TELEMETRY = {
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NG_CLI_ANALYTICS: "false",
  NUXT_TELEMETRY_DISABLED: "1",
  STORYBOOK_DISABLE_TELEMETRY: "1",
};

/** Milliseconds that a command may take: a cold build on two busy cores. */
const LONGEST = 600_000;

/** Files that neither npm nor a build has written. */
const OWN = /^(?!node_modules\/|dist\/|\.)/;

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
  await mkdir(join(folder, "specimen"));
  for (const [name, file] of Object.entries(SPECIMEN)) await copyFile(file, join(folder, "specimen", name));
  if (consumer.guide) {
    const [{ code }] = snippets(consumer.guide.from);
    await writeFile(join(folder, consumer.guide.to), code);
  }
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
    const { code, output } = await this.attempt(command);
    if (code !== 0) throw new Error(`\`${command[0]}\` ended with ${code}\n${output}`);
  }

  /** Runs a command to its end, a good one or not. @param {string[]} command */
  async attempt(command) {
    const program = this.start(command);
    const timer = setTimeout(() => program.stop(), LONGEST);
    const code = await program.ended;
    clearTimeout(timer);
    return { code, output: program.output() };
  }

  /** The project's own files that end so, by their paths in it. @param {RegExp} ending */
  async files(ending) {
    const names = await readdir(this.folder, { recursive: true });
    return names.map((name) => name.replaceAll("\\", "/")).filter((name) => ending.test(name) && OWN.test(name));
  }

  /**
   * Starts a command of the project.
   * @param {string[]} command
   * @param {Record<string, string>} [environment]
   */
  start([name, ...words], environment = {}) {
    const child = spawn(
      name,
      words.map((word) => word.replace("{tarball}", this.packed)),
      {
        cwd: this.folder,
        env: {
          ...process.env,
          PATH: [join(this.folder, "node_modules/.bin"), process.env.PATH].join(delimiter),
          ...NO_TELEMETRY,
          ...environment,
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
