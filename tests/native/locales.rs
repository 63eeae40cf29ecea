//! Compares the texts of every language with the English ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use videoid_lens::i18n::Catalogue;
use videoid_lens::result::WarningCode;
use videoid_lens::rules::{CATEGORIES, CHECKS, REJECTION_TYPES, REQUIREMENTS};

pub const LANGUAGES: [&str; 10] = ["de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "sv"];

/// The plural categories of CLDR.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The folders with a file for each language: the texts of an explanation, of a comparison, and of a report.
const FOLDERS: [&str; 3] = ["locales", "locales/compare", "locales/report"];

/// All texts of a language that the package has.
pub fn texts(language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for folder in FOLDERS {
        let file = format!("{folder}/{language}.json");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let texts: BTreeMap<String, String> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for (key, text) in texts {
            assert_eq!(all.insert(key, text), None, "a key in two files");
        }
    }
    all
}

/// The key without its plural form, if it has one.
fn stem(key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((stem, form)) if PLURALS.contains(&form) => stem,
        _ => key,
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    parts.map(|part| part.split_once('}').unwrap().0).collect()
}

#[test]
fn every_file_belongs_to_a_listed_language() {
    for folder in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap());
        let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
        let names: BTreeSet<_> = files
            .map(|file| file.file_name().into_string().unwrap())
            .collect();
        let mut expected: BTreeSet<_> = LANGUAGES
            .iter()
            .map(|language| format!("{language}.json"))
            .collect();
        if folder.ends_with("locales") {
            expected.insert("glossary.json".to_owned());
        }
        assert_eq!(names, expected);
    }
}

#[test]
fn every_language_has_every_key_and_placeholder() {
    let english = texts("en");
    let keys: BTreeSet<_> = english.keys().map(|key| stem(key)).collect();
    for language in LANGUAGES {
        let own = texts(language);
        assert_eq!(own["language"], language);
        let own_keys: BTreeSet<_> = own.keys().map(|key| stem(key)).collect();
        assert_eq!(own_keys, keys, "{language}");
        for (key, text) in &own {
            let template = english
                .get(key)
                .unwrap_or_else(|| &english[&format!("{}.other", stem(key))]);
            assert_eq!(
                placeholders(text),
                placeholders(template),
                "{language} {key}"
            );
            assert!(!text.trim().is_empty(), "{language} {key}");
            assert_eq!(text.trim(), text, "{language} {key}");
            let is_sentence = |text: &str| text.ends_with('.');
            assert_eq!(is_sentence(text), is_sentence(template), "{language} {key}");
        }
        let catalogue = Catalogue::from_json(&serde_json::to_string(&own).unwrap()).unwrap();
        assert_eq!(catalogue.keys().count(), own.len());
    }
}

#[test]
fn a_translation_differs_from_the_english_text() {
    let english = texts("en");
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        let own = texts(language);
        let same = own
            .iter()
            .filter(|(key, text)| text.len() > 30 && english.get(*key) == Some(text));
        assert_eq!(
            same.map(|(key, _)| key).collect::<Vec<_>>(),
            [""; 0],
            "{language}"
        );
    }
}

#[test]
fn texts_for_the_person_never_mention_fraud() {
    // In each language, the words for fraud, forgery, tampering, imitation, copy and mask.
    const WORDS: &[&str] = &[
        "fraud",
        "forg",
        "fake",
        "spoof",
        "imitat",
        "copy",
        "mask",
        "betrug",
        "gefälscht",
        "fälsch",
        "nachgeahmt",
        "kopie",
        "fraude",
        "falso",
        "falsif",
        "suplant",
        "copia",
        "contrefa",
        "usurp",
        "frod",
        "contraff",
        "bedrageri",
        "forfalsk",
        "förfalsk",
        "bedräg",
        "vervals",
        "nagemaakt",
        "tamper",
        "manipul",
        "adulter",
        "manomess",
        "altér",
        "ingeren",
        "oszust",
        "fałsz",
        "podrob",
        "cópia",
    ];
    for language in LANGUAGES {
        for (key, text) in texts(language) {
            let for_the_person = key.ends_with(".subject")
                || ["person.", "report.person.", "report.different."]
                    .iter()
                    .any(|start| key.starts_with(start));
            let text = text.to_lowercase();
            let word = WORDS.iter().find(|word| text.contains(**word));
            assert!(
                !for_the_person || word.is_none(),
                "{language} {key}: {word:?}"
            );
        }
    }
}

#[test]
fn every_warning_has_its_text() {
    for code in WarningCode::ALL {
        let key = ["warning.", code.as_str()];
        assert!(Catalogue::english().find(&key).is_some(), "{key:?}");
    }
}

/// Whether each language has these texts, and lacks the text for the person exactly if `is_fraud_sign`.
fn has_texts(about: &str, parts: &[&str], is_fraud_sign: bool) {
    for language in LANGUAGES {
        let texts = texts(language);
        let has = |part: &str| texts.contains_key(&format!("{about}.{part}"));
        for part in parts {
            assert!(has(part), "{language} {about}.{part}");
        }
        assert_eq!(has("subject"), !is_fraud_sign, "{language} {about}");
    }
}

#[test]
fn every_check_has_its_texts_and_only_signs_of_fraud_have_none_for_the_person() {
    for check in CHECKS {
        let parts = ["label", "failed", "why", "remedy"];
        has_texts(
            &format!("check.{}", check.name),
            &parts,
            check.is_fraud_sign,
        );
    }
}

#[test]
fn every_type_of_an_agents_reason_has_its_texts_and_only_signs_of_fraud_have_none_for_the_person() {
    for kind in REJECTION_TYPES {
        let about = format!("rejection.{}", kind.name);
        has_texts(&about, &["meaning", "remedy"], kind.is_fraud_sign);
    }
}

#[test]
fn every_category_of_errors_has_its_texts() {
    for category in CATEGORIES {
        let about = format!("failed.{}", category.name);
        has_texts(&about, &["why", "remedy"], false);
    }
}

#[test]
fn every_requirement_has_its_name() {
    for requirement in REQUIREMENTS {
        let key = ["requirement.", requirement];
        assert!(Catalogue::english().find(&key).is_some(), "{key:?}");
    }
}
