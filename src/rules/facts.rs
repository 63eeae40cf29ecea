//! The facts that the rules ask for.

use crate::common::named::named_enum;

named_enum! {
    /// A fact that a rule asks for. Reasons are shown in this order: the most severe first.
    pub enum Fact {
        /// The agent gives at least one reason for rejection.
        AgentRejects = "agent-rejects",
        /// At least one security check has `valid` false.
        CheckInvalid = "check-invalid",
        /// The similarity score is not "high".
        SimilarityNotHigh = "similarity-not-high",
        /// At least one feature was not found.
        FeatureMissing = "feature-missing",
        /// The result has an agent's verification.
        AgentDecided = "agent-decided",
    }
}

/// Each [`Fact`] of one result: true, false, or `None` if the result does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facts([Option<bool>; Fact::ALL.len()]);

impl Facts {
    /// The same facts with this one changed.
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

/// Three-valued "or": true if any value is true; false if all values are false; otherwise `None`. `complete` is false
/// if there may be more values than those given.
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
