//! Warnings: something is wrong with one field, and the rest of the result can be read.

use super::model::Source;
use crate::common::named::named_enum;

named_enum! {
    /// What is wrong with a field. The names are part of the public API.
    pub enum WarningCode {
        /// The value is not of the documented type; it is read as unknown.
        FieldWrongType = "FIELD_WRONG_TYPE",
        /// A field that every result has is missing.
        FieldMissing = "FIELD_MISSING",
        /// The value has the right type, but is not one of the documented values.
        ValueUndocumented = "VALUE_UNDOCUMENTED",
        /// A field is given under the names of both Get process and the raw file, with different values; it is read as
        /// unknown.
        ValueConflict = "VALUE_CONFLICT",
        /// The provider is not VideoID, so the documented rules do not apply to the result.
        ProviderOther = "PROVIDER_OTHER",
        /// The result lists a picture that its archive does not have.
        PictureMissing = "PICTURE_MISSING",
        /// A date or time that cannot be read.
        DateInvalid = "DATE_INVALID",
        /// A bounding box that cannot be drawn: not finite, empty, or far too large.
        BboxInvalid = "BBOX_INVALID",
        /// An object that the verdict does not depend on has the same key twice; the last value is used.
        DuplicateKey = "DUPLICATE_KEY",
        /// Tolerant reading: a trailing comma was skipped.
        TrailingComma = "TRAILING_COMMA",
        /// Tolerant reading: a comment was skipped.
        Comment = "COMMENT",
        /// Tolerant reading: dots stand for data that was left out, which is read as unknown.
        Elision = "ELISION",
        /// There are more warnings than the limit; the rest are not listed.
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
    /// The byte offset to show if it differs from that of the value: that of a repeated key or a trailing comma.
    pub shown: Option<usize>,
}
