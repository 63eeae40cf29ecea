//! Charts on a real canvas. A few pixels are enough, since the display list has its own tests.

use videoid_lens::wasm::{chart_to_svg, draw_chart};
use wasm_bindgen::{Clamped, JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::{invalid, invalid_at, native, thrown, value};

const GOOD: [u8; 4] = [0x1b, 0x6a, 0xc9, 255];
const BAD: [u8; 4] = [0xc2, 0x41, 0x0c, 255];

const COLUMNS: &str = r#"{ "kind": "columns", "width": 320, "height": 200, "title": "Results",
    "series": [{ "label": "Accepted", "tone": "good" }, { "label": "Rejected", "tone": "bad" }],
    "rows": [{ "label": "2026-03-02", "values": [30, 10] }] }"#;

/// How many pixels have each of these colours.
fn count<const N: usize>(canvas: &OffscreenCanvas, colors: [[u8; 4]; N]) -> [usize; N] {
    let context: OffscreenCanvasRenderingContext2d =
        canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let (width, height) = (canvas.width().into(), canvas.height().into());
    let data = context.get_image_data(0.0, 0.0, width, height).unwrap();
    let Clamped(pixels) = data.data();
    let pixels: Vec<_> = pixels.chunks_exact(4).collect();
    colors.map(|color| pixels.iter().filter(|pixel| **pixel == color).count())
}

#[wasm_bindgen_test]
fn columns_are_painted_at_every_ratio() {
    for (ratio, width, height) in [(1.0, 320, 200), (2.0, 640, 400), (1.25, 400, 250)] {
        let canvas = OffscreenCanvas::new(1, 1).unwrap();
        draw_chart((&canvas).into(), COLUMNS, ratio).unwrap();
        assert_eq!((canvas.width(), canvas.height()), (width, height));
        let [white, good, bad] = count(&canvas, [[255; 4], GOOD, BAD]);
        let total = (width * height) as usize;
        assert!(white > total / 2, "the background");
        // A seam is subtracted from the upper one.
        assert!(
            good > 2 * bad && bad > total / 100,
            "{good} {bad} of {total}"
        );
    }
}

#[wasm_bindgen_test]
fn the_areas_of_columns_are_returned() {
    for kind in ["columns", "bars", "strips"] {
        let canvas = OffscreenCanvas::new(1, 1).unwrap();
        let spec = COLUMNS.replace("\"columns\"", &format!("\"{kind}\""));
        let areas = value(draw_chart((&canvas).into(), &spec, 1.0).unwrap());
        let areas = areas.as_array().unwrap();
        assert_eq!(areas.len(), if kind == "strips" { 2 } else { 1 }, "{kind}");
        for area in areas {
            assert_eq!((&area["first"], &area["last"]), (&native(&0), &native(&0)));
            assert!(area["width"].as_f64().unwrap() > 100.0, "{kind}: {area}");
        }
    }
}

#[wasm_bindgen_test]
fn names_are_painted() {
    let white = |name: &str| {
        let canvas = OffscreenCanvas::new(1, 1).unwrap();
        let spec = COLUMNS.replace("Accepted", name);
        draw_chart((&canvas).into(), &spec, 1.0).unwrap();
        count(&canvas, [[255; 4]])
    };
    assert!(white("WWW") < white(""));
}

#[wasm_bindgen_test]
fn the_svg_needs_no_canvas() {
    let expected = videoid_lens::chart::read_chart(COLUMNS).unwrap().to_svg();
    assert!(expected.contains("<title>Results</title>"));
    assert_eq!(chart_to_svg(COLUMNS).unwrap(), expected);
}

#[wasm_bindgen_test]
fn errors_have_codes() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let draw = |canvas: JsValue, spec: &str, ratio| thrown(draw_chart(canvas, spec, ratio));
    assert_eq!(draw((&canvas).into(), "{}", 1.0), invalid_at("/series"));
    assert_eq!(draw((&canvas).into(), COLUMNS, f64::NAN), invalid());
    let no_canvas = draw(JsValue::NULL, COLUMNS, 1.0);
    assert_eq!(no_canvas["code"], "CANVAS_UNAVAILABLE");
    let large = COLUMNS.replace("320", "40000");
    assert_eq!(draw((&canvas).into(), &large, 1.0)["code"], "LIMIT_CANVAS");
    assert_eq!(thrown(chart_to_svg("")), invalid());
    let pie = COLUMNS.replace("\"columns\"", "\"pie\"");
    assert_eq!(thrown(chart_to_svg(&pie)), invalid_at("/kind"));
}
