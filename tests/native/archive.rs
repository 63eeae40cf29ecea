//! Result zips: attacks of each kind, and how they are answered.

use proptest::prelude::*;
use videoid_lens::archive::{
    ArchiveWarning, Budget, EntryKind, EntryRole, Listing, Opening, open, read,
};
use videoid_lens::error::Code;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::media::MediaType;

use crate::zips::{
    Zip, deflate, deflated, descriptor, end, local, record, stored, unicode_path, zip64_end,
};

const OCR: &[u8] = br#"{"securityChecks":{"nonExpired":{"name":"nonExpired","passed":true}}}"#;

fn good() -> Zip {
    Zip::of(&[
        deflated("ocr.json", OCR),
        stored("front.jpg", b"\xFF\xD8\xFFpicture"),
    ])
}

fn strict(zip: &Zip) -> Result<Listing, Code> {
    open(&zip.bytes, Limits::default(), Strictness::Strict).map_err(|error| error.code())
}

fn tolerant(zip: &Zip) -> Result<Vec<ArchiveWarning>, Code> {
    let listing = open(&zip.bytes, Limits::default(), Strictness::Tolerant);
    let listing = listing.map_err(|error| error.code())?;
    Ok(listing.warnings.iter().map(|row| row.code).collect())
}

/// The outcome of reading the entry at this index.
fn entry(zip: &Zip, index: usize) -> Result<Vec<u8>, Code> {
    entry_within(zip, index, Limits::default())
}

fn entry_within(zip: &Zip, index: usize, limits: Limits) -> Result<Vec<u8>, Code> {
    let listing = open(&zip.bytes, limits, Strictness::Strict).map_err(|error| error.code())?;
    let entry = &listing.entries[index];
    let start = usize::try_from(entry.data.offset).unwrap();
    let end = start + usize::try_from(entry.data.compressed).unwrap();
    let budget = Budget::new(&limits, limits.json_bytes, 0);
    match entry.problem {
        Some(code) => Err(code),
        None => read(&zip.bytes[start..end], entry.data, budget).map_err(|error| error.code()),
    }
}

fn warnings(zip: &Zip) -> Vec<ArchiveWarning> {
    strict(zip)
        .unwrap()
        .warnings
        .iter()
        .map(|row| row.code)
        .collect()
}

/// Strict and tolerant reading refuse it.
fn assert_ambiguous(zip: &Zip, of: &str) {
    assert_eq!(strict(zip), Err(Code::ZipAmbiguous), "{of}");
    assert_eq!(tolerant(zip), Err(Code::ZipAmbiguous), "{of}");
}

#[test]
fn a_good_archive_is_listed_and_read() {
    let listing = strict(&good()).unwrap();
    let [ocr, front] = &listing.entries[..] else {
        panic!("{listing:?}");
    };
    assert_eq!(
        (ocr.kind, ocr.role, ocr.size),
        (EntryKind::Ocr, None, OCR.len() as u64)
    );
    assert_eq!(
        (front.kind, front.role),
        (EntryKind::Image, Some(EntryRole::Front))
    );
    assert_eq!(front.media_type, Some(MediaType::Jpeg));
    assert_eq!(listing.warnings, []);
    assert_eq!(entry(&good(), 0).unwrap(), OCR);
    assert_eq!(entry(&good(), 1).unwrap(), b"\xFF\xD8\xFFpicture");
    assert_eq!(strict(&Zip::of(&[])).unwrap().entries, []);
}

#[test]
fn z1_overlaps_are_refused_before_anything_is_inflated() {
    // Full overlap: a hundred records for one local entry.
    let kernel = Zip::of(&vec![deflated("a", &vec![0; 100_000]); 100]);
    let mut full = kernel.clone();
    for (index, at) in kernel.records.iter().enumerate() {
        let name = [u8::try_from(index).unwrap() + 33];
        full = full
            .put(at + record::LOCAL, &[0; 4])
            .put(at + record::NAME, &name);
    }
    assert_eq!(strict(&full), Err(Code::ZipOverlap));
    assert_eq!(tolerant(&full), Err(Code::ZipOverlap));
    // Quoted overlap: the data of the first entry contains the header and the data of the second.
    let two = Zip::of(&[stored("a", b"12345"), stored("b", b"12345")]);
    let longer = 40_u32.to_le_bytes();
    let quoted = two
        .put_both((local::COMPRESSED, record::COMPRESSED), &longer)
        .put_both((local::SIZE, record::SIZE), &longer);
    assert_eq!(strict(&quoted), Err(Code::ZipOverlap));
}

#[test]
fn z2_inflating_a_bomb_stops_at_the_limit() {
    let limits = Limits {
        json_bytes: 3 << 20,
        ..Limits::default()
    };
    let bomb = Zip::of(&[deflated("ocr.json", &vec![0; 40 << 20])]);
    assert_eq!(entry_within(&bomb, 0, limits), Err(Code::LimitEntrySize));
    let limits = Limits {
        total_bytes: 2 << 20,
        ..limits
    };
    assert_eq!(entry_within(&bomb, 0, limits), Err(Code::LimitTotalSize));
    let limits = Limits {
        ratio: 100,
        ..Limits::default()
    };
    assert_eq!(entry_within(&bomb, 0, limits), Err(Code::LimitRatio));
    // Below a megabyte, the ratio is not checked.
    let spaces = Zip::of(&[deflated("ocr.json", &vec![b' '; 900_000])]);
    assert!(entry_within(&spaces, 0, limits).is_ok());
}

#[test]
fn z3_z4_a_wrong_size_is_refused() {
    let sizes = (local::SIZE, record::SIZE);
    for (is, says) in [
        (100_000, 100_u32),
        (2, u32::MAX - 1),
        (101, 100),
        (99, 100),
        (0, 1),
    ] {
        let zip = Zip::of(&[deflated("ocr.json", &vec![b' '; is])]);
        let zip = zip.put_both(sizes, &says.to_le_bytes());
        assert_eq!(entry(&zip, 0), Err(Code::ZipSizeMismatch), "{is} {says}");
    }
    let zip = Zip::of(&[stored("ocr.json", b"{}")]).put_both(sizes, &9_u32.to_le_bytes());
    assert_eq!(entry(&zip, 0), Err(Code::ZipSizeMismatch));
    // 2^63-1, by zip64.
    let says = i64::MAX.to_le_bytes();
    let extra = [&[1, 0, 8, 0][..], &says].concat();
    let mut file = deflated("ocr.json", b"{}");
    file.extra = extra;
    file.descriptor = 24;
    let zip = Zip::of(&[file]);
    let at = zip.records[0] + record::SIZE;
    let zip = zip.put(at, &[0xFF; 4]);
    assert_eq!(strict(&zip), Err(Code::ZipAmbiguous));
    let of_descriptor = zip.directory - 8;
    assert_eq!(
        entry(&zip.put(of_descriptor, &says), 0),
        Err(Code::ZipSizeMismatch)
    );
}

#[test]
fn z5_zip64_numbers_do_not_wrap() {
    assert!(strict(&good().zip64(|_| {})).is_ok());
    for at in [40, 48] {
        let zip = good().zip64(|end| end[at..at + 8].copy_from_slice(&[0xFF; 8]));
        let size_and_offset = zip.end + end::SIZE;
        let zip = zip.put(size_and_offset, &[0xFF; 8]);
        let refused = strict(&zip).unwrap_err();
        assert!(
            matches!(
                refused,
                Code::ZipFormat | Code::ZipAmbiguous | Code::LimitDirectoryBytes
            ),
            "{refused:?}"
        );
    }
    let zip =
        good().zip64(|end| end[24..40].copy_from_slice(&[0, 0, 0, 0, 0, 0, 0, 0x80].repeat(2)));
    let entries = zip.end + end::ENTRIES_HERE;
    assert_eq!(
        strict(&zip.put(entries, &[0xFF; 4])),
        Err(Code::LimitEntries)
    );
    // An offset close to the largest number.
    let mut file = stored("ocr.json", OCR);
    file.extra = [&[1, 0, 8, 0][..], &(u64::MAX - 3).to_le_bytes()].concat();
    let zip = Zip::of(&[file]);
    let at = zip.records[0] + record::LOCAL;
    assert_eq!(strict(&zip.put(at, &[0xFF; 4])), Err(Code::ZipFormat));
}

#[test]
fn z6_contradicting_end_records_are_refused() {
    let ambiguous = Err(Code::ZipAmbiguous);
    // The zip64 record contradicts the plain one.
    for at in [24, 32, 40, 48] {
        let zip = good().zip64(|record| record[at] ^= 1);
        let refused = strict(&zip).unwrap_err();
        assert!(
            matches!(refused, Code::ZipAmbiguous | Code::ZipFormat),
            "{at}"
        );
    }
    // One end record is in the comment of the other.
    let inner = good();
    let mut outer = good();
    let comment = u16::try_from(inner.bytes.len()).unwrap().to_le_bytes();
    let at = outer.end + end::COMMENT;
    outer.bytes.extend(&inner.bytes);
    assert_eq!(strict(&outer.put(at, &comment)), ambiguous);
    // Counts that are too low and too high, and a directory that is shorter and longer than stated.
    let zip = good();
    let count = zip.end + end::ENTRIES_HERE;
    assert_eq!(strict(&zip.clone().put(count, &[1, 0, 1, 0])), ambiguous);
    assert_eq!(strict(&zip.clone().put(count, &[3, 0, 3, 0])), ambiguous);
    let size = u32::try_from(zip.end - zip.directory).unwrap();
    for size in [size - 1, size + 1, size - 46] {
        let at = zip.end + end::SIZE;
        assert_eq!(strict(&zip.clone().put(at, &size.to_le_bytes())), ambiguous);
    }
    let at = zip.end + end::OFFSET;
    let offset = u32::try_from(zip.directory + 1).unwrap().to_le_bytes();
    assert_eq!(strict(&zip.put(at, &offset)), ambiguous);
}

#[test]
fn z7_local_headers_must_agree_with_the_directory() {
    for at in [
        local::FLAGS,
        local::METHOD,
        local::CRC,
        local::COMPRESSED,
        local::SIZE,
        local::NAME,
    ] {
        let zip = good();
        let place = zip.locals[1] + at;
        let other = zip.bytes[place] ^ 0x10;
        let zip = zip.put(place, &[other]);
        assert_eq!(strict(&zip), Err(Code::ZipAmbiguous), "{at}");
        assert_eq!(tolerant(&zip), Err(Code::ZipAmbiguous), "{at}");
    }
    let hidden = Zip::of(&[stored("ocr.json", b"{}")]);
    let zip = good().before_directory(&hidden.bytes[..hidden.directory]);
    assert_eq!(strict(&zip), Err(Code::ZipAmbiguous));
    assert_eq!(tolerant(&zip), Ok(vec![ArchiveWarning::UnlistedBytes]));
}

#[test]
fn z8_names_that_could_be_mistaken_for_another_are_refused_or_warned_about() {
    let pair = |a: &str, b: &str| Zip::of(&[stored(a, b"{}"), stored(b, b"[]")]);
    for (a, b) in [
        ("ocr.json", "ocr.json"),
        ("a.txt", "a.txt"),
        ("a", "a/"),
        ("ocr.json", "OCR.json"),
        ("./ocr.json", "ocr.json"),
        ("a/ocr.json", "a//ocr.json"),
        ("one/ocr.json", "two/ocr.json"),
        ("manual_approval.json", "Manual_Approval.JSON"),
    ] {
        assert_eq!(strict(&pair(a, b)), Err(Code::ZipDuplicateName), "{a} {b}");
    }
    for (a, b) in [
        ("a.txt", "A.TXT"),
        ("caf\u{e9}", "cafe\u{301}"),
        ("x/./y", "x/y"),
    ] {
        assert_eq!(warnings(&pair(a, b)), [ArchiveWarning::NameTwin], "{a} {b}");
    }
}

#[test]
fn z9_names_are_labels() {
    let long = "n".repeat(65_535);
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\boot.ini",
        "a\\b",
        "CON",
        "lpt1.txt",
        "<img src=x onerror=alert(1)>",
        "photo\u{202e}gpj.exe",
        "a\u{200b}b",
        &long,
    ] {
        let zip = Zip::of(&[stored(name, b"x"), deflated("ocr.json", OCR)]);
        let listing = strict(&zip).unwrap();
        assert_eq!(warnings(&zip), [ArchiveWarning::NameUnsafe]);
        let shown = &listing.entries[0].name;
        assert!(shown.chars().count() <= 1_024 && !shown.contains(['\u{202e}', '\u{200b}']));
        assert_eq!(entry(&zip, 1).unwrap(), OCR);
    }
    for name in [&b""[..], b"a\0b", b"\xFF\xFE"] {
        let mut file = stored("", b"x");
        file.name = name.to_vec();
        let zip = Zip::of(&[file, deflated("ocr.json", OCR)]);
        assert_eq!(entry(&zip, 0), Err(Code::ZipFormat));
        assert_eq!(entry(&zip, 1).unwrap(), OCR);
    }
    // Tolerant reading also reads an entry whose path leads out of its folder.
    let zip = Zip::of(&[stored("../a", b"x")]);
    assert_eq!(entry(&zip, 0), Err(Code::ZipFormat));
    let listing = open(&zip.bytes, Limits::default(), Strictness::Tolerant).unwrap();
    assert_eq!(listing.entries[0].problem, None);
}

#[test]
fn z10_names_in_old_encodings_are_decoded_and_unicode_names_must_agree() {
    let mut file = stored("", b"x");
    (file.flags, file.name) = (0, b"fr\x81h.txt".to_vec());
    let listing = strict(&Zip::of(std::slice::from_ref(&file))).unwrap();
    assert_eq!(listing.entries[0].name, "früh.txt");
    file.extra = unicode_path(1, &file.name, "früh.txt".as_bytes());
    assert!(strict(&Zip::of(std::slice::from_ref(&file))).is_ok());
    file.extra = unicode_path(1, &file.name, b"ocr.json");
    assert_eq!(strict(&Zip::of(&[file])), Err(Code::ZipAmbiguous));
}

#[test]
fn z10_there_is_one_unicode_path_and_it_agrees_with_the_header() {
    let raw = b"notes.txt";
    let same = unicode_path(1, raw, raw);
    let other = unicode_path(1, raw, b"ocr.json");
    let stale = unicode_path(1, b"another name", b"ocr.json");
    let other_version = unicode_path(2, raw, b"ocr.json");
    let not_utf8 = unicode_path(1, raw, b"ocr.jso\xFF");
    let in_headers = |extra: &[u8], local_extra: &[u8]| {
        let mut file = stored("notes.txt", b"{}");
        (file.extra, file.local_extra) = (extra.to_vec(), local_extra.to_vec());
        Zip::of(&[file])
    };
    let accepted = [
        same.clone(),
        stale.clone(),
        [&same[..], &same].concat(),
        [&stale[..], &stale].concat(),
    ];
    for fields in &accepted {
        for zip in [
            in_headers(fields, b""),
            in_headers(b"", fields),
            in_headers(fields, &same),
        ] {
            assert_eq!(warnings(&zip), [], "{fields:x?}");
        }
    }
    let refused = [
        other.clone(),
        other_version,
        not_utf8,
        [&same[..], &other].concat(),
        [&other[..], &same].concat(),
        // Some readers check the second path against the name in the first.
        [&same[..], &stale].concat(),
        [&stale[..], &same].concat(),
        [&[0xFE, 0xCA, 0, 0][..], &other].concat(),
    ];
    for fields in &refused {
        for zip in [
            in_headers(fields, b""),
            in_headers(b"", fields),
            in_headers(fields, fields),
            in_headers(&same, fields),
            in_headers(fields, &same),
        ] {
            assert_ambiguous(&zip, &format!("{fields:x?}"));
        }
    }
}

#[test]
fn z11_z12_entries_that_cannot_be_read_have_a_problem_and_the_others_are_read() {
    let flags = (local::FLAGS, record::FLAGS);
    for (bits, code) in [
        (1_u16, Code::EntryEncrypted),
        (1 << 6 | 1, Code::EntryEncrypted),
        (1 << 13, Code::EntryEncrypted),
        (1 << 5, Code::EntryMethodUnsupported),
    ] {
        let zip = Zip::of(&[stored("a", b"x"), deflated("ocr.json", OCR)]);
        let zip = zip.put_both(flags, &bits.to_le_bytes());
        assert_eq!(entry(&zip, 0), Err(code));
        assert_eq!(entry(&zip, 1).unwrap(), OCR);
    }
    for method in [1_u16, 9, 12, 14, 93, 99] {
        let zip = Zip::of(&[stored("a", b"x"), deflated("ocr.json", OCR)]);
        let zip = zip.put_both((local::METHOD, record::METHOD), &method.to_le_bytes());
        assert_eq!(entry(&zip, 0), Err(Code::EntryMethodUnsupported));
        assert_eq!(entry(&zip, 1).unwrap(), OCR);
    }
}

#[test]
fn z13_damaged_data_is_an_error() {
    let both = (local::CRC, record::CRC);
    for file in [stored("ocr.json", OCR), deflated("ocr.json", OCR)] {
        let zip = Zip::of(&[file]).put_both(both, &[1, 2, 3, 4]);
        assert_eq!(entry(&zip, 0), Err(Code::EntryCorrupt));
    }
    // Trailing bytes after the deflated data, from the fewest to the most possible.
    for (count, size) in [
        (1, 10),
        (2, 10),
        (40_000, 10),
        (1, 100_000),
        (9_000, 100_000),
        (1, 0),
    ] {
        let noise: Vec<u8> = (0_u32..size)
            .flat_map(|i| i.wrapping_mul(2_654_435_761).to_le_bytes())
            .collect();
        let mut file = stored("ocr.json", &[deflate(&noise), vec![0; count]].concat());
        let crc = crc32fast::hash(&noise).to_le_bytes();
        let size = u32::try_from(noise.len()).unwrap().to_le_bytes();
        file.flags = 0;
        let zip = Zip::of(&[file])
            .put_both((local::METHOD, record::METHOD), &[8, 0])
            .put_both((local::SIZE, record::SIZE), &size)
            .put_both(both, &crc);
        assert_eq!(
            entry(&zip, 0),
            Err(Code::ZipAmbiguous),
            "{count} behind {}",
            noise.len()
        );
    }
}

#[test]
fn z13_z14_flipped_bits_and_prefixes_are_refused_or_harmless() {
    let zip = Zip::of(&[
        deflated("ocr.json", OCR),
        stored("manual_approval.json", b"{}"),
    ]);
    let all = |zip: &Zip| [entry(zip, 0), entry(zip, 1)];
    let expected = all(&zip);
    for length in 0..zip.bytes.len() {
        let mut cut = zip.clone();
        cut.bytes.truncate(length);
        let refused = strict(&cut).unwrap_err();
        assert!(
            matches!(refused, Code::ZipTruncated | Code::ZipFormat),
            "{length}"
        );
    }
    let mut same = 0;
    for bit in 0..zip.bytes.len() * 8 {
        let mut flipped = zip.clone();
        flipped.bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(listing) = strict(&flipped) else {
            continue;
        };
        let is_coded = listing.entries.len() == 2
            && all(&flipped)
                .iter()
                .zip(&expected)
                .all(|(found, expected)| found.is_err() || found == expected);
        assert!(is_coded, "{bit}");
        same += 1;
    }
    // Changed times, versions and attributes have no effect.
    assert!(same > 100, "{same}");
}

#[test]
fn z15_descriptors_are_accepted_unless_they_are_wrong() {
    for length in [12, 16, 20, 24] {
        let mut file = deflated("ocr.json", OCR);
        file.descriptor = length;
        let zip = Zip::of(&[file.clone(), stored("b", b"x")]);
        assert_eq!(entry(&zip, 0).unwrap(), OCR, "{length}");
        for at in [1, length / 2, length - 1] {
            let place = zip.locals[1] - at;
            let other = zip.bytes[place] ^ 1;
            assert_eq!(
                strict(&zip.clone().put(place, &[other])),
                Err(Code::ZipAmbiguous)
            );
        }
    }
    // The flag without the descriptor, and the descriptor without the flag.
    let flagged = good().put_both((local::FLAGS, record::FLAGS), &[8, 8]);
    assert!(
        strict(&flagged).is_ok(),
        "the header says all that a descriptor would"
    );
    let zip = Zip::of(&[stored("a", b"x")]);
    let zip = zip.before_directory(&descriptor(16, crc32fast::hash(b"x"), 1, 1));
    assert_eq!(strict(&zip), Err(Code::ZipAmbiguous));
}

#[test]
fn z16_bytes_around_the_archive_are_refused_or_warned_about() {
    let mut trailing = good();
    trailing.bytes.extend(b"more than a line feed");
    let mut prepended = good();
    prepended.bytes.splice(0..0, *b"MZ: a stub");
    let entries = good().locals.len();
    // The same, with offsets that count the bytes before.
    let mut counted = prepended.clone();
    for index in 0..entries {
        let at = good().records[index] + 10 + record::LOCAL;
        let offset = u32::try_from(good().locals[index] + 10).unwrap();
        counted = counted.put(at, &offset.to_le_bytes());
    }
    let at = good().end + 10 + end::OFFSET;
    let offset = u32::try_from(good().directory + 10).unwrap();
    counted = counted.put(at, &offset.to_le_bytes());
    for (zip, warning) in [
        (trailing, ArchiveWarning::TrailingBytes),
        (prepended, ArchiveWarning::PrependedBytes),
        (counted, ArchiveWarning::PrependedBytes),
    ] {
        assert_eq!(strict(&zip), Err(Code::ZipAmbiguous), "{warning:?}");
        assert_eq!(tolerant(&zip), Ok(vec![warning]));
        let listing = open(&zip.bytes, Limits::default(), Strictness::Tolerant).unwrap();
        let of = listing.entries[0].data;
        let start = usize::try_from(of.offset).unwrap();
        let bytes = &zip.bytes[start..start + usize::try_from(of.compressed).unwrap()];
        let budget = Budget::new(&Limits::default(), 1 << 20, 0);
        assert_eq!(read(bytes, of, budget).unwrap(), OCR);
    }
}

#[test]
fn z17_links_folders_and_disks() {
    let zip = Zip::of(&[stored("link", b"ocr.json")]);
    let (made_by, attributes) = (
        zip.records[0] + record::MADE_BY,
        zip.records[0] + record::ATTRIBUTES,
    );
    let zip = zip
        .put(made_by, &[20, 3])
        .put(attributes, &0xA1FF_0000_u32.to_le_bytes());
    assert_eq!(warnings(&zip), [ArchiveWarning::SymbolicLink]);
    assert_eq!(entry(&zip, 0).unwrap(), b"ocr.json");
    let zip = Zip::of(&[stored("folder/", b"data"), stored("empty/", b"")]);
    assert_eq!(entry(&zip, 0), Err(Code::ZipFormat));
    assert_eq!(entry(&zip, 1).unwrap(), b"");
    let zip = good();
    let (record, end) = (zip.records[0] + record::DISK, zip.end + end::DISK);
    assert_ambiguous(
        &zip.clone().put(record, &[1, 0]),
        "the disk of an entry of an archive on one",
    );
    for at in [end, end + 2] {
        assert_eq!(strict(&zip.clone().put(at, &[1, 0])), Err(Code::ZipSplit));
    }
}

#[test]
fn z18_many_entries_and_many_signatures_take_little_time() {
    let many = |count: usize| {
        let names: Vec<_> = (0..count)
            .map(|index| stored(&format!("{index}"), b""))
            .collect();
        Zip::of(&names)
    };
    let limits = Limits::default();
    let most = limits.entries;
    assert!(strict(&many(most)).is_ok());
    assert_eq!(strict(&many(most + 1)), Err(Code::LimitEntries));
    assert_eq!(strict(&many(65_535)), Err(Code::LimitEntries));
    // The end record stores 70,000 as 4,464, so the directory is longer than that.
    assert!(strict(&many(70_000)).is_err());
    let signatures = Zip {
        bytes: b"PK\x05\x06".repeat(10 << 18),
        ..Zip::default()
    };
    // Only the end of the file is searched, and only once.
    let size = signatures.bytes.len() as u64;
    let opening = Opening::new(size, Limits::default(), Strictness::Strict);
    let wanted = &opening.wanted()[0];
    assert!(wanted.end - wanted.start <= 128 << 10);
    assert!(strict(&signatures).is_err());
}

#[test]
fn z19_inner_zips_are_data() {
    let inner = good().bytes;
    let zip = Zip::of(&[stored("inner.zip", &inner), deflated("again.zip", &inner)]);
    assert_eq!(entry(&zip, 0).unwrap(), inner);
    assert_eq!(entry(&zip, 1).unwrap(), inner);
    assert!(
        strict(&zip)
            .unwrap()
            .entries
            .iter()
            .all(|entry| entry.kind == EntryKind::Other)
    );
}

#[test]
fn z20_a_zip64_locator_before_the_end_record_is_never_ignored() {
    let decoy = good();
    let directory = &decoy.bytes[decoy.directory..decoy.end];
    let outer = Zip::of(&[stored("decoy.bin", directory), deflated("ocr.json", OCR)]);
    let count = outer.records.len();
    let head = |length: usize| {
        let length = u16::try_from(length).unwrap().to_le_bytes();
        [&[0xFE, 0xCA][..], &length].concat()
    };
    for (place, length_at) in [
        ("comment", record::COMMENT_LENGTH),
        ("extra", record::EXTRA_LENGTH),
    ] {
        let hide = |bytes: &[u8]| {
            let is_extra = length_at == record::EXTRA_LENGTH;
            let head = if is_extra { head(bytes.len()) } else { vec![] };
            outer
                .clone()
                .after_last_record(length_at, &[&head[..], bytes].concat())
        };
        assert!(strict(&hide(&[7; 76])).is_ok(), "{place}");
        let start = hide(b"").end;
        let size = directory.len();
        let whole = start + 76 - outer.directory;
        // The directory that the record points to: one in the data of an entry; one before it, in the same place; the
        // right one; one that ends where the record is; one as long as the end record says; none.
        let moved = [directory, &zip64_end(start + size, count, size, start)].concat();
        let right_but_short = zip64_end(start, count, start - outer.directory, outer.directory);
        for (name, hidden) in [
            ("data", zip64_end(start, count, size, outer.data[0])),
            ("moved", moved),
            ("short", right_but_short.clone()),
            ("whole", zip64_end(start, count, whole, outer.directory)),
            ("none", zip64_end(start, 0, 0, 0)),
            ("wrapping", zip64_end(start, count, usize::MAX, usize::MAX)),
            ("nowhere", zip64_end(usize::MAX, count, size, start)),
            ("early", zip64_end(outer.data[0], count, size, start)),
            ("locator alone", right_but_short[56..].to_vec()),
            ("noise", [b"PK\x06\x07", &[0xA5; 16][..]].concat()),
            ("blank", [b"PK\x06\x07", &[0; 16][..]].concat()),
            // Some readers search for the signature byte by byte.
            ("searched", [&right_but_short[..60], &[0; 8]].concat()),
            ("record alone", [b"PK\x06\x06", &[0; 8][..]].concat()),
        ] {
            let zip = hide(&hidden);
            assert_ambiguous(&zip, &format!("{name} in {place}"));
            let entries = zip.end + end::ENTRIES_HERE;
            let saturated = zip.put(entries, &[0xFF; 4]);
            assert!(strict(&saturated).is_err(), "{name} in {place}, saturated");
            assert!(
                tolerant(&saturated).is_err(),
                "{name} in {place}, saturated"
            );
        }
    }
}

#[test]
fn z20_z21_a_zip64_record_must_agree_with_everything_around_it() {
    let saturate = |zip: Zip| {
        let at = zip.end + end::ENTRIES_HERE;
        zip.put(at, &[0xFF; 12])
    };
    let zip = good().zip64(|_| {});
    let unchanged = [
        zip.clone(),
        saturate(zip.clone()),
        zip.clone().comment(b"ours"),
    ];
    for zip in &unchanged {
        assert_eq!(warnings(zip), []);
    }
    // The record: signature, length, disks, counts, size, offset. Then its locator: disk, offset, number of disks.
    for at in [0, 4, 5, 16, 20, 24, 32, 40, 48] {
        let changed = good().zip64(|record| record[at] ^= 1);
        assert_ambiguous(&changed, &format!("record, byte {at}"));
    }
    for (at, value) in [(4, 1), (8, 0), (15, 1), (16, 2)] {
        let place = zip.end - 20 + at;
        let changed = zip.clone().put(place, &[value]);
        assert_ambiguous(&changed, &format!("locator, byte {at}"));
        assert_ambiguous(
            &saturate(changed),
            &format!("locator, byte {at}, saturated"),
        );
    }
    let count_here = zip.end + end::ENTRIES_HERE;
    assert_ambiguous(&zip.clone().put(count_here, &[1]), "count on this disk");
    let disk = zip.end + end::DISK;
    assert_eq!(strict(&zip.clone().put(disk, &[1])), Err(Code::ZipSplit));
    // A record with an extensible part at its end, in which some readers look for the record.
    let mut longer = good();
    let (at, size) = (longer.end, longer.end - longer.directory);
    let mut record = zip64_end(at, longer.records.len(), size, longer.directory);
    record[4..12].copy_from_slice(&100_u64.to_le_bytes());
    let inner = zip64_end(at, 0, 0, 0)[..56].to_vec();
    record.splice(56..56, inner);
    longer.bytes.splice(at..at, record.iter().copied());
    longer.end += record.len();
    assert_ambiguous(&longer, "a longer record");
    // Some readers take the last locator in the file, even from the comment.
    let stray = zip64_end(0, 1, 0, 0);
    for zip in &unchanged[..2] {
        assert_ambiguous(
            &zip.clone().comment(&stray[56..]),
            "a locator in the comment",
        );
        assert_ambiguous(
            &zip.clone().comment(&stray[..56]),
            "a record in the comment",
        );
    }
    assert_ambiguous(&good().comment(&stray), "both in the comment");
    // Bytes before the archive that the locator's offset counts and the directory's offset does not.
    let mut shifted = zip;
    shifted.bytes.splice(0..0, *b"#!/bin/sh\n");
    shifted.end += 10;
    let target = u64::try_from(good().end + 10).unwrap().to_le_bytes();
    let at = shifted.end - 12;
    assert_ambiguous(&saturate(shifted.put(at, &target)), "bytes before");
}

#[test]
fn only_the_needed_ranges_are_requested() {
    let mut video = stored("video.mp4", &vec![7; 3 << 20]);
    video.data[..12].copy_from_slice(b"\0\0\0\x18ftypisom");
    let zip = Zip::of(&[
        video,
        deflated("ocr.json", OCR),
        stored("front.jpg", &vec![1; 1 << 20]),
    ]);
    let mut opening = Opening::new(
        zip.bytes.len() as u64,
        Limits::default(),
        Strictness::Strict,
    );
    let (mut asked, mut rounds) = (0, 0);
    let listing = loop {
        opening.read_ahead();
        let place = |offset| usize::try_from(offset).unwrap();
        let ranges = opening.wanted().iter();
        let parts = ranges.map(|range| &zip.bytes[place(range.start)..place(range.end)]);
        let bytes = parts.collect::<Vec<_>>().concat();
        asked += bytes.len();
        rounds += 1;
        if let Some(listing) = opening.feed(&bytes).unwrap() {
            break listing;
        }
    };
    assert_eq!(listing.entries.len(), 3);
    assert!(asked < 512 << 10, "{asked}");
    // The end, the directory, the headers, and the raw file, which is read with its header.
    assert_eq!(rounds, 4);
    // A long extra field, or a picture with much data before its size, needs another read.
    let jpeg = |before: usize| {
        let mut jpeg = b"\xFF\xD8".to_vec();
        for _ in 0..before {
            jpeg.extend([&b"\xFF\xE2\xEA\x60"[..], &vec![0; 59_998]].concat());
        }
        jpeg.extend(b"\xFF\xC0\x00\x11\x08\x01\xE0\x02\x80\x03");
        jpeg.extend(vec![7; 500_000]);
        jpeg
    };
    for (before, size) in [(0, Some(480)), (1, Some(480)), (2, Some(480)), (5, None)] {
        for is_deflated in [false, true] {
            let mut file = stored("front.jpg", &jpeg(before));
            file.is_deflated = is_deflated;
            file.local_extra = vec![0; 40_000];
            let zip = Zip::of(&[file.clone(), stored("ocr.json", OCR)]);
            let listing = strict(&zip).unwrap();
            assert_eq!(listing.entries[0].height, size, "{before} {is_deflated}");
            assert_eq!(entry(&zip, 0).unwrap(), file.data);
            assert_eq!(entry(&zip, 1).unwrap(), OCR);
        }
    }
    // A source that returns less than requested was cut off.
    let mut opening = Opening::new(1_000, Limits::default(), Strictness::Strict);
    assert_eq!(
        opening.feed(&[0; 999]).unwrap_err().code(),
        Code::ZipTruncated
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..400), tail in any::<bool>()) {
        if tail {
            bytes.extend(good().bytes);
        }
        for strictness in [Strictness::Strict, Strictness::Tolerant] {
            let _ = open(&bytes, Limits::default(), strictness);
        }
    }

    #[test]
    fn written_files_are_read(files in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..3_000), any::<bool>(), 0..5_usize), 0..20)) {
        let files: Vec<_> = files.into_iter().enumerate().map(|(index, (data, is_deflated, descriptor))| {
            let mut file = stored(&format!("file {index}"), &data);
            file.is_deflated = is_deflated;
            file.descriptor = [0, 12, 16, 20, 24][descriptor];
            file
        }).collect();
        let zip = Zip::of(&files);
        for (index, file) in files.iter().enumerate() {
            prop_assert_eq!(entry(&zip, index).unwrap(), &file.data[..]);
        }
    }
}
