//! The painter on a real canvas. A few pixels are enough, since the display list has its own tests.

use serde_json::{Value, json};
use videoid_lens::wasm::OverlayHandle;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use super::{invalid, invalid_at, thrown, value};

const BLUE: [u8; 4] = [0x0b, 0x62, 0xd6, 255];
const GREEN: [u8; 4] = [0, 128, 0, 255];
const BLACK: [u8; 4] = [0, 0, 0, 255];

/// One box from 100,100 to 200,180, in a reference space of 640×450 and on a canvas with the same number of CSS pixels.
fn overlay(canvas: &OffscreenCanvas, device_pixel_ratio: f64) -> OverlayHandle {
    let overlay = OverlayHandle::new(canvas.into()).unwrap();
    overlay
        .resize(640.0, 450.0, device_pixel_ratio, None, None)
        .unwrap();
    let features = r#"[{ "index": 0, "name": "Photo", "label": "Photo", "found": true, "side": "data", "counts": true,
        "bbox": { "x": 100, "y": 100, "width": 100, "height": 80 } }]"#;
    overlay.set_features(&features.into(), "{}").unwrap();
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
        .set_image(Some(green_picture()), "{}", false)
        .unwrap();
    overlay.draw().unwrap();
    assert_eq!((canvas.width(), canvas.height()), (640, 450));
    assert_eq!(pixel(&canvas, 400, 300), GREEN, "the picture");
    assert_eq!(pixel(&canvas, 150, 140), GREEN, "inside the box");
    assert_eq!(pixel(&canvas, 99, 140), BLACK, "the band next to the box");
    assert_eq!(pixel(&canvas, 98, 140), [255; 4], "the white band");
    assert_eq!(pixel(&canvas, 96, 140), BLUE, "the coloured band");
    assert_eq!(pixel(&canvas, 104, 83), BLUE, "the label's background");
}

#[wasm_bindgen_test]
fn only_device_pixels_depend_on_the_ratio() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 2.0);
    let before = overlay.items().unwrap();
    overlay.draw().unwrap();
    overlay.draw().unwrap();
    assert_eq!((canvas.width(), canvas.height()), (1280, 900));
    assert_eq!(pixel(&canvas, 199, 280), BLACK);
    assert_eq!(pixel(&canvas, 193, 280), BLUE);
    assert_eq!(pixel(&canvas, 300, 280), [0; 4], "no picture");
    assert_eq!(overlay.items().unwrap(), before);
}

#[wasm_bindgen_test]
fn answers_are_plain_data_with_null_for_missing_values() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    assert_eq!(overlay.features_at(5.0, 5.0), [0; 0]);
    assert_eq!(overlay.features_at(150.0, 140.0), [0]);
    assert_eq!(overlay.view_of(Some(7)).unwrap(), "null");
    let item = json!({
        "index": 0, "label": "Photo", "state": "found", "box": {"x": 100, "y": 100, "width": 100, "height": 80},
        "marker": null, "number": 1, "picture": "front", "place": "top-left", "problem": null
    });
    assert_eq!(value(overlay.items().unwrap()), json!([item]));
    let space = json!({"width": 640, "height": 450, "source": "assumed"});
    assert_eq!(value(overlay.space().unwrap()), space);
}

#[wasm_bindgen_test]
fn the_next_feature_at_a_point_follows_the_selected_one() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let features = json!([
        {"index": 3, "bbox": {"x": 100, "y": 100, "width": 100, "height": 80}},
        {"index": 5, "bbox": {"x": 110, "y": 110, "width": 60, "height": 60}},
    ]);
    let features = features.to_string();
    overlay.set_features(&features.into(), "").unwrap();
    let all = overlay.features_at(150.0, 140.0);
    assert_eq!(all.len(), 2);
    assert_eq!(overlay.next_at(5.0, 5.0), None);
    assert_eq!(overlay.next_at(150.0, 140.0), Some(all[0]));
    overlay.select(Some(all[0]));
    assert_eq!(overlay.next_at(150.0, 140.0), Some(all[1]));
    overlay.select(None);
    assert_eq!(overlay.next_at(150.0, 140.0), Some(all[0]));
}

#[wasm_bindgen_test]
fn the_view_is_the_one_that_was_set_last() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let view = || value(overlay.view().unwrap());
    let whole = json!({"scale": 1, "x": 0, "y": 0});
    assert_eq!(view(), whole);
    assert_eq!(value(overlay.view_of(None).unwrap()), whole);
    overlay.set_view(2.0, -100.0, -50.0).unwrap();
    assert_eq!(view(), json!({"scale": 2, "x": -100, "y": -50}));
    overlay.change_view(2.0, 0.0, 0.0, 10.0, 20.0).unwrap();
    assert_eq!(view(), json!({"scale": 4, "x": -190, "y": -80}));
    let photo = overlay.view_of(Some(0)).unwrap();
    assert_ne!(photo, "null");
    overlay.glide(&whole.to_string(), &photo, 1.0).unwrap();
    assert_eq!(view(), value(&photo));
    overlay.glide(&whole.to_string(), &photo, 0.0).unwrap();
    assert_eq!(view(), whole);
    assert_eq!(
        thrown(overlay.glide("null", &photo, 0.5)),
        invalid_at("/scale")
    );
    assert_eq!(thrown(overlay.set_view(f64::NAN, 0.0, 0.0)), invalid());
    assert_eq!(
        thrown(overlay.change_view(f64::NAN, 0.0, 0.0, 0.0, 0.0)),
        invalid()
    );
}

#[wasm_bindgen_test]
fn the_svg_contains_the_picture_if_its_address_is_given() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    overlay.set_image(Some(green_picture()), "", false).unwrap();
    let svg = |picture: Option<&str>| {
        overlay
            .to_svg("none", picture.map(str::to_owned), None)
            .unwrap()
    };
    assert!(svg(Some("data:,")).contains("href=\"data:,\""));
    assert!(svg(None).starts_with("<svg") && !svg(None).contains("<image"));
    assert_eq!(thrown(overlay.to_svg("some", None, None)), invalid());
}

#[wasm_bindgen_test]
fn options_are_read_or_refused_with_a_pointer() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let features = || "[]".into();
    for nothing in ["", "null", "{}", r#"{"unknown": 7}"#] {
        overlay.set_image(None, nothing, false).unwrap();
        overlay.set_features(&features(), nothing).unwrap();
        overlay.show(nothing).unwrap();
    }
    let image = overlay.set_image(None, r#"{"orientation": "6"}"#, false);
    assert_eq!(thrown(image), invalid_at("/orientation"));
    let of_features = overlay.set_features(&features(), r#"{"referenceSize": "visa"}"#);
    assert_eq!(thrown(of_features), invalid_at("/referenceSize"));
    assert_eq!(
        thrown(overlay.show(r#"{"states": [1]}"#)),
        invalid_at("/states/0")
    );
    let listed = overlay.set_features(&r#"[{"index": 0}, {"index": -1}]"#.into(), "");
    assert_eq!(thrown(listed), invalid_at("/1/index"));
}

/// Drawing only what changed gives the same canvas as drawing everything: nothing is left over, and nothing is missing.
#[wasm_bindgen_test]
fn drawing_a_part_gives_the_same_as_drawing_everything() {
    let whole = |canvas: &OffscreenCanvas| {
        let (width, height) = (canvas.width().into(), canvas.height().into());
        let data = context(canvas).get_image_data(0.0, 0.0, width, height);
        data.unwrap().data().0
    };
    let features = r#"[{ "index": 0, "label": "Photo", "found": true, "bbox": { "x": 100, "y": 100, "width": 100, "height": 80 } },
        { "index": 1, "label": "Print", "found": null, "bbox": { "x": 150, "y": 130, "width": 90, "height": 110 } },
        { "index": 2, "label": "Chip", "found": false, "bbox": { "x": 400, "y": 300, "width": 33, "height": 27 } }]"#;
    for ratio in [1.0, 1.25, 3.0] {
        let canvas = OffscreenCanvas::new(1, 1).unwrap();
        let overlay = overlay(&canvas, ratio);
        overlay.set_features(&features.into(), "{}").unwrap();
        overlay
            .set_image(Some(green_picture()), "{}", false)
            .unwrap();
        overlay.draw().unwrap();
        let changes: [&dyn Fn(); 6] = [
            &|| overlay.hover(Some(1)),
            &|| overlay.hover(Some(0)),
            &|| overlay.select(Some(2)),
            &|| overlay.magnify(Some(170.0), Some(140.0)),
            &|| overlay.magnify(Some(380.0), Some(290.0)),
            &|| {
                overlay.magnify(None, None);
                overlay.hover(None);
                overlay.select(None);
            },
        ];
        for (step, change) in changes.iter().enumerate() {
            change();
            overlay.draw().unwrap();
            let part = whole(&canvas);
            overlay.draw().unwrap();
            // Under a clip, round edges are a little lighter or darker. A pixel that is left over or missing is black
            // or white.
            let worst = part
                .iter()
                .zip(whole(&canvas))
                .map(|(part, whole)| part.abs_diff(whole))
                .max();
            assert!(worst <= Some(40), "step {step} at {ratio}: {worst:?}");
        }
    }
}

/// A canvas that the picture covers is not cleared. Nevertheless, nothing of the previous drawing may remain.
#[wasm_bindgen_test]
fn nothing_remains_under_an_opaque_picture() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let picture = green_picture();
    overlay
        .set_image(Some(picture.clone()), "{}", true)
        .unwrap();
    overlay.draw().unwrap();
    assert_eq!(pixel(&canvas, 99, 140), BLACK, "a box");
    overlay.set_features(&"[]".into(), "{}").unwrap();
    overlay.draw().unwrap();
    assert_eq!(pixel(&canvas, 99, 140), GREEN);
    overlay.set_view(2.0, 0.0, 0.0).unwrap();
    overlay.draw().unwrap();
    assert_eq!(pixel(&canvas, 1, 449), GREEN);
    // The same bitmap size, with a strip above and below the picture.
    overlay.resize(320.0, 450.0, 2.0, None, None).unwrap();
    overlay.resize(640.0, 900.0, 1.0, None, None).unwrap();
    overlay.draw().unwrap();
    overlay.resize(320.0, 450.0, 2.0, None, None).unwrap();
    overlay.set_view(1.0, 0.0, 0.0).unwrap();
    overlay.draw().unwrap();
    assert_eq!((canvas.width(), canvas.height()), (640, 900));
    assert_eq!(pixel(&canvas, 320, 450), GREEN);
    assert_eq!(pixel(&canvas, 320, 100), [0; 4], "the strip");
    picture.close();
    let refused = thrown(overlay.draw());
    assert_eq!(refused["code"], "INVALID_ARGUMENT");
    assert_eq!(pixel(&canvas, 320, 450), [0; 4], "a failed drawing");
}

#[wasm_bindgen_test]
fn colours_are_shown() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    overlay
        .set_image(Some(green_picture()), "{}", false)
        .unwrap();
    let show = |text: &str| overlay.show(text);
    show(r#"{ "colors": { "found": "hsl(0 100% 50%)" } }"#).unwrap();
    overlay.draw().unwrap();
    assert_eq!(
        pixel(&canvas, 96, 140),
        [255, 0, 0, 255],
        "the given colour"
    );
    show(r#"{ "theme": "forced" }"#).unwrap();
    for wrong in [
        r#"{ "colors": { "found": "rgb(0 0 0 / 0.5)" } }"#,
        r#"{ "colors": { "found": "no colour" } }"#,
    ] {
        assert_eq!(thrown(show(wrong)), invalid());
    }
}

/// The bitmap of the file contains no pixel of what was redacted.
#[wasm_bindgen_test]
fn an_export_is_redacted() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let picture = OffscreenCanvas::new(1280, 900).unwrap();
    context(&picture).set_fill_style_str("rgb(0 128 0)");
    context(&picture).fill_rect(0.0, 0.0, 1280.0, 900.0);
    // The secret: the feature's box is 100,100 to 200,180 of 640 × 450.
    context(&picture).set_fill_style_str("rgb(255 0 255)");
    context(&picture).fill_rect(200.0, 200.0, 200.0, 160.0);
    let picture = picture.transfer_to_image_bitmap().unwrap();
    overlay.set_image(Some(picture), "{}", false).unwrap();
    for (redact, secret) in [("none", true), ("photo", false), ("all", false)] {
        let file = OffscreenCanvas::new(1, 1).unwrap();
        overlay
            .paint_export((&file).into(), redact, true, None)
            .unwrap();
        assert_eq!((file.width(), file.height()), (1280, 900));
        let data = context(&file)
            .get_image_data(0.0, 0.0, 1280.0, 900.0)
            .unwrap();
        let Clamped(pixels) = data.data();
        let is_there = pixels
            .chunks_exact(4)
            .any(|pixel| pixel[0] > 200 && pixel[1] < 55 && pixel[2] > 200);
        assert_eq!(is_there, secret, "{redact}");
        let expected = if redact == "all" { BLACK } else { GREEN };
        assert_eq!(pixel(&file, 1000, 800), expected, "{redact}");
    }
    let painted = overlay.paint_export((&canvas).into(), "some", true, None);
    assert_eq!(thrown(painted), invalid());
}

#[wasm_bindgen_test]
fn errors_have_codes() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    let code = |refused: Value| refused["code"].clone();
    let resized = overlay.resize(4e4, 4e4, 1.0, None, None);
    assert_eq!(code(thrown(resized)), "LIMIT_CANVAS");
    let not_features = overlay.set_features(&"{}".into(), "");
    assert_eq!(thrown(not_features), invalid());
    let closed = green_picture();
    overlay.set_image(Some(closed.clone()), "", false).unwrap();
    closed.close();
    assert_eq!(code(thrown(overlay.draw())), "INVALID_ARGUMENT");
    let no_canvas = thrown(OverlayHandle::new(JsValue::NULL));
    assert_eq!(code(no_canvas), "CANVAS_UNAVAILABLE");
}

/// A picture of 64 × 45 whose top left pixel is red, on green.
fn marked_picture() -> ImageBitmap {
    let picture = OffscreenCanvas::new(64, 45).unwrap();
    context(&picture).set_fill_style_str("rgb(0 128 0)");
    context(&picture).fill_rect(0.0, 0.0, 64.0, 45.0);
    context(&picture).set_fill_style_str("rgb(255 0 0)");
    context(&picture).fill_rect(0.0, 0.0, 16.0, 9.0);
    picture.transfer_to_image_bitmap().unwrap()
}

/// The picture is turned on the canvas and in files, with the boxes on it; the view turns, too.
#[wasm_bindgen_test]
fn a_picture_is_turned() {
    const RED: [u8; 4] = [255, 0, 0, 255];
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    overlay.set_features(&"[]".into(), "{}").unwrap();
    overlay
        .set_image(Some(marked_picture()), "{}", true)
        .unwrap();
    // Upright, it fills the canvas of 640 × 450; turned, it is 316 wide and in the middle.
    for (degrees, red, green) in [
        ("0", (5, 5), (630, 440)),
        ("90", (473, 5), (166, 440)),
        ("180", (635, 445), (5, 5)),
        ("270", (166, 445), (473, 5)),
    ] {
        overlay
            .show(&format!(r#"{{ "rotate": {degrees} }}"#))
            .unwrap();
        overlay.draw().unwrap();
        assert_eq!(pixel(&canvas, red.0, red.1), RED, "{degrees}");
        assert_eq!(pixel(&canvas, green.0, green.1), GREEN, "{degrees}");
        let file = OffscreenCanvas::new(1, 1).unwrap();
        overlay
            .paint_export((&file).into(), "none", false, None)
            .unwrap();
        let (width, height) = (file.width(), file.height());
        let is_turned = degrees == "90" || degrees == "270";
        assert_eq!(width < height, is_turned, "{degrees}: {width} × {height}");
    }
    assert_eq!(thrown(overlay.show(r#"{ "rotate": 45 }"#)), invalid());
    let part = |of: &str| value(overlay.relative_view().unwrap())[of].as_f64();
    assert_eq!([part("across"), part("down")], [Some(0.5); 2]);
    overlay.set_relative_view(2.0, 0.5, 0.25).unwrap();
    assert_eq!([part("scale"), part("down")], [Some(2.0), Some(0.25)]);
    assert_eq!(
        thrown(overlay.set_relative_view(f64::NAN, 0.0, 0.0)),
        invalid()
    );
}

/// Boxes and covers keep their colours, whatever the adjustments of the picture. An export states the adjustments.
#[wasm_bindgen_test]
fn a_tone_curve_changes_only_the_picture() {
    let canvas = OffscreenCanvas::new(1, 1).unwrap();
    let overlay = overlay(&canvas, 1.0);
    overlay
        .set_image(Some(green_picture()), "{}", true)
        .unwrap();
    assert_eq!(overlay.tone_curve(), None);
    overlay
        .show(r#"{ "brightness": 1.5, "invert": true }"#)
        .unwrap();
    let curve = overlay.tone_curve().unwrap();
    assert_eq!((curve[0], curve[128], curve[255]), (255, 63, 0));
    // The shell applies the curve: 0, 128, 0 becomes 255, 63, 255.
    let toned = OffscreenCanvas::new(1280, 900).unwrap();
    context(&toned).set_fill_style_str("rgb(255 63 255)");
    context(&toned).fill_rect(0.0, 0.0, 1280.0, 900.0);
    overlay.set_toned(Some(toned.transfer_to_image_bitmap().unwrap()));
    overlay.draw().unwrap();
    let toned = [255, 63, 255, 255];
    assert_eq!(pixel(&canvas, 400, 300), toned, "the picture");
    assert_eq!(pixel(&canvas, 96, 140), BLUE, "the box");
    overlay
        .show(r#"{ "redact": "all", "boxes": false }"#)
        .unwrap();
    overlay.draw().unwrap();
    assert_eq!(pixel(&canvas, 400, 300), BLACK, "the cover");
    overlay.show(r#"{ "redact": "none" }"#).unwrap();
    let file = OffscreenCanvas::new(1, 1).unwrap();
    overlay
        .paint_export((&file).into(), "none", true, None)
        .unwrap();
    assert_eq!(pixel(&file, 400, 300), toned);
    assert!(file.height() > 450, "notes below");
    let svg = overlay
        .to_svg("none", Some("data:,".to_owned()), None)
        .unwrap();
    assert!(svg.contains("data-brightness=\"150\" data-inverted=\"true\""));
    assert!(svg.contains(">Brightness 150 %</text>") && svg.contains(">Colours inverted</text>"));
    overlay.set_toned(None);
    overlay.draw().unwrap();
    assert_eq!(pixel(&canvas, 400, 300), GREEN);
    assert_eq!(thrown(overlay.show(r#"{ "brightness": 0 }"#)), invalid());
}
