//! The second reader, the `zip` crate: what our reader reads without a problem, the crate does not read differently,
//! including pictures and other entries. Also, what happens when it is asked while an archive is opened.
//! (`tests/e2e/corpora.mjs` tests through the package that the files of other projects are accepted or refused as they
//! expect.)

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use videoid_lens::archive::{Budget, Entry, Listing, Opening, open, open_alone, read};
use videoid_lens::error::Code;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use zip::ZipArchive;

use crate::not_run::not_run;
use crate::zips::{File, Zip, deflated, end, local, record, stored, unicode_path};

/// The entries that our reader reads, with their index in the directory.
fn ours(archive: &[u8]) -> Vec<(usize, Vec<u8>)> {
    let limits = Limits::default();
    let Ok(listing) = open(archive, limits, Strictness::Strict) else {
        return Vec::new();
    };
    let read = |(index, entry): (usize, &Entry)| {
        let start = usize::try_from(entry.data.offset).unwrap();
        let end = start + usize::try_from(entry.data.compressed).unwrap();
        let budget = Budget::new(&limits, limits.image_bytes, 0);
        let bytes = read(&archive[start..end], entry.data, budget).ok()?;
        entry.problem.is_none().then_some((index, bytes))
    };
    listing
        .entries
        .iter()
        .enumerate()
        .filter_map(read)
        .collect()
}

/// Compares what our reader reads with the other reader, which may refuse the archive but not read something else.
/// Returns how many entries both read.
fn compare(archive: &[u8], name: &str) -> usize {
    let Ok(mut theirs) = ZipArchive::new(Cursor::new(archive)) else {
        return 0;
    };
    let mut count = 0;
    for (index, bytes) in ours(archive) {
        let mut read = Vec::new();
        let theirs = theirs.by_index(index);
        if theirs.is_ok_and(|mut entry| entry.read_to_end(&mut read).is_ok()) {
            assert_eq!(read, bytes, "{name}, entry {index}");
            count += 1;
        }
    }
    count
}

#[test]
fn the_second_reader_reads_the_same() {
    for descriptor in [0, 12, 16, 20, 24] {
        let mut streamed = deflated("ocr.json", b"{\"a\": 1}");
        streamed.descriptor = descriptor;
        let zip = Zip::of(&[
            streamed,
            stored("front.jpg", b"\xFF\xD8\xFF"),
            deflated("e", b""),
        ]);
        assert_eq!(compare(&zip.bytes, "plain"), 3);
        assert_eq!(compare(&zip.zip64(|_| {}).bytes, "zip64"), 3);
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let Ok(table) = fs::read_to_string(root.join("expected.csv")) else {
        return not_run(
            "a second reader on the zips of other projects",
            "../shared/corpora/expected.csv",
        );
    };
    let paths = table.lines().filter_map(|line| line.split(',').next());
    let zips = paths.filter(|path| path.starts_with("zip/"));
    let read: usize = zips
        .filter_map(|path| Some((path, fs::read(root.join(path)).ok()?)))
        .map(|(path, archive)| compare(&archive, path))
        .sum();
    assert!(read > 1_000, "{read}");
}

/// For each entry its bytes, if it is a raw file that was read during opening.
type RawFiles = Vec<Option<Vec<u8>>>;

/// The outcome of an archive that is fed range by range, with the raw files that were read during opening.
fn fed(zip: &Zip, limits: Limits, reads_ahead: bool) -> Result<(Listing, RawFiles), Code> {
    let place = |offset: u64| usize::try_from(offset).unwrap();
    let mut opening = Opening::new(zip.bytes.len() as u64, limits, Strictness::Strict);
    loop {
        if reads_ahead {
            opening.read_ahead();
        }
        let ranges = opening.wanted().iter();
        let parts = ranges.map(|range| &zip.bytes[place(range.start)..place(range.end)]);
        let bytes = parts.collect::<Vec<_>>().concat();
        if let Some(listing) = opening.feed(&bytes).map_err(|error| error.code())? {
            let raw = (0..listing.entries.len()).map(|index| opening.take_raw(index));
            let raw = raw.collect();
            assert_eq!(opening.take_raw(0), None, "given once");
            return Ok((listing, raw));
        }
    }
}

const OCR: &[u8] = br#"{"securityChecks":{"nonExpired":{"name":"nonExpired","passed":true}}}"#;
const APPROVAL: &[u8] = br#"{"status":"Accepted"}"#;

fn result_files() -> Vec<File> {
    let mut streamed = deflated("manual_approval.json", APPROVAL);
    streamed.descriptor = 16;
    vec![
        stored("front.jpg", b"\xFF\xD8\xFF"),
        deflated("ocr.json", OCR),
        streamed,
    ]
}

#[test]
fn both_readers_read_small_raw_files_while_the_archive_is_opened() {
    let noise = |length: u32| -> Vec<u8> {
        let numbers = (0..length / 4).map(|i| i.wrapping_mul(2_654_435_761));
        numbers.flat_map(u32::to_le_bytes).collect()
    };
    let read = |files: &[File], limits: Limits| {
        let zip = Zip::of(files);
        let [ahead, later] = [true, false].map(|ahead| fed(&zip, limits, ahead).unwrap());
        assert_eq!(ahead, later);
        assert_eq!(
            open(&zip.bytes, limits, Strictness::Strict).unwrap(),
            ahead.0
        );
        ahead.1
    };
    let default = Limits::default();
    let both = [None, Some(OCR.to_vec()), Some(APPROVAL.to_vec())];
    assert_eq!(read(&result_files(), default), both);
    // Raw files that are not at the end of the archive, which is read first.
    let mut files = result_files();
    files.push(stored("video.mp4", &noise(200_000)));
    assert_eq!(read(&files, default)[..3], both);
    // Raw files that the platform inflates, that are too long, or that have a problem.
    files[1] = deflated("ocr.json", &noise(300_000));
    let ocr = |files: &[File], limits| read(files, limits)[1].clone();
    assert_eq!(ocr(&files, default), None);
    files[1] = stored("ocr.json", &noise(256 << 10));
    assert_eq!(ocr(&files, default), Some(noise(256 << 10)));
    let short = Limits {
        json_bytes: 1_000,
        ..default
    };
    assert_eq!(ocr(&files, short), None);
    let total = Limits {
        total_bytes: OCR.len() + 3,
        ..default
    };
    assert_eq!(read(&result_files(), total)[1..], [both[1].clone(), None]);
    files[1] = deflated("ocr.json", OCR);
    files[1].flags |= 1;
    assert_eq!(ocr(&files, default), None);
    // An entry that exists twice is read once: otherwise an attacker could cheaply write it a thousand times.
    let files = [deflated("ocr.json", OCR), deflated("ocr.json", OCR)];
    assert_eq!(read(&files, default), [both[1].clone(), None]);
    let empty = [
        stored("ocr.json", b""),
        deflated("manual_approval.json", b""),
    ];
    assert_eq!(read(&empty, default), [Some(vec![]), Some(vec![])]);
}

#[test]
fn a_damaged_raw_file_is_an_error_only_when_it_is_read() {
    let zip = Zip::of(&result_files());
    let at = zip.data[1] + 5;
    let broken = zip.clone().put(at, &[0xFF; 8]);
    let size = u32::try_from(OCR.len() + 1).unwrap().to_le_bytes();
    let longer = zip
        .clone()
        .put(zip.locals[1] + local::SIZE, &size)
        .put(zip.records[1] + record::SIZE, &size);
    for zip in [broken, longer] {
        for reads_ahead in [true, false] {
            let (_, raw) = fed(&zip, Limits::default(), reads_ahead).unwrap();
            assert_eq!(raw, [None, None, Some(APPROVAL.to_vec())]);
        }
    }
}

#[test]
fn differences_on_which_nothing_depends_are_accepted() {
    let opens = |zip: &Zip, of: &str| {
        for strictness in [Strictness::Strict, Strictness::Tolerant] {
            let alone = open_alone(&zip.bytes, Limits::default(), strictness);
            assert_eq!(
                open(&zip.bytes, Limits::default(), strictness),
                alone,
                "{of}"
            );
            assert!(alone.is_ok(), "{of}");
        }
    };
    let with_first = |change: &dyn Fn(&mut File)| {
        let mut files = result_files();
        change(&mut files[0]);
        Zip::of(&files)
    };
    opens(&Zip::of(&[]), "nothing");
    opens(
        &Zip::of(&result_files()).zip64(|_| {}),
        "a zip64 record that is not needed",
    );
    opens(&Zip::of(&result_files()).comment(b"comment"), "a comment");
    let disks = Zip::of(&result_files()).zip64(|_| {});
    let at = disks.end + end::DISK;
    opens(&disks.put(at, &[0xFF; 4]), "disks that are left to zip64");
    let names = [
        (&b"\x81\\\xFC.jpg"[..], 0, "in an old encoding"),
        (b"\xFF.jpg", 1 << 11, "not in UTF-8"),
        (b"a\\front.jpg", 1 << 11, "a backslash"),
        (b"", 0, "none"),
        (b"folder/", 0, "a folder"),
    ];
    for (name, flags, of) in names {
        opens(
            &with_first(&|file| (file.name, file.flags) = (name.to_vec(), flags)),
            of,
        );
    }
    let path = unicode_path(1, b"fr?nt.jpg", "fr\\\u{f8}nt.jpg".as_bytes());
    let by_path = |file: &mut File| {
        (file.name, file.flags, file.extra) = (b"fr?nt.jpg".to_vec(), 0, path.clone());
    };
    opens(&with_first(&by_path), "a unicode path");
    // Encrypted; by another method; by a later version; with an extra field that is cut short.
    opens(&with_first(&|file| file.flags |= 1), "encrypted");
    let zip = Zip::of(&result_files());
    for method in [[12, 0], [99, 0], [0xFF, 0xFF]] {
        opens(
            &zip.clone()
                .put_both((local::METHOD, record::METHOD), &method),
            "a method",
        );
    }
    opens(&zip.clone().put(zip.records[0] + 6, &[99]), "a version");
    // A directory that is longer than the bytes that are read first, with a zip64 record that is not needed.
    let files: Vec<_> = (0..1_900)
        .map(|number| {
            let mut file = stored(&format!("{number:060}"), b"");
            file.extra = vec![0; 40];
            file
        })
        .collect();
    let long = Zip::of(&files);
    assert!(long.end - long.directory > 256 << 10);
    opens(&long, "a long directory");
    opens(&long.zip64(|_| {}), "a long directory, zip64");
}
