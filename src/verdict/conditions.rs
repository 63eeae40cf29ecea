//! What counts against acceptance: one condition for each invalid check, low similarity, missing feature or rejection.

use super::context::borrowed;
use super::facts::stated_rejection;
use crate::common::sort::sort_by;
use crate::json::Value;
use crate::result::{Check, Process, Rejection, Source};
use crate::rules::{Fact, check_rank, passes};

/// One place in a result where a [`Fact`] holds that counts against acceptance under at least one rule.
#[derive(Debug, Clone)]
pub(super) struct Condition<'p> {
    pub(super) fact: Fact,
    /// The name of the check or feature, or the type of the agent's reason.
    pub(super) subject: Option<&'p str>,
    /// The place of the condition, and the value there.
    pub(super) evidence: (Source, Value<'p>),
    /// The index of the feature, if the condition is about one.
    pub(super) feature: Option<usize>,
    /// Text that belongs to the condition: the similarity score or the agent's message.
    pub(super) detail: Option<&'p str>,
}

/// Calls `found` for each condition, in the order of [`Fact`]. Does not allocate for documented results, because triage
/// calls it for thousands of them. Results of other providers have no conditions, because the conditions belong to
/// VideoID's rules.
pub(super) fn each<'p>(process: &'p Process<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    if !process.is_of_videoid() {
        return;
    }
    for fact in Fact::ALL {
        each_of(*fact, process, found);
    }
}

fn each_of<'p>(fact: Fact, process: &'p Process<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    match fact {
        Fact::AgentRejects => agent_rejects(process, found),
        Fact::CheckInvalid => failed_checks(process, found),
        Fact::SimilarityNotHigh => {
            let score = process.ocr.part(|ocr| &ocr.similarity_score).given();
            if let Some((score, source)) = score.filter(|(score, _)| !passes(score)) {
                found(Condition {
                    fact,
                    subject: None,
                    evidence: (source, Value::String(borrowed(score))),
                    feature: None,
                    detail: Some(score),
                });
            }
        }
        Fact::FeatureMissing => {
            let features = process.ocr.part(|ocr| &ocr.features).value();
            let features = features.map_or(&[][..], |features| &features.items);
            let missing = features
                .iter()
                .filter(|feature| feature.found == Some(false));
            missing.for_each(|feature| {
                found(Condition {
                    fact,
                    subject: Some(&feature.name),
                    evidence: (feature.source, Value::Bool(false)),
                    feature: Some(feature.index),
                    detail: None,
                });
            });
        }
        // That an agent has decided does not count against acceptance.
        Fact::AgentDecided => {}
    }
}

/// The checks that did not pass: documented ones in their documented order, then the others by name.
fn failed_checks<'p>(process: &'p Process<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    let checks = process.ocr.part(|ocr| &ocr.security_checks).value();
    let checks = checks.map_or(&[][..], |checks| &checks.items);
    let mut give = |check: &'p Check<'p>| {
        found(Condition {
            fact: Fact::CheckInvalid,
            subject: Some(&check.name),
            evidence: (check.source, Value::Bool(false)),
            feature: None,
            detail: None,
        });
    };
    let mut failed = checks.iter().filter(|check| check.valid == Some(false));
    let (first, second) = (failed.next(), failed.next());
    let Some(second) = second else {
        first.into_iter().for_each(give);
        return;
    };
    let mut failed: Vec<_> = first.into_iter().chain([second]).chain(failed).collect();
    sort_by(&mut failed, |a, b| {
        check_rank(&a.name).cmp(&check_rank(&b.name))
    });
    failed.into_iter().for_each(&mut give);
}

/// The agent's reasons for rejection. Without any, the verdict "rejected" itself is the condition.
fn agent_rejects<'p>(process: &'p Process<'p>, found: &mut dyn FnMut(Condition<'p>)) {
    let mut is_reasoned = false;
    for rejection in rejections(process) {
        is_reasoned = true;
        found(rejected(rejection));
    }
    if let Some((status, source)) = stated_rejection(process).filter(|_| !is_reasoned) {
        found(Condition {
            fact: Fact::AgentRejects,
            subject: None,
            evidence: (source, Value::String(borrowed(status))),
            feature: None,
            detail: None,
        });
    }
}

/// The agent's reasons for rejection.
fn rejections<'p>(process: &'p Process<'p>) -> impl Iterator<Item = &'p Rejection<'p>> {
    let reasons = process
        .manual_approval
        .part(|approval| &approval.rejection_reasons);
    reasons.value().into_iter().flatten()
}

fn rejected<'p>(rejection: &'p Rejection<'p>) -> Condition<'p> {
    let kind = rejection.kind.as_deref();
    let evidence = if let Some((message, source)) = rejection.message.given() {
        (source, Value::String(borrowed(message)))
    } else {
        let value = kind.map_or(Value::Null, |kind| Value::String(kind.into()));
        (rejection.source, value)
    };
    Condition {
        fact: Fact::AgentRejects,
        subject: kind,
        evidence,
        feature: None,
        detail: rejection.message.value().map(AsRef::as_ref),
    }
}
