//! The display list: what the painter draws, in order. Everything is decided; the painter computes nothing.

use super::canvas::{CanvasPoint, CanvasRect};
use super::color::Color;
use super::line::Line;

/// What to draw, in this order. All lengths are in CSS pixels of the canvas.
pub type DisplayList = Vec<Op>;

/// One step of a drawing: things of one kind and one look.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// The picture.
    Image(Image),
    /// The outlines of rectangles.
    StrokeRects {
        /// The rectangles that run along the middle of the stroke.
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
    /// The magnifier: a round part of the picture, larger than around it.
    Lens {
        /// Its middle.
        center: CanvasPoint,
        /// Without its edge.
        radius: f64,
        /// The whole picture at the magnified size; the lens shows the part inside its circle.
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
    /// How many quarter turns clockwise it is turned before it fills the rectangle.
    pub quarter_turns: u8,
}

/// Which part of a text is at its point.
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
    /// A point at the middle of the text's height.
    pub at: CanvasPoint,
    /// Which part of the text is at that point.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// The width that it must have in SVG, where another font may be used; `None` where its width does not matter.
    pub width: Option<f64>,
    /// Whether `width` is less than the text's own width, so that the painter squeezes it too.
    pub is_squeezed: bool,
    /// Colour of the text.
    pub color: Color,
}

/// A line drawn several times along one path, each time narrower. On pictures a black and a white band are side by
/// side, so that one of them has a contrast of at least 4.58:1 with any picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// The bands, the widest first.
    pub bands: Vec<Band>,
    /// Lengths of line and gap; `None` for a solid line.
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
