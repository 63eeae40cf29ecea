//! The words of a comparison. Its English ones come with the part of the wasm that compares.

use std::sync::OnceLock;

use crate::i18n::{Catalogue, Labels, Texts, fill};
use crate::rules::{FieldName, Status};

/// The English words. A static of this name is put into the part that compares, by `wasm-pack.toml`.
static COMPARE_ENGLISH: [u8; include_bytes!("../../locales/compare/en.json").len()] =
    *include_bytes!("../../locales/compare/en.json");

fn english() -> &'static Catalogue {
    static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    ENGLISH.get_or_init(|| Catalogue::built_in(&COMPARE_ENGLISH))
}

/// The words to compare with.
#[derive(Clone, Copy)]
pub(super) struct Words<'t>(Texts<'t>);

impl<'t> Words<'t> {
    pub(super) const fn new(texts: Texts<'t>) -> Self {
        Self(texts)
    }

    /// BCP 47 tag of their language.
    pub(super) fn language(&self) -> &'t str {
        self.0.language()
    }

    /// The words whose key is `parts` put together; `None` where no language has them.
    #[inline(never)]
    pub(super) fn find(&self, parts: &[&str]) -> Option<&'t str> {
        self.0.find(parts).or_else(|| english().find(parts))
    }

    /// The words whose key is `parts` put together, or nothing.
    pub(super) fn get(&self, parts: &[&str]) -> &'t str {
        self.find(parts).unwrap_or_default()
    }

    /// The words at a key, filled.
    #[inline(never)]
    pub(super) fn fill(&self, parts: &[&str], values: &[(&str, &str)]) -> String {
        fill(self.get(parts), values)
    }

    /// The name of a field.
    pub(super) fn field(&self, name: FieldName) -> &'t str {
        let name = name.as_str();
        self.find(&["field.", name]).unwrap_or(name)
    }

    /// A status; one that is not documented as it was given.
    #[inline(never)]
    pub(super) fn status(&self, status: &str) -> String {
        if status.is_empty() {
            return self.get(&["status.missing"]).to_owned();
        }
        // Only a documented status is looked up: "other" and "missing" are names of texts too.
        match Status::named(status).and_then(|_| self.find(&["status.", status])) {
            Some(words) => words.to_owned(),
            None => self.fill(&["status.other"], &[("status", status)]),
        }
    }
}

/// The words that a page needs to show a comparison, by their keys.
pub fn labels(texts: Texts<'_>) -> Labels<'_> {
    let words = Words::new(texts);
    let keys = english().keys().filter(|key| key.starts_with("ui."));
    Labels::of(keys.map(|key| (key, words.get(&[key]))).collect())
}
