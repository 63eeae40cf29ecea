//! Stacks counts: each count becomes a segment of whole CSS pixels.

use super::spec::ChartRow;
use crate::drawing::count_to_f64;

/// The gap between two segments, which makes them distinguishable without colour.
const GAP: f64 = 1.0;
/// The minimum length of a segment, so that every count above zero is visible.
const MIN_LENGTH: f64 = 1.0;

/// The segment of one series. Its ends are distances from the start of the stack.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    pub(super) series: usize,
    pub(super) start: f64,
    pub(super) end: f64,
}

/// The length left for the scale after every series has taken its gap and its minimum length.
pub(super) fn scaled_room(room: f64, series: usize) -> f64 {
    (room - count_to_f64(series) * (GAP + MIN_LENGTH)).max(0.0)
}

/// CSS pixels per unit, if counts up to `max` must fit into `room`.
pub(super) fn scale(max: u64, room: f64) -> f64 {
    room / to_f64(max.max(1))
}

/// The segments of a stack. A count of zero has none.
pub(super) fn segments(values: &[u64], scale: f64) -> Vec<Segment> {
    let (mut segments, mut sum): (Vec<Segment>, u64) = (Vec::new(), 0);
    for (series, value) in values.iter().enumerate().filter(|(_, value)| **value > 0) {
        sum = sum.saturating_add(*value);
        let start = segments.last().map_or(0.0, |last| last.end + GAP);
        let end = (to_f64(sum) * scale).round().max(start + MIN_LENGTH);
        segments.push(Segment { series, start, end });
    }
    segments
}

/// A count as a factor for a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "a rounding error is less than a pixel"
)]
pub(super) fn to_f64(count: u64) -> f64 {
    count as f64
}

/// The sums over the rows, one for each of the series.
pub(super) fn sums_by_series(rows: &[ChartRow], series: usize) -> Vec<u64> {
    let mut sums = vec![0_u64; series];
    for row in rows {
        for (sum, value) in sums.iter_mut().zip(&row.values) {
            *sum = sum.saturating_add(u64::from(*value));
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_visible_and_the_stack_fits() {
        let values = [1, 1_000_000, 0, 1, 1];
        let segments = segments(&values, scale(1_000_003, scaled_room(100.0, values.len())));
        let places: Vec<_> = segments
            .iter()
            .map(|s| (s.series, s.start, s.end))
            .collect();
        assert_eq!(
            places,
            [
                (0, 0.0, 1.0),
                (1, 2.0, 90.0),
                (3, 91.0, 92.0),
                (4, 93.0, 94.0)
            ]
        );
    }
}
