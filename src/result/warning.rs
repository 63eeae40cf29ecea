//! Warnings: what is wrong with one field, while the rest of the result can be read.

use super::model::Source;
use crate::common::named::named_enum;

named_enum! {
    /// What is wrong with a field. The names are part of the public API.
    pub enum WarningCode {
        /// The value is of another type than the documented one; it is read as unknown.
        FieldWrongType = "FIELD_WRONG_TYPE",
        /// A field that every result has is not there.
        FieldMissing = "FIELD_MISSING",
        /// The value is of the right type, but not among the documented ones.
        ValueUndocumented = "VALUE_UNDOCUMENTED",
        /// Get process's and the raw file's name of a field have different values; it is read as unknown.
        ValueConflict = "VALUE_CONFLICT",
        /// The provider is not VideoID: the documented rules say nothing about the result.
        ProviderOther = "PROVIDER_OTHER",
        /// The result lists a picture that its archive does not have.
        PictureMissing = "PICTURE_MISSING",
        /// A date or time that cannot be read.
        DateInvalid = "DATE_INVALID",
        /// A bounding box that cannot be drawn: not finite, empty, or absurdly large.
        BboxInvalid = "BBOX_INVALID",
        /// A key is given twice in an object that the verdict does not depend on; the last one counts.
        DuplicateKey = "DUPLICATE_KEY",
        /// Tolerant reading: a comma without a value after it was passed over.
        TrailingComma = "TRAILING_COMMA",
        /// Tolerant reading: a comment was passed over.
        Comment = "COMMENT",
        /// Tolerant reading: dots are in place of data that was left out, which is read as unknown.
        Elision = "ELISION",
        /// There are more warnings than the limit; the rest is not listed.
        WarningsTruncated = "WARNINGS_TRUNCATED",
    }
}

/// A warning and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is wrong.
    pub code: WarningCode,
    /// What it is about; `None` for the result as a whole.
    pub source: Option<Source>,
    /// Byte offset to show, where it is not that of the value: a key that is given twice, a trailing comma.
    pub shown: Option<usize>,
}
