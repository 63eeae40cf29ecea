//! What would have to be different for a better status, by the documented rules. Never a promise.

use super::catalogue::Catalogue;
use super::conditions::check_rank;
use super::explanation::{Change, Rung};
use super::reasons::{check_label, feature_label};
use super::rules::{Outcome, ProcessType, Rule, is_high};
use crate::order::sort_by;
use crate::result::json::{Pointer, Value};
use crate::result::{Part, Process, Source};

/// The statuses above the reported one that the rule can give, each with all changes it needs. Data that is
/// missing or unreadable counts as a change: the rule needs it to be there.
pub(super) fn ladder<'a>(process: &Process<'a>, texts: &Catalogue) -> Vec<Rung<'a>> {
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
    let changes = Changes { process, texts };
    better
        .iter()
        .filter_map(|&status| {
            let changes = changes.towards(status, kind)?;
            (!changes.is_empty()).then_some(Rung { status, changes })
        })
        .collect()
}

struct Changes<'p, 'a> {
    process: &'p Process<'a>,
    texts: &'p Catalogue,
}

impl<'a> Changes<'_, 'a> {
    /// All changes from the data to what the rule needs for `status`; `None` where the rule never gives it.
    fn towards(&self, status: Outcome, kind: ProcessType) -> Option<Vec<Change<'a>>> {
        let mut changes = self.checks();
        if status == Outcome::Inconclusive {
            // Only substantial has it, and only while something of the rest still stands in the way.
            let data = Rule::of(self.process);
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

    /// The place of a member of `providerSpecific`, for what is not there or can't be read.
    fn missing(&self, keys: &[&str], to: Value<'a>, text: &str) -> Change<'a> {
        let root = Pointer::root().key("providerSpecific");
        let at = Source {
            pointer: keys.iter().fold(root, |pointer, key| pointer.key(key)),
            offset: None,
        };
        change(&at, Value::Null, to, self.texts.get(text).to_owned())
    }

    fn checks(&self) -> Vec<Change<'a>> {
        let field = self.process.ocr.part(|ocr| &ocr.security_checks);
        let Some(checks) = field.value() else {
            let to = Value::Object(Vec::new());
            return vec![self.missing(&["ocr", "securityChecks"], to, "change.checks")];
        };
        let mut failing: Vec<_> = checks
            .iter()
            .filter(|check| check.valid != Some(true))
            .collect();
        sort_by(&mut failing, |a, b| {
            check_rank(&a.name).cmp(&check_rank(&b.name))
        });
        failing
            .into_iter()
            .map(|check| {
                let label = check_label(&check.name, self.texts);
                let from = check.valid.map_or(Value::Null, Value::Bool);
                let text = self.texts.say("change.check", &[("label", &label)]);
                change(&check.source, from, Value::Bool(true), text)
            })
            .collect()
    }

    fn similarity(&self) -> Option<Change<'a>> {
        let high = || Value::String("high".into());
        match self.process.ocr.part(|ocr| &ocr.similarity_score) {
            Part::Given(score, _) if is_high(score) => None,
            Part::Given(score, source) => {
                let text = self.texts.get("change.similarity").to_owned();
                Some(change(source, Value::String(score.clone()), high(), text))
            }
            Part::Absent | Part::Unreadable(_) => {
                Some(self.missing(&["ocr", "similarityScore"], high(), "change.similarity"))
            }
        }
    }

    fn features(&self) -> Vec<Change<'a>> {
        let field = self.process.ocr.part(|ocr| &ocr.features);
        let whole = || {
            self.missing(
                &["ocr", "features"],
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
                let label = feature_label(&feature.name, self.texts);
                let from = feature.found.map_or(Value::Null, Value::Bool);
                let text = self.texts.say("change.feature", &[("label", &label)]);
                change(&feature.source, from, Value::Bool(true), text)
            })
            .collect();
        if !features.complete {
            changes.push(whole());
        }
        changes
    }

    fn agent(&self) -> Option<Change<'a>> {
        let none = || Value::Array(Vec::new());
        match self
            .process
            .manual_approval
            .part(|approval| &approval.rejection_reasons)
        {
            Part::Given(reasons, source) if !reasons.is_empty() => {
                let from = reasons
                    .iter()
                    .map(|reason| reason.kind.clone().map_or(Value::Null, Value::String));
                let from = Value::Array(from.map(Into::into).collect());
                let text = self.texts.get("change.agent").to_owned();
                Some(change(source, from, none(), text))
            }
            Part::Unreadable(source) => {
                let text = self.texts.get("change.agent").to_owned();
                Some(change(source, Value::Null, none(), text))
            }
            _ if self.process.manual_approval.is_absent() => {
                let to = Value::Object(Vec::new());
                Some(self.missing(&["manualApproval"], to, "change.approval"))
            }
            _ => None,
        }
    }
}

fn change<'a>(at: &Source, from: Value<'a>, to: Value<'a>, text: String) -> Change<'a> {
    Change {
        pointer: at.pointer.to_string(),
        from,
        to,
        text,
    }
}
