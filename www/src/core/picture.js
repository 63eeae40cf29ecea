import { call, coded } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").PictureHeader} PictureHeader */

/** As much as any header needs: EXIF has at most 64 KiB, and stands before the size. */
const HEAD = 136 << 10;

/** Beyond this a bitmap takes hundreds of megabytes, and shows no more. */
const LONGEST_SIDE = 8192;

/** Headers that were read already, when an archive was opened: by what was made of the entry. @type {WeakMap<Blob, PictureHeader>} */
const known = new WeakMap();

/**
 * @param {Blob} blob of an entry
 * @param {import("../videoid_lens.js").ArchiveEntry} entry
 * @returns {Blob} the same
 */
export function knownPicture(blob, { width, height, orientation }) {
  // Without a size it was not drawable, or had it further on than opening looks.
  if (width && height) known.set(blob, { orientation, naturalWidth: width, naturalHeight: height });
  return blob;
}

/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8
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
  const header = known.get(blob) ?? (await readHeader(blob));
  const { naturalWidth, naturalHeight } = header;
  const longest = Math.max(naturalWidth ?? 0, naturalHeight ?? 0);
  /** @type {ImageBitmapOptions} */
  const how =
    longest > LONGEST_SIDE && naturalWidth
      ? { resizeWidth: Math.round((naturalWidth * LONGEST_SIDE) / 2 / longest), resizeQuality: "high" }
      : {};
  const image = await createImageBitmap(blob, how).catch(() => null);
  if (!image) throw coded("IMAGE_UNREADABLE");
  return { image, ...header };
}

/**
 * @param {Blob} blob
 * @returns {Promise<PictureHeader>}
 */
async function readHeader(blob) {
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  return call((wasm) => JSON.parse(wasm.pictureHeader(head)));
}
