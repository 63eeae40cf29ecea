/** One run of the program: what was asked for, the package, and how it ends. */
import { readdir } from "node:fs/promises";

import { asFailure, EXIT, place, ReadError, UsageError } from "./failure.js";
import { baseName, bytesOf, filesOf, isArchive, read, STANDARD_INPUT } from "./sources.js";

/** @typedef {import("./arguments.js").Given} Given */
/** @typedef {import("./failure.js").Failure} Failure */
/** @typedef {import("./sources.js").Source} Source */
/** @typedef {import("./terminal.js").Terminal} Terminal */
/** @typedef {import("../index.js").Explanation} Explanation */
/** @typedef {import("../index.js").ResultEntry} ResultEntry */

/**
 * @typedef {object} Explained
 * @property {Explanation} explanation
 * @property {string | undefined} text what the explanation's pointers and lines are about, where it is one text
 * @property {readonly ResultEntry[]} entries of an archive; else none
 * @property {readonly { name: string, content: Blob }[]} inputs
 */

/** Files of a folder that hold a result. */
export const RESULTS = /\.(json|zip)$/i;
export const ARCHIVES = /\.zip$/i;
export const LISTS = /\.(json|ndjson|jsonl)$/i;

/**
 * The languages that ship, as the folder has them: `locales/TAG.js`.
 * @param {string} tag
 * @returns {Promise<object | undefined>} the catalogue of the nearest one
 */
async function catalogueOf(tag) {
  const files = await readdir(new URL("../locales/", import.meta.url));
  // Norwegian without more is Bokmål.
  const parts = tag.toLowerCase().replace(/^no\b/, "nb").split("-");
  for (let count = parts.length; count > 0; count -= 1) {
    const file = `${parts.slice(0, count).join("-")}.js`;
    if (files.some((one) => one.toLowerCase() === file)) return (await import(`../locales/${file}`)).default;
  }
  return undefined;
}

export class Run {
  /** The exit status so far. @type {number} */
  status = EXIT.READ;

  /**
   * @param {Given} given
   * @param {Terminal} terminal
   * @param {typeof import("../index.js")} lens
   */
  constructor(given, terminal, lens) {
    this.given = given;
    this.terminal = terminal;
    this.lens = lens;
  }

  /** A text option. @param {string} name @returns {string | undefined} */
  option(name) {
    const value = this.given.options[name];
    return typeof value === "string" ? value : undefined;
  }

  get isTolerant() {
    return this.given.options.tolerant === true;
  }

  get locale() {
    return this.option("lang") ?? "en";
  }

  /** Adds the texts of the language that was asked for. @throws {UsageError} for what is no language tag */
  async speak() {
    const { locale } = this;
    let tag;
    try {
      [tag] = Intl.getCanonicalLocales(locale);
    } catch {
      throw new UsageError("--lang takes a BCP 47 language tag, as in de or pt-BR.");
    }
    if (tag === "en" || tag.startsWith("en-")) return;
    const catalogue = await catalogueOf(tag);
    if (catalogue) this.lens.setLocale(/** @type {Record<string, string>} */ (catalogue));
    else this.terminal.say(`There are no texts in the language ${tag}: these are in English.`);
  }

  /** @param {number} status */
  #raise(status) {
    this.status = Math.max(this.status, status);
  }

  /**
   * Says what could not be read or written.
   * @param {string} name
   * @param {unknown} error
   * @returns {Failure}
   */
  fail(name, error) {
    if (error instanceof UsageError) throw error;
    const failure = asFailure(error);
    this.unreadable();
    // What people copy from documentation is often not quite JSON.
    const isTolerable = failure.code === "JSON_SYNTAX" && !this.isTolerant;
    const hint = isTolerable ? " The option --tolerant skips comments, trailing commas and “...”." : "";
    this.terminal.say(place(name, failure), `${failure.message}${hint}`, "red");
    return failure;
  }

  unreadable() {
    this.#raise(EXIT.UNREADABLE);
  }

  /** Notes a result's status, for `--fail-on`. @param {string} status */
  met(status) {
    if (this.given.failOn.includes(status)) this.#raise(EXIT.MET);
  }

  /**
   * The files of all arguments, and whether they are one result that was named.
   * @param {RegExp} ending of those that are taken from folders
   */
  async sources(ending) {
    /** @type {Source[]} */
    const sources = [];
    let isFolder = false;
    for (const path of this.given.files) {
      try {
        const found = await filesOf(path, ending);
        sources.push(...found.files);
        isFolder ||= found.isFolder;
      } catch (error) {
        this.fail(path, error);
      }
    }
    return { sources, isSingle: this.given.files.length === 1 && !isFolder };
  }

  /**
   * Does something with each source; goes on with the next one where it fails.
   * @param {readonly Source[]} sources
   * @param {string} doing
   * @param {(source: Source, index: number) => Promise<void>} work
   * @param {(source: Source, failure: Failure) => Promise<void>} [failed]
   */
  async each(sources, doing, work, failed) {
    for (const [index, source] of sources.entries()) {
      // Between the lines of a terminal it would be in the way.
      if (sources.length > 1 && !process.stdout.isTTY) this.#progress(doing, index, sources.length);
      try {
        await work(source, index);
      } catch (error) {
        const failure = this.fail(source.name, error);
        await failed?.(source, failure);
      }
    }
  }

  /** @param {string} doing @param {number} done @param {number} all */
  #progress(doing, done, all) {
    this.terminal.progress(() => `${doing} ${count(done + 1)} of ${count(all)}`);
  }

  /**
   * What Get process answered about an archive.
   * @returns {Promise<{ name: string, content: Blob, bytes: Uint8Array } | undefined>}
   */
  async process() {
    const path = this.option("process");
    if (path === undefined) return undefined;
    const source = { name: path, path };
    const content = await read(source);
    return { name: baseName(source), content, bytes: await bytesOf(content) };
  }

  /**
   * @template T
   * @param {Blob} content
   * @param {(archive: import("../index.js").ResultArchive) => Promise<T>} work
   */
  async withArchive(content, work) {
    const archive = await this.lens.openArchive(content, { tolerant: this.isTolerant });
    try {
      return await work(archive);
    } finally {
      archive.dispose();
    }
  }

  /** What `explain` is asked with. */
  get explainOptions() {
    const pointer = this.option("pointer");
    return { locale: this.locale, tolerant: this.isTolerant, ...(pointer !== undefined && { pointer }) };
  }

  /** Whether an archive has what can be explained, or the process was given. @param {import("../index.js").ResultArchive} archive */
  canExplain({ entries }) {
    return (
      this.option("process") !== undefined || entries.some(({ kind }) => kind === "ocr" || kind === "manual-approval")
    );
  }

  /**
   * Explains an open archive.
   * @param {import("../index.js").ResultArchive} archive
   * @param {{ name: string, content: Blob }} input
   * @returns {Promise<Explained>}
   */
  async explainArchive(archive, input) {
    if (!this.canExplain(archive)) throw nothingToExplain();
    const given = await this.process();
    const explanation = await archive.explain(given?.bytes ?? null, this.explainOptions);
    this.met(explanation.status);
    return {
      explanation,
      text: given && new TextDecoder().decode(given.bytes),
      entries: [...archive.entries],
      inputs: given ? [given, input] : [input],
    };
  }

  /**
   * @param {Source} source
   * @returns {Promise<Explained>}
   */
  async explain(source) {
    const content = await read(source);
    const input = { name: baseName(source), content };
    if (await isArchive(content)) return this.withArchive(content, (archive) => this.explainArchive(archive, input));
    if (this.option("process") !== undefined) throw new UsageError("--process is about an archive; this is none.");
    const bytes = await bytesOf(content);
    const explanation = this.lens.explain(bytes, this.explainOptions);
    this.met(explanation.status);
    return { explanation, text: new TextDecoder().decode(bytes), entries: [], inputs: [input] };
  }

  /** @throws {UsageError} where `--process` can't be about all archives @param {boolean} isSingle */
  checkProcess(isSingle) {
    if (this.option("process") === undefined) return;
    if (!isSingle) throw new UsageError("--process is about one archive: give one FILE.");
    if (this.option("process") === STANDARD_INPUT && this.given.files[0] === STANDARD_INPUT)
      throw new UsageError("Standard input can be read only once.");
  }
}

/** An archive without raw files. */
export const nothingToExplain = () =>
  new ReadError(
    "ENTRY_NOT_FOUND",
    "The archive has no ocr.json and no manual_approval.json, so there is nothing to explain. --process gives what Get process answered.",
  );

/** @param {number} number */
export const count = (number) => number.toLocaleString("en");
