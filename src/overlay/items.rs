//! The data from which a page builds the list of features next to the picture.

use serde::Serialize;

use super::feature::{BoxProblem, FeatureState};
use super::labels::TagKind;
use super::layout::{Entry, Layout};
use crate::common::named::named_enum;
use crate::drawing::CanvasRect;
use crate::result::PictureRole;

/// A feature as shown in the page's list. Every feature has an item, whether or not it is on the canvas.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OverlayItem {
    /// The feature's index.
    pub index: u32,
    /// The feature's label.
    pub label: String,
    /// The state of the feature.
    pub state: FeatureState,
    /// The box in CSS pixels of the canvas, clipped to the picture; `null` if no box is drawn. In a zoomed view it may
    /// be outside the canvas.
    #[serde(rename = "box")]
    pub feature_box: Option<CanvasRect>,
    /// The numbered marker that replaces the label if there was no space for it. The list should then show `number`.
    pub marker: Option<CanvasRect>,
    /// The number on the marker: `index` + 1.
    pub number: u64,
    /// The role of the archive's picture that shows the feature's side; `null` for a side without one.
    pub picture: Option<PictureRole>,
    /// The position of the box on the picture, in words; `null` if no box is drawn.
    pub place: Option<Place>,
    /// Why no box is drawn although there could be one.
    pub problem: Option<BoxProblem>,
}

named_enum! {
    /// One of nine equal areas of the picture.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    pub enum Place {
        TopLeft = "top-left",
        Top = "top",
        TopRight = "top-right",
        Left = "left",
        Middle = "middle",
        Right = "right",
        BottomLeft = "bottom-left",
        Bottom = "bottom",
        BottomRight = "bottom-right",
    }
}

impl Place {
    /// The area that contains the centre of a box. `ALL` lists the areas row by row.
    fn of(feature_box: CanvasRect, picture: CanvasRect) -> Option<Self> {
        let third = |at: f64, start: f64, length: f64| match (at - start) / length * 3.0 {
            part if part < 1.0 => 0,
            part if part < 2.0 => 1,
            _ => 2,
        };
        let center = feature_box.center();
        let row = third(center.y, picture.y, picture.height);
        let column = third(center.x, picture.x, picture.width);
        Self::ALL.get(3 * row + column).copied()
    }
}

impl OverlayItem {
    fn new(entry: &Entry, picture: CanvasRect) -> Self {
        let tag = entry.placement.and_then(|placement| placement.tag);
        let feature_box = entry.placement.map(|placement| placement.feature_box);
        Self {
            index: entry.index,
            label: entry.label.clone(),
            state: entry.state,
            feature_box,
            marker: tag
                .filter(|tag| tag.kind == TagKind::Marker)
                .map(|tag| tag.rect),
            number: entry.number(),
            picture: entry.picture,
            place: feature_box.and_then(|rect| Place::of(rect, picture)),
            problem: entry.problem,
        }
    }
}

impl Layout {
    /// One item for each feature, in the features' order.
    #[must_use]
    pub fn items(&self) -> Vec<OverlayItem> {
        let item = |entry| OverlayItem::new(entry, self.picture);
        self.entries.iter().map(item).collect()
    }
}
