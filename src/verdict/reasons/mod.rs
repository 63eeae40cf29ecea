//! Why the status is what it is: conditions with their effect, their words and their places.

use std::borrow::Cow;

pub(super) mod causes;
mod failure;

use super::conditions::{CHECKS, Condition};
use super::context::{Context, is_documented, lent};
use super::explanation::{Effect, Evidence, Reason, ReasonCode, Retry};
use super::titles;
use crate::common::sort::sort_by;
use crate::i18n::fill;
use crate::json::Value;
use crate::result::{Kind, Process, Source};
use crate::rules::{Outcome, ProcessType};
use causes::Cause;

/// All reasons in order: decisive, blocking, not counted; in each, the severest first.
pub(super) fn reasons<'r>(context: &Context<'r>, derived: Option<Outcome>) -> Vec<Reason<'r>> {
    let process = context.process();
    let kind = causes::documented_type(process);
    let mut reasons = Vec::new();
    causes::each(process, derived, &mut |cause, effect| {
        reasons.push(match cause {
            Cause::Condition(condition) => {
                // That a rule ignores something can only be said of a rule that is known.
                let ignored = effect == Effect::NotCounted && kind.is_some();
                context.condition(condition, effect, ignored)
            }
            Cause::Status(ReasonCode::ProcessFailed) => context.failed(process),
            Cause::Status(code @ ReasonCode::NotFinished) => {
                context.plain(code, "pending", Retry::Unknown)
            }
            Cause::Status(code @ ReasonCode::Canceled) => {
                context.plain(code, "canceled", Retry::Yes)
            }
            Cause::Status(_) => context.unexplained(kind, derived),
        });
    });
    reasons
}

/// The words of a condition.
struct Told<'r> {
    why: Cow<'r, str>,
    remedy: &'r str,
    /// Text for the person; the neutral one where it might give a sign of fraud away.
    subject_text: &'r str,
    retry: Retry,
}

impl<'r> Context<'r> {
    fn condition(&self, condition: Condition<'r>, effect: Effect, ignored: bool) -> Reason<'r> {
        let told = match condition.code {
            ReasonCode::SecurityCheckFailed => self.check(&condition),
            ReasonCode::SimilarityNotHigh => self.similarity(&condition),
            ReasonCode::FeatureNotFound => self.feature(&condition, ignored),
            _ => self.agent(&condition, ignored),
        };
        let title = titles::title(self.texts, condition.code, condition.subject);
        let (source, value) = condition.evidence;
        Reason {
            code: condition.code,
            subject: condition.subject.map(Cow::Borrowed),
            effect,
            retry: told.retry,
            title,
            why: told.why,
            remedy: told.remedy.into(),
            subject_text: (effect != Effect::NotCounted).then_some(told.subject_text.into()),
            evidence: vec![self.evidence(source, value, condition.feature)],
        }
    }

    fn check(&self, condition: &Condition<'r>) -> Told<'r> {
        let name = condition.subject.unwrap_or_default();
        let text = |part: &str| self.texts.find(&["check.", name, ".", part]);
        let filled = |part: &str, other: &'static str| match text(part) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(fill(self.texts.get(other), &[("name", name)])),
        };
        Told {
            why: filled("why", "check.other.why"),
            remedy: text("remedy").unwrap_or(self.texts.get("check.other.remedy")),
            subject_text: text("subject").unwrap_or(self.unconfirmed()),
            retry: match name {
                "notUnderage" => Retry::No,
                // Not before somebody has looked at it; and what an undocumented check asks for nobody knows.
                "notFaceSpoofing" => Retry::Unknown,
                _ if CHECKS.contains(&name) => Retry::Yes,
                _ => Retry::Unknown,
            },
        }
    }

    fn similarity(&self, condition: &Condition<'r>) -> Told<'r> {
        let score = condition.detail.unwrap_or_default();
        Told {
            why: self.texts.say("similarity.why", &[("value", score)]).into(),
            remedy: self.texts.get("similarity.remedy"),
            subject_text: self.unconfirmed(),
            retry: Retry::Yes,
        }
    }

    fn feature(&self, condition: &Condition<'r>, ignored: bool) -> Told<'r> {
        let name = condition.subject.unwrap_or_default();
        let why = match name {
            _ if ignored => "feature.ignored.why",
            "OVI 1" | "OVI 2" => "feature.ovi.why",
            _ => "feature.other.why",
        };
        Told {
            why: self.texts.get(why).into(),
            remedy: self.texts.get("feature.remedy"),
            subject_text: self.unconfirmed(),
            retry: Retry::Yes,
        }
    }

    fn agent(&self, condition: &Condition<'r>, ignored: bool) -> Told<'r> {
        Told {
            why: match condition.detail {
                _ if ignored => self.texts.get("agent.whyIgnored").into(),
                Some(message) => self.texts.say("agent.why", &[("message", message)]).into(),
                None => self.texts.get("agent.whyNoMessage").into(),
            },
            remedy: self.texts.get("agent.remedy"),
            subject_text: self.unconfirmed(),
            retry: Retry::Unknown,
        }
    }

    /// What can be told to the person about anything that might be a sign of fraud.
    fn unconfirmed(&self) -> &'r str {
        self.texts.get("person.unconfirmed")
    }

    fn failed(&self, process: &'r Process<'r>) -> Reason<'r> {
        let reason = process.fail_reason.value();
        let told = failure::tell(reason, self.texts);
        let members = reason.map_or(&[][..], |reason| &reason.members);
        let mut evidence: Vec<_> = members
            .iter()
            .map(|(value, source)| self.evidence(*source, value.clone(), None))
            .collect();
        sort_by(&mut evidence, |a, b| a.pointer.cmp(&b.pointer));
        if evidence.is_empty() {
            evidence = self.status_evidence();
        }
        Reason {
            code: ReasonCode::ProcessFailed,
            subject: reason.and_then(|reason| reason.code.value().map(lent)),
            effect: Effect::Decisive,
            retry: told.retry,
            title: told.title,
            why: told.why,
            remedy: told.remedy,
            subject_text: Some(told.subject_text),
            evidence,
        }
    }

    /// A decisive reason that the status itself is, with the texts of that section.
    fn plain(&self, code: ReasonCode, section: &str, retry: Retry) -> Reason<'r> {
        let text = |part: &str| self.texts.find(&[section, ".", part]).map(Cow::Borrowed);
        Reason {
            code,
            subject: None,
            effect: Effect::Decisive,
            retry,
            title: text("title").unwrap_or_default(),
            why: text("why").unwrap_or_default(),
            remedy: text("remedy").unwrap_or_default(),
            subject_text: text("subject"),
            evidence: self.status_evidence(),
        }
    }

    fn unexplained(&self, kind: Option<ProcessType>, derived: Option<Outcome>) -> Reason<'r> {
        if self.case.said_by(Kind::Process).is_none() {
            return self.plain(ReasonCode::Unexplained, "raw", Retry::Unknown);
        }
        let reported = self.process().status.value();
        let why = match (reported, derived) {
            (None, _) => "unexplained.noStatus",
            (Some(status), _) if !is_documented(status) => "unexplained.status",
            (_, Some(_)) => "unexplained.contradicted",
            (_, None) if kind.is_none() => "unexplained.type",
            (_, None) => "unexplained.unknown",
        };
        let status = self.status_text(reported.map_or("", AsRef::as_ref));
        let derived = self.status_text(derived.map_or("", Outcome::as_str));
        let values = [("status", status.as_ref()), ("derived", derived.as_ref())];
        Reason {
            why: self.texts.say(why, &values).into(),
            ..self.plain(ReasonCode::Unexplained, "unexplained", Retry::Unknown)
        }
    }

    fn status_evidence(&self) -> Vec<Evidence<'r>> {
        let status = &self.process().status;
        let value = status
            .value()
            .map_or(Value::Null, |text| Value::String(lent(text)));
        let evidence = status
            .source()
            .map(|source| self.evidence(source, value, None));
        evidence.into_iter().collect()
    }

    fn evidence(&self, source: Source, value: Value<'r>, feature: Option<usize>) -> Evidence<'r> {
        let position = self.position(source);
        Evidence {
            pointer: self.pointer(source),
            value,
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            feature,
        }
    }
}
