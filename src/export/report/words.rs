//! The texts of a report. The English texts are included in the part of the wasm that makes reports, because
//! explanations do not need them.

use std::sync::OnceLock;

use super::block::{
    ReportBlock, ReportFact, ReportSpanKind, ReportTable, ReportTableGroup, ReportText,
};
use super::options::ReportOptions;
use crate::common::time::{Moment, civil};
use crate::i18n::{Catalogue, Texts};
use crate::rules::Status;

/// The English texts. `wasm-pack.toml` assigns the static of this name to the part of the wasm that makes reports.
static REPORT_ENGLISH: [u8; include_bytes!("../../../locales/report/en.json").len()] =
    *include_bytes!("../../../locales/report/en.json");

/// The catalogue of the report's English texts.
pub(super) fn english() -> &'static Catalogue {
    static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
    ENGLISH.get_or_init(|| Catalogue::built_in(&REPORT_ENGLISH))
}

/// The texts for a report.
pub(super) struct Words<'t> {
    texts: Texts<'t>,
    /// BCP 47 tag of the language of the explanation's texts.
    pub(super) explained_in: &'t str,
}

impl<'t> Words<'t> {
    pub(super) fn new(texts: Texts<'t>, explained_in: Option<&'t str>) -> Self {
        Self {
            texts,
            explained_in: explained_in.unwrap_or("en"),
        }
    }

    /// BCP 47 tag of the language of the report's texts.
    pub(super) fn language(&self) -> &'t str {
        self.texts.language()
    }

    /// The text whose key is the concatenation of `parts`; `None` if neither the language nor English has it.
    #[inline(never)]
    pub(super) fn find(&self, parts: &[&str]) -> Option<&'t str> {
        self.texts.find(parts).or_else(|| english().find(parts))
    }

    /// The text whose key is the concatenation of `parts`, or an empty text.
    pub(super) fn get(&self, parts: &[&str]) -> &'t str {
        self.find(parts).unwrap_or_default()
    }

    /// The text at a key.
    #[inline(never)]
    pub(super) fn own(&self, parts: &[&str]) -> ReportText {
        ReportText::own(self.get(parts))
    }

    /// The text at a key, with each placeholder replaced by a text.
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

    /// The host's title, or the default one.
    pub(super) fn title(&self, options: &ReportOptions) -> ReportText {
        match &options.title {
            Some(title) => ReportText::value(title),
            None => self.own(&["report.title.", options.audience.as_str()]),
        }
    }

    /// A list of facts, each named by the text at a key. A fact with an empty text is left out.
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

    /// A table. Its caption and column headings are the texts at these keys, or the keys themselves.
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

    /// A table, or nothing if it has no rows.
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

    /// The label of the status; an undocumented status as given.
    #[inline(never)]
    pub(super) fn status(&self, status: &str) -> ReportText {
        if status.is_empty() {
            return self.own(&["status.missing"]);
        }
        // Only documented statuses are looked up, because "other" and "missing" are keys of texts too.
        match Status::named(status).and_then(|_| self.find(&["status.", status])) {
            Some(words) => ReportText::own(words),
            None => self.fill(&["status.other"], &[("status", ReportText::value(status))]),
        }
    }

    /// The day of an ISO 8601 time in words; an unreadable time as given.
    pub(super) fn day(&self, time: &str) -> ReportText {
        match Moment::read(time, None) {
            Some(moment) => ReportText::own(self.texts.day(&civil(moment.day))),
            None => ReportText::value(time),
        }
    }

    /// Eight digits that change when any text of the report changes.
    pub(super) fn fingerprint(&self) -> String {
        let number = self.texts.fingerprint() ^ english().fingerprint();
        let digits = (0..8).rev().map(|digit| number >> (4 * digit) & 15);
        digits
            .filter_map(|digit| char::from_digit(digit, 16))
            .collect()
    }
}
