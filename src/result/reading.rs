//! A JSON text into a reading: the model, what is wrong with it, and what nothing here reads.

use std::borrow::Cow;

use super::json::{
    Document, Fault, Node, Positions, Strictness, decode, locate, parse, strip_mark,
};
use super::model::{Process, Source};
use super::reader::Reader;
use super::warning::Warning;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The answer of Get process.
    Process,
    /// The raw file `ocr.json` of the archive.
    RawOcr,
    /// The raw file `manual_approval.json` of the archive.
    RawApproval,
}

/// What reading gives: the process, what is wrong with it, and what nothing here reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'t> {
    /// The text that was read, without its byte order mark: what offsets count in.
    pub text: &'t str,
    /// What kind of document it is.
    pub kind: Kind,
    /// The validated model.
    pub process: Process<'t>,
    /// What is wrong with single fields.
    pub warnings: Vec<Warning>,
    /// Byte offsets of the values of keys that nothing here reads.
    pub unrecognised: Vec<usize>,
    /// What was read.
    document: Document<'t>,
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
            Source::Missing(pointer) => pointer.into(),
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
        read(text_of(bytes, limits)?, limits, strictness)
    }
}

/// Reads a result from a JSON text.
///
/// # Errors
/// `JSON_*` for what is not strict JSON, `NOT_A_RESULT` for what is another document, `LIMIT_*` for too much of it;
/// each with its position. A field that is wrong is a warning, not an error.
pub fn read<'t>(
    text: &'t str,
    limits: &Limits,
    strictness: Strictness,
) -> Result<Reading<'t>, Error> {
    let text = strip_mark(text);
    let document = document_of(text, limits, strictness)?;
    let mut reader = Reader::new(text, *limits, &document);
    let (kind, mut process) = reader.document(&document.root)?;
    reader.warn_of_the_text();
    process.pictures = reader.pictures;
    let (warnings, unrecognised) = (reader.warnings, reader.unrecognised);
    Ok(Reading {
        text,
        kind,
        process,
        warnings,
        unrecognised,
        document,
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

/// The JSON document of this text, which has no byte order mark.
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
