//! Ambiguous archives, by the kinds of `docs/attacks.md`: what some reader may search for, in each place where it might
//! find it. And archives of ordinary programs, which open.

use std::fs;
use std::path::Path;

use videoid_lens::archive::{
    ArchiveWarning, Budget, EntryKind, EntryRole, Listing, Opening, open, read,
};
use videoid_lens::error::Code;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;

use crate::not_run::not_run;
use crate::zips::{
    File, Zip, deflate, deflated, descriptor, end, local, record, stored, unicode_path, zip64_end,
};

const OCR: &[u8] = br#"{"securityChecks":{"nonExpired":{"name":"nonExpired","passed":true}}}"#;
const OTHER: &[u8] = br#"{"securityChecks":{"nonExpired":{"name":"nonExpired","passed":false}}}"#;
const JPEG: &[u8] = b"\xFF\xD8\xFFpicture";

fn files() -> Vec<File> {
    vec![deflated("ocr.json", OCR), stored("front.jpg", JPEG)]
}

fn good() -> Zip {
    Zip::of(&files())
}

/// The good archive, with a change to its last file.
fn with_last(change: impl Fn(&mut File)) -> Zip {
    let mut files = files();
    change(files.last_mut().unwrap());
    Zip::of(&files)
}

/// The good archive, with a change to its first file.
fn with_first(change: impl Fn(&mut File)) -> Zip {
    let mut files = files();
    change(&mut files[0]);
    Zip::of(&files)
}

fn opened(zip: &Zip, strictness: Strictness) -> Result<Listing, Code> {
    open(&zip.bytes, Limits::default(), strictness).map_err(|error| error.code())
}

fn strict(zip: &Zip) -> Result<Listing, Code> {
    opened(zip, Strictness::Strict)
}

/// The outcome of reading each entry.
fn contents(archive: &[u8], listing: &Listing) -> Vec<Result<Vec<u8>, Code>> {
    let limits = Limits::default();
    let entries = listing.entries.iter().map(|entry| {
        let start = usize::try_from(entry.data.offset).unwrap();
        let end = start + usize::try_from(entry.data.compressed).unwrap();
        let budget = Budget::new(&limits, limits.image_bytes, 0);
        let bytes = read(&archive[start..end], entry.data, budget);
        entry.problem.map_or(Ok(()), Err)?;
        bytes.map_err(|error| error.code())
    });
    entries.collect()
}

/// The archive opens without a warning, and every entry is read as it was written.
fn assert_ordinary(zip: &Zip, of: &str) {
    let listing = strict(zip).unwrap_or_else(|code| panic!("{of}: {code:?}"));
    assert_eq!(listing.warnings, [], "{of}");
    let read = contents(&zip.bytes, &listing);
    assert_eq!(read[0].as_deref(), Ok(OCR), "{of}");
    assert_eq!(listing.entries[0].kind, EntryKind::Ocr, "{of}");
    for (entry, bytes) in listing.entries.iter().zip(&read).skip(1) {
        assert_eq!(bytes.as_deref(), Ok(JPEG), "{of}, {}", entry.name);
    }
}

/// Strict and tolerant reading refuse it.
fn assert_ambiguous(zip: &Zip, of: &str) {
    for strictness in [Strictness::Strict, Strictness::Tolerant] {
        let refused = opened(zip, strictness).map(|listing| listing.warnings);
        assert_eq!(refused, Err(Code::ZipAmbiguous), "{of}, {strictness:?}");
    }
}

fn field(id: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap().to_le_bytes();
    [&id.to_le_bytes()[..], &length, data].concat()
}

fn zip64(numbers: &[u64]) -> Vec<u8> {
    let numbers: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    field(1, &numbers)
}

/// The archive with these bytes in each place that is not an entry's data.
fn hidden_everywhere(hidden: &[u8]) -> Vec<(&'static str, Zip)> {
    let ours = field(0xCAFE, hidden);
    let mut between = good();
    let at = between.end;
    between.bytes.splice(at..at, hidden.iter().copied());
    let mut behind = good();
    behind.bytes.extend(hidden);
    let mut before = good();
    before.bytes.splice(0..0, hidden.iter().copied());
    // Between two entries: the descriptor of the first one is longer.
    let mut inside = good();
    let at = inside.locals[1];
    inside.bytes.splice(at..at, hidden.iter().copied());
    let moved = u32::try_from(at + hidden.len()).unwrap().to_le_bytes();
    let place = inside.records[1] + hidden.len() + record::LOCAL;
    let start = u32::try_from(inside.directory + hidden.len())
        .unwrap()
        .to_le_bytes();
    let offset = inside.end + hidden.len() + end::OFFSET;
    let inside = inside.put(place, &moved).put(offset, &start);
    vec![
        (
            "comment of the last entry",
            good().after_last_record(record::COMMENT_LENGTH, hidden),
        ),
        (
            "extra field of the last record",
            with_last(|file| file.extra.clone_from(&ours)),
        ),
        (
            "extra field of the last local header",
            with_last(|file| file.local_extra.clone_from(&ours)),
        ),
        (
            "extra field of the first record",
            with_first(|file| file.extra.clone_from(&ours)),
        ),
        (
            "extra field of the first local header",
            with_first(|file| file.local_extra.clone_from(&ours)),
        ),
        ("the archive's comment", good().comment(hidden)),
        ("between directory and end record", between),
        ("behind the end record", behind),
        ("before the first entry", before),
        ("between two entries", inside),
        (
            "between entries and directory",
            good().before_directory(hidden),
        ),
    ]
}

#[test]
fn z20_z22_signatures_are_allowed_only_in_an_entrys_data() {
    let more = stored("more.txt", b"more");
    let second = Zip::of(&[deflated("ocr.json", OTHER), stored("front.jpg", JPEG), more]);
    let (directory, end) = (second.directory, second.end);
    let count = second.records.len();
    let zip64 = zip64_end(end, count, end - directory, directory);
    let mut version_2 = zip64.clone();
    version_2[4..12].copy_from_slice(&76_u64.to_le_bytes());
    version_2[14] = 62;
    version_2.splice(56..56, [0; 32]);
    for (what, hidden) in [
        ("archive", &second.bytes[..]),
        ("entries", &second.bytes[..directory]),
        ("directory", &second.bytes[directory..end]),
        ("directory and end record", &second.bytes[directory..]),
        ("end record", &second.bytes[end..]),
        ("zip64 record and locator", &zip64),
        ("zip64 locator", &zip64[56..]),
        ("zip64 record", &zip64[..56]),
        ("zip64 record of version 2", &version_2),
        ("two locators", &[&zip64[..], &zip64[56..]].concat()),
    ] {
        for (place, zip) in hidden_everywhere(hidden) {
            let of = format!("{what}, {place}");
            assert_eq!(strict(&zip).map(|_| ()), Err(Code::ZipAmbiguous), "{of}");
            // If a tolerant reader opens it, there is a warning.
            let is_told = opened(&zip, Strictness::Tolerant)
                .map_or(true, |listing| !listing.warnings.is_empty());
            assert!(is_told, "{of}");
        }
    }
    // As the data of an entry, the same bytes are only data. Ordinary bytes may be wherever the format has room for
    // them.
    let mut outer = files();
    outer[1] = stored("inner.zip", &second.bytes);
    let zip = Zip::of(&outer);
    let listing = strict(&zip).unwrap();
    assert_eq!(listing.warnings, []);
    assert_eq!(
        contents(&zip.bytes, &listing),
        [Ok(OCR.to_vec()), Ok(second.bytes)]
    );
    for (place, zip) in &hidden_everywhere(b"nothing to find")[..6] {
        assert_ordinary(zip, place);
    }
}

fn tolerant_warnings(zip: &Zip) -> Vec<ArchiveWarning> {
    let listing = opened(zip, Strictness::Tolerant).unwrap();
    listing.warnings.iter().map(|row| row.code).collect()
}

#[test]
fn z20_an_inner_archive_that_ends_the_file_is_refused() {
    // The comment of the inner end record reaches to the end of the file.
    let inner = Zip::of(&[deflated("ocr.json", OTHER)]);
    let zip = Zip::of(&[deflated("ocr.json", OCR), stored("inner.zip", &inner.bytes)]);
    let at = zip.data[1] + inner.end;
    let rest = u16::try_from(zip.bytes.len() - at - 22).unwrap();
    assert!(strict(&zip).is_ok());
    assert_ambiguous(&zip.put(at + end::COMMENT, &rest.to_le_bytes()), "");
}

#[test]
fn z21_an_end_record_may_leave_its_disks_to_zip64_only_if_it_is_the_only_one() {
    let ffff = |zip: Zip| {
        let at = zip.end + end::DISK;
        zip.put(at, &[0xFF; 4])
    };
    let alone = ffff(good().zip64(|_| {}));
    assert_ordinary(&alone, "alone");
    let inner = Zip::of(&[deflated("ocr.json", OTHER)]);
    let mut outer = files();
    outer[1] = stored("inner.zip", &inner.bytes);
    assert!(strict(&Zip::of(&outer).zip64(|_| {})).is_ok());
    assert_ambiguous(&ffff(Zip::of(&outer).zip64(|_| {})), "beside an inner one");
    assert_ambiguous(
        &good().zip64(|record| record[14] = 64),
        "a version after 6.3",
    );
}

#[test]
fn z21_a_repeated_extra_field_must_be_identical() {
    let size = OCR.len() as u64;
    let compressed = deflate(OCR).len() as u64;
    let right = zip64(&[size, compressed]);
    let wrong = zip64(&[size, compressed + 1]);
    let cut = [&right[..2], &[60, 0], &right[4..]].concat();
    let saturated = |zip: &Zip| {
        let at = zip.records[0] + record::COMPRESSED;
        zip.clone().put(at, &[0xFF; 8])
    };
    let in_local = |fields: &[u8]| with_first(|file| file.local_extra = fields.to_vec());
    let in_record = |fields: &[u8]| with_first(|file| file.extra = fields.to_vec());
    let twice = |other: &[u8]| [&right[..], other].concat();
    assert_ordinary(&saturated(&in_record(&right)), "in the record");
    assert_ordinary(&saturated(&in_record(&twice(&right))), "the same twice");
    assert_ordinary(&in_local(&twice(&right)), "the same twice, local");
    for fields in [twice(&wrong), [&wrong[..], &right].concat(), cut.clone()] {
        let record = in_record(&fields);
        assert_ambiguous(&saturated(&record), &format!("{fields:?}"));
        assert_ambiguous(&record, &format!("{fields:?}"));
        assert_ambiguous(&in_local(&fields), &format!("{fields:?}, local"));
    }
    // AES encryption puts the real method into an extra field, beside method 99. Readers differ in which of them they
    // use.
    let aes = field(0x9901, b"\x02\0AE\x03\x08\0");
    assert_ambiguous(&in_record(&aes), "AES of what is deflated");
    assert_ambiguous(&in_local(&aes), "AES of what is deflated, local");
    let encrypted = with_first(|file| {
        (file.flags, file.extra, file.local_extra) = (1, aes.clone(), aes.clone());
    })
    .put_both((local::METHOD, record::METHOD), &[99, 0]);
    let listing = strict(&encrypted).unwrap();
    assert_eq!(listing.entries[0].problem, Some(Code::EntryEncrypted));
    assert_eq!(contents(&encrypted.bytes, &listing)[1].as_deref(), Ok(JPEG));
}

#[test]
fn z21_zip64_numbers_repeat_or_replace_those_of_the_header() {
    let size = OCR.len() as u64;
    let compressed = deflate(OCR).len() as u64;
    let record_with = |fields: Vec<u8>| with_first(|file| file.extra.clone_from(&fields));
    let local_with = |fields: Vec<u8>| with_first(|file| file.local_extra.clone_from(&fields));
    // Numbers that the header contains as well must be right or zero.
    for numbers in [
        &[][..],
        &[size],
        &[0],
        &[size, compressed],
        &[0, compressed],
        &[size, compressed, 0],
        &[size, compressed, 0, 0],
    ] {
        assert_ordinary(&record_with(zip64(numbers)), &format!("{numbers:?}"));
        if numbers.len() <= 2 {
            assert_ordinary(&local_with(zip64(numbers)), &format!("{numbers:?}, local"));
        }
    }
    for numbers in [
        &[size + 1][..],
        &[compressed],
        &[size, compressed + 1],
        &[u64::MAX, u64::MAX],
        &[size, compressed, 7],
        &[size, compressed, 0, 1],
    ] {
        assert_ambiguous(&record_with(zip64(numbers)), &format!("{numbers:?}"));
        if numbers.len() <= 2 {
            assert_ambiguous(&local_with(zip64(numbers)), &format!("{numbers:?}, local"));
        }
    }
    // Numbers that replace those of the header: some readers take the next number, others the one at its fixed place.
    let last = |fields: Vec<u8>, saturated: &[usize]| {
        let zip = with_last(|file| file.extra.clone_from(&fields));
        let at = zip.records[1];
        saturated
            .iter()
            .fold(zip, |zip, place| zip.put(at + place, &[0xFF; 4]))
    };
    let plain = good();
    let (length, offset) = (JPEG.len() as u64, plain.locals[1] as u64);
    for (numbers, saturated) in [
        (&[offset][..], &[record::LOCAL][..]),
        (&[length, offset], &[record::SIZE, record::LOCAL]),
        (
            &[length, length, offset],
            &[record::SIZE, record::COMPRESSED, record::LOCAL],
        ),
        (&[length, length, 0, 0], &[record::SIZE, record::COMPRESSED]),
    ] {
        assert_ordinary(&last(zip64(numbers), saturated), &format!("{numbers:?}"));
    }
    for (numbers, saturated) in [
        (&[offset, length, 0][..], &[record::LOCAL][..]),
        (&[length, 0], &[record::COMPRESSED]),
        (
            &[length, length, offset, 1],
            &[record::SIZE, record::COMPRESSED, record::LOCAL],
        ),
        (&[length, length, 1, 0], &[record::SIZE, record::COMPRESSED]),
    ] {
        assert_ambiguous(&last(zip64(numbers), saturated), &format!("{numbers:?}"));
    }
    // The disk number of an entry, in its record and in the extra field.
    for (disk, told, is_right) in [
        (0_u16, 0_u32, true),
        (u16::MAX, 0, true),
        (0, 1, false),
        (1, 0, false),
    ] {
        let numbers = [
            zip64(&[length, length, offset])[4..].to_vec(),
            told.to_le_bytes().to_vec(),
        ];
        let zip = last(
            field(1, &numbers.concat()),
            &[record::SIZE, record::COMPRESSED, record::LOCAL],
        );
        let at = zip.records[1] + record::DISK;
        let zip = zip.put(at, &disk.to_le_bytes());
        if is_right {
            assert_ordinary(&zip, &format!("disk {disk} {told}"));
        } else {
            assert_ambiguous(&zip, &format!("disk {disk} {told}"));
        }
    }
}

#[test]
fn z23_data_ends_where_every_reader_expects_it() {
    let inner = Zip::of(&[deflated("ocr.json", OTHER)]);
    let entry = &inner.bytes[..inner.directory];
    let crc = crc32fast::hash(JPEG);
    for is_streamed in [false, true] {
        // Bytes after the deflated data that look like a descriptor and an entry to a reader without the directory.
        let packed = deflate(JPEG);
        let lie = descriptor(16, crc, packed.len() as u64, JPEG.len() as u64);
        let mut file = stored("front.jpg", &[&packed[..], &lie, entry].concat());
        file.descriptor = if is_streamed { 16 } else { 0 };
        let zip = Zip::of(&[deflated("ocr.json", OCR), file.clone()]);
        let put = |zip: Zip, at: usize, bytes: &[u8]| zip.put(at, bytes);
        let (header, row) = (zip.locals[1], zip.records[1]);
        let zip = put(zip, header + local::METHOD, &[8, 0]);
        let mut zip = put(zip, row + record::METHOD, &[8, 0]);
        let size = u32::try_from(JPEG.len()).unwrap().to_le_bytes();
        let mut places = vec![
            (row + record::CRC, crc.to_le_bytes()),
            (row + record::SIZE, size),
        ];
        if is_streamed {
            let at = zip.directory - 16;
            places.extend([(at + 4, crc.to_le_bytes()), (at + 12, size)]);
        } else {
            places.extend([
                (header + local::CRC, crc.to_le_bytes()),
                (header + local::SIZE, size),
            ]);
        }
        for (at, bytes) in places {
            zip = zip.put(at, &bytes);
        }
        assert_ambiguous(&zip, &format!("streamed: {is_streamed}"));
    }
    // A descriptor of the preceding bytes inside stored data, which has a descriptor after it.
    for (length, more) in [(16, 0), (24, 0), (16, 100_000)] {
        let picture = [JPEG, &vec![7; more]].concat();
        let (crc, size) = (crc32fast::hash(&picture), picture.len() as u64);
        let data = [&picture[..], &descriptor(length, crc, size, size), entry].concat();
        let mut file = stored("front.jpg", &data);
        assert!(strict(&Zip::of(&[deflated("ocr.json", OCR), file.clone()])).is_ok());
        file.descriptor = 16;
        assert_ambiguous(
            &Zip::of(&[deflated("ocr.json", OCR), file]),
            "a descriptor inside",
        );
    }
    // An archive that was streamed has descriptors, but none of them describes the bytes before it.
    let mut inner = files();
    for file in &mut inner {
        file.descriptor = 16;
    }
    let mut outer = stored("inner.zip", &Zip::of(&inner).bytes);
    outer.descriptor = 16;
    assert!(strict(&Zip::of(&[deflated("ocr.json", OCR), outer])).is_ok());
    // A checksum that looks like the signature of a descriptor, in a descriptor without signature.
    let data = with_checksum(b"data".to_vec(), u32::from_le_bytes(*b"PK\x07\x08"));
    let mut file = stored("a", &data);
    for (length, is_read) in [(12, false), (16, true), (20, false), (24, true)] {
        file.descriptor = length;
        let zip = Zip::of(&[deflated("ocr.json", OCR), file.clone()]);
        assert_eq!(strict(&zip).is_ok(), is_read, "{length}");
    }
}

/// The bytes and four more, with which their CRC-32 becomes this one.
fn with_checksum(mut bytes: Vec<u8>, wanted: u32) -> Vec<u8> {
    // The checksum is linear in the bits of the four bytes: solve for them, one bit of the checksum after another.
    let at = bytes.len();
    bytes.extend([0; 4]);
    let base = crc32fast::hash(&bytes);
    let mut rows: Vec<(u32, u32)> = (0..32)
        .map(|bit| {
            bytes[at..].copy_from_slice(&(1_u32 << bit).to_le_bytes());
            (crc32fast::hash(&bytes) ^ base, 1 << bit)
        })
        .collect();
    let (mut rest, mut patch) = (wanted ^ base, 0);
    for bit in 0..32 {
        let index = rows
            .iter()
            .position(|(sum, _)| sum >> bit & 1 == 1)
            .unwrap();
        let (sum, bits) = rows.swap_remove(index);
        for row in rows.iter_mut().filter(|(other, _)| other >> bit & 1 == 1) {
            *row = (row.0 ^ sum, row.1 ^ bits);
        }
        if rest >> bit & 1 == 1 {
            (rest, patch) = (rest ^ sum, patch ^ bits);
        }
    }
    bytes[at..].copy_from_slice(&patch.to_le_bytes());
    assert_eq!(crc32fast::hash(&bytes), wanted);
    bytes
}

#[test]
fn z24_a_file_may_be_repeated_only_as_an_exact_copy() {
    let again =
        |second: File| Zip::of(&[deflated("ocr.json", OCR), stored("front.jpg", JPEG), second]);
    let zip = again(deflated("ocr.json", OCR));
    let listing = strict(&zip).unwrap();
    let codes: Vec<_> = listing.warnings.iter().map(|row| row.code).collect();
    assert_eq!(codes, [ArchiveWarning::NameTwin]);
    assert_eq!(contents(&zip.bytes, &listing)[2].as_deref(), Ok(OCR));
    assert!(strict(&again(stored("front.jpg", JPEG))).is_ok());
    let mut three = files();
    three.extend([stored("front.jpg", JPEG), stored("front.jpg", JPEG)]);
    assert!(strict(&Zip::of(&three)).is_ok());
    // The same length and checksum, but other bytes.
    let mut ours = OCR.to_vec();
    ours.extend(*b"    ");
    let mut theirs = OCR.to_vec();
    theirs[57..61].copy_from_slice(b"null");
    let theirs = with_checksum(theirs, crc32fast::hash(&ours));
    assert_eq!(ours.len(), theirs.len());
    let pair = Zip::of(&[stored("ocr.json", &ours), stored("ocr.json", &theirs)]);
    let large = vec![7; (1 << 20) + 1];
    let mut streamed = deflated("ocr.json", OCR);
    streamed.descriptor = 16;
    for (what, zip) in [
        ("the same checksum", pair),
        ("other bytes", again(deflated("ocr.json", OTHER))),
        ("another method", again(stored("ocr.json", OCR))),
        ("other flags", again(streamed)),
        ("another case", again(deflated("OCR.json", OCR))),
        ("another folder", again(deflated("a/ocr.json", OCR))),
        (
            "too large",
            Zip::of(&[stored("a", &large), stored("a", &large)]),
        ),
        ("folders", Zip::of(&[stored("a/", b""), stored("a/", b"")])),
    ] {
        assert_eq!(strict(&zip), Err(Code::ZipDuplicateName), "{what}");
    }
}

#[test]
fn z25_names_that_a_reader_would_shorten_to_another_entrys_name_are_refused() {
    let raw = |name: &[u8], data: &[u8]| {
        let mut file = stored("", data);
        file.name = name.to_vec();
        file
    };
    for name in [
        &b"ocr.json\0.txt"[..],
        b"ocr.json.",
        b"ocr.json ",
        b"ocr.json. .",
        b"\xEF\xBB\xBFocr.json",
        "ocr\u{200b}.json".as_bytes(),
        b"folder\\ocr.json",
        b"folder./ocr.json",
        b"ocr.json/",
    ] {
        let zip = Zip::of(&[raw(name, OTHER), deflated("ocr.json", OCR)]);
        assert_eq!(strict(&zip), Err(Code::ZipDuplicateName), "{name:x?}");
    }
    for (name, other) in [
        (&b"front.jpg\0.txt"[..], &b"front.jpg"[..]),
        (b"a\\front.jpg", b"a/front.jpg"),
    ] {
        let zip = Zip::of(&[raw(name, b"x"), raw(other, JPEG)]);
        assert_eq!(strict(&zip), Err(Code::ZipDuplicateName), "{name:x?}");
    }
    // Without the other entry, it gives no verdict either.
    let zip = Zip::of(&[raw(b"ocr.json\0.txt", OCR)]);
    assert_eq!(
        strict(&zip).unwrap().entries[0].problem,
        Some(Code::ZipFormat)
    );
    // Some readers see a folder, by the attributes, but the entry has data.
    for (made_by, attributes) in [([20, 0], 0x10_u32), ([20, 3], 0x41ED_0000)] {
        let zip = good();
        let at = zip.records[0];
        let zip = zip
            .put(at + record::MADE_BY, &made_by)
            .put(at + record::ATTRIBUTES, &attributes.to_le_bytes());
        assert_eq!(
            strict(&zip).unwrap().entries[0].problem,
            Some(Code::ZipFormat)
        );
    }
}

#[test]
fn z10_unicode_paths_give_the_name_but_never_that_of_another_entry() {
    let path = |raw: &[u8], name: &str| unicode_path(1, raw, name.as_bytes());
    let named = |raw: &[u8], record: Vec<u8>, local: Vec<u8>| {
        with_last(|file| {
            (file.flags, file.name) = (0, raw.to_vec());
            (file.extra, file.local_extra) = (record.clone(), local.clone());
        })
    };
    for raw in [
        &b"F\xF8rerkort_front.jpg"[..],
        b"F?rerkort_front.jpg",
        b"F%U00F8rerkort_front.jpg",
    ] {
        let both = path(raw, "Førerkort_front.jpg");
        for (record, local) in [(both.clone(), both.clone()), (both.clone(), vec![])] {
            let zip = named(raw, record, local);
            assert_ordinary(&zip, "a name in an old encoding");
            let listing = strict(&zip).unwrap();
            assert_eq!(listing.entries[1].name, "Førerkort_front.jpg");
            assert_eq!(listing.entries[1].role, Some(EntryRole::Front));
        }
        // Only some readers look into local headers, and they would get another name.
        assert_ambiguous(&named(raw, vec![], both.clone()), "local only");
        assert_ambiguous(
            &named(raw, both, path(raw, "Förerkort_front.jpg")),
            "two names",
        );
    }
    for (raw, name) in [
        (&b"notes.txt"[..], "ocr.json"),
        (b"notes.txt", "a\\ocr.json"),
        (b"ocr.jso", "manual_approval.json"),
        (b"front.jpg", "back.jpg"),
        (b"x.jpg", "front.jpg"),
        (b"front.jpg", "front.jpg/"),
        (b"front.jpg", "front.jpg\0"),
        (b"front.jpg", ""),
    ] {
        let field = path(raw, name);
        for (record, local) in [
            (field.clone(), vec![]),
            (vec![], field.clone()),
            (field.clone(), field.clone()),
        ] {
            assert_ambiguous(&named(raw, record, local), name);
        }
    }
    // Two pictures exchange their names.
    let swapped = |raw: &str, name: &str, data: &[u8]| {
        let mut file = stored(raw, data);
        file.extra = path(raw.as_bytes(), name);
        file.local_extra.clone_from(&file.extra);
        file
    };
    let pair = [
        swapped("a.jpg", "b.jpg", JPEG),
        swapped("b.jpg", "a.jpg", b"other"),
    ];
    assert_ambiguous(&Zip::of(&pair), "exchanged");
    // Some writers replace all other characters by question marks.
    let pair = [
        swapped("??.jpg", "жа.jpg", JPEG),
        swapped("??.jpg", "жб.jpg", JPEG),
    ];
    let entries = strict(&Zip::of(&pair)).unwrap().entries;
    assert_eq!([&entries[0].name, &entries[1].name], ["жа.jpg", "жб.jpg"]);
}

#[test]
fn z9_backslashes_separate_folders_unless_they_are_half_a_character() {
    let raw = |name: &[u8], flags: u16| {
        let mut file = deflated("", OCR);
        (file.name, file.flags) = (name.to_vec(), flags);
        Zip::of(&[file])
    };
    for (name, shown, kind) in [
        (&b"result\\ocr.json"[..], "result/ocr.json", EntryKind::Ocr),
        (b"\xC3\xBC\\ocr.json", "ü/ocr.json", EntryKind::Ocr),
        (b"\x83\x5C\\ocr.json", "â\\/ocr.json", EntryKind::Ocr),
        (b"\x83\x5Cocr.json", "â\\ocr.json", EntryKind::Other),
        (b"\x82\xA0\\ocr.json", "éá/ocr.json", EntryKind::Ocr),
    ] {
        let zip = raw(name, 0);
        let listing = strict(&zip).unwrap();
        let entry = &listing.entries[0];
        assert_eq!(
            (&*entry.name, entry.kind, entry.problem),
            (shown, kind, None)
        );
        assert_eq!(contents(&zip.bytes, &listing), [Ok(OCR.to_vec())]);
    }
    for name in [
        &b"..\\ocr.json"[..],
        b"\\ocr.json",
        b"C:\\ocr.json",
        b"a\\..\\ocr.json",
    ] {
        let listing = strict(&raw(name, 1 << 11)).unwrap();
        assert_eq!(
            listing.entries[0].problem,
            Some(Code::ZipFormat),
            "{name:x?}"
        );
        assert_eq!(listing.warnings[0].code, ArchiveWarning::NameUnsafe);
    }
    // Names in UTF-8 without the flag for it.
    assert_eq!(
        strict(&raw("früh.txt".as_bytes(), 0)).unwrap().entries[0].name,
        "früh.txt"
    );
}

#[test]
fn z7_z15_streamed_entries_open_whichever_numbers_their_header_has() {
    for file in [deflated("front.jpg", JPEG), stored("front.jpg", JPEG)] {
        for length in [12, 16, 20, 24] {
            let mut file = file.clone();
            file.descriptor = length;
            let zip = Zip::of(&[deflated("ocr.json", OCR), file]);
            let (header, row) = (zip.locals[1], zip.records[1]);
            // Checksum, compressed size and size: each is given or zero.
            for known in 0..8 {
                let mut told = zip.clone();
                for (index, (to, from)) in [
                    (local::CRC, record::CRC),
                    (local::COMPRESSED, record::COMPRESSED),
                    (local::SIZE, record::SIZE),
                ]
                .into_iter()
                .enumerate()
                {
                    if known >> index & 1 == 1 {
                        let number = zip.bytes[row + from..row + from + 4].to_vec();
                        told = told.put(header + to, &number);
                    }
                    let wrong = told.clone().put(header + to, &[0xA5]);
                    assert_ambiguous(&wrong, &format!("{known} {index}"));
                }
                assert_ordinary(&told, &format!("{known} of {length}"));
            }
        }
    }
    // Flag bits in one header only: deflate's two hints, and others that some reader acts on.
    for bit in 0..16 {
        let zip = good();
        let flags = (1_u16 << 11) ^ (1 << bit);
        for at in [zip.locals[0] + local::FLAGS, zip.records[0] + record::FLAGS] {
            let zip = zip.clone().put(at, &flags.to_le_bytes());
            if bit == 1 || bit == 2 {
                assert_ordinary(&zip, &format!("bit {bit}"));
            } else {
                assert_ambiguous(&zip, &format!("bit {bit}"));
            }
        }
    }
    // Some writers mark an entry without data as deflated.
    let zip = Zip::of(&[deflated("ocr.json", OCR), stored("empty", b"")]);
    let (header, row) = (zip.locals[1], zip.records[1]);
    let zip = zip
        .put(header + local::METHOD, &[8])
        .put(row + record::METHOD, &[8]);
    assert_eq!(contents(&zip.bytes, &strict(&zip).unwrap())[1], Ok(vec![]));
}

#[test]
fn z16_a_line_that_makes_the_archive_executable_is_a_warning_and_hides_nothing() {
    let counted = |prefix: &[u8]| {
        let mut zip = good();
        zip.bytes.splice(0..0, prefix.iter().copied());
        let places: Vec<_> = zip.records.iter().map(|at| at + record::LOCAL).collect();
        let offset = zip.end + end::OFFSET;
        for at in places
            .into_iter()
            .chain([offset])
            .map(|at| at + prefix.len())
        {
            let number = u32::from_le_bytes(zip.bytes[at..at + 4].try_into().unwrap());
            let moved = number + u32::try_from(prefix.len()).unwrap();
            zip = zip.put(at, &moved.to_le_bytes());
        }
        zip
    };
    let line = b"#!/usr/bin/env python3\n";
    let codes = |zip: &Zip| {
        let listing = strict(zip).unwrap();
        assert_eq!(contents(&zip.bytes, &listing)[0].as_deref(), Ok(OCR));
        listing
            .warnings
            .iter()
            .map(|row| row.code)
            .collect::<Vec<_>>()
    };
    let longest = [b"#!".to_vec(), vec![b'a'; 125], vec![b'\n']].concat();
    for prefix in [&line[..], &longest] {
        assert_eq!(codes(&counted(prefix)), [ArchiveWarning::PrependedBytes]);
    }
    // The marker before an archive that might have been split.
    for marker in [b"PK00", b"PK\x07\x08"] {
        assert_ordinary(&counted(marker), "not split");
    }
    let mut shifted = good();
    shifted.bytes.splice(0..0, *line);
    let two_lines = [&line[..], b"second\n"].concat();
    let too_long = [b"#!".to_vec(), vec![b'a'; 126], vec![b'\n']].concat();
    for (what, zip) in [
        ("not counted", shifted),
        ("two lines", counted(&two_lines)),
        ("no line", counted(&line[..22])),
        ("a stub", counted(b"MZ\n")),
        ("long", counted(&too_long)),
    ] {
        assert_eq!(strict(&zip).map(|_| ()), Err(Code::ZipAmbiguous), "{what}");
        assert_eq!(
            tolerant_warnings(&zip),
            [ArchiveWarning::PrependedBytes],
            "{what}"
        );
    }
}

#[test]
fn z16_zeros_that_fill_the_last_block_are_a_warning_and_hide_nothing() {
    let filled = |to: usize, with: &[u8]| {
        let mut zip = good();
        zip.bytes.resize(to - with.len(), 0);
        zip.bytes.extend(with);
        zip
    };
    let zip = filled(10_240, b"");
    let listing = strict(&zip).unwrap();
    assert_eq!(listing.warnings[0].code, ArchiveWarning::TrailingBytes);
    assert_eq!(
        contents(&zip.bytes, &listing),
        [Ok(OCR.to_vec()), Ok(JPEG.to_vec())]
    );
    for zip in [
        filled(10_240, b"\x01"),
        filled(10_239, b""),
        filled(512, b""),
        filled(20_480, b""),
    ] {
        assert_eq!(strict(&zip), Err(Code::ZipAmbiguous));
        assert_eq!(tolerant_warnings(&zip), [ArchiveWarning::TrailingBytes]);
    }
}

#[test]
fn z17_an_archive_beyond_4_gib_without_zip64_has_its_own_error() {
    // Only the end of such an archive is built: its directory is a little beyond 4 GiB.
    let zip = good();
    let before = 1_u64 << 32;
    let refusal = |before: u64| {
        let size = zip.bytes.len() as u64 + before;
        let mut opening = Opening::new(size, Limits::default(), Strictness::Tolerant);
        let wanted = opening.wanted()[0].clone();
        let missing = usize::try_from(wanted.end - wanted.start).unwrap() - zip.bytes.len();
        let tail = [vec![0; missing], zip.bytes.clone()].concat();
        opening
            .feed(&tail)
            .map(|_| ())
            .map_err(|error| error.code())
    };
    assert_eq!(refusal(before), Err(Code::ZipNoZip64));
    assert_eq!(refusal(2 * before), Err(Code::ZipNoZip64));
    assert_eq!(refusal(before + 1), Ok(()));
}

/// Files of `../shared/cases/zips` that are refused: the code, and whether tolerant reading opens them.
const REFUSED: [(&str, Code, bool); 6] = [
    ("c-swap-twice.zip", Code::ZipAmbiguous, false),
    // Its first unicode path is notes.txt and its second ocr.json: readers differ in which one they take.
    ("c-unicode-path-twice.zip", Code::ZipAmbiguous, false),
    ("infozip-split.zip", Code::ZipSplit, false),
    ("c-leading-lf.zip", Code::ZipAmbiguous, true),
    ("c-trailing-html.zip", Code::ZipAmbiguous, true),
    ("c-trailing-lf.zip", Code::ZipAmbiguous, true),
];

#[test]
fn archives_of_other_programs_open() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases/zips");
    let Ok(files) = fs::read_dir(&folder) else {
        return not_run("archives of other programs open", "../shared/cases/zips");
    };
    let mut count = 0;
    for file in files {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let zip = Zip {
            bytes: fs::read(&path).unwrap(),
            ..Zip::default()
        };
        count += 1;
        if let Some((_, code, is_tolerated)) = REFUSED.iter().find(|(refused, ..)| *refused == name)
        {
            assert_eq!(strict(&zip).map(|_| ()), Err(*code), "{name}");
            assert_eq!(
                opened(&zip, Strictness::Tolerant).is_ok(),
                *is_tolerated,
                "{name}"
            );
            continue;
        }
        let listing = strict(&zip).unwrap_or_else(|code| panic!("{name}: {code:?}"));
        for (entry, bytes) in listing.entries.iter().zip(contents(&zip.bytes, &listing)) {
            let is_unreadable = ["-aes", "-enc.", "-pw.", "-encrypted.", "-lzma."]
                .iter()
                .any(|part| name.contains(part));
            match bytes {
                Ok(_) => {}
                Err(Code::EntryEncrypted | Code::EntryMethodUnsupported) if is_unreadable => {}
                Err(code) => panic!("{name}, {}: {code:?}", entry.name),
            }
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn every_kind_in_the_table_has_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/attacks.md")).unwrap();
    let tests = ["archive.rs", "zip_kinds.rs"]
        .map(|file| fs::read_to_string(root.join("tests/native").join(file)).unwrap());
    let names: Vec<_> = tests
        .iter()
        .flat_map(|source| source.lines())
        .filter_map(|line| line.strip_prefix("fn "))
        .collect();
    let kinds: Vec<_> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| Z"))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let numbers: Vec<_> = (1..=kinds.len()).map(|number| number.to_string()).collect();
    assert_eq!(kinds, numbers);
    for kind in kinds {
        let of_kind = format!("z{kind}_");
        assert!(names.iter().any(|name| name.contains(&of_kind)), "{kind}");
    }
}

#[test]
fn z10_a_name_with_accents_is_not_taken_for_a_raw_file() {
    let raw = "öcr.json".as_bytes();
    let named = |extra: Vec<u8>| {
        let mut file = deflated("öcr.json", OCR);
        (file.flags, file.extra, file.local_extra) = (0, extra.clone(), extra);
        Zip::of(&[file, stored("front.jpg", JPEG)])
    };
    assert_eq!(
        strict(&named(vec![])).unwrap().entries[0].kind,
        EntryKind::Other
    );
    assert_ambiguous(
        &named(unicode_path(1, raw, b"ocr.json")),
        "a raw file by its path",
    );
    let twins = Zip::of(&[deflated("öcr.json", OTHER), deflated("ocr.json", OCR)]);
    assert_eq!(strict(&twins), Err(Code::ZipDuplicateName));
}

#[test]
fn z17_an_entry_whose_attributes_are_not_those_of_a_file_is_not_read_whatever_program_made_it() {
    let with_attributes = |made_by: u8, attributes: u32| {
        let zip = good();
        let at = zip.records[0];
        let zip = zip.put(at + record::ATTRIBUTES, &attributes.to_le_bytes());
        strict(&zip.put(at + record::MADE_BY + 1, &[made_by])).unwrap()
    };
    for made_by in [0, 3, 5, 19] {
        for (attributes, problem) in [
            (0, None),
            (0x20, None),
            (0o100_644 << 16, None),
            (0o040_755 << 16, Some(Code::ZipFormat)),
            (0x10, Some(Code::ZipFormat)),
            (0x08, Some(Code::ZipFormat)),
            (0o010_644 << 16, Some(Code::ZipFormat)),
            (0xFFFF << 16, Some(Code::ZipFormat)),
        ] {
            let listing = with_attributes(made_by, attributes);
            assert_eq!(
                listing.entries[0].problem, problem,
                "{made_by}, {attributes:x}"
            );
        }
        let link = with_attributes(made_by, 0o120_777 << 16);
        assert_eq!(
            link.warnings[0].code,
            ArchiveWarning::SymbolicLink,
            "{made_by}"
        );
    }
}
