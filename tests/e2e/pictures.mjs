/**
 * Pictures that state their orientation in unusual ways: a light page with a red mark on it, as JPEG, PNG and WebP. And
 * what a browser shows of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/** The size of the stored picture, in whole JPEG blocks, so that all three formats have the same pixels. */
const SIZE = { width: 96, height: 64 };
const MARK = { x: 16, y: 8, width: 24, height: 32 };
const isMarked = (/** @type {number} */ x, /** @type {number} */ y) =>
  x >= MARK.x && x < MARK.x + MARK.width && y >= MARK.y && y < MARK.y + MARK.height;
const COLOURS = { mark: [254, 0, 0], page: [221, 221, 221] };

/**
 * @typedef {object} PictureCase
 * @property {string} name
 * @property {number} orientation the orientation that the file was made with, as in the rows of the table
 * @property {Buffer} bytes
 * @property {{ width: number, height: number }} size
 * @property {typeof MARK} mark in stored pixels
 * @property {number | null} read the orientation of the file according to the standard
 */

const ascii = (/** @type {string} */ text) => Buffer.from(text, "latin1");
/** @param {(buffer: Buffer) => unknown} write @param {number} length */
function written(length, write) {
  const buffer = Buffer.alloc(length);
  write(buffer);
  return buffer;
}
const big = (/** @type {number} */ value) => written(4, (buffer) => buffer.writeUInt32BE(value));
const little = (/** @type {number} */ value) => written(4, (buffer) => buffer.writeUInt32LE(value));

/** The number types of TIFF. */
const [SHORT, LONG] = [3, 4];

/** A TIFF structure that contains only an orientation. @param {number} orientation @param {number} [type] */
const tiff = (orientation, type = SHORT) =>
  Buffer.concat([
    ascii("II*\0\x08\0\0\0\x01\0\x12\x01"),
    Buffer.from([type, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]),
  ]);
/** The same in the other byte order. @param {number} orientation */
const bigTiff = (orientation) =>
  Buffer.concat([
    ascii("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
  ]);

/** A bit writer that fills each byte from the highest or the lowest bit. @param {boolean} isHighFirst */
function bits(isHighFirst) {
  /** @type {number[]} */
  const all = [];
  return {
    /** @param {number} value @param {number} length */
    put(value, length) {
      for (let i = 0; i < length; i += 1) all.push((value >> (isHighFirst ? length - 1 - i : i)) & 1);
    },
    /** @param {0 | 1} fill the bit that fills the last byte */
    bytes(fill) {
      while (all.length % 8) all.push(fill);
      const bytes = Buffer.alloc(all.length / 8);
      all.forEach((bit, i) => {
        bytes[i >> 3] |= bit << (isHighFirst ? 7 - (i & 7) : i & 7);
      });
      return bytes;
    },
  };
}

/** @param {number} marker @param {Buffer} data */
const segment = (marker, data) =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
/** @param {Buffer} tiff */
const exif = (tiff) => segment(0xe1, Buffer.concat([ascii("Exif\0\0"), tiff]));

/**
 * The Huffman codes for lengths of 0 to 11 bits, from the standard's table for luminance.
 * @type {[number, number][]}
 */
const DC = [
  [0, 2],
  [2, 3],
  [3, 3],
  [4, 3],
  [5, 3],
  [6, 3],
  [14, 4],
  [30, 5],
  [62, 6],
  [126, 7],
  [254, 8],
  [510, 9],
]; // prettier-ignore

/** The data of a baseline JPEG in which each block has a single colour. */
function jpegScan() {
  const out = bits(true);
  const last = [0, 0, 0];
  for (let y = 0; y < SIZE.height; y += 8) {
    for (let x = 0; x < SIZE.width; x += 8) {
      const [red, green, blue] = isMarked(x, y) ? COLOURS.mark : COLOURS.page;
      const level = 0.299 * red + 0.587 * green + 0.114 * blue;
      const planes = [level, 128 + (blue - level) * 0.564, 128 + (red - level) * 0.713];
      planes.forEach((plane, i) => {
        const value = Math.round(plane) - 128;
        const step = value - last[i];
        last[i] = value;
        const length = step ? 32 - Math.clz32(Math.abs(step)) : 0;
        out.put(...DC[length]);
        out.put(step < 0 ? step + (1 << length) - 1 : step, length);
        // No details: the code for the end of the block.
        out.put(0, 1);
      });
    }
  }
  // A byte of ones is followed by a zero byte, because otherwise it would start a marker.
  return Buffer.from([...out.bytes(1)].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

const JPEG = (() => {
  const { width, height } = SIZE;
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  const tables = [0, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  return {
    tables: Buffer.concat([
      segment(0xe0, ascii("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
      segment(0xdb, Buffer.from([0, ...Array(64).fill(8)])),
      segment(0xc4, Buffer.from(tables)),
      // Of the codes for details, only the one for the end of a block.
      segment(0xc4, Buffer.from([0x10, 1, ...Array(15).fill(0), 0])),
    ]),
    frame: segment(0xc0, Buffer.from(frame)),
    scan: Buffer.concat([segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])), jpegScan()]),
  };
})();

/** A JPEG with these bytes at the start, after the frame header, and after the data. */
const jpeg = (/** @type {Buffer[]} */ start, behindFrame = Buffer.alloc(0), behindData = Buffer.alloc(0)) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...start,
    JPEG.tables,
    JPEG.frame,
    behindFrame,
    JPEG.scan,
    behindData,
    Buffer.from([0xff, 0xd9]),
  ]);

/** @param {string} kind @param {Buffer} data */
function pngChunk(kind, data) {
  const body = Buffer.concat([ascii(kind), data]);
  return Buffer.concat([big(data.length), body, big(crc32(body))]);
}

/** A PNG with these chunks before and after its data. @param {Buffer[]} before @param {Buffer[]} [behind] */
function png(before, behind = []) {
  const { width, height } = SIZE;
  const rows = [];
  for (let y = 0; y < height; y += 1) {
    const row = [0];
    for (let x = 0; x < width; x += 1) row.push(...(isMarked(x, y) ? COLOURS.mark : COLOURS.page));
    rows.push(Buffer.from(row));
  }
  const header = Buffer.concat([big(width), big(height), Buffer.from([8, 2, 0, 0, 0])]);
  const data = pngChunk("IDAT", deflateSync(Buffer.concat(rows)));
  const [first, last] = [pngChunk("IHDR", header), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([ascii("\x89PNG\r\n\x1a\n"), first, ...before, data, ...behind, last]);
}

/**
 * The picture as the data of a lossless WebP: each channel has two values, and one bit per pixel selects one of them.
 */
const VP8L = (() => {
  const out = bits(false);
  out.put(0x2f, 8);
  out.put(SIZE.width - 1, 14);
  out.put(SIZE.height - 1, 14);
  // No alpha, version 0, no transform, no colour cache, one group of codes.
  out.put(0, 1 + 3 + 1 + 1 + 1);
  const [mark, page] = [COLOURS.mark, COLOURS.page];
  for (const channel of [1, 0, 2]) {
    const [low, high] = [mark[channel], page[channel]].sort((a, b) => a - b);
    out.put(0b111, 3);
    out.put(low, 8);
    out.put(high, 8);
  }
  // Alpha is 255 everywhere, and no distances are used.
  out.put(0b101, 3);
  out.put(255, 8);
  out.put(0b001, 3);
  out.put(0, 1);
  for (let y = 0; y < SIZE.height; y += 1) {
    for (let x = 0; x < SIZE.width; x += 1) {
      const [one, other] = isMarked(x, y) ? [mark, page] : [page, mark];
      for (const channel of [1, 0, 2]) out.put(one[channel] > other[channel] ? 1 : 0, 1);
    }
  }
  return out.bytes(0);
})();

/** @param {string} kind @param {Buffer} data */
const webpChunk = (kind, data) =>
  Buffer.concat([ascii(kind), little(data.length), data, Buffer.alloc(data.length & 1)]);

/**
 * A WebP; with flags, an extended one.
 * @param {number | null} flags
 * @param {Buffer[]} before
 * @param {Buffer[]} behind
 */
function webp(flags, before = [], behind = []) {
  const side = (/** @type {number} */ length) => little(length - 1).subarray(0, 3);
  const first =
    flags === null ? [] : [webpChunk("VP8X", Buffer.concat([little(flags), side(SIZE.width), side(SIZE.height)]))];
  const chunks = Buffer.concat([ascii("WEBP"), ...first, ...before, webpChunk("VP8L", VP8L), ...behind]);
  return Buffer.concat([ascii("RIFF"), little(chunks.length), chunks]);
}

const XMP = (/** @type {number} */ orientation) =>
  ascii(
    [
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="${orientation}"/>`,
      "</rdf:RDF></x:xmpmeta>",
    ].join(""),
  );
const xmpSegment = (/** @type {number} */ turn) =>
  segment(0xe1, Buffer.concat([ascii("http://ns.adobe.com/xap/1.0/\0"), XMP(turn)]));
const APP13 = Buffer.concat(Array.from({ length: 4 }, () => segment(0xed, Buffer.alloc(65_000, 7))));

/**
 * The kinds of files by name: for an orientation, the file, and the orientation that the standard gives it.
 * @type {Record<string, (turn: number) => { bytes: Buffer, read: number | null }>}
 */
const KINDS = {
  "JPEG, EXIF": (turn) => ({ bytes: jpeg([exif(tiff(turn))]), read: turn }),
  "JPEG, EXIF in the other order": (turn) => ({ bytes: jpeg([exif(bigTiff(turn))]), read: turn }),
  "JPEG, of type LONG": (turn) => ({ bytes: jpeg([exif(tiff(turn, LONG))]), read: null }),
  "JPEG, two EXIF, the second upright": (turn) => ({ bytes: jpeg([exif(tiff(turn)), exif(tiff(1))]), read: turn }),
  "JPEG, two EXIF, the first upright": (turn) => ({ bytes: jpeg([exif(tiff(1)), exif(tiff(turn))]), read: 1 }),
  "JPEG, behind 260 KB": (turn) => ({ bytes: jpeg([APP13, exif(tiff(turn))]), read: turn }),
  "JPEG, before 260 KB": (turn) => ({ bytes: jpeg([exif(tiff(turn)), APP13]), read: turn }),
  "JPEG, behind the frame": (turn) => ({ bytes: jpeg([], exif(tiff(turn))), read: null }),
  "JPEG, behind the data": (turn) => ({ bytes: jpeg([], undefined, exif(tiff(turn))), read: null }),
  "JPEG, behind XMP": (turn) => ({ bytes: jpeg([xmpSegment(1), exif(tiff(turn))]), read: turn }),
  "JPEG, in XMP alone": (turn) => ({ bytes: jpeg([xmpSegment(turn)]), read: null }),
  "JPEG, fill bytes": (turn) => ({ bytes: jpeg([Buffer.alloc(5, 0xff), exif(tiff(turn))]), read: turn }),
  "JPEG, padded EXIF": (turn) => ({
    bytes: jpeg([exif(Buffer.concat([tiff(turn), Buffer.alloc(60_000)]))]),
    read: turn,
  }),
  "PNG, eXIf": (turn) => ({ bytes: png([pngChunk("eXIf", tiff(turn))]), read: turn }),
  "PNG, eXIf behind the data": (turn) => ({ bytes: png([], [pngChunk("eXIf", tiff(turn))]), read: null }),
  "PNG, in XMP alone": (turn) => ({
    bytes: png([pngChunk("iTXt", Buffer.concat([ascii("XML:com.adobe.xmp\0\0\0\0\0"), XMP(turn)]))]),
    read: null,
  }),
  "WebP, EXIF": (turn) => ({ bytes: webp(0x08, [], [webpChunk("EXIF", tiff(turn))]), read: turn }),
  "WebP, EXIF as in JPEG": (turn) => ({
    bytes: webp(0x08, [], [webpChunk("EXIF", Buffer.concat([ascii("Exif\0\0"), tiff(turn)]))]),
    read: turn,
  }),
  "WebP, EXIF before the data": (turn) => ({ bytes: webp(0x08, [webpChunk("EXIF", tiff(turn))]), read: turn }),
  "WebP, EXIF without its flag": (turn) => ({ bytes: webp(0, [], [webpChunk("EXIF", tiff(turn))]), read: turn }),
  "WebP, EXIF in a simple one": (turn) => ({ bytes: webp(null, [], [webpChunk("EXIF", tiff(turn))]), read: null }),
};

/** Every kind in all eight orientations. @returns {PictureCase[]} */
export const pictureCases = () =>
  Object.entries(KINDS).flatMap(([name, file]) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
      name,
      orientation,
      size: SIZE,
      mark: MARK,
      ...file(orientation),
    })),
  );

/** Real-world pictures whose stored pixels are red on the left and blue on the right. */
const field = new URL("../../../shared/cases/pictures/", import.meta.url);
/** Those that can't be shown, or are grey. */
const OTHERS = /^(h-|o-|big-|j-1x1|j-gray|j-truncated|p-bad)/;

/**
 * The real-world pictures that are beside the project.
 * @returns {PictureCase[] | null} `null` if there are none
 */
export function fieldCases() {
  let names;
  try {
    names = readdirSync(field);
  } catch {
    return null;
  }
  return names
    .filter((name) => !OTHERS.test(name))
    .map((name) => ({
      name,
      orientation: 0,
      bytes: readFileSync(new URL(name, field)),
      size: { width: 80, height: 40 },
      mark: { x: 0, y: 0, width: 40, height: 40 },
      read: /short|exif-padded|exif-then|then-exif|fill|two-exif|^p-exif\.|^w-exif/.test(name) ? 6 : null,
    }));
}

/** A case in a form that can be passed into a page. @param {PictureCase} one */
export const crossing = ({ bytes, ...rest }) => ({ ...rest, base64: bytes.toString("base64") });

/**
 * @typedef {object} Seen what a browser shows of a picture
 * @property {string} name
 * @property {number} orientation
 * @property {number | null} read
 * @property {string} natural size of the bitmap that the browser itself creates from the file
 * @property {number} off the distance of the box from the mark, in pixels
 * @property {number} left how much of the mark is visible in a redacted file, in percent
 * @property {boolean} isWhole whether the redacted file covers the whole picture
 */

/**
 * Runs in the page, so it uses no name from outside.
 * @param {ReturnType<typeof crossing>[]} cases
 * @returns {Promise<Seen[]>}
 */
export async function look(cases) {
  const { Overlay, init, loadPicture } = await import(new URL("/pkg/index.js", document.baseURI).href);
  await init();
  /**
   * Counts red pixels and those that are not black, and finds the edges of the red ones.
   * @param {CanvasImageSource} image
   */
  const count = (image, /** @type {number} */ width, /** @type {number} */ height) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const seen = { red: 0, light: 0, left: width, top: height, right: 0, bottom: 0 };
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] + data[i + 1] + data[i + 2] > 60) seen.light += 1;
      if (data[i] < 128 || data[i + 1] > 100 || data[i + 2] > 100) continue;
      const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
      seen.red += 1;
      seen.left = Math.min(seen.left, x);
      seen.top = Math.min(seen.top, y);
      seen.right = Math.max(seen.right, x + 1);
      seen.bottom = Math.max(seen.bottom, y + 1);
    }
    return seen;
  };
  const rows = [];
  for (const { name, orientation, base64, size, mark } of cases) {
    const blob = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]);
    const natural = await createImageBitmap(blob).then(
      (image) => `${image.width} × ${image.height}`,
      () => "none",
    );
    const picture = await loadPicture(blob);
    const { width, height } = picture.image;
    const overlay = new Overlay(document.createElement("canvas"), { width, height, devicePixelRatio: 1 });
    const photo = { index: 0, name: "Photo", label: "Photo", found: true, side: null, bbox: mark };
    overlay.setImage(picture.image, picture).setFeatures([photo], { referenceSize: size }).draw();
    const { box } = overlay.items()[0];
    const shown = count(picture.image, width, height);
    const off = Math.max(
      Math.abs(box.x - shown.left),
      Math.abs(box.y - shown.top),
      Math.abs(box.x + box.width - shown.right),
      Math.abs(box.y + box.height - shown.bottom),
    );
    overlay.show({ boxes: false, labels: false });
    const file = await createImageBitmap(await overlay.toBlob({ redact: "photo" }));
    const covered = count(file, file.width, file.height);
    const left = Math.round((100 * covered.red) / shown.red);
    rows.push({ name, orientation, read: picture.orientation, natural, off, left, isWhole: covered.light === 0 });
    overlay.dispose();
    picture.image.close();
  }
  return rows;
}

/**
 * The errors in what a browser shows of these pictures.
 * @param {PictureCase[]} cases
 * @param {Seen[]} seen
 */
export function faults(cases, seen) {
  return seen.flatMap((one, i) => {
    const { read, size, mark } = cases[i];
    const isAll = mark.width === size.width / 2 && mark.height === size.height;
    const wrong = [
      one.read !== read && `orientation ${one.read}, not ${read}`,
      !(one.off <= 1) && `the box is ${one.off} pixels off`,
      one.left !== 0 && `${one.left} % of the mark are left`,
      one.isWhole && !isAll && "all is covered",
    ].filter(Boolean);
    return wrong.length ? [`${one.name}, ${one.orientation}: ${wrong.join(", ")}`] : [];
  });
}

/** A line for each kind of file, over all eight orientations. @param {Seen[]} seen */
export function table(seen) {
  const names = [...new Set(seen.map(({ name }) => name))];
  return names.map((name) => {
    const rows = seen.filter((one) => one.name === name);
    const worst = (/** @type {"off" | "left"} */ what) => Math.max(...rows.map((one) => one[what]));
    const whole = rows.filter((one) => one.isWhole).length;
    const uncovered = rows.filter((one) => one.left > 0).length;
    const missed = rows.filter((one) => !(one.off <= 1)).length;
    const [off, left] = [`at most ${worst("off")} px`, `at most ${worst("left")} %`];
    const found = `box off in ${missed} (${off}), mark left in ${uncovered} (${left}), all covered in ${whole}`;
    return `${name}: ${rows.length} files, ${found}`;
  });
}
