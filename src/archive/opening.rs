//! Opens an archive: asks for the bytes that its layout needs, and checks that all parts of the layout agree.

use std::ops::Range;
use std::{iter, mem};

use super::directory;
use super::end_record::{self, Directory, EndRecord};
use super::entry::Entry;
use super::header_scan::{HeaderScan, Progress, RawFile};
use super::inflate::{self, Budget};
use super::listing::{self, Listing};
use super::second_reader::{Fetched, SecondReader};
use super::warning::{ArchiveWarning, ArchiveWarnings};
use crate::error::{Code, Error};
use crate::json::Strictness;
use crate::limits::Limits;

/// The number of bytes after which no more ranges are asked for in the same batch.
const MAX_BATCH: u64 = 2 << 20;

/// The inflated size up to which both readers inflate a raw file. For a longer file they only have to find the same
/// bytes in the archive, because both use the same inflater.
const MAX_COMPARED: usize = 64 << 10;

/// An archive that is being opened. Read the ranges of [`Opening::wanted`], pass the bytes to [`Opening::feed`], and
/// repeat until it returns the listing.
#[derive(Debug)]
pub struct Opening {
    limits: Limits,
    warnings: ArchiveWarnings,
    wanted: Vec<Range<u64>>,
    stage: Stage,
    /// The bytes of the archive that the second reader needs to list it.
    fetched: Fetched<'static>,
    /// The second reader after it has listed the archive, or the error for which the archive is refused.
    second: Option<Result<SecondReader, Error>>,
    /// Whether the second reader is left out.
    is_alone: bool,
    /// The raw files that were read, with their contents.
    raw: Vec<(RawFile, Vec<u8>)>,
}

#[derive(Debug)]
enum Stage {
    Tail,
    Zip64(EndRecord),
    Directory(Directory),
    Headers(HeaderScan),
    Copies(HeaderScan),
    Pictures(HeaderScan),
    RawFiles(HeaderScan),
    Done,
}

impl Opening {
    /// Starts to open an archive of `size` bytes.
    pub fn new(size: u64, limits: Limits, strictness: Strictness) -> Self {
        Self {
            limits,
            warnings: ArchiveWarnings::new(strictness),
            wanted: iter::once(size.saturating_sub(end_record::TAIL)..size).collect(),
            stage: Stage::Tail,
            fetched: Fetched::new(size),
            second: None,
            is_alone: false,
            raw: Vec::new(),
        }
    }

    /// The ranges of bytes to provide next. There are several at once, because some sources answer slowly. They may
    /// include bytes that were provided before.
    pub fn wanted(&self) -> &[Range<u64>] {
        &self.wanted
    }

    /// Takes the wanted bytes, one range after another. Returns the listing when no more bytes are needed.
    ///
    /// # Errors
    /// `ZIP_*`, `LIMIT_*`: the archive cannot be trusted. `ZIP_TRUNCATED` if the number of bytes differs from what was
    /// wanted.
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
                self.fetch(start, bytes);
                let end = end_record::find(bytes, start, &mut self.warnings)?;
                // The crate takes a record that leaves its disk numbers to zip64 for that of a split archive.
                if let Some(disks) = &end.left_disks {
                    self.fetched.clear(disks);
                }
                match end.zip64() {
                    Some(record) => {
                        self.wanted.push(record);
                        self.stage = Stage::Zip64(end);
                    }
                    None => self.expect_directory(end.directory(&[])?)?,
                }
            }
            Stage::Zip64(end) => {
                self.fetch(start, bytes);
                self.expect_directory(end.directory(bytes)?)?;
            }
            Stage::Directory(directory) => {
                self.fetch(start, bytes);
                let scan = self.scan(bytes, start, &directory)?;
                return self.expect_headers(scan);
            }
            Stage::Headers(mut scan) => {
                for (range, bytes) in parts(&wanted, bytes) {
                    let warnings = &mut self.warnings;
                    if scan.read(bytes, range, &self.limits, warnings)? == Progress::NeedsMore {
                        break;
                    }
                }
                return self.expect_headers(scan);
            }
            Stage::Copies(mut scan) => {
                scan.compare_copies(bytes)?;
                return self.expect_headers(scan);
            }
            Stage::Pictures(mut scan) => {
                for (_, bytes) in parts(&wanted, bytes) {
                    scan.read_picture(bytes, &self.limits)?;
                }
                return self.expect_headers(scan);
            }
            Stage::RawFiles(scan) => {
                let files: Vec<_> = self.unread(&scan).collect();
                for (file, (_, bytes)) in files.into_iter().zip(parts(&wanted, bytes)) {
                    self.read_raw(file, bytes)?;
                }
                return Ok(Some(Listing::new(scan.entries, &self.warnings.list)));
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
        // Whatever offset the end record states, the directory must end where the end records start.
        let start = directory.end.checked_sub(directory.size);
        let start = start.ok_or_else(|| Error::new(Code::ZipFormat))?;
        match start.checked_sub(directory.offset) {
            Some(0) => {}
            // The end record holds only the lower 32 bits of an offset beyond 4 GiB.
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

    /// Keeps bytes for the second reader, unless it has them already.
    fn fetch(&mut self, offset: u64, bytes: &[u8]) {
        let is_here = self.fetched.from(offset);
        if is_here.is_none_or(|here| here.len() < bytes.len()) {
            self.fetched.add(offset, bytes.to_vec());
        }
    }

    /// Uses the time until the wanted bytes arrive: lets the second reader list the archive, and reads the raw files
    /// that are already here. Errors are reported later, after the layout has been checked.
    pub fn read_ahead(&mut self) {
        let Stage::Headers(scan) = &self.stage else {
            return;
        };
        if self.is_alone || self.second.is_some() {
            return;
        }
        let mut fetched = mem::take(&mut self.fetched);
        self.second = Some(scan.ask(&mut fetched));
        let files = scan.raw_files().filter_map(|file| {
            let bytes = fetched.from(file.header)?;
            let file = scan.found_ahead(file, bytes)?;
            let range = file.range();
            let length = usize::try_from(range.end.checked_sub(range.start)?).ok()?;
            Some((file, bytes.get(..length)?))
        });
        for (file, bytes) in files.collect::<Vec<_>>() {
            if let Err(error) = self.read_raw(file, bytes) {
                self.second = Some(Err(error));
            }
        }
    }

    /// The raw files that were not read ahead.
    fn unread(&self, scan: &HeaderScan) -> impl Iterator<Item = RawFile> {
        let is_read = |file: &RawFile| self.raw.iter().any(|(read, _)| read == file);
        scan.raw_files().filter(move |file| !is_read(file))
    }

    /// Reads a raw file with both readers. These bytes start with its header. A damaged or too long file is not an
    /// error here; the caller gets that error when it reads the file.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS` if the readers differ.
    fn read_raw(&mut self, file: RawFile, bytes: &[u8]) -> Result<(), Error> {
        let Some(Ok(second)) = &self.second else {
            return Ok(());
        };
        let limits = &self.limits;
        let spent = self.raw.iter().map(|(_, bytes)| bytes.len()).sum();
        let budget = Budget::new(limits, Entry::max_size(file.kind, limits), spent);
        let header = usize::try_from(file.header_length()).unwrap_or(usize::MAX);
        let data = bytes.get(header..).unwrap_or_default();
        let ours = match file
            .is_small()
            .then(|| inflate::read(data, file.data, budget))
        {
            Some(Err(_)) => return Ok(()),
            ours => ours.and_then(Result::ok),
        };
        let mut fetched = Fetched::new(file.header + bytes.len() as u64);
        fetched.add(file.header, bytes);
        let compared = ours.as_deref().filter(|ours| ours.len() <= MAX_COMPARED);
        if !second.agrees(file.index, fetched, file.data.offset, compared) {
            return Err(Error::new(Code::ZipAmbiguous));
        }
        self.raw.extend(ours.map(|ours| (file, ours)));
        Ok(())
    }

    /// The contents of the raw file at this index, if it was small enough to be read while opening. Returned only once.
    pub fn take_raw(&mut self, index: usize) -> Option<Vec<u8>> {
        let place = self.raw.iter().position(|(file, _)| file.index == index)?;
        Some(self.raw.swap_remove(place).1)
    }

    /// Asks for the bytes of the next headers. After the last header it asks for those of copies, of pictures whose
    /// size is not known yet, and of raw files once the second reader has listed the archive. Returns the listing if
    /// nothing is left to read.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS` if the second reader's list differs.
    fn expect_headers(&mut self, scan: HeaderScan) -> Result<Option<Listing>, Error> {
        let mut length = 0;
        let mut within = |window: &Range<u64>| {
            let fits = length < MAX_BATCH;
            length += window.end - window.start;
            fits
        };
        self.wanted.extend(scan.windows().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Headers(scan);
            return Ok(None);
        }
        if let Some(ranges) = scan.copies() {
            self.wanted.extend(ranges);
            self.stage = Stage::Copies(scan);
            return Ok(None);
        }
        self.wanted.extend(scan.pictures().take_while(&mut within));
        if !self.wanted.is_empty() {
            self.stage = Stage::Pictures(scan);
            return Ok(None);
        }
        if self.is_alone {
            return Ok(Some(Listing::new(scan.entries, &self.warnings.list)));
        }
        self.second = Some(Ok(match self.second.take() {
            Some(second) => second?,
            None => scan.ask(&mut self.fetched)?,
        }));
        let wanted: Vec<_> = self.unread(&scan).map(|file| file.range()).collect();
        if !wanted.is_empty() {
            self.wanted = wanted;
            self.stage = Stage::RawFiles(scan);
            return Ok(None);
        }
        Ok(Some(Listing::new(scan.entries, &self.warnings.list)))
    }
}

/// Splits the bytes of all ranges into one slice for each range.
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

/// Opens an archive in memory.
///
/// # Errors
/// As [`Opening::feed`].
///
/// # Examples
///
/// ```
/// use videoid_lens::archive::{Budget, EntryKind, open, read};
/// use videoid_lens::error::Code;
/// use videoid_lens::json::Strictness;
/// use videoid_lens::limits::Limits;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use std::io::Write as _;
/// # let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
/// # writer.start_file("ocr.json", zip::write::SimpleFileOptions::default())?;
/// # writer.write_all(b"{}")?;
/// # let archive = writer.finish()?.into_inner();
/// // `archive` has the bytes of a zip with the entry `ocr.json`.
/// let limits = Limits::default();
/// let listing = open(&archive, limits, Strictness::Strict)?;
/// let entry = &listing.entries[0];
/// assert_eq!(entry.kind, EntryKind::Ocr);
///
/// let start = usize::try_from(entry.data.offset)?;
/// let end = start + usize::try_from(entry.data.compressed)?;
/// let budget = Budget::new(&limits, limits.json_bytes, 0);
/// assert_eq!(read(&archive[start..end], entry.data, budget)?, b"{}");
///
/// // An archive that was cut off is refused, and the code says why.
/// let error = open(&archive[..archive.len() - 1], limits, Strictness::Strict).unwrap_err();
/// assert_eq!(error.code(), Code::ZipTruncated);
/// # Ok(())
/// # }
/// ```
pub fn open(archive: &[u8], limits: Limits, strictness: Strictness) -> Result<Listing, Error> {
    finish(
        Opening::new(archive.len() as u64, limits, strictness),
        archive,
    )
}

/// Like [`open`], without the second reader. Tests use it to find out which of the two readers refuses an archive.
///
/// # Errors
/// As [`Opening::feed`].
pub fn open_alone(
    archive: &[u8],
    limits: Limits,
    strictness: Strictness,
) -> Result<Listing, Error> {
    let mut opening = Opening::new(archive.len() as u64, limits, strictness);
    opening.is_alone = true;
    finish(opening, archive)
}

/// Feeds an archive in memory to `opening`.
fn finish(mut opening: Opening, archive: &[u8]) -> Result<Listing, Error> {
    loop {
        opening.read_ahead();
        let place = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let ranges = opening.wanted().iter();
        let parts = ranges.filter_map(|range| archive.get(place(range.start)..place(range.end)));
        let bytes = parts.collect::<Vec<_>>().concat();
        if let Some(listing) = opening.feed(&bytes)? {
            return Ok(listing);
        }
    }
}
