//! Archives and their entries.

use serde_json::{Value, json};
use videoid_lens::archive::Opening;
use videoid_lens::error::Error;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::wasm::{ArchiveOpening, EntryChecksum, read_entry};
use wasm_bindgen_test::wasm_bindgen_test;

use super::zips::{Zip, deflated, stored};
use super::{OCR, invalid, invalid_at, native, thrown, value};

#[expect(clippy::cast_precision_loss, reason = "they are short")]
fn opening(zip: &Zip, options: &str) -> Result<ArchiveOpening, Error> {
    ArchiveOpening::new(zip.bytes.len() as f64, options)
}

fn listing(zip: &Zip, options: &str) -> Result<Value, Error> {
    opened(&mut opening(zip, options)?, zip)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "they are short"
)]
fn opened(opening: &mut ArchiveOpening, zip: &Zip) -> Result<Value, Error> {
    loop {
        opening.read_ahead();
        let wanted = opening.wanted();
        let ranges = wanted.chunks_exact(2);
        let bytes: Vec<_> = ranges
            .flat_map(|range| &zip.bytes[range[0] as usize..range[1] as usize])
            .copied()
            .collect();
        if let Some(listing) = opening.feed(&bytes)? {
            return Ok(value(listing));
        }
    }
}

fn zip() -> Zip {
    Zip::of(&[
        deflated("ocr.json", OCR.as_bytes()),
        stored("a.txt", b"abc"),
    ])
}

#[wasm_bindgen_test]
fn the_listing_equals_the_native_one() {
    let zip = zip();
    let size = zip.bytes.len() as u64;
    let mut opening = Opening::new(size, Limits::default(), Strictness::Strict);
    let expected = loop {
        let ranges = opening.wanted().iter();
        let bytes: Vec<_> = ranges
            .flat_map(|range| {
                let (start, end) = (usize::try_from(range.start), usize::try_from(range.end));
                &zip.bytes[start.unwrap()..end.unwrap()]
            })
            .copied()
            .collect();
        if let Some(listing) = opening.feed(&bytes).unwrap() {
            break native(&listing);
        }
    };
    let listing = listing(&zip, "").unwrap();
    assert_eq!(listing, expected);
    assert_eq!(listing["entries"][0]["kind"], "ocr");
    assert_eq!(listing["entries"][1]["role"], Value::Null);
}

#[wasm_bindgen_test]
fn small_raw_files_are_read_while_the_archive_is_opened() {
    let zip = zip();
    let mut opening = opening(&zip, "").unwrap();
    opened(&mut opening, &zip).unwrap();
    assert_eq!(opening.take_raw(0).as_deref(), Some(OCR.as_bytes()));
    assert_eq!(opening.take_raw(0), None);
    assert_eq!(opening.take_raw(1), None);
}

/// The entry at this index as JSON text, and its bytes in the archive.
fn entry(zip: &Zip, index: usize) -> (String, &[u8]) {
    let entry = listing(zip, "").unwrap()["entries"][index].clone();
    let number = |key: &str| usize::try_from(entry["data"][key].as_u64().unwrap()).unwrap();
    let start = number("offset");
    let bytes = &zip.bytes[start..start + number("compressed")];
    (entry.to_string(), bytes)
}

#[wasm_bindgen_test]
fn entries_are_read_as_they_were_written() {
    let zip = zip();
    let (ocr, bytes) = entry(&zip, 0);
    assert_eq!(read_entry(bytes, &ocr, 0.0, "").unwrap(), OCR.as_bytes());
    let (text, bytes) = entry(&zip, 1);
    assert_eq!(read_entry(bytes, &text, 0.0, "null").unwrap(), b"abc");
    let corrupt = json!({"code": "ENTRY_CORRUPT"});
    assert_eq!(thrown(read_entry(b"abd", &text, 0.0, "")), corrupt);
}

#[wasm_bindgen_test]
fn data_that_the_platform_inflates_is_checked() {
    let zip = zip();
    let (ocr, _) = entry(&zip, 0);
    let (half, rest) = OCR.as_bytes().split_at(100);
    let mut checksum = EntryChecksum::new(&ocr, 0.0, "").unwrap();
    checksum.update(half).unwrap();
    checksum.update(rest).unwrap();
    checksum.finish().unwrap();
    let mut short = EntryChecksum::new(&ocr, 0.0, "").unwrap();
    short.update(half).unwrap();
    assert_eq!(thrown(short.finish()), json!({"code": "ENTRY_CORRUPT"}));
    let mut long = EntryChecksum::new(&ocr, 0.0, "").unwrap();
    long.update(OCR.as_bytes()).unwrap();
    assert_eq!(
        thrown(long.update(b"}")),
        json!({"code": "ZIP_SIZE_MISMATCH"})
    );
    assert_eq!(
        thrown(EntryChecksum::new("{}", 0.0, "")),
        invalid_at("/data")
    );
}

#[wasm_bindgen_test]
fn every_limit_can_be_set_and_is_refused_if_it_is_not_a_count() {
    let zip = zip();
    let one_entry = json!({"code": "LIMIT_ENTRIES", "limit": 1});
    assert_eq!(
        thrown(listing(&zip, r#"{"limits": {"entries": 1}}"#)),
        one_entry
    );
    // What JSON has for `Infinity`.
    assert!(listing(&zip, r#"{"limits": {"entries": 1.7976931348623157e308}}"#).is_ok());
    for key in [
        "entries",
        "directoryBytes",
        "nameBytes",
        "jsonBytes",
        "jsonDepth",
        "imageBytes",
        "imagePixels",
        "imageSide",
        "totalBytes",
        "ratio",
    ] {
        let refused = |limit: Value| {
            let options = json!({"limits": {key: limit}}).to_string();
            thrown(opening(&zip, &options))
        };
        assert_eq!(refused(json!(-1)), invalid_at(&format!("/limits/{key}")));
        assert_eq!(refused(json!("7")), invalid_at(&format!("/limits/{key}")));
        let options = json!({"limits": {key: null, "unknown": "x"}}).to_string();
        assert!(listing(&zip, &options).is_ok());
    }
}

#[wasm_bindgen_test]
fn errors_of_arguments_have_a_pointer() {
    let zip = zip();
    assert_eq!(
        thrown(opening(&zip, r#"{"tolerant": 1}"#)),
        invalid_at("/tolerant")
    );
    assert_eq!(
        thrown(opening(&zip, r#"{"limits": 1}"#)),
        invalid_at("/limits")
    );
    let read = |entry: &str| thrown(read_entry(b"", entry, 0.0, ""));
    assert_eq!(read(""), invalid());
    assert_eq!(read(r#"{"data": {"crc": "1"}}"#), invalid_at("/data/crc"));
    let crc = json!({"data": {"crc": 1_u64 << 32, "offset": 0, "compressed": 0, "size": 0}});
    assert_eq!(read(&crc.to_string())["code"], "INVALID_ARGUMENT");
}
