//! Zoom and pan in the scene.

use videoid_lens::overlay::{CanvasPoint, CanvasRect, View};

use super::{documented, feature, resize, scene, set_picture};

fn box_of(scene: &mut videoid_lens::overlay::Scene, index: usize) -> CanvasRect {
    scene.items()[index].feature_box.expect("a box")
}

#[test]
fn boxes_move_with_the_view_and_labels_keep_their_size() {
    let mut scene = scene(documented(), 640.0, 450.0);
    let before = View::WHOLE.fitted_from_canvas_rect(box_of(&mut scene, 3));
    let view = View {
        scale: 2.0,
        x: -300.0,
        y: -300.0,
    };
    scene.set_view(view).expect("usable");
    assert_eq!(scene.view(), view);
    assert_eq!(box_of(&mut scene, 3), view.canvas_from_fitted(before));
    let heights = scene
        .layout()
        .entries
        .iter()
        .filter_map(|entry| entry.placement?.tag);
    assert!(heights.clone().count() >= 2);
    assert!(heights.into_iter().all(|tag| tag.rect.height == 22.0));
}

#[test]
fn features_outside_the_canvas_have_no_label_and_are_not_hit() {
    let mut scene = scene(documented(), 640.0, 450.0);
    let view = scene.view_of(Some(1)).expect("a box");
    scene.set_view(view).expect("usable");
    let layout = scene.layout();
    let seen: Vec<_> = layout
        .entries
        .iter()
        .filter(|entry| entry.placement.is_some_and(|placement| placement.is_seen))
        .map(|entry| entry.index)
        .collect();
    assert_eq!(seen, [1]);
    assert!(
        layout.entries[1]
            .placement
            .and_then(|placement| placement.tag)
            .is_some()
    );
    let feature_box = box_of(&mut scene, 1);
    let at = scene.features_at(feature_box.center());
    assert_eq!(at, [1]);
    assert!(
        feature_box.width.max(feature_box.height) > 250.0,
        "{feature_box:?}"
    );
}

#[test]
fn the_view_zooms_to_every_box_and_back() {
    let mut scene = scene(documented(), 320.0, 225.0);
    set_picture(&mut scene, 1280.0, 900.0);
    for index in 0..5 {
        let view = scene.view_of(Some(index)).expect("a box");
        scene.set_view(view).expect("usable");
        let middle = box_of(&mut scene, index as usize).center();
        assert!(scene.features_at(middle).contains(&index));
    }
    assert_eq!(scene.view_of(None), Some(View::WHOLE));
    assert_eq!(scene.view_of(Some(99)), None);
    for view in [
        View {
            scale: f64::NAN,
            ..View::WHOLE
        },
        View {
            x: f64::INFINITY,
            ..View::WHOLE
        },
        View {
            scale: 0.0,
            ..View::WHOLE
        },
    ] {
        assert!(scene.set_view(view).is_err());
    }
}

#[test]
fn a_change_of_size_keeps_the_middle() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let view = View {
        scale: 4.0,
        x: -600.0,
        y: -400.0,
    };
    scene.set_view(view).expect("usable");
    let middle = |scene: &mut videoid_lens::overlay::Scene, width: f64, height: f64| {
        let rect = box_of(scene, 3);
        (
            (width / 2.0 - rect.x) / rect.width,
            (height / 2.0 - rect.y) / rect.height,
        )
    };
    let before = middle(&mut scene, 320.0, 225.0);
    resize(&mut scene, 960.0, 675.0);
    let after = middle(&mut scene, 960.0, 675.0);
    assert!((before.0 - after.0).abs() < 1e-9 && (before.1 - after.1).abs() < 1e-9);
    assert_eq!(scene.view().scale, 4.0);
    resize(&mut scene, 0.0, 0.0);
    resize(&mut scene, 320.0, 225.0);
    assert!(scene.view().is_usable());
}

#[test]
fn repeated_clicks_go_through_overlapping_boxes() {
    let features = vec![
        feature(0, "Page", Some(true), Some([0.0, 0.0, 640.0, 450.0])),
        feature(1, "Photo", Some(true), Some([200.0, 200.0, 100.0, 100.0])),
        feature(2, "Print", Some(true), Some([150.0, 150.0, 200.0, 200.0])),
    ];
    let mut scene = scene(features, 640.0, 450.0);
    let point = CanvasPoint { x: 250.0, y: 250.0 };
    let mut way = Vec::new();
    for _ in 0..5 {
        let next = scene.next_at(point);
        scene.select(next);
        way.push(next);
    }
    assert_eq!(way, [Some(1), Some(2), Some(0), None, Some(1)]);
}
