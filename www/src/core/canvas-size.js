/**
 * Sets the CSS size of a canvas that has none. Otherwise the canvas takes the size of its bitmap, and grows with each
 * draw on a screen with several device pixels per CSS pixel.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width in CSS pixels
 * @param {number} height in CSS pixels
 */
export function keepCssSize(canvas, width, height) {
  // A difference of one pixel is rounding, where one side follows from the other.
  if (Math.abs(canvas.clientWidth - width) > 1) canvas.style.width = `${width}px`;
  if (Math.abs(canvas.clientHeight - height) > 1) canvas.style.height = `${height}px`;
}

/**
 * The window that an element is shown in: the page may have moved it there from another one.
 * @param {Element} element
 * @returns {Window & typeof globalThis}
 */
export const windowOf = (element) => element.ownerDocument.defaultView ?? window;
