import { feed, isBlob, readBlob } from "./bytes.js";
import { LensError } from "./error.js";
import { needPart } from "./parts.js";
import { coded } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").PictureFile} PictureFile */

/** Longest side in pixels of a picture that is not reduced: a larger bitmap takes hundreds of megabytes. */
const MAX_SIDE = 8192;

/** Pixels of the largest canvas that every browser draws on, which is where a picture is turned. */
const MAX_TURNED = 4096 * 4096;

/** Bytes of the first part of a file that is put together: Firefox does not know a JPEG by a part of two bytes. */
const FIRST_PART = 4096;

/** Up to this many bytes, a file is read as a whole: reading its ranges one by one takes longer. */
const MAX_READ_WHOLE = 1 << 20;

/** Orientations in which left becomes right, and top becomes bottom: those above 4 after rows have become columns. */
const MIRRORED = new Set([2, 3, 6, 7]);
const FLIPPED = new Set([3, 4, 7, 8]);

/** Bitmaps without a see-through pixel: those of JPEG files. @type {WeakSet<ImageBitmap>} */
export const opaqueImages = new WeakSet();

/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8, by which `image` was turned
 * @property {boolean} orientationCertain `false` where the decoded picture does not have the size that its file says:
 *   then boxes may be off, and a redaction covers the whole picture
 * @property {number} naturalWidth of the file, as its pixels are stored
 * @property {number} naturalHeight
 */

/**
 * Decodes a JPEG, PNG or WebP, and turns it upright by its EXIF orientation. The decoder gets the file without EXIF, so
 * that no browser turns the picture in another way than boxes are turned. A very large picture is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {LensError} `IMAGE_UNREADABLE`, with `reason`, for what is no such picture, is cut off or damaged;
 *   `LIMIT_IMAGE_PIXELS` above 50 megapixels; `INVALID_ARGUMENT` for what is no Blob; `IO`,
 *   `OUT_OF_MEMORY`
 */
export async function loadPicture(blob) {
  const read = rangeReader(blob);
  const { mediaType, orientation, naturalWidth, naturalHeight, start, ranges } = await scan(blob, read);
  const head = new Uint8Array(Math.max(FIRST_PART, start.length));
  head.set(start);
  let filled = start.length;
  /** What does not fit into the head. @type {BlobPart[]} */
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
  // The size of a picture that is not reduced is the decoder's, and tells whether it has read the same file.
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
 * Reads a picture's file as far as its size and orientation stand, without decoding it.
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
 * The picture turned upright; the stored one is closed. As `src/overlay/orientation.rs` turns boxes.
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
