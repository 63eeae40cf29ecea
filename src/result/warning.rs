//! What is wrong with one field, while the rest stands.

use serde::Serialize;

use super::model::Source;

/// What is wrong with a field. The names are part of the public API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WarningCode {
    /// The value is of another type than the documented one; it is read as unknown.
    FieldWrongType,
    /// A field that every result has is not there.
    FieldMissing,
    /// The value is of the right type, but not among the documented ones.
    ValueUndocumented,
    /// A date or time that cannot be read.
    DateInvalid,
    /// A bounding box that cannot be drawn: not finite, empty, or absurdly large.
    BboxInvalid,
    /// A key stands twice in an object that does not bear on the verdict; the last one counts.
    DuplicateKey,
    /// There are more warnings than the limit; the rest is not listed.
    WarningsTruncated,
}

/// A warning and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is wrong.
    pub code: WarningCode,
    /// What it is about; `None` for the result as a whole.
    pub source: Option<Source>,
    /// Byte offset to show, where it is not that of the value: a key that stands twice in its object.
    pub key_offset: Option<usize>,
}
