//! The library's error type: a stable code and the place in the input, without any text of the input.
//!
//! Messages are fixed sentences. A result holds personal data, and errors are often copied to logs and error trackers.

use std::fmt;

use serde::Serialize;

use crate::common::named::named_enum;

/// Declares the codes from one list: the variant, the code that JavaScript sees, and the fixed message.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $code:literal $message:literal)+) => {
        named_enum! {
            /// What went wrong. The names are part of the public API and never change.
            #[cfg_attr(target_arch = "wasm32", tsify(rename = "CoreErrorCode"))]
            pub enum Code {
                $($(#[$doc])* $variant = $code,)+
            }
        }

        impl Code {
            /// The message for the code, the same for every input.
            pub const fn message(self) -> &'static str {
                match self {
                    $(Self::$variant => $message,)+
                }
            }
        }
    };
}

codes! {
    /// The text breaks the JSON grammar (RFC 8259).
    JsonSyntax "JSON_SYNTAX"
        "The text is not valid JSON."
    /// The text is not UTF-8, or a string in it holds a lone surrogate.
    JsonEncoding "JSON_ENCODING"
        "The text is not valid UTF-8, or a string in it holds a lone surrogate. Save the file as UTF-8."
    /// Arrays and objects are nested deeper than the limit.
    JsonDepth "JSON_DEPTH"
        "The arrays and objects of the JSON text are nested deeper than the limit."
    /// An object that the verdict depends on has the same key twice.
    JsonDuplicateKey "JSON_DUPLICATE_KEY"
        "An object that the verdict depends on has the same key twice, so programs could read different verdicts."
    /// The JSON is valid, but it is not a VideoID result.
    NotAResult "NOT_A_RESULT"
        "The JSON is not a VideoID result. Expected the object that Get process returns."
    /// The JSON text is longer than the limit.
    LimitJsonBytes "LIMIT_JSON_BYTES"
        "The JSON text has more bytes than the limit."
    /// The JSON text has more values than the limit.
    LimitJsonValues "LIMIT_JSON_VALUES"
        "The JSON text has more values than the limit."
    /// A text field is longer than the limit.
    LimitStringBytes "LIMIT_STRING_BYTES"
        "A text field of the result has more bytes than the limit."
    /// There are more document features than the limit.
    LimitFeatures "LIMIT_FEATURES"
        "The result has more document features than the limit."
    /// There are more checks or rejection reasons than the limit.
    LimitItems "LIMIT_ITEMS"
        "The result has more security checks or rejection reasons than the limit."
    /// The bytes break the zip format.
    ZipFormat "ZIP_FORMAT"
        "The archive is not a valid zip file."
    /// The archive ends before its end record.
    ZipTruncated "ZIP_TRUNCATED"
        "The archive ends before its end record. Download it again."
    /// The archive is one part of a split archive.
    ZipSplit "ZIP_SPLIT"
        "The archive is one part of a split archive. Join the parts into one zip file."
    /// The archive is longer than 4 GiB, but was written without zip64 records.
    ZipNoZip64 "ZIP_NO_ZIP64"
        "The archive is longer than 4 GiB but was written without zip64 records, so entry offsets are lost."
    /// The archive contradicts itself, so two programs could read different files from it.
    ZipAmbiguous "ZIP_AMBIGUOUS"
        "The archive contradicts itself, so two programs could read different files from it."
    /// Two entries use the same bytes of the archive.
    ZipOverlap "ZIP_OVERLAP"
        "Two entries of the archive overlap."
    /// Two entries have the same name, or names that stand for the same raw file.
    ZipDuplicateName "ZIP_DUPLICATE_NAME"
        "Two entries of the archive have the same name, or stand for the same raw file."
    /// An entry's real size differs from the size that the archive states.
    ZipSizeMismatch "ZIP_SIZE_MISMATCH"
        "The size of an entry differs from the size that the archive states."
    /// The archive has no entry of this name.
    EntryNotFound "ENTRY_NOT_FOUND"
        "The archive has no entry with this name."
    /// The entry is encrypted.
    EntryEncrypted "ENTRY_ENCRYPTED"
        "The entry is encrypted. Passwords are not supported."
    /// The entry is compressed by another method than deflate.
    EntryMethodUnsupported "ENTRY_METHOD_UNSUPPORTED"
        "The entry's compression method is not supported. Expected stored or deflated data."
    /// The data of the entry is damaged.
    EntryCorrupt "ENTRY_CORRUPT"
        "The data of the entry is damaged. Download the archive again."
    /// The archive has more entries than the limit.
    LimitEntries "LIMIT_ENTRIES"
        "The archive has more entries than the limit."
    /// The central directory is longer than the limit.
    LimitDirectoryBytes "LIMIT_DIRECTORY_BYTES"
        "The archive's central directory has more bytes than the limit."
    /// The name of an entry is longer than the limit.
    LimitNameBytes "LIMIT_NAME_BYTES"
        "The name of an entry has more bytes than the limit."
    /// An entry is longer than the limit for its kind.
    LimitEntrySize "LIMIT_ENTRY_SIZE"
        "An entry is larger than the limit for its kind of file."
    /// The entries read so far are, together, longer than the limit for all entries.
    LimitTotalSize "LIMIT_TOTAL_SIZE"
        "The entries read from the archive are, together, larger than the limit."
    /// An entry's uncompressed size is more times its compressed size than the limit.
    LimitRatio "LIMIT_RATIO"
        "An entry's ratio of uncompressed to compressed size is above the limit."
    /// The picture can't be decoded.
    ImageUnreadable "IMAGE_UNREADABLE"
        "The picture is damaged, or is not a JPEG, PNG or WebP file."
    /// A picture has more pixels, or a longer side, than the limit.
    LimitImagePixels "LIMIT_IMAGE_PIXELS"
        "A picture has more pixels, or a longer side, than the limit."
    /// There is not enough memory.
    OutOfMemory "OUT_OF_MEMORY"
        "Not enough memory is available."
    /// The canvas would be larger than browsers can draw.
    LimitCanvas "LIMIT_CANVAS"
        "The canvas is larger than browsers can draw. Reduce its size."
    /// The browser gave no drawing context for the canvas.
    CanvasUnavailable "CANVAS_UNAVAILABLE"
        "The canvas did not provide a 2d context. It may already have a context of another kind."
    /// A call was given an argument of the wrong shape.
    InvalidArgument "INVALID_ARGUMENT"
        "The argument does not have the documented shape. An object must be convertible to JSON: no BigInt, and no \
         reference to itself."
    /// The library itself failed.
    Internal "INTERNAL"
        "Internal error in videoid-lens. Please report it."
}

/// A position in a text. Both numbers are 1-based; the column counts characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// 1-based line. A line ends at a line feed.
    pub line: u32,
    /// 1-based column in characters.
    pub column: u32,
}

/// An error and its place in the input. It holds no text of the input, so it is safe to log.
///
/// The details are boxed, so that the error does not enlarge every `Result`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Details>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Details {
    code: Code,
    pointer: Option<String>,
    position: Option<Position>,
    limit: Option<usize>,
    entry: Option<String>,
}

impl Error {
    /// An error about the input as a whole.
    #[cold]
    #[inline(never)]
    pub fn new(code: Code) -> Self {
        Self(Box::new(Details {
            code,
            pointer: None,
            position: None,
            limit: None,
            entry: None,
        }))
    }

    /// Sets the position in the text.
    pub fn at(mut self, position: Option<Position>) -> Self {
        self.0.position = position;
        self
    }

    /// Sets the RFC 6901 pointer. It may contain only documented keys and indices, because an unknown key is text of
    /// the input.
    pub fn pointer(mut self, pointer: String) -> Self {
        self.0.pointer = Some(pointer);
        self
    }

    /// Adds this key or index to the front of the pointer: the error is about a part of that member or item.
    #[cold]
    #[inline(never)]
    pub(crate) fn inside(mut self, step: &str) -> Self {
        let rest = self.0.pointer.take().unwrap_or_default();
        self.0.pointer = Some(["/", step, &rest].concat());
        self
    }

    /// Sets the limit that was exceeded.
    pub fn limit(mut self, limit: usize) -> Self {
        self.0.limit = Some(limit);
        self
    }

    /// Sets the archive entry that the error is about, by its displayable name.
    #[cold]
    #[inline(never)]
    pub fn entry(mut self, name: &str) -> Self {
        self.0.entry = Some(name.to_owned());
        self
    }

    /// What went wrong.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The position in the text, when the input was text.
    pub fn position(&self) -> Option<Position> {
        self.0.position
    }

    /// The error as plain data for JavaScript.
    pub fn data(&self) -> ErrorData {
        ErrorData {
            code: self.0.code,
            message: self.0.code.message(),
            pointer: self.0.pointer.clone(),
            line: self.0.position.map(|p| p.line),
            column: self.0.position.map(|p| p.column),
            limit: self.0.limit,
            entry: self.0.entry.clone(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.code.as_str(), self.0.code.message())?;
        if let Some(Position { line, column }) = self.0.position {
            write!(f, " (line {line}, column {column})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// An [`Error`] as plain data. Members that do not apply are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorData {
    /// The stable code.
    pub code: Code,
    /// The fixed message for the code.
    pub message: &'static str,
    /// RFC 6901 pointer into the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// 1-based line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// 1-based column in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The limit that was exceeded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
    /// The archive entry that the error is about, by the name under which it is listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}
