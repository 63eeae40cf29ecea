//! Counts of things and the lengths they take.

/// How many things of this length fit into the room, both in one unit. What has no length or is not a number counts as
/// the nearest integer that there is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
pub(crate) fn count_fitting(room: f64, length: f64) -> usize {
    (room / length) as usize
}

/// A count as a factor of a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "no drawing has as many things as would lose precision"
)]
pub(crate) fn count_to_f64(count: usize) -> f64 {
    count as f64
}
