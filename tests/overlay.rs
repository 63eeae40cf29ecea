//! The overlay without a canvas: places, display list, hit test and items of one layout pass.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

use proptest::prelude::*;
use videoid_lens::error::Code;
use videoid_lens::overlay::{
    BoxProblem, CanvasPoint, CanvasSize, FeatureOptions, ImageOptions, Layout, OverlayFeature,
    ReferenceRect, ReferenceSource, Scene, Size, TagKind, TextWidths,
};

/// The five boxes of the documented results.
const DOCUMENTED: [(&str, [f64; 4]); 5] = [
    ("Header", [84.0, 28.0, 248.0, 32.0]),
    ("OVI 2", [596.0, 44.0, 32.0, 24.0]),
    ("Signature", [402.0, 273.0, 217.0, 60.0]),
    ("Photo", [32.0, 168.0, 141.0, 141.0]),
    ("OVI 1", [12.0, 44.0, 72.0, 80.0]),
];

fn feature(index: u32, label: &str, found: Option<bool>, bbox: Option<[f64; 4]>) -> OverlayFeature {
    OverlayFeature {
        index,
        name: label.to_owned(),
        label: label.to_owned(),
        found,
        side: Some("data".to_owned()),
        bbox: bbox.map(|[x, y, width, height]| ReferenceRect {
            x,
            y,
            width,
            height,
        }),
    }
}

fn documented() -> Vec<OverlayFeature> {
    (0..)
        .zip(DOCUMENTED)
        .map(|(index, (name, bbox))| feature(index, name, Some(true), Some(bbox)))
        .collect()
}

/// About as wide as a semi-bold 13 px system font: no canvas here to measure with.
fn widths(features: &[OverlayFeature]) -> TextWidths {
    let width = |text: &str| text.chars().map(|_| 7.5).sum();
    TextWidths {
        glyph: 12.0,
        digit: 8.0,
        names: features.iter().map(|f| width(f.text())).collect(),
    }
}

fn scene(features: Vec<OverlayFeature>, width: f64, height: f64) -> Scene {
    let mut scene = Scene::default();
    scene
        .resize(CanvasSize { width, height }, 1.0)
        .expect("a usable size");
    set_features(&mut scene, features, FeatureOptions::default());
    scene
}

fn set_features(scene: &mut Scene, features: Vec<OverlayFeature>, options: FeatureOptions) {
    let widths = widths(&features);
    scene
        .set_features(features, options, widths)
        .expect("usable features");
}

fn set_picture(scene: &mut Scene, width: f64, height: f64) {
    scene
        .set_picture(Some(Size { width, height }), ImageOptions::default())
        .expect("a usable size");
}

/// What a layout must never show.
fn violations(layout: &Layout) -> Vec<String> {
    let spots: Vec<_> = layout
        .entries
        .iter()
        .filter_map(|entry| Some((entry.index, entry.spot?)))
        .collect();
    let mut found = Vec::new();
    for (i, (index, spot)) in spots.iter().enumerate() {
        let Some(tag) = spot.tag else { continue };
        if !tag.rect.lies_in(layout.frame) {
            found.push(format!("{index} leaves the canvas"));
        }
        for (j, (other, other_spot)) in spots.iter().enumerate().filter(|(j, _)| *j != i) {
            if tag.rect.overlaps(other_spot.feature_box) {
                found.push(format!("{index} covers the box of {other}"));
            }
            if j > i && other_spot.tag.is_some_and(|t| t.rect.overlaps(tag.rect)) {
                found.push(format!("{index} overlaps {other}"));
            }
        }
    }
    found
}

fn count(layout: &Layout, kind: Option<TagKind>) -> usize {
    let spots = layout.entries.iter().filter_map(|entry| entry.spot);
    spots
        .filter(|spot| spot.tag.map(|tag| tag.kind) == kind)
        .count()
}

#[test]
fn documented_boxes_are_labelled_at_every_width() {
    for width in (320..=1280).step_by(16).map(f64::from) {
        let mut scene = scene(documented(), width, width * 900.0 / 1280.0);
        set_picture(&mut scene, 1280.0, 900.0);
        let space = scene.space();
        assert_eq!((space.width, space.height), (640.0, 450.0));
        assert_eq!(space.source, ReferenceSource::Assumed);
        let layout = scene.layout();
        assert_eq!(violations(layout), [""; 0], "at {width}");
        assert_eq!(count(layout, Some(TagKind::Label)), 5, "at {width}");
    }
}

#[test]
fn a_thousand_features_have_a_layout() {
    let features = (0..1_000)
        .map(|i| {
            let (column, row) = (f64::from(i % 40), f64::from(i / 40));
            feature(
                i,
                "Hologram",
                Some(true),
                Some([column * 16.0, row * 18.0, 12.0, 9.0]),
            )
        })
        .collect();
    assert_eq!(violations(scene(features, 1280.0, 900.0).layout()), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_boxes_are_labelled_without_harm(
        boxes in prop::collection::vec((-20.0..640.0, -20.0..450.0, 1.0..300.0, 1.0..200.0, "[A-Za-z ]{1,24}"), 1..=30),
        width in 200.0..1280.0,
    ) {
        let features: Vec<_> = (0..)
            .zip(&boxes)
            .map(|(index, &(x, y, w, h, ref name))| feature(index, name, Some(true), Some([x, y, w, h])))
            .collect();
        let mut first = scene(features.clone(), width, width * 0.7);
        prop_assert_eq!(violations(first.layout()), [""; 0]);
        let mut second = scene(features, width, width * 0.7);
        prop_assert_eq!(first.layout(), second.layout(), "not the same each time");
    }
}

#[test]
fn where_nothing_fits_there_is_a_marker_and_its_number() {
    let name = "A name that is wider than the canvas";
    let mut scene = scene(
        vec![feature(
            4,
            name,
            Some(true),
            Some([100.0, 100.0, 300.0, 200.0]),
        )],
        160.0,
        112.5,
    );
    let item = scene.items().remove(0);
    assert_eq!((item.number, item.label.as_str()), (5, name));
    assert!(item.marker.is_some());
    assert_eq!(count(scene.layout(), Some(TagKind::Marker)), 1);
}

#[test]
fn bad_boxes_draw_nothing_and_leave_the_rest() {
    let bad = [
        ([f64::NAN, 0.0, 9.0, 9.0], BoxProblem::NotFinite),
        ([0.0, 0.0, f64::INFINITY, 9.0], BoxProblem::NotFinite),
        ([0.0, 0.0, -9.0, 9.0], BoxProblem::Empty),
        ([0.0, 0.0, 9.0, 0.0], BoxProblem::Empty),
        ([1e308, 0.0, 9.0, 9.0], BoxProblem::TooLarge),
        ([700.0, 0.0, 9.0, 9.0], BoxProblem::Outside),
        ([0.0, -9.0, 9.0, 9.0], BoxProblem::Outside),
    ];
    let mut features = documented();
    features.extend(
        (5..)
            .zip(bad)
            .map(|(index, (bbox, _))| feature(index, "Bad", Some(true), Some(bbox))),
    );
    features.push(feature(12, "Nowhere", Some(true), None));
    let mut with_bad = scene(features, 640.0, 450.0);
    let items = with_bad.items();
    for (item, (_, problem)) in items.iter().skip(5).zip(bad) {
        assert_eq!((item.feature_box, item.problem), (None, Some(problem)));
    }
    assert_eq!(items[12].problem, Some(BoxProblem::Missing));
    assert_eq!(
        with_bad.display_list(),
        scene(documented(), 640.0, 450.0).display_list()
    );
}

#[test]
fn not_found_features_are_items_without_a_box() {
    let features = vec![
        feature(0, "Photo", Some(true), Some([32.0, 168.0, 141.0, 141.0])),
        feature(1, "OVI 1", Some(false), None),
        feature(2, "Chip", None, None),
    ];
    let items = serde_json::to_value(scene(features, 320.0, 225.0).items()).expect("plain data");
    assert_eq!(
        items,
        serde_json::json!([
            { "index": 0, "label": "Photo", "state": "found", "number": 1, "marker": null, "problem": null,
              "box": { "x": 16.0, "y": 84.0, "width": 70.5, "height": 70.5 } },
            { "index": 1, "label": "OVI 1", "state": "not-found", "number": 2, "box": null, "marker": null, "problem": null },
            { "index": 2, "label": "Chip", "state": "unknown", "number": 3, "box": null, "marker": null, "problem": null },
        ])
    );
}

#[test]
fn features_of_another_side_are_listed_and_not_drawn() {
    let mut scene = scene(Vec::new(), 320.0, 225.0);
    let options = FeatureOptions {
        side: Some("back".to_owned()),
        ..FeatureOptions::default()
    };
    set_features(&mut scene, documented(), options);
    let items = scene.items();
    assert_eq!(items.len(), 5);
    assert!(
        items
            .iter()
            .all(|i| i.problem == Some(BoxProblem::OtherSide))
    );
    assert_eq!(scene.display_list(), []);
}

#[test]
fn the_display_list_is_as_accepted() {
    let mut features = documented();
    features[1].found = None;
    features[3].found = Some(false);
    let mut scene = scene(features, 480.0, 400.0);
    set_picture(&mut scene, 1280.0, 900.0);
    scene.hover(Some(4));
    let lines: Vec<_> = scene
        .display_list()
        .iter()
        .map(|op| format!("{op:?}"))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn hovering_and_selecting_change_no_place() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let before = scene.items();
    let plain = scene.display_list();
    scene.hover(Some(0));
    scene.select(Some(3));
    assert_eq!(scene.items(), before);
    assert_ne!(scene.display_list(), plain);
    scene.hover(None);
    scene.select(Some(99));
    assert_eq!(scene.display_list(), plain);
}

fn hit(scene: &mut Scene, x: f64, y: f64) -> Option<u32> {
    scene.feature_at(CanvasPoint { x, y })
}

#[test]
fn the_smallest_box_wins_with_two_pixels_of_grace() {
    let features = vec![
        feature(7, "Page", Some(true), Some([100.0, 100.0, 400.0, 300.0])),
        feature(8, "Photo", Some(true), Some([200.0, 200.0, 100.0, 100.0])),
        feature(9, "Same", Some(true), Some([200.0, 200.0, 100.0, 100.0])),
    ];
    let mut scene = scene(features, 640.0, 450.0);
    assert_eq!(hit(&mut scene, 250.0, 250.0), Some(8));
    assert_eq!(hit(&mut scene, 198.5, 250.0), Some(8));
    assert_eq!(hit(&mut scene, 197.5, 250.0), Some(7));
    assert_eq!(hit(&mut scene, 98.5, 98.5), Some(7));
    assert_eq!(hit(&mut scene, 97.5, 250.0), None);
    assert_eq!(hit(&mut scene, f64::NAN, 250.0), None);
}

#[test]
fn the_label_counts_as_its_feature() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let layout = scene.layout().clone();
    for entry in layout.entries {
        let tag = entry.spot.and_then(|spot| spot.tag).expect("a label");
        let CanvasPoint { x, y } = tag.rect.center();
        assert_eq!(hit(&mut scene, x, y), Some(entry.index));
    }
}

#[test]
fn a_reduced_bitmap_stands_for_its_file() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let options = ImageOptions {
        natural_width: Some(640.0),
        natural_height: None,
    };
    let bitmap = Size {
        width: 320.0,
        height: 225.0,
    };
    scene.set_picture(Some(bitmap), options).expect("usable");
    let space = scene.space();
    assert_eq!((space.width, space.height), (640.0, 450.0));
    assert_eq!(space.source, ReferenceSource::Natural);
}

#[test]
fn a_canvas_without_a_size_shows_nothing() {
    let mut scene = scene(documented(), 0.0, 0.0);
    assert!(scene.items().iter().all(|item| item.feature_box.is_none()));
    assert_eq!(scene.display_list(), []);
}

#[test]
fn arguments_are_checked() {
    let mut scene = Scene::default();
    let nothing = Size {
        width: 0.0,
        height: 450.0,
    };
    let picture = scene.set_picture(Some(nothing), ImageOptions::default());
    assert_eq!(picture.map_err(|e| e.code()), Err(Code::InvalidArgument));
    let options = FeatureOptions {
        side: None,
        reference_size: Some(nothing),
    };
    let features = scene.set_features(documented(), options, TextWidths::default());
    assert_eq!(features.map_err(|e| e.code()), Err(Code::InvalidArgument));
    let many = (0..1_001).map(|i| feature(i, "", None, None)).collect();
    let features = scene.set_features(many, FeatureOptions::default(), TextWidths::default());
    assert_eq!(features.map_err(|e| e.code()), Err(Code::LimitFeatures));
    let frame = CanvasSize {
        width: 40_000.0,
        height: 40_000.0,
    };
    let resized = scene.resize(frame, 1.0);
    assert_eq!(resized.map_err(|e| e.code()), Err(Code::LimitCanvas));
}
