//! The hit test: which features are at a point.

use super::layout::Layout;
use super::metrics::HIT_TOLERANCE;
use crate::drawing::CanvasPoint;

impl Layout {
    /// The indices of the features at a point: first the feature whose label is there, because labels are drawn on top;
    /// then those whose box contains the point or nearly does, the smallest first; boxes of equal size keep their
    /// order.
    #[must_use]
    pub fn features_at(&self, point: CanvasPoint) -> Vec<u32> {
        let labelled = self
            .seen()
            .find(|(_, seen)| seen.tag.is_some_and(|tag| tag.rect.contains(point)))
            .map(|(entry, _)| entry.index);
        let mut boxes: Vec<(f64, u32)> = Vec::new();
        for (entry, seen) in self.seen() {
            let target = seen.feature_box.inflate(HIT_TOLERANCE);
            if labelled != Some(entry.index) && target.contains(point) {
                let area = seen.feature_box.area();
                let place = boxes.partition_point(|(other, _)| *other <= area);
                boxes.insert(place, (area, entry.index));
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
