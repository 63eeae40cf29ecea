//! A second reader: whatever ours reads without a problem, the `zip` crate does not read in another way. (That the files of other
//! projects are accepted and refused as they expect is tested through the package, by `tests/e2e/corpora.mjs`.)

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use videoid_lens::archive::{Budget, Entry, open, read};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use zip::ZipArchive;

use crate::not_run::not_run;
use crate::zips::{Zip, deflated, stored};

/// The entries that ours reads, by their place in the directory.
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

/// Holds what ours reads against the other, which may refuse it, but not read something else. Gives how many entries
/// both read.
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
fn a_second_reader_reads_nothing_else() {
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
