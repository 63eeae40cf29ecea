//! Opening an archive: which bytes to look at, in which order, and whether they are of one mind.

use std::ops::Range;
use std::{iter, mem};

use super::directory;
use super::end::{self, Directory, End};
use super::listing::{self, Listing};
use super::locals::{Locals, Progress};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::limits::Limits;

/// Bytes asked for at once, at most, as long as one range is not longer.
const BATCH: u64 = 2 << 20;

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
    Zip64(End),
    Directory(Directory),
    Locals(Locals),
    Pictures(Locals),
    Done,
}

impl Opening {
    /// An archive of `size` bytes.
    pub fn new(size: u64, limits: Limits, strictness: Strictness) -> Self {
        Self {
            limits,
            warnings: ArchiveWarnings::new(strictness),
            wanted: iter::once(size.saturating_sub(end::TAIL)..size).collect(),
            stage: Stage::Tail,
        }
    }

    /// The ranges of bytes to give next: several at once, so that a source which takes its time is not waited for again
    /// and again. Some of them may have been given before.
    pub fn wanted(&self) -> &[Range<u64>] {
        &self.wanted
    }

    /// Takes the bytes that were wanted, range after range. Answers with the listing when no more are.
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
                let end = end::find(bytes, start, &mut self.warnings)?;
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
                let locals = self.locals(bytes, start, &directory)?;
                return Ok(self.expect_locals(locals));
            }
            Stage::Locals(mut locals) => {
                for (range, bytes) in parts(&wanted, bytes) {
                    let warnings = &mut self.warnings;
                    if locals.read(bytes, range, &self.limits, warnings)? == Progress::NeedsMore {
                        break;
                    }
                }
                return Ok(self.expect_locals(locals));
            }
            Stage::Pictures(mut locals) => {
                for (_, bytes) in parts(&wanted, bytes) {
                    locals.look_again(bytes, &self.limits);
                }
                return Ok(self.expect_locals(locals));
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
        // Wherever it is said to start, it has to end where the end records begin.
        let start = directory.end.checked_sub(directory.size);
        let start = start.ok_or_else(|| Error::new(Code::ZipFormat))?;
        match start.checked_sub(directory.offset) {
            Some(0) => {}
            Some(_) => self
                .warnings
                .add_if_tolerant(ArchiveWarning::PrependedBytes, None)?,
            None => return Err(Error::new(Code::ZipAmbiguous)),
        }
        self.wanted.push(start..directory.end);
        self.stage = Stage::Directory(directory);
        Ok(())
    }

    fn locals(&mut self, bytes: &[u8], start: u64, directory: &Directory) -> Result<Locals, Error> {
        let count = usize::try_from(directory.entries).unwrap_or(usize::MAX);
        let records = directory::read(bytes, count)?;
        let entries = listing::entries(&records, &self.limits, &mut self.warnings)?;
        let base = start - directory.offset;
        Locals::new(records, entries, base, start)
    }

    /// Wants the bytes around the next headers, and then those of pictures that did not tell their size yet.
    fn expect_locals(&mut self, locals: Locals) -> Option<Listing> {
        let mut length = 0;
        let mut within = |window: &Range<u64>| {
            let fits = length < BATCH;
            length += window.end - window.start;
            fits
        };
        self.wanted.extend(locals.windows().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Locals(locals);
            return None;
        }
        self.wanted
            .extend(locals.pictures().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Pictures(locals);
            return None;
        }
        Some(Listing::new(locals.entries, &self.warnings.list))
    }
}

/// The bytes of each range, out of those of all.
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

/// Opens an archive that is in memory as a whole.
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
