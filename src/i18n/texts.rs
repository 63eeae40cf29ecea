//! The texts of one language. Missing texts are English.

use std::rc::Rc;

use serde::{Serialize, Serializer};

use super::catalogue::{Catalogue, fill};

/// Properties of languages that the host knows, so that the library needs no tables for them.
pub trait Host {
    /// The CLDR plural category of a count: `one`, `few`, `other`, …
    fn plural(&self, language: &str, count: u32) -> String;

    /// A day, given as `YYYY-MM-DD`, formatted in the language; `None` if the host cannot format it.
    fn day(&self, language: &str, day: &str) -> Option<String>;
}

/// A host that knows only English plurals and leaves days unformatted.
#[derive(Debug, Clone, Copy)]
pub struct PlainHost;

impl Host for PlainHost {
    fn plural(&self, _: &str, count: u32) -> String {
        String::from(if count == 1 { "one" } else { "other" })
    }

    fn day(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// The texts of an explanation.
#[derive(Clone, Copy)]
pub struct Texts<'r> {
    catalogue: &'r Catalogue,
    /// BCP 47 tag for formatting days and counts.
    tag: &'r str,
    host: &'r dyn Host,
}

impl<'r> Texts<'r> {
    /// The texts of this catalogue. Missing texts are English.
    pub const fn new(catalogue: &'r Catalogue, tag: &'r str, host: &'r dyn Host) -> Self {
        Self {
            catalogue,
            tag,
            host,
        }
    }

    /// English texts with a [`PlainHost`].
    pub fn english() -> Self {
        Self::new(Catalogue::english(), "en", &PlainHost)
    }

    /// BCP 47 tag of the language of the texts.
    pub fn language(&self) -> &'r str {
        self.catalogue.language()
    }

    /// A number that changes when any text of the language changes.
    pub fn fingerprint(&self) -> u32 {
        self.catalogue.fingerprint()
    }

    /// The template whose key is the concatenation of `parts`.
    pub fn find(&self, parts: &[&str]) -> Option<&'r str> {
        let english = Catalogue::english();
        let own = self.catalogue.find(parts);
        if own.is_some() || std::ptr::eq(self.catalogue, english) {
            return own;
        }
        english.find(parts)
    }

    /// All templates that a page may need in addition to an explanation, by key, and the language's tag at the key
    /// `language`.
    pub fn labels(&self) -> Labels<'r> {
        let is_label = |key: &&str| {
            let start = key.split('.').next().unwrap_or_default();
            ["ui", "text", "status", "picture"].contains(&start)
        };
        let keys = Catalogue::english().keys().filter(is_label);
        let texts = keys.filter_map(|key| Some((key, self.find(&[key])?)));
        Labels(texts.chain([("language", self.language())]).collect())
    }

    /// The template at `key`, or the key itself if no language has it.
    pub fn get(&self, key: &'static str) -> &'r str {
        self.find(&[key]).unwrap_or(key)
    }

    /// The template at `key`, with its placeholders filled.
    pub fn format(&self, key: &'static str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The plural form of the template at `key` for `count`.
    pub fn plural(&self, key: &'static str, count: u32) -> &'r str {
        let category = self.host.plural(self.tag, count);
        let form = self.find(&[key, ".", &category]);
        form.or_else(|| self.find(&[key, ".other"])).unwrap_or(key)
    }

    /// A day, given as `YYYY-MM-DD`, formatted in the language.
    pub fn day(&self, day: &str) -> String {
        let own = self.host.day(self.tag, day);
        own.unwrap_or_else(|| day.to_owned())
    }
}

/// The loaded catalogues.
#[derive(Debug, Default)]
pub struct Languages {
    catalogues: Vec<Rc<Catalogue>>,
}

impl Languages {
    /// No catalogues. English needs none, because it is built in.
    pub const fn new() -> Self {
        Self {
            catalogues: Vec::new(),
        }
    }

    /// Adds a catalogue, replacing an earlier one of the same language.
    pub fn add(&mut self, catalogue: Catalogue) {
        self.catalogues
            .retain(|other| !is_tag(other.language(), catalogue.language()));
        self.catalogues.push(Rc::new(catalogue));
    }

    /// The catalogue for a BCP 47 tag, or for the tag with subtags removed from its end. `None` stands for English.
    pub fn find(&self, tag: &str) -> Option<Rc<Catalogue>> {
        lookup(tag, |wanted| {
            let mut catalogues = self.catalogues.iter();
            let found = catalogues.find(|catalogue| is_tag(catalogue.language(), wanted));
            found.map(Rc::clone)
        })
    }
}

/// What `find` gives for a BCP 47 tag, or else for the tag with subtags taken from its end.
pub fn lookup<T>(tag: &str, mut find: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let mut range = tag;
    loop {
        let found = find(alias(range));
        if found.is_some() {
            return found;
        }
        (range, _) = range.rsplit_once('-')?;
    }
}

fn is_tag(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// Maps the three tags of Norwegian to one. Its texts are in Bokmål, the written form that most people read.
fn alias(tag: &str) -> &str {
    match tag.to_ascii_lowercase().as_str() {
        "no" | "nn" => "nb",
        _ => tag,
    }
}

/// Texts by key.
#[derive(Debug)]
pub struct Labels<'r>(Vec<(&'r str, &'r str)>);

impl<'r> Labels<'r> {
    /// These texts, by key.
    pub(crate) const fn of(texts: Vec<(&'r str, &'r str)>) -> Self {
        Self(texts)
    }
}

impl Serialize for Labels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Languages {
        let mut languages = Languages::new();
        for language in ["de", "de-AT", "nb"] {
            let text = format!(r#"{{"language": "{language}", "status.failed": "{language}!"}}"#);
            languages.add(Catalogue::from_json(&text).unwrap());
        }
        languages
    }

    #[test]
    fn languages_are_found_by_lookup() {
        let languages = languages();
        let found = |tag| languages.find(tag).map(|found| found.language().to_owned());
        assert_eq!(found("de").as_deref(), Some("de"));
        assert_eq!(found("DE-ch-1996").as_deref(), Some("de"));
        assert_eq!(found("de-at").as_deref(), Some("de-AT"));
        assert_eq!(found("no").as_deref(), Some("nb"));
        assert_eq!(found("nn-NO").as_deref(), Some("nb"));
        assert_eq!(found("den"), None);
        assert_eq!(found(""), None);
        assert_eq!(found("fr"), None);
    }

    #[test]
    fn english_replaces_missing_texts() {
        let catalogue = languages().find("de").unwrap();
        let texts = Texts::new(&catalogue, "de", &PlainHost);
        assert_eq!(texts.get("status.failed"), "de!");
        assert_eq!(texts.get("status.accepted"), "Accepted");
        assert_eq!(texts.get("no.such.key"), "no.such.key");
    }

    #[test]
    fn a_catalogue_replaces_an_earlier_one() {
        let mut languages = languages();
        let newer = r#"{"language": "DE", "status.failed": "newer"}"#;
        languages.add(Catalogue::from_json(newer).unwrap());
        let found = languages.find("de").unwrap();
        assert_eq!(found.find(&["status.failed"]), Some("newer"));
    }
}
