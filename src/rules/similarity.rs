//! The similarity score: how alike the face and the document's photo are.

/// The only score that passes.
const PASSING: &str = "high";

/// The documented scores, in lower case: raw files write them with capitals.
const SCORES: [&str; 5] = ["none", PASSING, "medium", "low", "verylow"];

/// Whether a score passes, whatever its case.
pub(crate) const fn passes(score: &str) -> bool {
    score.eq_ignore_ascii_case(PASSING)
}

/// Whether a score is one of the documented ones, whatever its case.
pub(crate) fn is_documented_score(score: &str) -> bool {
    SCORES.iter().any(|known| score.eq_ignore_ascii_case(known))
}
