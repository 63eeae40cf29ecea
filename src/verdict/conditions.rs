//! What stands against acceptance: one condition for each invalid check, low similarity, missing feature, rejection.

use std::borrow::Cow;

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
pub(super) struct Condition<'p, 'a> {
    pub(super) code: ReasonCode,
    pub(super) subject: Option<Cow<'a, str>>,
    /// Where it stands, and what stands there.
    pub(super) evidence: Vec<(&'p Source, Value<'a>)>,
    /// Index of the feature, when it is one.
    pub(super) feature: Option<usize>,
    /// The text that goes with it: the score, or the agent's message.
    pub(super) detail: Option<Cow<'a, str>>,
}

impl Condition<'_, '_> {
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
pub(super) fn all<'p, 'a>(process: &'p Process<'a>) -> Vec<Condition<'p, 'a>> {
    let mut conditions: Vec<_> = rejections(process).map(rejected).collect();
    if let Some(ocr) = process.ocr.value() {
        let checks = ocr.security_checks.value().map_or(&[][..], Vec::as_slice);
        let mut failed: Vec<_> = checks
            .iter()
            .filter(|check| check.valid == Some(false))
            .collect();
        sort_by(&mut failed, |a, b| {
            check_rank(&a.name).cmp(&check_rank(&b.name))
        });
        conditions.extend(failed.into_iter().map(|check| Condition {
            code: ReasonCode::SecurityCheckFailed,
            subject: Some(check.name.clone()),
            evidence: vec![(&check.source, Value::Bool(false))],
            feature: None,
            detail: None,
        }));
        if let Some((score, source)) = ocr.similarity_score.given()
            && !is_high(score)
        {
            conditions.push(Condition {
                code: ReasonCode::SimilarityNotHigh,
                subject: None,
                evidence: vec![(source, Value::String(score.clone()))],
                feature: None,
                detail: Some(score.clone()),
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
            subject: Some(feature.name.clone()),
            evidence: vec![(&feature.source, Value::Bool(false))],
            feature: Some(feature.index),
            detail: None,
        }));
    }
    conditions
}

/// The agent's reasons for rejection.
fn rejections<'p, 'a>(process: &'p Process<'a>) -> impl Iterator<Item = &'p Rejection<'a>> {
    let approval = process.manual_approval.value();
    let reasons = approval.and_then(|approval| approval.rejection_reasons.value());
    reasons.into_iter().flatten()
}

fn rejected<'p, 'a>(rejection: &'p Rejection<'a>) -> Condition<'p, 'a> {
    let kind = rejection.kind.clone();
    let evidence = if let Some((message, source)) = rejection.message.given() {
        (source, Value::String(message.clone()))
    } else {
        (
            &rejection.source,
            kind.clone().map_or(Value::Null, Value::String),
        )
    };
    Condition {
        code: ReasonCode::AgentRejected,
        subject: kind,
        evidence: vec![evidence],
        feature: None,
        detail: rejection.message.value().cloned(),
    }
}
