//! Which feature lies under a point.

use super::geometry::CanvasPoint;
use super::layout::Layout;
use super::style::GRACE;

impl Layout {
    /// The index of the feature at a point: the one whose label is there, since labels lie on top; else the smallest
    /// box that the point is in or almost in, the first of equals.
    #[must_use]
    pub fn feature_at(&self, point: CanvasPoint) -> Option<u32> {
        let spots = || {
            let entries = self.entries.iter();
            entries.filter_map(|entry| Some((entry.index, entry.spot?)))
        };
        let labelled = spots()
            .find(|(_, spot)| spot.tag.is_some_and(|tag| tag.rect.contains(point)))
            .map(|(index, _)| index);
        labelled.or_else(|| {
            spots()
                .filter(|(_, spot)| spot.feature_box.outset(GRACE).contains(point))
                .min_by(|(_, a), (_, b)| a.feature_box.area().total_cmp(&b.feature_box.area()))
                .map(|(index, _)| index)
        })
    }
}
