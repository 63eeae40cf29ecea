//! What would have to be different for a better status, by the documented rules. Never a promise.

use std::borrow::Cow;

use super::context::{Context, borrowed};
use super::explanation::{Change, CounterfactualStep};
use super::facts::{documented_status, documented_type, facts_of, stated_rejection};
use crate::common::sort::sort_by;
use crate::json::Value;
use crate::result::{Part, Source};
use crate::rules::{Fact, Outcome, ProcessType, Status, check_rank, passes};

/// The statuses above the reported one that the rule can give, each with all changes it needs. Data that is
/// missing or unreadable counts as a change: the rule needs it to be there.
pub(super) fn steps<'r>(context: &Context<'r>) -> Vec<CounterfactualStep<'r>> {
    let process = context.process();
    let Some(kind) = documented_type(process) else {
        return Vec::new();
    };
    let better: &[Outcome] = match documented_status(process) {
        Some(Status::Rejected) => &[Outcome::Inconclusive, Outcome::Accepted],
        Some(Status::Inconclusive) => &[Outcome::Accepted],
        _ => &[],
    };
    let changes = Changes(context);
    better
        .iter()
        .filter_map(|&status| {
            let changes = changes.towards(status, kind)?;
            (!changes.is_empty()).then_some(CounterfactualStep { status, changes })
        })
        .collect()
}

struct Changes<'c, 'r>(&'c Context<'r>);

impl<'r> Changes<'_, 'r> {
    /// All changes from the data to what the rule needs for `status`; `None` where the rule never gives it.
    fn towards(&self, status: Outcome, kind: &ProcessType) -> Option<Vec<Change<'r>>> {
        let mut in_the_way = kind.rejects.to_vec();
        if status == Outcome::Accepted {
            in_the_way.extend(kind.leaves_open);
            in_the_way.extend(kind.needs);
        } else {
            let facts = facts_of(self.0.process());
            let cleared = kind
                .rejects
                .iter()
                .fold(facts, |facts, fact| facts.with(*fact, Some(false)));
            if kind.outcome(&cleared) != Some(status) {
                return None;
            }
        }
        let changes = in_the_way.into_iter().flat_map(|fact| self.of(fact));
        Some(changes.collect())
    }

    /// What has to change so that a fact is no longer in the way.
    fn of(&self, fact: Fact) -> Vec<Change<'r>> {
        match fact {
            Fact::CheckInvalid => self.checks(),
            Fact::SimilarityNotHigh => self.similarity().into_iter().collect(),
            Fact::FeatureMissing => self.features(),
            Fact::AgentRejects => self.rejection(),
            Fact::AgentDecided => self.approval().into_iter().collect(),
        }
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
                .format("change.check", &[("label", &label)])
                .into();
            self.change(check.source, from, Value::Bool(true), text)
        });
        failing.chain((!checks.complete).then(whole)).collect()
    }

    fn similarity(&self) -> Option<Change<'r>> {
        let high = || Value::String("high".into());
        match self.0.process().ocr.part(|ocr| &ocr.similarity_score) {
            Part::Given(score, _) if passes(score) => None,
            Part::Given(score, source) => {
                let text = self.0.texts.get("change.similarity").into();
                Some(self.change(source, Value::String(borrowed(score)), high(), text))
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
                    .format("change.feature", &[("label", &label)])
                    .into();
                self.change(feature.source, from, Value::Bool(true), text)
            })
            .collect();
        if !features.complete {
            changes.push(whole());
        }
        changes
    }

    fn rejection(&self) -> Vec<Change<'r>> {
        let text = |key| Cow::Borrowed(self.0.texts.get(key));
        let status = stated_rejection(self.0.process()).map(|(status, source)| {
            let to = Value::String("Accepted".into());
            let text = text("change.approval");
            self.change(source, Value::String(borrowed(status)), to, text)
        });
        let approval = &self.0.process().manual_approval;
        let reasons = match approval.part(|approval| &approval.rejection_reasons) {
            Part::Given(reasons, source) if !reasons.is_empty() => {
                let from = reasons.iter().map(|reason| {
                    let kind = reason.kind.as_ref();
                    kind.map_or(Value::Null, |kind| Value::String(borrowed(kind)))
                });
                Some((Value::Array(from.map(Into::into).collect()), source))
            }
            Part::Unreadable(source) => Some((Value::Null, source)),
            Part::Given(..) | Part::Absent => None,
        };
        let reasons = reasons.map(|(from, source)| {
            self.change(source, from, Value::Array(Vec::new()), text("change.agent"))
        });
        status.into_iter().chain(reasons).collect()
    }

    fn approval(&self) -> Option<Change<'r>> {
        self.0.process().manual_approval.is_absent().then(|| {
            let to = Value::Object(Vec::new());
            self.missing("/providerSpecific/manualApproval", to, "change.approval")
        })
    }
}
