//! Advice on capture configurations.

use videoid_lens::error::Code;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::document_of;
use videoid_lens::verdict::{Severity, check_capture_config};

/// Severity, code and pointer of a finding.
type Found = (Severity, &'static str, &'static str);

fn findings(text: &str) -> Vec<(Severity, &'static str, String)> {
    let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
    let check = check_capture_config(&document, Some(text), Texts::english()).unwrap();
    for finding in &check.findings {
        assert!(!finding.title.is_empty() && !finding.why.is_empty() && !finding.remedy.is_empty());
    }
    let rows = check.findings.into_iter();
    rows.map(|row| (row.severity, row.code.as_str(), row.pointer.into_owned()))
        .collect()
}

#[test]
fn finds_what_videoid_does_not_do() {
    use Severity::{Error, Note, Warning};
    let cases: [(&str, &[Found]); 14] = [
        ("{}", &[]),
        (
            r#"{"provider": "signicatvideoid", "processType": "high"}"#,
            &[],
        ),
        (
            r#"{"sdk": "native", "provider": "signicatvideoid", "eidConfig": {}}"#,
            &[],
        ),
        (
            r#"{"flow": {"sdk": "capture", "provider": "signicatvideoid"}}"#,
            &[(Error, "sdk-capture", "/flow/sdk")],
        ),
        (r#"{"sdk": "web"}"#, &[(Warning, "sdk-unknown", "/sdk")]),
        (
            r#"{"sdk": "native", "eidConfig": {}}"#,
            &[(Error, "provider-missing", "")],
        ),
        (
            r#"{"sdk": "native", "provider": "other", "eidConfig": {}}"#,
            &[(Error, "provider-other", "/provider")],
        ),
        (
            r#"{"provider": "other"}"#,
            &[(Note, "provider-other", "/provider")],
        ),
        (
            r#"{"sdk": "native", "provider": "signicatvideoid"}"#,
            &[(Note, "eid-config-missing", "")],
        ),
        (
            r#"{"sdk": "capture", "eidConfig": {"x": 1}}"#,
            &[
                (Error, "sdk-capture", "/sdk"),
                (Warning, "eid-config-unused", "/eidConfig"),
            ],
        ),
        // A capture configuration: no flow is started here.
        (r#"{"eidConfig": {"x": 1}}"#, &[]),
        (
            r#"{"processType": "attended"}"#,
            &[(Warning, "process-type-unknown", "/processType")],
        ),
        (r#"{"sdk": 5}"#, &[(Error, "wrong-type", "/sdk")]),
        (r#"{"sdk": null, "provider": null}"#, &[]),
    ];
    for (text, expected) in cases {
        let expected: Vec<_> = expected
            .iter()
            .map(|(severity, code, pointer)| (*severity, *code, (*pointer).to_owned()))
            .collect();
        assert_eq!(findings(text), expected, "{text}");
    }
}

#[test]
fn only_errors_are_not_ok_and_places_are_those_of_the_text() {
    let text = "{\n  \"sdk\": \"capture\"}";
    let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
    let check = check_capture_config(&document, Some(text), Texts::english()).unwrap();
    assert!(!check.ok);
    assert_eq!(
        (check.findings[0].line, check.findings[0].column),
        (Some(2), Some(10))
    );
    let check = check_capture_config(&document, None, Texts::english()).unwrap();
    assert_eq!(
        (check.findings[0].line, check.findings[0].column),
        (None, None)
    );
}

#[test]
fn what_is_no_object_is_an_error() {
    for text in ["[]", "null", "1", "\"sdk\""] {
        let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
        let error = check_capture_config(&document, None, Texts::english()).unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument, "{text}");
    }
}
