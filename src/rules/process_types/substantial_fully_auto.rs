//! Automatic verification that always decides. Missing features do not count.

use super::ProcessType;
use crate::rules::facts::Fact;

pub(super) const TYPE: ProcessType = ProcessType {
    name: "substantialFullyAuto",
    rejects: &[Fact::CheckInvalid, Fact::SimilarityNotHigh],
    needs: &[],
    leaves_open: &[],
};
