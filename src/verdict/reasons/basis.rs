//! What the reasons are based on, and the effect of each; `words` describes them.

use crate::result::Process;
use crate::rules::{Fact, Outcome, PROCESS_TYPES, ProcessType, Status};
use crate::verdict::conditions::{self, Condition};
use crate::verdict::explanation::{Effect, ReasonCode};
use crate::verdict::facts::{documented_status, documented_type};

/// What a reason is based on.
#[derive(Debug)]
pub(in crate::verdict) enum Basis<'p> {
    /// The status itself: failed, not finished, canceled, or a status that no condition explains.
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
                // Unreachable: no condition has this fact, because it does not count against acceptance.
                Fact::AgentDecided => ReasonCode::Unexplained,
            },
        }
    }

    /// The subject: the name of the check or feature, the type of the agent's reason, or the error's code.
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

/// Calls `found` with the basis and the effect of each reason: first decisive, then blocking, then not counted; within
/// each effect, the most severe first.
pub(in crate::verdict) fn each<'p>(
    process: &'p Process<'p>,
    derived: Option<Outcome>,
    found: &mut dyn FnMut(Basis<'p>, Effect),
) {
    let kind = documented_type(process);
    let status = documented_status(process);
    let effect = |condition: &Condition<'_>| effect(condition.fact, kind, status);
    // Most results have no condition. A first pass finds which effects occur; then there is one pass for each of them.
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

/// The reason that follows from the status itself. `is_decided`: whether a condition explains the status.
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

/// The effect of a fact on the reported status under the rule of the process type. Without a documented rule, nothing
/// is decisive, and a fact is blocking only if every documented rule rejects it.
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
