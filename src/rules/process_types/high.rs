//! Automatic verification, then an agent, who may reject even if every check is valid.

use super::ProcessType;
use crate::rules::facts::Fact;

pub(super) const TYPE: ProcessType = ProcessType {
    name: "high",
    rejects: &[Fact::CheckInvalid, Fact::AgentRejects],
    needs: &[Fact::AgentDecided],
    leaves_open: &[],
};
