//! Opening an archive: which bytes to look at, in which order, and whether they are of one mind.

use std::mem;
use std::ops::Range;

use super::directory::{self, Record};
use super::end::{self, Directory, End};
use super::entry::Entry;
use super::listing::{self, Listing};
use super::local::{self, DESCRIPTOR, HEADER};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::error::{Code, Error};
use crate::limits::Limits;
use crate::order::sort_by;
use crate::result::Strictness;

/// Bytes asked for at a time around local headers: a header with the longest name and extra field, the descriptor
/// before it, and enough of the data to tell what it is.
const WINDOW: u64 = 136 << 10;

/// Bytes that an entry's header needs of a window.
const ENTRY_WINDOW: u64 = WINDOW - DESCRIPTOR;

/// An archive being opened. Ask [`Opening::wanted`], give those bytes to [`Opening::feed`], and so on until it answers
/// with the listing.
#[derive(Debug)]
pub struct Opening {
    limits: Limits,
    warnings: ArchiveWarnings,
    /// The last bytes of the archive: most of what is wanted later is among them.
    tail: Vec<u8>,
    size: u64,
    wanted: Range<u64>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Tail,
    Zip64(End),
    Directory(Directory),
    Locals(Locals),
    Done,
}

/// Going through the local headers in the order of the archive.
#[derive(Debug)]
struct Locals {
    records: Vec<Record>,
    entries: Vec<Entry>,
    /// Indices of the records, by their places.
    order: Vec<usize>,
    /// How many of them are read.
    read: usize,
    /// Where the data of the last one ended, and whether its header said all.
    end: (u64, bool),
    /// Bytes before the archive proper, which offsets do not count.
    base: u64,
    /// Where the central directory starts, and the last entry ends.
    directory: u64,
}

impl Opening {
    /// An archive of `size` bytes.
    pub fn new(size: u64, limits: Limits, strictness: Strictness) -> Self {
        Self {
            limits,
            warnings: ArchiveWarnings::new(strictness),
            tail: Vec::new(),
            size,
            wanted: size.saturating_sub(end::TAIL)..size,
            stage: Stage::Tail,
        }
    }

    /// The range of bytes to give next.
    pub fn wanted(&self) -> Range<u64> {
        self.wanted.clone()
    }

    /// Takes the bytes that were wanted. Answers with the listing when no more are.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`: the archive can't be trusted. `ZIP_TRUNCATED` when these are not as many bytes as were wanted.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Option<Listing>, Error> {
        if bytes.len() as u64 != self.wanted.end - self.wanted.start {
            return Err(Error::new(Code::ZipTruncated));
        }
        let mut listing = self.advance(bytes)?;
        if self.tail.is_empty() {
            self.tail = bytes.to_vec();
        }
        let tail = mem::take(&mut self.tail);
        while listing.is_none()
            && let Some(bytes) = self.among(&tail)
        {
            listing = self.advance(bytes)?;
        }
        self.tail = tail;
        Ok(listing)
    }

    /// What is wanted, where the tail has it.
    fn among<'t>(&self, tail: &'t [u8]) -> Option<&'t [u8]> {
        let tail_start = self.size - tail.len() as u64;
        let at = |offset: u64| usize::try_from(offset.checked_sub(tail_start)?).ok();
        tail.get(at(self.wanted.start)?..at(self.wanted.end)?)
    }

    fn advance(&mut self, bytes: &[u8]) -> Result<Option<Listing>, Error> {
        match mem::replace(&mut self.stage, Stage::Done) {
            Stage::Tail => {
                let end = end::find(bytes, self.wanted.start, &mut self.warnings)?;
                match end.zip64() {
                    Some(record) => {
                        self.wanted = record;
                        self.stage = Stage::Zip64(end);
                    }
                    None => self.expect_directory(end.directory(&[])?)?,
                }
            }
            Stage::Zip64(end) => self.expect_directory(end.directory(bytes)?)?,
            Stage::Directory(directory) => {
                let locals = self.locals(bytes, &directory)?;
                return Ok(self.expect_local(locals));
            }
            Stage::Locals(mut locals) => {
                locals.read(bytes, self.wanted.start, &self.limits, &mut self.warnings)?;
                return Ok(self.expect_local(locals));
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
            Some(_) => self.warnings.bear(ArchiveWarning::PrependedBytes, None)?,
            None => return Err(Error::new(Code::ZipAmbiguous)),
        }
        self.wanted = start..directory.end;
        self.stage = Stage::Directory(directory);
        Ok(())
    }

    fn locals(&mut self, bytes: &[u8], directory: &Directory) -> Result<Locals, Error> {
        let count = usize::try_from(directory.entries).unwrap_or(usize::MAX);
        let records = directory::read(bytes, count)?;
        let entries = listing::entries(&records, &self.limits, &mut self.warnings)?;
        let mut order: Vec<_> = (0..records.len()).collect();
        let place = |index: &usize| records.get(*index).map(|record| record.local);
        sort_by(&mut order, |a, b| place(a).cmp(&place(b)));
        let start = self.wanted.start;
        let locals = Locals {
            base: start - directory.offset,
            directory: start,
            order,
            read: 0,
            end: (0, true),
            records,
            entries,
        };
        locals.refuse_overlaps()?;
        Ok(locals)
    }

    /// Wants the bytes around the next header. After the last one come the bytes before the directory.
    fn expect_local(&mut self, locals: Locals) -> Option<Listing> {
        if locals.read > locals.order.len() {
            return Some(Listing::new(locals.entries, &self.warnings.list));
        }
        let start = locals.start(locals.read);
        let window = start.saturating_sub(DESCRIPTOR);
        self.wanted = window..(start + ENTRY_WINDOW).min(locals.directory).max(start);
        self.stage = Stage::Locals(locals);
        None
    }
}

/// Opens an archive that is in memory as a whole.
///
/// # Errors
/// As [`Opening::feed`].
pub fn open(archive: &[u8], limits: Limits, strictness: Strictness) -> Result<Listing, Error> {
    let mut opening = Opening::new(archive.len() as u64, limits, strictness);
    loop {
        let wanted = opening.wanted();
        let place = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let bytes = archive.get(place(wanted.start)..place(wanted.end));
        if let Some(listing) = opening.feed(bytes.unwrap_or_default())? {
            return Ok(listing);
        }
    }
}

impl Locals {
    fn record(&self, position: usize) -> Option<&Record> {
        self.records.get(*self.order.get(position)?)
    }

    /// Where the entry at this position starts; behind the last one, the directory.
    fn start(&self, position: usize) -> u64 {
        self.record(position)
            .map_or(self.directory, |record| record.local + self.base)
    }

    /// Entries that can't all have their bytes for themselves, by what their records say.
    fn refuse_overlaps(&self) -> Result<(), Error> {
        for position in 0..self.order.len() {
            let Some(record) = self.record(position) else {
                continue;
            };
            let least = (HEADER + record.raw_name.len()) as u64;
            let end = record.local.checked_add(self.base);
            let end =
                end.and_then(|start| start.checked_add(least)?.checked_add(record.compressed));
            let end = end.filter(|end| *end <= self.directory);
            let Some(end) = end else {
                return Err(Error::new(Code::ZipFormat).entry(&record.name.shown));
            };
            if end > self.start(position + 1) {
                return Err(Error::new(Code::ZipOverlap).entry(&record.name.shown));
            }
        }
        Ok(())
    }

    /// Reads the headers in these bytes of the archive, which start at `offset`: the next one, and those after it of
    /// which enough is here.
    fn read(
        &mut self,
        bytes: &[u8],
        offset: u64,
        limits: &Limits,
        warnings: &mut ArchiveWarnings,
    ) -> Result<(), Error> {
        let end = offset + bytes.len() as u64;
        loop {
            let start = self.start(self.read);
            let before = self.before(bytes, offset, start);
            self.settle_gap(before, start, warnings)?;
            self.read_header(bytes, offset, limits)?;
            self.read += 1;
            let next = self.start(self.read);
            let needed = (next + ENTRY_WINDOW).min(self.start(self.read + 1));
            if self.read > self.order.len()
                || next.saturating_sub(DESCRIPTOR) < offset
                || needed > end
            {
                return Ok(());
            }
        }
    }

    /// What stands between the last entry's data and `start`, where that is within a descriptor's length.
    fn before<'b>(&self, bytes: &'b [u8], offset: u64, start: u64) -> Option<&'b [u8]> {
        let from = usize::try_from(self.end.0.checked_sub(offset)?).ok()?;
        let to = usize::try_from(start.checked_sub(offset)?).ok()?;
        bytes
            .get(from..to)
            .filter(|gap| gap.len() as u64 <= DESCRIPTOR)
    }

    /// Between two entries there is nothing but the descriptor of the first.
    fn settle_gap(
        &self,
        gap: Option<&[u8]>,
        start: u64,
        warnings: &mut ArchiveWarnings,
    ) -> Result<(), Error> {
        let (end, is_complete) = self.end;
        let Some(last) = self.read.checked_sub(1) else {
            return match start {
                0 => Ok(()),
                _ if self.base > 0 && start == self.base => Ok(()),
                _ => warnings.bear(ArchiveWarning::PrependedBytes, None),
            };
        };
        let index = self.order.get(last).copied();
        let record = self.record(last);
        let has_descriptor = record.is_some_and(Record::has_descriptor);
        match (start.checked_sub(end), gap) {
            (None, _) => {
                let name = record.map_or("", |record| &record.name.shown);
                Err(Error::new(Code::ZipOverlap).entry(name))
            }
            (Some(0), _) if !has_descriptor || is_complete => Ok(()),
            (Some(0), _) => Err(Error::new(Code::ZipAmbiguous)),
            (_, Some(gap)) if has_descriptor => {
                let is_descriptor = record.is_some_and(|record| local::is_descriptor(gap, record));
                if is_descriptor {
                    Ok(())
                } else {
                    Err(Error::new(Code::ZipAmbiguous))
                }
            }
            _ => warnings.bear(ArchiveWarning::UnlistedBytes, index),
        }
    }

    fn read_header(&mut self, bytes: &[u8], offset: u64, limits: &Limits) -> Result<(), Error> {
        let start = self.start(self.read);
        let next = self.start(self.read + 1);
        let Some(&index) = self.order.get(self.read) else {
            return Ok(());
        };
        let (Some(record), Some(entry)) = (self.records.get(index), self.entries.get_mut(index))
        else {
            return Ok(());
        };
        let at = |place: u64| usize::try_from(place.saturating_sub(offset)).unwrap_or(usize::MAX);
        let to = at(next).min(bytes.len());
        let header = bytes.get(at(start)..to).unwrap_or_default();
        let named = |error: Error| error.entry(&record.name.shown);
        let header = local::read(header, record).map_err(named)?;
        entry.data.offset = start + header.length;
        let end = entry.data.offset + record.compressed;
        if end > next {
            return Err(named(Error::new(Code::ZipOverlap)));
        }
        self.end = (end, header.is_complete);
        let data = at(entry.data.offset)..at(end).min(bytes.len());
        entry.sniff(record, bytes.get(data).unwrap_or_default(), limits);
        Ok(())
    }
}
