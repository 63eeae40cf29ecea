//! The durations of results, by process type.

use super::wire::wire;

wire! {
    /// Statistics of durations. Percentiles use the nearest-rank method: the shortest duration that is not exceeded by
    /// at least the given share of the results. It is always the duration of one of them.
    pub struct Durations {
        /// The number of results.
        pub count: u32,
        /// The median duration in seconds.
        pub median_seconds: u32,
        /// The 90th percentile of the durations in seconds.
        pub p90_seconds: u32,
    }

    /// The durations of the results of one process type.
    pub struct TypeDurations<'r> {
        /// The process type; empty for results without one.
        pub process_type: &'r str,
        /// From creation to last update, for results whose status is final.
        pub process: Option<Durations>,
        /// The agent's verification, for results that state its duration. Durations are capped at 16,383 seconds.
        pub agent: Option<Durations>,
    }
}

/// The maximum recorded duration of an agent's verification, in seconds.
pub(super) const MAX_AGENT_SECONDS: u32 = (1 << 14) - 1;

fn durations(count: usize, rank: impl Fn(usize) -> u32) -> Option<Durations> {
    let at = |percent: usize| rank((count * percent).div_ceil(100));
    (count > 0).then(|| Durations {
        count: u32::try_from(count).unwrap_or(u32::MAX),
        median_seconds: at(50),
        p90_seconds: at(90),
    })
}

/// Statistics of values in any order.
pub(super) fn of_list(values: &[u32]) -> Option<Durations> {
    durations(values.len(), |rank| nth(values, rank))
}

/// Statistics of values given as counts by value.
pub(super) fn of_counts(counts: &[u32]) -> Option<Durations> {
    let count = counts.iter().map(|count| *count as usize).sum();
    durations(count, |rank| {
        let mut left = rank;
        let value = counts.iter().position(|count| {
            left = left.saturating_sub(*count as usize);
            left == 0
        });
        value
            .and_then(|value| u32::try_from(value).ok())
            .unwrap_or_default()
    })
}

/// The value of this rank, where the smallest has rank 1. It is determined byte by byte from the highest, because
/// sorting takes several times as long.
fn nth(values: &[u32], mut rank: usize) -> u32 {
    let mut found = 0_u32;
    for shift in [24, 16, 8, 0] {
        let mut counts = [0_usize; 256];
        for value in values {
            if value.checked_shr(shift + 8).unwrap_or(0) == found
                && let Some(count) = counts.get_mut((value >> shift & 0xFF) as usize)
            {
                *count += 1;
            }
        }
        let mut byte = 0;
        for count in counts {
            if rank <= count {
                break;
            }
            rank -= count;
            byte += 1;
        }
        found = found << 8 | byte;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_the_nearest_ranks() {
        let of = |values: &[u32]| {
            let found = of_list(values)?;
            let most = values.iter().copied().max()? as usize;
            if most < 1_000 {
                let mut counts = vec![0; most + 1];
                for value in values {
                    counts[*value as usize] += 1;
                }
                assert_eq!(of_counts(&counts), Some(found.clone()));
            }
            Some((found.count, found.median_seconds, found.p90_seconds))
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of_counts(&[0, 0]), None);
        assert_eq!(of(&[7]), Some((1, 7, 7)));
        assert_eq!(of(&[9, 1]), Some((2, 1, 9)));
        assert_eq!(of(&[3, 2, 1]), Some((3, 2, 3)));
        // The ninth of ten values, and the tenth of eleven.
        assert_eq!(of(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), Some((10, 5, 9)));
        assert_eq!(of(&[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), Some((11, 6, 10)));
        assert_eq!(of(&[5; 40]), Some((40, 5, 5)));
        let mut number = 1_u32;
        let many: Vec<_> = (0..999)
            .map(|index| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                number >> (index % 24)
            })
            .collect();
        let mut sorted = many.clone();
        sorted.sort_unstable();
        for rank in 1..=sorted.len() {
            assert_eq!(nth(&many, rank), sorted[rank - 1], "{rank}");
        }
    }
}
