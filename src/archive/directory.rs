//! Reads the central directory: one record for each entry. Its size and the number of records have to be those that the
//! end record gives.

use super::extra::{self, ZIP64};
use super::name::{self, Name};
use crate::common::bytes::{u16_at, u32_at};
use crate::error::{Code, Error};

pub(super) const SIGNATURE: &[u8; 4] = b"PK\x01\x02";

/// Bytes of a record without name, extra fields and comment.
const RECORD_BYTES: usize = 46;

/// Ten times the newest version of the format.
const NEWEST_VERSION: u16 = 63;

/// Bits of the general purpose flags.
pub(super) mod flag {
    pub(in crate::archive) const ENCRYPTED: u16 = 1;
    pub(in crate::archive) const DESCRIPTOR: u16 = 1 << 3;
    pub(in crate::archive) const PATCH: u16 = 1 << 5;
    pub(in crate::archive) const STRONG_ENCRYPTION: u16 = 1 << 6;
    pub(in crate::archive) const UTF8: u16 = 1 << 11;
    pub(in crate::archive) const MASKED: u16 = 1 << 13;
}

/// How the data of an entry is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Not at all.
    Stored,
    /// Deflate.
    Deflated,
    /// By another method, given by its number; the entry is listed, but cannot be read.
    Other(u16),
}

impl Method {
    const fn of(number: u16) -> Self {
        match number {
            0 => Self::Stored,
            8 => Self::Deflated,
            other => Self::Other(other),
        }
    }

    pub(super) const fn number(self) -> u16 {
        match self {
            Self::Stored => 0,
            Self::Deflated => 8,
            Self::Other(number) => number,
        }
    }
}

/// The record of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The bytes of the name, which the local header has to repeat.
    pub(super) raw_name: Vec<u8>,
    pub(super) name: Name,
    /// Ten times the version of the format that a reader needs.
    needed: u16,
    pub(super) flags: u16,
    pub(super) method: Method,
    pub(super) crc: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
    /// Offset of the local header from the archive's start.
    pub(super) local: u64,
    pub(super) is_link: bool,
    /// Whether every extra field is as long as it says.
    has_valid_extra: bool,
}

impl Record {
    pub(super) const fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    pub(super) const fn has_descriptor(&self) -> bool {
        self.has(flag::DESCRIPTOR)
    }

    pub(super) fn is_deflated(&self) -> bool {
        self.method == Method::Deflated
    }

    /// The error that reading the entry gives, as far as its record shows.
    pub(super) fn problem(&self) -> Option<Code> {
        if self.has(flag::ENCRYPTED | flag::STRONG_ENCRYPTION | flag::MASKED) {
            return Some(Code::EntryEncrypted);
        }
        let is_known = self.needed <= NEWEST_VERSION && !matches!(self.method, Method::Other(_));
        if self.has(flag::PATCH) || !is_known {
            return Some(Code::EntryMethodUnsupported);
        }
        if self.method == Method::Stored && self.compressed != self.size {
            return Some(Code::ZipSizeMismatch);
        }
        let is_directory = self.raw_name.ends_with(b"/");
        if !self.name.is_valid || !self.has_valid_extra || (is_directory && self.size > 0) {
            return Some(Code::ZipFormat);
        }
        None
    }
}

/// Reads the directory, which is all of these bytes, into `count` records.
///
/// # Errors
/// `ZIP_AMBIGUOUS` where there are more or fewer records, or one gives its entry two names; `ZIP_FORMAT`.
pub(super) fn read(bytes: &[u8], count: usize) -> Result<Vec<Record>, Error> {
    let mut records = Vec::new();
    records
        .try_reserve_exact(count)
        .map_err(|_| Error::new(Code::OutOfMemory))?;
    let mut rest = bytes;
    for _ in 0..count {
        let (record, after) = record(rest)?;
        records.push(record);
        rest = after;
    }
    // A count that is too low hides entries from programs that go by it.
    if rest.is_empty() {
        Ok(records)
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

fn record(bytes: &[u8]) -> Result<(Record, &[u8]), Error> {
    let ambiguous = || Error::new(Code::ZipAmbiguous);
    if !bytes.starts_with(SIGNATURE) {
        // There are fewer records than `count`.
        return Err(ambiguous());
    }
    let u16 = |at| u16_at(bytes, at);
    let u32 = |at| u32_at(bytes, at);
    let fields = || {
        let lengths = (u16(28)?, u16(30)?, u16(32)?);
        let numbers = (u16(4)?, u16(6)?, u16(8)?, u16(10)?, u32(16)?);
        let sizes = (u32(20)?, u32(24)?, u32(42)?);
        Some((lengths, numbers, sizes, u16(34)?, u32(38)?))
    };
    let (lengths, numbers, sizes, disk, attributes) = fields().ok_or_else(ambiguous)?;
    let (made_by, needed, flags, method, crc) = numbers;
    let (name_length, extra_length, comment_length) = lengths;
    let name_end = RECORD_BYTES + usize::from(name_length);
    let extra_end = name_end + usize::from(extra_length);
    let end = extra_end + usize::from(comment_length);
    let parts = || {
        let name = bytes.get(RECORD_BYTES..name_end)?;
        Some((name, bytes.get(name_end..extra_end)?, bytes.get(end..)?))
    };
    let (raw_name, extra, rest) = parts().ok_or_else(ambiguous)?;
    let zip64 = Zip64::of(extra, sizes)?;
    if !matches!((disk, zip64.disk), (0, _) | (u16::MAX, Some(0))) {
        return Err(Error::new(Code::ZipFormat));
    }
    let record = Record {
        raw_name: raw_name.to_vec(),
        name: name::read(raw_name, flags & flag::UTF8 != 0, extra)?,
        needed: needed & 0xFF,
        flags,
        method: Method::of(method),
        crc,
        compressed: zip64.compressed,
        size: zip64.size,
        local: zip64.local,
        has_valid_extra: extra::is_well_formed(extra),
        // Made by a system with Unix file modes, and a link by that mode.
        is_link: made_by >> 8 == 3 && attributes >> 28 == 0o12,
    };
    Ok((record, rest))
}

/// Sizes and offset of an entry, out of the zip64 extra field where they do not fit into the record.
struct Zip64 {
    compressed: u64,
    size: u64,
    local: u64,
    disk: Option<u32>,
}

impl Zip64 {
    /// # Errors
    /// `ZIP_FORMAT` where the field lacks a value.
    fn of(extra: &[u8], (compressed, size, local): (u32, u32, u32)) -> Result<Self, Error> {
        let mut field = extra::field(extra, ZIP64);
        let mut long = |short: u32| {
            if short != u32::MAX {
                return Some(u64::from(short));
            }
            let (value, rest) = field?.split_first_chunk()?;
            field = Some(rest);
            Some(u64::from_le_bytes(*value))
        };
        // The field has them in this order.
        let size = long(size);
        let compressed = long(compressed);
        let local = long(local);
        let format = || Error::new(Code::ZipFormat);
        let disk = field.and_then(|rest| u32_at(rest, 0));
        Ok(Self {
            size: size.ok_or_else(format)?,
            compressed: compressed.ok_or_else(format)?,
            local: local.ok_or_else(format)?,
            disk,
        })
    }
}
