//! The options that several exports take, as JSON text: what JavaScript sees of them, and how they are read.

use tsify::Tsify;

use super::locale::Locale;
use crate::error::Error;
use crate::json::{Argument, Strictness, read_options};
use crate::limits;

/// How to explain a result.
#[derive(Debug, Default, Tsify)]
pub struct ExplainOptions {
    /// BCP 47 tag of the language of the texts: one that `setLocale` was given, else English. Default `"en"`.
    #[tsify(optional, type = "string")]
    pub locale: Option<String>,
    /// Repair commas with nothing after them, comments, and `...` in the place of data left out, each with a warning;
    /// what was left out is unknown, not empty. Default `false`: all of it is `JSON_SYNTAX`.
    #[tsify(optional, type = "boolean")]
    pub tolerant: Option<bool>,
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
            })
        })
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
                limits: options.optional("limits", Limits::read)?,
            })
        })
    }

    /// The limits: the default ones, but for those that are given.
    pub(super) fn limits(&self) -> limits::Limits {
        let mut limits = limits::Limits::default();
        if let Some(given) = &self.limits {
            given.replace_in(&mut limits);
        }
        limits.json_depth = limits.json_depth.min(limits::DEEPEST);
        limits
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

/// Declares the limits that JavaScript can set, from one list: the fields of [`limits::Limits`] and their names.
macro_rules! settable_limits {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)+) => {
        /// What is read at most. Beyond it is an error with the limit's own code.
        #[derive(Debug, Default, Tsify)]
        pub struct Limits {
            $(
                $(#[$doc])*
                #[serde(rename = $name)]
                #[tsify(type = "number")]
                pub $field: Option<u64>,
            )+
        }

        impl Limits {
            fn read(limits: Argument<'_>) -> Result<Self, Error> {
                Ok(Self {
                    $($field: limits.optional($name, Argument::count)?,)+
                })
            }

            fn replace_in(&self, limits: &mut limits::Limits) {
                $(if let Some(given) = self.$field {
                    limits.$field = usize::try_from(given).unwrap_or(usize::MAX);
                })+
            }
        }
    };
}

settable_limits! {
    /// Entries. `LIMIT_ENTRIES`. Default 2,000.
    entries = "entries",
    /// Bytes of the central directory. `LIMIT_DIRECTORY_BYTES`. Default 4 MiB.
    directory_bytes = "directoryBytes",
    /// Bytes of a name. `LIMIT_NAME_BYTES`, for the entry alone. Default 1,024.
    name_bytes = "nameBytes",
    /// Bytes of a raw file and of any JSON. `LIMIT_ENTRY_SIZE`, `LIMIT_JSON_BYTES`. Default 16 MiB.
    json_bytes = "jsonBytes",
    /// Nested arrays and objects. `JSON_DEPTH`. Default 64.
    json_depth = "jsonDepth",
    /// Bytes of any entry but raw files and videos. `LIMIT_ENTRY_SIZE`. Default 64 MiB.
    image_bytes = "imageBytes",
    /// Width times height of a picture. `LIMIT_IMAGE_PIXELS`. Default 50,000,000.
    image_pixels = "imagePixels",
    /// Width or height of a picture. `LIMIT_IMAGE_PIXELS`. Default 16,384.
    image_side = "imageSide",
    /// Bytes of all entries that are read, videos aside. `LIMIT_TOTAL_SIZE`. Default 512 MiB.
    total_bytes = "totalBytes",
    /// How many times its compressed size an entry above 1 MiB may have. `LIMIT_RATIO`. Default 1,032, deflate's own.
    ratio = "ratio",
}
