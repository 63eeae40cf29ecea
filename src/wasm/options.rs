//! The options that several exports take as JSON text: their TypeScript types, and how they are read.

use tsify::Tsify;

use super::locale::Locale;
use crate::error::Error;
use crate::json::{Argument, Strictness, read_options};
use crate::limits::{Limits, MAX_JSON_DEPTH};
use crate::result::{Known, PictureRole};
use crate::rules::FieldName;
use crate::verdict::{document_types, expected_values, zone_lines};

/// Options for explaining a result.
#[derive(Debug, Default, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ExplainOptions {
    /// BCP 47 tag of the language of the texts. A language that was not given to `setLocale` becomes English. Default
    /// `"en"`.
    #[tsify(optional, type = "string")]
    pub locale: Option<String>,
    /// Whether to repair trailing commas, comments, and `...` in place of data, each with a warning. Left-out data is
    /// then unknown, not empty. Default `false`: each of them is a `JSON_SYNTAX` error.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
    /// RFC 6901 pointer of the result within an input that wraps it. Pointers, lines and columns in the explanation
    /// refer to the whole input. Default `""`: the whole input is the result.
    #[tsify(optional, type = "string")]
    pub pointer: Option<String>,
    /// Values of fields that you already know, to be compared with those of the result. An unknown field name, or a
    /// value that is not a string, is an `INVALID_ARGUMENT`; an empty value is not compared.
    #[tsify(optional, type = "Partial<Record<FieldName, string>>")]
    pub expected: Option<Vec<(FieldName, String)>>,
    /// The response of the service's endpoint "document-types", which contains the name for each `idType`.
    #[tsify(
        optional,
        type = "{ id?: number, countryName?: string, name?: string, subType?: string }[]"
    )]
    pub document_types: Option<Vec<(u64, String)>>,
    /// The two or three lines of the document's machine-readable zone, if you have read it. The explanation's `numbers`
    /// include their check digits, and the zone's values are compared with the result.
    #[tsify(optional, type = "string[]")]
    pub mrz: Option<Vec<String>>,
}

impl ExplainOptions {
    /// Reads the options from JSON.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub(super) fn read(json: &str) -> Result<Self, Error> {
        read_options(json, |options| {
            Ok(Self {
                locale: options.optional("locale", Argument::text)?,
                tolerant: options.optional("tolerant", Argument::boolean)?,
                pointer: options.optional("pointer", Argument::text)?,
                expected: options.optional("expected", expected_values)?,
                document_types: options.optional("documentTypes", document_types)?,
                mrz: options.optional("mrz", zone_lines)?,
            })
        })
    }

    /// The pointer of the result within the input.
    pub(super) fn pointer(&self) -> &str {
        self.pointer.as_deref().unwrap_or_default()
    }

    /// What the caller gives in addition to the result. `pictures` is what the pictures of the archive show.
    pub(super) fn known(&mut self, pictures: Option<Vec<PictureRole>>) -> Known {
        Known {
            expected: self.expected.take().unwrap_or_default(),
            document_types: self.document_types.take().unwrap_or_default(),
            mrz: self.mrz.take().unwrap_or_default(),
            pictures,
        }
    }

    /// The language of the explanation.
    pub(super) fn locale(&self) -> Locale {
        Locale::new(self.locale.as_deref())
    }

    /// How strictly to read the result; `default` applies if `tolerant` is not given.
    pub(super) fn strictness(&self, default: Strictness) -> Strictness {
        self.tolerant.map_or(default, strictness)
    }
}

/// Options for writing an explanation as text.
#[derive(Debug, Default, Tsify)]
pub struct TextOptions {
    /// The text that was explained. Its lines are shown with the value underlined. Without it, each line shows only the
    /// key and the value.
    #[tsify(optional, type = "string")]
    pub source: Option<String>,
}

impl TextOptions {
    /// Reads the options from JSON.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub(super) fn read(json: &str) -> Result<Self, Error> {
        read_options(json, |options| {
            Ok(Self {
                source: options.optional("source", Argument::text)?,
            })
        })
    }
}

/// Options for opening an archive.
#[derive(Debug, Default, Tsify)]
pub struct ArchiveOptions {
    /// Whether to accept, with a warning, what is ambiguous but harmless: bytes before, between and after the entries,
    /// and names that lead out of the archive's folder; and to repair the raw files as `explain` does. Default `false`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
    /// Limits that replace the default ones.
    #[tsify(optional, type = "Partial<Limits>")]
    pub limits: Option<Limits>,
}

impl ArchiveOptions {
    /// Reads the options from JSON.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub(super) fn read(json: &str) -> Result<Self, Error> {
        read_options(json, |options| {
            Ok(Self {
                tolerant: options.optional("tolerant", Argument::boolean)?,
                limits: options.optional("limits", read_limits)?,
            })
        })
    }

    /// The default limits, replaced by those that are given.
    pub(super) fn limits(&self) -> Limits {
        self.limits.unwrap_or_default()
    }

    /// How strictly to read the archive and its raw files.
    pub(super) fn strictness(&self) -> Strictness {
        strictness(self.tolerant == Some(true))
    }
}

/// The strictness for this value of `tolerant`.
pub(super) const fn strictness(tolerant: bool) -> Strictness {
    if tolerant {
        Strictness::Tolerant
    } else {
        Strictness::Strict
    }
}

/// The default limits, replaced by those that are given.
fn read_limits(given: Argument<'_>) -> Result<Limits, Error> {
    let mut limits = Limits::default();
    for (name, limit) in limits.by_name() {
        if let Some(number) = given.optional(name, Argument::count)? {
            *limit = usize::try_from(number).unwrap_or(usize::MAX);
        }
    }
    limits.json_depth = limits.json_depth.min(MAX_JSON_DEPTH);
    Ok(limits)
}
