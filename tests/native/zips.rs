//! Writes zips, both good ones and invalid ones.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// An entry to write.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) name: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) is_deflated: bool,
    pub(crate) flags: u16,
    /// In the central directory only.
    pub(crate) extra: Vec<u8>,
    /// In the local header only.
    pub(crate) local_extra: Vec<u8>,
    /// Bytes of the descriptor: 12, 16, 20 or 24; none for 0.
    pub(crate) descriptor: usize,
}

pub(crate) fn stored(name: &str, data: &[u8]) -> File {
    File {
        name: name.into(),
        data: data.to_vec(),
        is_deflated: false,
        flags: 1 << 11,
        extra: Vec::new(),
        local_extra: Vec::new(),
        descriptor: 0,
    }
}

pub(crate) fn deflated(name: &str, data: &[u8]) -> File {
    File {
        is_deflated: true,
        ..stored(name, data)
    }
}

/// A zip, and the offsets of its parts.
#[derive(Clone, Default)]
pub(crate) struct Zip {
    pub(crate) bytes: Vec<u8>,
    pub(crate) locals: Vec<usize>,
    pub(crate) data: Vec<usize>,
    pub(crate) records: Vec<usize>,
    pub(crate) directory: usize,
    pub(crate) end: usize,
}

/// Offsets of fields in a local header, in a record of the directory, and in the end record.
pub(crate) mod local {
    pub(crate) const FLAGS: usize = 6;
    pub(crate) const METHOD: usize = 8;
    pub(crate) const CRC: usize = 14;
    pub(crate) const COMPRESSED: usize = 18;
    pub(crate) const SIZE: usize = 22;
    pub(crate) const NAME: usize = 30;
}

pub(crate) mod record {
    pub(crate) const MADE_BY: usize = 4;
    pub(crate) const FLAGS: usize = 8;
    pub(crate) const METHOD: usize = 10;
    pub(crate) const CRC: usize = 16;
    pub(crate) const COMPRESSED: usize = 20;
    pub(crate) const SIZE: usize = 24;
    pub(crate) const EXTRA_LENGTH: usize = 30;
    pub(crate) const COMMENT_LENGTH: usize = 32;
    pub(crate) const DISK: usize = 34;
    pub(crate) const ATTRIBUTES: usize = 38;
    pub(crate) const LOCAL: usize = 42;
    pub(crate) const NAME: usize = 46;
}

pub(crate) mod end {
    pub(crate) const DISK: usize = 4;
    pub(crate) const ENTRIES_HERE: usize = 8;
    pub(crate) const SIZE: usize = 12;
    pub(crate) const OFFSET: usize = 16;
    pub(crate) const COMMENT: usize = 20;
}

pub(crate) fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

impl Zip {
    pub(crate) fn of(files: &[File]) -> Self {
        let mut zip = Self::default();
        let mut directory = Vec::new();
        for file in files {
            zip.file(file, &mut directory);
        }
        zip.directory = zip.bytes.len();
        for record in &directory {
            zip.records.push(zip.bytes.len());
            zip.bytes.extend(record);
        }
        zip.close(files.len());
        zip
    }

    fn file(&mut self, file: &File, directory: &mut Vec<Vec<u8>>) {
        let data = if file.is_deflated {
            deflate(&file.data)
        } else {
            file.data.clone()
        };
        let is_streamed = file.descriptor > 0;
        let flags = file.flags | if is_streamed { 1 << 3 } else { 0 };
        let method = if file.is_deflated { 8_u16 } else { 0 };
        let crc = crc32fast::hash(&file.data);
        let (compressed, size) = (data.len(), file.data.len());
        let fields = |known: bool| {
            let or_zero = |value: usize| u32::try_from(if known { value } else { 0 }).unwrap();
            [
                &20_u16.to_le_bytes()[..],
                &flags.to_le_bytes(),
                &method.to_le_bytes(),
                &[0, 0, 0x21, 0],
                &or_zero(crc as usize).to_le_bytes(),
                &or_zero(compressed).to_le_bytes(),
                &or_zero(size).to_le_bytes(),
                &u16::try_from(file.name.len()).unwrap().to_le_bytes(),
            ]
            .concat()
        };
        let offset = u32::try_from(self.bytes.len()).unwrap();
        self.locals.push(self.bytes.len());
        let local = [
            b"PK\x03\x04",
            &fields(!is_streamed)[..],
            &u16::try_from(file.local_extra.len()).unwrap().to_le_bytes(),
            &file.name,
            &file.local_extra,
        ]
        .concat();
        self.bytes.extend(local);
        self.data.push(self.bytes.len());
        self.bytes.extend(&data);
        self.bytes.extend(descriptor(
            file.descriptor,
            crc,
            compressed as u64,
            size as u64,
        ));
        let extra = u16::try_from(file.extra.len()).unwrap().to_le_bytes();
        let record = [
            &b"PK\x01\x02\x14\x03"[..],
            &fields(true),
            &extra,
            &[0; 10],
            &offset.to_le_bytes(),
            &file.name,
            &file.extra,
        ];
        directory.push(record.concat());
    }

    /// Writes the end record.
    fn close(&mut self, count: usize) {
        self.end = self.bytes.len();
        let size = u32::try_from(self.end - self.directory).unwrap();
        let offset = u32::try_from(self.directory).unwrap();
        // A count that does not fit is stored modulo 65,536.
        let count = u16::try_from(count & 0xFFFF).unwrap();
        let end = [
            &b"PK\x05\x06\0\0\0\0"[..],
            &count.to_le_bytes(),
            &count.to_le_bytes(),
            &size.to_le_bytes(),
            &offset.to_le_bytes(),
            &[0, 0],
        ];
        self.bytes.extend(end.concat());
    }

    /// The same zip with zip64 end records. `change` may change the 56 bytes of the record.
    pub(crate) fn zip64(mut self, change: impl FnOnce(&mut [u8])) -> Self {
        let end = self.bytes.split_off(self.end);
        let at = self.bytes.len();
        let (count, size) = (self.records.len(), at - self.directory);
        let mut zip64 = zip64_end(at, count, size, self.directory);
        change(&mut zip64[..56]);
        self.bytes.extend(zip64);
        self.end = self.bytes.len();
        self.bytes.extend(end);
        self
    }

    /// Appends bytes to the last record, whose extra field or comment grows by them. `length` is the offset of the
    /// length field.
    pub(crate) fn after_last_record(mut self, length: usize, bytes: &[u8]) -> Self {
        let at = self.end;
        self.bytes.splice(at..at, bytes.iter().copied());
        self.end += bytes.len();
        let grown = u16::try_from(bytes.len()).unwrap().to_le_bytes();
        let size = u32::try_from(self.end - self.directory).unwrap();
        let (record, end) = (*self.records.last().unwrap(), self.end);
        self.put(record + length, &grown)
            .put(end + end::SIZE, &size.to_le_bytes())
    }

    /// The same zip with a comment.
    pub(crate) fn comment(mut self, comment: &[u8]) -> Self {
        self.bytes.extend(comment);
        let at = self.end + end::COMMENT;
        let length = u16::try_from(comment.len()).unwrap().to_le_bytes();
        self.put(at, &length)
    }

    /// Overwrites bytes.
    pub(crate) fn put(mut self, at: usize, bytes: &[u8]) -> Self {
        self.bytes[at..at + bytes.len()].copy_from_slice(bytes);
        self
    }

    /// Overwrites bytes both in the first entry's local header and in its record.
    pub(crate) fn put_both(self, (in_local, in_record): (usize, usize), bytes: &[u8]) -> Self {
        let (local, record) = (self.locals[0], self.records[0]);
        self.put(local + in_local, bytes)
            .put(record + in_record, bytes)
    }

    /// Inserts bytes between the entries and the directory, which moves.
    pub(crate) fn before_directory(self, bytes: &[u8]) -> Self {
        let at = self.directory;
        let mut zip = self;
        zip.bytes.splice(at..at, bytes.iter().copied());
        zip.directory += bytes.len();
        zip.end += bytes.len();
        zip.records
            .iter_mut()
            .for_each(|record| *record += bytes.len());
        let offset = u32::try_from(zip.directory).unwrap().to_le_bytes();
        let end = zip.end;
        zip.put(end + end::OFFSET, &offset)
    }
}

/// A zip64 end record at `at`, and its locator.
pub(crate) fn zip64_end(at: usize, count: usize, size: usize, offset: usize) -> Vec<u8> {
    let long = |number: usize| u64::try_from(number).unwrap().to_le_bytes();
    [
        &b"PK\x06\x06"[..],
        &44_u64.to_le_bytes(),
        &[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        &long(count),
        &long(count),
        &long(size),
        &long(offset),
        b"PK\x06\x07\0\0\0\0",
        &long(at),
        &[1, 0, 0, 0],
    ]
    .concat()
}

/// A unicode path field (0x7075) for the name whose bytes are `raw`.
pub(crate) fn unicode_path(version: u8, raw: &[u8], name: &[u8]) -> Vec<u8> {
    let crc = crc32fast::hash(raw).to_le_bytes();
    let length = u16::try_from(name.len() + 5).unwrap().to_le_bytes();
    [&b"\x75\x70"[..], &length, &[version], &crc, name].concat()
}

pub(crate) fn descriptor(length: usize, crc: u32, compressed: u64, size: u64) -> Vec<u8> {
    let sizes = [compressed, size];
    let sizes = if length >= 20 {
        sizes.map(u64::to_le_bytes).concat()
    } else {
        sizes
            .map(|size| u32::try_from(size).unwrap().to_le_bytes())
            .concat()
    };
    let crc = crc.to_le_bytes();
    match length {
        12 | 20 => [&crc[..], &sizes].concat(),
        16 | 24 => [&b"PK\x07\x08"[..], &crc, &sizes].concat(),
        _ => Vec::new(),
    }
}
