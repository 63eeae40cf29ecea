//! The options that several exports take, as JSON text: what JavaScript sees of them, and how they are read.

use tsify::Tsify;

use super::locale::Locale;
use crate::error::Error;
use crate::json::{Argument, Strictness, read_options};
use crate::limits::{Limits, MAX_JSON_DEPTH};
use crate::result::{Known, PictureRole};
use crate::rules::FieldName;
use crate::verdict::{document_types, expected_values, zone_lines};

/// How to explain a result.
#[derive(Debug, Default, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ExplainOptions {
    /// BCP 47 tag of the language of the texts: one that `setLocale` was given, else English. Default `"en"`.
    #[tsify(optional, type = "string")]
    pub locale: Option<String>,
    /// Repair commas with nothing after them, comments, and `...` in the place of data left out, each with a warning;
    /// what was left out is unknown, not empty. Default `false`: all of it is `JSON_SYNTAX`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
    /// RFC 6901 pointer of the result in the input, for an input that wraps it. Pointers, lines and columns of the
    /// explanation are those of the whole input. Default `""`: the whole input is the result.
    #[tsify(optional, type = "string")]
    pub pointer: Option<String>,
    /// Values of fields that you know already, to be compared with those of the result. A field of another name and a
    /// value that is no string are an `INVALID_ARGUMENT`; an empty value is not compared.
    #[tsify(optional, type = "Partial<Record<FieldName, string>>")]
    pub expected: Option<Vec<(FieldName, String)>>,
    /// The answer of the service's endpoint "document-types", which says what an `idType` is called.
    #[tsify(
        optional,
        type = "{ id?: number, countryName?: string, name?: string, subType?: string }[]"
    )]
    pub document_types: Option<Vec<(u64, String)>>,
    /// The two or three lines of the document's machine-readable zone, if you have read it. Their check digits are in the
    /// explanation's `numbers`, and what they say is compared with the result.
    #[tsify(optional, type = "string[]")]
    pub mrz: Option<Vec<String>>,
}

impl ExplainOptions {
    /// Reads their JSON.
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

    /// Where in the input the result is.
    pub(super) fn pointer(&self) -> &str {
        self.pointer.as_deref().unwrap_or_default()
    }

    /// What the caller knows beside the result; `pictures` is what those of the archive show.
    pub(super) fn known(&mut self, pictures: Option<Vec<PictureRole>>) -> Known {
        Known {
            expected: self.expected.take().unwrap_or_default(),
            document_types: self.document_types.take().unwrap_or_default(),
            mrz: self.mrz.take().unwrap_or_default(),
            pictures,
        }
    }

    /// The language to explain in.
    pub(super) fn locale(&self) -> Locale {
        Locale::new(self.locale.as_deref())
    }

    /// How to read the result, where `default` is used unless `tolerant` is given.
    pub(super) fn strictness(&self, default: Strictness) -> Strictness {
        self.tolerant.map_or(default, strictness)
    }
}

/// How to write an explanation as text.
#[derive(Debug, Default, Tsify)]
pub struct TextOptions {
    /// The text that was explained: its lines are shown with the value underlined. Without it the line is made of the
    /// key and the value.
    #[tsify(optional, type = "string")]
    pub source: Option<String>,
}

impl TextOptions {
    /// Reads their JSON.
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

/// How to open an archive.
#[derive(Debug, Default, Tsify)]
pub struct ArchiveOptions {
    /// Accept, with a warning, what is ambiguous but harmless: bytes before, between and after the entries, names that
    /// lead out of the archive's folder; and repair the raw files as `explain` does. Default `false`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
    /// Limits other than the default ones.
    #[tsify(optional, type = "Partial<Limits>")]
    pub limits: Option<Limits>,
}

impl ArchiveOptions {
    /// Reads their JSON.
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

    /// The limits: the default ones, but for those that are given.
    pub(super) fn limits(&self) -> Limits {
        self.limits.unwrap_or_default()
    }

    /// How to read the archive and its raw files.
    pub(super) fn strictness(&self) -> Strictness {
        strictness(self.tolerant == Some(true))
    }
}

/// How to read where `tolerant` is this.
pub(super) const fn strictness(tolerant: bool) -> Strictness {
    if tolerant {
        Strictness::Tolerant
    } else {
        Strictness::Strict
    }
}

/// The default limits, but for those that are given.
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
