//! Which space the boxes are counted in. The result does not say, so we say what we took, and why.

use serde::Serialize;

use super::feature::OverlayFeature;
use super::geometry::{ReferenceRect, Size};

/// Width of the document picture that `VideoID` most probably measures boxes on.
const ASSUMED_WIDTH: f64 = 640.0;
/// A passport page of 125 mm × 88 mm at that width.
const ASSUMED_HEIGHT: f64 = 450.0;

/// A card of 85.6 mm × 54 mm at that width.
const CARD_HEIGHT: f64 = 404.0;

/// The space that the boxes of this kind of document, `passport` or `card`, are probably counted in.
pub(super) fn assumed_size(document: &str) -> Option<Size> {
    let height = match document {
        "passport" => ASSUMED_HEIGHT,
        "card" => CARD_HEIGHT,
        _ => return None,
    };
    Some(Size {
        width: ASSUMED_WIDTH,
        height,
    })
}

/// Part of the picture's width or height that the boxes must reach before the picture's own pixels are believed to be
/// their space. Documented boxes reach 98 % of the assumed width and 77 % of its height, since a document has features
/// near its right edge; on a picture of twice the size they reach 49 % and 38 %.
const FILLED: f64 = 0.8;

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

/// How the reference space is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ReferenceSource {
    /// The host gave it.
    Given,
    /// The picture's own pixels: all boxes fit in them and reach far enough.
    Natural,
    /// A document 640 wide, of the picture's shape.
    Assumed,
}

impl ReferenceSpace {
    /// The given size; else the picture's, where the boxes bear it out; else the assumed one.
    ///
    /// `natural` is the picture's size in its own pixels, `None` without a picture.
    #[must_use]
    pub fn choose(
        given: Option<Size>,
        natural: Option<Size>,
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
        match natural {
            Some(pixels) if bears_out(pixels, boxes) => Self::new(pixels, ReferenceSource::Natural),
            _ => Self::new(assumed(natural), ReferenceSource::Assumed),
        }
    }

    /// Without what it is known from.
    #[must_use]
    pub const fn size(self) -> Size {
        Size {
            width: self.width,
            height: self.height,
        }
    }

    const fn new(size: Size, source: ReferenceSource) -> Self {
        Self {
            width: size.width,
            height: size.height,
            source,
        }
    }
}

fn assumed(natural: Option<Size>) -> Size {
    Size {
        width: ASSUMED_WIDTH,
        height: natural.map_or(ASSUMED_HEIGHT, |size| {
            ASSUMED_WIDTH * size.height / size.width
        }),
    }
}

/// Whether all boxes lie in a space of this size and together reach far enough across or down.
fn bears_out(size: Size, boxes: impl Iterator<Item = ReferenceRect>) -> bool {
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
        && (right >= FILLED * size.width || bottom >= FILLED * size.height)
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
        let size = |(width, height)| Size { width, height };
        let space = ReferenceSpace::choose(given.map(size), natural.map(size), &documented(), None);
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
    fn without_boxes_nothing_bears_the_picture_out() {
        let natural = Size {
            width: 640.0,
            height: 450.0,
        };
        let space = ReferenceSpace::choose(None, Some(natural), &[], None);
        assert_eq!(space.source, ReferenceSource::Assumed);
    }

    #[test]
    fn boxes_of_other_sides_do_not_count() {
        let natural = Size {
            width: 640.0,
            height: 450.0,
        };
        let space = ReferenceSpace::choose(None, Some(natural), &documented(), Some("back"));
        assert_eq!(space.source, ReferenceSource::Assumed);
    }
}
