//! What a page needs to build its list of features beside the picture.

use serde::Serialize;

use super::feature::{BoxProblem, FeatureState};
use super::geometry::CanvasRect;
use super::labels::TagKind;
use super::layout::{Entry, Layout};
use crate::result::PictureRole;

/// A feature as the page's list shows it; every feature has one, whether or not it is on the canvas.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OverlayItem {
    /// The feature's index.
    pub index: u32,
    /// The feature's label.
    pub label: String,
    /// What is known of it.
    pub state: FeatureState,
    /// Its box in CSS pixels of the canvas, cut at the picture's edges; `null` where none is drawn. In a
    /// zoomed view it may lie beside the canvas.
    #[serde(rename = "box")]
    pub feature_box: Option<CanvasRect>,
    /// The numbered marker that stands for its label where there was no room; show `number` in the list then.
    pub marker: Option<CanvasRect>,
    /// The number that its marker shows: `index` + 1.
    pub number: u64,
    /// The picture of the archive that shows its side; `null` for a side without one.
    pub picture: Option<PictureRole>,
    /// Why no box is drawn although there could be one.
    pub problem: Option<BoxProblem>,
}

impl From<&Entry> for OverlayItem {
    fn from(entry: &Entry) -> Self {
        let tag = entry.spot.and_then(|spot| spot.tag);
        Self {
            index: entry.index,
            label: entry.label.clone(),
            state: entry.state,
            feature_box: entry.spot.map(|spot| spot.feature_box),
            marker: tag
                .filter(|tag| tag.kind == TagKind::Marker)
                .map(|tag| tag.rect),
            number: entry.number(),
            picture: entry.picture,
            problem: entry.problem,
        }
    }
}

impl Layout {
    /// One item for each feature, in their order.
    #[must_use]
    pub fn items(&self) -> Vec<OverlayItem> {
        self.entries.iter().map(OverlayItem::from).collect()
    }
}
