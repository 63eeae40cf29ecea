//! Exported files: the whole picture, or the picture with redactions.

use videoid_lens::overlay::{
    Adjustments, CanvasRect, ExportNote, FeatureOptions, ImageOptions, Op, OverlayFeature,
    Redaction, Rotation, Scene, ShowSettings, UprightSize,
};

use super::{documented, feature, scene, set_features, set_picture};

fn pictured(features: Vec<OverlayFeature>, options: FeatureOptions) -> Scene {
    let mut scene = scene(Vec::new(), 640.0, 450.0);
    set_picture(&mut scene, 640.0, 450.0);
    set_features(&mut scene, features, options);
    scene
}

fn covers(scene: &Scene, redaction: Redaction) -> Vec<CanvasRect> {
    let list = scene.export_picture(redaction).expect("a size").list;
    match &list[..] {
        [Op::Image(_)] => Vec::new(),
        [Op::Image(_), Op::FillRoundedRects { rects, radius, .. }] => {
            assert_eq!(*radius, 0.0);
            rects.clone()
        }
        other => panic!("{other:?}"),
    }
}

const WHOLE: CanvasRect = CanvasRect {
    x: 0.0,
    y: 0.0,
    width: 640.0,
    height: 450.0,
};

#[test]
fn the_photo_is_covered_with_a_margin_that_ends_on_whole_pixels() {
    let scene = pictured(documented(), FeatureOptions::default());
    assert_eq!(covers(&scene, Redaction::None), []);
    assert_eq!(covers(&scene, Redaction::All), [WHOLE]);
    let [cover] = covers(&scene, Redaction::Photo)[..] else {
        panic!("one photo")
    };
    // 32, 168, 141 × 141, and a tenth of that on each side.
    assert_eq!((cover.x, cover.y), (17.0, 153.0));
    assert_eq!((cover.right(), cover.bottom()), (188.0, 324.0));
}

/// This also holds for canvases and pictures of odd sizes, and with the legend below: the actual pixels of the bitmap
/// count, not the requested ones.
#[test]
fn covers_end_on_whole_pixels_of_the_file() {
    for (width, height) in [
        (640.0, 450.0),
        (333.3, 250.0),
        (319.0, 401.7),
        (1_279.0, 77.0),
    ] {
        for picture in [640.0, 1_000.0, 1_333.0] {
            let mut scene = scene(documented(), width, height);
            set_picture(&mut scene, picture, picture * 0.7);
            for redaction in [Redaction::Photo, Redaction::All] {
                for export in [
                    scene.export(redaction, &[]),
                    scene.export_picture(redaction),
                ] {
                    let export = export.expect("a size");
                    let across = f64::from(export.store.width) / export.size.width;
                    let down = f64::from(export.store.height) / export.size.height;
                    let Some(Op::FillRoundedRects { rects, .. }) = export.list.get(1) else {
                        panic!("a cover")
                    };
                    let [rect] = rects[..] else { panic!("one") };
                    for pixels in [
                        rect.x * across,
                        rect.right() * across,
                        rect.y * down,
                        rect.bottom() * down,
                    ] {
                        assert!(
                            (pixels - pixels.round()).abs() < 1e-6,
                            "{pixels} is between pixels"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn an_assumed_space_gets_a_wider_margin() {
    let mut scene = pictured(documented(), FeatureOptions::default());
    set_picture(&mut scene, 1280.0, 900.0);
    let cover = covers(&scene, Redaction::Photo)[0];
    assert!(cover.x <= 0.0 && cover.right() >= 173.0 + 42.0, "{cover:?}");
}

#[test]
fn if_the_place_of_the_photo_is_unknown_everything_is_covered() {
    let missing = |found, bbox| {
        let mut features = documented();
        features[3] = feature(3, "Photo", found, bbox);
        features
    };
    let mut without = documented();
    without.remove(3);
    for features in [
        missing(Some(false), None),
        missing(Some(true), None),
        missing(Some(true), Some([f64::NAN, 0.0, 9.0, 9.0])),
        missing(Some(true), Some([9_000.0, 0.0, 9.0, 9.0])),
        without,
    ] {
        let scene = pictured(features, FeatureOptions::default());
        assert_eq!(covers(&scene, Redaction::Photo), [WHOLE]);
    }
    for role in ["selfie", "portrait"] {
        let options = FeatureOptions {
            side: Some(role.to_owned()),
            ..FeatureOptions::default()
        };
        assert_eq!(
            covers(&pictured(documented(), options), Redaction::Photo),
            [WHOLE]
        );
    }
    let back = FeatureOptions {
        side: Some("back".to_owned()),
        ..FeatureOptions::default()
    };
    assert_eq!(covers(&pictured(documented(), back), Redaction::Photo), []);
}

#[test]
fn if_the_orientation_is_uncertain_everything_is_covered() {
    let size = |width, height| (Some(width), Some(height));
    for (orientation, certain, (natural_width, natural_height), is_whole) in [
        (6.0, None, (None, None), false),
        (6.0, Some(true), (None, None), false),
        (6.0, Some(false), (None, None), true),
        (1.0, Some(false), (None, None), true),
        // As the file stores it, as it is seen, and with the rounding error of a reduced copy.
        (6.0, None, size(450.0, 640.0), false),
        (6.0, None, size(640.0, 450.0), false),
        (1.0, None, size(640.0, 450.0), false),
        (6.0, None, size(1_127.0, 1_601.0), false),
        // Pictures of another shape.
        (1.0, None, size(450.0, 640.0), true),
        (6.0, None, size(640.0, 470.0), true),
        (1.0, None, size(1_280.0, 950.0), true),
    ] {
        let mut scene = pictured(documented(), FeatureOptions::default());
        let upright = UprightSize {
            width: 640.0,
            height: 450.0,
        };
        let options = ImageOptions {
            orientation: Some(orientation),
            orientation_certain: certain,
            natural_width,
            natural_height,
        };
        scene.set_picture(Some(upright), options).expect("usable");
        assert_eq!(covers(&scene, Redaction::None), []);
        let photo = covers(&scene, Redaction::Photo);
        assert_eq!(photo == [WHOLE], is_whole, "{options:?}: {photo:?}");
        assert_eq!(covers(&scene, Redaction::All), [WHOLE]);
    }
    // This side has no photo; all of it is covered nevertheless.
    let back = FeatureOptions {
        side: Some("back".to_owned()),
        ..FeatureOptions::default()
    };
    let mut scene = pictured(documented(), back);
    let upright = UprightSize {
        width: 640.0,
        height: 450.0,
    };
    let uncertain = ImageOptions {
        orientation_certain: Some(false),
        ..ImageOptions::default()
    };
    scene.set_picture(Some(upright), uncertain).expect("usable");
    assert_eq!(covers(&scene, Redaction::Photo), [WHOLE]);
    scene.show(ShowSettings {
        redaction: Redaction::Photo,
        ..ShowSettings::default()
    });
    assert!(
        matches!(&scene.drawing().list[1], Op::FillRoundedRects { rects, .. } if rects[..] == [WHOLE]),
        "on the page too"
    );
}

#[test]
fn hiding_boxes_uncovers_nothing() {
    let mut scene = pictured(documented(), FeatureOptions::default());
    let before = covers(&scene, Redaction::Photo);
    scene.show(ShowSettings {
        boxes: false,
        states: [false; 3],
        ..ShowSettings::default()
    });
    assert_eq!(covers(&scene, Redaction::Photo), before);
}

/// What is covered on the page is covered in every file that is saved from it.
#[test]
fn redactions_on_the_canvas_are_in_files_too() {
    let mut scene = pictured(documented(), FeatureOptions::default());
    scene.show(ShowSettings {
        redaction: Redaction::All,
        ..ShowSettings::default()
    });
    assert_eq!(covers(&scene, Redaction::None), [WHOLE]);
    assert_eq!(covers(&scene, Redaction::Photo), [WHOLE]);
    scene.magnify(Some(videoid_lens::overlay::CanvasPoint {
        x: 100.0,
        y: 100.0,
    }));
    let list = scene.drawing().list;
    assert!(matches!(
        list[..2],
        [Op::Image(_), Op::FillRoundedRects { .. }]
    ));
    assert!(
        !list.iter().any(|op| matches!(op, Op::Lens { .. })),
        "the magnifier would show it"
    );
    let export = scene.export(Redaction::None, &[]).expect("a size");
    assert!(!export.to_svg(None).contains("Header"));
}

#[test]
fn a_redacted_file_has_no_words() {
    let scene = pictured(documented(), FeatureOptions::default());
    for redaction in [Redaction::Photo, Redaction::All] {
        let export = scene.export(redaction, &[]).expect("a size");
        assert_eq!(export.size.height, 450.0, "no legend");
        let svg = export.to_svg(None);
        assert!(svg.contains(">4</text>"), "{svg}");
        for (name, _) in super::DOCUMENTED {
            assert!(!svg.contains(name), "{name} in {svg}");
        }
    }
}

#[test]
fn the_legend_lists_what_has_no_label_on_the_picture() {
    let mut features = documented();
    features.push(feature(5, "Chip", Some(false), None));
    let long =
        "A feature whose name is longer than any canvas of this width could ever hold in one line";
    features.push(feature(
        6,
        long,
        Some(true),
        Some([300.0, 100.0, 40.0, 40.0]),
    ));
    let mut scene = pictured(features, FeatureOptions::default());
    scene.hover(Some(0));
    let export = scene.export(Redaction::None, &[]).expect("a size");
    assert_eq!(export.size.height, 450.0 + 2.0 * 10.0 + 2.0 * 22.0);
    let texts: Vec<_> = export
        .list
        .iter()
        .filter_map(|op| match op {
            Op::Text(text) if text.at.y > 450.0 => Some((text.text.as_str(), text.is_squeezed)),
            _ => None,
        })
        .collect();
    let expected = [
        ("6", false),
        ("✕", false),
        ("Chip", false),
        ("7", false),
        ("✓", false),
        (long, true),
    ];
    assert_eq!(texts, expected);
    for op in &export.list {
        if let Op::Text(text) = op {
            assert!(text.at.x + text.width.unwrap_or(0.0) <= 640.0, "{text:?}");
        }
    }
}

#[test]
fn the_svg_is_as_accepted_and_the_same_each_time() {
    let mut features = documented();
    features[1] = feature(1, "<OVI & 2>", None, Some([596.0, 44.0, 32.0, 24.0]));
    features.push(feature(5, "Chip", Some(false), None));
    let mut scene = pictured(features, FeatureOptions::default());
    scene.select(Some(3));
    let svg = || {
        let export = scene.export(Redaction::None, &[]).expect("a size");
        export.to_svg(Some("data:image/png;base64,AAAA"))
    };
    let first = svg();
    assert_eq!(first, svg());
    insta::assert_snapshot!(first);
}

#[test]
fn a_canvas_without_a_size_has_nothing_to_export() {
    let empty = scene(documented(), 0.0, 0.0);
    assert!(empty.export(Redaction::None, &[]).is_err());
}

#[test]
fn a_thousand_features_without_room_can_be_exported() {
    let features = (0..1_000)
        .map(|i| feature(i, "Hologram", Some(false), None))
        .collect();
    let mut scene = scene(features, 320.0, 225.0);
    let picture = UprightSize {
        width: 320.0,
        height: 225.0,
    };
    scene
        .set_picture(Some(picture), ImageOptions::default())
        .expect("usable");
    let export = scene.export(Redaction::None, &[]).expect("a size");
    assert!(export.size.height < 4_000.0, "{:?}", export.size);
}

fn adjusted(mut scene: Scene, degrees: f64) -> Scene {
    scene.show(ShowSettings {
        adjustments: Adjustments {
            brightness: 150,
            contrast: 80,
            inverted: true,
            rotation: Rotation::from_degrees(degrees).expect("quarter turns"),
        },
        ..ShowSettings::default()
    });
    scene
}

fn notes() -> Vec<ExportNote> {
    let note = |(text, width): (&str, f64)| ExportNote {
        text: text.to_owned(),
        width,
    };
    let long = "A note that no canvas of this width has room for";
    [("Brightness 150 %", 110.0), (long, 2_000.0)]
        .map(note)
        .into()
}

#[test]
fn a_file_says_what_is_changed_in_its_picture() {
    let scene = adjusted(pictured(documented(), FeatureOptions::default()), 0.0);
    let export = scene.export(Redaction::None, &notes()).expect("a size");
    let svg = export.to_svg(Some("data:image/png;base64,AAAA"));
    insta::assert_snapshot!(svg);
    assert_eq!(svg, export.to_svg(Some("data:image/png;base64,AAAA")));
    for op in &export.list {
        if let Op::Text(text) = op {
            let right = text.at.x + text.width.unwrap_or(0.0);
            assert!(right <= 640.0 && text.at.y < export.size.height, "{text:?}");
        }
    }
    // A redacted file has no legend, but the notes nevertheless.
    let redacted = scene.export(Redaction::All, &notes()).expect("a size");
    assert_eq!(redacted.size.height, 450.0 + 2.0 * 22.0 + 2.0 * 10.0);
    assert!(redacted.to_svg(None).contains("Brightness 150 %"));
    // Without the picture, only the rotation is noted, because it turns the boxes.
    let turned = adjusted(scene, 270.0);
    let bare = turned
        .export(Redaction::None, &[])
        .expect("a size")
        .to_svg(None);
    assert!(bare.contains("data-rotated=\"270\""), "{bare}");
    assert!(!bare.contains("data-brightness"), "{bare}");
}

#[test]
fn a_picture_alone_has_no_empty_space_beside_it() {
    let mut wide = scene(documented(), 1_000.0, 450.0);
    set_picture(&mut wide, 1_280.0, 900.0);
    let export = wide.export_picture(Redaction::Photo).expect("a size");
    assert_eq!((export.size.width, export.size.height), (640.0, 450.0));
    let turned = adjusted(wide, 90.0);
    let export = turned.export_picture(Redaction::None).expect("a size");
    let Op::Image(image) = export.list[0] else {
        panic!("the picture")
    };
    assert_eq!(image.quarter_turns, 1);
    assert_eq!((image.rect.x, image.rect.y), (0.0, 0.0));
    assert_eq!(image.rect.height, 450.0);
    assert!((export.size.width - 450.0 * 900.0 / 1_280.0).abs() < 1e-9);
}

#[test]
fn a_redaction_covers_the_photo_in_every_rotation() {
    let scene = pictured(documented(), FeatureOptions::default());
    let upright = covers(&scene, Redaction::Photo)[0];
    let mut scene = scene;
    for degrees in [90.0, 180.0, 270.0] {
        scene = adjusted(scene, degrees);
        let photo = scene.items()[3].feature_box.expect("a box");
        let whole = scene.drawing().list;
        let Op::Image(image) = whole[0] else {
            panic!("the picture")
        };
        let cover = covers(&scene, Redaction::Photo)[0];
        // The file starts at the edge of the picture.
        let (x, y) = (photo.x - image.rect.x, photo.y - image.rect.y);
        assert!(cover.x < x && cover.y < y, "{degrees}: {cover:?}");
        assert!(cover.right() > x + photo.width && cover.bottom() > y + photo.height);
        let scale = if degrees == 180.0 { 1.0 } else { 450.0 / 640.0 };
        assert!((cover.area() / upright.area() - scale * scale).abs() < 0.03);
        assert_eq!(covers(&scene, Redaction::All).len(), 1);
    }
}
