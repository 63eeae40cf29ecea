//! The painter on a real canvas: a few pixels prove it, since the display list has its own tests.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use js_sys::{JSON, Reflect};
use videoid_lens::wasm::OverlayHandle;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

wasm_bindgen_test_configure!(run_in_browser);

const BLUE: [u8; 4] = [0x0b, 0x62, 0xd6, 255];
const GREEN: [u8; 4] = [0, 128, 0, 255];
const BLACK: [u8; 4] = [0, 0, 0, 255];

/// One box from 100,100 to 200,180, in a reference space of 640×450 on a canvas of as many CSS pixels.
fn overlay(canvas: &OffscreenCanvas, device_pixel_ratio: f64) -> OverlayHandle {
    let overlay = OverlayHandle::new(canvas.into()).unwrap();
    overlay.resize(640.0, 450.0, device_pixel_ratio).unwrap();
    let features = r#"[{ "index": 0, "name": "Photo", "label": "Photo", "found": true, "side": "data", "counts": true,
        "bbox": { "x": 100, "y": 100, "width": 100, "height": 80 } }]"#;
    let features = JSON::parse(features).unwrap();
    overlay.set_features(&features, JsValue::NULL).unwrap();
    overlay
}

fn context(canvas: &OffscreenCanvas) -> OffscreenCanvasRenderingContext2d {
    canvas.get_context("2d").unwrap().unwrap().unchecked_into()
}

/// The colour at a point in device pixels.
fn pixel(canvas: &OffscreenCanvas, x: i32, y: i32) -> [u8; 4] {
    let data = context(canvas)
        .get_image_data(x.into(), y.into(), 1.0, 1.0)
        .unwrap();
    let Clamped(data) = data.data();
    data.try_into().unwrap()
}

fn green_picture() -> ImageBitmap {
    let canvas = OffscreenCanvas::new(64, 45).unwrap();
    context(&canvas).set_fill_style_str("rgb(0 128 0)");
    context(&canvas).fill_rect(0.0, 0.0, 64.0, 45.0);
    canvas.transfer_to_image_bitmap().unwrap()
}

#[wasm_bindgen_test]
fn picture_stroke_and_label_are_where_the_display_list_says() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    overlay
        .set_image(Some(green_picture()), JsValue::UNDEFINED)
        .unwrap();
    overlay.draw().unwrap();
    assert_eq!((canvas.width(), canvas.height()), (640, 450));
    assert_eq!(pixel(&canvas, 400, 300), GREEN, "the picture");
    assert_eq!(pixel(&canvas, 150, 140), GREEN, "inside the box");
    assert_eq!(pixel(&canvas, 99, 140), BLACK, "the band next to the box");
    assert_eq!(pixel(&canvas, 98, 140), [255; 4], "the white band");
    assert_eq!(pixel(&canvas, 96, 140), BLUE, "the coloured band");
    assert_eq!(pixel(&canvas, 104, 83), BLUE, "the label's ground");
}

#[wasm_bindgen_test]
fn device_pixels_follow_the_ratio_and_nothing_else_does() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 2.0);
    let before = JSON::stringify(&overlay.items()).unwrap();
    overlay.draw().unwrap();
    overlay.draw().unwrap();
    assert_eq!((canvas.width(), canvas.height()), (1280, 900));
    assert_eq!(pixel(&canvas, 199, 280), BLACK);
    assert_eq!(pixel(&canvas, 193, 280), BLUE);
    assert_eq!(pixel(&canvas, 300, 280), [0; 4], "no picture");
    assert_eq!(JSON::stringify(&overlay.items()).unwrap(), before);
}

#[wasm_bindgen_test]
fn answers_are_plain_data_with_null_for_nothing() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    assert!(overlay.feature_at(5.0, 5.0).is_null());
    assert_eq!(overlay.feature_at(150.0, 140.0), JsValue::from(0));
    let items = JSON::stringify(&overlay.items()).unwrap();
    assert_eq!(
        String::from(items),
        r#"[{"index":0,"label":"Photo","state":"found","box":{"x":100,"y":100,"width":100,"height":80},"marker":null,"number":1,"problem":null}]"#
    );
    let space = JSON::stringify(&overlay.space()).unwrap();
    assert_eq!(
        String::from(space),
        r#"{"width":640,"height":450,"source":"assumed"}"#
    );
}

fn code(result: Result<(), JsValue>) -> String {
    let code = Reflect::get(&result.unwrap_err(), &"code".into()).unwrap();
    code.as_string().unwrap()
}

#[wasm_bindgen_test]
fn refusals_have_codes() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    assert_eq!(code(overlay.resize(4e4, 4e4, 1.0)), "LIMIT_CANVAS");
    let not_features = overlay.set_features(&"[]".into(), JsValue::NULL);
    assert_eq!(code(not_features), "INVALID_ARGUMENT");
    let closed = green_picture();
    overlay
        .set_image(Some(closed.clone()), JsValue::NULL)
        .unwrap();
    closed.close();
    assert_eq!(code(overlay.draw()), "INVALID_ARGUMENT");
    let no_canvas = OverlayHandle::new(JsValue::NULL).map(drop);
    assert_eq!(code(no_canvas), "CANVAS_UNAVAILABLE");
}
