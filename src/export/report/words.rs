//! The words of a report. Its English ones are not among those that an explanation needs: they come with the part of the
//! wasm that makes reports.

use std::sync::OnceLock;

use super::block::{
    ReportBlock, ReportFact, ReportSpanKind, ReportTable, ReportTableGroup, ReportText,
};
use super::options::ReportOptions;
use crate::common::time::{Moment, civil};
use crate::i18n::{Catalogue, Texts};
use crate::rules::Status;

/// The English words. A static of this name is put into the part that reports are made in, by `wasm-pack.toml`.
static REPORT_ENGLISH: [u8; include_bytes!("../../../locales/report/en.json").len()] =
    *include_bytes!("../../../locales/report/en.json");

/// The catalogue of the report's English words.
pub(super) fn english() -> &'static Catalogue {
    static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    ENGLISH.get_or_init(|| Catalogue::built_in(&REPORT_ENGLISH))
}

/// The words to write a report with.
pub(super) struct Words<'t> {
    texts: Texts<'t>,
    /// BCP 47 tag of the language of the explanation's words.
    pub(super) explained_in: &'t str,
}

impl<'t> Words<'t> {
    pub(super) fn new(texts: Texts<'t>, explained_in: Option<&'t str>) -> Self {
        Self {
            texts,
            explained_in: explained_in.unwrap_or("en"),
        }
    }

    /// BCP 47 tag of the language of the report's words.
    pub(super) fn language(&self) -> &'t str {
        self.texts.language()
    }

    /// The words whose key is `parts` put together; `None` where no language has them.
    #[inline(never)]
    pub(super) fn find(&self, parts: &[&str]) -> Option<&'t str> {
        self.texts.find(parts).or_else(|| english().find(parts))
    }

    /// The words whose key is `parts` put together, or nothing.
    pub(super) fn get(&self, parts: &[&str]) -> &'t str {
        self.find(parts).unwrap_or_default()
    }

    /// The words at a key as a text.
    #[inline(never)]
    pub(super) fn own(&self, parts: &[&str]) -> ReportText {
        ReportText::own(self.get(parts))
    }

    /// The words at a key with a text in each placeholder.
    #[inline(never)]
    pub(super) fn fill(&self, parts: &[&str], values: &[(&str, ReportText)]) -> ReportText {
        let mut text = ReportText::default();
        let mut rest = self.get(parts);
        while let Some((before, after)) = rest.split_once('{') {
            let filled = after.split_once('}').and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(key, _)| *key == name)?;
                Some((value, after))
            });
            text = text.and(ReportSpanKind::Own, before);
            if let Some((value, after)) = filled {
                text.0.extend(value.0.iter().cloned());
                rest = after;
            } else {
                text = text.and(ReportSpanKind::Own, "{");
                rest = after;
            }
        }
        text.and(ReportSpanKind::Own, rest)
    }

    /// The title that the host gives, or our own.
    pub(super) fn title(&self, options: &ReportOptions) -> ReportText {
        match &options.title {
            Some(title) => ReportText::value(title),
            None => self.own(&["report.title.", options.audience.as_str()]),
        }
    }

    /// Lines of facts, each named by the words at a key. One that says nothing is left out.
    #[inline(never)]
    pub(super) fn facts(&self, lines: Vec<(&'static str, ReportText)>) -> ReportBlock {
        let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
        let facts = lines.map(|(name, text)| ReportFact {
            name: self.get(&[name]).to_owned(),
            text,
        });
        ReportBlock::Facts {
            facts: facts.collect(),
        }
    }

    /// A table; the caption and the headings of its columns are the words at these keys, or the keys themselves.
    #[inline(never)]
    pub(super) fn table(
        &self,
        caption: &'static str,
        head: &[&'static str],
        groups: Vec<ReportTableGroup>,
    ) -> ReportBlock {
        let words = |key: &&'static str| self.find(&[key]).unwrap_or(key).to_owned();
        ReportBlock::Table(ReportTable {
            caption: words(&caption),
            head: head.iter().map(words).collect(),
            groups,
        })
    }

    /// A table, or nothing where it has no row.
    pub(super) fn table_unless_empty(
        &self,
        caption: &'static str,
        head: &[&'static str],
        groups: Vec<ReportTableGroup>,
    ) -> Vec<ReportBlock> {
        if groups.is_empty() {
            return Vec::new();
        }
        vec![self.table(caption, head, groups)]
    }

    /// The status in words; one that is not documented as it was given.
    #[inline(never)]
    pub(super) fn status(&self, status: &str) -> ReportText {
        if status.is_empty() {
            return self.own(&["status.missing"]);
        }
        // Only a documented status is looked up: "other" and "missing" are names of texts too.
        match Status::named(status).and_then(|_| self.find(&["status.", status])) {
            Some(words) => ReportText::own(words),
            None => self.fill(&["status.other"], &[("status", ReportText::value(status))]),
        }
    }

    /// The day of an ISO 8601 time in words; the time as it was given where it can't be read.
    pub(super) fn day(&self, time: &str) -> ReportText {
        match Moment::read(time, None) {
            Some(moment) => ReportText::own(self.texts.day(&civil(moment.day))),
            None => ReportText::value(time),
        }
    }

    /// Eight digits that change when a text of the report does.
    pub(super) fn fingerprint(&self) -> String {
        let number = self.texts.fingerprint() ^ english().fingerprint();
        let digits = (0..8).rev().map(|digit| number >> (4 * digit) & 15);
        digits
            .filter_map(|digit| char::from_digit(digit, 16))
            .collect()
    }
}
