//! What is wrong with one field, while the rest stands.

use serde::{Serialize, Serializer};

use super::model::Source;

/// What is wrong with a field. The names are part of the public API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WarningCode {
    /// The value is of another type than the documented one; it is read as unknown.
    FieldWrongType,
    /// A field that every result has is not there.
    FieldMissing,
    /// The value is of the right type, but not among the documented ones.
    ValueUndocumented,
    /// The two dialects' spellings of a field say different things; it is read as unknown.
    ValueConflict,
    /// A date or time that cannot be read.
    DateInvalid,
    /// A bounding box that cannot be drawn: not finite, empty, or absurdly large.
    BboxInvalid,
    /// A key stands twice in an object that does not bear on the verdict; the last one counts.
    DuplicateKey,
    /// Tolerant reading: a comma without a value after it was passed over.
    TrailingComma,
    /// Tolerant reading: a comment was passed over.
    Comment,
    /// Tolerant reading: dots stand for data that was left out; it is read as unknown.
    Elision,
    /// There are more warnings than the limit; the rest is not listed.
    WarningsTruncated,
}

impl WarningCode {
    /// Every code, for tables and tests.
    pub const ALL: [Self; 11] = [
        Self::FieldWrongType,
        Self::FieldMissing,
        Self::ValueUndocumented,
        Self::ValueConflict,
        Self::DateInvalid,
        Self::BboxInvalid,
        Self::DuplicateKey,
        Self::TrailingComma,
        Self::Comment,
        Self::Elision,
        Self::WarningsTruncated,
    ];

    /// The code as JavaScript sees it, such as `FIELD_MISSING`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FieldWrongType => "FIELD_WRONG_TYPE",
            Self::FieldMissing => "FIELD_MISSING",
            Self::ValueUndocumented => "VALUE_UNDOCUMENTED",
            Self::ValueConflict => "VALUE_CONFLICT",
            Self::DateInvalid => "DATE_INVALID",
            Self::BboxInvalid => "BBOX_INVALID",
            Self::DuplicateKey => "DUPLICATE_KEY",
            Self::TrailingComma => "TRAILING_COMMA",
            Self::Comment => "COMMENT",
            Self::Elision => "ELISION",
            Self::WarningsTruncated => "WARNINGS_TRUNCATED",
        }
    }
}

impl Serialize for WarningCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A warning and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is wrong.
    pub code: WarningCode,
    /// What it is about; `None` for the result as a whole.
    pub source: Option<Source>,
    /// Byte offset to show, where it is not that of the value: a key that stands twice, a comma too many.
    pub shown: Option<usize>,
}
