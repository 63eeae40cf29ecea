//! The languages, all built in, and the plural rules of CLDR.

use std::sync::OnceLock;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use videoid_lens::i18n::{Catalogue, Host, Texts, lookup};

/// The texts of these languages: those of the npm package, read when they are first asked for.
macro_rules! languages {
    ($($tag:literal)+) => {
        const TAGS: &[&str] = &[$($tag),+];

        fn catalogue(index: usize) -> Option<&'static Catalogue> {
            const TEXTS: [&str; TAGS.len()] =
                [$(include_str!(concat!("../../../locales/", $tag, ".json"))),+];
            static CATALOGUES: [OnceLock<Option<Catalogue>>; TAGS.len()] =
                [const { OnceLock::new() }; TAGS.len()];
            let read = || Catalogue::from_json(TEXTS.get(index)?).ok();
            CATALOGUES.get(index)?.get_or_init(read).as_ref()
        }
    };
}

languages! { "de" "en" "es" "fr" "it" "nb" "nl" "pl" "pt" "sv" }

/// BCP 47 tags of the languages.
pub(crate) const fn tags() -> &'static [&'static str] {
    TAGS
}

/// What is known of languages without a browser: their plurals. Days stay in ISO 8601.
struct Cldr;

impl Host for Cldr {
    fn plural(&self, language: &str, count: u32) -> String {
        let locale = language.parse::<Locale>().ok();
        let options = PluralRulesOptions::default();
        let rules = locale.and_then(|locale| PluralRules::try_new(locale.into(), options).ok());
        let category = rules.map_or(PluralCategory::Other, |rules| rules.category_for(count));
        String::from(match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
    }

    fn day(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// The texts for this BCP 47 tag; English for a language that is not there.
pub(crate) fn texts(tag: &str) -> Texts<'_> {
    let found = lookup(tag, |wanted| {
        let is_wanted = |known: &&str| known.eq_ignore_ascii_case(wanted);
        catalogue(TAGS.iter().position(is_wanted)?)
    });
    match found {
        Some(catalogue) => Texts::new(catalogue, tag, &Cldr),
        None => Texts::new(Catalogue::english(), "en", &Cldr),
    }
}
