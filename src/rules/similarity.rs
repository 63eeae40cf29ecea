//! The similarity score between the face and the photo in the document.

/// The only score that passes.
const PASSING: &str = "high";

/// The documented scores, in lower case. Raw files write them with capitals.
const SCORES: [&str; 5] = ["none", PASSING, "medium", "low", "verylow"];

/// Whether a score passes, in upper or lower case.
pub(crate) const fn passes(score: &str) -> bool {
    score.eq_ignore_ascii_case(PASSING)
}

/// Whether a score is a documented one, in upper or lower case.
pub(crate) fn is_documented_score(score: &str) -> bool {
    SCORES.iter().any(|known| score.eq_ignore_ascii_case(known))
}
