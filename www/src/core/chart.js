import { keepCssSize } from "./canvas-size.js";
import { call, toJson } from "./runtime.js";

/** @typedef {import("../videoid_lens.js").ChartSpec} ChartSpec */

/** @typedef {import("../videoid_lens.js").ChartArea} ChartArea */

/**
 * The specification of a chart on a canvas, which gives the size by default.
 * @typedef {Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>} CanvasChartSpec
 */

/**
 * Draws a chart of counts that fills a canvas, in the resolution of the screen: stacked columns over time (neighbouring
 * columns are added up if not all of them fit), a strip of columns for each series, or ranked bars. Screen readers
 * can't read a canvas: give it a name, and show the numbers in a table beside it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {CanvasChartSpec} spec plain JSON data; `width` and `height` in CSS pixels are by default those of the canvas
 * @returns {ChartArea[]} the area of each column or bar, in CSS pixels from the canvas's upper left corner, to find out
 *   which one was clicked
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS` when the canvas is larger than browsers
 *   can draw
 */
export function drawChart(canvas, spec) {
  const element = canvas && "style" in canvas ? canvas : undefined;
  const across = spec?.width ?? element?.clientWidth;
  const down = spec?.height ?? element?.clientHeight;
  // Only a canvas with a layout size keeps it; any other canvas is drawn at the size of its bitmap.
  const sized = across && down ? element : undefined;
  const width = across || canvas?.width;
  const height = down || canvas?.height;
  const json = toJson({ ...spec, width, height });
  const areas = call((wasm) => wasm.drawChart(canvas, json, sized ? devicePixelRatio : 1), "lists");
  if (sized) keepCssSize(sized, width, height);
  return JSON.parse(areas);
}

/**
 * A chart as SVG, of shapes and text only. The same specification gives the same bytes.
 * @param {ChartSpec} spec plain JSON data
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS`
 */
export function chartToSVG(spec) {
  const json = toJson(spec);
  return call((wasm) => wasm.chartToSvg(json), "lists");
}
