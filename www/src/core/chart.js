import { keepCssSize } from "./canvas-size.js";
import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").ChartSpec} ChartSpec */

/** @typedef {import("../videoid_lens.js").ChartArea} ChartArea */

/**
 * What a chart is made from, where the canvas gives the size.
 * @typedef {Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>} CanvasChartSpec
 */

/**
 * Draws a chart of counts on all of a canvas, sharp on its screen: stacked columns over time, of which neighbours are
 * added up where there are more than fit, a strip of columns for each series, or ranked bars. Screen readers can't read
 * a canvas: give it a name, and show the numbers in a table beside it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {CanvasChartSpec} spec plain JSON data; its size in CSS pixels is the canvas's own unless given
 * @returns {ChartArea[]} where each column or bar is, in CSS pixels from the canvas's upper left corner: for a press on
 *   it
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS` when the canvas is larger than browsers
 *   can draw
 */
export function drawChart(canvas, spec) {
  const element = canvas && "style" in canvas ? canvas : undefined;
  const across = spec?.width ?? element?.clientWidth;
  const down = spec?.height ?? element?.clientHeight;
  // Only a canvas that has a size keeps it: the next draw takes the bitmap's size for that of a canvas that has none.
  const sized = across && down ? element : undefined;
  const width = across || canvas?.width;
  const height = down || canvas?.height;
  const json = toJson({ ...spec, width, height });
  const areas = call((wasm) => wasm.drawChart(canvas, json, sized ? devicePixelRatio : 1), "lists");
  if (sized) keepCssSize(sized, width, height);
  return JSON.parse(areas);
}

/**
 * A chart as SVG: plain text and shapes, the same bytes each time.
 * @param {ChartSpec} spec plain JSON data
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS`
 */
export function chartToSVG(spec) {
  const json = toJson(spec);
  return call((wasm) => wasm.chartToSvg(json), "lists");
}
