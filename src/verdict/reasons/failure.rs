//! The texts for a failure. An unknown code gets the text of its category. If the category is unknown too, the text
//! contains only the code's own words, so that no cause is invented.

use std::borrow::Cow;

use crate::i18n::{Texts, fill};
use crate::json::Value;
use crate::result::{FailReason, Process};
use crate::rules::{BY_REQUEST, REQUIREMENTS, Retry, category_of};
use crate::verdict::explanation::ReasonCode;
use crate::verdict::titles;

/// The texts about a failure.
pub(super) struct FailureText<'r> {
    pub(super) title: Cow<'r, str>,
    pub(super) why: Cow<'r, str>,
    pub(super) remedy: Cow<'r, str>,
    pub(super) subject_text: Cow<'r, str>,
    pub(super) retry: Retry,
}

/// The most specific texts for a failure that its data allows.
pub(super) fn text<'r>(process: &'r Process<'_>, texts: Texts<'r>) -> FailureText<'r> {
    let reason = process.fail_reason.value();
    let code = reason
        .and_then(|reason| reason.code.value())
        .map(AsRef::as_ref);
    let stated = reason
        .and_then(|reason| reason.category.value())
        .map(AsRef::as_ref);
    let category = category_of(code, stated);
    // The error categories are those of VideoID. Only one applies to every provider: a request of the customer's own
    // system.
    let category =
        category.filter(|category| process.is_of_videoid() || category.name == BY_REQUEST);
    let find = |part: &str| {
        let by_code = code.filter(|_| process.is_of_videoid() || category.is_some());
        let by_code = by_code.and_then(|code| texts.find(&["failed.", code, ".", part]));
        by_code.or_else(|| texts.find(&["failed.", category?.name, ".", part]))
    };
    let unknown = || match code.or(stated) {
        Some(name) => texts
            .format("failed.unknown", &[("words", &words(name))])
            .into(),
        None if !process.is_of_videoid() => {
            let provider = process.provider.value().map_or("", AsRef::as_ref);
            texts
                .format("unexplained.provider", &[("provider", provider)])
                .into()
        }
        None => texts.get("failed.noReason").into(),
    };
    let why = || find("why").map(Cow::Borrowed);
    FailureText {
        title: titles::title(texts, ReasonCode::ProcessFailed, code),
        why: naming_the_missing(reason, find("whyNamed"), texts)
            .or_else(why)
            .unwrap_or_else(unknown),
        remedy: find("remedy").unwrap_or(texts.get("failed.remedy")).into(),
        subject_text: find("subject")
            .unwrap_or(texts.get("failed.subject"))
            .into(),
        retry: category.map_or(Retry::Unknown, |category| category.retry),
    }
}

/// The text that lists the unmet requirements, if the failure's message names them.
fn naming_the_missing<'r>(
    reason: Option<&FailReason<'_>>,
    template: Option<&str>,
    texts: Texts<'r>,
) -> Option<Cow<'r, str>> {
    let (reason, template) = reason.zip(template)?;
    let mut messages = reason.members.iter().filter_map(|(value, _)| match value {
        Value::String(text) => Some(text.as_ref()),
        _ => None,
    });
    let listed = messages.find_map(missing_requirements)?;
    let named: Vec<_> = listed
        .iter()
        .map(|name| texts.find(&["requirement.", name]).unwrap_or(name))
        .collect();
    Some(fill(template, &[("missing", &named.join(", "))]).into())
}

/// The known requirements in a message: a comma-separated list after a colon. `None` if it contains an unknown one.
fn missing_requirements(message: &str) -> Option<Vec<&'static str>> {
    let (_, list) = message.trim_end().trim_end_matches('.').rsplit_once(':')?;
    let known = |name: &str| {
        let mut all = REQUIREMENTS.iter().copied();
        all.find(|known| known.eq_ignore_ascii_case(name.trim()))
    };
    list.split(',').map(known).collect()
}

/// Splits a code into words: `NFCReader.NotFound` becomes “NFC reader: not found”.
fn words(code: &str) -> String {
    if code.contains('_') {
        let lower = |character: char| match character {
            '_' => ' ',
            other => other.to_ascii_lowercase(),
        };
        return code.chars().map(lower).collect();
    }
    let characters: Vec<char> = code.chars().collect();
    let is = |index: usize, test: fn(char) -> bool| characters.get(index).is_some_and(|c| test(*c));
    let mut text = String::with_capacity(code.len() + 8);
    for (index, &character) in characters.iter().enumerate() {
        let upper = character.is_ascii_uppercase();
        let next_is_lower = is(index + 1, |c| c.is_ascii_lowercase());
        let after_letter = index > 0 && is(index - 1, |c| c.is_ascii_alphabetic());
        let starts_word =
            upper && after_letter && (is(index - 1, |c| c.is_ascii_lowercase()) || next_is_lower);
        if starts_word {
            text.push(' ');
        }
        let starts_plain_word = upper
            && (next_is_lower || (!after_letter && !is(index + 1, |c| c.is_ascii_uppercase())));
        match character {
            '.' => text.push_str(": "),
            _ if starts_plain_word => text.push(character.to_ascii_lowercase()),
            _ => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_codes_into_words() {
        assert_eq!(words("DocumentSides.Mismatch"), "document sides: mismatch");
        assert_eq!(words("User.Error"), "user: error");
        assert_eq!(words("NFCReader.NotFound"), "NFC reader: not found");
        assert_eq!(words("odd"), "odd");
        assert_eq!(words("SDK_LOAD_TIMEOUT"), "sdk load timeout");
    }

    #[test]
    fn reads_a_list_of_known_requirements_and_no_other() {
        let missing = |message| missing_requirements(message);
        let both = Some(vec!["camera", "microphone"]);
        assert_eq!(
            missing("These requirements were not met: camera,microphone."),
            both
        );
        assert_eq!(missing("not met: Camera, Microphone"), both);
        for message in [
            "",
            ":",
            "camera",
            "not met: camera, kitchen",
            "camera,microphone.",
        ] {
            assert_eq!(missing(message), None, "{message}");
        }
    }
}
