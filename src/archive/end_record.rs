//! Reads the end records, which state where the central directory is.

use std::ops::Range;

use super::format::{NEWEST_VERSION, find_all, has_signature, signature};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::common::bytes::{u16_at, u32_at, u64_at};
use crate::error::{Code, Error};

/// Bytes of an end-of-central-directory record without its comment.
const END: usize = 22;

/// Bytes of the zip64 locator, which directly precedes the end record.
const LOCATOR: usize = 20;

/// Bytes of the zip64 end record. A longer one is refused, because some programs search inside it for a second record.
const END64: u64 = 56;

/// Bytes at the end of an archive that are read first: twice the size of an end record with the longest comment, so
/// that they usually include the directory and the small files before it.
pub(super) const TAIL: u64 = 128 << 10;

/// Bytes of a block that bsdtar writes to a pipe.
const BLOCK: usize = 10 << 10;

/// The location of the central directory, as the end records state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Directory {
    /// Number of entries.
    pub(super) entries: u64,
    /// Bytes of the directory.
    pub(super) size: u64,
    /// Offset of the directory from the archive's start.
    pub(super) offset: u64,
    /// Where the directory must end: at the start of the first end record.
    pub(super) end: u64,
}

/// The end record, and the location of the zip64 end record before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EndRecord {
    directory: Directory,
    /// The range of the disk numbers in the end record, if it leaves them to the zip64 record.
    pub(super) left_disks: Option<Range<u64>>,
    /// The range of the zip64 record, which ends at its locator.
    zip64: Option<Range<u64>>,
}

/// Finds the end record in the last bytes of the archive, which start at `tail_offset`.
///
/// # Errors
/// `ZIP_FORMAT`, `ZIP_TRUNCATED`; `ZIP_AMBIGUOUS` if two programs could find different records.
pub(super) fn find(
    tail: &[u8],
    tail_offset: u64,
    warnings: &mut ArchiveWarnings,
) -> Result<EndRecord, Error> {
    let (at, is_only) = find_offset(tail, tail_offset, warnings)?;
    let record = tail.get(at..).unwrap_or_default();
    let read = || {
        let disks = (u16_at(record, 4)?, u16_at(record, 6)?);
        let entries = (u16_at(record, 8)?, u16_at(record, 10)?);
        Some((disks, entries, u32_at(record, 12)?, u32_at(record, 16)?))
    };
    let (disks, entries, size, offset) = read().ok_or_else(|| Error::new(Code::ZipTruncated))?;
    let end = tail_offset + at as u64;
    let directory = Directory {
        entries: entries.1.into(),
        size: size.into(),
        offset: offset.into(),
        end,
    };
    let Some(locator) = locator(tail, at)? else {
        if disks != (0, 0) {
            return Err(Error::new(Code::ZipSplit));
        }
        if entries.0 != entries.1 {
            return Err(Error::new(Code::ZipAmbiguous));
        }
        // Without a zip64 record these two values are invalid. 65,535 entries are unlikely, but valid.
        if size == u32::MAX || offset == u32::MAX {
            return Err(Error::new(Code::ZipFormat));
        }
        return Ok(EndRecord {
            directory,
            left_disks: None,
            zip64: None,
        });
    };
    let fields = || {
        Some((
            u32_at(locator, 4)?,
            u64_at(locator, 8)?,
            u32_at(locator, 16)?,
        ))
    };
    let (disk, target, disks_in_all) = fields().ok_or_else(|| Error::new(Code::ZipTruncated))?;
    let is_first_disk = |disk: u16| disk == 0 || disk == u16::MAX;
    if !is_first_disk(disks.0) || !is_first_disk(disks.1) {
        return Err(Error::new(Code::ZipSplit));
    }
    let locator_at = end - LOCATOR as u64;
    // Some readers ignore an end record that leaves its disk numbers to zip64, and search for another one.
    let agrees = (disks == (0, 0) || is_only)
        && disk == 0
        && disks_in_all <= 1
        && entries.0 == entries.1
        && target.checked_add(END64) == Some(locator_at);
    if !agrees {
        return Err(Error::new(Code::ZipAmbiguous));
    }
    Ok(EndRecord {
        directory,
        left_disks: (disks != (0, 0)).then_some(end + 4..end + 8),
        zip64: Some(target..locator_at),
    })
}

/// The zip64 locator before the end record at `at`, if there is one. Bytes there with its signature always count as
/// one, even inside a comment or an extra field of an entry, because other programs would use them.
///
/// # Errors
/// `ZIP_AMBIGUOUS`: another signature is where some programs search for one: in the last bytes before the end record,
/// or after it.
fn locator(tail: &[u8], at: usize) -> Result<Option<&[u8]>, Error> {
    let before = tail.get(at.saturating_sub(LOCATOR)..at).unwrap_or_default();
    let locator =
        (before.len() == LOCATOR && before.starts_with(signature::LOCATOR)).then_some(before);
    let searched = match locator {
        Some(locator) => locator.get(signature::LOCATOR.len()..),
        None => Some(before),
    };
    let mut both = [searched, tail.get(at + END..)].into_iter().flatten();
    if both.any(has_signature) {
        return Err(Error::new(Code::ZipAmbiguous));
    }
    Ok(locator)
}

/// The offset of the end record in `tail`, and whether its signature occurs only once. The record must end the archive,
/// and no other record may end it too or follow.
fn find_offset(
    tail: &[u8],
    tail_offset: u64,
    warnings: &mut ArchiveWarnings,
) -> Result<(usize, bool), Error> {
    let ends = find_all(tail, *signature::END);
    let end_of = |at: usize| Some(at + END + usize::from(u16_at(tail, at + 20)?));
    let exact = ends.iter().find(|at| end_of(**at) == Some(tail.len()));
    match (exact.copied(), ends.last().copied()) {
        // Programs that search backwards use the last signature, even inside the comment. Programs that search for a
        // record that ends the archive may find either of two.
        (Some(exact), Some(last)) if exact == last => Ok((exact, ends.len() == 1)),
        (Some(_), _) => Err(Error::new(Code::ZipAmbiguous)),
        (None, Some(last)) if end_of(last).is_some_and(|end| end < tail.len()) => {
            let behind = end_of(last).and_then(|end| tail.get(end..));
            let behind = behind.unwrap_or_default();
            // Some tools state a length one too short for a comment that ends in a line feed. One byte cannot hide
            // anything.
            let is_miscounted = behind.len() == 1 && u16_at(tail, last + 20) > Some(0);
            // bsdtar pads its last block with zeros when it writes to a pipe.
            let size = tail_offset + tail.len() as u64;
            let is_filled_up = behind.len() < BLOCK
                && size.is_multiple_of(BLOCK as u64)
                && behind.iter().all(|byte| *byte == 0);
            if is_miscounted || is_filled_up {
                warnings.add(ArchiveWarning::TrailingBytes, None);
            } else {
                warnings.add_if_tolerant(ArchiveWarning::TrailingBytes, None)?;
            }
            Ok((last, ends.len() == 1))
        }
        (None, Some(_)) => Err(Error::new(Code::ZipTruncated)),
        (None, None) => {
            let is_zip = [signature::LOCAL, signature::RECORD]
                .into_iter()
                .any(|signature| !find_all(tail, *signature).is_empty());
            let code = if is_zip {
                Code::ZipTruncated
            } else {
                Code::ZipFormat
            };
            Err(Error::new(code))
        }
    }
}

impl EndRecord {
    /// The range of the zip64 record, if there is one.
    pub(super) fn zip64(&self) -> Option<Range<u64>> {
        self.zip64.clone()
    }

    /// The location of the directory, from the zip64 record if there is one. `record` holds the bytes of that record.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS`: the zip64 record contradicts its locator, the end record, or its own position.
    pub(super) fn directory(&self, record: &[u8]) -> Result<Directory, Error> {
        let Some(zip64) = &self.zip64 else {
            return Ok(self.directory);
        };
        let read = || {
            let (rest, needed) = (u64_at(record, 4)?, u16_at(record, 14)? & 0xFF);
            let disks = (u32_at(record, 16)?, u32_at(record, 20)?);
            let entries = (u64_at(record, 24)?, u64_at(record, 32)?);
            let place = (u64_at(record, 40)?, u64_at(record, 48)?);
            Some(((rest, needed), disks, entries, place))
        };
        let ambiguous = || Error::new(Code::ZipAmbiguous);
        let ((rest, needed), disks, entries, (size, offset)) = read()
            .filter(|_| record.starts_with(signature::END64))
            .ok_or_else(ambiguous)?;
        // If the end record also has a value, both must be equal.
        let short = self.directory;
        let agree = |short: u64, sentinel: u64, long| short == sentinel || short == long;
        // The length in the record does not include the signature and the length itself.
        let same = rest == END64 - 12
            && needed <= NEWEST_VERSION
            && disks == (0, 0)
            && entries.0 == entries.1
            && agree(short.entries, u16::MAX.into(), entries.1)
            && agree(short.size, u32::MAX.into(), size)
            && agree(short.offset, u32::MAX.into(), offset)
            && offset.checked_add(size) == Some(zip64.start);
        if !same {
            return Err(ambiguous());
        }
        Ok(Directory {
            entries: entries.1,
            size,
            offset,
            end: zip64.start,
        })
    }
}
