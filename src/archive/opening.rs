//! Opens an archive: asks for the bytes that its layout needs, and checks that all of them agree.

use std::ops::Range;
use std::{iter, mem};

use super::directory;
use super::end_record::{self, Directory, EndRecord};
use super::header_scan::{HeaderScan, Progress};
use super::listing::{self, Listing};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::limits::Limits;

/// The bytes that are asked for at once; with them the range in which this number is passed.
const MAX_BATCH: u64 = 2 << 20;

/// An archive being opened. Ask [`Opening::wanted`], give those bytes to [`Opening::feed`], and so on until it answers
/// with the listing.
#[derive(Debug)]
pub struct Opening {
    limits: Limits,
    warnings: ArchiveWarnings,
    wanted: Vec<Range<u64>>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Tail,
    Zip64(EndRecord),
    Directory(Directory),
    Headers(HeaderScan),
    Copies(HeaderScan),
    Pictures(HeaderScan),
    Done,
}

impl Opening {
    /// An archive of `size` bytes.
    pub fn new(size: u64, limits: Limits, strictness: Strictness) -> Self {
        Self {
            limits,
            warnings: ArchiveWarnings::new(strictness),
            wanted: iter::once(size.saturating_sub(end_record::TAIL)..size).collect(),
            stage: Stage::Tail,
        }
    }

    /// The ranges of bytes to give next: several at once, since some sources answer slowly. Some of the bytes may have been
    /// given before.
    pub fn wanted(&self) -> &[Range<u64>] {
        &self.wanted
    }

    /// Takes the bytes that were wanted, range after range. Gives the listing when no more are wanted.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`: the archive can't be trusted. `ZIP_TRUNCATED` when these are not as many bytes as were wanted.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<Listing>, Error> {
        let length: u64 = self
            .wanted
            .iter()
            .map(|range| range.end - range.start)
            .sum();
        if bytes.len() as u64 != length {
            return Err(Error::new(Code::ZipTruncated));
        }
        let wanted = mem::take(&mut self.wanted);
        let start = wanted.first().map_or(0, |range| range.start);
        match mem::replace(&mut self.stage, Stage::Done) {
            Stage::Tail => {
                let end = end_record::find(bytes, start, &mut self.warnings)?;
                match end.zip64() {
                    Some(record) => {
                        self.wanted.push(record);
                        self.stage = Stage::Zip64(end);
                    }
                    None => self.expect_directory(end.directory(&[])?)?,
                }
            }
            Stage::Zip64(end) => self.expect_directory(end.directory(bytes)?)?,
            Stage::Directory(directory) => {
                let scan = self.scan(bytes, start, &directory)?;
                return Ok(self.expect_headers(scan));
            }
            Stage::Headers(mut scan) => {
                for (range, bytes) in parts(&wanted, bytes) {
                    let warnings = &mut self.warnings;
                    if scan.read(bytes, range, &self.limits, warnings)? == Progress::NeedsMore {
                        break;
                    }
                }
                return Ok(self.expect_headers(scan));
            }
            Stage::Copies(mut scan) => {
                scan.compare_copies(bytes)?;
                return Ok(self.expect_headers(scan));
            }
            Stage::Pictures(mut scan) => {
                for (_, bytes) in parts(&wanted, bytes) {
                    scan.read_picture(bytes, &self.limits)?;
                }
                return Ok(self.expect_headers(scan));
            }
            Stage::Done => {}
        }
        Ok(None)
    }

    fn expect_directory(&mut self, directory: Directory) -> Result<(), Error> {
        let limits = &self.limits;
        if directory.entries > limits.entries as u64 {
            return Err(Error::new(Code::LimitEntries).limit(limits.entries));
        }
        if directory.size > limits.directory_bytes as u64 {
            return Err(Error::new(Code::LimitDirectoryBytes).limit(limits.directory_bytes));
        }
        // Whatever its offset is, the directory has to end where the end records start.
        let start = directory.end.checked_sub(directory.size);
        let start = start.ok_or_else(|| Error::new(Code::ZipFormat))?;
        match start.checked_sub(directory.offset) {
            Some(0) => {}
            // Only the rest of a place beyond 4 GiB fits into the end record.
            Some(before) if before % (1 << 32) == 0 => return Err(Error::new(Code::ZipNoZip64)),
            Some(_) => self
                .warnings
                .add_if_tolerant(ArchiveWarning::PrependedBytes, None)?,
            None => return Err(Error::new(Code::ZipAmbiguous)),
        }
        self.wanted.push(start..directory.end);
        self.stage = Stage::Directory(directory);
        Ok(())
    }

    fn scan(
        &mut self,
        bytes: &[u8],
        start: u64,
        directory: &Directory,
    ) -> Result<HeaderScan, Error> {
        let count = usize::try_from(directory.entries).unwrap_or(usize::MAX);
        let records = directory::read(bytes, count)?;
        let entries = listing::entries(&records, &self.limits, &mut self.warnings)?;
        let base = start - directory.offset;
        HeaderScan::new(records, entries, base, start)
    }

    /// Asks for the bytes of the next headers; behind the last one, for those of copies, and of pictures whose size is
    /// not known yet. Gives the listing when nothing is left to read.
    fn expect_headers(&mut self, scan: HeaderScan) -> Option<Listing> {
        let mut length = 0;
        let mut within = |window: &Range<u64>| {
            let fits = length < MAX_BATCH;
            length += window.end - window.start;
            fits
        };
        self.wanted.extend(scan.windows().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Headers(scan);
            return None;
        }
        if let Some(ranges) = scan.copies() {
            self.wanted.extend(ranges);
            self.stage = Stage::Copies(scan);
            return None;
        }
        self.wanted.extend(scan.pictures().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Pictures(scan);
            return None;
        }
        Some(Listing::new(scan.entries, &self.warnings.list))
    }
}

/// Each range with its bytes, out of the bytes of all.
fn parts<'p>(
    ranges: &'p [Range<u64>],
    bytes: &'p [u8],
) -> impl Iterator<Item = (&'p Range<u64>, &'p [u8])> {
    let mut rest = bytes;
    ranges.iter().map(move |range| {
        let length = usize::try_from(range.end - range.start).unwrap_or(usize::MAX);
        let (part, after) = rest.split_at_checked(length).unwrap_or_default();
        rest = after;
        (range, part)
    })
}

/// Opens an archive that is in memory.
///
/// # Errors
/// As [`Opening::feed`].
pub fn open(archive: &[u8], limits: Limits, strictness: Strictness) -> Result<Listing, Error> {
    let mut opening = Opening::new(archive.len() as u64, limits, strictness);
    loop {
        let place = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let ranges = opening.wanted().iter();
        let parts = ranges.filter_map(|range| archive.get(place(range.start)..place(range.end)));
        let bytes = parts.collect::<Vec<_>>().concat();
        if let Some(listing) = opening.feed(&bytes)? {
            return Ok(listing);
        }
    }
}
