/** One run of the program: its arguments, the package, and its exit status. */
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
 * @property {string | undefined} text the document that the explanation's pointers and lines refer to, if it is a
 *   single one
 * @property {readonly ResultEntry[]} entries the entries of an archive; empty if there is none
 * @property {readonly { name: string, content: Blob }[]} inputs
 */

/** Which files of a folder the commands read. */
export const RESULTS = /\.(json|zip)$/i;
export const ARCHIVES = /\.zip$/i;
export const LISTS = /\.(json|ndjson|jsonl)$/i;

/**
 * Loads the catalogue of a language, or of the nearest one that ships, from `locales/TAG.js`.
 * @param {string} tag
 * @returns {Promise<object | undefined>} `undefined` if none is near enough
 */
async function catalogueOf(tag) {
  const files = await readdir(new URL("../locales/", import.meta.url));
  // `no` without a variant is Bokmål.
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

  /** Adds the texts of the requested language. @throws {UsageError} if `--lang` is not a language tag */
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
    else this.terminal.say(`There are no texts in the language ${tag}: the output is in English.`);
  }

  /** @param {number} status */
  #raise(status) {
    this.status = Math.max(this.status, status);
  }

  /**
   * Reports what could not be read or written.
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
   * The files of all arguments, and whether they are a single file that was named directly.
   * @param {RegExp} ending which files of a folder are taken
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
   * Calls `work` for each source. When it fails, reports the error and goes on with the next source.
   * @param {readonly Source[]} sources
   * @param {string} doing
   * @param {(source: Source, index: number) => Promise<void>} work
   * @param {(source: Source, failure: Failure) => Promise<void>} [failed]
   */
  async each(sources, doing, work, failed) {
    for (const [index, source] of sources.entries()) {
      // On a terminal, progress would appear between the lines of output.
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
   * The Get process response that `--process` names.
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

  /** The options for `explain`. */
  get explainOptions() {
    const pointer = this.option("pointer");
    return { locale: this.locale, tolerant: this.isTolerant, ...(pointer !== undefined && { pointer }) };
  }

  /**
   * Whether there is anything to explain: a raw file in the archive, or the process.
   * @param {import("../index.js").ResultArchive} archive
   */
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
    if (this.option("process") !== undefined) throw new UsageError("--process needs an archive, and this is not one.");
    const bytes = await bytesOf(content);
    const explanation = this.lens.explain(bytes, this.explainOptions);
    this.met(explanation.status);
    return { explanation, text: new TextDecoder().decode(bytes), entries: [], inputs: [input] };
  }

  /** Checks that `--process` is used with a single archive. @throws {UsageError} @param {boolean} isSingle */
  checkProcess(isSingle) {
    if (this.option("process") === undefined) return;
    if (!isSingle) throw new UsageError("--process works with a single archive: give one FILE.");
    if (this.option("process") === STANDARD_INPUT && this.given.files[0] === STANDARD_INPUT)
      throw new UsageError("Standard input can be read only once.");
  }
}

/** The error for an archive without raw files. */
export const nothingToExplain = () =>
  new ReadError(
    "ENTRY_NOT_FOUND",
    "The archive has no ocr.json and no manual_approval.json, so there is nothing to explain. Give the Get process response with --process.",
  );

/** @param {number} number */
export const count = (number) => number.toLocaleString("en");
