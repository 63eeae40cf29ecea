//! The explanation as text.

use videoid_lens::error::Code;
use videoid_lens::export::explanation_to_text;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::json::to_json;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading, document_of};
use videoid_lens::verdict::explain;

use crate::documented::bytes_of;

fn text_of(source: &str, shown: Option<&str>) -> String {
    let limits = Limits::default();
    let reading = Reading::from_bytes(source.as_bytes(), &limits, Strictness::Tolerant).unwrap();
    let case = Case::of(&reading, shown.is_some());
    let json = to_json(&explain(&case, Texts::english())).unwrap();
    let document = document_of(&json, &limits, Strictness::Strict).unwrap();
    explanation_to_text(&document, shown, Texts::english()).unwrap()
}

#[test]
fn the_text_quotes_lines_of_the_source() {
    for name in [
        "02-substantial-rejected-elided",
        "03-substantial-inconclusive",
        "09-high-rejected",
        "11-substantial-failed-liveness",
    ] {
        let source = String::from_utf8(bytes_of(name)).unwrap();
        insta::assert_snapshot!(format!("text-{name}"), text_of(&source, Some(&source)));
    }
}

#[test]
fn without_the_source_the_text_shows_pointers_and_values() {
    let source = String::from_utf8(bytes_of("03-substantial-inconclusive")).unwrap();
    insta::assert_snapshot!("text-without-source", text_of(&source, None));
}

#[test]
fn control_characters_of_the_input_break_no_line() {
    let source = r#"{"status": "rejected", "processType": "high", "providerSpecific": {"manualApproval":
        {"rejectionReasons": [{"type": "A\nB", "message": "one\ntwo\u001b[31m"}]}}}"#;
    let text = text_of(source, Some(source));
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text}");
    assert!(text.contains("decided[agent-rejected]: The agent rejected the verification (A B)\n"));
}

#[test]
fn a_source_that_does_not_belong_to_the_explanation_is_harmless() {
    let source = String::from_utf8(bytes_of("09-high-rejected")).unwrap();
    for other in ["", "x", "\u{feff}", "é\né\né"] {
        assert!(text_of(&source, Some(other)).contains("agent-rejected"));
    }
}

#[test]
fn a_value_that_is_not_an_explanation_is_an_error() {
    for text in [
        "null",
        "[]",
        "{}",
        r#"{"headline": "x"}"#,
        r#"{"headline": 1, "status": 2}"#,
    ] {
        let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
        let error = explanation_to_text(&document, None, Texts::english()).unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument, "{text}");
    }
    let odd = r#"{"headline": "x", "status": "y", "reasons": 1, "checks": [1], "features": [{}], "fields": [[]], "warnings": {}}"#;
    let document = document_of(odd, &Limits::default(), Strictness::Strict).unwrap();
    assert!(explanation_to_text(&document, None, Texts::english()).is_ok());
}
