//! Reads the central directory, with one record for each entry. Its size and the number of records must be those in the
//! end record.

use super::extra::{self, AES};
use super::format::{NEWEST_VERSION, has_signature, signature};
use super::name::{self, Name};
use crate::common::bytes::{u16_at, u32_at};
use crate::error::{Code, Error};

/// Bytes of a record without name, extra fields and comment.
const RECORD_BYTES: usize = 46;

/// The compression method of entries encrypted with AES.
const AES_METHOD: u16 = 99;

/// Bits of the general purpose flags.
pub(super) mod flag {
    pub(in crate::archive) const ENCRYPTED: u16 = 1;
    /// The effort of the compressor. No reader uses it.
    pub(in crate::archive) const DEFLATE_HINTS: u16 = 0b11 << 1;
    pub(in crate::archive) const DESCRIPTOR: u16 = 1 << 3;
    pub(in crate::archive) const PATCH: u16 = 1 << 5;
    pub(in crate::archive) const STRONG_ENCRYPTION: u16 = 1 << 6;
    pub(in crate::archive) const UTF8: u16 = 1 << 11;
    pub(in crate::archive) const MASKED: u16 = 1 << 13;
}

/// How the data of an entry is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Not compressed.
    Stored,
    /// Deflate.
    Deflated,
    /// Another method, given by its number. The entry is listed, but cannot be read.
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

/// The type of file that unpacking an entry creates, from its name and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileType {
    File,
    Directory,
    Link,
    /// A device, a pipe or a volume label, which other readers do not extract as a file.
    Other,
}

impl FileType {
    /// The upper half of the attributes is a Unix file mode, or zero. Readers disagree on the systems for which it is
    /// one, so it is always used as one. The lower half holds the MS-DOS attributes, on other systems too.
    fn of(attributes: u32, name: &str) -> Self {
        const LABEL: u32 = 0x08;
        const DIRECTORY: u32 = 0x10;
        match attributes >> 28 {
            _ if attributes & LABEL != 0 => Self::Other,
            _ if attributes & DIRECTORY != 0 || name.ends_with('/') => Self::Directory,
            0o4 => Self::Directory,
            0o12 => Self::Link,
            0 | 0o10 => Self::File,
            // Info-ZIP's entry for data read from a pipe. Every reader extracts it as a file.
            0o1 if name == "-" => Self::File,
            _ => Self::Other,
        }
    }
}

/// The central directory's record of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// The bytes of the name. The local header must have the same.
    pub(super) raw_name: Vec<u8>,
    pub(super) name: Name,
    /// Ten times the version of the zip format that a reader must support.
    needed: u16,
    pub(super) flags: u16,
    pub(super) method: Method,
    pub(super) crc: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
    /// Offset of the local header from the archive's start.
    pub(super) local: u64,
    pub(super) file_type: FileType,
    /// Whether every extra field has the length that it states.
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

    /// The error that reading the entry will give, as far as its record shows.
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
        let is_readable = match self.file_type {
            FileType::File | FileType::Link => true,
            FileType::Directory => self.size == 0,
            FileType::Other => false,
        };
        if !self.name.is_valid || !self.has_valid_extra || !is_readable {
            return Some(Code::ZipFormat);
        }
        None
    }

    /// Whether another record states the same about another local entry, as when a file was added to an archive twice.
    pub(super) fn is_copy_of(&self, other: &Self) -> bool {
        self.compressed > 0
            && *self
                == Self {
                    local: self.local,
                    ..other.clone()
                }
    }
}

/// Refuses a header with the extra field of AES if the entry is not encrypted with it, because some readers go by the
/// field.
///
/// # Errors
/// `ZIP_AMBIGUOUS`.
pub(super) fn refuse_stray_aes(extra: &[u8], method: Method) -> Result<(), Error> {
    match extra::only(extra, AES)? {
        Some(_) if method != Method::Other(AES_METHOD) => Err(Error::new(Code::ZipAmbiguous)),
        _ => Ok(()),
    }
}

/// Reads the directory, which is all of these bytes, into `count` records.
///
/// # Errors
/// `ZIP_AMBIGUOUS` if the number of records differs, or a record contradicts itself; `ZIP_FORMAT`.
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
    // A count that is too low hides entries from programs that use the count.
    if rest.is_empty() {
        Ok(records)
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

fn record(bytes: &[u8]) -> Result<(Record, &[u8]), Error> {
    let ambiguous = || Error::new(Code::ZipAmbiguous);
    if !bytes.starts_with(signature::RECORD) {
        // There are fewer records than `count`.
        return Err(ambiguous());
    }
    let u16 = |at| u16_at(bytes, at);
    let u32 = |at| u32_at(bytes, at);
    let fields = || {
        let lengths = (u16(28)?, u16(30)?, u16(32)?);
        let numbers = (u16(6)?, u16(8)?, u16(10)?, u32(16)?);
        let sizes = (u32(20)?, u32(24)?, u32(42)?);
        Some((lengths, numbers, sizes, u16(34)?, u32(38)?))
    };
    let (lengths, numbers, sizes, disk, attributes) = fields().ok_or_else(ambiguous)?;
    let (needed, flags, method, crc) = numbers;
    let (name_length, extra_length, comment_length) = lengths;
    let name_end = RECORD_BYTES + usize::from(name_length);
    let extra_end = name_end + usize::from(extra_length);
    let end = extra_end + usize::from(comment_length);
    let parts = || {
        let name = bytes.get(RECORD_BYTES..name_end)?;
        Some((name, bytes.get(name_end..extra_end)?, bytes.get(end..)?))
    };
    let (raw_name, extra, rest) = parts().ok_or_else(ambiguous)?;
    let (compressed, size, local) = sizes;
    let zip64 = extra::zip64(extra, [size, compressed, local])?;
    let [Some(size), Some(compressed), Some(local)] = zip64.numbers else {
        return Err(Error::new(Code::ZipFormat));
    };
    if !matches!((disk, u32_at(zip64.rest, 0)), (0, _) | (u16::MAX, Some(0))) {
        return Err(ambiguous());
    }
    let comment = bytes.get(extra_end..end).unwrap_or_default();
    if has_signature(extra) || has_signature(comment) {
        return Err(ambiguous());
    }
    let method = Method::of(method);
    refuse_stray_aes(extra, method)?;
    let name = name::read(raw_name, flags & flag::UTF8 != 0, extra)?;
    let record = Record {
        raw_name: raw_name.to_vec(),
        file_type: FileType::of(attributes, &name.shown),
        name,
        needed: needed & 0xFF,
        flags,
        method,
        crc,
        compressed,
        size,
        local,
        has_valid_extra: extra::is_well_formed(extra),
    };
    Ok((record, rest))
}
