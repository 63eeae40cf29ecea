//! Determines the facts that the rules ask for from a result, and the status that the rule of its process type gives.

use crate::result::{Checks, Features, Field, ManualApproval, Process, Source, Text};
use crate::rules::{AgentVerdict, Fact, Facts, Outcome, ProcessType, Status, any, passes};

/// The facts of a result.
pub(super) fn facts_of(process: &Process<'_>) -> Facts {
    let checks = process.ocr.part(|ocr| &ocr.security_checks);
    let similarity = process.ocr.part(|ocr| &ocr.similarity_score);
    let features = process.ocr.part(|ocr| &ocr.features);
    // Without an agent's verification, nobody rejects and nobody has decided.
    let (rejects, decided) = match &process.manual_approval {
        Field::Absent => (Some(false), Some(false)),
        Field::Unreadable(_) => (None, None),
        Field::Given(approval, _) => (agent_rejects(approval), agent_decided(approval)),
    };
    Facts::default()
        .with(Fact::AgentRejects, rejects)
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
        .with(Fact::AgentDecided, decided)
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

/// Whether the agent rejects, by the raw file's verdict and the reasons. Unknown if the verdict is unreadable, or if it
/// is the opposite of what the reasons say.
pub(super) fn agent_rejects(approval: &ManualApproval<'_>) -> Option<bool> {
    let by_reasons = match &approval.rejection_reasons {
        Field::Given(reasons, _) => Some(!reasons.is_empty()),
        Field::Absent => Some(false),
        Field::Unreadable(_) => None,
    };
    match (&approval.status, agent_verdict(approval)) {
        (Field::Absent, _) => by_reasons,
        (_, Some(AgentVerdict::Rejected)) => Some(true),
        (_, Some(AgentVerdict::Accepted)) if by_reasons == Some(false) => Some(false),
        _ => None,
    }
}

fn agent_decided(approval: &ManualApproval<'_>) -> Option<bool> {
    (approval.status.is_absent() || agent_verdict(approval).is_some()).then_some(true)
}

/// The agent's verdict, if it is a known one.
fn agent_verdict(approval: &ManualApproval<'_>) -> Option<AgentVerdict> {
    AgentVerdict::read(approval.status.value()?)
}

/// The status that says the agent rejects, and its place.
pub(super) fn stated_rejection<'p>(process: &'p Process<'p>) -> Option<(&'p Text<'p>, Source)> {
    let approval = process.manual_approval.value()?;
    let is_rejected = agent_verdict(approval) == Some(AgentVerdict::Rejected);
    approval.status.given().filter(|_| is_rejected)
}

/// The process type, if its rule is documented. Process types of other providers have no rule, even with the same name.
pub(super) fn documented_type(process: &Process<'_>) -> Option<&'static ProcessType> {
    if !process.is_of_videoid() {
        return None;
    }
    ProcessType::named(process.process_type.value()?)
}

/// The status, if it is a documented one.
pub(super) fn documented_status(process: &Process<'_>) -> Option<Status> {
    Status::named(process.status.value()?)
}

/// The status that the documented rules give for a process, or `None` where they do not decide it.
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

/// Whether the result has any data that a rule asks for.
fn has_verdict_data(process: &Process<'_>) -> bool {
    let ocr = process.ocr.value();
    !process.manual_approval.is_absent()
        || ocr.is_some_and(|ocr| {
            !ocr.security_checks.is_absent()
                || !ocr.similarity_score.is_absent()
                || !ocr.features.is_absent()
        })
}
