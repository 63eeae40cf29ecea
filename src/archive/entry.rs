//! An entry of an archive's listing.

use serde::Serialize;

use super::directory::Record;
use super::kind::{EntryKind, EntryRole, kind_by_name};
use crate::error::Code;
use crate::media::MediaType;

/// Where the data of an entry is, and its length and checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "ArchiveData"))]
pub struct Data {
    /// Byte offset in the archive.
    pub offset: u64,
    /// Bytes in the archive.
    pub compressed: u64,
    /// Whether it is deflated, or stored as it is.
    pub deflated: bool,
    /// Bytes, as the directory says.
    pub size: u64,
    /// CRC-32 of those bytes, as the directory says.
    pub crc: u32,
}

/// One entry of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(
    target_arch = "wasm32",
    tsify(rename = "ArchiveEntry", missing_as_null)
)]
pub struct Entry {
    /// A label, never a path: characters that act instead of being seen are escaped, and a long name is shortened.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
    /// What it shows; `null` for other kinds, and for a picture whose name does not say it.
    pub role: Option<EntryRole>,
    /// `image/jpeg` and its like, by its first bytes.
    pub media_type: Option<MediaType>,
    /// Bytes, as the archive says. Reading checks it.
    pub size: u64,
    /// Pixels of a picture as stored, before it is turned by `orientation`.
    pub width: Option<u32>,
    /// Pixels of a picture as stored, before it is turned by `orientation`.
    pub height: Option<u32>,
    /// EXIF orientation of a picture, 1 to 8, as the standard says it is read. Browsers may turn the picture in another way:
    /// decode it with `loadPicture()`.
    pub orientation: Option<u8>,
    /// Code of the error that reading it gives.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CoreErrorCode | null"))]
    pub problem: Option<Code>,
    /// Where its data is.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ArchiveData"))]
    pub data: Data,
}

impl Entry {
    pub(super) fn new(record: &Record) -> Self {
        let kind = kind_by_name(&record.name.shown);
        Self {
            name: record.name.shown.clone(),
            kind: kind.unwrap_or(EntryKind::Other),
            role: None,
            media_type: None,
            size: record.size,
            width: None,
            height: None,
            orientation: None,
            problem: record.problem(),
            data: Data {
                offset: 0,
                compressed: record.compressed,
                deflated: record.is_deflated(),
                size: record.size,
                crc: record.crc,
            },
        }
    }

    /// Whether it is one of the raw files.
    pub fn is_raw(&self) -> bool {
        matches!(self.kind, EntryKind::Ocr | EntryKind::ManualApproval)
    }
}
