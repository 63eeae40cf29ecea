//! Automatic verification. If a feature is missing or the similarity is not high, it is inconclusive.

use super::ProcessType;
use crate::rules::facts::Fact;

pub(super) const TYPE: ProcessType = ProcessType {
    name: "substantial",
    rejects: &[Fact::CheckInvalid],
    needs: &[],
    leaves_open: &[Fact::SimilarityNotHigh, Fact::FeatureMissing],
};
