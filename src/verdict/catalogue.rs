//! The texts: one file a language, keys to templates with `{placeholders}`.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::limits::Limits;
use crate::order::sort_by;
use crate::result::json::{Value, parse};

/// Texts of one language.
#[derive(Debug)]
pub struct Catalogue {
    /// Sorted by the keys' hashes: comparing numbers is many times faster than comparing keys that start alike.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    hash: u32,
    key: Cow<'static, str>,
    template: Cow<'static, str>,
}

impl Catalogue {
    /// English: built in, and what other languages fall back to.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::parse(include_str!("../../locales/en.json")))
    }

    /// A text that is not an object of strings gives an empty catalogue: every text is then its key.
    fn parse(text: &'static str) -> Self {
        let members = match parse(text, &Limits::default()).map(|document| document.root.value) {
            Ok(Value::Object(members)) => members,
            _ => Vec::new(),
        };
        let mut entries: Vec<_> = members
            .into_iter()
            .filter_map(|member| match member.node.value {
                Value::String(template) => Some(Entry {
                    hash: hash(&[&member.key]),
                    key: member.key,
                    template,
                }),
                _ => None,
            })
            .collect();
        sort_by(&mut entries, |a, b| a.hash.cmp(&b.hash));
        Self { entries }
    }

    /// The template whose key is `parts` put together.
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

    /// The template at `key`, or the key itself, which at least names what should have been said.
    pub fn get(&self, key: &'static str) -> &str {
        self.find(&[key]).unwrap_or(key)
    }

    /// The template at `key`, filled.
    pub fn say(&self, key: &'static str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }
}

/// FNV-1a over the parts as one text.
fn hash(parts: &[&str]) -> u32 {
    let bytes = parts.iter().flat_map(|part| part.bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

fn is_made_of(key: &str, parts: &[&str]) -> bool {
    let rest = parts
        .iter()
        .try_fold(key, |rest, part| rest.strip_prefix(part));
    rest == Some("")
}

/// The template with its `{placeholders}` replaced. Values are put in as they are and not looked at again.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
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
        assert_eq!(Catalogue::english().get("status.accepted"), "Accepted");
        assert_eq!(Catalogue::english().get("no such key"), "no such key");
    }
}
