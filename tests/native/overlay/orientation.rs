//! Boxes of the stored picture are turned with it, compared with pixels that are turned as EXIF defines it.

use videoid_lens::overlay::{
    Adjustments, CanvasPoint, CanvasRect, FeatureOptions, ImageOptions, ReferenceSize, Rotation,
    Scene, ShowSettings, UprightSize, View,
};

use super::{documented, feature, resize, scene, set_features, violations};

/// Where row 0 and column 0 of the stored picture are seen, according to the table of EXIF.
const ROW_AND_COLUMN: [(Side, Side); 8] = [
    (Side::Top, Side::Left),
    (Side::Top, Side::Right),
    (Side::Bottom, Side::Right),
    (Side::Bottom, Side::Left),
    (Side::Left, Side::Top),
    (Side::Right, Side::Top),
    (Side::Right, Side::Bottom),
    (Side::Left, Side::Bottom),
];

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

const STORED: (u32, u32) = (64, 45);
/// x, y, width, height of the marked pixels.
const MARKED: [u32; 4] = [5, 7, 20, 9];

/// Where the marked pixels are seen: left, top, right, bottom, the last two exclusive; and the size of the picture.
fn seen(row: Side, column: Side) -> ([u32; 4], (u32, u32)) {
    let turned = matches!(row, Side::Left | Side::Right);
    let (width, height) = if turned { (STORED.1, STORED.0) } else { STORED };
    let mut bounds = [u32::MAX, u32::MAX, 0, 0];
    for stored_y in MARKED[1]..MARKED[1] + MARKED[3] {
        for stored_x in MARKED[0]..MARKED[0] + MARKED[2] {
            let (mut x, mut y) = (0, 0);
            for (side, distance) in [(row, stored_y), (column, stored_x)] {
                match side {
                    Side::Top => y = distance,
                    Side::Bottom => y = height - 1 - distance,
                    Side::Left => x = distance,
                    Side::Right => x = width - 1 - distance,
                }
            }
            let [left, top, right, bottom] = bounds;
            bounds = [left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1)];
        }
    }
    (bounds, (width, height))
}

#[test]
fn boxes_are_on_the_marked_pixels_in_all_eight_orientations() {
    for (exif, (row, column)) in (1_u8..).zip(ROW_AND_COLUMN) {
        let (marked, (width, height)) = seen(row, column);
        let (width, height) = (f64::from(width), f64::from(height));
        let mut scene = scene(Vec::new(), width, height);
        let options = ImageOptions {
            orientation: Some(exif.into()),
            ..ImageOptions::default()
        };
        let upright = UprightSize { width, height };
        scene.set_picture(Some(upright), options).expect("usable");
        let reference = ReferenceSize {
            width: STORED.0.into(),
            height: STORED.1.into(),
        };
        let options = FeatureOptions {
            reference_size: Some(reference),
            ..FeatureOptions::default()
        };
        let bbox = MARKED.map(f64::from);
        let features = vec![feature(0, "Mark", Some(true), Some(bbox))];
        set_features(&mut scene, features, options);
        let seen = scene.items()[0].feature_box.expect("a box");
        for (edge, pixel) in [seen.x, seen.y, seen.right(), seen.bottom()]
            .into_iter()
            .zip(marked)
        {
            assert!(
                (edge - f64::from(pixel)).abs() < 1e-9,
                "orientation {exif}: {seen:?}, {marked:?}"
            );
        }
    }
}

/// If no size is given, the shape of the stored picture determines the reference space.
#[test]
fn the_assumed_space_has_the_stored_shape() {
    let mut scene = scene(documented(), 450.0, 640.0);
    let options = ImageOptions {
        orientation: Some(6.0),
        ..ImageOptions::default()
    };
    let upright = UprightSize {
        width: 900.0,
        height: 1280.0,
    };
    scene.set_picture(Some(upright), options).expect("usable");
    let space = scene.space();
    assert_eq!((space.width, space.height), (640.0, 450.0));
}

fn turn(scene: &mut Scene, degrees: u16) {
    let rotation = Rotation::from_degrees(degrees.into()).expect("quarter turns");
    let adjustments = Adjustments {
        rotation,
        ..Adjustments::default()
    };
    scene.show(ShowSettings {
        adjustments,
        ..ShowSettings::default()
    });
}

/// The documented features on a picture with this EXIF orientation, in a canvas with room for it upright and turned.
fn turned_scene(exif: u8, degrees: u16) -> Scene {
    let mut scene = scene(documented(), 640.0, 640.0);
    let (width, height) = if exif > 4 {
        (450.0, 640.0)
    } else {
        (640.0, 450.0)
    };
    let options = ImageOptions {
        orientation: Some(exif.into()),
        ..ImageOptions::default()
    };
    let upright = UprightSize { width, height };
    scene.set_picture(Some(upright), options).expect("usable");
    turn(&mut scene, degrees);
    scene
}

fn boxes(scene: &mut Scene) -> Vec<CanvasRect> {
    let items = scene.items();
    items.iter().filter_map(|item| item.feature_box).collect()
}

/// A quarter turn around the middle of the square canvas, computed by hand.
fn quarter(rect: CanvasRect) -> CanvasRect {
    CanvasRect {
        x: 640.0 - rect.bottom(),
        y: rect.x,
        width: rect.height,
        height: rect.width,
    }
}

#[test]
fn boxes_turn_with_the_picture_in_every_orientation() {
    for exif in 1..=8 {
        let mut expected = boxes(&mut turned_scene(exif, 0));
        assert_eq!(expected.len(), 5);
        for degrees in [90, 180, 270] {
            expected = expected.into_iter().map(quarter).collect();
            let seen = boxes(&mut turned_scene(exif, degrees));
            for (seen, expected) in seen.iter().zip(&expected) {
                let off = [
                    seen.x - expected.x,
                    seen.y - expected.y,
                    seen.width - expected.width,
                    seen.height - expected.height,
                ];
                assert!(
                    off.iter().all(|off| off.abs() < 1e-9),
                    "{exif}, {degrees}: {seen:?}, {expected:?}"
                );
            }
        }
    }
}

#[test]
fn turned_boxes_are_hit_where_they_are_seen_and_their_labels_overlap_nothing() {
    for exif in 1..=8 {
        for degrees in [0, 90, 180, 270] {
            let mut scene = turned_scene(exif, degrees);
            for item in scene.items() {
                let center = item.feature_box.expect("a box").center();
                assert!(scene.features_at(center).contains(&item.index));
            }
            for width in [320.0, 480.0, 640.0, 960.0] {
                resize(&mut scene, width, width);
                let wrong = violations(scene.layout());
                assert!(wrong.is_empty(), "{exif}, {degrees}, {width}: {wrong:?}");
            }
        }
    }
}

/// The point in the middle stays there; four turns change nothing.
#[test]
fn a_turn_keeps_what_is_in_the_middle() {
    let mut scene = turned_scene(6, 0);
    let view = scene.view_of(Some(3)).expect("a box");
    scene.set_view(view).expect("usable");
    let middle = CanvasPoint { x: 320.0, y: 320.0 };
    let before = scene.view();
    for degrees in [90, 180, 270, 0] {
        turn(&mut scene, degrees);
        assert!(scene.features_at(middle).contains(&3), "{degrees}");
        assert!((scene.view().scale - view.scale).abs() < 1e-9);
    }
    let after = scene.view();
    for (a, b) in [(before.x, after.x), (before.y, after.y)] {
        assert!((a - b).abs() < 1e-6, "{before:?}, {after:?}");
    }
}

/// Two pictures of different sizes show the same part.
#[test]
fn a_relative_view_holds_for_another_picture() {
    let mut one = turned_scene(1, 0);
    let mut other = turned_scene(6, 90);
    resize(&mut other, 300.0, 300.0);
    let view = View {
        scale: 3.0,
        x: -700.0,
        y: -800.0,
    };
    one.set_view(view).expect("usable");
    let shown = one.relative_view();
    other.set_relative_view(shown).expect("usable");
    let seen = other.relative_view();
    for (a, b) in [
        (shown.scale, seen.scale),
        (shown.across, seen.across),
        (shown.down, seen.down),
    ] {
        assert!((a - b).abs() < 1e-9, "{shown:?}, {seen:?}");
    }
    let wrong = videoid_lens::overlay::RelativeView {
        scale: f64::NAN,
        ..shown
    };
    assert!(other.set_relative_view(wrong).is_err());
}
