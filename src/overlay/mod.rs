//! Draws the evidence over the picture: geometry, label layout, display list, hit test, SVG. The module needs no
//! canvas.
//!
//! A [`Layout`] determines every position; the display list, the hit test, the items for the page and the SVG all use
//! it.

mod adjustments;
mod coordinates;
mod display;
mod export;
mod feature;
mod grid;
mod hit;
mod items;
mod labels;
mod layout;
mod legend;
mod lens;
mod metrics;
mod orientation;
mod picture;
mod read;
mod redaction;
mod scene;
mod show;
mod side;
mod space;
mod stroke;
mod text_widths;
mod theme;
mod transform;
mod view;

pub use crate::drawing::{
    BackingStore, Band, CanvasPoint, CanvasRect, CanvasSize, Color, DeviceSize, DisplayList, Image,
    Line, MAX_CANVAS_AREA, MAX_CANVAS_SIDE, Op, PixelScale, Stroke, Text,
};
pub use adjustments::Adjustments;
pub use coordinates::{
    FittedPoint, FittedRect, ReferencePoint, ReferenceRect, ReferenceSize, SeenPoint, SeenSize,
    StoredPoint, StoredSize, UprightSize,
};
pub(crate) use export::{
    BRIGHTNESS, CONTRAST, INVERTED, PICTURE_HEIGHT, PICTURE_WIDTH, REDACTION, ROTATED,
};
pub use export::{Export, ExportNote};
pub use feature::{BoxProblem, FeatureOptions, FeatureState, OverlayFeature};
pub use items::{OverlayItem, Place};
pub use labels::{Tag, TagKind};
pub use layout::{Entry, Layout, Placement};
pub use metrics::FONT;
pub use orientation::{Orientation, Rotation};
pub use picture::ImageOptions;
pub use read::{
    read_feature_options, read_features, read_image_options, read_show_options, read_view,
};
pub use redaction::Redaction;
pub use scene::{Drawing, Scene};
pub use show::{ShowOptions, ShowSettings, StateColors};
pub(crate) use side::is_same_side;
pub use space::{DocumentFormat, ReferenceSource, ReferenceSpace};
pub use text_widths::TextWidths;
pub use theme::{FeatureStyle, STATE_STYLES, StateStyle, Theme, ThemeName};
pub use transform::Transform;
pub use view::{RelativeView, View};
