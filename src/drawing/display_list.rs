//! The display list: what the painter draws, in order. It contains every position and size; the painter computes
//! nothing.

use super::canvas::{CanvasPoint, CanvasRect};
use super::color::Color;
use super::line::Line;

/// The drawing operations in order. All lengths are in CSS pixels of the canvas.
pub type DisplayList = Vec<Op>;

/// One drawing operation: items of the same kind and look.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// The picture.
    Image(Image),
    /// The outlines of rectangles.
    StrokeRects {
        /// The rectangles along the middle of the stroke.
        rects: Vec<CanvasRect>,
        /// How the outlines are drawn.
        stroke: Stroke,
    },
    /// Straight lines.
    Lines {
        /// The lines.
        lines: Vec<Line>,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// Filled rectangles with round corners.
    FillRoundedRects {
        /// The rectangles.
        rects: Vec<CanvasRect>,
        /// Radius of the corners.
        radius: f64,
        /// Colour of the inside.
        color: Color,
    },
    /// One line of text in the drawing's font.
    Text(Text),
    /// The magnifier: a round area that shows a part of the picture enlarged.
    Lens {
        /// The centre of the circle.
        center: CanvasPoint,
        /// Radius without the edge.
        radius: f64,
        /// The whole picture at the magnified size. The part inside the circle is shown.
        image: Image,
        /// How its edge is drawn.
        stroke: Stroke,
    },
}

/// The picture, and how it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Image {
    /// The rectangle that it fills.
    pub rect: CanvasRect,
    /// The number of clockwise quarter turns by which the picture is turned before it fills the rectangle.
    pub quarter_turns: u8,
}

/// Which part of a text is at the given point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// A point at half the text's height.
    pub at: CanvasPoint,
    /// Which part of the text is at that point.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// The width of the text in SVG, where another font may be used; `None` if it does not matter.
    pub width: Option<f64>,
    /// Whether `width` is less than the text's own width, so that the painter condenses the text too.
    pub is_squeezed: bool,
    /// Colour of the text.
    pub color: Color,
}

/// A line drawn several times along one path, each time narrower. On pictures, a black band and a white band are next
/// to each other, so that one of them has a contrast of at least 4.58:1 with any picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// The bands, the widest first.
    pub bands: Vec<Band>,
    /// The lengths of dash and gap; `None` for a solid line.
    pub dash: Option<[f64; 2]>,
}

/// A band of a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f64,
}

impl Stroke {
    /// Width of the widest band.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.bands.first().map_or(0.0, |band| band.width)
    }
}
