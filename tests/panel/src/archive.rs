//! An archive as records and fields, each of which can be changed on its own before the archive is written.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// Bits of the general purpose flags.
pub(crate) mod flag {
    pub(crate) const DESCRIPTOR: u16 = 1 << 3;
    pub(crate) const UTF8: u16 = 1 << 11;
}

/// The fields that a local header and a record of the directory share.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fields {
    pub(crate) needed: u16,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    pub(crate) time: u16,
    pub(crate) date: u16,
    pub(crate) crc: u32,
    pub(crate) compressed: u32,
    pub(crate) size: u32,
    pub(crate) name: Vec<u8>,
    pub(crate) extra: Vec<u8>,
}

/// An entry: its local header, data and descriptor, and its record in the directory.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    /// Bytes before the local header that belong to no entry.
    pub(crate) before: Vec<u8>,
    pub(crate) local: Fields,
    /// The data as it is in the archive.
    pub(crate) payload: Vec<u8>,
    pub(crate) descriptor: Vec<u8>,
    pub(crate) record: Fields,
    pub(crate) made_by: u16,
    pub(crate) disk: u16,
    pub(crate) external: u32,
    pub(crate) comment: Vec<u8>,
    /// The offset of the local header that the record states; by default the right one.
    pub(crate) offset: Option<u32>,
    /// The length of the data after inflating.
    pub(crate) length: u32,
}

/// The end record. `None` stands for the right value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct End {
    pub(crate) disk: u16,
    pub(crate) directory_disk: u16,
    pub(crate) here: Option<u16>,
    pub(crate) total: Option<u16>,
    pub(crate) size: Option<u32>,
    pub(crate) offset: Option<u32>,
    pub(crate) comment: Vec<u8>,
    /// A number that is added to the length of the comment.
    pub(crate) comment_error: i16,
}

/// The zip64 end record and its locator. `None` stands for the right value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Zip64 {
    pub(crate) has_record: bool,
    pub(crate) needed: u16,
    pub(crate) disk: u32,
    pub(crate) here: Option<u64>,
    pub(crate) total: Option<u64>,
    pub(crate) size: Option<u64>,
    pub(crate) offset: Option<u64>,
    /// Bytes after the fields that every such record has.
    pub(crate) more: Vec<u8>,
    /// The length that the record states; by default the right one.
    pub(crate) length: Option<u64>,
    /// Bytes between record and locator.
    pub(crate) gap: Vec<u8>,
    pub(crate) has_locator: bool,
    pub(crate) target: Option<u64>,
    pub(crate) target_disk: u32,
    pub(crate) disks: u32,
}

impl Default for Zip64 {
    fn default() -> Self {
        Self {
            has_record: true,
            needed: 45,
            disk: 0,
            here: None,
            total: None,
            size: None,
            offset: None,
            more: Vec::new(),
            length: None,
            gap: Vec::new(),
            has_locator: true,
            target: None,
            target_disk: 0,
            disks: 1,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Archive {
    pub(crate) prepended: Vec<u8>,
    pub(crate) entries: Vec<Entry>,
    /// The entries that the directory lists, in its order.
    pub(crate) directory: Vec<usize>,
    pub(crate) before_directory: Vec<u8>,
    /// Bytes after the directory and before the end records.
    pub(crate) behind_directory: Vec<u8>,
    pub(crate) zip64: Option<Zip64>,
    pub(crate) end: End,
    pub(crate) appended: Vec<u8>,
}

/// The bytes of an archive, and where its parts start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    pub(crate) bytes: Vec<u8>,
    pub(crate) locals: Vec<usize>,
    pub(crate) payloads: Vec<usize>,
    pub(crate) records: Vec<usize>,
    pub(crate) directory: usize,
    pub(crate) directory_end: usize,
    pub(crate) end: usize,
}

pub(crate) fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(data);
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

/// The low bytes of a length, which may be wrong on purpose.
pub(crate) fn short(length: usize) -> u16 {
    u16::try_from(length & 0xFFFF).unwrap_or_default()
}

pub(crate) fn long(length: usize) -> u32 {
    u32::try_from(length & 0xFFFF_FFFF).unwrap_or_default()
}

/// An extra field.
pub(crate) fn extra(id: u16, data: &[u8]) -> Vec<u8> {
    [&id.to_le_bytes(), &short(data.len()).to_le_bytes(), data].concat()
}

/// A unicode path field (0x7075) for a name in bytes.
pub(crate) fn unicode_path(version: u8, of: &[u8], name: &[u8]) -> Vec<u8> {
    let crc = crc32fast::hash(of).to_le_bytes();
    extra(0x7075, &[&[version], &crc[..], name].concat())
}

/// A data descriptor of 12, 16, 20 or 24 bytes.
pub(crate) fn descriptor(length: usize, crc: u32, compressed: u32, size: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    if matches!(length, 16 | 24) {
        bytes.extend(b"PK\x07\x08");
    }
    bytes.extend(crc.to_le_bytes());
    for number in [compressed, size] {
        bytes.extend(number.to_le_bytes());
        if length >= 20 {
            bytes.extend([0; 4]);
        }
    }
    bytes
}

impl Fields {
    /// Version, flags, method, time, CRC-32, sizes and lengths, in the order of both headers.
    fn numbers(&self) -> Vec<u8> {
        [
            &self.needed.to_le_bytes()[..],
            &self.flags.to_le_bytes(),
            &self.method.to_le_bytes(),
            &self.time.to_le_bytes(),
            &self.date.to_le_bytes(),
            &self.crc.to_le_bytes(),
            &self.compressed.to_le_bytes(),
            &self.size.to_le_bytes(),
            &short(self.name.len()).to_le_bytes(),
            &short(self.extra.len()).to_le_bytes(),
        ]
        .concat()
    }

    pub(crate) fn local_header(&self) -> Vec<u8> {
        [b"PK\x03\x04", &self.numbers()[..], &self.name, &self.extra].concat()
    }
}

impl Entry {
    pub(crate) fn new(name: &[u8], data: &[u8], is_deflated: bool) -> Self {
        let mut entry = Self {
            made_by: 0x0314,
            external: 0x81A4_0000,
            ..Self::default()
        };
        let fields = Fields {
            needed: 20,
            flags: if name.is_ascii() { 0 } else { flag::UTF8 },
            method: if is_deflated { 8 } else { 0 },
            time: 0x6000,
            date: 0x5A21,
            name: name.to_vec(),
            ..Fields::default()
        };
        entry.local = fields.clone();
        entry.record = fields;
        entry.set_data(data);
        entry
    }

    pub(crate) fn is_deflated(&self) -> bool {
        self.record.method == 8
    }

    /// Sets another content, which both headers describe correctly.
    pub(crate) fn set_data(&mut self, data: &[u8]) {
        self.payload = if self.is_deflated() {
            deflate(data)
        } else {
            data.to_vec()
        };
        self.length = long(data.len());
        for fields in [&mut self.local, &mut self.record] {
            fields.crc = crc32fast::hash(data);
            fields.compressed = long(self.payload.len());
            fields.size = long(data.len());
        }
    }

    /// Changes both headers in the same way.
    pub(crate) fn both(&mut self, change: impl Fn(&mut Fields)) {
        change(&mut self.local);
        change(&mut self.record);
    }

    /// Writes CRC-32 and sizes after the data, as a writer does that can't seek back.
    pub(crate) fn stream(&mut self, descriptor_length: usize) {
        let Fields {
            crc,
            compressed,
            size,
            ..
        } = self.record;
        self.both(|fields| fields.flags |= flag::DESCRIPTOR);
        (self.local.crc, self.local.compressed, self.local.size) = (0, 0, 0);
        self.descriptor = descriptor(descriptor_length, crc, compressed, size);
    }

    pub(crate) fn is_streamed(&self) -> bool {
        self.record.flags & flag::DESCRIPTOR != 0
    }

    /// Whether the local header states the right sizes.
    pub(crate) fn has_right_sizes(&self) -> bool {
        self.local.compressed == long(self.payload.len()) && self.local.size == self.length
    }

    pub(crate) fn record_bytes(&self, place: usize) -> Vec<u8> {
        let offset = self.offset.unwrap_or_else(|| long(place));
        [
            &b"PK\x01\x02"[..],
            &self.made_by.to_le_bytes(),
            &self.record.numbers(),
            &short(self.comment.len()).to_le_bytes(),
            &self.disk.to_le_bytes(),
            &[0, 0],
            &self.external.to_le_bytes(),
            &offset.to_le_bytes(),
            &self.record.name,
            &self.record.extra,
            &self.comment,
        ]
        .concat()
    }
}

impl End {
    pub(crate) fn bytes(&self, count: usize, size: usize, offset: usize) -> Vec<u8> {
        let comment = short(self.comment.len()).wrapping_add_signed(self.comment_error);
        [
            &b"PK\x05\x06"[..],
            &self.disk.to_le_bytes(),
            &self.directory_disk.to_le_bytes(),
            &self.here.unwrap_or(short(count)).to_le_bytes(),
            &self.total.unwrap_or(short(count)).to_le_bytes(),
            &self.size.unwrap_or(long(size)).to_le_bytes(),
            &self.offset.unwrap_or(long(offset)).to_le_bytes(),
            &comment.to_le_bytes(),
            &self.comment,
        ]
        .concat()
    }
}

impl Zip64 {
    /// The record and the locator, if the record starts at `place`.
    pub(crate) fn bytes(&self, place: usize, count: usize, size: usize, offset: usize) -> Vec<u8> {
        let number = |given: Option<u64>, is: usize| given.unwrap_or(is as u64).to_le_bytes();
        let mut bytes = Vec::new();
        if self.has_record {
            let length = 44 + self.more.len();
            let record = [
                &b"PK\x06\x06"[..],
                &number(self.length, length),
                &[45, 3],
                &self.needed.to_le_bytes(),
                &self.disk.to_le_bytes(),
                &self.disk.to_le_bytes(),
                &number(self.here, count),
                &number(self.total, count),
                &number(self.size, size),
                &number(self.offset, offset),
                &self.more,
            ];
            bytes.extend(record.concat());
        }
        bytes.extend(&self.gap);
        if self.has_locator {
            let locator = [
                &b"PK\x06\x07"[..],
                &self.target_disk.to_le_bytes(),
                &number(self.target, place),
                &self.disks.to_le_bytes(),
            ];
            bytes.extend(locator.concat());
        }
        bytes
    }
}

impl Archive {
    pub(crate) fn of(entries: Vec<Entry>) -> Self {
        Self {
            directory: (0..entries.len()).collect(),
            entries,
            ..Self::default()
        }
    }

    /// The index of the entry with this name.
    pub(crate) fn find(&self, name: &[u8]) -> usize {
        let found = self
            .entries
            .iter()
            .position(|entry| entry.record.name == name);
        found.unwrap_or(0)
    }

    pub(crate) fn last(&mut self) -> &mut Entry {
        let last = self.directory.last().copied().unwrap_or_default();
        &mut self.entries[last]
    }

    pub(crate) fn write(&self) -> Written {
        let mut written = Written {
            bytes: self.prepended.clone(),
            ..Written::default()
        };
        for entry in &self.entries {
            written.bytes.extend(&entry.before);
            written.locals.push(written.bytes.len());
            written.bytes.extend(entry.local.local_header());
            written.payloads.push(written.bytes.len());
            written.bytes.extend(&entry.payload);
            written.bytes.extend(&entry.descriptor);
        }
        written.bytes.extend(&self.before_directory);
        written.directory = written.bytes.len();
        for index in &self.directory {
            written.records.push(written.bytes.len());
            let record = self.entries[*index].record_bytes(written.locals[*index]);
            written.bytes.extend(record);
        }
        written.directory_end = written.bytes.len();
        written.bytes.extend(&self.behind_directory);
        let (count, offset) = (self.directory.len(), written.directory);
        let size = written.directory_end - written.directory;
        if let Some(zip64) = &self.zip64 {
            let place = written.bytes.len();
            written
                .bytes
                .extend(zip64.bytes(place, count, size, offset));
        }
        written.end = written.bytes.len();
        written.bytes.extend(self.end.bytes(count, size, offset));
        written.bytes.extend(&self.appended);
        written
    }
}
