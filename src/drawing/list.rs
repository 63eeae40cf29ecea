//! The display list: what the painter does, in order, with nothing left to compute.

use super::canvas::{CanvasPoint, CanvasRect};
use super::color::Color;
use super::line::Line;

/// What to draw, first things first. All lengths in CSS pixels.
pub type DisplayList = Vec<Op>;

/// Things of one kind to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// The picture.
    Image(Image),
    /// The outlines of rectangles.
    StrokeRects {
        /// The middles of the lines.
        rects: Vec<CanvasRect>,
        /// The line.
        stroke: Stroke,
    },
    /// Straight lines.
    Lines {
        /// From where to where.
        lines: Vec<Line>,
        /// The line.
        stroke: Stroke,
    },
    /// Filled rectangles with round corners.
    FillRoundedRects {
        /// Where.
        rects: Vec<CanvasRect>,
        /// Of the corners.
        radius: f64,
        /// Of the inside.
        color: Color,
    },
    /// One line of text in the drawing's one font.
    Text(Text),
    /// The magnifier: a round part of the picture, larger than around it.
    Lens {
        /// Its middle.
        center: CanvasPoint,
        /// Without its edge.
        radius: f64,
        /// The whole picture as it would be at that size.
        image: Image,
        /// Its edge.
        stroke: Stroke,
    },
}

/// The picture as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Image {
    /// Where.
    pub rect: CanvasRect,
    /// How often it is drawn over itself in the blend mode `overlay`, which makes light parts lighter and dark ones
    /// darker.
    pub contrast: u8,
}

/// Which part of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// A place on the text's line, at the middle of its height.
    pub at: CanvasPoint,
    /// Which part of the text is there.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// How wide it is here, to be kept with other fonts too; `None` where that does not matter.
    pub width: Option<f64>,
    /// Whether that is less than its own width.
    pub is_squeezed: bool,
    /// Of the text.
    pub color: Color,
}

/// A line made of bands on the same path, the widest first: black and white are always side by side, so that one of
/// them stands out from any picture (4.58:1 or better).
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Drawn one over the other.
    pub bands: Vec<Band>,
    /// Lengths of line and gap; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
}

/// A band of a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Of the line.
    pub color: Color,
    /// Of the line.
    pub width: f64,
}

impl Stroke {
    /// Width of the widest band.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.bands.first().map_or(0.0, |band| band.width)
    }
}
