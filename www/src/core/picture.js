import { feed, isBlob, readBlob } from "./bytes.js";
import { LensError } from "./error.js";
import { needPart } from "./parts.js";
import { coded } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").PictureFile} PictureFile */

/** Longest side in pixels of a picture that is not reduced: a larger bitmap takes hundreds of megabytes. */
const MAX_SIDE = 8192;

/** Pixels of the largest canvas that every browser draws on, which is where a picture is turned. */
const MAX_TURNED = 4096 * 4096;

/**
 * Minimum size in bytes of the first part of a reassembled file: Firefox does not recognise a JPEG whose first part has
 * two bytes.
 */
const FIRST_PART = 4096;

/** Up to this many bytes, a file is read as a whole: reading its ranges one by one takes longer. */
const MAX_READ_WHOLE = 1 << 20;

/** Orientations that exchange left and right, or top and bottom. Those above 4 exchange rows and columns first. */
const MIRRORED = new Set([2, 3, 6, 7]);
const FLIPPED = new Set([3, 4, 7, 8]);

/** Fully opaque bitmaps: those of JPEG files. @type {WeakSet<ImageBitmap>} */
export const opaqueImages = new WeakSet();

/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8, by which `image` was turned
 * @property {boolean} orientationCertain `false` if the decoded picture does not have the size that its file states:
 *   then boxes may be misplaced, and a redaction covers the whole picture
 * @property {number} naturalWidth of the file, as its pixels are stored
 * @property {number} naturalHeight
 */

/**
 * Decodes a JPEG, PNG or WebP, and turns it upright by its EXIF orientation. The decoder gets the file without EXIF, so
 * that every browser turns the picture in the same way as the boxes. A very large picture is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {LensError} `IMAGE_UNREADABLE`, with `reason`, if it is not such a picture, is cut off or is damaged;
 *   `LIMIT_IMAGE_PIXELS` above 50 megapixels; `INVALID_ARGUMENT` if it is not a Blob; `IO`, `OUT_OF_MEMORY`
 */
export async function loadPicture(blob) {
  const read = rangeReader(blob);
  const { mediaType, orientation, naturalWidth, naturalHeight, start, ranges } = await scan(blob, read);
  const head = new Uint8Array(Math.max(FIRST_PART, start.length));
  head.set(start);
  let filled = start.length;
  /** The bytes that do not fit into `head`. @type {BlobPart[]} */
  const rest = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const [from, to] = [ranges[i], ranges[i + 1]];
    const between = Math.min(to, from + head.length - filled);
    if (between > from) head.set(await read(from, between), filled);
    filled += between - from;
    if (to > between) rest.push(blob.slice(between, to));
  }
  const needed = new Blob([head.subarray(0, filled), ...rest], { type: mediaType ?? "" });
  const isTurned = (orientation ?? 1) > 1;
  const longest = Math.max(naturalWidth, naturalHeight);
  const scale = Math.min(
    longest > MAX_SIDE ? MAX_SIDE / 2 / longest : 1,
    isTurned ? Math.sqrt(MAX_TURNED / (naturalWidth * naturalHeight)) : 1,
  );
  const [width, height] = [naturalWidth, naturalHeight].map((side) => Math.max(Math.round(side * scale), 1));
  // A picture that is not reduced gets its size from the decoder, which shows whether it decoded the same file.
  const options = /** @type {ImageBitmapOptions} */ (
    scale < 1 ? { resizeWidth: width, resizeHeight: height, resizeQuality: "high" } : {}
  );
  const stored = await createImageBitmap(needed, options).catch(() => null);
  if (!stored) throw unreadable("damaged");
  const orientationCertain = stored.width === width && stored.height === height;
  const image = isTurned ? await turned(stored, orientation ?? 1) : stored;
  if (mediaType === "image/jpeg") opaqueImages.add(image);
  return { image, orientation, orientationCertain, naturalWidth, naturalHeight };
}

/**
 * Reads the size and orientation from a picture's file, without decoding it and without reading more than it needs.
 * @param {Blob} blob
 * @returns {Promise<PictureFile>}
 * @throws {LensError} as `loadPicture`
 */
export async function readPicture(blob) {
  return scan(blob, rangeReader(blob));
}

/** @typedef {(start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>} ReadRange */

/**
 * Reads ranges of a Blob. A small one is read once.
 * @param {Blob} blob
 * @returns {ReadRange}
 */
function rangeReader(blob) {
  /** @type {ReturnType<ReadRange> | undefined} */
  let whole;
  return async (start, end) => {
    if (blob.size > MAX_READ_WHOLE) return readBlob(blob, start, end);
    whole ??= readBlob(blob, 0, blob.size);
    return (await whole).subarray(start, end);
  };
}

/** @param {Blob} blob @param {ReadRange} read */
async function scan(blob, read) {
  if (!isBlob(blob)) throw coded("INVALID_ARGUMENT");
  await needPart("overlay");
  /** @type {PictureFile} */
  const file = await feed(
    (wasm) => new wasm.PictureScan(blob.size),
    ({ 0: from, 1: to }) => read(from, to),
  );
  if (file.problem) throw unreadable(file.problem);
  return file;
}

/** @param {NonNullable<PictureFile["problem"]>} reason */
export function unreadable(reason) {
  const { code, message } = coded("IMAGE_UNREADABLE");
  return new LensError(code, message, { reason });
}

/**
 * Turns a picture upright, as `src/overlay/orientation.rs` turns boxes. Closes the bitmap that was given.
 * @param {ImageBitmap} stored
 * @param {number} orientation
 * @returns {ImageBitmap | Promise<ImageBitmap>}
 */
function turned(stored, orientation) {
  const isTransposed = orientation > 4;
  const { width, height } = isTransposed ? { width: stored.height, height: stored.width } : stored;
  const canvas =
    "OffscreenCanvas" in globalThis
      ? new OffscreenCanvas(width, height)
      : Object.assign(document.createElement("canvas"), { width, height });
  const context = /** @type {OffscreenCanvasRenderingContext2D | null} */ (canvas.getContext("2d"));
  if (!context) {
    stored.close();
    throw coded("CANVAS_UNAVAILABLE");
  }
  if (MIRRORED.has(orientation)) context.transform(-1, 0, 0, 1, width, 0);
  if (FLIPPED.has(orientation)) context.transform(1, 0, 0, -1, 0, height);
  if (isTransposed) context.transform(0, 1, 1, 0, 0, 0);
  context.drawImage(stored, 0, 0);
  stored.close();
  return "transferToImageBitmap" in canvas ? canvas.transferToImageBitmap() : createImageBitmap(canvas);
}
