//! What stands against acceptance: one condition for each invalid check, low similarity, missing feature, rejection.

use super::context::lent;
use super::explanation::ReasonCode;
use crate::common::sort::sort_by;
use crate::json::Value;
use crate::result::{Check, Ocr, Process, Rejection, Source};
use crate::rules::{Rule, is_high};

/// The documented checks, in the order in which they are shown and ranked.
pub const CHECKS: [&str; 7] = [
    "nonExpired",
    "notUnderage",
    "dataIntegrity",
    "livenessDetected",
    "notFaceSpoofing",
    "sidesMatch",
    "notBWCopy",
];

/// Where a check stands among the others: documented ones first, the rest by name.
pub(super) fn check_rank(name: &str) -> (usize, &str) {
    let documented = CHECKS.iter().position(|check| *check == name);
    (documented.unwrap_or(CHECKS.len()), name)
}

/// One thing that stands against acceptance, under some rule at least.
#[derive(Debug, Clone)]
pub(super) struct Condition<'p> {
    pub(super) code: ReasonCode,
    pub(super) subject: Option<&'p str>,
    /// Where it stands, and what stands there.
    pub(super) evidence: (Source, Value<'p>),
    /// Index of the feature, when it is one.
    pub(super) feature: Option<usize>,
    /// The text that goes with it: the score, or the agent's message.
    pub(super) detail: Option<&'p str>,
}

impl ReasonCode {
    /// The data in which a condition of this kind alone holds.
    pub(super) const fn alone(self) -> Rule<bool> {
        let mut rule = Rule::CLEAN;
        match self {
            ReasonCode::SecurityCheckFailed => rule.check_invalid = true,
            ReasonCode::SimilarityNotHigh => rule.similarity_not_high = true,
            ReasonCode::FeatureNotFound => rule.feature_missing = true,
            ReasonCode::AgentRejected => rule.agent_rejects = true,
            _ => {}
        }
        rule
    }
}

/// Each that holds, in the order of severity: what rejects before what leaves open. Nothing is allocated for
/// documented results: this is asked of thousands at a time.
pub(super) fn each<'p>(process: &'p Process<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    rejections(process).map(rejected).for_each(&mut *found);
    let Some(ocr) = process.ocr.value() else {
        return;
    };
    failed_checks(ocr, found);
    if let Some((score, source)) = ocr.similarity_score.given()
        && !is_high(score)
    {
        found(Condition {
            code: ReasonCode::SimilarityNotHigh,
            subject: None,
            evidence: (source, Value::String(lent(score))),
            feature: None,
            detail: Some(score),
        });
    }
    let features = ocr
        .features
        .value()
        .map_or(&[][..], |features| &features.items);
    let missing = features
        .iter()
        .filter(|feature| feature.found == Some(false));
    missing.for_each(|feature| {
        found(Condition {
            code: ReasonCode::FeatureNotFound,
            subject: Some(&feature.name),
            evidence: (feature.source, Value::Bool(false)),
            feature: Some(feature.index),
            detail: None,
        });
    });
}

/// The checks that did not pass: documented ones in their order, the rest by name.
fn failed_checks<'p>(ocr: &'p Ocr<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    let checks = ocr.security_checks.value();
    let failed = || {
        let checks = checks.map_or(&[][..], |checks| &checks.items);
        checks.iter().filter(|check| check.valid == Some(false))
    };
    let mut tell = |check: &'p Check<'p>| {
        found(Condition {
            code: ReasonCode::SecurityCheckFailed,
            subject: Some(&check.name),
            evidence: (check.source, Value::Bool(false)),
            feature: None,
            detail: None,
        });
    };
    let is_documented = |check: &Check<'_>| CHECKS.contains(&check.name.as_ref());
    if failed().nth(1).is_none() {
        return failed().for_each(tell);
    }
    for name in CHECKS {
        failed()
            .filter(|check| check.name == name)
            .for_each(&mut tell);
    }
    let mut others: Vec<_> = failed().filter(|check| !is_documented(check)).collect();
    sort_by(&mut others, |a, b| a.name.cmp(&b.name));
    others.into_iter().for_each(tell);
}

/// The agent's reasons for rejection.
fn rejections<'p>(process: &'p Process<'p>) -> impl Iterator<Item = &'p Rejection<'p>> {
    let approval = process.manual_approval.value();
    let reasons = approval.and_then(|approval| approval.rejection_reasons.value());
    reasons.into_iter().flatten()
}

fn rejected<'p>(rejection: &'p Rejection<'p>) -> Condition<'p> {
    let kind = rejection.kind.as_deref();
    let evidence = if let Some((message, source)) = rejection.message.given() {
        (source, Value::String(lent(message)))
    } else {
        let value = kind.map_or(Value::Null, |kind| Value::String(kind.into()));
        (rejection.source, value)
    };
    Condition {
        code: ReasonCode::AgentRejected,
        subject: kind,
        evidence,
        feature: None,
        detail: rejection.message.value().map(AsRef::as_ref),
    }
}
