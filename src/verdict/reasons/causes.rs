//! Where the status comes from, without a word: conditions with their effect, and what the status itself says.

use crate::result::Process;
use crate::rules::{Outcome, ProcessType};
use crate::verdict::conditions::{self, Condition};
use crate::verdict::explanation::{Effect, ReasonCode};

/// One thing that bears on the status, or might be thought to.
#[derive(Debug)]
pub(in crate::verdict) enum Cause<'p> {
    /// What the status itself is a reason for: failed, not finished, canceled, unexplained.
    Status(ReasonCode),
    /// What stands against acceptance.
    Condition(Condition<'p>),
}

impl<'p> Cause<'p> {
    pub(in crate::verdict) const fn code(&self) -> ReasonCode {
        match self {
            Self::Status(code) => *code,
            Self::Condition(condition) => condition.code,
        }
    }

    /// What it is about.
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

/// The process type, where its rule is documented.
pub(in crate::verdict) fn documented_type(process: &Process<'_>) -> Option<ProcessType> {
    let name = process.process_type.value()?;
    ProcessType::from_name(name)
}

/// Each cause in order: decisive, blocking, not counted; in each, the severest first.
pub(in crate::verdict) fn each<'p>(
    process: &'p Process<'p>,
    derived: Option<Outcome>,
    found: &mut dyn FnMut(Cause<'p>, Effect),
) {
    let kind = documented_type(process);
    let reported = process.status.value().map(AsRef::as_ref);
    let effect = |condition: &Condition<'_>| effect(condition.code, kind, reported);
    // Most results have no condition at all: one look, and no more but for the effects that there are.
    let mut effects = [false; 3];
    conditions::each(process, &mut |condition| {
        if let Some(is_there) = effects.get_mut(effect(&condition) as usize) {
            *is_there = true;
        }
    });
    let is_decided = effects.first() == Some(&true);
    let of_status = match reported {
        Some("failed") => Some(ReasonCode::ProcessFailed),
        Some("pending" | "processing") => Some(ReasonCode::NotFinished),
        Some("canceled") => Some(ReasonCode::Canceled),
        Some("accepted") if derived.is_none_or(|derived| derived == Outcome::Accepted) => None,
        _ if is_decided => None,
        _ => Some(ReasonCode::Unexplained),
    };
    if let Some(code) = of_status {
        found(Cause::Status(code), Effect::Decisive);
    }
    let all = [Effect::Decisive, Effect::Blocking, Effect::NotCounted];
    for (wanted, is_there) in all.into_iter().zip(effects) {
        if is_there {
            conditions::each(process, &mut |condition| {
                if effect(&condition) == wanted {
                    found(Cause::Condition(condition), wanted);
                }
            });
        }
    }
}

/// What a condition of this kind does to the reported status, by the rule of the process type. Without a documented
/// rule nothing decides, and only what every documented rule rejects stands in the way.
fn effect(code: ReasonCode, kind: Option<ProcessType>, reported: Option<&str>) -> Effect {
    let alone = code.alone();
    let Some(kind) = kind else {
        let always = ProcessType::ALL
            .into_iter()
            .all(|kind| alone.outcome(kind) == Some(Outcome::Rejected));
        return if always {
            Effect::Blocking
        } else {
            Effect::NotCounted
        };
    };
    match alone.outcome(kind) {
        Some(Outcome::Accepted) | None => Effect::NotCounted,
        Some(outcome) if Some(outcome.as_str()) == reported => Effect::Decisive,
        Some(_) => Effect::Blocking,
    }
}
