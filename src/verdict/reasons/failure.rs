//! Why a process failed: the documented categories and the known codes.
//!
//! Codes are `Subject.Condition`. A code that is not known gets its category's text, and one without a known
//! category only its own words: no cause is invented.

use std::borrow::Cow;

use crate::i18n::Texts;
use crate::result::FailReason;
use crate::verdict::explanation::{ReasonCode, Retry};
use crate::verdict::titles;

/// The documented categories, and whether a new attempt can have another end.
const CATEGORIES: [(&str, Retry); 10] = [
    ("Integration.Error", Retry::No),
    ("Camera.Error", Retry::Yes),
    ("Microphone.Error", Retry::Yes),
    ("Network.Error", Retry::Yes),
    ("Environment.Error", Retry::Yes),
    ("Document.Error", Retry::Yes),
    ("User.Error", Retry::Yes),
    ("Agent.Error", Retry::Unknown),
    ("Verification.Error", Retry::Unknown),
    ("Service.Error", Retry::Yes),
];

/// Known codes and the category whose texts fit them, for results that do not name one.
const CODES: [(&str, &str); 23] = [
    ("ApiCall.Error", "Integration.Error"),
    ("Operation.NotSupported", "Integration.Error"),
    ("Camera.NotFound", "Camera.Error"),
    ("Camera.NotAvailable", "Camera.Error"),
    ("CameraPermission.Denied", "Camera.Error"),
    ("CameraRequierement.NotSatisfied", "Camera.Error"),
    ("Constraints.NotSatisfied", "Camera.Error"),
    ("MediaSource.Error", "Camera.Error"),
    ("Microphone.NotFound", "Microphone.Error"),
    ("MicrophonePermission.Denied", "Microphone.Error"),
    ("Connection.Lost", "Network.Error"),
    ("WebRTC.NotAvailable", "Network.Error"),
    ("Operation.Timeout", "Network.Error"),
    ("DocumentSides.Mismatch", "Document.Error"),
    ("NFCAccess.Invalid", "Document.Error"),
    ("NFCAccess.Interrupted", "Document.Error"),
    ("NFCReading.Interrupted", "Document.Error"),
    ("NFCReader.NotFound", "Document.Error"),
    ("User.Inactive", "User.Error"),
    ("User.Aborted", "User.Error"),
    ("InactiveUser.Aborted", "User.Error"),
    ("Liveness.NotDetected", "User.Error"),
    ("Permission.Denied", "User.Error"),
];

/// What can be said about a failure.
pub(super) struct Told<'r> {
    pub(super) title: Cow<'r, str>,
    pub(super) why: Cow<'r, str>,
    pub(super) remedy: Cow<'r, str>,
    pub(super) subject_text: Cow<'r, str>,
    pub(super) retry: Retry,
}

/// The words for a failure, as particular as what is known of it.
pub(super) fn tell<'r>(reason: Option<&'r FailReason<'_>>, texts: Texts<'r>) -> Told<'r> {
    let code = reason
        .and_then(|reason| reason.code.value())
        .map(AsRef::as_ref);
    let stated = reason
        .and_then(|reason| reason.category.value())
        .map(AsRef::as_ref);
    let category = category(code, stated);
    let find = |part: &str| {
        let by_code = code.and_then(|code| texts.find(&["failed.", code, ".", part]));
        by_code.or_else(|| texts.find(&["failed.", category?.0, ".", part]))
    };
    let unknown = || match code.or(stated) {
        Some(name) => texts
            .say("failed.unknown", &[("words", &words(name))])
            .into(),
        None => texts.get("failed.noReason").into(),
    };
    Told {
        title: titles::title(texts, ReasonCode::ProcessFailed, code),
        why: find("why").map_or_else(unknown, Cow::Borrowed),
        remedy: find("remedy").unwrap_or(texts.get("failed.remedy")).into(),
        subject_text: find("subject")
            .unwrap_or(texts.get("failed.subject"))
            .into(),
        retry: category.map_or(Retry::Unknown, |(_, retry)| retry),
    }
}

/// The stated category where it is a documented one, else the one that fits the code.
fn category(code: Option<&str>, stated: Option<&str>) -> Option<(&'static str, Retry)> {
    let documented = |name: &str| {
        CATEGORIES
            .into_iter()
            .find(|(category, _)| *category == name)
    };
    let fitting = |code: &str| {
        CODES
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, category)| *category)
    };
    stated
        .and_then(documented)
        .or_else(|| documented(fitting(code?)?))
}

/// A code split into its words: `NFCReader.NotFound` is “NFC reader: not found”.
fn words(code: &str) -> String {
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
    }

    #[test]
    fn every_category_has_its_texts() {
        for (category, _) in CATEGORIES {
            for part in ["why", "remedy", "subject"] {
                assert!(
                    Texts::english()
                        .find(&["failed.", category, ".", part])
                        .is_some(),
                    "{category} {part}"
                );
            }
        }
    }

    #[test]
    fn a_stated_category_wins_and_an_unknown_code_invents_nothing() {
        assert_eq!(
            category(Some("Camera.NotFound"), Some("User.Error"))
                .unwrap()
                .0,
            "User.Error"
        );
        assert_eq!(
            category(Some("Camera.NotFound"), Some("Odd.Error"))
                .unwrap()
                .0,
            "Camera.Error"
        );
        assert_eq!(category(Some("Odd.Thing"), None), None);
    }
}
