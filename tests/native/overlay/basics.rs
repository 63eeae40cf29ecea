//! Bad boxes, items, hit test, arguments.

use std::cell::RefCell;

use videoid_lens::error::Code;
use videoid_lens::overlay::{
    BoxProblem, CanvasPoint, FeatureOptions, ImageOptions, ReferenceSize, ReferenceSource, Scene,
    TagKind, TextWidths, UprightSize,
};

use super::{count, documented, feature, scene, set_features};

#[test]
fn if_no_label_fits_there_is_a_marker_with_a_number() {
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
fn invalid_boxes_are_not_drawn_and_the_others_are() {
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
        with_bad.drawing().list,
        scene(documented(), 640.0, 450.0).drawing().list
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
            { "index": 0, "label": "Photo", "state": "found", "number": 1, "marker": null, "picture": "front", "place": "left", "problem": null,
              "box": { "x": 16.0, "y": 84.0, "width": 70.5, "height": 70.5 } },
            { "index": 1, "label": "OVI 1", "state": "not-found", "number": 2, "box": null, "marker": null, "picture": "front", "place": null, "problem": null },
            { "index": 2, "label": "Chip", "state": "unknown", "number": 3, "box": null, "marker": null, "picture": "front", "place": null, "problem": null },
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
    assert_eq!(scene.drawing().list, []);
}

fn hit(scene: &mut Scene, x: f64, y: f64) -> Option<u32> {
    scene.layout().feature_at(CanvasPoint { x, y })
}

#[test]
fn the_smallest_box_is_hit_within_two_pixels_of_its_edge() {
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
fn a_label_is_hit_as_its_feature() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let layout = scene.layout().clone();
    for entry in layout.entries {
        let tag = entry
            .placement
            .and_then(|placement| placement.tag)
            .expect("a label");
        let CanvasPoint { x, y } = tag.rect.center();
        assert_eq!(hit(&mut scene, x, y), Some(entry.index));
    }
}

#[test]
fn boxes_on_a_reduced_bitmap_are_scaled_by_the_size_of_the_file() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let options = ImageOptions {
        natural_width: Some(640.0),
        ..ImageOptions::default()
    };
    let bitmap = UprightSize {
        width: 320.0,
        height: 225.0,
    };
    scene.set_picture(Some(bitmap), options).expect("usable");
    let space = scene.space();
    assert_eq!((space.width, space.height), (640.0, 450.0));
    assert_eq!(space.source, ReferenceSource::Natural);
}

#[test]
fn a_text_is_measured_again_only_if_its_place_changes() {
    let length = |text: &str| text.chars().map(|_| 1.0).sum::<f64>();
    let mut scene = Scene::default();
    let asked = RefCell::new(Vec::new());
    let mut set = |labels: &[&str]| {
        let features: Vec<_> = (0..)
            .zip(labels)
            .map(|(index, label)| feature(index, label, None, None))
            .collect();
        let widths = scene.measure(&features, |text| {
            asked.borrow_mut().push(text.to_owned());
            length(text)
        });
        let lengths: Vec<_> = features.iter().map(|f| length(f.text())).collect();
        assert_eq!(widths.labels, lengths);
        assert_eq!((widths.glyph, widths.digit), (1.0, 1.0));
        let set = scene.set_features(features, FeatureOptions::default(), widths);
        set.expect("usable");
        asked.take()
    };
    let first = set(&["Photo", "Chip"]);
    assert_eq!(first.len(), 3 + 10 + 2, "glyphs, digits, labels");
    assert_eq!(set(&["Photo", "Chip"]), [""; 0]);
    assert_eq!(set(&["Photo", "Print", "Chip"]), ["Print", "Chip"]);
    assert_eq!(set(&["Photo"]), [""; 0]);
    assert_eq!(set(&["Photo", "Print"]), ["Print"]);
}

#[test]
fn a_canvas_without_a_size_shows_nothing() {
    let mut scene = scene(documented(), 0.0, 0.0);
    assert!(scene.items().iter().all(|item| item.feature_box.is_none()));
    assert_eq!(scene.drawing().list, []);
}

#[test]
fn arguments_are_checked() {
    let mut scene = Scene::default();
    let (width, height) = (0.0, 450.0);
    let empty = UprightSize { width, height };
    let picture = scene.set_picture(Some(empty), ImageOptions::default());
    assert_eq!(picture.map_err(|e| e.code()), Err(Code::InvalidArgument));
    let options = FeatureOptions {
        side: None,
        reference_size: Some(ReferenceSize { width, height }),
    };
    let features = scene.set_features(documented(), options, TextWidths::default());
    assert_eq!(features.map_err(|e| e.code()), Err(Code::InvalidArgument));
    let many = (0..1_001).map(|i| feature(i, "", None, None)).collect();
    let features = scene.set_features(many, FeatureOptions::default(), TextWidths::default());
    assert_eq!(features.map_err(|e| e.code()), Err(Code::LimitFeatures));
}
