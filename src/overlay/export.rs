//! The picture for a file: its size, its bitmap, what to draw.

use super::metrics::FONT;
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
}

impl Export {
    /// Writes it as SVG. `picture` is the address of the picture, which is left out where it is `None`. It should be a
    /// `data:` address, so that the file shows the same wherever it goes.
    #[must_use]
    pub fn to_svg(&self, picture: Option<&str>) -> String {
        Svg::new(self.size, FONT, "").finish(&self.list, picture)
    }
}
