//! Reading an entry: inflated by `zip`, counted against the limits and against what the directory says by us.

use std::cell::Cell;
use std::io::Read;

use zip::read::read_zipfile_from_stream;

use super::entry::Data;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Inflated at a time.
const CHUNK: usize = 64 << 10;

/// Entries below this may have any ratio: a short text of spaces is no bomb.
const RATIO_FROM: u64 = 1 << 20;

/// How much an entry may come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Bytes of this entry.
    pub entry: usize,
    /// Bytes that are left for all entries of the archive, and how many there were.
    pub total: (usize, usize),
    /// Times the compressed size.
    pub ratio: usize,
}

impl Budget {
    /// The budget of an entry of `entry` bytes at most, after `spent` bytes of others.
    pub fn new(limits: &Limits, entry: usize, spent: usize) -> Self {
        Self {
            entry,
            total: (limits.total_bytes.saturating_sub(spent), limits.total_bytes),
            ratio: limits.ratio,
        }
    }
}

/// Counts the bytes of an entry while they come.
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

    fn finish(&self) -> Result<(), Error> {
        if self.count == self.of.size {
            Ok(())
        } else {
            Err(Error::new(Code::ZipSizeMismatch))
        }
    }
}

/// Checks an entry that somebody else inflates.
#[derive(Debug)]
pub struct Checksum {
    meter: Meter,
    crc: crc32fast::Hasher,
}

impl Checksum {
    /// Nothing has come yet.
    pub fn new(of: Data, budget: Budget) -> Self {
        Self {
            meter: Meter::new(of, budget),
            crc: crc32fast::Hasher::new(),
        }
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// `LIMIT_*`, `ZIP_SIZE_MISMATCH`: no more are needed.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.crc.update(bytes);
        self.meter.add(bytes.len())
    }

    /// All bytes have come.
    ///
    /// # Errors
    /// `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
    pub fn finish(self) -> Result<(), Error> {
        self.meter.finish()?;
        if self.crc.finalize() == self.meter.of.crc {
            Ok(())
        } else {
            Err(Error::new(Code::EntryCorrupt))
        }
    }
}

/// Reads an entry, whose bytes in the archive these are.
///
/// # Errors
/// `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS` for bytes behind the deflated data, `LIMIT_*`, `OUT_OF_MEMORY`.
pub fn read(bytes: &[u8], of: Data, budget: Budget) -> Result<Vec<u8>, Error> {
    let mut meter = Meter::new(of, budget);
    let mut read = Vec::new();
    let outcome = inflate(bytes, &of, &mut read, |chunk| meter.add(chunk));
    let is_whole = outcome?;
    meter.finish()?;
    if is_whole {
        Ok(read)
    } else {
        Err(Error::new(Code::ZipAmbiguous))
    }
}

/// The first bytes of an entry, from the first of its bytes in the archive: as many as can be had.
pub(super) fn head(bytes: &[u8], of: &Data) -> Vec<u8> {
    let mut read = Vec::new();
    let mut count = 0;
    // Whether the rest is missing or damaged, what came before is what any program would see first.
    let _ = inflate(bytes, of, &mut read, |chunk| {
        count += chunk;
        if count < CHUNK {
            Ok(())
        } else {
            Err(Error::new(Code::EntryCorrupt))
        }
    });
    read
}

/// Inflates into `read`, as long as `count` agrees. Says whether all of `bytes` was needed.
fn inflate(
    bytes: &[u8],
    of: &Data,
    read: &mut Vec<u8>,
    mut count: impl FnMut(usize) -> Result<(), Error>,
) -> Result<bool, Error> {
    let corrupt = |_| Error::new(Code::EntryCorrupt);
    let header = header(bytes, of)?;
    let asked_on = Cell::new(false);
    let mut source = header.as_slice().chain(bytes).chain(End(&asked_on));
    let entry = read_zipfile_from_stream(&mut source);
    let Ok(Some(mut entry)) = entry else {
        return Err(Error::new(Code::EntryCorrupt));
    };
    loop {
        let start = read.len();
        // One byte more than there should be tells a wrong size, whatever would follow it.
        let room = of.size.saturating_add(1).saturating_sub(start as u64);
        let room = usize::try_from(room).map_or(CHUNK, |room| room.clamp(1, CHUNK));
        read.try_reserve(room)
            .map_err(|_| Error::new(Code::OutOfMemory))?;
        read.resize(start + room, 0);
        let chunk = entry.read(read.get_mut(start..).unwrap_or_default());
        let chunk = chunk.map_err(corrupt);
        read.truncate(start + chunk.as_ref().copied().unwrap_or_default());
        match chunk? {
            // An empty entry may not have asked for more yet; when the entry is dropped, it reads on to the end.
            0 => {
                return entry
                    .read(&mut [0])
                    .map(|_| asked_on.get())
                    .map_err(corrupt);
            }
            length => count(length)?,
        }
    }
}

/// A local header for these bytes alone. It leaves the size open, which is counted here, and claims one byte more than
/// there are: a reader that has come to the end of the deflated data asks for more only when nothing is left.
fn header(bytes: &[u8], of: &Data) -> Result<Vec<u8>, Error> {
    const NAME: u8 = b'-';
    const ANY_SIZE: u32 = u32::MAX - 1;
    let compressed = u32::try_from(bytes.len() as u64 + 1)
        .ok()
        .filter(|size| *size <= ANY_SIZE);
    let compressed = compressed.ok_or(Error::new(Code::OutOfMemory))?;
    let method: u16 = if of.deflated { 8 } else { 0 };
    let version = 20_u16;
    let fields: [&[u8]; 9] = [
        super::local::SIGNATURE,
        &version.to_le_bytes(),
        &[0, 0],
        &method.to_le_bytes(),
        // Midnight of 1 January 1980.
        &[0, 0, 0x21, 0],
        &of.crc.to_le_bytes(),
        &compressed.to_le_bytes(),
        &ANY_SIZE.to_le_bytes(),
        &[1, 0, 0, 0, NAME],
    ];
    Ok(fields.concat())
}

/// The end of a source: notes that it was reached.
struct End<'a>(&'a Cell<bool>);

impl Read for End<'_> {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        self.0.set(true);
        Ok(0)
    }
}
