//! An entry of an archive's listing.

use serde::Serialize;

use super::directory::Record;
use super::kind::{EntryKind, EntryRole, kind_by_name};
use crate::error::Code;
use crate::media::MediaType;

/// The location of an entry's data, its sizes and its checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(rename = "ArchiveData"))]
pub struct Data {
    /// Byte offset in the archive.
    pub offset: u64,
    /// Size in the archive, in bytes.
    pub compressed: u64,
    /// Whether the data is deflated; otherwise it is stored.
    pub deflated: bool,
    /// Uncompressed size in bytes, as the directory states it.
    pub size: u64,
    /// CRC-32 of the uncompressed data, as the directory states it.
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
    /// A label, never a path: invisible and control characters are escaped, and a long name is shortened.
    pub name: String,
    /// The kind of file.
    pub kind: EntryKind,
    /// What a picture or video shows; `null` for other kinds, and if the name does not tell.
    pub role: Option<EntryRole>,
    /// The media type, for example `image/jpeg`, detected from the first bytes.
    pub media_type: Option<MediaType>,
    /// Uncompressed size in bytes, as the archive states it. Reading the entry checks it.
    pub size: u64,
    /// Width of a picture in pixels as stored, before `orientation` is applied.
    pub width: Option<u32>,
    /// Height of a picture in pixels as stored, before `orientation` is applied.
    pub height: Option<u32>,
    /// EXIF orientation of a picture, 1 to 8, read as the standard specifies. Browsers may apply another orientation:
    /// decode the picture with `loadPicture()`.
    pub orientation: Option<u8>,
    /// The code of the error that reading the entry will give.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "CoreErrorCode | null"))]
    pub problem: Option<Code>,
    /// The location of the data.
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

    /// Whether the entry is one of the raw files.
    pub fn is_raw(&self) -> bool {
        matches!(self.kind, EntryKind::Ocr | EntryKind::ManualApproval)
    }
}
