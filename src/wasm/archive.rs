//! Archives for JavaScript. The shell provides the bytes and keeps the data of entries. After opening, the wasm keeps
//! nothing of an archive.

use wasm_bindgen::prelude::wasm_bindgen;

use super::convert::{number, whole};
use super::options::ArchiveOptions;
use crate::archive::{self, Budget, Checksum, Data, Entry, EntryKind, Opening};
use crate::error::{Code, Error};
use crate::json::{Argument, read_argument, to_json};

/// An archive that is being opened. Call `free()` in every case.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ArchiveOpening {
    opening: Opening,
}

#[wasm_bindgen]
impl ArchiveOpening {
    /// Starts to open an archive of `size` bytes; `options` is the JSON of `ArchiveOptions`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64, options: &str) -> Result<Self, Error> {
        let options = ArchiveOptions::read(options)?;
        let opening = Opening::new(whole(size), options.limits(), options.strictness());
        Ok(Self { opening })
    }

    /// The ranges of bytes to feed next, as a flat list of start and end offsets.
    #[wasm_bindgen(getter)]
    pub fn wanted(&self) -> Vec<f64> {
        let ranges = self.opening.wanted().iter();
        ranges
            .flat_map(|range| [number(range.start), number(range.end)])
            .collect()
    }

    /// Takes those bytes, one range after another. Returns the `ArchiveListing` as JSON text when no more bytes are
    /// needed.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<String>, Error> {
        let listing = self.opening.feed(bytes)?;
        Ok(listing.as_ref().map(to_json).transpose()?)
    }

    /// Processes the bytes that are already available while the wanted bytes arrive.
    #[wasm_bindgen(js_name = readAhead)]
    pub fn read_ahead(&mut self) {
        self.opening.read_ahead();
    }

    /// The contents of the raw file at this index, if it was read while opening. Returned only once.
    #[wasm_bindgen(js_name = takeRaw, unchecked_return_type = "Uint8Array<ArrayBuffer> | undefined")]
    pub fn take_raw(&mut self, index: u32) -> Option<Vec<u8>> {
        self.opening.take_raw(usize::try_from(index).ok()?)
    }
}

/// Reads an entry from its bytes in the archive. `entry` is the JSON of its `ArchiveEntry`, `spent` the number of bytes
/// of other entries read so far, `options` the JSON of `ArchiveOptions`.
///
/// # Errors
/// `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
#[wasm_bindgen(js_name = readEntry, unchecked_return_type = "Uint8Array<ArrayBuffer>")]
pub fn read_entry(bytes: &[u8], entry: &str, spent: f64, options: &str) -> Result<Vec<u8>, Error> {
    let (data, budget) = data_and_budget(entry, spent, options)?;
    archive::read(bytes, data, budget)
}

/// Checks an entry that the platform inflates. Call `free()` unless `finish()` was called.
#[wasm_bindgen]
#[derive(Debug)]
pub struct EntryChecksum {
    checksum: Checksum,
}

#[wasm_bindgen]
impl EntryChecksum {
    /// A checker without any bytes yet. The arguments are those of `readEntry`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    #[wasm_bindgen(constructor)]
    pub fn new(entry: &str, spent: f64, options: &str) -> Result<Self, Error> {
        let (data, budget) = data_and_budget(entry, spent, options)?;
        let checksum = Checksum::new(data, budget);
        Ok(Self { checksum })
    }

    /// Adds the next bytes.
    ///
    /// # Errors
    /// `LIMIT_*`, `ZIP_SIZE_MISMATCH`: the caller can stop inflating.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.checksum.update(bytes)
    }

    /// Checks the entry after its last bytes.
    ///
    /// # Errors
    /// `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
    pub fn finish(self) -> Result<(), Error> {
        self.checksum.finish()
    }
}

/// The location of an entry's data, and the number of bytes to which it may inflate.
fn data_and_budget(entry: &str, spent: f64, options: &str) -> Result<(Data, Budget), Error> {
    let limits = ArchiveOptions::read(options)?.limits();
    let (kind, data) = read_argument(entry, |entry| {
        let kind = entry.optional("kind", |kind| Ok(EntryKind::named(kind.as_text()?)))?;
        let data = entry.required("data", entry_data)?;
        Ok((kind.flatten().unwrap_or(EntryKind::Other), data))
    })?;
    let spent = usize::try_from(whole(spent)).unwrap_or(usize::MAX);
    let mut budget = Budget::new(&limits, Entry::max_size(kind, &limits), spent);
    if kind == EntryKind::Video {
        budget.total.0 = usize::MAX;
    }
    Ok((data, budget))
}

fn entry_data(data: Argument<'_>) -> Result<Data, Error> {
    let count = |key| data.required(key, Argument::count);
    let crc = u32::try_from(count("crc")?).map_err(|_| Error::new(Code::InvalidArgument))?;
    Ok(Data {
        offset: count("offset")?,
        compressed: count("compressed")?,
        deflated: data.optional("deflated", Argument::boolean)? == Some(true),
        size: count("size")?,
        crc,
    })
}
