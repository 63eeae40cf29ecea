import { call, coded } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").PictureHeader} PictureHeader */

/** Bytes at the start of a file in which nearly any header is: EXIF has at most 64 KiB, and comes before the size. */
const HEADER_SIZE = 136 << 10;

/** A file up to this size is read as a whole where its first bytes leave its orientation uncertain. */
const MAX_READ = 64 << 20;

/** Longest side in pixels of a picture that is not reduced: a larger bitmap takes hundreds of megabytes. */
const MAX_SIDE = 8192;

/**
 * Headers of entries, which were read when the archive was opened, by the entry's Blob.
 * @type {WeakMap<Blob, PictureHeader>}
 */
const headers = new WeakMap();

/**
 * Remembers the header of an entry's picture, so that `loadPicture()` need not read it again.
 * @param {Blob} blob of the entry
 * @param {import("../videoid_lens.js").ArchiveEntry} entry
 * @returns {Blob} the same
 */
export function rememberPicture(blob, { width, height, orientation, orientationCertain }) {
  // Without a size, the entry is no picture, or has its size further on than the opening looks.
  if (width && height) {
    headers.set(blob, { orientation, orientationCertain, naturalWidth: width, naturalHeight: height });
  }
  return blob;
}

/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8
 * @property {boolean} orientationCertain whether `image` is certainly turned by `orientation`: if not, a redaction
 *   covers the whole picture
 * @property {number | null} naturalWidth of the file, as its pixels are stored
 * @property {number | null} naturalHeight
 */

/**
 * Decodes a JPEG, PNG or WebP, and reads its EXIF orientation: browsers turn the picture by it, and the overlay turns
 * the boxes. A very large picture is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {import("./error.js").LensError} `IMAGE_UNREADABLE` for what is no such picture or is damaged,
 *   `LIMIT_IMAGE_PIXELS` above 50 megapixels
 */
export async function loadPicture(blob) {
  const header = await headerOf(blob);
  const { naturalWidth, naturalHeight } = header;
  const longest = Math.max(naturalWidth ?? 0, naturalHeight ?? 0);
  /** @type {ImageBitmapOptions} */
  const options =
    longest > MAX_SIDE && naturalWidth
      ? { resizeWidth: Math.round((naturalWidth * MAX_SIDE) / 2 / longest), resizeQuality: "high" }
      : {};
  const image = await createImageBitmap(blob, options).catch(() => null);
  if (!image) throw coded("IMAGE_UNREADABLE");
  return { image, ...header, orientationCertain: header.orientationCertain && isTurned(image, header) };
}

/**
 * Whether a picture has the shape that its header says, turned upright, but for rounding to whole pixels.
 * @param {ImageBitmap} image
 * @param {PictureHeader} header
 */
function isTurned({ width, height }, { orientation, naturalWidth, naturalHeight }) {
  if (!naturalWidth || !naturalHeight) return false;
  const [across, down] = (orientation ?? 1) > 4 ? [naturalHeight, naturalWidth] : [naturalWidth, naturalHeight];
  return Math.abs(width * down - height * across) <= across + down;
}

/**
 * The header, from further bytes where the first ones leave the orientation uncertain.
 * @param {Blob} blob
 * @returns {Promise<PictureHeader>}
 */
async function headerOf(blob) {
  const opened = headers.get(blob);
  const header = opened?.orientationCertain ? opened : await readHeader(blob, HEADER_SIZE);
  const isAll = header.orientationCertain || blob.size <= HEADER_SIZE || blob.size > MAX_READ;
  return isAll ? header : readHeader(blob, blob.size);
}

/**
 * @param {Blob} blob
 * @param {number} length of it that is read
 * @returns {Promise<PictureHeader>}
 */
async function readHeader(blob, length) {
  const head = new Uint8Array(await blob.slice(0, length).arrayBuffer());
  return call((wasm) => JSON.parse(wasm.pictureHeader(head)));
}
