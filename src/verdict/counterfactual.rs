//! What would have to be different for a better status under the documented rules. This is never a promise.

use std::borrow::Cow;

use super::context::{Context, borrowed};
use super::explanation::{Change, CounterfactualStep};
use super::facts::{documented_status, documented_type, facts_of, stated_rejection};
use crate::common::sort::sort_by;
use crate::json::Value;
use crate::result::{Part, Source};
use crate::rules::{Fact, Outcome, ProcessType, Status, check_rank, passes};

/// The statuses above the reported one that the rule can give, each with all the changes it needs. Missing or
/// unreadable data counts as a change, because the rule needs it.
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
    let mut steps = Vec::new();
    for &status in better {
        let changes = towards(context, status, kind);
        if !changes.is_empty() {
            steps.push(CounterfactualStep { status, changes });
        }
    }
    steps
}

/// All changes that the rule needs to give `status`; empty if the rule never gives it.
fn towards<'r>(context: &Context<'r>, status: Outcome, kind: &ProcessType) -> Vec<Change<'r>> {
    let mut changes = Changes {
        context,
        list: Vec::new(),
    };
    let mut in_the_way = kind.rejects.to_vec();
    if status == Outcome::Accepted {
        in_the_way.extend(kind.leaves_open);
        in_the_way.extend(kind.needs);
    } else {
        let facts = facts_of(context.process());
        let cleared = kind
            .rejects
            .iter()
            .fold(facts, |facts, fact| facts.with(*fact, Some(false)));
        if kind.outcome(&cleared) != Some(status) {
            return changes.list;
        }
    }
    for fact in in_the_way {
        changes.add_all_of(fact);
    }
    changes.list
}

/// The changes found so far.
struct Changes<'c, 'r> {
    context: &'c Context<'r>,
    list: Vec<Change<'r>>,
}

impl<'r> Changes<'_, 'r> {
    /// Adds the changes by which a fact no longer prevents the status.
    fn add_all_of(&mut self, fact: Fact) {
        match fact {
            Fact::CheckInvalid => self.add_checks(),
            Fact::SimilarityNotHigh => self.add_similarity(),
            Fact::FeatureMissing => self.add_features(),
            Fact::AgentRejects => self.add_rejection(),
            Fact::AgentDecided => self.add_approval(),
        }
    }

    fn add(&mut self, at: Source, from: Value<'r>, to: Value<'r>, text: Cow<'r, str>) {
        self.list.push(Change {
            pointer: self.context.pointer(at),
            from,
            to,
            text,
        });
    }

    /// Adds a change for a value that is missing or unreadable.
    fn add_missing(&mut self, pointer: &'static str, to: Value<'r>, text: &'static str) {
        let text = self.context.texts.get(text).into();
        self.add(Source::Missing(pointer), Value::Null, to, text);
    }

    /// Adds that something must be valid or found which is not, or whose state is unknown.
    fn add_true(&mut self, at: Source, given: Option<bool>, text: &'static str, label: &str) {
        let from = given.map_or(Value::Null, Value::Bool);
        let text = self.context.texts.format(text, &[("label", label)]);
        self.add(at, from, Value::Bool(true), text.into());
    }

    fn add_checks(&mut self) {
        let context = self.context;
        let field = context.process().ocr.part(|ocr| &ocr.security_checks);
        let given = field.value();
        let items = given.map_or(&[][..], |checks| &checks.items).iter();
        let mut failing: Vec<_> = items.filter(|check| check.valid != Some(true)).collect();
        sort_by(&mut failing, |a, b| {
            check_rank(&a.name).cmp(&check_rank(&b.name))
        });
        for check in failing {
            let label = context.check_label(&check.name);
            self.add_true(check.source, check.valid, "change.check", &label);
        }
        if given.is_none_or(|checks| !checks.complete) {
            let to = Value::Object(Vec::new());
            self.add_missing("/providerSpecific/ocr/securityChecks", to, "change.checks");
        }
    }

    fn add_similarity(&mut self) {
        let high = Value::String("high".into());
        match self.context.process().ocr.part(|ocr| &ocr.similarity_score) {
            Part::Given(score, _) if passes(score) => {}
            Part::Given(score, source) => {
                let text = self.context.texts.get("change.similarity").into();
                self.add(source, Value::String(borrowed(score)), high, text);
            }
            Part::Absent | Part::Unreadable(_) => self.add_missing(
                "/providerSpecific/ocr/similarityScore",
                high,
                "change.similarity",
            ),
        }
    }

    fn add_features(&mut self) {
        let context = self.context;
        let field = context.process().ocr.part(|ocr| &ocr.features);
        let given = field.value();
        let items = given.map_or(&[][..], |features| &features.items).iter();
        for feature in items.filter(|feature| feature.found != Some(true)) {
            let label = context.feature_label(&feature.name);
            self.add_true(feature.source, feature.found, "change.feature", &label);
        }
        if given.is_none_or(|features| !features.complete) {
            let to = Value::Array(Vec::new());
            self.add_missing("/providerSpecific/ocr/features", to, "change.features");
        }
    }

    fn add_rejection(&mut self) {
        let process = self.context.process();
        let text = |key| Cow::Borrowed(self.context.texts.get(key));
        let (approve, clear) = (text("change.approval"), text("change.agent"));
        if let Some((status, source)) = stated_rejection(process) {
            let to = Value::String("Accepted".into());
            self.add(source, Value::String(borrowed(status)), to, approve);
        }
        let approval = &process.manual_approval;
        let (from, source) = match approval.part(|approval| &approval.rejection_reasons) {
            Part::Given(reasons, source) if !reasons.is_empty() => {
                let from = reasons.iter().map(|reason| {
                    let kind = reason.kind.as_ref();
                    kind.map_or(Value::Null, |kind| Value::String(borrowed(kind)))
                });
                (Value::Array(from.map(Into::into).collect()), source)
            }
            Part::Unreadable(source) => (Value::Null, source),
            Part::Given(..) | Part::Absent => return,
        };
        self.add(source, from, Value::Array(Vec::new()), clear);
    }

    fn add_approval(&mut self) {
        if self.context.process().manual_approval.is_absent() {
            let to = Value::Object(Vec::new());
            self.add_missing("/providerSpecific/manualApproval", to, "change.approval");
        }
    }
}
