//! The texts of the reasons, and their evidence.

use std::borrow::Cow;

use super::basis::{self, Basis};
use super::failure;
use crate::common::sort::sort_by;
use crate::i18n::fill;
use crate::json::Value;
use crate::result::{Kind, Process, Source};
use crate::rules::{Fact, Outcome, ProcessType, Retry, VARIABLE_INK, check_named, rejection_type};
use crate::verdict::conditions::Condition;
use crate::verdict::context::{Context, borrowed};
use crate::verdict::explanation::{Effect, Evidence, Reason, ReasonCode};
use crate::verdict::facts::{documented_status, documented_type};
use crate::verdict::titles;

/// All reasons: first decisive, then blocking, then not counted; within each effect, the most severe first.
pub(in crate::verdict) fn reasons<'r>(
    context: &Context<'r>,
    derived: Option<Outcome>,
) -> Vec<Reason<'r>> {
    let process = context.process();
    let kind = documented_type(process);
    let mut reasons = Vec::new();
    basis::each(process, derived, &mut |basis, effect| {
        let code = basis.code();
        reasons.push(match basis {
            Basis::Condition(condition) => {
                // Only a documented rule can be said not to consider a condition.
                let is_ignored = effect == Effect::NotCounted && kind.is_some();
                context.condition(code, condition, effect, is_ignored)
            }
            Basis::Status(ReasonCode::ProcessFailed) => context.failed(process),
            Basis::Status(ReasonCode::NotFinished) => context.not_finished(kind),
            Basis::Status(ReasonCode::Canceled) => {
                context.status_reason(code, "canceled", Retry::Yes)
            }
            Basis::Status(_) => context.unexplained(kind, derived),
        });
    });
    reasons
}

/// The texts of a condition.
struct ReasonText<'r> {
    why: Cow<'r, str>,
    remedy: &'r str,
    /// For the person: a neutral text where a specific one might reveal a sign of fraud.
    subject_text: &'r str,
    retry: Retry,
}

impl<'r> Context<'r> {
    fn condition(
        &self,
        code: ReasonCode,
        condition: Condition<'r>,
        effect: Effect,
        is_ignored: bool,
    ) -> Reason<'r> {
        let text = match condition.fact {
            Fact::CheckInvalid => self.check(&condition),
            Fact::SimilarityNotHigh => self.similarity(&condition),
            Fact::FeatureMissing => self.feature(&condition, is_ignored),
            Fact::AgentRejects | Fact::AgentDecided => self.agent(&condition, is_ignored),
        };
        let title = titles::title(self.texts, code, condition.subject);
        let (source, value) = condition.evidence;
        Reason {
            code,
            subject: condition.subject.map(Cow::Borrowed),
            effect,
            retry: text.retry,
            title,
            why: text.why,
            remedy: text.remedy.into(),
            subject_text: (effect != Effect::NotCounted).then_some(text.subject_text.into()),
            evidence: vec![self.evidence(source, value, condition.feature)],
        }
    }

    fn check(&self, condition: &Condition<'r>) -> ReasonText<'r> {
        let name = condition.subject.unwrap_or_default();
        let documented = check_named(name);
        let text = |part: &str| self.texts.find(&["check.", name, ".", part]);
        let why = match text("why") {
            Some(text) => Cow::Borrowed(text),
            None => fill(self.texts.get("check.other.why"), &[("name", name)]).into(),
        };
        // For an undocumented check it is unknown whether it is a sign of fraud, so it is treated as one.
        let is_fraud_sign = documented.is_none_or(|check| check.is_fraud_sign);
        ReasonText {
            why,
            remedy: text("remedy").unwrap_or(self.texts.get("check.other.remedy")),
            subject_text: text("subject")
                .filter(|_| !is_fraud_sign)
                .unwrap_or(self.unconfirmed()),
            retry: documented.map_or(Retry::Unknown, |check| check.retry),
        }
    }

    fn similarity(&self, condition: &Condition<'r>) -> ReasonText<'r> {
        let score = condition.detail.unwrap_or_default();
        ReasonText {
            why: self
                .texts
                .format("similarity.why", &[("value", score)])
                .into(),
            remedy: self.texts.get("similarity.remedy"),
            subject_text: self.unconfirmed(),
            retry: Retry::Yes,
        }
    }

    fn feature(&self, condition: &Condition<'r>, is_ignored: bool) -> ReasonText<'r> {
        let name = condition.subject.unwrap_or_default();
        let why = match name {
            _ if is_ignored => "feature.ignored.why",
            _ if VARIABLE_INK.contains(&name) => "feature.ovi.why",
            _ => "feature.other.why",
        };
        ReasonText {
            why: self.texts.get(why).into(),
            remedy: self.texts.get("feature.remedy"),
            subject_text: self.unconfirmed(),
            retry: Retry::Yes,
        }
    }

    fn agent(&self, condition: &Condition<'r>, is_ignored: bool) -> ReasonText<'r> {
        let documented = condition.subject.and_then(rejection_type);
        let text = |part: &str| {
            self.texts
                .find(&["rejection.", documented?.name, ".", part])
        };
        let written = match condition.detail {
            _ if is_ignored => self.texts.get("agent.whyIgnored").into(),
            Some(message) => self
                .texts
                .format("agent.why", &[("message", message)])
                .into(),
            None => Cow::Borrowed(self.texts.get("agent.whyNoMessage")),
        };
        // For an undocumented type it is unknown whether it is a sign of fraud, so it is treated as one.
        let is_fraud_sign = documented.is_none_or(|kind| kind.is_fraud_sign);
        ReasonText {
            why: match text("meaning") {
                Some(meaning) => [meaning, " ", &written].concat().into(),
                None => written,
            },
            remedy: text("remedy").unwrap_or(self.texts.get("agent.remedy")),
            subject_text: text("subject")
                .filter(|_| !is_fraud_sign)
                .unwrap_or(self.unconfirmed()),
            retry: documented.map_or(Retry::Unknown, |kind| kind.retry),
        }
    }

    /// The text for the person about anything that may be a sign of fraud.
    fn unconfirmed(&self) -> &'r str {
        self.texts.get("person.unconfirmed")
    }

    fn failed(&self, process: &'r Process<'r>) -> Reason<'r> {
        let reason = process.fail_reason.value();
        let text = failure::text(process, self.texts);
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
            subject: reason.and_then(|reason| reason.code.value().map(borrowed)),
            effect: Effect::Decisive,
            retry: text.retry,
            title: text.title,
            why: text.why,
            remedy: text.remedy,
            subject_text: Some(text.subject_text),
            evidence,
        }
    }

    /// The process is in progress. If its type has an agent, the text says that the agent's verdict is awaited.
    fn not_finished(&self, kind: Option<&ProcessType>) -> Reason<'r> {
        let reason = self.status_reason(ReasonCode::NotFinished, "pending", Retry::Unknown);
        if !kind.is_some_and(|kind| kind.asks_for(Fact::AgentDecided)) {
            return reason;
        }
        Reason {
            why: self.texts.get("pending.whyAgent").into(),
            remedy: self.texts.get("pending.remedyAgent").into(),
            ..reason
        }
    }

    /// The decisive reason that follows from the status itself, with the texts of this section.
    fn status_reason(&self, code: ReasonCode, section: &str, retry: Retry) -> Reason<'r> {
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

    fn unexplained(&self, kind: Option<&ProcessType>, derived: Option<Outcome>) -> Reason<'r> {
        if self.case.process_of(Kind::Process).is_none() {
            return self.raw_reason();
        }
        let reported = self.process().status.value();
        let why = match (reported, derived) {
            _ if !self.process().is_of_videoid() => "unexplained.provider",
            (None, _) => "unexplained.noStatus",
            (Some(_), _) if documented_status(self.process()).is_none() => "unexplained.status",
            (_, Some(_)) => "unexplained.contradicted",
            (_, None) if kind.is_none() => "unexplained.type",
            (_, None) => "unexplained.unknown",
        };
        let status = self.quoted_status(reported.map_or("", AsRef::as_ref));
        let derived = self.quoted_status(derived.map_or("", Outcome::as_str));
        let provider = self.process().provider.value().map_or("", AsRef::as_ref);
        let values = [
            ("status", status.as_ref()),
            ("derived", derived.as_ref()),
            ("provider", provider),
        ];
        Reason {
            why: self.texts.format(why, &values).into(),
            ..self.status_reason(ReasonCode::Unexplained, "unexplained", Retry::Unknown)
        }
    }

    /// The reason if there is no process, only raw files.
    fn raw_reason(&self) -> Reason<'r> {
        let reason = self.status_reason(ReasonCode::Unexplained, "raw", Retry::Unknown);
        let ocr = self.case.process_of(Kind::RawOcr);
        let Some(status) = ocr.and_then(|ocr| ocr.raw_status.value()) else {
            return reason;
        };
        let why = if status.eq_ignore_ascii_case("completed") {
            "raw.whyCompleted"
        } else {
            "raw.whyStatus"
        };
        Reason {
            why: self.texts.format(why, &[("status", status)]).into(),
            ..reason
        }
    }

    fn status_evidence(&self) -> Vec<Evidence<'r>> {
        let status = &self.process().status;
        let value = status
            .value()
            .map_or(Value::Null, |text| Value::String(borrowed(text)));
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
