import { call, coded } from "./runtime.js";

/** @typedef {import("./videoid_lens.js").PictureHeader} PictureHeader */

/** As much as nearly any header needs: EXIF has at most 64 KiB, and stands before the size. */
const HEAD = 136 << 10;

/** A file up to this size is read as a whole where its first bytes do not settle how it is turned. */
const MOST_READ = 64 << 20;

/** Beyond this a bitmap takes hundreds of megabytes, and shows no more. */
const LONGEST_SIDE = 8192;

/** Headers that were read already, when an archive was opened: by what was made of the entry. @type {WeakMap<Blob, PictureHeader>} */
const known = new WeakMap();

/**
 * @param {Blob} blob of an entry
 * @param {import("./videoid_lens.js").ArchiveEntry} entry
 * @returns {Blob} the same
 */
export function knownPicture(blob, { width, height, orientation, orientationCertain }) {
  // Without a size it was not drawable, or had it further on than opening looks.
  if (width && height) known.set(blob, { orientation, orientationCertain, naturalWidth: width, naturalHeight: height });
  return blob;
}

/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8
 * @property {boolean} orientationCertain whether `image` is certainly turned as `orientation` says: if not, a redaction
 *   covers the whole picture
 * @property {number | null} naturalWidth of the file, as its pixels are stored
 * @property {number | null} naturalHeight
 */

/**
 * Decodes a JPEG, PNG or WebP and reads from its header how it is turned: browsers turn pictures, and boxes have to be
 * turned with them. A very large one is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {import("./error.js").LensError} `IMAGE_UNREADABLE` for what is no such picture or is damaged, `LIMIT_IMAGE_PIXELS` above 50 megapixels
 */
export async function loadPicture(blob) {
  const header = await headerOf(blob);
  const { naturalWidth, naturalHeight } = header;
  const longest = Math.max(naturalWidth ?? 0, naturalHeight ?? 0);
  /** @type {ImageBitmapOptions} */
  const how = longest > LONGEST_SIDE && naturalWidth ? { resizeWidth: Math.round((naturalWidth * LONGEST_SIDE) / 2 / longest), resizeQuality: "high" } : {};
  const image = await createImageBitmap(blob, how).catch(() => null);
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
  const opened = known.get(blob);
  const header = opened?.orientationCertain ? opened : await readHeader(blob, HEAD);
  const isAll = header.orientationCertain || blob.size <= HEAD || blob.size > MOST_READ;
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
