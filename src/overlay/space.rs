//! Chooses the space in which the boxes are measured. Results do not state it, so the choice includes its source.

use serde::Serialize;

use super::coordinates::{ReferenceRect, ReferenceSize, StoredSize};
use super::feature::OverlayFeature;
use crate::common::named::named_enum;

/// The most probable width of the document picture on which `VideoID` measures boxes.
const ASSUMED_WIDTH: f64 = 640.0;
/// The height of a passport page (125 mm × 88 mm) at that width.
const ASSUMED_HEIGHT: f64 = 450.0;

/// The height of a card (85.6 mm × 54 mm) at that width.
const CARD_HEIGHT: f64 = 404.0;

named_enum! {
    /// The format of a document.
    pub enum DocumentFormat {
        /// The data page of a passport.
        Passport = "passport",
        /// A card.
        Card = "card",
    }
}

impl DocumentFormat {
    /// The probable size of the space in which the boxes of such a document are measured.
    #[must_use]
    pub const fn assumed_size(self) -> ReferenceSize {
        ReferenceSize {
            width: ASSUMED_WIDTH,
            height: match self {
                Self::Passport => ASSUMED_HEIGHT,
                Self::Card => CARD_HEIGHT,
            },
        }
    }
}

/// The fraction of the picture's width or height that boxes must reach before the picture's own pixels are taken as
/// their space. Documented boxes reach 98 % of the assumed width and 77 % of its height, because documents have
/// features near the right edge. On a picture of twice the size they would reach only 49 % and 38 %.
const MIN_REACH: f64 = 0.8;

/// The size of the space in which boxes are measured, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReferenceSpace {
    /// In reference pixels.
    pub width: f64,
    /// In reference pixels.
    pub height: f64,
    /// How the size is known. Tell the user if it is `assumed`.
    pub source: ReferenceSource,
}

named_enum! {
    /// How the size of the reference space is known.
    pub enum ReferenceSource {
        /// The host gave it.
        Given = "given",
        /// It is the picture's own size in pixels: all boxes fit into it and extend far enough.
        Natural = "natural",
        /// It is assumed: a width of 640, with the picture's aspect ratio.
        Assumed = "assumed",
    }
}

impl ReferenceSpace {
    /// Returns the `given` size if there is one; otherwise that of the stored picture if the boxes of this side fill
    /// it; otherwise the assumed size. `picture` is `None` if there is no picture.
    #[must_use]
    pub fn choose(
        given: Option<ReferenceSize>,
        picture: Option<StoredSize>,
        features: &[OverlayFeature],
        side: Option<&str>,
    ) -> Self {
        if let Some(size) = given {
            return Self::new(size, ReferenceSource::Given);
        }
        let boxes = features
            .iter()
            .filter(|feature| feature.is_on(side))
            .filter_map(|feature| feature.checked_box().ok().flatten());
        match picture.map(reference_size_from_stored) {
            Some(pixels) if is_filled(pixels, boxes) => Self::new(pixels, ReferenceSource::Natural),
            pixels => Self::new(assumed_size(pixels), ReferenceSource::Assumed),
        }
    }

    /// The size without the source.
    #[must_use]
    pub const fn size(self) -> ReferenceSize {
        ReferenceSize {
            width: self.width,
            height: self.height,
        }
    }

    const fn new(size: ReferenceSize, source: ReferenceSource) -> Self {
        Self {
            width: size.width,
            height: size.height,
            source,
        }
    }
}

/// The reference space in which a unit is a pixel of the stored picture.
const fn reference_size_from_stored(size: StoredSize) -> ReferenceSize {
    ReferenceSize {
        width: size.width,
        height: size.height,
    }
}

/// A space of the assumed width with the picture's aspect ratio; without a picture, that of a passport page.
fn assumed_size(picture: Option<ReferenceSize>) -> ReferenceSize {
    ReferenceSize {
        width: ASSUMED_WIDTH,
        height: picture.map_or(ASSUMED_HEIGHT, |size| {
            ASSUMED_WIDTH * size.height / size.width
        }),
    }
}

/// Whether all boxes are inside a space of this size and together extend far enough to the right or bottom.
fn is_filled(size: ReferenceSize, boxes: impl Iterator<Item = ReferenceRect>) -> bool {
    let (mut right, mut bottom) = (0.0_f64, 0.0_f64);
    for rect in boxes {
        if rect.x < 0.0 || rect.y < 0.0 {
            return false;
        }
        right = right.max(rect.right());
        bottom = bottom.max(rect.bottom());
    }
    right <= size.width
        && bottom <= size.height
        && (right >= MIN_REACH * size.width || bottom >= MIN_REACH * size.height)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A box that ends where the boxes of the documented results end.
    fn documented() -> Vec<OverlayFeature> {
        vec![OverlayFeature {
            index: 0,
            name: String::new(),
            label: String::new(),
            found: Some(true),
            side: Some("data".into()),
            bbox: Some(ReferenceRect {
                x: 12.0,
                y: 28.0,
                width: 616.0,
                height: 318.0,
            }),
        }]
    }

    fn choose(
        given: Option<(f64, f64)>,
        natural: Option<(f64, f64)>,
    ) -> (f64, f64, ReferenceSource) {
        let space = ReferenceSpace::choose(
            given.map(|(width, height)| ReferenceSize { width, height }),
            natural.map(|(width, height)| StoredSize { width, height }),
            &documented(),
            None,
        );
        (space.width, space.height, space.source)
    }

    #[test]
    fn a_given_size_wins() {
        let space = choose(Some((700.0, 500.0)), Some((640.0, 450.0)));
        assert_eq!(space, (700.0, 500.0, ReferenceSource::Given));
    }

    #[test]
    fn a_picture_that_the_boxes_fill_is_the_space() {
        for natural in [(640.0, 450.0), (640.0, 404.0), (700.0, 494.0)] {
            let space = choose(None, Some(natural));
            assert_eq!(space, (natural.0, natural.1, ReferenceSource::Natural));
        }
    }

    #[test]
    fn a_picture_too_large_or_too_small_for_the_boxes_is_not() {
        for natural in [(1280.0, 900.0), (800.0, 562.5), (600.0, 421.875)] {
            let (width, height, source) = choose(None, Some(natural));
            assert_eq!((width, source), (640.0, ReferenceSource::Assumed));
            assert!(
                (height / width - natural.1 / natural.0).abs() < 1e-12,
                "stretched"
            );
        }
    }

    #[test]
    fn without_a_picture_it_is_a_passport_page() {
        assert_eq!(choose(None, None), (640.0, 450.0, ReferenceSource::Assumed));
    }

    #[test]
    fn without_boxes_the_space_is_assumed() {
        let natural = StoredSize {
            width: 640.0,
            height: 450.0,
        };
        let space = ReferenceSpace::choose(None, Some(natural), &[], None);
        assert_eq!(space.source, ReferenceSource::Assumed);
    }

    #[test]
    fn boxes_of_other_sides_do_not_count() {
        let natural = StoredSize {
            width: 640.0,
            height: 450.0,
        };
        let space = ReferenceSpace::choose(None, Some(natural), &documented(), Some("back"));
        assert_eq!(space.source, ReferenceSource::Assumed);
    }
}
