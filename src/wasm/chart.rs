//! Charts for JavaScript.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::painter::{Area, Surface};
use crate::chart::{FONT, read_chart};
use crate::drawing::BackingStore;
use crate::error::Error;
use crate::json::to_json;

/// Draws a chart on a canvas and sets the canvas's bitmap to the chart's size in device pixels; `spec` is the JSON of a
/// `ChartSpec`. Returns the JSON of a list of `ChartArea`.
///
/// # Errors
/// `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, `INTERNAL`.
#[wasm_bindgen(js_name = drawChart)]
pub fn draw_chart(
    #[wasm_bindgen(unchecked_param_type = "HTMLCanvasElement | OffscreenCanvas")] canvas: JsValue,
    spec: &str,
    device_pixel_ratio: f64,
) -> Result<String, Error> {
    let spec = read_chart(spec)?;
    let store = BackingStore::new(spec.size(), device_pixel_ratio, None)?;
    let surface = Surface::new(canvas, FONT)?;
    surface.prepare_measuring();
    let (list, areas) = spec.layout(&|text| surface.width(text));
    surface.paint(store, Area::default(), &list, None)?;
    Ok(to_json(&areas)?)
}

/// Writes a chart as SVG; `spec` is the JSON of a `ChartSpec`.
///
/// # Errors
/// `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
#[wasm_bindgen(js_name = chartToSvg)]
pub fn chart_to_svg(spec: &str) -> Result<String, Error> {
    Ok(read_chart(spec)?.to_svg())
}
