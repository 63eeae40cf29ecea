//! What the rules ask of a result.

use crate::common::named::named_enum;

named_enum! {
    /// One thing that a rule asks. The order is that in which reasons are shown: the most severe first.
    pub enum Fact {
        /// The agent gives at least one reason for rejection.
        AgentRejects = "agent-rejects",
        /// Some security check has `valid` false.
        CheckInvalid = "check-invalid",
        /// The similarity score is other than high.
        SimilarityNotHigh = "similarity-not-high",
        /// Some feature was not found.
        FeatureMissing = "feature-missing",
        /// The agent's verification is there.
        AgentDecided = "agent-decided",
    }
}

/// Each [`Fact`] about one result: true, false, or `None` where the result does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts([Option<bool>; Fact::ALL.len()]);

impl Facts {
    /// The same facts with this one set.
    #[must_use]
    pub fn with(mut self, fact: Fact, holds: Option<bool>) -> Self {
        if let Some(slot) = self.0.get_mut(fact as usize) {
            *slot = holds;
        }
        self
    }

    /// Whether a fact holds.
    pub fn get(&self, fact: Fact) -> Option<bool> {
        self.0.get(fact as usize).copied().flatten()
    }
}

/// Three-valued "or": true where one is true; false where all are false; else `None`. `complete` is false where there may
/// be more values than those given.
pub(crate) fn any(values: impl Iterator<Item = Option<bool>>, complete: bool) -> Option<bool> {
    let mut unknown = !complete;
    for value in values {
        match value {
            Some(true) => return Some(true),
            Some(false) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(false)
}
