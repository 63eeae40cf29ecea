//! Which space the boxes are counted in. Results do not say, so this module chooses one, and says how.

use serde::Serialize;

use super::coordinates::{ReferenceRect, ReferenceSize, StoredSize};
use super::feature::OverlayFeature;
use crate::common::named::named_enum;

/// Width of the document picture that `VideoID` most probably measures boxes on.
const ASSUMED_WIDTH: f64 = 640.0;
/// A passport page of 125 mm × 88 mm at that width.
const ASSUMED_HEIGHT: f64 = 450.0;

/// A card of 85.6 mm × 54 mm at that width.
const CARD_HEIGHT: f64 = 404.0;

named_enum! {
    /// A kind of document by its format.
    pub enum DocumentFormat {
        /// The data page of a passport.
        Passport = "passport",
        /// A card.
        Card = "card",
    }
}

impl DocumentFormat {
    /// The size of the space that the boxes of such a document are probably counted in.
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

/// Boxes must reach this part of the picture's width or height before the picture's own pixels are taken for their
/// space. Documented boxes reach 98 % of the assumed width and 77 % of its height, since a document has features near
/// its right edge; on a picture of twice the size they reach 49 % and 38 %.
const MIN_REACH: f64 = 0.8;

/// The size of the space that boxes are counted in, and how it is known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReferenceSpace {
    /// In reference pixels.
    pub width: f64,
    /// In reference pixels.
    pub height: f64,
    /// How it is known. Say so on the page where it is `assumed`.
    pub source: ReferenceSource,
}

named_enum! {
    /// How the reference space is known.
    pub enum ReferenceSource {
        /// The host gave it.
        Given = "given",
        /// The picture's own pixels: all boxes fit in them and reach far enough.
        Natural = "natural",
        /// A document 640 wide, of the picture's shape.
        Assumed = "assumed",
    }
}

impl ReferenceSpace {
    /// The `given` size; without one, that of the stored picture where the boxes of this side fill it; otherwise the
    /// assumed size. `picture` is `None` where there is no picture.
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

    /// Its size alone.
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

/// The space in which the stored picture's own pixels are counted.
const fn reference_size_from_stored(size: StoredSize) -> ReferenceSize {
    ReferenceSize {
        width: size.width,
        height: size.height,
    }
}

/// A space of the assumed width and the picture's shape, or a passport page without a picture.
fn assumed_size(picture: Option<ReferenceSize>) -> ReferenceSize {
    ReferenceSize {
        width: ASSUMED_WIDTH,
        height: picture.map_or(ASSUMED_HEIGHT, |size| {
            ASSUMED_WIDTH * size.height / size.width
        }),
    }
}

/// Whether all boxes are in a space of this size and together reach far enough across or down.
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

    /// One box that ends where the documented boxes end.
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
