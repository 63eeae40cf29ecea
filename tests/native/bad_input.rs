//! Input that is not a result: each kind has an error code and a place.

use videoid_lens::error::Error;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Reading, Source, WarningCode};

fn error(bytes: &[u8]) -> Error {
    Reading::from_bytes(bytes, &Limits::default(), Strictness::Strict).unwrap_err()
}

/// Code, line and column.
fn fault(bytes: &[u8]) -> (&'static str, u32, u32) {
    let error = error(bytes);
    let position = error.position().unwrap();
    (error.code().as_str(), position.line, position.column)
}

#[test]
fn the_error_for_invalid_json_has_the_place() {
    assert_eq!(fault(b""), ("JSON_SYNTAX", 1, 1));
    assert_eq!(fault(b" \n "), ("JSON_SYNTAX", 2, 2));
    assert_eq!(fault(b"<!doctype html>"), ("JSON_SYNTAX", 1, 1));
    assert_eq!(fault(b"{\"status\": \"acc"), ("JSON_SYNTAX", 1, 16));
    assert_eq!(fault(b"{\"status\": tru}"), ("JSON_SYNTAX", 1, 15));
    assert_eq!(fault(b"{\"status\": 01}"), ("JSON_SYNTAX", 1, 13));
    assert_eq!(fault(b"{} {}"), ("JSON_SYNTAX", 1, 4));
    assert_eq!(
        fault("{\"é\": \"\u{1f600}\", }".as_bytes()),
        ("JSON_SYNTAX", 1, 12)
    );
    assert_eq!(fault(b"{\"a\": \"x\ty\"}"), ("JSON_SYNTAX", 1, 9));
    assert_eq!(fault(b"{\"a\": \"\\x\"}"), ("JSON_SYNTAX", 1, 8));
}

#[test]
fn json_that_is_not_a_result_is_refused_as_such() {
    for text in [
        "null",
        "[]",
        "42",
        "\"text\"",
        "{}",
        "{\"name\": \"other\"}",
        "[{\"status\": \"accepted\"}]",
    ] {
        assert_eq!(fault(text.as_bytes()), ("NOT_A_RESULT", 1, 1), "{text}");
    }
}

#[test]
fn text_that_is_not_unicode_is_refused() {
    let utf16: Vec<u8> = "{\"status\": 1}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(fault(&utf16), ("JSON_ENCODING", 1, 1));
    assert_eq!(
        fault(&[&[0xFF, 0xFE], &utf16[..]].concat()),
        ("JSON_ENCODING", 1, 1)
    );
    let big: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(fault(&big), ("JSON_ENCODING", 1, 1));
    assert_eq!(fault(b"{\"a\":\n\"\xFF\"}"), ("JSON_ENCODING", 2, 2));
    assert_eq!(fault(b"{\"a\": \"\\ud800\"}"), ("JSON_ENCODING", 1, 8));
    assert_eq!(fault(b"{\"a\": \"\\udc00\"}"), ("JSON_ENCODING", 1, 8));
    assert_eq!(
        fault(b"{\"a\": \"\\ud800\\u0041\"}"),
        ("JSON_ENCODING", 1, 8)
    );
}

#[test]
fn one_byte_order_mark_is_stripped() {
    let one = "\u{feff}{\"status\": \"pending\"}";
    assert!(Reading::from_bytes(one.as_bytes(), &Limits::default(), Strictness::Strict).is_ok());
    assert_eq!(
        fault(format!("\u{feff}{one}").as_bytes()),
        ("JSON_SYNTAX", 1, 1)
    );
}

#[test]
fn input_above_a_limit_is_refused_with_that_limit() {
    let limit = |bytes: &[u8]| {
        let data = error(bytes).data();
        (data.code.as_str(), data.limit)
    };
    assert_eq!(limit(&b"[".repeat(10_000_000)), ("JSON_DEPTH", Some(64)));
    assert_eq!(
        limit(&b" ".repeat(17 << 20)),
        ("LIMIT_JSON_BYTES", Some(16 << 20))
    );
    let many = |part: &str, count: usize| vec![part; count].join(",");
    assert_eq!(
        limit(format!("[{}]", many("0", 300_000)).as_bytes()),
        ("LIMIT_JSON_VALUES", Some(250_000))
    );
    let ocr = |inside: String| format!("{{\"providerSpecific\": {{\"ocr\": {{{inside}}}}}}}");
    let features = ocr(format!("\"features\": [{}]", many("{}", 1_001)));
    assert_eq!(limit(features.as_bytes()), ("LIMIT_FEATURES", Some(1_000)));
    let checks: Vec<_> = (0..1_001).map(|i| format!("\"c{i}\": {{}}")).collect();
    let checks = ocr(format!("\"securityChecks\": {{{}}}", checks.join(",")));
    assert_eq!(limit(checks.as_bytes()), ("LIMIT_ITEMS", Some(1_000)));
    let long = ocr(format!("\"firstName\": \"{}\"", "x".repeat(70_000)));
    assert_eq!(
        limit(long.as_bytes()),
        ("LIMIT_STRING_BYTES", Some(64 << 10))
    );
}

#[test]
fn depth_is_allowed_up_to_the_limit() {
    let nested = |depth: usize| {
        format!(
            "{{\"status\": \"pending\", \"x\": {}1{}}}",
            "[".repeat(depth - 1),
            "]".repeat(depth - 1)
        )
    };
    assert!(
        Reading::from_bytes(
            nested(64).as_bytes(),
            &Limits::default(),
            Strictness::Strict
        )
        .is_ok()
    );
    assert_eq!(error(nested(65).as_bytes()).code().as_str(), "JSON_DEPTH");
}

#[test]
fn duplicate_keys_are_refused_where_the_verdict_depends_on_them() {
    let twice = [
        r#"{"status": "accepted", "status": "rejected"}"#,
        r#"{"status": "accepted", "st\u0061tus": "rejected"}"#,
        r#"{"providerSpecific": {"ocr": {}, "ocr": {}}}"#,
        r#"{"providerSpecific": {"ocr": {"similarityScore": "low", "similarityScore": "high"}}}"#,
        r#"{"providerSpecific": {"ocr": {"securityChecks": {"a": {"valid": true}, "a": {"valid": false}}}}}"#,
        r#"{"providerSpecific": {"ocr": {"securityChecks": {"a": {"valid": true, "valid": false}}}}}"#,
        r#"{"providerSpecific": {"ocr": {"features": [{"found": true, "found": false}]}}}"#,
        r#"{"providerSpecific": {"manualApproval": {"rejectionReasons": [], "rejectionReasons": [{}]}}}"#,
        r#"{"failReason": {"reason": "A.B", "reason": "C.D"}}"#,
    ];
    for text in twice {
        assert_eq!(
            error(text.as_bytes()).code().as_str(),
            "JSON_DUPLICATE_KEY",
            "{text}"
        );
    }
}

#[test]
fn elsewhere_duplicate_keys_are_a_warning() {
    let text = r#"{"status": "pending", "other": {"a": 1, "a": 2}, "providerSpecific": {"ocr": {"features": [
        {"name": "Photo", "found": true, "bbox": {"x": 1, "x": 2, "y": 1, "width": 5, "height": 5}}]}}}"#;
    let reading =
        Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Strict).unwrap();
    let places: Vec<_> = reading
        .warnings
        .iter()
        .filter(|warning| warning.code == WarningCode::DuplicateKey)
        .map(|warning| reading.pointer(warning.source.unwrap()))
        .collect();
    assert_eq!(places, ["/other", "/providerSpecific/ocr/features/0/bbox"]);
}

#[test]
fn a_wrong_field_is_a_warning_and_the_others_are_read() {
    let text = r#"{"processId": 7, "status": "rejected", "processType": "substantial", "extra": 1,
        "providerSpecific": {"ocr": {"similarityScore": {"x": 1}, "features": "none", "livenessDetected": "maybe",
        "securityChecks": {"nonExpired": {"valid": false}, "a/b~c": "text"}, "firstName": ["x"]}}}"#;
    let reading =
        Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Strict).unwrap();
    let mut pointers: Vec<_> = reading
        .warnings
        .iter()
        .map(|warning| reading.pointer(warning.source.unwrap()))
        .collect();
    pointers.sort();
    assert_eq!(
        pointers,
        [
            "/processId",
            "/providerSpecific/ocr/features",
            "/providerSpecific/ocr/firstName",
            "/providerSpecific/ocr/livenessDetected",
            "/providerSpecific/ocr/securityChecks/a~1b~0c",
            "/providerSpecific/ocr/similarityScore",
        ]
    );
    let unrecognised: Vec<_> = reading
        .unrecognised
        .iter()
        .map(|at| reading.pointer(Source::At(*at)))
        .collect();
    assert_eq!(unrecognised, ["/extra"]);
    assert_eq!(reading.process.status.value().unwrap(), "rejected");
    let ocr = reading.process.ocr.value().unwrap();
    assert_eq!(ocr.security_checks.value().unwrap().items.len(), 2);
}

#[test]
fn boxes_that_cannot_be_drawn_are_a_warning() {
    let boxes = [
        r#"{"x": 1e400, "y": 0, "width": 5, "height": 5}"#,
        r#"{"x": 1e308, "y": 0, "width": 5, "height": 5}"#,
        r#"{"x": 0, "y": 0, "width": 0, "height": 5}"#,
        r#"{"x": 0, "y": 0, "width": -3, "height": 5}"#,
        r#"{"x": "0", "y": 0, "width": 3, "height": 5}"#,
        r#"{"x": 0, "y": 0, "width": 3}"#,
    ];
    for bbox in boxes {
        let text = format!(
            r#"{{"status": "pending", "providerSpecific": {{"ocr": {{"features": [{{"name": "Photo", "found": true, "bbox": {bbox}}}]}}}}}}"#
        );
        let reading =
            Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Strict).unwrap();
        let codes: Vec<_> = reading
            .warnings
            .iter()
            .map(|warning| warning.code)
            .collect();
        assert!(codes.contains(&WarningCode::BboxInvalid), "{bbox}");
        let features = reading
            .process
            .ocr
            .value()
            .unwrap()
            .features
            .value()
            .unwrap();
        assert!(features.items[0].bbox.value().is_none(), "{bbox}");
    }
}
