//! A JSON result.
#![no_main]

use libfuzzer_sys::fuzz_target;
use videoid_lens::limits::Limits;
use videoid_lens::json::to_json;
use videoid_lens::result::{Case, Kind, Known, Reading};
use videoid_lens::json::Strictness;
use videoid_lens::i18n::Texts;
use videoid_lens::verdict::explain;

fuzz_target!(|text: &[u8]| {
    let limits = Limits::default();
    let explained = |strictness| {
        let reading = Reading::from_bytes(text, &limits, strictness).ok()?;
        // The same text is used as the machine-readable zone of the document, too.
        let mrz = String::from_utf8_lossy(text);
        let known = Known {
            mrz: mrz.lines().map(str::to_owned).collect(),
            ..Known::default()
        };
        let case = Case::of(&reading, true).knowing(&known);
        let json = to_json(&explain(&case, Texts::english()));
        let json = json.expect("the explanation is made of what JSON has");
        let value: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
        assert!(value["headline"].is_string());
        Some(value)
    };
    let (strict, tolerant) = (
        explained(Strictness::Strict),
        explained(Strictness::Tolerant),
    );
    if strict.is_some() {
        assert_eq!(strict, tolerant);
    }
    // The same text is used as a raw file beside itself, too.
    let read =
        |before| Reading::from_archive(text, Kind::RawOcr, before, &limits, Strictness::Tolerant);
    let process = Reading::from_bytes(text, &limits, Strictness::Tolerant);
    if let (Ok(process), Ok(ocr)) = (&process, read(process.as_ref().ok())) {
        let case = Case::with_archive(Some((process, true)), [&ocr]);
        to_json(&explain(&case, Texts::english()))
            .expect("the explanation is made of what JSON has");
    }
});
