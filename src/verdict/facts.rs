//! What a result says about each fact that the rules ask for, and what the rule of its process type gives.

use crate::result::{Checks, Features, Field, ManualApproval, Part, Process};
use crate::rules::{Fact, Facts, Outcome, ProcessType, Status, any, passes};

/// The facts of a result.
pub(super) fn facts_of(process: &Process<'_>) -> Facts {
    let checks = process.ocr.part(|ocr| &ocr.security_checks);
    let similarity = process.ocr.part(|ocr| &ocr.similarity_score);
    let features = process.ocr.part(|ocr| &ocr.features);
    let is_there = match &process.manual_approval {
        Field::Absent => Some(false),
        Field::Unreadable(_) => None,
        Field::Given(..) => Some(true),
    };
    Facts::default()
        .with(Fact::AgentRejects, agent_rejects(&process.manual_approval))
        .with(
            Fact::CheckInvalid,
            checks.value().and_then(|checks| check_invalid(checks)),
        )
        .with(
            Fact::SimilarityNotHigh,
            similarity.value().map(|score| !passes(score)),
        )
        .with(
            Fact::FeatureMissing,
            features
                .value()
                .and_then(|features| feature_missing(features)),
        )
        .with(Fact::AgentDecided, is_there)
}

fn check_invalid(checks: &Checks<'_>) -> Option<bool> {
    let invalid = checks.items.iter().map(|check| check.valid.map(|ok| !ok));
    any(invalid, checks.complete)
}

fn feature_missing(features: &Features<'_>) -> Option<bool> {
    let found = features.items.iter().map(|feature| feature.found);
    any(
        found.map(|found| found.map(|found| !found)),
        features.complete,
    )
}

/// An agent who is not there rejects nothing.
fn agent_rejects(approval: &Field<ManualApproval<'_>>) -> Option<bool> {
    match approval.part(|approval| &approval.rejection_reasons) {
        Part::Given(reasons, _) => Some(!reasons.is_empty()),
        Part::Absent => Some(false),
        Part::Unreadable(_) => None,
    }
}

/// The process type, where its rule is documented. The types of another provider have none, whatever their names.
pub(super) fn documented_type(process: &Process<'_>) -> Option<&'static ProcessType> {
    if !process.is_of_videoid() {
        return None;
    }
    ProcessType::named(process.process_type.value()?)
}

/// The status, where it is a documented one.
pub(super) fn documented_status(process: &Process<'_>) -> Option<Status> {
    Status::named(process.status.value()?)
}

/// What the documented rules give for a process, or `None` where they cannot say.
pub(super) fn derive(process: &Process<'_>) -> Option<Outcome> {
    if !process.is_of_videoid() {
        return None;
    }
    match documented_status(process) {
        Some(status) if !status.has_verdict() => return None,
        Some(Status::Failed)
            if process.fail_reason.value().is_some() && !has_verdict_data(process) =>
        {
            return Some(Outcome::Failed);
        }
        _ => {}
    }
    documented_type(process)?.outcome(&facts_of(process))
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
