//! Going through the local headers, in the order of the archive: each says what its record says, and between them there
//! is nothing.

use std::iter;
use std::ops::Range;

use super::directory::Record;
use super::entry::Entry;
use super::local::{self, DESCRIPTOR, HEADER};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bytes looked at from the start of an entry: its header, and enough of its data to tell what it is.
const SMALL: u64 = 8 << 10;

/// The same for a header with a long extra field, and for pictures with much before their size.
const LARGE: u64 = 136 << 10;

/// The headers of an archive, as far as they are read.
#[derive(Debug)]
pub(super) struct Locals {
    records: Vec<Record>,
    pub(super) entries: Vec<Entry>,
    /// Indices of the records, by their places.
    order: Vec<usize>,
    /// How many of them are read.
    read: usize,
    /// Where the data of the last one ended, and whether its header said all.
    end: (u64, bool),
    /// The position whose header is longer than usual.
    enlarged: Option<usize>,
    /// Indices of the pictures whose size is not known yet.
    unsized_pictures: Vec<usize>,
    /// Bytes before the archive proper, which offsets do not count.
    base: u64,
    /// Where the central directory starts, and the last entry ends.
    directory: u64,
}

/// Whether bytes were enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// All headers in them are read.
    Done,
    /// A header goes on behind them. What comes later can't be read before it.
    NeedsMore,
}

impl Locals {
    /// The headers of these entries, none of them read yet. `base`: bytes before the archive proper; `directory`: where
    /// the central directory starts.
    ///
    /// # Errors
    /// `ZIP_OVERLAP`, `ZIP_FORMAT`: the entries can't all have their bytes for themselves.
    pub(super) fn new(
        records: Vec<Record>,
        entries: Vec<Entry>,
        base: u64,
        directory: u64,
    ) -> Result<Self, Error> {
        let mut order: Vec<_> = (0..records.len()).collect();
        let place = |index: &usize| records.get(*index).map(|record| record.local);
        sort_by(&mut order, |a, b| place(a).cmp(&place(b)));
        let locals = Self {
            records,
            entries,
            order,
            read: 0,
            end: (0, true),
            enlarged: None,
            unsized_pictures: Vec::new(),
            base,
            directory,
        };
        locals.refuse_overlaps()?;
        Ok(locals)
    }

    /// The bytes to look at for the headers that are not read yet. After the last one come the bytes before the
    /// directory.
    pub(super) fn windows(&self) -> impl Iterator<Item = Range<u64>> {
        let count = self.order.len();
        let mut position = self.read;
        iter::from_fn(move || {
            let window = (position <= count).then(|| self.window(position))?;
            position += 1;
            while position <= count && self.is_within(position, &window) {
                position += 1;
            }
            Some(window)
        })
    }

    /// The bytes to look at for the size of pictures whose first bytes did not tell it.
    pub(super) fn pictures(&self) -> impl Iterator<Item = Range<u64>> {
        let entries = self
            .unsized_pictures
            .iter()
            .filter_map(|index| self.entries.get(*index));
        entries.map(|entry| entry.data.offset..entry.data.offset + entry.data.compressed.min(LARGE))
    }

    /// Looks at the first of those pictures again.
    pub(super) fn look_again(&mut self, bytes: &[u8], limits: &Limits) {
        if self.unsized_pictures.is_empty() {
            return;
        }
        let index = self.unsized_pictures.remove(0);
        if let (Some(record), Some(entry)) = (self.records.get(index), self.entries.get_mut(index))
        {
            entry.sniff(record, bytes, limits);
        }
    }

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

    /// The bytes to look at for the header at this position: the descriptor before it, and what tells the kind of data.
    fn window(&self, position: usize) -> Range<u64> {
        let start = self.start(position);
        let entry = self
            .order
            .get(position)
            .and_then(|index| self.entries.get(*index));
        // Raw files are read next: most are here as a whole then.
        let is_large = self.enlarged == Some(position) || entry.is_some_and(Entry::is_raw);
        let length = if is_large { LARGE } else { SMALL };
        let end = (start + length).min(self.directory).max(start);
        start.saturating_sub(DESCRIPTOR)..end
    }

    /// Whether enough for the header at this position, up to the next one, is within these bytes.
    fn is_within(&self, position: usize, bytes: &Range<u64>) -> bool {
        let window = self.window(position);
        let needed = window.end.min(self.start(position + 1));
        bytes.start <= window.start && needed <= bytes.end
    }

    /// Reads the headers in these bytes of the archive: the next one, and those after it of which enough is here.
    pub(super) fn read(
        &mut self,
        bytes: &[u8],
        range: &Range<u64>,
        limits: &Limits,
        warnings: &mut ArchiveWarnings,
    ) -> Result<Progress, Error> {
        loop {
            let start = self.start(self.read);
            let next = self.start(self.read + 1);
            let at = |place: u64| {
                usize::try_from(place.saturating_sub(range.start)).unwrap_or(usize::MAX)
            };
            let here = bytes
                .get(at(start)..at(next).min(bytes.len()))
                .unwrap_or_default();
            if range.end < next && local::length(here) > here.len() {
                self.enlarged = Some(self.read);
                return Ok(Progress::NeedsMore);
            }
            let before = bytes
                .get(at(self.end.0)..at(start))
                .filter(|_| self.end.0 >= range.start);
            self.settle_gap(before, start, warnings)?;
            self.read_header(here, limits)?;
            self.read += 1;
            if self.read > self.order.len() || !self.is_within(self.read, range) {
                return Ok(Progress::Done);
            }
        }
    }

    /// Between two entries there is nothing but the descriptor of the first.
    fn settle_gap(
        &self,
        gap: Option<&[u8]>,
        start: u64,
        warnings: &mut ArchiveWarnings,
    ) -> Result<(), Error> {
        let (end, is_complete) = self.end;
        let gap = gap.filter(|gap| gap.len() as u64 <= DESCRIPTOR);
        let Some(last) = self.read.checked_sub(1) else {
            return match start {
                0 => Ok(()),
                _ if self.base > 0 && start == self.base => Ok(()),
                _ => warnings.add_if_tolerant(ArchiveWarning::PrependedBytes, None),
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
            _ => warnings.add_if_tolerant(ArchiveWarning::UnlistedBytes, index),
        }
    }

    /// Reads the header that these bytes start with, and looks at the data after it.
    fn read_header(&mut self, bytes: &[u8], limits: &Limits) -> Result<(), Error> {
        let start = self.start(self.read);
        let next = self.start(self.read + 1);
        let Some(&index) = self.order.get(self.read) else {
            return Ok(());
        };
        let (Some(record), Some(entry)) = (self.records.get(index), self.entries.get_mut(index))
        else {
            return Ok(());
        };
        let named = |error: Error| error.entry(&record.name.shown);
        let header = local::read(bytes, record).map_err(named)?;
        entry.data.offset = start + header.length as u64;
        let end = entry.data.offset + record.compressed;
        if end > next {
            return Err(named(Error::new(Code::ZipOverlap)));
        }
        self.end = (end, header.is_complete);
        let data = bytes.get(header.length..).unwrap_or_default();
        let length = usize::try_from(record.compressed).unwrap_or(usize::MAX);
        let head = data.get(..length).unwrap_or(data);
        if entry.sniff(record, head, limits) && head.len() < length {
            self.unsized_pictures.push(index);
        }
        Ok(())
    }
}
