/**
 * A reader of the panel: `node reader.mjs NAME` prints `ready`, reads file paths from standard input, one per line, and
 * answers each with a line of JSON: what the library of this name reads in that file.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";

/** @typedef {{ name: string, raw?: string, header?: number, content: string | null }} Entry */

/** @param {Uint8Array | string} data */
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** The SHA-256 of what a function returns, or `null` if it throws. @param {() => any} read */
async function content(read) {
  try {
    return sha256(await read());
  } catch {
    return null;
  }
}

/** @type {Record<string, (bytes: Buffer) => Promise<Entry[]>>} */
const zips = {
  async yauzl(bytes) {
    const { fromBufferPromise } = await import("yauzl");
    const zip = await fromBufferPromise(bytes);
    const entries = [];
    for await (const entry of zip.eachEntry()) {
      entries.push({
        name: entry.fileName,
        raw: entry.fileNameRaw.toString("hex"),
        header: entry.relativeOffsetOfLocalHeader,
        content: await content(async () => {
          const data = await buffer(await zip.openReadStreamPromise(entry));
          // yauzl leaves checking the checksum to its caller.
          if (crc32(data) !== entry.crc32) throw new Error("CRC-32");
          return data;
        }),
      });
    }
    return entries;
  },
  async "adm-zip"(bytes) {
    const { default: AdmZip } = await import("adm-zip");
    const entries = new AdmZip(bytes).getEntries().map(async (entry) => ({
      name: entry.entryName,
      raw: entry.rawEntryName.toString("hex"),
      header: /** @type {any} */ (entry.header).offset,
      content: await content(() => entry.getData()),
    }));
    return Promise.all(entries);
  },
  async jszip(bytes) {
    const { default: JSZip } = await import("jszip");
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    const entries = Object.values(zip.files).map(async (file) => ({
      name: /** @type {any} */ (file).unsafeOriginalName ?? file.name,
      content: await content(() => file.async("nodebuffer")),
    }));
    return Promise.all(entries);
  },
  async fflate(bytes) {
    const { unzipSync } = await import("fflate");
    const files = unzipSync(bytes);
    return Promise.all(Object.entries(files).map(async ([name, data]) => ({ name, content: sha256(data) })));
  },
  async "zip.js"(bytes) {
    const { ZipReader, Uint8ArrayReader, Uint8ArrayWriter } = await import("@zip.js/zip.js");
    const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes)), {
      useWebWorkers: false,
      checkSignature: true,
    });
    const entries = [];
    for (const entry of await zip.getEntries()) {
      entries.push({
        name: entry.filename,
        raw: Buffer.from(entry.rawFilename).toString("hex"),
        header: entry.offset,
        content: await content(() => /** @type {any} */ (entry).getData?.(new Uint8ArrayWriter()) ?? new Uint8Array()),
      });
    }
    await zip.close();
    return entries;
  },
};

const TABLE = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} data */
function crc32(data) {
  let crc = -1;
  for (const byte of data) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
  return (crc ^ -1) >>> 0;
}

/**
 * A JSON value in a form that does not depend on the reader: members sorted by the code units of their keys, numbers as
 * the bytes of a double.
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (typeof value === "number") {
    const bytes = Buffer.alloc(8);
    // Minus zero counts as zero.
    bytes.writeDoubleBE(value === 0 ? 0 : value);
    return bytes.toString("hex");
  }
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value === "boolean") return String(value);
  const members = Object.keys(value).map((key) => [text(key), canonical(value[key])]);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${key}:${member}`).join()}}`;
}

/** A text as its UTF-16 code units. @param {string} value */
const text = (value) => `"${Buffer.from(value, "utf16le").swap16().toString("hex")}"`;

/** @type {Record<string, (bytes: Buffer) => any>} */
const jsons = {
  v8: (bytes) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
};

const [, , name] = process.argv;
const versions = createRequire(import.meta.url);
if (process.argv[3] === "--version") {
  const packages = { "zip.js": "@zip.js/zip.js" };
  const of = /** @type {Record<string, string>} */ (packages)[name] ?? name;
  const version = () => JSON.parse(readFileSync(new URL("package.json", packageFolder(of)), "utf8")).version;
  console.log(name in jsons ? process.versions.v8 : version());
} else {
  console.log("ready");
  for await (const path of createInterface({ input: process.stdin })) {
    const bytes = readFileSync(path);
    /** @type {unknown} */
    let answer = { refused: true };
    try {
      answer = name in jsons ? { value: sha256(canonical(jsons[name](bytes))) } : { entries: await zips[name](bytes) };
    } catch {
      // The reader refuses the file.
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** The folder of a package, also of one that does not export its package.json. @param {string} of */
function packageFolder(of) {
  const [file] =
    versions.resolve
      .paths(of)
      ?.map((folder) => `${folder}/${of}/`)
      .filter(isFolder) ?? [];
  return new URL(`file://${file}`);
}

/** @param {string} folder */
function isFolder(folder) {
  try {
    return readFileSync(`${folder}package.json`).length > 0;
  } catch {
    return false;
  }
}
