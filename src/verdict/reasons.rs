//! Why the status is what it is: conditions with their effect, their words and their places.

use std::borrow::Cow;

use super::catalogue::{Catalogue, fill};
use super::conditions::{self, Condition};
use super::explanation::{Effect, Evidence, Reason, ReasonCode, Retry};
use super::failure;
use super::rules::{Outcome, ProcessType};
use crate::error::Position;
use crate::order::sort_by;
use crate::result::json::Value;
use crate::result::{Process, Source};

/// What the reasons are told with.
pub(super) struct Teller<'t, P: Fn(&Source) -> Option<Position>> {
    pub(super) texts: &'t Catalogue,
    /// Line and column of a place, for inputs that have them.
    pub(super) position: P,
}

/// Where the status stands, as a place of its own.
struct Status<'p, 'a> {
    text: Option<&'p Cow<'a, str>>,
    source: Option<&'p Source>,
}

impl<P: Fn(&Source) -> Option<Position>> Teller<'_, P> {
    /// All reasons in order: decisive, blocking, not counted; in each, the severest first.
    pub(super) fn reasons<'a>(
        &self,
        process: &Process<'a>,
        derived: Option<Outcome>,
    ) -> Vec<Reason<'a>> {
        let kind = process
            .process_type
            .value()
            .and_then(|name| ProcessType::from_name(name));
        let status = Status {
            text: process.status.value(),
            source: process.status.source(),
        };
        let reported = status.text.map(AsRef::as_ref);
        let mut reasons: Vec<_> = conditions::all(process)
            .iter()
            .map(|condition| self.condition(condition, effect(condition, kind, reported)))
            .collect();
        // Stable: within an effect the conditions stay in the order of severity.
        sort_by(&mut reasons, |a, b| a.effect.cmp(&b.effect));
        let of_status = match reported {
            Some("failed") => Some(self.failed(process, &status)),
            Some("pending" | "processing") => {
                Some(self.plain(ReasonCode::NotFinished, "pending", Retry::Unknown, &status))
            }
            Some("canceled") => {
                Some(self.plain(ReasonCode::Canceled, "canceled", Retry::Yes, &status))
            }
            Some("accepted") if derived.is_none_or(|derived| derived == Outcome::Accepted) => None,
            _ if reasons
                .iter()
                .any(|reason| reason.effect == Effect::Decisive) =>
            {
                None
            }
            _ => Some(self.unexplained(kind, derived, &status)),
        };
        reasons.splice(0..0, of_status);
        reasons
    }

    fn condition<'a>(&self, condition: &Condition<'_, 'a>, effect: Effect) -> Reason<'a> {
        let counted = effect != Effect::NotCounted;
        let told = match condition.code {
            ReasonCode::SecurityCheckFailed => self.check(condition),
            ReasonCode::SimilarityNotHigh => self.similarity(condition),
            ReasonCode::FeatureNotFound => self.feature(condition, counted),
            _ => self.agent(condition, counted),
        };
        Reason {
            code: condition.code,
            subject: condition.subject.clone(),
            effect,
            retry: told.retry,
            title: told.title,
            why: told.why,
            remedy: told.remedy,
            subject_text: told.subject_text.filter(|_| counted),
            evidence: condition
                .evidence
                .iter()
                .map(|(source, value)| self.evidence(source, value.clone(), condition.feature))
                .collect(),
        }
    }

    fn check(&self, condition: &Condition<'_, '_>) -> Told {
        let name = condition.subject.as_deref().unwrap_or_default();
        let text = |part: &str| self.texts.find(&["check.", name, ".", part]);
        let known = |part: &str, other: &str| {
            fill(
                text(part).unwrap_or(self.texts.get(other)),
                &[("name", name)],
            )
        };
        Told {
            title: known("failed", "check.other.failed"),
            why: known("why", "check.other.why"),
            remedy: known("remedy", "check.other.remedy"),
            subject_text: Some(text("subject").unwrap_or(self.unconfirmed()).to_owned()),
            retry: if name == "notUnderage" {
                Retry::No
            } else {
                Retry::Yes
            },
        }
    }

    fn similarity(&self, condition: &Condition<'_, '_>) -> Told {
        let score = condition.detail.as_deref().unwrap_or_default();
        Told {
            title: self.texts.get("similarity.title").to_owned(),
            why: self.texts.say("similarity.why", &[("value", score)]),
            remedy: self.texts.get("similarity.remedy").to_owned(),
            subject_text: Some(self.unconfirmed().to_owned()),
            retry: Retry::Yes,
        }
    }

    fn feature(&self, condition: &Condition<'_, '_>, counted: bool) -> Told {
        let name = condition.subject.as_deref().unwrap_or_default();
        let why = match name {
            _ if !counted => "feature.ignored.why",
            "OVI 1" | "OVI 2" => "feature.ovi.why",
            _ => "feature.other.why",
        };
        let label = feature_label(name, self.texts);
        Told {
            title: self.texts.say("feature.title", &[("name", &label)]),
            why: self.texts.get(why).to_owned(),
            remedy: self.texts.get("feature.remedy").to_owned(),
            subject_text: Some(self.unconfirmed().to_owned()),
            retry: Retry::Yes,
        }
    }

    fn agent(&self, condition: &Condition<'_, '_>, counted: bool) -> Told {
        let title = match condition.subject.as_deref() {
            Some(kind) => self.texts.say("agent.titleKind", &[("kind", kind)]),
            None => self.texts.get("agent.title").to_owned(),
        };
        let why = match condition.detail.as_deref() {
            _ if !counted => self.texts.get("agent.whyIgnored").to_owned(),
            Some(message) => self.texts.say("agent.why", &[("message", message)]),
            None => self.texts.get("agent.whyNoMessage").to_owned(),
        };
        Told {
            title,
            why,
            remedy: self.texts.get("agent.remedy").to_owned(),
            subject_text: Some(self.unconfirmed().to_owned()),
            retry: Retry::Unknown,
        }
    }

    /// What can be told to the person about anything that might be a sign of fraud.
    fn unconfirmed(&self) -> &str {
        self.texts.get("person.unconfirmed")
    }

    fn failed<'a>(&self, process: &Process<'a>, status: &Status<'_, 'a>) -> Reason<'a> {
        let reason = process.fail_reason.value();
        let told = failure::tell(reason, self.texts);
        let members = reason.map_or(&[][..], |reason| &reason.members);
        let mut evidence: Vec<_> = members
            .iter()
            .map(|(value, source)| self.evidence(source, value.clone(), None))
            .collect();
        sort_by(&mut evidence, |a, b| a.pointer.cmp(&b.pointer));
        if evidence.is_empty() {
            evidence = self.status_evidence(status);
        }
        Reason {
            code: ReasonCode::ProcessFailed,
            subject: reason.and_then(|reason| reason.code.value().cloned()),
            effect: Effect::Decisive,
            retry: told.retry,
            title: told.title,
            why: told.why,
            remedy: told.remedy,
            subject_text: Some(told.subject_text),
            evidence,
        }
    }

    fn plain<'a>(
        &self,
        code: ReasonCode,
        texts: &str,
        retry: Retry,
        status: &Status<'_, 'a>,
    ) -> Reason<'a> {
        let text = |part: &str| self.texts.find(&[texts, ".", part]).map(ToOwned::to_owned);
        Reason {
            code,
            subject: None,
            effect: Effect::Decisive,
            retry,
            title: text("title").unwrap_or_default(),
            why: text("why").unwrap_or_default(),
            remedy: text("remedy").unwrap_or_default(),
            subject_text: text("subject"),
            evidence: self.status_evidence(status),
        }
    }

    fn unexplained<'a>(
        &self,
        kind: Option<ProcessType>,
        derived: Option<Outcome>,
        status: &Status<'_, 'a>,
    ) -> Reason<'a> {
        let reported = status.text.map(AsRef::as_ref).unwrap_or_default();
        let why = match derived {
            _ if status.text.is_none() => "unexplained.noStatus",
            _ if !is_documented(reported) => "unexplained.status",
            Some(_) => "unexplained.contradicted",
            None if kind.is_none() => "unexplained.type",
            None => "unexplained.unknown",
        };
        let derived = derived.map(|derived| status_text(derived.as_str(), self.texts));
        let values = [
            ("status", status_text(reported, self.texts)),
            ("derived", derived.unwrap_or_default()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let mut reason = self.plain(
            ReasonCode::Unexplained,
            "unexplained",
            Retry::Unknown,
            status,
        );
        reason.why = self.texts.say(why, &values);
        reason
    }

    fn status_evidence<'a>(&self, status: &Status<'_, 'a>) -> Vec<Evidence<'a>> {
        let value = status
            .text
            .map_or(Value::Null, |text| Value::String(text.clone()));
        let evidence = status
            .source
            .map(|source| self.evidence(source, value, None));
        evidence.into_iter().collect()
    }

    fn evidence<'a>(
        &self,
        source: &Source,
        value: Value<'a>,
        feature: Option<usize>,
    ) -> Evidence<'a> {
        let position = (self.position)(source);
        Evidence {
            pointer: source.pointer.to_string(),
            value,
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            feature,
        }
    }
}

/// The words of a condition.
struct Told {
    title: String,
    why: String,
    remedy: String,
    subject_text: Option<String>,
    retry: Retry,
}

/// What a condition does to the reported status, by the rule of the process type. Without a documented rule
/// nothing decides, and only what every documented rule rejects stands in the way.
fn effect(
    condition: &Condition<'_, '_>,
    kind: Option<ProcessType>,
    reported: Option<&str>,
) -> Effect {
    let alone = condition.alone();
    let Some(kind) = kind else {
        let always = ProcessType::ALL
            .into_iter()
            .all(|kind| alone.outcome(kind) == Some(Outcome::Rejected));
        return if always {
            Effect::Blocking
        } else {
            Effect::NotCounted
        };
    };
    match alone.outcome(kind) {
        Some(Outcome::Accepted) | None => Effect::NotCounted,
        Some(outcome) if Some(outcome.as_str()) == reported => Effect::Decisive,
        Some(_) => Effect::Blocking,
    }
}

/// Whether a status is one of the documented ones.
pub(super) fn is_documented(status: &str) -> bool {
    is_final(status) || matches!(status, "pending" | "processing")
}

/// Whether a status does not change any more.
pub(super) fn is_final(status: &str) -> bool {
    matches!(
        status,
        "accepted" | "rejected" | "inconclusive" | "failed" | "canceled"
    )
}

/// A status in words.
pub(super) fn status_text(status: &str, texts: &Catalogue) -> String {
    match texts.find(&["status.", status]) {
        Some(text) if is_documented(status) => text.to_owned(),
        _ if status.is_empty() => texts.get("status.missing").to_owned(),
        _ => texts.say("status.other", &[("status", status)]),
    }
}

/// A feature's name in words.
pub(super) fn feature_label(name: &str, texts: &Catalogue) -> String {
    match texts.find(&["feature.", name, ".label"]) {
        Some(label) if !matches!(name, "other" | "unnamed") => label.to_owned(),
        _ if name.is_empty() => texts.get("feature.unnamed.label").to_owned(),
        _ => name.to_owned(),
    }
}

/// A check's name in words.
pub(super) fn check_label(name: &str, texts: &Catalogue) -> String {
    let label = texts.find(&["check.", name, ".label"]);
    label.filter(|_| name != "other").unwrap_or(name).to_owned()
}
