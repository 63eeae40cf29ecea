//! A second reader: the crate `zip` reads the same directory and the same raw files, and must read the same as our own
//! reader.
//!
//! It reads the bytes that were fetched, and finds the end record and the directory itself. The two readers share only
//! the inflater. Our own checks come first and remain necessary: they refuse what any program could read differently,
//! whereas the crate shows how one program reads.

use std::borrow::Cow;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use zip::CompressionMethod;
use zip::ZipReadOptions;
use zip::read::{ArchiveOffset, Config, OwnedZipFileEntry, ZipFileEntry};
use zip::unstable::read::ZipIterable;

use super::directory::{Method, Record};
use crate::error::{Code, Error};

/// Bytes compared at a time.
const CHUNK: usize = 16 << 10;

/// The bytes of an archive that were fetched. Reading any other byte is an error.
#[derive(Debug, Default)]
pub(super) struct Fetched<'b> {
    /// The size of the whole archive.
    size: u64,
    /// The offset of the next read.
    at: u64,
    /// The fetched bytes, each part with its offset.
    parts: Vec<(u64, Cow<'b, [u8]>)>,
}

impl<'b> Fetched<'b> {
    /// No bytes yet, of an archive of `size` bytes.
    pub(super) const fn new(size: u64) -> Self {
        Self {
            size,
            at: 0,
            parts: Vec::new(),
        }
    }

    /// Adds the bytes at an offset.
    pub(super) fn add(&mut self, offset: u64, bytes: impl Into<Cow<'b, [u8]>>) {
        self.parts.push((offset, bytes.into()));
    }

    /// Sets fetched bytes to zero.
    pub(super) fn clear(&mut self, range: &Range<u64>) {
        for (start, bytes) in &mut self.parts {
            for at in range.clone() {
                let at = at
                    .checked_sub(*start)
                    .and_then(|at| usize::try_from(at).ok());
                if let Some(byte) = at.and_then(|at| bytes.to_mut().get_mut(at)) {
                    *byte = 0;
                }
            }
        }
    }

    /// The bytes from an offset to the end of the fetched part that contains it.
    pub(super) fn from(&self, offset: u64) -> Option<&[u8]> {
        let mut found = self.parts.iter().filter_map(|(start, bytes)| {
            let at = usize::try_from(offset.checked_sub(*start)?).ok()?;
            bytes.get(at..)
        });
        found.find(|bytes| !bytes.is_empty())
    }
}

impl Read for Fetched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size {
            return Ok(0);
        }
        let mut bytes = self.from(self.at).ok_or(io::ErrorKind::NotFound)?;
        let count = bytes.read(buffer)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Fetched<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

/// What a reader states about an entry: everything that decides which bytes are read, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Statement<'n> {
    name: &'n [u8],
    /// Offset of the local header.
    header: u64,
    method: Readable,
    compressed: u64,
    size: u64,
    crc: u32,
}

/// The compression of an entry, as far as both readers can read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readable {
    Stored,
    Deflated,
    No,
}

impl<'n> Statement<'n> {
    /// Our own reader's statement. `base`: bytes before the archive.
    fn ours(record: &'n Record, base: u64) -> Self {
        Self {
            name: &record.raw_name,
            header: record.local.saturating_add(base),
            method: match record.method {
                Method::Stored => Readable::Stored,
                Method::Deflated => Readable::Deflated,
                Method::Other(_) => Readable::No,
            },
            compressed: record.compressed,
            size: record.size,
            crc: record.crc,
        }
    }

    /// The crate's statement about the same record.
    fn theirs(entry: &'n ZipFileEntry<'_>, record: &'n Record) -> Self {
        let name = entry.name_raw();
        Self {
            // The crate returns the unicode path as the name.
            name: if record.name.is_unicode_path(name) {
                &record.raw_name
            } else {
                name
            },
            header: entry.header_start(),
            method: match entry.compression() {
                CompressionMethod::Stored => Readable::Stored,
                CompressionMethod::Deflated => Readable::Deflated,
                _ => Readable::No,
            },
            compressed: entry.compressed_size(),
            size: entry.size(),
            crc: entry.crc32(),
        }
    }
}

/// The crate's list of an archive, after it was found to agree with ours.
#[derive(Debug)]
pub(super) struct SecondReader {
    /// The entries that the crate is to read, with their indices.
    entries: Vec<(usize, OwnedZipFileEntry)>,
}

impl SecondReader {
    /// Lists the archive with the crate, and compares the list with our records. `base`: bytes before the archive;
    /// `is_read`: whether the entry at an index will be read.
    ///
    /// # Errors
    /// `ZIP_AMBIGUOUS` if the two differ, or the crate cannot list the archive.
    pub(super) fn list(
        fetched: &mut Fetched<'_>,
        records: &[Record],
        base: u64,
        is_read: impl Fn(usize) -> bool,
    ) -> Result<Self, Error> {
        let ambiguous = || Error::new(Code::ZipAmbiguous);
        // If told where the archive starts, the crate searches only for the end record, and half of its code is not
        // linked.
        let config = Config {
            archive_offset: ArchiveOffset::Known(base),
        };
        let mut archive = ZipIterable::try_new(fetched, config).map_err(|_| ambiguous())?;
        if archive.len() != records.len() {
            return Err(ambiguous());
        }
        let theirs = archive.files().map_err(|_| ambiguous())?;
        let mut entries = Vec::new();
        for (index, (record, entry)) in records.iter().zip(theirs).enumerate() {
            let entry = entry.map_err(|_| ambiguous().entry(&record.name.shown))?;
            if Statement::ours(record, base) != Statement::theirs(&entry, record) {
                return Err(ambiguous().entry(&record.name.shown));
            }
            if is_read(index) {
                entries.push((index, entry.into()));
            }
        }
        Ok(Self { entries })
    }

    /// Whether the crate finds the data of the entry at this index at `offset`, and reads `ours` from it. With `None`,
    /// the data is not read.
    pub(super) fn agrees(
        &self,
        index: usize,
        mut fetched: Fetched<'_>,
        offset: u64,
        ours: Option<&[u8]>,
    ) -> bool {
        let entry = self.entries.iter().find(|(of, _)| *of == index);
        let file = entry.map(|(_, entry)| {
            // If the bytes are the same as ours, so is their checksum.
            let options = ZipReadOptions::new().ignore_crc32(true);
            entry.as_ref().with_reader(&mut fetched, options)
        });
        let Some(Ok(mut file)) = file else {
            return false;
        };
        file.data_start() == Some(offset) && ours.is_none_or(|ours| reads(&mut file, ours))
    }
}

/// Whether reading the file gives exactly these bytes.
fn reads(file: &mut impl Read, bytes: &[u8]) -> bool {
    let mut buffer = vec![0; CHUNK];
    let mut rest = bytes;
    while let Ok(count) = file.read(&mut buffer) {
        if count == 0 {
            return rest.is_empty();
        }
        let Some(after) = buffer.get(..count).and_then(|read| rest.strip_prefix(read)) else {
            return false;
        };
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;

    use super::super::directory;
    use super::*;
    use crate::common::bytes::u32_at;

    const CONTENT: &[u8] = b"some words, and some words";

    type Change = fn(&mut Record);

    /// An archive with two entries, its records, and the offset of the directory.
    fn archive() -> (Vec<u8>, Vec<Record>, u64) {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, method) in [
            ("a", CompressionMethod::Stored),
            ("b", CompressionMethod::Deflated),
        ] {
            let options = SimpleFileOptions::default().compression_method(method);
            writer.start_file(name, options).unwrap();
            writer.write_all(CONTENT).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        let end = bytes.len() - 22;
        let directory = u32_at(&bytes, end + 16).unwrap();
        let records = directory::read(&bytes[directory as usize..end], 2).unwrap();
        (bytes, records, directory.into())
    }

    fn fetched(bytes: &[u8]) -> Fetched<'_> {
        let mut fetched = Fetched::new(bytes.len() as u64);
        fetched.add(0, bytes);
        fetched
    }

    fn list(records: &[Record], base: u64) -> Option<Code> {
        let (bytes, ..) = archive();
        let listed = SecondReader::list(&mut fetched(&bytes), records, base, |_| false);
        listed.err().map(|error| error.code())
    }

    #[test]
    fn every_differing_statement_is_refused() {
        let (_, good, _) = archive();
        assert_eq!(list(&good, 0), None);
        assert_eq!(list(&good, 1), Some(Code::ZipAmbiguous));
        assert_eq!(list(&good[..1], 0), Some(Code::ZipAmbiguous));
        let three = [&good[..], &good[..1]].concat();
        assert_eq!(list(&three, 0), Some(Code::ZipAmbiguous));
        let changes: [(&str, Change); 8] = [
            ("name", |record| record.raw_name = b"A".to_vec()),
            ("header", |record| record.local += 1),
            ("stored", |record| record.method = Method::Stored),
            ("another method", |record| record.method = Method::Other(8)),
            ("compressed", |record| record.compressed += 1),
            ("size", |record| record.size -= 1),
            ("crc", |record| record.crc ^= 1),
            ("a large place", |record| record.local = u64::MAX),
        ];
        for (what, change) in changes {
            let mut records = good.clone();
            change(&mut records[1]);
            assert_eq!(list(&records, 0), Some(Code::ZipAmbiguous), "{what}");
        }
        // Bits that do not change how an entry is read.
        let mut records = good;
        records[1].flags ^= 1 << 1;
        assert_eq!(list(&records, 0), None);
    }

    #[test]
    fn other_bytes_and_another_offset_are_refused() {
        let (bytes, records, _) = archive();
        let second = SecondReader::list(&mut fetched(&bytes), &records, 0, |_| true).unwrap();
        for (index, record) in records.iter().enumerate() {
            let offset = record.local + 31;
            let agrees = |offset, ours| second.agrees(index, fetched(&bytes), offset, Some(ours));
            assert!(agrees(offset, CONTENT));
            assert!(!agrees(offset + 1, CONTENT));
            assert!(!agrees(offset, &CONTENT[1..]));
            assert!(!agrees(offset, b""));
            assert!(!agrees(offset, &CONTENT[..5]));
            assert!(!agrees(offset, &[CONTENT, b"."].concat()));
            // Only the location is compared: of the data, one byte was fetched.
            let header = || {
                let at = usize::try_from(record.local).unwrap();
                let mut fetched = Fetched::new(bytes.len() as u64);
                fetched.add(record.local, &bytes[at..at + 31]);
                fetched
            };
            assert!(second.agrees(index, header(), offset, None));
            assert!(!second.agrees(index, header(), offset, Some(CONTENT)));
        }
        assert!(!second.agrees(2, fetched(&bytes), 31, None));
    }

    #[test]
    fn reading_bytes_that_were_not_fetched_is_an_error() {
        let (bytes, records, directory) = archive();
        let directory = usize::try_from(directory).unwrap();
        let of = |from: usize, to: usize| {
            let mut fetched = Fetched::new(bytes.len() as u64);
            fetched.add(from as u64, &bytes[from..to]);
            fetched.add(to as u64, &bytes[to..]);
            fetched
        };
        let lists = |mut fetched| SecondReader::list(&mut fetched, &records, 0, |_| false).is_ok();
        // The bytes are in two parts; the second starts inside the directory.
        assert!(lists(of(0, directory + 50)));
        assert!(!lists(of(1, directory + 50)));
        let mut fetched = of(directory, bytes.len() - 5);
        let mut read = Vec::new();
        fetched.seek(SeekFrom::End(-8)).unwrap();
        assert_eq!(fetched.read_to_end(&mut read).unwrap(), 8);
        assert_eq!(read, bytes[bytes.len() - 8..]);
        assert!(fetched.seek(SeekFrom::Current(-1_000_000)).is_err());
        assert_eq!(fetched.seek(SeekFrom::Start(1)).unwrap(), 1);
        assert!(fetched.read(&mut [0]).is_err());
        fetched.clear(&(directory as u64..directory as u64 + 2));
        fetched.seek(SeekFrom::Start(directory as u64)).unwrap();
        let mut four = [9; 4];
        fetched.read_exact(&mut four).unwrap();
        assert_eq!(&four, b"\0\0\x01\x02");
    }
}
