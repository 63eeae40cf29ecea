//! What all sections of the explanation use: the texts of the language, and the conversion of offsets to places.

use std::borrow::Cow;
use std::cell::RefCell;

use super::times::{Times, times_of};
use super::titles;
use crate::error::Position;
use crate::i18n::Texts;
use crate::json::{Locator, Positions};
use crate::result::{Case, CaseFile, Process, Source};
use crate::rules::Status;

/// One result, and the texts in which it is explained.
pub(super) struct Context<'r> {
    pub(super) case: &'r Case<'r, 'r>,
    pub(super) texts: Texts<'r>,
    /// When the process was created and updated, where that can be read.
    pub(super) times: Times<'r>,
    /// One entry for each document of the case.
    places: Vec<Places<'r>>,
}

/// Converts offsets of one document into pointers and positions.
struct Places<'r> {
    file: &'r CaseFile<'r, 'r>,
    lines: Positions<'r>,
    pointers: RefCell<Locator<'r>>,
}

impl<'r> Places<'r> {
    fn new(file: &'r CaseFile<'r, 'r>) -> Self {
        Self {
            file,
            lines: Positions::new(file.reading.text),
            pointers: RefCell::new(Locator::new(file.reading.root())),
        }
    }
}

impl<'r> Context<'r> {
    pub(super) fn new(case: &'r Case<'r, 'r>, texts: Texts<'r>) -> Self {
        let process = case.process();
        Self {
            times: times_of(process),
            case,
            texts,
            places: case.files().iter().map(Places::new).collect(),
        }
    }

    pub(super) fn process(&self) -> &'r Process<'r> {
        self.case.process()
    }

    /// The document that contains an offset.
    fn places(&self, offset: usize) -> Option<&Places<'r>> {
        let mut before = self.places.iter().rev();
        before.find(|places| places.file.reading.base() <= offset)
    }

    /// The RFC 6901 pointer of a place. For a raw file of an archive, it starts with the file's name.
    pub(super) fn pointer(&self, source: Source) -> Cow<'r, str> {
        match source {
            Source::At(offset) => {
                let Some(places) = self.places(offset) else {
                    return Cow::Borrowed("");
                };
                let pointer = places.pointers.borrow_mut().pointer(offset);
                match places.file.name {
                    Some(name) => [name, "#", &pointer].concat().into(),
                    None => pointer.into(),
                }
            }
            // A missing member refers to the first document, because raw files have other members.
            Source::Missing(pointer) => match self.case.files().first() {
                Some(file) => file.reading.pointer(Source::Missing(pointer)),
                None => pointer.into(),
            },
        }
    }

    /// The line and column of a place, if the caller has the text.
    pub(super) fn position(&self, source: Source) -> Option<Position> {
        match source {
            Source::At(offset) => {
                let places = self.places(offset).filter(|places| places.file.is_text)?;
                Some(places.lines.at(offset - places.file.reading.base()))
            }
            Source::Missing(_) => None,
        }
    }

    /// The label of a check.
    pub(super) fn check_label<'n>(&self, name: &'n str) -> Cow<'n, str>
    where
        'r: 'n,
    {
        let label = self.texts.find(&["check.", name, ".label"]);
        label.unwrap_or(name).into()
    }

    /// The label of a feature.
    pub(super) fn feature_label<'n>(&self, name: &'n str) -> Cow<'n, str>
    where
        'r: 'n,
    {
        titles::feature_label(self.texts, name)
    }

    /// The label of a status where it stands alone: an undocumented status is put in quotation marks.
    pub(super) fn status_text<'n>(&self, status: &'n str) -> Cow<'n, str>
    where
        'r: 'n,
    {
        match self.documented_status(status) {
            Some(text) => text.into(),
            None => self
                .texts
                .format("status.other", &[("status", status)])
                .into(),
        }
    }

    /// The label of a status for a text that quotes it: an undocumented status is used as it is.
    pub(super) fn quoted_status<'n>(&self, status: &'n str) -> Cow<'n, str>
    where
        'r: 'n,
    {
        self.documented_status(status).unwrap_or(status).into()
    }

    /// The label of a documented status, or the label for a missing one.
    fn documented_status(&self, status: &str) -> Option<&'r str> {
        if status.is_empty() {
            return Some(self.texts.get("status.missing"));
        }
        let status = Status::named(status)?;
        self.texts.find(&["status.", status.as_str()])
    }
}

/// Borrows a text of the result.
#[expect(
    clippy::ptr_arg,
    reason = "the model's type, so that the function can be passed to `map`"
)]
pub(super) fn borrowed<'r>(text: &'r Cow<'_, str>) -> Cow<'r, str> {
    Cow::Borrowed(text)
}
