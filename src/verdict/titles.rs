//! The titles of reasons and the labels of features. They need no data of the result except names.

use std::borrow::Cow;

use crate::i18n::Texts;
use crate::i18n::fill;
use crate::verdict::explanation::ReasonCode;

/// The title of a reason, as a sentence without a full stop.
pub fn title<'n, 'r: 'n>(
    texts: Texts<'r>,
    code: ReasonCode,
    subject: Option<&'n str>,
) -> Cow<'n, str> {
    let name = subject.unwrap_or_default();
    match (code, subject) {
        (ReasonCode::ProcessFailed, Some(code)) => {
            // Some codes have a title of their own, because not everything that ends a process is an error.
            let own = texts.find(&["failed.", code, ".title"]);
            let template = own.unwrap_or(texts.get("failed.titleCode"));
            fill(template, &[("code", code)]).into()
        }
        (ReasonCode::ProcessFailed, None) => texts.get("failed.title").into(),
        (ReasonCode::NotFinished, _) => texts.get("pending.title").into(),
        (ReasonCode::Canceled, _) => texts.get("canceled.title").into(),
        (ReasonCode::Unexplained, _) => texts.get("unexplained.title").into(),
        (ReasonCode::AgentRejected, Some(kind)) => {
            texts.format("agent.titleKind", &[("kind", kind)]).into()
        }
        (ReasonCode::AgentRejected, None) => texts.get("agent.title").into(),
        (ReasonCode::SecurityCheckFailed, _) => {
            let own = texts.find(&["check.", name, ".failed"]);
            let template = own.unwrap_or(texts.get("check.other.failed"));
            fill(template, &[("name", name)]).into()
        }
        (ReasonCode::SimilarityNotHigh, _) => texts.get("similarity.title").into(),
        (ReasonCode::FeatureNotFound, _) => {
            let label = feature_label(texts, name);
            texts.format("feature.title", &[("name", &label)]).into()
        }
    }
}

/// The label of a feature.
pub(super) fn feature_label<'n, 'r: 'n>(texts: Texts<'r>, name: &'n str) -> Cow<'n, str> {
    if name.is_empty() {
        return texts.get("feature.unnamed").into();
    }
    texts
        .find(&["feature.", name, ".label"])
        .unwrap_or(name)
        .into()
}
