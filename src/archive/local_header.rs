//! Reads the local header of an entry, which must agree with the entry's record, and the data descriptor after the
//! data.

use super::directory::{self, Method, Record, flag};
use super::format::{find_all, has_signature, signature};
use super::{extra, name};
use crate::common::bytes::{slice, u16_at, u32_at, u64_at};
use crate::error::{Code, Error};

/// Bytes of a header without name and extra field.
pub(super) const HEADER: usize = 30;

/// Bytes of the longest data descriptor: signature, CRC-32, two long sizes.
pub(super) const DESCRIPTOR: u64 = 24;

/// What the local header of an entry states in addition to the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LocalHeader {
    /// Bytes from the header's start to the data.
    pub(super) length: usize,
    /// Whether the header has the CRC-32 and the sizes.
    pub(super) is_complete: bool,
}

/// The length of the header at the start of these bytes; the shortest possible length if they end before its length
/// fields.
pub(super) fn length(bytes: &[u8]) -> usize {
    let parts = u16_at(bytes, 26).zip(u16_at(bytes, 28));
    parts.map_or(HEADER, |(name, extra)| {
        HEADER + usize::from(name) + usize::from(extra)
    })
}

/// Reads the header at the start of these bytes.
///
/// # Errors
/// `ZIP_FORMAT` if there is none, `ZIP_OVERLAP` if it is cut off, `ZIP_AMBIGUOUS` if it contradicts the record.
pub(super) fn read(bytes: &[u8], record: &Record) -> Result<LocalHeader, Error> {
    if !bytes.starts_with(signature::LOCAL) {
        return Err(Error::new(Code::ZipFormat));
    }
    let parts = || {
        let (flags, method) = (u16_at(bytes, 6)?, u16_at(bytes, 8)?);
        let (crc, compressed, size) = (u32_at(bytes, 14)?, u32_at(bytes, 18)?, u32_at(bytes, 22)?);
        let (name, extra) = (u16_at(bytes, 26)?.into(), u16_at(bytes, 28)?.into());
        let (start, end) = (HEADER, HEADER + name);
        let (name, extra) = (slice(bytes, start, name)?, slice(bytes, end, extra)?);
        Some((flags, method, crc, compressed, size, name, extra))
    };
    // The header is cut off by the start of the next entry.
    let (flags, method, crc, compressed, size, name, fields) =
        parts().ok_or_else(|| Error::new(Code::ZipOverlap))?;
    let zip64 = extra::zip64(fields, [size, compressed])?;
    let told = [Some(crc.into()), zip64.numbers[0], zip64.numbers[1]];
    let true_numbers = [record.crc.into(), record.size, record.compressed].map(Some);
    // A program that writes a stream may not know them yet.
    let is_true_or_blank = told
        .iter()
        .zip(&true_numbers)
        .all(|(told, number)| told == number || (record.has_descriptor() && *told == Some(0)));
    let unused_flags = match record.method {
        Method::Stored | Method::Deflated => flag::DEFLATE_HINTS,
        Method::Other(_) => 0,
    };
    let agrees = name == record.raw_name
        && (flags ^ record.flags) & !unused_flags == 0
        && method == record.method.number()
        && is_true_or_blank
        && !has_signature(fields);
    if !agrees {
        return Err(Error::new(Code::ZipAmbiguous));
    }
    directory::refuse_stray_aes(fields, record.method)?;
    let is_utf8 = record.has(flag::UTF8);
    name::refuse_another_name(&record.name, &record.raw_name, is_utf8, fields)?;
    Ok(LocalHeader {
        length: HEADER + name.len() + fields.len(),
        is_complete: told == true_numbers,
    })
}

/// Whether these bytes, all those between an entry's data and the next entry, are the data descriptor of this record.
pub(super) fn is_descriptor(bytes: &[u8], record: &Record) -> bool {
    // A CRC-32 that equals the signature is read as the signature.
    let is_signed = bytes.starts_with(signature::DESCRIPTOR);
    let crc_at = match (bytes.len(), is_signed) {
        (12 | 20, false) => 0,
        (16 | 24, true) => 4,
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

/// Whether these bytes, the data of a stored entry, contain a descriptor of the bytes before it. Readers that do not
/// use the directory would end the data there.
pub(super) fn has_descriptor_inside(data: &[u8]) -> bool {
    find_all(data, *signature::DESCRIPTOR)
        .into_iter()
        .any(|at| {
            let sizes = data.get(at + 8..).unwrap_or_default();
            let short = (
                u32_at(sizes, 0).map(u64::from),
                u32_at(sizes, 4).map(u64::from),
            );
            let long = (u64_at(sizes, 0), u64_at(sizes, 8));
            let length = Some(at as u64);
            at > 0 && (short == (length, length) || long == (length, length))
        })
}
