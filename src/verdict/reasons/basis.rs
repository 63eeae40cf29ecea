//! What the reasons are based on, and the effect of each, without a word.

use crate::result::Process;
use crate::rules::{Fact, Outcome, PROCESS_TYPES, ProcessType, Status};
use crate::verdict::conditions::{self, Condition};
use crate::verdict::explanation::{Effect, ReasonCode};
use crate::verdict::facts::{documented_status, documented_type};

/// What a reason is based on.
#[derive(Debug)]
pub(in crate::verdict) enum Basis<'p> {
    /// The status itself: failed, not finished, canceled, or one that nothing explains.
    Status(ReasonCode),
    /// A condition that counts against acceptance.
    Condition(Condition<'p>),
}

impl<'p> Basis<'p> {
    /// The code of the reason.
    pub(in crate::verdict) const fn code(&self) -> ReasonCode {
        match self {
            Self::Status(code) => *code,
            Self::Condition(condition) => match condition.fact {
                Fact::AgentRejects => ReasonCode::AgentRejected,
                Fact::CheckInvalid => ReasonCode::SecurityCheckFailed,
                Fact::SimilarityNotHigh => ReasonCode::SimilarityNotHigh,
                Fact::FeatureMissing => ReasonCode::FeatureNotFound,
                // Counts against nothing: there is no such condition.
                Fact::AgentDecided => ReasonCode::Unexplained,
            },
        }
    }

    /// What the reason is about: the check, the feature, the type of the agent's reason, the error's code.
    pub(in crate::verdict) fn subject(&self, process: &'p Process<'p>) -> Option<&'p str> {
        match self {
            Self::Status(ReasonCode::ProcessFailed) => {
                let code = process.fail_reason.value()?.code.value()?;
                Some(code.as_ref())
            }
            Self::Status(_) => None,
            Self::Condition(condition) => condition.subject,
        }
    }
}

/// Gives the basis and the effect of each reason to `found`: decisive, blocking, not counted; in each, the most severe
/// first.
pub(in crate::verdict) fn each<'p>(
    process: &'p Process<'p>,
    derived: Option<Outcome>,
    found: &mut dyn FnMut(Basis<'p>, Effect),
) {
    let kind = documented_type(process);
    let status = documented_status(process);
    let effect = |condition: &Condition<'_>| effect(condition.fact, kind, status);
    // Most results have no condition at all: one look finds which effects there are, and only those are looked for again.
    let mut effects = [false; Effect::ALL.len()];
    conditions::each(process, &mut |condition| {
        if let Some(is_there) = effects.get_mut(effect(&condition) as usize) {
            *is_there = true;
        }
    });
    let is_decided = effects.first() == Some(&true);
    if let Some(code) = reason_of_status(status, derived, is_decided) {
        found(Basis::Status(code), Effect::Decisive);
    }
    for (wanted, is_there) in Effect::ALL.iter().zip(effects) {
        if is_there {
            conditions::each(process, &mut |condition| {
                if effect(&condition) == *wanted {
                    found(Basis::Condition(condition), *wanted);
                }
            });
        }
    }
}

/// The reason that a status is by itself. `is_decided`: whether a condition explains the status.
fn reason_of_status(
    status: Option<Status>,
    derived: Option<Outcome>,
    is_decided: bool,
) -> Option<ReasonCode> {
    match status {
        Some(Status::Failed) => Some(ReasonCode::ProcessFailed),
        Some(Status::Pending | Status::Processing) => Some(ReasonCode::NotFinished),
        Some(Status::Canceled) => Some(ReasonCode::Canceled),
        Some(Status::Accepted) if derived.is_none_or(|derived| derived == Outcome::Accepted) => {
            None
        }
        _ if is_decided => None,
        _ => Some(ReasonCode::Unexplained),
    }
}

/// What a fact does to the reported status, by the rule of the process type. Without a documented rule nothing is
/// decisive, and only what every documented rule rejects is blocking.
fn effect(fact: Fact, kind: Option<&ProcessType>, status: Option<Status>) -> Effect {
    let Some(kind) = kind else {
        let every_rule_rejects = PROCESS_TYPES
            .iter()
            .all(|kind| kind.outcome_of(fact) == Outcome::Rejected);
        return if every_rule_rejects {
            Effect::Blocking
        } else {
            Effect::NotCounted
        };
    };
    match kind.outcome_of(fact) {
        Outcome::Accepted => Effect::NotCounted,
        outcome if status.is_some_and(|status| status.as_str() == outcome.as_str()) => {
            Effect::Decisive
        }
        _ => Effect::Blocking,
    }
}
