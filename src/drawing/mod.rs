//! Drawings: a list of things to draw, made by the overlay and the charts, for the painter and for SVG. No canvas here.

mod canvas;
mod color;
mod font;
mod frame;
mod line;
mod list;
mod svg;

pub use canvas::{CanvasPoint, CanvasRect, CanvasSize};
pub use color::Color;
pub use font::Font;
pub use frame::{BackingStore, MAX_CANVAS_AREA, MAX_CANVAS_SIDE};
pub use line::Line;
pub use list::{Anchor, Band, DisplayList, Image, Op, Stroke, Text};
pub use svg::Svg;
