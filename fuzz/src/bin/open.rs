//! An archive.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::archive::{Budget, Listing, open, read};
use videoid_lens::limits::Limits;
use videoid_lens::json::Strictness;

fuzz_target!(|archive: &[u8]| {
    let limits = Limits {
        json_bytes: 1 << 16,
        image_bytes: 1 << 16,
        ..Limits::default()
    };
    let strict = open(archive, limits, Strictness::Strict);
    let tolerant = open(archive, limits, Strictness::Tolerant);
    if let Ok(strict) = &strict {
        let tolerant = tolerant.as_ref().expect("tolerant reads what strict does");
        assert_eq!(
            contents(archive, strict, &limits),
            contents(archive, tolerant, &limits)
        );
    }
    if let Ok(tolerant) = tolerant {
        contents(archive, &tolerant, &limits);
    }
});

/// The outcome of reading each entry.
fn contents(
    archive: &[u8],
    listing: &Listing,
    limits: &Limits,
) -> Vec<Result<Vec<u8>, &'static str>> {
    let entries = listing.entries.iter().map(|entry| {
        let start = usize::try_from(entry.data.offset).expect("within the archive");
        let length = usize::try_from(entry.data.compressed).expect("within the archive");
        let bytes = &archive[start..start + length];
        let budget = Budget::new(limits, 1 << 16, 0);
        let read = read(bytes, entry.data, budget).map_err(|error| error.code().as_str());
        if let Ok(read) = &read {
            assert_eq!(read.len() as u64, entry.size);
        }
        read
    });
    entries.collect()
}
