//! Computes round numbers for an axis.

/// The ticks of an axis from 0 to at least `top`: 0 and at most `max` more. Their distance is 1, 2 or 5 times a power
/// of ten, and therefore a whole number.
pub(super) fn ticks(top: u64, max: u64) -> Vec<u64> {
    let (top, max) = (top.max(1), max.max(1));
    let mut power = 1_u64;
    let step = loop {
        let fits = |factor: &u64| power.saturating_mul(*factor).saturating_mul(max) >= top;
        if let Some(factor) = [1, 2, 5].iter().find(|factor| fits(factor)) {
            break power.saturating_mul(*factor);
        }
        power = power.saturating_mul(10);
    };
    let mut ticks = vec![0];
    let mut last = 0_u64;
    while last < top {
        last = last.saturating_add(step);
        ticks.push(last);
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_enough() {
        assert_eq!(ticks(0, 5), [0, 1]);
        assert_eq!(ticks(3, 5), [0, 1, 2, 3]);
        assert_eq!(ticks(7, 5), [0, 2, 4, 6, 8]);
        assert_eq!(ticks(101, 4), [0, 50, 100, 150]);
        assert_eq!(ticks(250, 1), [0, 500]);
        for top in (0..100_000).step_by(97) {
            for max in 1..8 {
                let ticks = ticks(top, max);
                assert!(ticks.len() as u64 <= max + 1);
                assert!(ticks.last() >= Some(&top));
            }
        }
    }

    #[test]
    fn no_number_is_too_large() {
        assert_eq!(ticks(u64::MAX, 1), [0, u64::MAX]);
    }
}
