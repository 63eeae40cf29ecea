//! Zip files that other projects test their readers with, where they are at hand.

use std::fs;
use std::path::Path;

use videoid_lens::archive::{Budget, Entry, EntryKind, open, read};
use videoid_lens::error::Code;
use videoid_lens::limits::Limits;
use videoid_lens::result::Strictness;

/// What became of an archive: the code it was refused with, or those of its entries.
fn outcome(archive: &[u8], strictness: Strictness) -> Result<Vec<Option<Code>>, Code> {
    let limits = Limits::default();
    let listing = open(archive, limits, strictness).map_err(|error| error.code())?;
    let read = |entry: &Entry| {
        let most = match entry.kind {
            EntryKind::Ocr | EntryKind::ManualApproval => limits.json_bytes,
            _ => limits.image_bytes,
        };
        let start = usize::try_from(entry.data.offset).unwrap();
        let end = start + usize::try_from(entry.data.compressed).unwrap();
        let bytes = read(
            &archive[start..end],
            entry.data,
            Budget::new(&limits, most, 0),
        );
        entry.problem.or(bytes.err().map(|error| error.code()))
    };
    Ok(listing.entries.iter().map(read).collect())
}

fn check(expected: &str, archive: &[u8]) -> Result<(), String> {
    let strict = outcome(archive, Strictness::Strict);
    let unsupported = |code: &Option<Code>| {
        matches!(
            code,
            Some(Code::EntryEncrypted | Code::EntryMethodUnsupported)
        )
    };
    let is_right = match (&strict, expected) {
        (Ok(codes), "accept") => codes.iter().all(Option::is_none),
        (Ok(codes), "accept_unsupported") => {
            codes.iter().any(unsupported)
                && codes.iter().all(|code| code.is_none() || unsupported(code))
        }
        (Ok(codes), "reject_unsupported") => codes.iter().any(unsupported),
        (Ok(codes), "reject" | "reject_strict") => codes.iter().any(Option::is_some),
        (Err(_), "accept" | "accept_unsupported") => false,
        _ => true,
    };
    if is_right {
        Ok(())
    } else {
        Err(format!("{strict:?}"))
    }
}

#[test]
fn zips_of_other_projects_are_read_as_they_expect() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let Ok(table) = fs::read_to_string(root.join("expected.csv")) else {
        println!("not run: the corpora are not beside the project");
        return;
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table.lines().filter(|line| line.starts_with("zip/")) {
        let fields: Vec<_> = line.split(',').collect();
        let (path, expected) = (fields[0], fields[5]);
        if expected == "fixture" {
            continue;
        }
        let Ok(archive) = fs::read(root.join(Path::new(path))) else {
            wrong.push(format!("{path}: not there"));
            continue;
        };
        count += 1;
        if let Err(found) = check(expected, &archive) {
            wrong.push(format!("{path}: {expected}, but {found}"));
        }
    }
    assert!(count > 100, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
