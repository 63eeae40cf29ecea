//! The documented verdict rules, and what they give when part of the data is unknown.

use serde::Serialize;

use crate::result::{Checks, Features, Field, ManualApproval, Part, Process};

/// The process types whose rules are documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProcessType {
    /// Automatic verification; missing features and low similarity are inconclusive.
    Substantial,
    /// Automatic verification without an inconclusive result.
    SubstantialFullyAuto,
    /// Automatic verification, then an agent.
    High,
}

impl ProcessType {
    /// Every documented type.
    pub const ALL: [Self; 3] = [Self::Substantial, Self::SubstantialFullyAuto, Self::High];

    /// The documented spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Substantial => "substantial",
            Self::SubstantialFullyAuto => "substantialFullyAuto",
            Self::High => "high",
        }
    }

    /// The type of that name; `None` for those without a documented rule, `hybrid` among them.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// What a rule can give, from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// An error stopped the process.
    Failed,
    /// The identity is not accepted.
    Rejected,
    /// The automatic verification cannot say.
    Inconclusive,
    /// The identity is accepted.
    Accepted,
}

impl Outcome {
    /// The documented spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Inconclusive => "inconclusive",
            Self::Accepted => "accepted",
        }
    }
}

/// What the rules ask of the data. Each is true, false, or (as `Option`) unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule<T> {
    /// Some security check has `valid` false.
    pub check_invalid: T,
    /// The similarity score is other than high.
    pub similarity_not_high: T,
    /// Some feature was not found.
    pub feature_missing: T,
    /// The agent gives at least one reason for rejection.
    pub agent_rejects: T,
    /// The agent's verification is there.
    pub agent_decided: T,
}

impl Rule<bool> {
    /// Data that nothing stands against.
    pub const CLEAN: Self = Self {
        check_invalid: false,
        similarity_not_high: false,
        feature_missing: false,
        agent_rejects: false,
        agent_decided: true,
    };

    /// What the documented rule of `kind` gives; `None` where it says nothing.
    pub const fn outcome(self, kind: ProcessType) -> Option<Outcome> {
        let rejected = match kind {
            ProcessType::Substantial => self.check_invalid,
            ProcessType::SubstantialFullyAuto => self.check_invalid || self.similarity_not_high,
            ProcessType::High => self.check_invalid || self.agent_rejects,
        };
        match kind {
            _ if rejected => Some(Outcome::Rejected),
            ProcessType::Substantial if self.similarity_not_high || self.feature_missing => {
                Some(Outcome::Inconclusive)
            }
            ProcessType::High if !self.agent_decided => None,
            _ => Some(Outcome::Accepted),
        }
    }
}

impl Rule<Option<bool>> {
    /// What the data of a process say about each.
    pub fn of(process: &Process<'_>) -> Self {
        let checks = process.ocr.part(|ocr| &ocr.security_checks);
        let similarity = process.ocr.part(|ocr| &ocr.similarity_score);
        let features = process.ocr.part(|ocr| &ocr.features);
        Self {
            check_invalid: checks.value().and_then(check_invalid),
            similarity_not_high: similarity.value().map(|score| !is_high(score)),
            feature_missing: features.value().and_then(feature_missing),
            agent_rejects: agent_rejects(&process.manual_approval),
            agent_decided: match &process.manual_approval {
                Field::Absent => Some(false),
                Field::Unreadable(_) => None,
                Field::Given(..) => Some(true),
            },
        }
    }

    /// The same result whatever the unknowns are, or `None`.
    pub fn outcome(self, kind: ProcessType) -> Option<Outcome> {
        let either = |known: Option<bool>| match known {
            Some(true) => [true].iter(),
            Some(false) => [false].iter(),
            None => [false, true].iter(),
        };
        let mut agreed = None;
        for &check_invalid in either(self.check_invalid) {
            for &similarity_not_high in either(self.similarity_not_high) {
                for &feature_missing in either(self.feature_missing) {
                    for &agent_rejects in either(self.agent_rejects) {
                        for &agent_decided in either(self.agent_decided) {
                            let world = Rule {
                                check_invalid,
                                similarity_not_high,
                                feature_missing,
                                agent_rejects,
                                agent_decided,
                            };
                            let outcome = world.outcome(kind)?;
                            if *agreed.get_or_insert(outcome) != outcome {
                                return None;
                            }
                        }
                    }
                }
            }
        }
        agreed
    }
}

/// Whether a similarity score passes.
pub(super) const fn is_high(score: &str) -> bool {
    score.eq_ignore_ascii_case("high")
}

/// Three-valued "or" over a list; `complete` says whether the list is whole.
fn any(values: impl Iterator<Item = Option<bool>>, complete: bool) -> Option<bool> {
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

fn check_invalid(checks: &Checks<'_>) -> Option<bool> {
    let invalid = checks.items.iter().map(|check| check.valid.map(|ok| !ok));
    any(invalid, checks.complete)
}

fn feature_missing(features: &Features<'_>) -> Option<bool> {
    let missing = features
        .items
        .iter()
        .map(|feature| feature.found.map(|found| !found));
    any(missing, features.complete)
}

/// An agent who is not there rejects nothing.
fn agent_rejects(approval: &Field<ManualApproval<'_>>) -> Option<bool> {
    match approval.part(|approval| &approval.rejection_reasons) {
        Part::Given(reasons, _) => Some(!reasons.is_empty()),
        Part::Absent => Some(false),
        Part::Unreadable(_) => None,
    }
}

/// What the documented rules give for a process, or `None` where they cannot say.
pub fn derive(process: &Process<'_>) -> Option<Outcome> {
    let status = process.status.value().map(AsRef::as_ref);
    match status {
        Some("pending" | "processing" | "canceled") => return None,
        Some("failed") if process.fail_reason.value().is_some() && !has_verdict_data(process) => {
            return Some(Outcome::Failed);
        }
        _ => {}
    }
    let kind = ProcessType::from_name(process.process_type.value()?)?;
    Rule::of(process).outcome(kind)
}

/// Whether the result holds anything that a rule asks for.
fn has_verdict_data(process: &Process<'_>) -> bool {
    let ocr = process.ocr.value();
    !process.manual_approval.is_absent()
        || ocr.is_some_and(|ocr| {
            !ocr.security_checks.is_absent()
                || !ocr.similarity_score.is_absent()
                || !ocr.features.is_absent()
        })
}
