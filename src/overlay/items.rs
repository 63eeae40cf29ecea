//! What a page needs to build its list of features beside the picture.

use serde::Serialize;

use super::feature::{BoxProblem, FeatureState};
use super::labels::TagKind;
use super::layout::{Entry, Layout};
use crate::drawing::CanvasRect;
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
    /// Where on the picture its box is, in words; `null` where none is drawn.
    pub place: Option<Place>,
    /// Why no box is drawn although there could be one.
    pub problem: Option<BoxProblem>,
}

/// A ninth of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Place {
    TopLeft,
    Top,
    TopRight,
    Left,
    Middle,
    Right,
    BottomLeft,
    Bottom,
    BottomRight,
}

impl Place {
    /// The one that the middle of a box is in.
    fn of(feature_box: CanvasRect, picture: CanvasRect) -> Self {
        const PLACES: [[Place; 3]; 3] = [
            [Place::TopLeft, Place::Top, Place::TopRight],
            [Place::Left, Place::Middle, Place::Right],
            [Place::BottomLeft, Place::Bottom, Place::BottomRight],
        ];
        let third = |at: f64, start: f64, length: f64| match (at - start) / length * 3.0 {
            part if part < 1.0 => 0,
            part if part < 2.0 => 1,
            _ => 2,
        };
        let center = feature_box.center();
        let row = third(center.y, picture.y, picture.height);
        PLACES[row][third(center.x, picture.x, picture.width)]
    }
}

impl OverlayItem {
    fn new(entry: &Entry, picture: CanvasRect) -> Self {
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
            place: entry.spot.map(|spot| Place::of(spot.feature_box, picture)),
            problem: entry.problem,
        }
    }
}

impl Layout {
    /// One item for each feature, in their order.
    #[must_use]
    pub fn items(&self) -> Vec<OverlayItem> {
        let item = |entry| OverlayItem::new(entry, self.picture);
        self.entries.iter().map(item).collect()
    }
}
