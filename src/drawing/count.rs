//! Converts between counts and lengths.

/// The number of items of this length that fit into `room`, in the same unit. Infinity and NaN become the nearest
/// integer of the type, and 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
pub(crate) fn count_fitting(room: f64, length: f64) -> usize {
    (room / length) as usize
}

/// A count as a factor for a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "no drawing has enough items to lose precision"
)]
pub(crate) fn count_to_f64(count: usize) -> f64 {
    count as f64
}
