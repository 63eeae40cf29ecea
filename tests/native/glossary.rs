//! Each term has one word in each language, as `locales/glossary.json` says.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::locales::{LANGUAGES, texts};

#[derive(Deserialize)]
struct Glossary {
    terms: Vec<Entry>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Entry {
    term: String,
    meaning: String,
    languages: BTreeMap<String, Wording>,
}

/// What a language calls it.
#[derive(Deserialize)]
struct Wording {
    word: String,
    /// What every form of the word contains, in lower case; in English the forms themselves.
    stems: Vec<String>,
    /// Words that would mean the same.
    avoid: Vec<String>,
}

/// Texts in which a language needs another word.
#[derive(Deserialize)]
struct Exception {
    term: String,
    languages: Vec<String>,
    keys: Vec<String>,
    why: String,
}

fn glossary() -> Glossary {
    serde_json::from_str(include_str!("../../locales/glossary.json")).unwrap()
}

/// The text in lower case, without what is quoted, without placeholders, and without names of the vendor's requests.
fn own_words(text: &str) -> String {
    const CLOSING: [(char, &[char]); 6] = [
        ('{', &['}']),
        ('“', &['”']),
        ('„', &['“', '”']),
        ('«', &['»']),
        ('‘', &['’']),
        ('”', &['”']),
    ];
    let text = text.replace("Get process", "").to_lowercase();
    let mut words = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|character| CLOSING.iter().any(|(open, _)| *open == character)) {
        words.push_str(&rest[..at]);
        let open = rest[at..].chars().next().unwrap();
        let inside = &rest[at + open.len_utf8()..];
        let (_, close) = CLOSING.iter().find(|(other, _)| *other == open).unwrap();
        rest = inside.split_once(*close).map_or("", |(_, after)| after);
    }
    words + rest
}

/// Whether the phrase stands in the text as whole words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    let words: Vec<_> = text
        .split(|character: char| !character.is_alphanumeric())
        .collect();
    let phrase: Vec<_> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|some| some == phrase)
}

/// What breaks the glossary in a language: term and key, with the text.
fn breaches(term: &Entry, language: &str, own: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let english = texts("en");
    let is_about = |key: &str| {
        let plural = key
            .rsplit_once('.')
            .map(|(stem, _)| format!("{stem}.other"));
        let text = english.get(key).or_else(|| english.get(&plural?)).unwrap();
        let text = own_words(text);
        term.languages["en"]
            .stems
            .iter()
            .any(|form| has_phrase(&text, form))
    };
    let word = &term.languages[language];
    let breaks = |key: &str, text: &str| {
        let text = own_words(text);
        if language == "en" {
            return word.avoid.iter().any(|avoided| has_phrase(&text, avoided));
        }
        let has = |parts: &[String]| parts.iter().any(|part| text.contains(part.as_str()));
        is_about(key) && (!has(&word.stems) || has(&word.avoid))
    };
    own.iter()
        .filter(|(key, text)| breaks(key, text))
        .map(|(key, text)| (key.clone(), text.clone()))
        .collect()
}

#[test]
fn every_term_has_one_word_in_every_language() {
    let glossary = glossary();
    assert_eq!(glossary.terms.len(), 20);
    for language in LANGUAGES {
        let own = texts(language);
        for term in &glossary.terms {
            let excepted: BTreeSet<_> = glossary
                .exceptions
                .iter()
                .filter(|exception| {
                    exception.term == term.term
                        && exception.languages.iter().any(|one| one == language)
                })
                .flat_map(|exception| &exception.keys)
                .collect();
            let found = breaches(term, language, &own);
            let unexpected: Vec<_> = found
                .iter()
                .filter(|(key, _)| !excepted.contains(key))
                .collect();
            let word = &term.languages[language].word;
            assert!(
                unexpected.is_empty(),
                "{language}, {} is “{word}”: {unexpected:#?}",
                term.term
            );
            let needed: BTreeSet<_> = found.iter().map(|(key, _)| key).collect();
            assert_eq!(
                needed, excepted,
                "{language}, {}: an exception that is not needed",
                term.term
            );
        }
    }
}

#[test]
fn another_word_is_noticed() {
    let glossary = glossary();
    let archive = glossary
        .terms
        .iter()
        .find(|term| term.term == "archive")
        .unwrap();
    let own = |text: &str| BTreeMap::from([("ui.archive".to_owned(), text.to_owned())]);
    assert_eq!(breaches(archive, "de", &own("Das Archiv")), []);
    for wrong in [
        "Die Datei",
        "Archiv im Zip-Ordner",
        "Die Datei „Archiv“",
        "Die Datei {archiv}",
    ] {
        assert_eq!(breaches(archive, "de", &own(wrong)).len(), 1, "{wrong}");
    }
    assert_eq!(breaches(archive, "en", &own("The zip folder")).len(), 1);
}

#[test]
fn every_word_is_in_the_texts() {
    let glossary = glossary();
    for term in &glossary.terms {
        assert!(!term.meaning.is_empty(), "{}", term.term);
        assert_eq!(term.languages.len(), LANGUAGES.len(), "{}", term.term);
        for language in LANGUAGES {
            let word = &term.languages[language];
            let lower = word.word.to_lowercase();
            assert!(
                word.stems.iter().any(|stem| lower.contains(stem.as_str())),
                "{language} {}",
                word.word
            );
            let avoided = word
                .avoid
                .iter()
                .find(|avoided| lower.contains(avoided.as_str()));
            assert_eq!(avoided, None, "{language} {}", word.word);
            let texts = texts(language);
            let unused = word.stems.iter().find(|stem| {
                !texts
                    .values()
                    .any(|text| text.to_lowercase().contains(stem.as_str()))
            });
            assert_eq!(unused, None, "{language} {}", word.word);
        }
    }
    assert!(
        glossary
            .exceptions
            .iter()
            .all(|exception| !exception.why.is_empty())
    );
}
