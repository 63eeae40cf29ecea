//! Where the evidence lies on the picture: geometry, label layout, display list, hit test, SVG. No canvas here.
//!
//! One [`Layout`] pass decides every place; the display list, the hit test, the items for the page and the SVG are read
//! off it.

mod display;
mod export;
mod feature;
mod geometry;
mod grid;
mod hit;
mod items;
mod labels;
mod layout;
mod lens;
mod orientation;
mod picture;
mod read;
mod scene;
mod show;
mod side;
mod space;
mod style;
mod theme;
mod view;

pub use crate::drawing::{
    BackingStore, Band, CanvasPoint, CanvasRect, CanvasSize, Color, DisplayList, Image, Line,
    MAX_CANVAS_AREA, MAX_CANVAS_SIDE, Op, Stroke, Text,
};
pub use export::{Export, Redaction};
pub use feature::{BoxProblem, FeatureState, OverlayFeature};
pub use geometry::{ReferenceRect, Size, Transform};
pub use items::{OverlayItem, Place};
pub use labels::{Tag, TagKind};
pub use layout::{Entry, Layout, Spot};
pub use orientation::Orientation;
pub use picture::ImageOptions;
pub use read::{
    read_feature_options, read_features, read_image_options, read_show_options, read_view,
};
pub use scene::{Drawing, FeatureOptions, Scene, TextWidths};
pub use show::{ShowOptions, Shown, StateColors};
pub use space::{ReferenceSource, ReferenceSpace};
pub use style::{FONT, GLYPHS};
pub use theme::{Look, Theme};
pub use view::View;
