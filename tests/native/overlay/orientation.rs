//! Boxes of the stored picture, turned with it: held against pixels that are turned as EXIF defines it.

use videoid_lens::overlay::{FeatureOptions, ImageOptions, ReferenceSize, UprightSize};

use super::{feature, scene, set_features};

/// Where EXIF's table says row 0 and column 0 of the stored picture are seen.
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

/// The marked pixels as they are seen: left, top, right, bottom, the last two exclusive; and the picture's size.
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
fn boxes_land_on_the_marked_pixels_in_all_eight() {
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

/// Without a given size, the stored shape decides about the space.
#[test]
fn the_assumed_space_has_the_stored_shape() {
    let mut scene = scene(super::documented(), 450.0, 640.0);
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
