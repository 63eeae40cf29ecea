//! Which features lie under a point.

use super::layout::Layout;
use super::style::GRACE;
use crate::drawing::CanvasPoint;

impl Layout {
    /// The indices of the features at a point: first the one whose label is there, since labels lie on top; then those
    /// whose box the point is in or almost in, the smallest first and the first of equals.
    #[must_use]
    pub fn features_at(&self, point: CanvasPoint) -> Vec<u32> {
        let spots = || {
            let entries = self.entries.iter();
            entries.filter_map(|entry| Some((entry.index, entry.spot.filter(|spot| spot.is_seen)?)))
        };
        let labelled = spots()
            .find(|(_, spot)| spot.tag.is_some_and(|tag| tag.rect.contains(point)))
            .map(|(index, _)| index);
        let mut boxes: Vec<(f64, u32)> = Vec::new();
        for (index, spot) in spots() {
            if labelled != Some(index) && spot.feature_box.outset(GRACE).contains(point) {
                let area = spot.feature_box.area();
                let place = boxes.partition_point(|(other, _)| *other <= area);
                boxes.insert(place, (area, index));
            }
        }
        labelled
            .into_iter()
            .chain(boxes.into_iter().map(|(_, index)| index))
            .collect()
    }

    /// The first of the features at a point.
    #[must_use]
    pub fn feature_at(&self, point: CanvasPoint) -> Option<u32> {
        self.features_at(point).first().copied()
    }
}
