//! The texts: one file for each language, which maps keys to templates with `{placeholders}`.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::common::hash::hash;
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::json::{Strictness, Value, parse};
use crate::limits::Limits;

/// The texts of one language.
#[derive(Debug)]
pub struct Catalogue {
    /// BCP 47 tag, the text at the key `language`.
    language: Cow<'static, str>,
    /// Sorted by the hashes of the keys. Comparing numbers is much faster than comparing keys with common prefixes.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    hash: u32,
    key: Cow<'static, str>,
    template: Cow<'static, str>,
}

impl Catalogue {
    /// The built-in English texts, which replace missing texts of other languages.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::built_in(include_bytes!("../../locales/en.json")))
    }

    /// A catalogue of built-in texts.
    pub(crate) fn built_in(texts: &'static [u8]) -> Self {
        let texts = str::from_utf8(texts).ok().and_then(members);
        Self::of(texts.unwrap_or_default())
    }

    /// Reads a catalogue from the JSON text of an object of texts, which must include its `language`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for anything else.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let invalid = Error::new(Code::InvalidArgument);
        let texts = members(text).ok_or(invalid.clone())?;
        let owned = texts.into_iter().map(|(key, template)| {
            (
                Cow::Owned(key.into_owned()),
                Cow::Owned(template.into_owned()),
            )
        });
        let catalogue = Self::of(owned.collect());
        if catalogue.language.is_empty() {
            return Err(invalid);
        }
        Ok(catalogue)
    }

    fn of(texts: Vec<(Cow<'static, str>, Cow<'static, str>)>) -> Self {
        let mut entries: Vec<_> = texts
            .into_iter()
            .map(|(key, template)| Entry {
                hash: hash(&[&key]),
                key,
                template,
            })
            .collect();
        sort_by(&mut entries, |a, b| a.hash.cmp(&b.hash));
        let mut catalogue = Self {
            language: Cow::Borrowed(""),
            entries,
        };
        if let Some(language) = catalogue.find(&["language"]) {
            catalogue.language = Cow::Owned(language.to_owned());
        }
        catalogue
    }

    /// BCP 47 tag of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A number that changes when any text changes.
    pub fn fingerprint(&self) -> u32 {
        let hashes = self
            .entries
            .iter()
            .map(|Entry { key, template, .. }| hash(&[key, template]));
        hashes.fold(0, u32::wrapping_add)
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.key.as_ref())
    }

    /// The template whose key is the concatenation of `parts`.
    pub fn find(&self, parts: &[&str]) -> Option<&str> {
        let hash = hash(parts);
        let first = self.entries.partition_point(|entry| entry.hash < hash);
        let alike = self
            .entries
            .get(first..)?
            .iter()
            .take_while(|entry| entry.hash == hash);
        let found = alike
            .into_iter()
            .find(|entry| is_made_of(&entry.key, parts));
        found.map(|entry| entry.template.as_ref())
    }
}

/// The texts of a JSON object; `None` if it is not an object of texts.
fn members(text: &str) -> Option<Vec<(Cow<'_, str>, Cow<'_, str>)>> {
    let document = parse(text, &Limits::default(), Strictness::Strict).ok()?;
    let Value::Object(members) = document.root.value else {
        return None;
    };
    let texts = members.into_iter().map(|member| match member.node.value {
        Value::String(template) => Some((member.key, template)),
        _ => None,
    });
    texts.collect()
}

fn is_made_of(key: &str, parts: &[&str]) -> bool {
    let rest = parts
        .iter()
        .try_fold(key, |rest, part| rest.strip_prefix(part));
    rest == Some("")
}

/// The template with its `{placeholders}` replaced. Placeholders inside values are not replaced.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let filled = after.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(key, _)| *key == name)?;
            Some((value.1, after))
        });
        if let Some((value, after)) = filled {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_placeholders_once() {
        assert_eq!(
            fill("a {x} b {y}", &[("x", "{y}"), ("y", "1")]),
            "a {y} b 1"
        );
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn english_is_built_in() {
        let english = Catalogue::english();
        assert_eq!(english.find(&["status.", "accepted"]), Some("Accepted"));
        assert_eq!(english.find(&["no such key"]), None);
        assert_eq!(english.language(), "en");
    }

    #[test]
    fn only_an_object_of_texts_with_a_language_is_a_catalogue() {
        for wrong in ["", "[]", "{}", r#"{"a": "b"}"#, r#"{"language": 1}"#] {
            let error = Catalogue::from_json(wrong).unwrap_err();
            assert_eq!(error.code(), Code::InvalidArgument, "{wrong}");
        }
        let catalogue = Catalogue::from_json(r#"{"language": "x", "a": "b"}"#).unwrap();
        assert_eq!(catalogue.find(&["a"]), Some("b"));
    }
}
