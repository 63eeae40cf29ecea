//! What stands against acceptance: one condition for each invalid check, low similarity, missing feature, rejection.

use super::context::lent;
use super::explanation::ReasonCode;
use super::rules::{Rule, is_high};
use crate::order::sort_by;
use crate::result::json::Value;
use crate::result::{Process, Rejection, Source};

/// The documented checks, in the order in which they are shown and ranked.
pub(super) const CHECKS: [&str; 7] = [
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

impl Condition<'_> {
    /// The data in which this condition alone holds.
    pub(super) const fn alone(&self) -> Rule<bool> {
        let mut rule = Rule::CLEAN;
        match self.code {
            ReasonCode::SecurityCheckFailed => rule.check_invalid = true,
            ReasonCode::SimilarityNotHigh => rule.similarity_not_high = true,
            ReasonCode::FeatureNotFound => rule.feature_missing = true,
            ReasonCode::AgentRejected => rule.agent_rejects = true,
            _ => {}
        }
        rule
    }
}

/// All that hold, in the order of severity: what rejects before what leaves open.
pub(super) fn all<'p>(process: &'p Process<'p>) -> Vec<Condition<'p>> {
    let mut conditions: Vec<_> = rejections(process).map(rejected).collect();
    if let Some(ocr) = process.ocr.value() {
        let checks = ocr
            .security_checks
            .value()
            .map_or(&[][..], |checks| &checks.items);
        let mut failed: Vec<_> = checks
            .iter()
            .filter(|check| check.valid == Some(false))
            .collect();
        sort_by(&mut failed, |a, b| {
            check_rank(&a.name).cmp(&check_rank(&b.name))
        });
        conditions.extend(failed.into_iter().map(|check| Condition {
            code: ReasonCode::SecurityCheckFailed,
            subject: Some(&check.name),
            evidence: (check.source, Value::Bool(false)),
            feature: None,
            detail: None,
        }));
        if let Some((score, source)) = ocr.similarity_score.given()
            && !is_high(score)
        {
            conditions.push(Condition {
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
        conditions.extend(missing.map(|feature| Condition {
            code: ReasonCode::FeatureNotFound,
            subject: Some(&feature.name),
            evidence: (feature.source, Value::Bool(false)),
            feature: Some(feature.index),
            detail: None,
        }));
    }
    conditions
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
