//! Archives for JavaScript. The shell brings the bytes and keeps the data of entries; nothing of an archive stays here
//! once it is open.

use tsify::Tsify;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::convert::Argument;
use super::error::thrown;
use crate::archive::{self, Budget, Checksum, Data, Entry, EntryKind, Opening};
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::json::to_json;
use crate::limits::{Limits, MAX_JSON_DEPTH};

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

/// What the options of `openArchive` say.
pub(super) struct How {
    pub(super) limits: Limits,
    pub(super) strictness: Strictness,
}

impl How {
    pub(super) fn new(options: JsValue) -> Result<Self, Error> {
        let options = Argument::new(options)?;
        let mut limits = Limits::default();
        if let Some(given) = options.object("limits")? {
            for (name, limit) in limits.by_name() {
                if let Some(number) = given.count(name)? {
                    *limit = number;
                }
            }
            limits.json_depth = limits.json_depth.min(MAX_JSON_DEPTH);
        }
        Ok(Self {
            limits,
            strictness: options.strictness()?,
        })
    }
}

/// An archive that is being opened. Free it, whatever becomes of it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ArchiveOpening {
    opening: Opening,
}

#[wasm_bindgen]
impl ArchiveOpening {
    /// An archive of `size` bytes.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        size: f64,
        #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let how = How::new(options).map_err(|error| thrown(&error))?;
        let opening = Opening::new(whole(size), how.limits, how.strictness);
        Ok(Self { opening })
    }

    /// The ranges of bytes to feed next: start and end of each, one after the other.
    #[wasm_bindgen(getter)]
    pub fn wanted(&self) -> Vec<f64> {
        let ranges = self.opening.wanted().iter();
        ranges
            .flat_map(|range| [number(range.start), number(range.end)])
            .collect()
    }

    /// Takes those bytes, range after range. Gives the `ArchiveListing` as JSON text when no more are needed.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<String>, JsValue> {
        let listing = self.opening.feed(bytes).map_err(|error| thrown(&error))?;
        Ok(listing.map(|listing| to_json(&listing).unwrap_or_default()))
    }
}

/// Reads an entry whose bytes in the archive these are.
///
/// # Errors
/// `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
#[wasm_bindgen(js_name = readEntry, unchecked_return_type = "Uint8Array<ArrayBuffer>")]
pub fn read_entry(
    bytes: &[u8],
    #[wasm_bindgen(unchecked_param_type = "ArchiveEntry")] entry: JsValue,
    spent: f64,
    #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
) -> Result<Vec<u8>, JsValue> {
    let read = || {
        let (data, budget) = plan(entry, spent, options)?;
        archive::read(bytes, data, budget)
    };
    read().map_err(|error| thrown(&error))
}

/// Checks an entry that the platform inflates. Free it, unless it was finished.
#[wasm_bindgen]
#[derive(Debug)]
pub struct EntryChecksum {
    checksum: Checksum,
}

#[wasm_bindgen]
impl EntryChecksum {
    /// Nothing has come yet. `spent`: bytes of the archive's other entries that were read.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "ArchiveEntry")] entry: JsValue,
        spent: f64,
        #[wasm_bindgen(unchecked_optional_param_type = "ArchiveOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let (data, budget) = plan(entry, spent, options).map_err(|error| thrown(&error))?;
        let checksum = Checksum::new(data, budget);
        Ok(Self { checksum })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// `LIMIT_*`, `ZIP_SIZE_MISMATCH`: no more are needed.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.checksum.update(bytes).map_err(|error| thrown(&error))
    }

    /// All bytes have come.
    ///
    /// # Errors
    /// `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
    pub fn finish(self) -> Result<(), JsValue> {
        self.checksum.finish().map_err(|error| thrown(&error))
    }
}

/// What is to be read, and how much it may come to.
fn plan(entry: JsValue, spent: f64, options: JsValue) -> Result<(Data, Budget), Error> {
    let how = How::new(options)?;
    let entry = Argument::new(entry)?;
    let kind = entry.text("kind")?.as_deref().and_then(EntryKind::named);
    let kind = kind.unwrap_or(EntryKind::Other);
    let data = entry
        .object("data")?
        .ok_or_else(|| Error::new(Code::InvalidArgument))?;
    let count = |key| Ok::<_, Error>(whole(data.required(key)?));
    let crc = u32::try_from(count("crc")?).map_err(|_| Error::new(Code::InvalidArgument))?;
    let data = Data {
        offset: count("offset")?,
        compressed: count("compressed")?,
        deflated: data.truth("deflated")? == Some(true),
        size: count("size")?,
        crc,
    };
    let spent = usize::try_from(whole(spent)).unwrap_or(usize::MAX);
    let mut budget = Budget::new(&how.limits, Entry::max_size(kind, &how.limits), spent);
    if kind == EntryKind::Video {
        budget.total.0 = usize::MAX;
    }
    Ok((data, budget))
}

/// A count that JavaScript gives: what is below zero or no number is zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts to integers saturate"
)]
const fn whole(number: f64) -> u64 {
    number as u64
}

/// A count for JavaScript, whose numbers are exact up to 8 PiB.
#[expect(clippy::cast_precision_loss, reason = "no archive is that long")]
const fn number(whole: u64) -> f64 {
    whole as f64
}
