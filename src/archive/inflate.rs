//! Reads an entry. `flate2` inflates it, and the bytes are checked against the limits and the directory.

use flate2::{Decompress, FlushDecompress, Status};

use super::crc32::crc32;
use super::entry::Data;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bytes inflated at a time.
const CHUNK: usize = 64 << 10;

/// Bytes inflated to detect the type of an entry.
const HEAD: usize = 136 << 10;

/// The inflated size up to which the ratio is not limited: even short texts of spaces exceed any limit.
const RATIO_FROM: u64 = 1 << 20;

/// How many bytes an entry may inflate to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// The maximum size of this entry.
    pub entry: usize,
    /// The bytes left for all entries of the archive, and the limit for all entries.
    pub total: (usize, usize),
    /// The maximum ratio of inflated to compressed size.
    pub ratio: usize,
}

impl Budget {
    /// The budget of an entry of at most `entry` bytes, after `spent` bytes of other entries.
    pub fn new(limits: &Limits, entry: usize, spent: usize) -> Self {
        Self {
            entry,
            total: (limits.total_bytes.saturating_sub(spent), limits.total_bytes),
            ratio: limits.ratio,
        }
    }
}

/// Counts the bytes of an entry.
#[derive(Debug)]
struct Meter {
    of: Data,
    budget: Budget,
    count: u64,
}

impl Meter {
    const fn new(of: Data, budget: Budget) -> Self {
        Self {
            of,
            budget,
            count: 0,
        }
    }

    fn add(&mut self, bytes: usize) -> Result<(), Error> {
        self.count += bytes as u64;
        let Budget {
            entry,
            total: (left, total),
            ratio,
        } = self.budget;
        let most = self
            .of
            .compressed
            .saturating_mul(ratio as u64)
            .max(RATIO_FROM);
        let passed = [
            (entry as u64, Code::LimitEntrySize, entry),
            (left as u64, Code::LimitTotalSize, total),
            (most, Code::LimitRatio, ratio),
        ];
        if self.count > self.of.size {
            return Err(Error::new(Code::ZipSizeMismatch));
        }
        match passed.into_iter().find(|(most, ..)| self.count > *most) {
            Some((_, code, limit)) => Err(Error::new(code).limit(limit)),
            None => Ok(()),
        }
    }

    /// Checks size and checksum after all bytes. If the checksum is correct, a wrong size is not reported as damage.
    fn finish(&self, crc: u32) -> Result<(), Error> {
        if crc != self.of.crc {
            Err(Error::new(Code::EntryCorrupt))
        } else if self.count != self.of.size {
            Err(Error::new(Code::ZipSizeMismatch))
        } else {
            Ok(())
        }
    }
}

/// Checks an entry that the caller inflates.
#[derive(Debug)]
pub struct Checksum {
    meter: Meter,
    crc: u32,
}

impl Checksum {
    /// A checker for an entry, to be given its bytes from the first one.
    pub fn new(of: Data, budget: Budget) -> Self {
        Self {
            meter: Meter::new(of, budget),
            crc: 0,
        }
    }

    /// Adds the next bytes.
    ///
    /// # Errors
    /// `LIMIT_*`, `ZIP_SIZE_MISMATCH`: the caller can stop inflating.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.crc = crc32(self.crc, bytes);
        self.meter.add(bytes.len())
    }

    /// Checks the whole entry after its last bytes.
    ///
    /// # Errors
    /// `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
    pub fn finish(self) -> Result<(), Error> {
        self.meter.finish(self.crc)
    }
}

/// Reads an entry from its bytes in the archive.
///
/// # Errors
/// `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS` for bytes after the deflated data, `LIMIT_*`, `OUT_OF_MEMORY`.
pub fn read(bytes: &[u8], of: Data, budget: Budget) -> Result<Vec<u8>, Error> {
    let mut meter = Meter::new(of, budget);
    let mut read = Vec::new();
    // Some programs mark an empty entry as deflated.
    let used = if of.deflated && !bytes.is_empty() {
        inflate(bytes, of.size, &mut read, |chunk| meter.add(chunk))?
    } else {
        meter.add(bytes.len())?;
        reserve(&mut read, bytes.len())?;
        read.extend_from_slice(bytes);
        bytes.len()
    };
    meter.finish(crc32(0, &read))?;
    if used == bytes.len() {
        Ok(read)
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

/// Inflates these first bytes of a deflated entry. Also returns how many of them the deflated data takes, if it ends in
/// them.
pub(super) fn head(bytes: &[u8], of: &Data) -> (Vec<u8>, Option<usize>) {
    let mut read = Vec::new();
    let mut count = 0;
    // It does not matter here if the rest is missing or damaged.
    let used = inflate(bytes, of.size, &mut read, |chunk| {
        count += chunk;
        if count < HEAD {
            Ok(())
        } else {
            Err(Error::new(Code::EntryCorrupt))
        }
    });
    (read, used.ok())
}

/// Inflates into `read`. Calls `count` with the length of each piece, and stops if it fails. Returns the number of
/// bytes read.
fn inflate(
    bytes: &[u8],
    size: u64,
    read: &mut Vec<u8>,
    mut count: impl FnMut(usize) -> Result<(), Error>,
) -> Result<usize, Error> {
    let mut inflater = Decompress::new(false);
    let mut used = 0;
    loop {
        let start = read.len();
        // One byte more than the directory states is enough to detect a wrong size.
        let room = size.saturating_add(1).saturating_sub(start as u64);
        let room = usize::try_from(room).map_or(CHUNK, |room| room.clamp(1, CHUNK));
        reserve(read, room)?;
        read.resize(start + room, 0);
        let from = bytes.get(used..).unwrap_or_default();
        let to = read.get_mut(start..).unwrap_or_default();
        let (before, written) = (inflater.total_in(), inflater.total_out());
        let status = inflater.decompress(from, to, FlushDecompress::None);
        let since = |total: u64, before| usize::try_from(total - before).unwrap_or_default();
        let written = since(inflater.total_out(), written);
        used += since(inflater.total_in(), before);
        read.truncate(start + written);
        count(written)?;
        match status {
            Ok(Status::StreamEnd) => return Ok(used),
            Ok(_) if written > 0 => {}
            // No progress: the data is damaged or cut off.
            _ => return Err(Error::new(Code::EntryCorrupt)),
        }
    }
}

fn reserve(read: &mut Vec<u8>, more: usize) -> Result<(), Error> {
    read.try_reserve(more)
        .map_err(|_| Error::new(Code::OutOfMemory))
}
