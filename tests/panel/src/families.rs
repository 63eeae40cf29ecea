//! The families of archives: each changes the structure of a good archive in one way that readers may interpret
//! differently. A family and a seed identify one archive.

use crate::archive::{
    Archive, End, Entry, Fields, Written, Zip64, deflate, descriptor, extra, flag, long, short,
    unicode_path,
};
use crate::random::Random;

/// A way to change an archive.
pub(crate) struct Family {
    pub(crate) name: &'static str,
    pub(crate) change: fn(&mut Archive, &mut Random),
}

const fn family(name: &'static str, change: fn(&mut Archive, &mut Random)) -> Family {
    Family { name, change }
}

/// Families that hide something in an archive come last, because what they hide contains offsets.
pub(crate) const FAMILIES: &[Family] = &[
    family("plain", |_, _| {}),
    family("writers", writers),
    family("other-name", other_name),
    family("unicode-path", unicode_paths),
    family("unicode-path-swap", unicode_path_swap),
    family("unlike-fields", unlike_fields),
    family("flags", flags),
    family("method", method),
    family("version", version),
    family("descriptor", descriptors),
    family("descriptor-in-data", descriptor_in_data),
    family("sizes", sizes),
    family("data-tail", data_tail),
    family("zip64-extra", zip64_extra),
    family("zip64-extra-twice", zip64_extra_twice),
    family("zip64-end", zip64_end),
    family("extra-malformed", extra_malformed),
    family("counts", counts),
    family("disks", disks),
    family("directory-place", directory_place),
    family("same-name", same_name),
    family("name-form", name_form),
    family("name-encoding", name_encoding),
    family("folder", folder),
    family("system", system),
    family("times", times),
    family("order", order),
    family("overlap", overlap),
    family("unlisted", unlisted),
    family("gap", gap),
    family("record-in-record", record_in_record),
    family("signature", signature),
    family("two-changes", two_changes),
    family("hidden-in-comment", |a, r| hide(a, r, Place::Comment)),
    family("hidden-in-first-comment", |a, r| {
        hide(a, r, Place::FirstComment);
    }),
    family("hidden-in-extra", |a, r| hide(a, r, Place::Extra)),
    family("hidden-in-local-extra", |a, r| {
        hide(a, r, Place::LocalExtra);
    }),
    family("hidden-in-archive-comment", |a, r| {
        hide(a, r, Place::ArchiveComment);
    }),
    family("hidden-in-stored", |a, r| hide(a, r, Place::Stored)),
    family("hidden-before-directory", |a, r| {
        hide(a, r, Place::BeforeDirectory);
    }),
    family("hidden-behind-directory", |a, r| {
        hide(a, r, Place::BehindDirectory);
    }),
    family("hidden-in-zip64", |a, r| hide(a, r, Place::Zip64)),
    family("prepended", |a, r| hide(a, r, Place::Prepended)),
    family("appended", |a, r| hide(a, r, Place::Appended)),
];

/// Generates the archive of this family and seed.
pub(crate) fn generate(family: &Family, seed: u64) -> Archive {
    let mut random = Random::new(family.name, seed);
    let mut archive = good(&mut random);
    (family.change)(&mut archive, &mut random);
    archive
}

const OCR: &[u8] = b"ocr.json";

/// The names of the entries of a result, and one that we do not use.
const NAMES: [&[u8]; 7] = [
    b"manual_approval.json",
    b"front.jpg",
    b"back.png",
    b"selfie.jpg",
    b"portrait.jpg",
    b"video.mp4",
    b"notes.txt",
];

/// A content that fits the name and differs from that of any other entry.
fn content(name: &[u8], random: &mut Random) -> Vec<u8> {
    let start: &[u8] = match name.rsplit(|byte| *byte == b'.').next() {
        Some(b"jpg") => b"\xFF\xD8\xFF\xC0\0\x11\x08\x03\x84\x05\0\x03\0",
        Some(b"png") => b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\x2C\x08\x06\0\0\0",
        Some(b"mp4") => b"\0\0\0\x18ftypisom",
        _ => b"",
    };
    let text = format!(
        "{{\"id\":{:?},\"passed\":true}}",
        format!("{:x}", random.number())
    );
    let text = text.repeat(if start.is_empty() {
        1
    } else {
        1 + random.below(3)
    });
    [start, text.as_bytes()].concat()
}

/// An archive that every reader reads in the same way, in one of the forms of ordinary writers.
fn good(random: &mut Random) -> Archive {
    let mut names = NAMES.to_vec();
    random.shuffle(&mut names);
    names.truncate(1 + random.below(4));
    names.insert(random.below(names.len() + 1), OCR);
    // Many families need an entry that we do not use.
    if !names.contains(&b"notes.txt".as_slice()) {
        names.insert(random.below(names.len() + 1), b"notes.txt");
    }
    let entries = names.iter().map(|name| {
        let data = content(name, random);
        let mut entry = Entry::new(name, &data, random.one_in(2));
        if random.one_in(4) {
            entry.both(|fields| fields.flags |= flag::UTF8);
        }
        if random.one_in(6) {
            // Stored data of unknown length can't be read from a stream, and is rare in practice.
            let length = random.pick(&[12, 16, 16, 20, 24]);
            if entry.is_deflated() || random.one_in(3) {
                entry.stream(length);
            }
        }
        entry
    });
    let mut archive = Archive::of(entries.collect());
    if random.one_in(8) {
        archive.zip64 = Some(Zip64::default());
    }
    if random.one_in(8) {
        archive.end.comment = b"a comment".to_vec();
    }
    archive
}

fn any<'a>(archive: &'a mut Archive, random: &mut Random) -> &'a mut Entry {
    let index = random.below(archive.entries.len());
    &mut archive.entries[index]
}

/// Usually the entry that decides, sometimes another one.
fn target<'a>(archive: &'a mut Archive, random: &mut Random) -> &'a mut Entry {
    if random.one_in(3) {
        any(archive, random)
    } else {
        let index = archive.find(OCR);
        &mut archive.entries[index]
    }
}

/// Changes the local header, the record, or both.
fn change_some(entry: &mut Entry, random: &mut Random, change: impl Fn(&mut Fields)) {
    match random.below(3) {
        0 => change(&mut entry.local),
        1 => change(&mut entry.record),
        _ => entry.both(change),
    }
}

/// Variations of ordinary writers, several at once.
fn writers(archive: &mut Archive, random: &mut Random) {
    for entry in &mut archive.entries {
        for _ in 0..random.below(3) {
            writer(entry, random);
        }
    }
    if random.one_in(3) {
        for entry in &mut archive.entries {
            let separator: &[u8] = if random.one_in(6) { b"\\" } else { b"/" };
            entry.both(|fields| fields.name = [b"result", separator, &fields.name].concat());
        }
    }
    if random.one_in(4) {
        let folder = Entry::new(b"result/", b"", false);
        archive.entries.insert(0, folder);
        archive.directory = (0..archive.entries.len()).collect();
    }
    if random.one_in(4) {
        random.shuffle(&mut archive.directory);
    }
    if random.one_in(12) {
        archive.entries[0].before = random.pick(&[b"PK00".to_vec(), b"PK\x07\x08".to_vec()]);
    }
}

fn writer(entry: &mut Entry, random: &mut Random) {
    match random.below(10) {
        0 => {
            entry
                .local
                .extra
                .extend(extra(0x5455, &[3, 0, 0, 0, 0, 0, 0, 0, 0]));
            entry.record.extra.extend(extra(0x5455, &[3, 0, 0, 0, 0]));
        }
        1 => entry.record.flags |= random.pick(&[2, 4, 6]),
        2 => entry.local.flags |= random.pick(&[2, 4, 6]),
        3 if !entry.is_streamed() => {
            let known = entry.local.clone();
            entry.stream(random.pick(&[12, 16]));
            let Fields {
                crc,
                compressed,
                size,
                ..
            } = known;
            (entry.local.compressed, entry.local.size) = (compressed, size);
            entry.local.crc = random.pick(&[0, crc]);
        }
        4 => {
            let Fields {
                compressed, size, ..
            } = entry.record;
            let both = [u64::from(size), u64::from(compressed)]
                .map(u64::to_le_bytes)
                .concat();
            change_some(entry, random, |fields| fields.extra.extend(extra(1, &both)));
        }
        5 => {
            let name = entry.record.name.clone();
            let field = unicode_path(1, &name, &name);
            change_some(entry, random, |fields| fields.extra.extend(&field));
        }
        6 => entry.local.needed = random.pick(&[10, 20, 45]),
        7 => entry.local.extra.extend(vec![0; random.below(8)]),
        8 => {
            (entry.made_by, entry.external) =
                random.pick(&[(0x0014, 0), (0x0014, 0x20), (0x0B14, 0x20), (0x0314, 0)]);
        }
        _ => {
            // As bsdtar streams: zip64 sizes in the descriptor, and a zip64 field of zeros.
            if entry.is_deflated() {
                entry.stream(24);
                entry.local.extra.extend(extra(1, &[0; 16]));
            }
        }
    }
}

fn other_name(archive: &mut Archive, random: &mut Random) {
    let forms: [&[u8]; 8] = [
        b"notes.txt",
        b"OCR.json",
        b"ocr.jsox",
        b"./ocr.json",
        b"ocr.json/",
        b"ocr.json\0",
        b"x/ocr.json",
        b"",
    ];
    let name = random.pick(&forms);
    let entry = target(archive, random);
    change_some(entry, random, |fields| fields.name = name.to_vec());
}

/// A unicode path field for a name, in one of several forms.
fn unicode_path_of(raw: &[u8], random: &mut Random) -> Vec<u8> {
    let names: [&[u8]; 7] = [
        raw,
        b"ocr.json",
        b"notes.txt",
        b"x.txt",
        b"",
        b"ocr.json\0",
        b"a/ocr.json",
    ];
    let name = random.pick(&names);
    let version = random.pick(&[1, 1, 1, 1, 0, 2]);
    let of = random.pick(&[raw, raw, raw, raw, b"other"]);
    let mut field = unicode_path(version, of, name);
    if random.one_in(12) {
        field.truncate(random.pick(&[4, 6, 9]).min(field.len()));
        let length = short(field.len() - 4).to_le_bytes();
        field[2..4].copy_from_slice(&length);
    }
    field
}

fn unicode_paths(archive: &mut Archive, random: &mut Random) {
    let count = 1 + random.below(2);
    let entry = target(archive, random);
    let raw = entry.record.name.clone();
    let mut fields = unicode_path_of(&raw, random);
    if random.one_in(4) {
        fields.extend(extra(0x5455, &[1, 0, 0, 0, 0]));
    }
    if count == 2 {
        let second = if random.one_in(3) {
            fields.clone()
        } else {
            unicode_path_of(&raw, random)
        };
        fields.extend(second);
    }
    change_some(entry, random, |both| both.extra.extend(&fields));
}

/// Two entries exchange their names by unicode paths: in the local headers, the records or both, once or twice.
fn unicode_path_swap(archive: &mut Archive, random: &mut Random) {
    let (first, second) = (archive.find(OCR), archive.find(b"notes.txt"));
    let places = random.below(3);
    let is_twice = random.below(3);
    for (index, name) in [(first, &b"notes.txt"[..]), (second, OCR)] {
        let entry = &mut archive.entries[index];
        let raw = entry.record.name.clone();
        let (own, other) = (unicode_path(1, &raw, &raw), unicode_path(1, &raw, name));
        let fields = match is_twice {
            0 => other,
            1 => [own, other].concat(),
            _ => [other, own].concat(),
        };
        if places != 1 {
            entry.local.extra.extend(&fields);
        }
        if places != 0 {
            entry.record.extra.extend(&fields);
        }
    }
}

fn unlike_fields(archive: &mut Archive, random: &mut Random) {
    let other = random.number();
    let which = random.below(9);
    let entry = target(archive, random);
    let small = long(usize::try_from(other % 64).unwrap_or(0));
    change_some(entry, random, |fields| match which {
        0 => fields.crc ^= 1 << (other % 32),
        1 => fields.crc = 0,
        2 => fields.size = small,
        3 => fields.compressed = small,
        4 => (fields.size, fields.compressed) = (0, 0),
        5 => (fields.crc, fields.size, fields.compressed) = (0, 0, 0),
        6 => fields.size = u32::MAX,
        7 => fields.compressed = u32::MAX,
        _ => (fields.size, fields.compressed) = (u32::MAX, u32::MAX),
    });
}

fn flags(archive: &mut Archive, random: &mut Random) {
    let bit = 1 << random.below(16);
    let entry = target(archive, random);
    change_some(entry, random, |fields| fields.flags ^= bit);
}

fn method(archive: &mut Archive, random: &mut Random) {
    let method = random.pick(&[0, 1, 6, 8, 9, 12, 14, 93, 95, 97, 98, 99, 0xFFFF]);
    let entry = target(archive, random);
    change_some(entry, random, |fields| fields.method = method);
}

fn version(archive: &mut Archive, random: &mut Random) {
    let version = random.pick(&[
        0, 10, 20, 45, 46, 51, 62, 63, 64, 99, 0x0314, 0x0A2D, 0xFFFF,
    ]);
    let entry = target(archive, random);
    change_some(entry, random, |fields| fields.needed = version);
}

fn descriptors(archive: &mut Archive, random: &mut Random) {
    let length = random.pick(&[12, 16, 20, 24]);
    let lie = random.below(12);
    let keeps = random.below(4);
    let entry = target(archive, random);
    let (crc, compressed, size) = (entry.record.crc, entry.record.compressed, entry.record.size);
    entry.stream(length);
    // Some writers state numbers in the header although they write a descriptor.
    match keeps {
        0 => (entry.local.crc, entry.local.compressed, entry.local.size) = (crc, compressed, size),
        1 => (entry.local.compressed, entry.local.size) = (compressed, size),
        2 => entry.local.size = size,
        _ => {}
    }
    match lie {
        0 => entry.descriptor = descriptor(length, crc ^ 1, compressed, size),
        1 => entry.descriptor = descriptor(length, crc, compressed + 1, size),
        2 => entry.descriptor = descriptor(length, crc, compressed, size + 1),
        3 => entry.descriptor.clear(),
        4 => entry.descriptor = descriptor(length, 0, 0, 0),
        5 => entry.descriptor.extend(b"PK\x07\x08"),
        6 => entry.record.flags &= !flag::DESCRIPTOR,
        7 => entry.local.flags &= !flag::DESCRIPTOR,
        8 => {
            entry.local.extra.extend(extra(1, &[0; 16]));
            (entry.local.compressed, entry.local.size) = (u32::MAX, u32::MAX);
        }
        9 => entry.local.extra.extend(extra(1, &[0; 16])),
        _ => {}
    }
}

/// Stored data with descriptors and headers in it, which end an entry for readers that read from the start.
fn descriptor_in_data(archive: &mut Archive, random: &mut Random) {
    let ends_early = random.one_in(2);
    let is_other = random.one_in(2);
    let is_streamed = random.one_in(2);
    let length = random.pick(&[12, 16, 24]);
    let other = content(OCR, random);
    let entry = target(archive, random);
    let name = entry.record.name.clone();
    let start = content(&name, random);
    let mut data = start.clone();
    if ends_early {
        data.extend(descriptor(
            length,
            crc32fast::hash(&start),
            long(start.len()),
            long(start.len()),
        ));
    }
    if is_other {
        let inner = Entry::new(OCR, &other, false);
        data.extend(inner.local.local_header());
        data.extend(&inner.payload);
    }
    entry.both(|fields| fields.method = 0);
    entry.set_data(&data);
    if is_streamed {
        entry.stream(length);
    }
}

fn sizes(archive: &mut Archive, random: &mut Random) {
    let which = random.below(6);
    let entry = target(archive, random);
    let by = random.pick(&[1, 4, 30]);
    change_some(entry, random, |fields| match which {
        0 => fields.size += by,
        1 => fields.size = fields.size.saturating_sub(by),
        2 => fields.compressed += by,
        3 => fields.compressed = fields.compressed.saturating_sub(by),
        4 => (fields.compressed, fields.size) = (fields.compressed + by, fields.size + by),
        _ => fields.size = 0,
    });
}

/// Bytes after the end of the deflated data, inside the entry.
fn data_tail(archive: &mut Archive, random: &mut Random) {
    let tail = match random.below(4) {
        0 => b"tail".to_vec(),
        1 => deflate(&content(OCR, random)),
        2 => descriptor(16, 1, 2, 3),
        _ => vec![0],
    };
    let is_crc_of_first = random.one_in(2);
    let name = target(archive, random).record.name.clone();
    let data = content(&name, random);
    let index = archive.find(&name);
    let entry = &mut archive.entries[index];
    entry.both(|fields| fields.method = 8);
    entry.set_data(&data);
    entry.payload.extend(&tail);
    let compressed = long(entry.payload.len());
    entry.both(|fields| {
        fields.compressed = compressed;
        if !is_crc_of_first {
            fields.size += 4;
        }
    });
    entry.local.flags &= !flag::DESCRIPTOR;
    entry.record.flags &= !flag::DESCRIPTOR;
    entry.descriptor.clear();
}

/// A zip64 field with some of its values, which may be wrong.
fn zip64_field(fields: &Fields, offset: usize, random: &mut Random) -> Vec<u8> {
    let lie = random.pick(&[0_u64, 0, 0, 0, 1, 30, 1 << 32]);
    let mut data = Vec::new();
    let values = [
        u64::from(fields.size) + lie,
        u64::from(fields.compressed),
        offset as u64,
    ];
    for value in values.iter().take(random.below(4)) {
        data.extend(value.to_le_bytes());
    }
    match random.below(6) {
        0 => data.extend([0; 4]),
        1 => data.extend(&[0; 28][..]),
        _ => {}
    }
    extra(1, &data)
}

fn saturate(entry: &mut Entry, random: &mut Random) {
    for _ in 0..random.below(3) {
        let which = random.below(5);
        let is_local = random.one_in(2);
        let fields = if is_local {
            &mut entry.local
        } else {
            &mut entry.record
        };
        match which {
            0 => fields.size = u32::MAX,
            1 => fields.compressed = u32::MAX,
            2 => (fields.size, fields.compressed) = (u32::MAX, u32::MAX),
            3 => entry.offset = Some(u32::MAX),
            _ => entry.disk = 0xFFFF,
        }
    }
}

fn zip64_extra(archive: &mut Archive, random: &mut Random) {
    let written = archive.write();
    let index = if random.one_in(3) {
        random.below(archive.entries.len())
    } else {
        archive.find(OCR)
    };
    let entry = &mut archive.entries[index];
    let place = written.locals[index];
    // The right field of a good writer, with all values that are saturated.
    if random.one_in(3) {
        let (size, compressed) = (
            u64::from(entry.record.size),
            u64::from(entry.record.compressed),
        );
        let sizes = [size.to_le_bytes(), compressed.to_le_bytes()].concat();
        let is_local = random.one_in(2);
        if is_local && !entry.is_streamed() {
            (entry.local.size, entry.local.compressed) = (u32::MAX, u32::MAX);
            entry.local.extra.extend(extra(1, &sizes));
        }
        (entry.record.size, entry.record.compressed) = (u32::MAX, u32::MAX);
        let mut field = sizes;
        if random.one_in(2) {
            entry.offset = Some(u32::MAX);
            field.extend((place as u64).to_le_bytes());
        }
        entry.record.extra.extend(extra(1, &field));
        return;
    }
    let field = zip64_field(&entry.record, place, random);
    saturate(entry, random);
    change_some(entry, random, |fields| fields.extra.extend(&field));
}

fn zip64_extra_twice(archive: &mut Archive, random: &mut Random) {
    let written = archive.write();
    let index = archive.find(OCR);
    let entry = &mut archive.entries[index];
    let mut fields = zip64_field(&entry.record, written.locals[index], random);
    if random.one_in(3) {
        fields.extend(extra(0xCAFE, &[]));
    }
    let second = if random.one_in(3) {
        fields.clone()
    } else {
        zip64_field(&entry.record, written.locals[index], random)
    };
    fields.extend(second);
    saturate(entry, random);
    change_some(entry, random, |both| both.extra.extend(&fields));
}

fn zip64_end(archive: &mut Archive, random: &mut Random) {
    let written = archive.write();
    let size = (written.directory_end - written.directory) as u64;
    let (count, offset) = (archive.directory.len() as u64, written.directory as u64);
    let mut zip64 = Zip64::default();
    for _ in 0..random.below(3) {
        match random.below(13) {
            0 => zip64.has_record = false,
            1 => zip64.has_locator = false,
            2 => zip64.total = Some(count - 1),
            3 => zip64.here = Some(count - 1),
            4 => zip64.size = Some(size + random.pick(&[1, 46, 1 << 32])),
            5 => zip64.offset = Some(offset.saturating_sub(random.pick(&[1, 30, 46]))),
            6 => zip64.target = Some(random.pick(&[0, written.end as u64, 1 << 40])),
            7 => zip64.disks = random.pick(&[0, 2]),
            8 => zip64.target_disk = 1,
            9 => zip64.disk = 1,
            10 => zip64.more = random.pick(&[vec![0; 8], vec![0; 28], b"PK\x06\x06".to_vec()]),
            11 => zip64.length = Some(random.pick(&[0, 43, 45, 1 << 33])),
            _ => zip64.needed = random.pick(&[20, 62, 63, 64, 99]),
        }
    }
    archive.zip64 = Some(zip64);
    let end = &mut archive.end;
    for _ in 0..random.below(4) {
        match random.below(7) {
            0 => end.here = Some(u16::MAX),
            1 => end.total = Some(u16::MAX),
            2 => (end.here, end.total) = (Some(u16::MAX), Some(u16::MAX)),
            3 => end.size = Some(u32::MAX),
            4 => end.offset = Some(u32::MAX),
            5 => end.disk = u16::MAX,
            _ => end.directory_disk = u16::MAX,
        }
    }
}

fn extra_malformed(archive: &mut Archive, random: &mut Random) {
    let bytes: &[&[u8]] = &[
        b"\0",
        b"\x01\0",
        b"\x01\0\0",
        b"\x01\0\x20\0",
        b"\x01\0\x10\0\0\0\0\0\0\0\0\0",
        b"\x75\x70\xFF\xFF\x01",
        b"PK\x03\x04",
        b"PK\x01\x02",
        b"PK\x05\x06",
        b"\xFF\xFF\xFF\xFF",
        b"\0\0\0\0\0\0\0\0",
        b"\x55\x54\x05\0\x01",
    ];
    let mut field = random.pick(bytes).to_vec();
    if random.one_in(3) {
        let first = extra(0x5455, &[1, 0, 0, 0, 0]);
        field.splice(0..0, first);
    }
    let entry = target(archive, random);
    change_some(entry, random, |fields| fields.extra.extend(&field));
}

fn counts(archive: &mut Archive, random: &mut Random) {
    let written = archive.write();
    let count = short(archive.directory.len());
    let other = random.pick(&[0, count - 1, count + 1, count + 2, u16::MAX]);
    let size = long(written.directory_end - written.directory);
    let end = &mut archive.end;
    match random.below(6) {
        0 => end.here = Some(other),
        1 => end.total = Some(other),
        2 => (end.here, end.total) = (Some(other), Some(other)),
        3 => end.size = Some(random.pick(&[0, size - 1, size + 1, size - 46, u32::MAX])),
        4 => end.comment_error = random.pick(&[-1, 1, 2]),
        _ => {
            // Count and size are one record too small, so that record is between the directory and the end record.
            let last = archive.directory.last().copied().unwrap_or_default();
            let length = archive.entries[last].record_bytes(0).len();
            archive.end.size = Some(size - long(length));
            (archive.end.here, archive.end.total) = (Some(count - 1), Some(count - 1));
        }
    }
}

fn disks(archive: &mut Archive, random: &mut Random) {
    let disk = random.pick(&[1, 2, u16::MAX]);
    match random.below(4) {
        0 => archive.end.disk = disk,
        1 => archive.end.directory_disk = disk,
        2 => (archive.end.disk, archive.end.directory_disk) = (disk, disk),
        _ => target(archive, random).disk = disk,
    }
}

fn directory_place(archive: &mut Archive, random: &mut Random) {
    let offset = long(archive.write().directory);
    let by = random.pick(&[1, 4, 30, 46]);
    match random.below(5) {
        0 => archive.end.offset = Some(offset - by),
        1 => archive.end.offset = Some(offset + by),
        2 => archive.end.offset = Some(0),
        3 => {
            // All offsets are too low by the number of bytes in front.
            let front = vec![b'x'; by as usize];
            let written = archive.write();
            for (entry, place) in archive.entries.iter_mut().zip(&written.locals) {
                entry.offset = Some(long(*place));
            }
            archive.end.offset = Some(offset);
            archive.prepended = front;
        }
        _ => {
            let entry = target(archive, random);
            entry.offset = Some(by);
        }
    }
}

fn same_name(archive: &mut Archive, random: &mut Random) {
    let names: [&[u8]; 9] = [
        OCR,
        b"OCR.JSON",
        b"./ocr.json",
        b"x/../ocr.json",
        b"result/ocr.json",
        b"ocr.json.",
        b"ocr.json ",
        b"/ocr.json",
        b"ocr.json/",
    ];
    let data = content(OCR, random);
    let mut entry = Entry::new(random.pick(&names), &data, random.one_in(2));
    if random.one_in(4) {
        entry = archive.entries[archive.find(OCR)].clone();
    }
    let at = random.below(archive.entries.len() + 1);
    archive.entries.insert(at, entry);
    archive.directory = (0..archive.entries.len()).collect();
}

fn name_form(archive: &mut Archive, random: &mut Random) {
    let forms: [&[u8]; 18] = [
        b"result/ocr.json",
        b"result\\ocr.json",
        b"./ocr.json",
        b"/ocr.json",
        b"C:ocr.json",
        b"../ocr.json",
        b"ocr.json\0.txt",
        b"ocr.json\0",
        b"\0ocr.json",
        b"ocr.json/",
        b"ocr.json//",
        b"OCR.JSON",
        b"a//ocr.json",
        b"ocr.json:x",
        b"ocr.json ",
        b"ocr.json.",
        b"\xEF\xBB\xBFocr.json",
        b"a/./ocr.json",
    ];
    let name = random.pick(&forms);
    let index = archive.find(OCR);
    archive.entries[index].both(|fields| fields.name = name.to_vec());
}

fn name_encoding(archive: &mut Archive, random: &mut Random) {
    let forms: [&[u8]; 12] = [
        b"\xC3\xB6cr.json",
        b"\x94cr.json",
        b"\xF6cr.json",
        b"ocr\xFF.json",
        b"\xC0\xAFocr.json",
        b"ocr.j\xC3son",
        b"front-\xC3\xB8.jpg",
        b"front-\xF8.jpg",
        b"front-\xD0\x9F.jpg",
        b"\xED\xA0\x80.txt",
        b"o\xCC\x88cr.json",
        b"result-\x83\x5C/ocr.json",
    ];
    let name = random.pick(&forms);
    let is_utf8 = random.one_in(2);
    let entry = target(archive, random);
    let old = entry.record.name.clone();
    entry.both(|fields| {
        fields.name = name.to_vec();
        fields.flags &= !flag::UTF8;
        if is_utf8 {
            fields.flags |= flag::UTF8;
        }
    });
    if random.one_in(4) {
        let text = random.pick(&[&old[..], "\u{f6}cr.json".as_bytes(), OCR]);
        let field = unicode_path(1, name, text);
        change_some(entry, random, |fields| fields.extra.extend(&field));
    }
}

fn folder(archive: &mut Archive, random: &mut Random) {
    let names: [&[u8]; 4] = [b"result/", b"ocr.json/", b"__MACOSX/", b"a/b/"];
    let data: &[u8] = if random.one_in(2) { b"" } else { b"data" };
    let mut entry = Entry::new(random.pick(&names), data, random.one_in(3));
    entry.external = random.pick(&[0x10, 0x41ED_0010, 0x81A4_0000]);
    let at = random.below(archive.entries.len() + 1);
    archive.entries.insert(at, entry);
    archive.directory = (0..archive.entries.len()).collect();
}

fn system(archive: &mut Archive, random: &mut Random) {
    let entry = target(archive, random);
    entry.made_by = u16::from_le_bytes([20, random.pick(&[0, 1, 3, 5, 7, 10, 19, 255])]);
    entry.external = random.pick(&[
        0,
        0x10,
        0x20,
        0x08,
        0x41ED_0010,
        0x41ED_0000,
        0xA1FF_0000,
        0x81A4_0010,
        0x1000_0000,
        u32::MAX,
    ]);
    if random.one_in(3) {
        let field = random.pick(&[
            extra(0x7855, &[0, 0, 0, 0]),
            extra(0x7875, &[1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0]),
            extra(0x000A, &[0; 32]),
            extra(0x756E, &[0; 14]),
            extra(0x0065, &[0; 4]),
            extra(0x9901, &[2, 0, b'A', b'E', 3, 8, 0]),
            extra(0x6C78, &[0; 3]),
            extra(0x6375, &[1, 0, 0, 0, 0, b'c']),
        ]);
        change_some(entry, random, |fields| fields.extra.extend(&field));
    }
}

fn times(archive: &mut Archive, random: &mut Random) {
    let (time, date) = random.pick(&[
        (0, 0),
        (0xFFFF, 0xFFFF),
        (0, 0x21),
        (0x6000, 0x5A20),
        (0x6000, 0x01FF),
    ]);
    let entry = target(archive, random);
    change_some(entry, random, |fields| {
        (fields.time, fields.date) = (time, date);
    });
}

/// Entries in another order than their records.
fn order(archive: &mut Archive, random: &mut Random) {
    random.shuffle(&mut archive.directory);
    if random.one_in(3) {
        archive.directory.pop();
    }
}

fn overlap(archive: &mut Archive, random: &mut Random) {
    let written = archive.write();
    let (first, second) = (random.below(archive.entries.len()), archive.find(OCR));
    match random.below(4) {
        // The record of an entry points to the local entry of another.
        0 => archive.entries[second].offset = Some(long(written.locals[first])),
        // An entry whose data is the next entry.
        1 => {
            let inner = archive.entries[second].clone();
            let mut data = inner.local.local_header();
            data.extend(&inner.payload);
            let mut entry = Entry::new(b"outer.txt", &data, false);
            entry.before.clear();
            archive.entries.insert(0, entry);
            archive.directory = (0..archive.entries.len()).collect();
            let header = 30 + b"outer.txt".len();
            archive.entries[second + 1].offset = Some(long(header));
        }
        2 => archive.directory.push(first),
        _ => {
            let index = archive.directory[random.below(archive.directory.len())];
            archive.directory.insert(0, index);
        }
    }
}

/// A local entry that the directory does not list.
fn unlisted(archive: &mut Archive, random: &mut Random) {
    let data = content(OCR, random);
    let entry = Entry::new(
        random.pick(&[OCR, b"notes.txt", b"other.txt"]),
        &data,
        random.one_in(2),
    );
    let at = random.below(archive.entries.len() + 1);
    archive.entries.insert(at, entry);
    archive.directory = (0..archive.entries.len())
        .filter(|index| *index != at)
        .collect();
}

fn gap(archive: &mut Archive, random: &mut Random) {
    let bytes = random.pick(&[
        b"x".to_vec(),
        vec![0; 4],
        b"PK\x07\x08".to_vec(),
        descriptor(16, 0, 0, 0),
        b"PK\x06\x08\x04\0\0\0sign".to_vec(),
        b"PK\x05\x05\x04\0sign".to_vec(),
    ]);
    match random.below(4) {
        0 => any(archive, random).before = bytes,
        1 => archive.before_directory = bytes,
        2 => archive.behind_directory = bytes,
        _ => {
            archive.behind_directory = bytes;
            let written = archive.write();
            archive.end.size = Some(long(written.end - written.directory));
        }
    }
}

/// The comment or extra field of a record contains another record, which a wrong length or count reveals.
fn record_in_record(archive: &mut Archive, random: &mut Random) {
    let other = Entry::new(OCR, &content(OCR, random), false);
    let place = archive.write().locals[archive.find(b"notes.txt")];
    let record = other.record_bytes(place);
    let is_counted = random.one_in(3);
    let in_comment = random.one_in(2);
    let entry = any(archive, random);
    if in_comment {
        entry.comment = record;
    } else {
        entry.record.extra = extra(0xCAFE, &record);
    }
    if is_counted {
        let count = short(archive.directory.len() + 1);
        (archive.end.here, archive.end.total) = (Some(count), Some(count));
    }
}

/// A signature, and bytes that may pass for the rest of a record, in places where readers search for one.
fn signature(archive: &mut Archive, random: &mut Random) {
    let signatures: [&[u8]; 8] = [
        b"PK\x01\x02",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"PK\x06\x06",
        b"PK\x06\x07",
        b"PK\x07\x08",
        b"PK00",
        b"PK\x05\x05",
    ];
    let mut bytes = random.pick(&signatures).to_vec();
    let filling = random.pick(&[0, 0xFF, b' ']);
    bytes.extend(vec![
        filling;
        random.pick(&[
            0, 0, 1, 4, 12, 15, 16, 17, 18, 19, 20, 22, 30, 42, 52, 60
        ])
    ]);
    match random.below(8) {
        0 | 1 => archive.last().comment = bytes,
        2 => archive.last().record.extra = extra(0xCAFE, &bytes),
        3 => archive.last().record.extra = bytes,
        4 => archive.last().both(|fields| fields.name.clone_from(&bytes)),
        5 => archive.end.comment = bytes,
        6 => target(archive, random).local.extra = extra(0xCAFE, &bytes),
        _ => {
            let index = archive.find(b"notes.txt");
            archive.entries[index].both(|fields| fields.method = 0);
            archive.entries[index].set_data(&bytes);
        }
    }
}

fn two_changes(archive: &mut Archive, random: &mut Random) {
    let last = FAMILIES
        .iter()
        .position(|family| family.name == "two-changes");
    for _ in 0..2 {
        (FAMILIES[random.below(last.unwrap_or(1))].change)(archive, random);
    }
}

/// A place where something can be hidden.
#[derive(Clone, Copy)]
enum Place {
    Comment,
    FirstComment,
    Extra,
    LocalExtra,
    ArchiveComment,
    Stored,
    BeforeDirectory,
    BehindDirectory,
    Zip64,
    Prepended,
    Appended,
}

/// What is hidden: parts of an archive with another `ocr.json`.
#[expect(clippy::struct_excessive_bools, reason = "each part is there or not")]
#[derive(Clone, Debug)]
struct Hidden {
    other: Entry,
    has_local: bool,
    has_record: bool,
    zip64: Option<Zip64>,
    end: Option<End>,
    /// Whether its offsets count from its own start.
    is_relative: bool,
    /// Whether its end records point to the real directory.
    is_of_the_real_one: bool,
    before: Vec<u8>,
    behind: Vec<u8>,
}

impl Hidden {
    fn any(random: &mut Random) -> Self {
        let mut other = Entry::new(OCR, &content(OCR, random), random.one_in(2));
        other.comment = random.pick(&[Vec::new(), Vec::new(), b"c".to_vec()]);
        let has_zip64 = random.one_in(2);
        let has_end = !has_zip64 || random.one_in(2);
        let mut zip64 = Zip64::default();
        if random.one_in(6) {
            // A locator or a record on its own.
            (zip64.has_record, zip64.has_locator) = random.pick(&[(true, false), (false, true)]);
        }
        Self {
            other,
            has_local: !random.one_in(8),
            has_record: !random.one_in(8),
            zip64: has_zip64.then_some(zip64),
            end: has_end.then(End::default),
            is_relative: random.one_in(4),
            is_of_the_real_one: random.one_in(6),
            before: random.pick(&[Vec::new(), Vec::new(), b"x".to_vec()]),
            behind: random.pick(&[
                Vec::new(),
                Vec::new(),
                Vec::new(),
                b"x".to_vec(),
                vec![0; 22],
                vec![0; 4],
            ]),
        }
    }

    /// Its bytes at a place of the archive; their number does not depend on the place.
    fn bytes(&self, archive: &Written, place: usize) -> Vec<u8> {
        let base = if self.is_relative { 0 } else { place };
        let mut bytes = self.before.clone();
        let local = base + bytes.len();
        if self.has_local {
            bytes.extend(self.other.local.local_header());
            bytes.extend(&self.other.payload);
        }
        let mut directory = base + bytes.len();
        let mut size = 0;
        if self.has_record {
            let record = self.other.record_bytes(local);
            size = record.len();
            bytes.extend(record);
        }
        let mut count = usize::from(self.has_record);
        if self.is_of_the_real_one {
            directory = archive.directory;
            size = archive.directory_end - archive.directory;
            count = archive.records.len();
        }
        if let Some(zip64) = &self.zip64 {
            let record = base + bytes.len();
            bytes.extend(zip64.bytes(record, count, size, directory));
        }
        if let Some(end) = &self.end {
            bytes.extend(end.bytes(count, size, directory));
        }
        bytes.extend(&self.behind);
        bytes
    }
}

/// Hides parts of another archive at a place.
fn hide(archive: &mut Archive, random: &mut Random, place: Place) {
    let mut hidden = Hidden::any(random);
    if matches!(place, Place::Comment | Place::Extra | Place::Zip64) && random.one_in(2) {
        // Right before the end record, where readers search for its locator.
        archive.zip64 = None;
        hidden.behind.clear();
    }
    let is_counted = random.one_in(2);
    if matches!(place, Place::Zip64) && archive.zip64.is_none() {
        archive.zip64 = Some(Zip64::default());
    }
    let stored = archive.find(b"notes.txt");
    if matches!(place, Place::Stored) {
        archive.entries[stored].both(|fields| fields.method = 0);
        if random.one_in(2) {
            let entry = archive.entries.remove(stored);
            archive.entries.push(entry);
            archive.directory = (0..archive.entries.len()).collect();
        }
    }
    let stored = archive.find(b"notes.txt");
    // Twice: the first time to find the length, the second time for the right offsets.
    let mut at = 0;
    for _ in 0..2 {
        let bytes = hidden.bytes(&archive.write(), at);
        put(archive, place, stored, &bytes, is_counted);
        at = place_of(archive, place, stored, bytes.len());
    }
    let bytes = hidden.bytes(&archive.write(), at);
    put(archive, place, stored, &bytes, is_counted);
}

fn put(archive: &mut Archive, place: Place, stored: usize, bytes: &[u8], is_counted: bool) {
    let first = archive.directory.first().copied().unwrap_or_default();
    match place {
        Place::Comment => archive.last().comment = bytes.to_vec(),
        Place::FirstComment => archive.entries[first].comment = bytes.to_vec(),
        Place::Extra => archive.last().record.extra = extra(0xCAFE, bytes),
        Place::LocalExtra => archive.entries[first].local.extra = extra(0xCAFE, bytes),
        Place::ArchiveComment => archive.end.comment = bytes.to_vec(),
        Place::Stored => {
            let entry = &mut archive.entries[stored];
            entry.both(|fields| fields.flags &= !flag::DESCRIPTOR);
            entry.descriptor.clear();
            entry.set_data(bytes);
        }
        Place::BeforeDirectory => archive.before_directory = bytes.to_vec(),
        Place::BehindDirectory => {
            archive.behind_directory = bytes.to_vec();
            if is_counted {
                let written = archive.write();
                let size = written.directory_end - written.directory + bytes.len();
                archive.end.size = Some(long(size));
            }
        }
        Place::Zip64 => {
            if let Some(zip64) = &mut archive.zip64 {
                if is_counted {
                    zip64.more = bytes.to_vec();
                } else {
                    zip64.gap = bytes.to_vec();
                }
            }
        }
        Place::Prepended => archive.prepended = bytes.to_vec(),
        Place::Appended => archive.appended = bytes.to_vec(),
    }
}

/// The offset of the hidden bytes, if there are `length` of them.
fn place_of(archive: &Archive, place: Place, stored: usize, length: usize) -> usize {
    let written = archive.write();
    let end_of_record = |position: usize| {
        let next = written.records.get(position + 1);
        next.copied().unwrap_or(written.directory_end)
    };
    let end = match place {
        Place::Comment => written.directory_end,
        Place::FirstComment => end_of_record(0),
        Place::Extra => {
            let comment = archive
                .directory
                .last()
                .map_or(0, |last| archive.entries[*last].comment.len());
            written.directory_end - comment
        }
        Place::LocalExtra => {
            let first = archive.directory.first().copied().unwrap_or_default();
            written.payloads[first]
        }
        Place::ArchiveComment => written.end + 22 + length,
        Place::Stored => written.payloads[stored] + length,
        Place::BeforeDirectory => written.directory,
        Place::BehindDirectory => written.directory_end + length,
        Place::Zip64 => match &archive.zip64 {
            Some(zip64) if zip64.gap.is_empty() => written.directory_end + 56 + length,
            _ => written.end - 20,
        },
        Place::Prepended => length,
        Place::Appended => written.bytes.len(),
    };
    end.saturating_sub(length)
}
