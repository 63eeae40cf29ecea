//! The texts of a comparison. The English texts are included in the part of the wasm that compares.

use std::sync::OnceLock;

use crate::i18n::{Catalogue, Labels, Texts, fill};
use crate::rules::{FieldName, Status};

/// The English texts. `wasm-pack.toml` assigns the static of this name to the part of the wasm that compares.
static COMPARE_ENGLISH: [u8; include_bytes!("../../locales/compare/en.json").len()] =
    *include_bytes!("../../locales/compare/en.json");

fn english() -> &'static Catalogue {
    static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    ENGLISH.get_or_init(|| Catalogue::built_in(&COMPARE_ENGLISH))
}

/// The texts for a comparison.
#[derive(Clone, Copy)]
pub(super) struct Words<'t>(Texts<'t>);

impl<'t> Words<'t> {
    pub(super) const fn new(texts: Texts<'t>) -> Self {
        Self(texts)
    }

    /// BCP 47 tag of the texts' language.
    pub(super) fn language(&self) -> &'t str {
        self.0.language()
    }

    /// The text whose key is the concatenation of `parts`; `None` if neither the language nor English has it.
    #[inline(never)]
    pub(super) fn find(&self, parts: &[&str]) -> Option<&'t str> {
        self.0.find(parts).or_else(|| english().find(parts))
    }

    /// The text whose key is the concatenation of `parts`, or an empty text.
    pub(super) fn get(&self, parts: &[&str]) -> &'t str {
        self.find(parts).unwrap_or_default()
    }

    /// The text at a key, with its placeholders filled.
    #[inline(never)]
    pub(super) fn fill(&self, parts: &[&str], values: &[(&str, &str)]) -> String {
        fill(self.get(parts), values)
    }

    /// The label of a field.
    pub(super) fn field(&self, name: FieldName) -> &'t str {
        let name = name.as_str();
        self.find(&["field.", name]).unwrap_or(name)
    }

    /// The label of a status; an undocumented status as the result gives it.
    #[inline(never)]
    pub(super) fn status(&self, status: &str) -> String {
        if status.is_empty() {
            return self.get(&["status.missing"]).to_owned();
        }
        // Only documented statuses are looked up, because "other" and "missing" are keys of texts too.
        match Status::named(status).and_then(|_| self.find(&["status.", status])) {
            Some(words) => words.to_owned(),
            None => self.fill(&["status.other"], &[("status", status)]),
        }
    }
}

/// The texts that a page needs to show a comparison, by key.
pub fn labels(texts: Texts<'_>) -> Labels<'_> {
    let words = Words::new(texts);
    let keys = english().keys().filter(|key| key.starts_with("ui."));
    Labels::of(keys.map(|key| (key, words.get(&[key]))).collect())
}
