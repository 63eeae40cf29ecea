//! Reads all local headers in the order of the archive, and checks that there is nothing between the entries.

use std::iter;
use std::ops::Range;

use super::directory::{Method, Record};
use super::entry::{Data, Entry};
use super::kind::EntryKind;
use super::listing::Copies;
use super::local_header::{self, DESCRIPTOR, HEADER};
use super::second_reader::{Fetched, SecondReader};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::limits::Limits;

/// Bytes that are read from the start of an entry: its header, and enough of its data to tell its type.
const SMALL_WINDOW: u64 = 8 << 10;

/// The same for headers with long extra fields, for raw files, and for pictures with much before their size.
const LARGE_WINDOW: u64 = 136 << 10;

/// Bytes before the directory up to which every window is a large one.
const SMALL_ARCHIVE: u64 = 1 << 20;

/// Bytes before the first entry that are looked at.
const MAX_PREFIX: u64 = 128;

/// The headers of an archive, of which the first `read` ones in the order of their offsets are read.
#[derive(Debug)]
pub(super) struct HeaderScan {
    records: Vec<Record>,
    pub(super) entries: Vec<Entry>,
    /// Indices of the records, in the order of their offsets. A position is an index in this list.
    order: Vec<usize>,
    /// How many of them are read.
    read: usize,
    /// Where the data of the last entry ended, and whether its header had CRC-32 and sizes.
    end: (u64, bool),
    /// The position whose header is longer than the small window.
    enlarged: Option<usize>,
    /// Indices of entries that have to be copies of each other.
    copies: Copies,
    /// Indices of the pictures whose size is not known yet.
    unsized_pictures: Vec<usize>,
    /// Bytes before the archive, which its offsets leave out.
    base: u64,
    /// Where the central directory starts, which is where the last entry has to end.
    directory: u64,
}

/// A raw file: where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawFile {
    /// Index of its entry.
    pub(super) index: usize,
    pub(super) kind: EntryKind,
    /// Offset of its local header.
    pub(super) header: u64,
    pub(super) data: Data,
}

/// Bytes up to which a raw file is read while the archive is opened.
const MAX_RAW: u64 = 256 << 10;

impl RawFile {
    /// Whether it is read while the archive is opened. Of a longer one both readers find where its data starts.
    pub(super) const fn is_small(&self) -> bool {
        self.data.size <= MAX_RAW && self.data.compressed <= MAX_RAW
    }

    /// Where its data starts, from the start of its header.
    pub(super) const fn header_length(&self) -> u64 {
        self.data.offset.saturating_sub(self.header)
    }

    /// The bytes of it that are needed.
    pub(super) const fn range(&self) -> Range<u64> {
        let data = if self.is_small() {
            self.data.compressed
        } else {
            0
        };
        self.header..self.data.offset + data
    }
}

/// Whether the bytes were enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// All headers in them are read.
    Done,
    /// A header goes on behind them, and has to be read before those after it.
    NeedsMore,
}

impl HeaderScan {
    /// The headers of these entries, of which `copies` have to be copies of each other; none of them read yet. `base`:
    /// bytes before the archive; `directory`: where the central directory starts.
    ///
    /// # Errors
    /// `ZIP_OVERLAP`, `ZIP_FORMAT`: the entries can't all have their bytes for themselves.
    pub(super) fn new(
        records: Vec<Record>,
        (entries, copies): (Vec<Entry>, Copies),
        base: u64,
        directory: u64,
    ) -> Result<Self, Error> {
        let mut order: Vec<_> = (0..records.len()).collect();
        let place = |index: &usize| records.get(*index).map(|record| record.local);
        sort_by(&mut order, |a, b| place(a).cmp(&place(b)));
        let scan = Self {
            records,
            entries,
            order,
            read: 0,
            end: (0, true),
            enlarged: None,
            copies,
            unsized_pictures: Vec::new(),
            base,
            directory,
        };
        scan.refuse_overlaps()?;
        Ok(scan)
    }

    /// The ranges of bytes to read for the headers that are not read yet, and for the end of the last entry.
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

    /// The two ranges of bytes to compare next.
    pub(super) fn copies(&self) -> Option<[Range<u64>; 2]> {
        let (first, second) = self.copies.last()?;
        let range = |index: &usize| {
            let data = self.entries.get(*index)?.data;
            Some(data.offset..data.offset + data.compressed)
        };
        Some([range(first)?, range(second)?])
    }

    /// Compares the bytes of both ranges, one after the other.
    ///
    /// # Errors
    /// `ZIP_DUPLICATE_NAME` where they differ.
    pub(super) fn compare_copies(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let (first, second) = bytes.split_at(bytes.len() / 2);
        let index = self.copies.pop().map_or(0, |(_, second)| second);
        if first == second {
            Ok(())
        } else {
            let name = self.entries.get(index).map_or("", |entry| &entry.name);
            Err(Error::new(Code::ZipDuplicateName).entry(name))
        }
    }

    /// The ranges of bytes to read for pictures whose first bytes did not hold the picture's size.
    pub(super) fn pictures(&self) -> impl Iterator<Item = Range<u64>> {
        let entries = self
            .unsized_pictures
            .iter()
            .filter_map(|index| self.entries.get(*index));
        entries.map(|entry| {
            entry.data.offset..entry.data.offset + entry.data.compressed.min(LARGE_WINDOW)
        })
    }

    /// Reads the first of those pictures again, from more of its bytes.
    ///
    /// # Errors
    /// As [`Entry::detect_type`].
    pub(super) fn read_picture(&mut self, bytes: &[u8], limits: &Limits) -> Result<(), Error> {
        if self.unsized_pictures.is_empty() {
            return Ok(());
        }
        let index = self.unsized_pictures.remove(0);
        if let (Some(record), Some(entry)) = (self.records.get(index), self.entries.get_mut(index))
        {
            entry.detect_type(record, bytes, limits)?;
        }
        Ok(())
    }

    /// Asks the second reader about the records, of which it will read the raw files.
    ///
    /// # Errors
    /// As [`SecondReader::list`].
    pub(super) fn ask(&self, fetched: &mut Fetched<'_>) -> Result<SecondReader, Error> {
        let raw: Vec<_> = self.raw_files().map(|file| file.index).collect();
        let is_read = |index: usize| raw.contains(&index);
        SecondReader::list(fetched, &self.records, self.base, is_read)
    }

    /// The raw files that can be read: of each the first, for others are copies of it.
    pub(super) fn raw_files(&self) -> impl Iterator<Item = RawFile> {
        let kinds = [EntryKind::Ocr, EntryKind::ManualApproval].into_iter();
        kinds.filter_map(|kind| {
            let index = self.entries.iter().position(|entry| entry.kind == kind)?;
            let (record, entry) = (self.records.get(index)?, self.entries.get(index)?);
            entry.problem.is_none().then(|| RawFile {
                index,
                kind,
                header: record.local.saturating_add(self.base),
                data: entry.data,
            })
        })
    }

    /// A raw file whose header may not have been read: these bytes start with it.
    pub(super) fn found_ahead(&self, file: RawFile, bytes: &[u8]) -> Option<RawFile> {
        let header = local_header::read(bytes, self.records.get(file.index)?).ok()?;
        let offset = file.header.checked_add(header.length as u64)?;
        Some(RawFile {
            data: Data {
                offset,
                ..file.data
            },
            ..file
        })
    }

    fn record(&self, position: usize) -> Option<&Record> {
        self.records.get(*self.order.get(position)?)
    }

    /// Where the entry at this position starts; behind the last one, where the directory does.
    fn start(&self, position: usize) -> u64 {
        self.record(position)
            .map_or(self.directory, |record| record.local + self.base)
    }

    /// # Errors
    /// `ZIP_OVERLAP` where two entries share bytes by their records, `ZIP_FORMAT` where one goes beyond the directory.
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

    /// The range to read for the header at this position: from what may stand before it to the first bytes of its data.
    fn window(&self, position: usize) -> Range<u64> {
        let start = self.start(position);
        let entry = self
            .order
            .get(position)
            .and_then(|index| self.entries.get(*index));
        // Raw files are read next, and most are complete in the large window. Of a small archive, all is at hand.
        let is_large = self.enlarged == Some(position)
            || self.directory <= SMALL_ARCHIVE
            || entry.is_some_and(Entry::is_raw);
        let length = if is_large { LARGE_WINDOW } else { SMALL_WINDOW };
        let end = (start + length).min(self.directory).max(start);
        let before = if position == 0 {
            MAX_PREFIX
        } else {
            DESCRIPTOR
        };
        start.saturating_sub(before)..end
    }

    /// Whether these bytes hold the window of this position, as far as the next header.
    fn is_within(&self, position: usize, bytes: &Range<u64>) -> bool {
        let window = self.window(position);
        let needed = window.end.min(self.start(position + 1));
        bytes.start <= window.start && needed <= bytes.end
    }

    /// Reads the next header in these bytes of the archive, and those after it whose windows they hold.
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
            if range.end < next && local_header::length(here) > here.len() {
                self.enlarged = Some(self.read);
                return Ok(Progress::NeedsMore);
            }
            let before = bytes
                .get(at(self.end.0)..at(start))
                .filter(|_| self.end.0 >= range.start);
            self.check_gap(before, start, warnings)?;
            self.read_header(here, limits)?;
            self.read += 1;
            if self.read > self.order.len() || !self.is_within(self.read, range) {
                return Ok(Progress::Done);
            }
        }
    }

    /// Checks the bytes before `start`, the next entry: only the descriptor of the entry before may be there. `gap` are
    /// these bytes, where they are known.
    ///
    /// # Errors
    /// `ZIP_OVERLAP`, `ZIP_AMBIGUOUS`. In tolerant reading some bytes are a warning.
    fn check_gap(
        &self,
        gap: Option<&[u8]>,
        start: u64,
        warnings: &mut ArchiveWarnings,
    ) -> Result<(), Error> {
        let (end, is_complete) = self.end;
        let Some(last) = self.read.checked_sub(1) else {
            return match (start, gap.unwrap_or_default()) {
                // What a writer puts there that might have split the archive, but did not.
                (0, _) | (_, b"PK00" | b"PK\x07\x08") => Ok(()),
                _ if self.base > 0 && start == self.base => Ok(()),
                (_, gap) if is_shebang(gap) => {
                    warnings.add(ArchiveWarning::PrependedBytes, None);
                    Ok(())
                }
                _ => warnings.add_if_tolerant(ArchiveWarning::PrependedBytes, None),
            };
        };
        let gap = gap.filter(|gap| gap.len() as u64 <= DESCRIPTOR);
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
                let is_descriptor =
                    record.is_some_and(|record| local_header::is_descriptor(gap, record));
                if is_descriptor {
                    Ok(())
                } else {
                    Err(Error::new(Code::ZipAmbiguous))
                }
            }
            _ => warnings.add_if_tolerant(ArchiveWarning::UnlistedBytes, index),
        }
    }

    /// Reads the header that these bytes start with, and tells the type of the data behind it.
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
        let header = local_header::read(bytes, record).map_err(named)?;
        entry.data.offset = start + header.length as u64;
        let end = entry.data.offset + record.compressed;
        if end > next {
            return Err(named(Error::new(Code::ZipOverlap)));
        }
        self.end = (end, header.is_complete);
        let data = bytes.get(header.length..).unwrap_or_default();
        let length = usize::try_from(record.compressed).unwrap_or(usize::MAX);
        let head = data.get(..length).unwrap_or(data);
        let is_streamed = record.has_descriptor() && record.method == Method::Stored;
        if is_streamed && local_header::has_descriptor_inside(head) {
            return Err(named(Error::new(Code::ZipAmbiguous)));
        }
        if entry.detect_type(record, head, limits)? && head.len() < length {
            self.unsized_pictures.push(index);
        }
        Ok(())
    }
}

/// Whether these bytes are the line that makes an archive executable, which can hide nothing.
fn is_shebang(bytes: &[u8]) -> bool {
    bytes.starts_with(b"#!")
        && bytes.iter().position(|byte| *byte == b'\n') == bytes.len().checked_sub(1)
}
