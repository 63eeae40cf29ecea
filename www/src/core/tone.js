/** Pixels of the largest canvas that every browser draws on. */
const MAX_AREA = 4096 * 4096;

/** How many pixels are read at a time: otherwise the whole picture would be in memory twice. */
const STRIP = 1 << 20;

/** Creates a canvas that is not in the page. @param {number} [width] @param {number} [height] */
export const newCanvas = (width = 1, height = 1) =>
  "OffscreenCanvas" in globalThis
    ? new OffscreenCanvas(width, height)
    : Object.assign(document.createElement("canvas"), { width, height });

/**
 * A copy of a picture with each value of red, green and blue replaced. The pixels are changed once for each adjustment,
 * and not with a canvas filter in each frame, which not every browser supports.
 * @param {ImageBitmap} image
 * @param {Uint8Array} curve what each value becomes
 * @returns {HTMLCanvasElement | OffscreenCanvas} in the picture's size, or reduced if that is too large
 */
export function toned(image, curve) {
  const scale = Math.min(Math.sqrt(MAX_AREA / (image.width * image.height)), 1);
  const [width, height] = [image.width, image.height].map((side) => Math.max(Math.floor(side * scale), 1));
  const canvas = newCanvas(width, height);
  // The pixels are read back at once, which is faster from main memory than from the graphics card's.
  const context = /** @type {OffscreenCanvasRenderingContext2D | null} */ (
    canvas.getContext("2d", { willReadFrequently: true })
  );
  if (!context) return canvas;
  context.drawImage(image, 0, 0, width, height);
  const rows = Math.max(Math.floor(STRIP / width), 1);
  for (let top = 0; top < height; top += rows) {
    const strip = context.getImageData(0, top, width, Math.min(rows, height - top));
    const { data } = strip;
    for (let i = 0; i < data.length; i += 4) {
      data[i] = curve[data[i]];
      data[i + 1] = curve[data[i + 1]];
      data[i + 2] = curve[data[i + 2]];
    }
    context.putImageData(strip, 0, top);
  }
  return canvas;
}
