//! Reads all local headers in the order of their offsets, and checks that the archive has no other bytes between the
//! entries.

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

/// Bytes read from the start of an entry: enough for its header and the data that shows its type.
const SMALL_WINDOW: u64 = 8 << 10;

/// The same for headers with long extra fields, for raw files, and for pictures whose size is far from their start.
const LARGE_WINDOW: u64 = 136 << 10;

/// The size of the part before the directory up to which every window is a large one.
const SMALL_ARCHIVE: u64 = 1 << 20;

/// Bytes before the first entry that are examined.
const MAX_PREFIX: u64 = 128;

/// The headers of an archive. The first `read` of them, in the order of their offsets, have been read.
#[derive(Debug)]
pub(super) struct HeaderScan {
    records: Vec<Record>,
    pub(super) entries: Vec<Entry>,
    /// Indices of the records, in the order of their offsets. A position is an index in this list.
    order: Vec<usize>,
    /// The number of headers that have been read.
    read: usize,
    /// Where the data of the last entry that was read ends, and whether its header had the CRC-32 and the sizes.
    end: (u64, bool),
    /// The position whose header is longer than the small window.
    enlarged: Option<usize>,
    /// Indices of entries that must be copies of each other.
    copies: Copies,
    /// Indices of the pictures whose size is not known yet.
    unsized_pictures: Vec<usize>,
    /// Bytes before the archive that its offsets do not count.
    base: u64,
    /// Where the central directory starts. The last entry must end there.
    directory: u64,
}

/// The location of a raw file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawFile {
    /// Index of its entry.
    pub(super) index: usize,
    pub(super) kind: EntryKind,
    /// The offset of its local header.
    pub(super) header: u64,
    pub(super) data: Data,
}

/// The size up to which a raw file is read while the archive is opened.
const MAX_RAW: u64 = 256 << 10;

impl RawFile {
    /// Whether the file is read while the archive is opened. For a longer file, both readers only locate its data.
    pub(super) const fn is_small(&self) -> bool {
        self.data.size <= MAX_RAW && self.data.compressed <= MAX_RAW
    }

    /// Bytes from the start of the header to the start of the data.
    pub(super) const fn header_length(&self) -> u64 {
        self.data.offset.saturating_sub(self.header)
    }

    /// The bytes of the file that are needed.
    pub(super) const fn range(&self) -> Range<u64> {
        let data = if self.is_small() {
            self.data.compressed
        } else {
            0
        };
        self.header..self.data.offset + data
    }
}

/// Whether the given bytes sufficed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// All headers in the bytes were read.
    Done,
    /// A header continues after the bytes, and must be read before later headers.
    NeedsMore,
}

impl HeaderScan {
    /// A scan of the headers of these entries, of which none has been read. `copies` are pairs that must be copies of
    /// each other; `base` is the number of bytes before the archive; `directory` is where the central directory starts.
    ///
    /// # Errors
    /// `ZIP_OVERLAP`, `ZIP_FORMAT`: by their records, the entries overlap or exceed the space before the directory.
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

    /// The ranges to read for the headers that have not been read, and for the end of the last entry.
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

    /// The next two ranges whose bytes to compare.
    pub(super) fn copies(&self) -> Option<[Range<u64>; 2]> {
        let (first, second) = self.copies.last()?;
        let range = |index: &usize| {
            let data = self.entries.get(*index)?.data;
            Some(data.offset..data.offset + data.compressed)
        };
        Some([range(first)?, range(second)?])
    }

    /// Compares the bytes of both ranges, given one after the other.
    ///
    /// # Errors
    /// `ZIP_DUPLICATE_NAME` if they differ.
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

    /// The ranges to read for pictures whose first bytes did not include the size of the picture.
    pub(super) fn pictures(&self) -> impl Iterator<Item = Range<u64>> {
        let entries = self
            .unsized_pictures
            .iter()
            .filter_map(|index| self.entries.get(*index));
        entries.map(|entry| {
            entry.data.offset..entry.data.offset + entry.data.compressed.min(LARGE_WINDOW)
        })
    }

    /// Reads the first of those pictures again, with more of its bytes.
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

    /// Lets the second reader list the records. It will later read the raw files among them.
    ///
    /// # Errors
    /// As [`SecondReader::list`].
    pub(super) fn ask(&self, fetched: &mut Fetched<'_>) -> Result<SecondReader, Error> {
        let raw: Vec<_> = self.raw_files().map(|file| file.index).collect();
        let is_read = |index: usize| raw.contains(&index);
        SecondReader::list(fetched, &self.records, self.base, is_read)
    }

    /// The readable raw files: the first entry of each kind. Further entries are copies of it.
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

    /// Locates a raw file whose header may not have been read. These bytes start with that header.
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

    /// The offset of the entry at this position; after the last position, the offset of the directory.
    fn start(&self, position: usize) -> u64 {
        self.record(position)
            .map_or(self.directory, |record| record.local + self.base)
    }

    /// # Errors
    /// `ZIP_OVERLAP` if two entries overlap according to their records; `ZIP_FORMAT` if one reaches past the
    /// directory's start.
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

    /// The range to read for the header at this position: from the bytes that may precede it to the first bytes of its
    /// data.
    fn window(&self, position: usize) -> Range<u64> {
        let start = self.start(position);
        let entry = self
            .order
            .get(position)
            .and_then(|index| self.entries.get(*index));
        // Raw files are read next, and most are complete in the large window. A small archive has been fetched whole.
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

    /// Whether these bytes include the window of this position, up to the next header.
    fn is_within(&self, position: usize, bytes: &Range<u64>) -> bool {
        let window = self.window(position);
        let needed = window.end.min(self.start(position + 1));
        bytes.start <= window.start && needed <= bytes.end
    }

    /// Reads the next header from these bytes of the archive, and the following ones whose windows are in them.
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

    /// Checks the bytes between the last entry that was read and the next entry at `start`: only a data descriptor may
    /// be there. `gap` holds these bytes, if they are known.
    ///
    /// # Errors
    /// `ZIP_OVERLAP`, `ZIP_AMBIGUOUS`. In tolerant reading, some such bytes are only a warning.
    fn check_gap(
        &self,
        gap: Option<&[u8]>,
        start: u64,
        warnings: &mut ArchiveWarnings,
    ) -> Result<(), Error> {
        let (end, is_complete) = self.end;
        let Some(last) = self.read.checked_sub(1) else {
            return match (start, gap.unwrap_or_default()) {
                // The marker that a program writes if it was ready to split the archive but did not need to.
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

    /// Reads the header at the start of these bytes, and detects the type of the data after it.
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

/// Whether these bytes are the "#!" line of an executable archive. It cannot hide an entry.
fn is_shebang(bytes: &[u8]) -> bool {
    bytes.starts_with(b"#!")
        && bytes.iter().position(|byte| *byte == b'\n') == bytes.len().checked_sub(1)
}
