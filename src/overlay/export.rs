//! The picture for a file: its size, its bitmap, what to draw.

use super::metrics::FONT;
use super::redaction::Redaction;
use crate::drawing::{BackingStore, CanvasSize, DisplayList, Svg};

/// A drawing for a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Size of the file's picture, in CSS pixels.
    pub size: CanvasSize,
    /// Its bitmap, for a file of pixels.
    pub store: BackingStore,
    /// What to draw.
    pub list: DisplayList,
    /// What is covered.
    pub redaction: Redaction,
    /// Width and height of the picture's own file, in pixels, as stored there. `None` without a picture.
    pub natural_size: Option<(f64, f64)>,
}

/// The attribute of an SVG file that says what is covered in it.
pub(crate) const REDACTION: &str = "data-redact";
/// The attribute that says how wide the picture's own file is, in pixels.
pub(crate) const PICTURE_WIDTH: &str = "data-picture-width";
/// The attribute that says how high the picture's own file is, in pixels.
pub(crate) const PICTURE_HEIGHT: &str = "data-picture-height";

impl Export {
    /// Writes it as SVG. `picture` is the address of the picture, which is left out where it is `None`. It should be a
    /// `data:` address, so that the file shows the same wherever it goes.
    #[must_use]
    pub fn to_svg(&self, picture: Option<&str>) -> String {
        let size = self.natural_size.filter(|_| picture.is_some());
        let sides = size.map(|(width, height)| [width, height].map(whole));
        let mut marks = vec![(REDACTION, self.redaction.as_str())];
        if let Some([width, height]) = &sides {
            marks.extend([(PICTURE_WIDTH, width.as_str()), (PICTURE_HEIGHT, height)]);
        }
        Svg::new(self.size, FONT, "", &marks).finish(&self.list, picture)
    }
}

/// A number of pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
fn whole(pixels: f64) -> String {
    (pixels.round() as u32).to_string()
}
