//! Drawings as display lists. The overlay and the charts create them; the painter and SVG draw them. The module needs
//! no canvas.

mod backing_store;
mod canvas;
mod color;
mod count;
mod display_list;
mod font;
mod line;
mod svg;

pub use backing_store::{BackingStore, DeviceSize, MAX_CANVAS_AREA, MAX_CANVAS_SIDE, PixelScale};
pub use canvas::{CanvasPoint, CanvasRect, CanvasSize};
pub use color::Color;
pub(crate) use count::{count_fitting, count_to_f64};
pub use display_list::{Anchor, Band, DisplayList, Image, Op, Stroke, Text};
pub use font::Font;
pub use line::Line;
pub use svg::Svg;
