//! Assembles a comparison.

use super::changes::changes;
use super::comparison::{Comparison, Sameness};
use super::fields;
use super::grounds;
use super::input::Explanations;
use super::words::Words;
use crate::i18n::Texts;

/// Compares explanations, in the language of `texts`.
pub fn compare<'v>(explanations: &Explanations<'v>, texts: Texts<'v>) -> Comparison<'v> {
    let words = &Words::new(texts);
    let given = explanations.0.as_slice();
    let document = grounds::document(given, words);
    let person = grounds::person(given, words);
    let sentence =
        |about, sameness: Sameness| words.get(&["compare.", about, ".", sameness.as_str()]);
    let document_text = sentence("document", document.sameness);
    let person_text = sentence("person", person.sameness);
    let before = std::iter::once(None).chain(given.iter().map(Some));
    let attempts: Vec<_> = given
        .iter()
        .zip(before)
        .map(|(given, before)| given.to_attempt(before))
        .collect();
    let status = attempts.last().map(|last| words.status(&last.status));
    let values = [
        ("count", &*given.len().to_string()),
        ("status", status.as_deref().unwrap_or_default()),
    ];
    Comparison {
        language: words.language().into(),
        headline: words.fill(&["compare.headline"], &values),
        same_document: document.sameness,
        document_text: document_text.into(),
        document_grounds: document.grounds,
        same_person: person.sameness,
        person_text: person_text.into(),
        person_grounds: person.grounds,
        changes: changes(given, words),
        fields: fields::rows(given, words),
        attempts,
    }
}
