/** Runs in the page: one contender does one piece of work each time it is called. */

import {
  BlobReader,
  configure,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  // @ts-expect-error the minified module has no declarations
} from "/peers/@zip.js/zip.js/index.min.js";
import { unzip } from "/peers/fflate/esm/browser.js";
import { init, openArchive } from "/pkg/index.js";

configure({ useWebWorkers: false });
const JSZip = /** @type {any} */ (globalThis).JSZip;
const utf8 = new TextDecoder();
const file = () => /** @type {File} */ (/** @type {HTMLInputElement} */ (document.getElementById("file")).files?.[0]);

/**
 * Opens the archive of the file input, lists it, and reads ocr.json. Returns the number of entries and a value from it.
 */
const OPEN = {
  "videoid-lens": async () => {
    const archive = await openArchive(file());
    const json = JSON.parse(utf8.decode(await archive.bytes("ocr.json")));
    const names = archive.entries.length;
    archive.dispose();
    return [names, json.last];
  },
  "zip.js": async () => {
    const reader = new ZipReader(new BlobReader(file()), { checkSignature: true });
    const entries = await reader.getEntries();
    const ocr = entries.find((/** @type {any} */ entry) => entry.filename === "ocr.json");
    const json = JSON.parse(await /** @type {any} */ (ocr).getData(new TextWriter()));
    await reader.close();
    return [entries.length, json.last];
  },
  JSZip: async () => {
    const zip = await JSZip.loadAsync(file());
    const json = JSON.parse(await zip.file("ocr.json").async("string"));
    return [Object.keys(zip.files).length, json.last];
  },
  fflate: async () => {
    const bytes = new Uint8Array(await file().arrayBuffer());
    let names = 0;
    const filter = (/** @type {{ name: string }} */ { name }) => {
      names += 1;
      return name === "ocr.json";
    };
    const found = await new Promise((resolve, reject) =>
      unzip(bytes, { filter }, (/** @type {unknown} */ error, /** @type {any} */ files) =>
        error ? reject(error) : resolve(files),
      ),
    );
    return [names, JSON.parse(utf8.decode(/** @type {any} */ (found)["ocr.json"])).last];
  },
};

/** Inflates the only entry of an archive in memory that is already open, and checks its CRC-32. Returns its length. */
const INFLATE = {
  "videoid-lens": async (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
    const archive = await openArchive(bytes);
    return () => archive.bytes("large.json").then(({ length }) => length);
  },
  "zip.js": async (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
    const [entry] = await new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true }).getEntries();
    return () =>
      /** @type {any} */ (entry).getData(new Uint8ArrayWriter()).then((/** @type {Uint8Array} */ { length }) => length);
  },
  // The limit of what is possible: the browser's own code, without CRC-32.
  DecompressionStream: async (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
    const view = new DataView(bytes.buffer);
    const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const data = new Blob([bytes.subarray(start, start + view.getUint32(18, true))]);
    return () =>
      new Response(data.stream().pipeThrough(new DecompressionStream("deflate-raw")))
        .arrayBuffer()
        .then(({ byteLength }) => byteLength);
  },
};

/** @param {() => Promise<any>} work */
async function time(work) {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
}

Object.assign(globalThis, {
  open: (/** @type {keyof typeof OPEN} */ name) => time(OPEN[name]),
  inflate: async (/** @type {keyof typeof INFLATE} */ name) => {
    const bytes = new Uint8Array(await file().arrayBuffer());
    return time(await INFLATE[name](bytes));
  },
});
await init();
document.documentElement.dataset.ready = "true";
