//! What would have to be different for a better status, by the documented rules. Never a promise.

use std::borrow::Cow;

use super::conditions::check_rank;
use super::context::{Context, lent};
use super::explanation::{Change, Rung};
use crate::common::sort::sort_by;
use crate::json::Value;
use crate::result::{Part, Source};
use crate::rules::{Outcome, ProcessType, Rule, is_high};

/// The statuses above the reported one that the rule can give, each with all changes it needs. Data that is
/// missing or unreadable counts as a change: the rule needs it to be there.
pub(super) fn ladder<'r>(context: &Context<'r>) -> Vec<Rung<'r>> {
    let process = context.process();
    let kind = process
        .process_type
        .value()
        .and_then(|name| ProcessType::from_name(name));
    let Some(kind) = kind else {
        return Vec::new();
    };
    let better: &[Outcome] = match process.status.value().map(AsRef::as_ref) {
        Some("rejected") => &[Outcome::Inconclusive, Outcome::Accepted],
        Some("inconclusive") => &[Outcome::Accepted],
        _ => &[],
    };
    let changes = Changes(context);
    better
        .iter()
        .filter_map(|&status| {
            let changes = changes.towards(status, kind)?;
            (!changes.is_empty()).then_some(Rung { status, changes })
        })
        .collect()
}

struct Changes<'c, 'r>(&'c Context<'r>);

impl<'r> Changes<'_, 'r> {
    /// All changes from the data to what the rule needs for `status`; `None` where the rule never gives it.
    fn towards(&self, status: Outcome, kind: ProcessType) -> Option<Vec<Change<'r>>> {
        let mut changes = self.checks();
        if status == Outcome::Inconclusive {
            // Only substantial has it, and only while something of the rest still stands in the way.
            let data = Rule::of(self.0.process());
            let rest = Rule {
                check_invalid: Some(false),
                ..data
            };
            return (rest.outcome(kind) == Some(status)).then_some(changes);
        }
        match kind {
            ProcessType::Substantial => {
                changes.extend(self.similarity());
                changes.extend(self.features());
            }
            ProcessType::SubstantialFullyAuto => changes.extend(self.similarity()),
            ProcessType::High => changes.extend(self.agent()),
        }
        Some(changes)
    }

    fn change(&self, at: Source, from: Value<'r>, to: Value<'r>, text: Cow<'r, str>) -> Change<'r> {
        Change {
            pointer: self.0.pointer(at),
            from,
            to,
            text,
        }
    }

    /// A change of what is not there or can't be read.
    fn missing(&self, pointer: &'static str, to: Value<'r>, text: &'static str) -> Change<'r> {
        self.change(
            Source::Missing(pointer),
            Value::Null,
            to,
            self.0.texts.get(text).into(),
        )
    }

    fn checks(&self) -> Vec<Change<'r>> {
        let field = self.0.process().ocr.part(|ocr| &ocr.security_checks);
        let whole = || {
            let to = Value::Object(Vec::new());
            self.missing("/providerSpecific/ocr/securityChecks", to, "change.checks")
        };
        let Some(checks) = field.value() else {
            return vec![whole()];
        };
        let mut failing: Vec<_> = checks
            .items
            .iter()
            .filter(|check| check.valid != Some(true))
            .collect();
        sort_by(&mut failing, |a, b| {
            check_rank(&a.name).cmp(&check_rank(&b.name))
        });
        let failing = failing.into_iter().map(|check| {
            let label = self.0.check_label(&check.name);
            let from = check.valid.map_or(Value::Null, Value::Bool);
            let text = self
                .0
                .texts
                .say("change.check", &[("label", &label)])
                .into();
            self.change(check.source, from, Value::Bool(true), text)
        });
        failing.chain((!checks.complete).then(whole)).collect()
    }

    fn similarity(&self) -> Option<Change<'r>> {
        let high = || Value::String("high".into());
        match self.0.process().ocr.part(|ocr| &ocr.similarity_score) {
            Part::Given(score, _) if is_high(score) => None,
            Part::Given(score, source) => {
                let text = self.0.texts.get("change.similarity").into();
                Some(self.change(source, Value::String(lent(score)), high(), text))
            }
            Part::Absent | Part::Unreadable(_) => Some(self.missing(
                "/providerSpecific/ocr/similarityScore",
                high(),
                "change.similarity",
            )),
        }
    }

    fn features(&self) -> Vec<Change<'r>> {
        let field = self.0.process().ocr.part(|ocr| &ocr.features);
        let whole = || {
            self.missing(
                "/providerSpecific/ocr/features",
                Value::Array(Vec::new()),
                "change.features",
            )
        };
        let Some(features) = field.value() else {
            return vec![whole()];
        };
        let missing = features
            .items
            .iter()
            .filter(|feature| feature.found != Some(true));
        let mut changes: Vec<_> = missing
            .map(|feature| {
                let label = self.0.feature_label(&feature.name);
                let from = feature.found.map_or(Value::Null, Value::Bool);
                let text = self
                    .0
                    .texts
                    .say("change.feature", &[("label", &label)])
                    .into();
                self.change(feature.source, from, Value::Bool(true), text)
            })
            .collect();
        if !features.complete {
            changes.push(whole());
        }
        changes
    }

    fn agent(&self) -> Option<Change<'r>> {
        let none = || Value::Array(Vec::new());
        match self
            .0
            .process()
            .manual_approval
            .part(|approval| &approval.rejection_reasons)
        {
            Part::Given(reasons, source) if !reasons.is_empty() => {
                let from = reasons.iter().map(|reason| {
                    reason
                        .kind
                        .as_ref()
                        .map_or(Value::Null, |kind| Value::String(lent(kind)))
                });
                let from = Value::Array(from.map(Into::into).collect());
                let text = self.0.texts.get("change.agent").into();
                Some(self.change(source, from, none(), text))
            }
            Part::Unreadable(source) => {
                let text = self.0.texts.get("change.agent").into();
                Some(self.change(source, Value::Null, none(), text))
            }
            _ if self.0.process().manual_approval.is_absent() => {
                let to = Value::Object(Vec::new());
                Some(self.missing("/providerSpecific/manualApproval", to, "change.approval"))
            }
            _ => None,
        }
    }
}
