//! Where the evidence lies on the picture: geometry, label layout, display list, hit test. No canvas here.
//!
//! One [`Layout`] pass decides every place; the display list, the hit test and the items for the page are read off it.

mod color;
mod display;
mod feature;
mod frame;
mod geometry;
mod hit;
mod items;
mod labels;
mod layout;
mod leader;
mod scene;
mod space;
mod style;

pub use color::Color;
pub use display::{Band, DisplayList, Op, Stroke};
pub use feature::{BoxProblem, FeatureState, OverlayFeature};
pub use frame::{BackingStore, MAX_CANVAS_AREA, MAX_CANVAS_SIDE};
pub use geometry::{CanvasPoint, CanvasRect, CanvasSize, ReferenceRect, Size, Transform};
pub use items::OverlayItem;
pub use labels::{Tag, TagKind};
pub use layout::{Entry, Layout, Spot};
pub use leader::Leader;
pub use scene::{FeatureOptions, ImageOptions, Scene, TextWidths};
pub use space::{ReferenceSource, ReferenceSpace};
pub use style::{FONT, GLYPHS, Look};
