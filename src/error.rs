//! The one error: a stable code, the place, and never a word of the input.
//!
//! Messages are fixed sentences: what a result says is personal data, and an error travels further
//! (logs, trackers) than the result it is about.

use std::fmt;

use serde::Serialize;

use crate::common::named::named_enum;

/// Declares the codes from one list: variant, code as JavaScript sees it, and the fixed sentence about it.
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
            /// One sentence about the code, the same for every input.
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
    /// The text is not UTF-8, or a string in it is not Unicode.
    JsonEncoding "JSON_ENCODING"
        "The text is not valid UTF-8 or holds a surrogate without its pair. Save it as UTF-8."
    /// Arrays and objects are nested deeper than the limit.
    JsonDepth "JSON_DEPTH"
        "The JSON is nested deeper than any result needs."
    /// An object that bears on the verdict has a key twice.
    JsonDuplicateKey "JSON_DUPLICATE_KEY"
        "A key that bears on the verdict is there twice, so the result could be read in two ways."
    /// The JSON is valid, but it is not a VideoID result.
    NotAResult "NOT_A_RESULT"
        "The JSON is not a VideoID result: expected the object that Get process answers with."
    /// The JSON text is longer than the limit.
    LimitJsonBytes "LIMIT_JSON_BYTES"
        "The JSON text is too long."
    /// The JSON text has more values than the limit.
    LimitJsonValues "LIMIT_JSON_VALUES"
        "The JSON text has too many values."
    /// A text field is longer than the limit.
    LimitStringBytes "LIMIT_STRING_BYTES"
        "A text field is too long."
    /// There are more document features than the limit.
    LimitFeatures "LIMIT_FEATURES"
        "There are too many document features."
    /// There are more checks or rejection reasons than the limit.
    LimitItems "LIMIT_ITEMS"
        "There are too many security checks or rejection reasons."
    /// The bytes break the zip format.
    ZipFormat "ZIP_FORMAT"
        "The archive is not a zip file, or breaks the format."
    /// The archive ends too soon.
    ZipTruncated "ZIP_TRUNCATED"
        "The archive ends before its end record. Download it again."
    /// The archive is one part of several.
    ZipSplit "ZIP_SPLIT"
        "The archive is one part of several. Put them together to one zip file."
    /// The archive is longer than 4 GiB, and was written without the numbers for that.
    ZipNoZip64 "ZIP_NO_ZIP64"
        "The archive is longer than 4 GiB, and the program that wrote it cut off the places of its entries."
    /// Two readers could read the archive in two ways.
    ZipAmbiguous "ZIP_AMBIGUOUS"
        "The archive contradicts itself, so that two programs could read it in two ways."
    /// Entries share bytes.
    ZipOverlap "ZIP_OVERLAP"
        "Entries of the archive share the same bytes."
    /// Two entries have the same name, or claim to be the same raw file.
    ZipDuplicateName "ZIP_DUPLICATE_NAME"
        "Two entries of the archive claim the same name, or to be the same file."
    /// An entry is not as long as the archive says.
    ZipSizeMismatch "ZIP_SIZE_MISMATCH"
        "An entry is not as long as the archive says."
    /// The archive has no entry of this name.
    EntryNotFound "ENTRY_NOT_FOUND"
        "The archive has no such entry."
    /// The entry is encrypted.
    EntryEncrypted "ENTRY_ENCRYPTED"
        "The entry is encrypted, and there is no way to give a password."
    /// The entry is compressed by another method than deflate.
    EntryMethodUnsupported "ENTRY_METHOD_UNSUPPORTED"
        "The entry is compressed by a method that is not supported: only stored and deflated ones are."
    /// The data of the entry is damaged.
    EntryCorrupt "ENTRY_CORRUPT"
        "The data of the entry is damaged. Download the archive again."
    /// The archive has more entries than the limit.
    LimitEntries "LIMIT_ENTRIES"
        "The archive has too many entries."
    /// The central directory is longer than the limit.
    LimitDirectoryBytes "LIMIT_DIRECTORY_BYTES"
        "The archive's central directory is too long."
    /// The name of an entry is longer than the limit.
    LimitNameBytes "LIMIT_NAME_BYTES"
        "The name of an entry is too long."
    /// An entry is longer than the limit for its kind.
    LimitEntrySize "LIMIT_ENTRY_SIZE"
        "An entry is too large for its kind."
    /// The entries read so far are longer than the limit for all.
    LimitTotalSize "LIMIT_TOTAL_SIZE"
        "The entries of the archive are too large together."
    /// An entry inflates to more times its size than the limit.
    LimitRatio "LIMIT_RATIO"
        "An entry inflates to suspiciously many times its size."
    /// The picture can't be decoded.
    ImageUnreadable "IMAGE_UNREADABLE"
        "The picture is no JPEG, PNG or WebP, or is damaged."
    /// A picture has more pixels, or a longer side, than the limit.
    LimitImagePixels "LIMIT_IMAGE_PIXELS"
        "A picture has too many pixels."
    /// There is not enough memory.
    OutOfMemory "OUT_OF_MEMORY"
        "There is not enough memory."
    /// The canvas would be larger than browsers can draw.
    LimitCanvas "LIMIT_CANVAS"
        "The canvas is larger than browsers can draw. Make it smaller."
    /// The browser gave no drawing context for the canvas.
    CanvasUnavailable "CANVAS_UNAVAILABLE"
        "The canvas has no 2d context. It may be in use by another kind of context."
    /// A call was given an argument of the wrong shape.
    InvalidArgument "INVALID_ARGUMENT"
        "The argument does not have the documented shape. An object has to have a JSON form: no BigInt, and no \
         reference to itself."
    /// The library failed inside.
    Internal "INTERNAL"
        "videoid-lens failed inside. Please report this."
}

/// A place in a text: both 1-based, the column in characters (Unicode scalar values).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// 1-based line; lines end at a line feed.
    pub line: u32,
    /// 1-based column in characters.
    pub column: u32,
}

/// An error with its place. It holds no text of the input, so it is safe to log.
///
/// Behind a pointer: nearly every result is without one, and should not be made larger by it.
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
    /// An error that is about the input as a whole.
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

    /// The same error at a position in the text.
    pub fn at(mut self, position: Option<Position>) -> Self {
        self.0.position = position;
        self
    }

    /// The same error at an RFC 6901 pointer. Only pointers made of documented keys and indices may be
    /// given: an unknown key is the input's own text.
    pub fn pointer(mut self, pointer: String) -> Self {
        self.0.pointer = Some(pointer);
        self
    }

    /// The same error in a member or an item of something larger: its pointer starts with this key or index.
    #[cold]
    #[inline(never)]
    pub(crate) fn inside(mut self, step: &str) -> Self {
        let rest = self.0.pointer.take().unwrap_or_default();
        self.0.pointer = Some(["/", step, &rest].concat());
        self
    }

    /// The same error with the limit that was passed.
    pub fn limit(mut self, limit: usize) -> Self {
        self.0.limit = Some(limit);
        self
    }

    /// The same error in the entry of an archive: its name as it can be shown.
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

    /// Where in the text, when the input was a text.
    pub fn position(&self) -> Option<Position> {
        self.0.position
    }

    /// The error as plain data, as it crosses to JavaScript.
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

/// An [`Error`] as plain data: members that do not apply are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorData {
    /// The stable code.
    pub code: Code,
    /// A fixed sentence about the code.
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
    /// The limit that was passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
    /// The archive entry it is about, as the entry is listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}
