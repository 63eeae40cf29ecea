//! Counts on top of each other, in whole pixels.

/// Between two parts, so that they are two without their colours.
const SEAM: f64 = 1.0;
/// What is there is seen, however little it is.
const THINNEST: f64 = 1.0;

/// A part of a stack: which series, and where it starts and ends from the stack's own start on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    pub(super) series: usize,
    pub(super) start: f64,
    pub(super) end: f64,
}

/// How much of a stack's room is for its scale: parts that are thinner than a pixel take one all the same, and a seam.
pub(super) fn scaled_room(room: f64, series: usize) -> f64 {
    (room - super::sheet::length(series) * (SEAM + THINNEST)).max(0.0)
}

/// Pixels for each one of a count, where counts of up to `top` have this much room.
pub(super) fn scale(top: u64, room: f64) -> f64 {
    room / amount(top.max(1))
}

/// The parts of a stack, without those of nothing.
pub(super) fn stacked(values: &[u64], scale: f64) -> Vec<Part> {
    let (mut parts, mut sum): (Vec<Part>, u64) = (Vec::new(), 0);
    for (series, value) in values.iter().enumerate().filter(|(_, value)| **value > 0) {
        sum = sum.saturating_add(*value);
        let start = parts.last().map_or(0.0, |part| part.end + SEAM);
        let end = (amount(sum) * scale).round().max(start + THINNEST);
        parts.push(Part { series, start, end });
    }
    parts
}

/// A count as a number to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "a rounding error is less than a pixel"
)]
pub(super) fn amount(count: u64) -> f64 {
    count as f64
}

/// The sum of a row or of several of them, by series.
pub(super) fn sums(rows: &[super::ChartRow], series: usize) -> Vec<u64> {
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
    fn little_is_seen_and_stays_in_its_room() {
        let values = [1, 1_000_000, 0, 1, 1];
        let parts = stacked(&values, scale(1_000_003, scaled_room(100.0, values.len())));
        let places: Vec<_> = parts.iter().map(|p| (p.series, p.start, p.end)).collect();
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
