//! Finds where the raw files of the archive differ from the process.

use std::borrow::Cow;

use crate::common::time::Moment;
use crate::result::{Field, Kind, ManualApproval, Ocr, Source};
use crate::verdict::context::Context;
use crate::verdict::facts::agent_rejects;

/// The label of what differs, and the two places.
pub(super) type Difference<'r> = (Cow<'r, str>, [Source; 2]);

/// All differences except those between fields about the person and the document.
pub(super) fn differences<'r>(context: &Context<'r>) -> Vec<Difference<'r>> {
    let mut found = Vec::new();
    let case = context.case;
    let Some(process) = case.process_of(Kind::Process) else {
        return found;
    };
    let raw = case
        .process_of(Kind::RawOcr)
        .and_then(|raw| raw.ocr.value());
    if let (Some(ocr), Some(raw)) = (process.ocr.value(), raw) {
        readings(context, ocr, raw, &mut found);
    }
    let raw = case.process_of(Kind::RawApproval);
    let raw = raw.and_then(|raw| raw.manual_approval.given());
    if let (Some(approval), Some(raw)) = (process.manual_approval.given(), raw) {
        approvals(context, approval, raw, &mut found);
    }
    found
}

fn readings<'r>(
    context: &Context<'r>,
    ocr: &'r Ocr<'r>,
    raw: &'r Ocr<'r>,
    found: &mut Vec<Difference<'r>>,
) {
    let label = |key| Cow::Borrowed(context.texts.get(key));
    let score = is_different(&ocr.similarity_score, &raw.similarity_score, |a, b| {
        a.eq_ignore_ascii_case(b)
    });
    found.extend(score.map(|at| (label("field.similarityScore"), at)));
    let liveness = is_different(&ocr.liveness_detected, &raw.liveness_detected, |a, b| {
        a == b
    });
    found.extend(liveness.map(|at| (label("field.livenessDetected"), at)));
    let checks = ocr.security_checks.value().zip(raw.security_checks.value());
    for check in checks.iter().flat_map(|(checks, _)| &checks.items) {
        let mut raw = checks.iter().flat_map(|(_, raw)| &raw.items);
        let other = raw.find(|other| other.name == check.name);
        if let Some(other) = other.filter(|other| is_opposite(check.valid, other.valid)) {
            let label = context.check_label(&check.name);
            found.push((label, [check.source, other.source]));
        }
    }
    let features = ocr.features.value().zip(raw.features.value());
    for feature in features.iter().flat_map(|(features, _)| &features.items) {
        let mut raw = features.iter().flat_map(|(_, raw)| &raw.items);
        let other = raw.find(|other| {
            other.side == feature.side && other.name.eq_ignore_ascii_case(&feature.name)
        });
        if let Some(other) = other.filter(|other| is_opposite(feature.found, other.found)) {
            let label = context.feature_label(&feature.name);
            found.push((label, [feature.source, other.source]));
        }
    }
}

fn approvals<'r>(
    context: &Context<'r>,
    approval: (&ManualApproval<'r>, Source),
    raw: (&ManualApproval<'r>, Source),
    found: &mut Vec<Difference<'r>>,
) {
    // If the verdicts are opposite, the reasons are not compared.
    if is_opposite(agent_rejects(approval.0), agent_rejects(raw.0)) {
        let at = [approval, raw].map(|(side, whole)| {
            let given = side.status.source().or(side.rejection_reasons.source());
            given.unwrap_or(whole)
        });
        let label = Cow::Borrowed(context.texts.get("field.agentVerdict"));
        found.push((label, at));
        return;
    }
    let ((approval, _), (raw, _)) = (approval, raw);
    // The order does not count: every reason needs one of the same type in the other list.
    let different = is_different(
        &approval.rejection_reasons,
        &raw.rejection_reasons,
        |a, b| {
            a.len() == b.len()
                && a.iter()
                    .all(|one| b.iter().any(|other| one.kind == other.kind))
        },
    );
    let label = || Cow::Borrowed(context.texts.get("field.rejectionReasons"));
    found.extend(different.map(|at| (label(), at)));
    let different = is_different(
        &approval.verification_date,
        &raw.verification_date,
        |a, b| is_same_second(a, b),
    );
    let label = || Cow::Borrowed(context.texts.get("field.verificationDate"));
    found.extend(different.map(|at| (label(), at)));
}

/// The places of two fields that are both given and differ.
fn is_different<T>(
    a: &Field<T>,
    b: &Field<T>,
    is_same: impl FnOnce(&T, &T) -> bool,
) -> Option<[Source; 2]> {
    let ((a, at_a), (b, at_b)) = a.given().zip(b.given())?;
    (!is_same(a, b)).then_some([at_a, at_b])
}

fn is_opposite(a: Option<bool>, b: Option<bool>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a != b)
}

/// Whether two times fall in the same second. Raw files give milliseconds.
fn is_same_second(a: &str, b: &str) -> bool {
    let second = |text| Moment::read(text, None).map(|moment| moment.seconds.floor());
    a == b || second(a).is_some_and(|a| second(b) == Some(a))
}
