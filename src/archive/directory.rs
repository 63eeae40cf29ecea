//! The central directory: one record for each entry, no more and no less than its size and the end record say.

use super::name::{self, Name};
use crate::common::bytes::{u16_at, u32_at};
use crate::error::{Code, Error};

pub(super) const SIGNATURE: &[u8; 4] = b"PK\x01\x02";

/// Bytes of a record without name, extra field and comment.
const RECORD: usize = 46;

/// Ten times the newest version of the format there is.
const NEWEST: u16 = 63;

/// Bits of the general purpose flags.
pub(super) mod flag {
    pub(in crate::archive) const ENCRYPTED: u16 = 1;
    pub(in crate::archive) const DESCRIPTOR: u16 = 1 << 3;
    pub(in crate::archive) const PATCH: u16 = 1 << 5;
    pub(in crate::archive) const STRONG_ENCRYPTION: u16 = 1 << 6;
    pub(in crate::archive) const UTF8: u16 = 1 << 11;
    pub(in crate::archive) const MASKED: u16 = 1 << 13;
}

/// How the data of an entry is stored. Others are listed, but cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored,
    /// Deflate.
    Deflated,
    /// Anything else, by its number.
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

/// What the directory says of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The bytes of the name, as the local header has to repeat them.
    pub(super) raw_name: Vec<u8>,
    pub(super) name: Name,
    /// Ten times the version of the format that is needed to read it.
    needed: u16,
    pub(super) flags: u16,
    pub(super) method: Method,
    pub(super) crc: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
    /// Where the local header is.
    pub(super) local: u64,
    pub(super) is_link: bool,
    /// Whether the extra fields are as long as they say.
    has_sound_extra: bool,
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

    /// Why the entry can't be read, as far as its record tells.
    pub(super) fn problem(&self) -> Option<Code> {
        if self.has(flag::ENCRYPTED | flag::STRONG_ENCRYPTION | flag::MASKED) {
            return Some(Code::EntryEncrypted);
        }
        let is_known = self.needed <= NEWEST && !matches!(self.method, Method::Other(_));
        if self.has(flag::PATCH) || !is_known {
            return Some(Code::EntryMethodUnsupported);
        }
        if self.method == Method::Stored && self.compressed != self.size {
            return Some(Code::ZipSizeMismatch);
        }
        let is_directory = self.raw_name.ends_with(b"/");
        if !self.name.is_valid || !self.has_sound_extra || (is_directory && self.size > 0) {
            return Some(Code::ZipFormat);
        }
        None
    }
}

/// Reads the whole directory, whose bytes these are, for `count` entries.
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
    // A count that is too low hides entries from those who believe it.
    if rest.is_empty() {
        Ok(records)
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

fn record(bytes: &[u8]) -> Result<(Record, &[u8]), Error> {
    let ambiguous = || Error::new(Code::ZipAmbiguous);
    if !bytes.starts_with(SIGNATURE) {
        // The directory ends before its count does.
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
    let name_end = RECORD + usize::from(name_length);
    let extra_end = name_end + usize::from(extra_length);
    let end = extra_end + usize::from(comment_length);
    let parts = || {
        let name = bytes.get(RECORD..name_end)?;
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
        // Made by a system with Unix file modes, and of that mode.
        has_sound_extra: fields_of(extra).all(|field| field.is_some()),
        is_link: made_by >> 8 == 3 && attributes >> 28 == 0o12,
    };
    Ok((record, rest))
}

/// Sizes and place of an entry, with the zip64 extra field for those that do not fit.
struct Zip64 {
    compressed: u64,
    size: u64,
    local: u64,
    disk: Option<u32>,
}

impl Zip64 {
    fn of(extra: &[u8], (compressed, size, local): (u32, u32, u32)) -> Result<Self, Error> {
        let mut field = field(extra, 1);
        let mut long = |short: u32| {
            if short != u32::MAX {
                return Some(u64::from(short));
            }
            let (value, rest) = field?.split_first_chunk()?;
            field = Some(rest);
            Some(u64::from_le_bytes(*value))
        };
        // In this order they stand in the field.
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

/// The first extra field with this id.
pub(super) fn field(extra: &[u8], id: u16) -> Option<&[u8]> {
    fields(extra, id).next()
}

/// All extra fields with this id.
pub(super) fn fields(extra: &[u8], id: u16) -> impl Iterator<Item = &[u8]> {
    let sound = fields_of(extra).map_while(|field| field);
    sound.filter_map(move |(found, data)| (found == id).then_some(data))
}

/// The extra fields, by id. `None` for one that is cut short, the last then; less than a field's head is padding.
fn fields_of(extra: &[u8]) -> impl Iterator<Item = Option<(u16, &[u8])>> {
    let mut rest = extra;
    std::iter::from_fn(move || {
        let (id, length) = u16_at(rest, 0).zip(u16_at(rest, 2))?;
        let end = 4 + usize::from(length);
        let data = rest.get(4..end);
        rest = rest.get(end..).unwrap_or_default();
        Some(data.map(|data| (id, data)))
    })
}
