//! Reads the local header of an entry, which has to agree with the entry's record, and the data descriptor behind the
//! data.

use super::directory::{Record, flag};
use super::extra::{ZIP64, field};
use super::name;
use crate::common::bytes::{slice, u16_at, u32_at, u64_at};
use crate::error::{Code, Error};

pub(super) const SIGNATURE: &[u8; 4] = b"PK\x03\x04";

const DESCRIPTOR_SIGNATURE: u32 = u32::from_le_bytes(*b"PK\x07\x08");

/// Bytes of a header without name and extra field.
pub(super) const HEADER: usize = 30;

/// Bytes of the longest data descriptor: signature, CRC-32, two long sizes.
pub(super) const DESCRIPTOR: u64 = 24;

/// What a header says beside its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalHeader {
    /// Bytes from the header's start to the data.
    pub(super) length: usize,
    /// Whether the header has CRC-32 and sizes.
    pub(super) is_complete: bool,
}

/// Bytes of the header that these bytes start with: of the shortest one where they end before its lengths.
pub(super) fn length(bytes: &[u8]) -> usize {
    let parts = u16_at(bytes, 26).zip(u16_at(bytes, 28));
    parts.map_or(HEADER, |(name, extra)| {
        HEADER + usize::from(name) + usize::from(extra)
    })
}

/// Reads the header that these bytes start with.
///
/// # Errors
/// `ZIP_FORMAT` where there is none, `ZIP_OVERLAP` where it is cut off, `ZIP_AMBIGUOUS` where it does not agree with the
/// record.
pub(super) fn read(bytes: &[u8], record: &Record) -> Result<LocalHeader, Error> {
    if !bytes.starts_with(SIGNATURE) {
        return Err(Error::new(Code::ZipFormat));
    }
    let fields = || {
        let (flags, method) = (u16_at(bytes, 6)?, u16_at(bytes, 8)?);
        let (crc, compressed, size) = (u32_at(bytes, 14)?, u32_at(bytes, 18)?, u32_at(bytes, 22)?);
        let (name, extra) = (u16_at(bytes, 26)?.into(), u16_at(bytes, 28)?.into());
        let (start, end) = (HEADER, HEADER + name);
        let (name, extra) = (slice(bytes, start, name)?, slice(bytes, end, extra)?);
        Some((flags, method, crc, compressed, size, name, extra))
    };
    // The header is cut off where the next entry starts.
    let (flags, method, crc, compressed, size, name, extra) =
        fields().ok_or_else(|| Error::new(Code::ZipOverlap))?;
    let zip64 = field(extra, ZIP64);
    let long = |short: u32, at: usize| match (short, zip64) {
        (u32::MAX, Some(field)) => u64_at(field, at),
        _ => Some(short.into()),
    };
    let numbers = (crc, long(size, 0), long(compressed, 8));
    let is_complete = numbers == (record.crc, Some(record.size), Some(record.compressed));
    // A writer that streams knows neither CRC nor sizes yet. Some have a zip64 field all the same, for its zeros.
    let is_blank = record.has(flag::DESCRIPTOR)
        && crc == 0
        && [numbers.1, numbers.2]
            .iter()
            .all(|size| matches!(size, None | Some(0)));
    let agrees = name == record.raw_name
        && flags == record.flags
        && method == record.method.number()
        && (is_complete || is_blank);
    if !agrees {
        return Err(Error::new(Code::ZipAmbiguous));
    }
    name::refuse_another_name(name, record.has(flag::UTF8), extra)?;
    Ok(LocalHeader {
        length: HEADER + name.len() + extra.len(),
        is_complete,
    })
}

/// Whether these bytes, which are all between an entry's data and the next entry, are the descriptor of this record.
pub(super) fn is_descriptor(bytes: &[u8], record: &Record) -> bool {
    let crc_at = match bytes.len() {
        12 | 20 => 0,
        16 | 24 if u32_at(bytes, 0) == Some(DESCRIPTOR_SIGNATURE) => 4,
        _ => return false,
    };
    let sizes = if bytes.len() - crc_at == 12 {
        let short = |at| u32_at(bytes, at).map(u64::from);
        (short(crc_at + 4), short(crc_at + 8))
    } else {
        (u64_at(bytes, crc_at + 4), u64_at(bytes, crc_at + 12))
    };
    u32_at(bytes, crc_at) == Some(record.crc)
        && sizes == (Some(record.compressed), Some(record.size))
}
