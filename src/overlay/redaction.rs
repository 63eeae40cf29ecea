//! Redaction: parts of the picture are painted over, so that the person cannot be recognised.

use super::feature::OverlayFeature;
use super::side::{picture_role_of, shows_only_a_face};
use super::space::ReferenceSource;
use crate::common::fold::fold;
use crate::common::named::named_enum;
use crate::drawing::{CanvasRect, Color, Op, PixelScale};

named_enum! {
    /// What is painted over, from nothing to everything.
    #[derive(Default)]
    pub enum Redaction {
        /// Nothing.
        #[default]
        None = "none",
        /// The person's photo. If the position of the photo or the orientation of the picture is not certain, the whole
        /// picture.
        Photo = "photo",
        /// The whole picture.
        All = "all",
    }
}

/// Colour of redacted areas.
const COVER: Color = Color::BLACK;

/// The margin by which the cover extends beyond the photo's box, as a fraction of the box's longer side. A box states
/// where a photo was found, not its exact outline; in an assumed reference space, even that is uncertain.
const fn margin(source: ReferenceSource) -> f64 {
    match source {
        ReferenceSource::Given | ReferenceSource::Natural => 0.1,
        ReferenceSource::Assumed => 0.3,
    }
}

/// Whether the feature is the person's photo, judging by its name.
fn is_photo(feature: &OverlayFeature) -> bool {
    let name = fold(&feature.name);
    // `str::contains` would add 3 KB to the wasm.
    let has = |word: &str| {
        let mut parts = name.as_bytes().windows(word.len());
        parts.any(|part| part == word.as_bytes())
    };
    ["photo", "portrait", "face"].into_iter().any(has)
}

/// The areas of the picture that are painted over. `picture` is the rectangle of the whole picture. `box_of` returns a
/// feature's box, or `None` if it is missing or unusable.
pub(super) fn redacted_areas(
    redaction: Redaction,
    picture: CanvasRect,
    orientation_certain: bool,
    side: Option<&str>,
    features: &[OverlayFeature],
    source: ReferenceSource,
    box_of: impl Fn(&OverlayFeature) -> Option<CanvasRect>,
) -> Vec<CanvasRect> {
    if redaction == Redaction::None {
        return Vec::new();
    }
    let shown = side.and_then(picture_role_of);
    let is_whole = redaction == Redaction::All || !orientation_certain;
    if is_whole || shown.is_some_and(shows_only_a_face) {
        return vec![picture];
    }
    let photos = || features.iter().filter(|feature| is_photo(feature));
    let boxes: Option<Vec<_>> = photos()
        .filter(|feature| feature.is_on(side))
        .map(box_of)
        .collect();
    match boxes {
        // Without a photo on this side, the side is known to have none only if another side has one.
        Some(boxes) if !boxes.is_empty() || photos().next().is_some() => boxes
            .into_iter()
            .filter_map(|photo| {
                let margin = photo.width.max(photo.height) * margin(source);
                photo.inflate(margin).intersect(picture)
            })
            .collect(),
        _ => vec![picture],
    }
}

/// Fills areas of a bitmap of this scale. They are enlarged to whole device pixels, because a partly filled pixel would
/// show some of what is under it.
pub(super) fn cover(areas: &[CanvasRect], scale: PixelScale) -> Op {
    Op::FillRoundedRects {
        rects: areas
            .iter()
            .map(|area| scale.snap_outwards(*area))
            .collect(),
        radius: 0.0,
        color: COVER,
    }
}
