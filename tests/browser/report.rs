//! The evidence report.

use serde_json::{Value, json};
use videoid_lens::export::report::{self, ReportOptions};
use videoid_lens::i18n::Texts;
use videoid_lens::wasm::{
    DigestStream, create_report, explain, report_page_style, report_style, verify_report,
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{REJECTED, invalid, invalid_at, thrown};

fn input() -> String {
    let explanation = explain(&REJECTED.into(), "").unwrap();
    let explanation: Value = serde_json::from_str(&explanation).unwrap();
    let digest = json!({"name": "a", "bytes": 3, "sha256": "0".repeat(64)});
    json!({"explanation": explanation, "inputs": [digest]}).to_string()
}

#[wasm_bindgen_test]
fn the_report_equals_the_native_one() {
    for options in ["", r#"{"sections": ["verdict", "inputs"]}"#] {
        let given = create_report(&input().into(), &options.into()).unwrap();
        let read = ReportOptions::read(options).unwrap();
        let expected = report::with_input(&input(), |input| {
            report::report(input, &read, Texts::english())
        });
        assert_eq!(given, expected.unwrap().to_html().unwrap());
        assert!(given.contains(&report_style()));
        let verified = verify_report(&given.into(), &"[]".into()).unwrap();
        assert_eq!(verified, r#"[{"name":"a","state":"missing"}]"#);
    }
    for (format, start) in [("markdown", "# "), ("json", "{\"audience\":\"file\"")] {
        let options = json!({"format": format}).to_string();
        let given = create_report(&input().into(), &options.into()).unwrap();
        assert!(given.starts_with(start), "{format}");
    }
    assert!(report_page_style("a-1").contains("content:\"a-1\""));
}

#[wasm_bindgen_test]
fn wrong_arguments_are_refused() {
    let create = |input: &str, options: &str| thrown(create_report(&input.into(), &options.into()));
    assert_eq!(create("", ""), invalid());
    assert_eq!(create("{}", ""), invalid_at("/explanation"));
    assert_eq!(create("{}", r#"{"audience": 7}"#), invalid_at("/audience"));
    assert_eq!(thrown(verify_report(&"".into(), &"[]".into())), invalid());
}

#[wasm_bindgen_test]
fn the_digest_does_not_depend_on_the_pieces() {
    let mut stream = DigestStream::new();
    for piece in [b"a", b"b", b"c"] {
        stream.update(piece);
    }
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(stream.finish(), digest);
}
