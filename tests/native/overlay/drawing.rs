//! What is drawn, and that only what has changed is drawn.

use videoid_lens::overlay::{CanvasPoint, CanvasRect, Op, Scene, ShowSettings, View};

use super::{documented, scene, set_picture};

#[test]
fn the_display_list_is_as_accepted() {
    let mut features = documented();
    features[1].found = None;
    features[3].found = Some(false);
    let mut scene = scene(features, 480.0, 400.0);
    set_picture(&mut scene, 1280.0, 900.0);
    scene.hover(Some(4));
    let lines: Vec<_> = scene
        .drawing()
        .list
        .iter()
        .map(|op| format!("{op:?}"))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn hovering_and_selecting_move_nothing() {
    let mut scene = scene(documented(), 320.0, 225.0);
    let before = scene.items();
    let plain = scene.drawing();
    scene.hover(Some(0));
    scene.select(Some(3));
    assert_eq!(scene.items(), before);
    assert_ne!(scene.drawing(), plain);
    scene.hover(None);
    scene.select(Some(99));
    assert_ne!(scene.drawing(), plain, "only what changes");
    assert_eq!(scene.drawing(), plain);
}

#[test]
fn whether_the_picture_covers_the_canvas_is_known() {
    let covered = |width: f64, height: f64, view: View| {
        let mut scene = scene(documented(), width, height);
        let without = scene.drawing().is_covered;
        set_picture(&mut scene, 1280.0, 900.0);
        scene.set_view(view).expect("usable");
        assert!(!without, "without a picture");
        scene.drawing().is_covered
    };
    let zoomed = View {
        scale: 3.0,
        x: -300.0,
        y: -300.0,
    };
    assert!(covered(1280.0, 900.0, View::WHOLE));
    assert!(covered(853.3, 600.0, zoomed));
    // A thousandth of a pixel is a rounding error of the layout; a tenth is visible.
    assert!(covered(640.000_1, 450.0, View::WHOLE));
    assert!(!covered(640.1, 450.0, View::WHOLE));
    assert!(!covered(640.0, 460.0, View::WHOLE));
    assert!(covered(640.0, 460.0, zoomed));
}

fn pictured() -> Scene {
    let mut scene = scene(documented(), 640.0, 450.0);
    set_picture(&mut scene, 1280.0, 900.0);
    scene
}

/// The number of boxes in a list.
fn boxes(list: &[Op]) -> usize {
    let count = |op: &Op| match op {
        Op::StrokeRects { rects, .. } => rects.len(),
        _ => 0,
    };
    list.iter().map(count).sum()
}

#[test]
fn a_hover_draws_only_the_changed_boxes() {
    let mut scene = pictured();
    let all = scene.drawing();
    assert_eq!((all.areas, boxes(&all.list)), (None, 5));
    scene.hover(Some(1));
    let first = scene.drawing();
    let areas = first.areas.expect("a part of the canvas");
    let area: f64 = areas.iter().map(|area| area.area()).sum();
    assert!(area < 0.05 * 640.0 * 450.0, "{area}");
    assert_eq!(boxes(&first.list), 1);
    scene.hover(Some(3));
    let second = scene.drawing();
    assert_eq!(boxes(&second.list), 2, "the old one and the new one");
    for area in second.areas.expect("a part of the canvas") {
        for edge in [area.x, area.y, area.right(), area.bottom()] {
            assert_eq!(edge, edge.round());
        }
    }
}

/// Something else may have drawn on the canvas: `draw()` without a change asks for everything again.
#[test]
fn without_a_change_everything_is_drawn() {
    let mut scene = pictured();
    let first = scene.drawing();
    assert_eq!(scene.drawing(), first);
    scene.hover(Some(1));
    scene.drawing();
    assert_eq!(scene.drawing().areas, None);
}

#[test]
fn a_change_that_moves_everything_draws_everything() {
    type Change = fn(&mut Scene);
    let changes: [Change; 5] = [
        |scene| super::resize(scene, 320.0, 225.0),
        |scene| set_picture(scene, 640.0, 450.0),
        |scene| {
            scene.show(ShowSettings {
                adjustments: videoid_lens::overlay::Adjustments {
                    inverted: true,
                    ..Default::default()
                },
                ..ShowSettings::default()
            });
        },
        |scene| {
            let view = scene.view_of(Some(1)).expect("a box");
            scene.set_view(view).expect("usable");
        },
        |scene| {
            super::set_features(
                scene,
                documented(),
                videoid_lens::overlay::FeatureOptions::default(),
            );
        },
    ];
    for change in changes {
        let mut scene = pictured();
        scene.drawing();
        scene.hover(Some(2));
        change(&mut scene);
        assert_eq!(scene.drawing().areas, None);
    }
}

#[test]
fn the_magnifier_shows_what_is_under_it() {
    let mut scene = pictured();
    scene.drawing();
    let point = CanvasPoint { x: 300.0, y: 200.0 };
    scene.magnify(Some(point));
    let drawing = scene.drawing();
    assert_eq!(drawing.areas.map(|areas| areas.len()), Some(1));
    let Some(Op::Lens {
        center,
        radius,
        image,
        ..
    }) = drawing.list.last()
    else {
        panic!("a magnifier")
    };
    assert_eq!(*center, point);
    assert!(*radius > 40.0);
    let expected = CanvasRect {
        x: 300.0 - 900.0,
        y: 200.0 - 600.0,
        width: 3.0 * 640.0,
        height: 3.0 * 450.0,
    };
    assert_eq!(image.rect, expected);
    // At the edge, the magnifier stays on the canvas and still shows the edge.
    scene.magnify(Some(CanvasPoint { x: 0.0, y: 450.0 }));
    let drawing = scene.drawing();
    assert_eq!(
        drawing.areas.map(|areas| areas.len()),
        Some(2),
        "the old place and the new one"
    );
    let Some(Op::Lens {
        center,
        image,
        radius,
        ..
    }) = drawing.list.last()
    else {
        panic!("a magnifier")
    };
    assert_eq!((center.x, center.y), (*radius, 450.0 - radius));
    assert_eq!((image.rect.x, image.rect.bottom()), (center.x, center.y));
    scene.magnify(Some(CanvasPoint {
        x: f64::NAN,
        y: 0.0,
    }));
    let list = scene.drawing().list;
    assert!(!list.iter().any(|op| matches!(op, Op::Lens { .. })));
}
