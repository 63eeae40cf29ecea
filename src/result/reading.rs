//! Reads a JSON text into the model, and collects warnings and members that the library does not know.

use std::borrow::Cow;

use super::model::{Process, Source};
use super::reader::Reader;
use super::warning::Warning;
use crate::error::{Code, Error};
use crate::json::{
    Document, Fault, Node, Positions, Strictness, decode, locate, node_at, parse, strip_mark,
};
use crate::limits::Limits;

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The answer of Get process.
    Process,
    /// The raw file `ocr.json` of the archive.
    RawOcr,
    /// The raw file `manual_approval.json` of the archive.
    RawApproval,
}

/// A text that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'t> {
    /// The text that was read, without its byte order mark. Offsets count from its start.
    pub text: &'t str,
    /// What kind of document it is.
    pub kind: Kind,
    /// The validated model.
    pub process: Process<'t>,
    /// Warnings about single fields.
    pub warnings: Vec<Warning>,
    /// Byte offsets of the values whose keys the library does not know.
    pub unrecognised: Vec<usize>,
    /// The parsed JSON.
    document: Document<'t>,
    /// The offset of the text's first byte. Each document of a case has its own range of offsets.
    base: usize,
    /// The RFC 6901 pointer of the result within the text; empty if the result is the whole text.
    place: String,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Process, Self::RawOcr, Self::RawApproval];

    /// The kind of the archive's file with this name.
    pub fn of_file(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| kind.file_name() == Some(name))
    }

    /// The file's name in the archive; `None` for the answer of Get process, which is not in it.
    pub const fn file_name(self) -> Option<&'static str> {
        match self {
            Self::Process => None,
            Self::RawOcr => Some("ocr.json"),
            Self::RawApproval => Some("manual_approval.json"),
        }
    }
}

impl<'t> Reading<'t> {
    /// The value of the whole text.
    pub const fn root(&self) -> &Node<'t> {
        &self.document.root
    }

    /// The RFC 6901 pointer of a place.
    pub fn pointer(&self, source: Source) -> Cow<'static, str> {
        match source {
            Source::At(offset) => locate(&self.document.root, offset).into(),
            Source::Missing(pointer) if self.place.is_empty() => pointer.into(),
            Source::Missing(pointer) => [&self.place, pointer].concat().into(),
        }
    }

    /// Whether every program reads this JSON in the same way: nothing was repaired, and no key is repeated.
    pub fn is_plain(&self) -> bool {
        self.document.repairs.is_empty() && self.document.duplicates.is_empty()
    }

    /// The value at a place.
    pub fn at(&self, source: Source) -> Option<&Node<'t>> {
        match source {
            Source::At(offset) => node_at(&self.document.root, offset),
            Source::Missing(_) => None,
        }
    }

    /// Reads a result from the bytes of a JSON text.
    ///
    /// # Errors
    /// As [`read`], and `JSON_ENCODING` for bytes that are not UTF-8.
    pub fn from_bytes(
        bytes: &'t [u8],
        limits: &Limits,
        strictness: Strictness,
    ) -> Result<Self, Error> {
        Self::at_pointer(bytes, "", limits, strictness)
    }

    /// Reads the result at this RFC 6901 pointer of a JSON text. Offsets and pointers refer to the whole text.
    ///
    /// # Errors
    /// As [`Reading::from_bytes`], and `NOT_A_RESULT` if nothing is at the pointer.
    pub fn at_pointer(
        bytes: &'t [u8],
        pointer: &str,
        limits: &Limits,
        strictness: Strictness,
    ) -> Result<Self, Error> {
        let text = text_of(bytes, limits)?;
        read_as(text, pointer, None, 0, limits, strictness)
    }

    /// Reads a raw file of an archive as this kind, whatever members it has. Its offsets start after those of `before`,
    /// the previous document of the case.
    ///
    /// # Errors
    /// As [`Reading::from_bytes`], with the file's name as the `entry`.
    pub fn from_archive(
        bytes: &'t [u8],
        kind: Kind,
        before: Option<&Self>,
        limits: &Limits,
        strictness: Strictness,
    ) -> Result<Self, Error> {
        // One more than the length, because the end of the text is also a valid place.
        let base = before.map_or(0, |before| before.base + before.text.len() + 1);
        let read = text_of(bytes, limits)
            .and_then(|text| read_as(text, "", Some(kind), base, limits, strictness));
        read.map_err(|error| match kind.file_name() {
            Some(name) => error.entry(name),
            None => error,
        })
    }

    /// The offset of the text's first byte.
    pub const fn base(&self) -> usize {
        self.base
    }
}

/// Reads a result from a JSON text.
///
/// # Errors
/// `JSON_*` if the text is not strict JSON, `NOT_A_RESULT` if it is another document, `LIMIT_*` if it is too large;
/// each with its position. A wrong field is a warning, not an error.
pub fn read<'t>(
    text: &'t str,
    limits: &Limits,
    strictness: Strictness,
) -> Result<Reading<'t>, Error> {
    read_as(text, "", None, 0, limits, strictness)
}

fn read_as<'t>(
    text: &'t str,
    pointer: &str,
    kind: Option<Kind>,
    base: usize,
    limits: &Limits,
    strictness: Strictness,
) -> Result<Reading<'t>, Error> {
    let text = strip_mark(text);
    let mut document = document_of(text, limits, strictness)?;
    if base > 0 {
        document.shift(base);
    }
    let mut reader = Reader::new(text, base, *limits, &document);
    let node = reader.node_at_pointer(&document.root, pointer)?;
    let place = locate(&document.root, node.offset);
    let (kind, mut process) = reader.document(node, kind)?;
    reader.warn_of_json();
    process.pictures = reader.pictures;
    let (warnings, unrecognised) = (reader.warnings, reader.unrecognised);
    Ok(Reading {
        text,
        kind,
        process,
        warnings,
        unrecognised,
        document,
        base,
        place,
    })
}

/// The text of these bytes.
///
/// # Errors
/// `LIMIT_JSON_BYTES`; `JSON_ENCODING` with its position.
pub fn text_of<'t>(bytes: &'t [u8], limits: &Limits) -> Result<&'t str, Error> {
    if bytes.len() > limits.json_bytes {
        return Err(Error::new(Code::LimitJsonBytes).limit(limits.json_bytes));
    }
    decode(bytes).map_err(|(code, position)| Error::new(code).at(Some(position)))
}

/// Parses this text, which has no byte order mark, into a JSON document.
///
/// # Errors
/// `JSON_*` and `LIMIT_JSON_*` with their positions.
pub fn document_of<'t>(
    text: &'t str,
    limits: &Limits,
    strictness: Strictness,
) -> Result<Document<'t>, Error> {
    parse(text, limits, strictness).map_err(
        |Fault {
             code,
             offset,
             limit,
         }| {
            let error = Error::new(code).at(Some(Positions::new(text).at(offset)));
            match limit {
                Some(limit) => error.limit(limit),
                None => error,
            }
        },
    )
}
