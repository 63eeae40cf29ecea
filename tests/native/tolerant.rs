//! Tolerant reading: what it repairs, how it reports that, and what remains unknown.

use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading, WarningCode};
use videoid_lens::rules::Outcome;
use videoid_lens::verdict::{CheckState, Explanation, explain};

fn tolerantly(text: &str) -> Reading<'_> {
    Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Tolerant).unwrap()
}

/// Code, pointer, line and column of every warning.
fn warnings<'e>(explanation: &'e Explanation<'_>) -> Vec<(WarningCode, &'e str, u32, u32)> {
    let rows = explanation.warnings.iter().map(|row| {
        let pointer = row.pointer.as_deref().unwrap();
        (row.code, pointer, row.line.unwrap(), row.column.unwrap())
    });
    rows.collect()
}

#[test]
fn repairs_are_reported_and_shift_no_position() {
    use WarningCode::{Comment, Elision, TrailingComma};
    let text = r#"{
  // who
  "processId": "1", /* when
  */ "status": "accepted",
  "processType": "high",
  "providerSpecific": {
    "ocr": {
      "features": [
        {"name": "Photo", "found": true, "bbox": {"x": 1, "y": 1, "width": 2, "height": 2,},},
        ...
      ],
      "securityChecks": {"notBWCopy": {"valid": true}},
    },
    "manualApproval": {},
  },
}
// the end"#;
    let reading = tolerantly(text);
    let case = Case::of(&reading, true);
    let explanation = explain(&case, Texts::english());
    assert_eq!(
        warnings(&explanation),
        [
            (TrailingComma, "", 15, 4),
            (Comment, "", 2, 3),
            (Comment, "", 3, 21),
            (Comment, "", 17, 1),
            (TrailingComma, "/providerSpecific", 14, 25),
            (TrailingComma, "/providerSpecific/ocr", 12, 55),
            (Elision, "/providerSpecific/ocr/features", 10, 9),
            (TrailingComma, "/providerSpecific/ocr/features/0", 9, 92),
            (
                TrailingComma,
                "/providerSpecific/ocr/features/0/bbox",
                9,
                90
            ),
        ]
    );
    assert_eq!(explanation.derived_status, Some(Outcome::Accepted));
    // Strict reading of the same text fails at the first of them.
    let error = Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Strict);
    let at = error.unwrap_err().position().unwrap();
    assert_eq!((at.line, at.column), (2, 3));
}

#[test]
fn dots_may_replace_items_members_and_values() {
    for text in [
        r#"{"status": "rejected", ...}"#,
        r#"{..., "status": "rejected"}"#,
        r#"{"status": "rejected" ...}"#,
        r#"{... "status": "rejected"}"#,
        r#"{"status": "rejected", "providerSpecific": ...}"#,
        r#"{"status": "rejected", "providerSpecific": {"ocr": {...}}}"#,
        r#"{"status": "rejected", "providerSpecific": {"ocr": ...,}}"#,
        r#"{"status": "rejected", "x": [...], "y": [1, ...], "z": [..., 1], "w": [… 1,]}"#,
        r#"{"status": "rejected", .......}"#,
    ] {
        let reading = tolerantly(text);
        assert_eq!(
            reading.process.status.value().unwrap(),
            "rejected",
            "{text}"
        );
        let elisions = reading.warnings.iter();
        let elisions = elisions.filter(|warning| warning.code == WarningCode::Elision);
        assert!(elisions.count() > 0, "{text}");
    }
}

#[test]
fn other_syntax_errors_remain_errors() {
    for text in [
        "",
        "...",
        "{..}",
        r#"{"status": ..}"#,
        r#"{"status"...: "rejected"}"#,
        r#"{"status": "rejected",,}"#,
        "{,}",
        r#"{, "status": "rejected"}"#,
        r#"{"status": 'rejected'}"#,
        r#"{status: "rejected"}"#,
        r#"{"status": "rejected"},"#,
        r#"{"status": "rejected" / }"#,
        r#"{"status": "rejected", /* }"#,
        r#"{"status": "rejected"} # no comment"#,
    ] {
        let outcome =
            Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Tolerant);
        let error = outcome.expect_err(text);
        assert!(
            ["JSON_SYNTAX", "NOT_A_RESULT"].contains(&error.code().as_str()),
            "{text}"
        );
    }
}

#[test]
fn omitted_data_is_unknown_and_not_empty() {
    let cases: [(&str, Option<Outcome>); 12] = [
        // Nothing is left out, for comparison.
        (
            r#"{"status": "accepted", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {}}, "manualApproval": {}}}"#,
            Some(Outcome::Accepted),
        ),
        (
            r#"{"status": "accepted", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {...}}, "manualApproval": {}}}"#,
            None,
        ),
        (
            r#"{"status": "accepted", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {}}, "manualApproval": {...}}}"#,
            None,
        ),
        (
            r#"{"status": "accepted", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {}}, "manualApproval": {"rejectionReasons": [...]}}}"#,
            None,
        ),
        (
            r#"{"status": "accepted", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {}}, ...}}"#,
            None,
        ),
        // The known data is sufficient, whatever was left out.
        (
            r#"{"status": "rejected", "processType": "high", "providerSpecific":
               {"ocr": {"securityChecks": {"x": {"valid": false}, ...}, ...}, ...}, ...}"#,
            Some(Outcome::Rejected),
        ),
        (
            r#"{"status": "rejected", "processType": "high", "providerSpecific": {"ocr": {"securityChecks": ...},
               "manualApproval": {"rejectionReasons": [{...}, ...]}}}"#,
            Some(Outcome::Rejected),
        ),
        (
            r#"{"status": "inconclusive", "processType": "substantial", "providerSpecific": {"ocr": {
               "securityChecks": {}, "similarityScore": "low", "features": [...]}}}"#,
            Some(Outcome::Inconclusive),
        ),
        (
            r#"{"status": "accepted", "processType": "substantial", "providerSpecific": {"ocr": {
               "securityChecks": {}, "similarityScore": "high", "features": [...]}}}"#,
            None,
        ),
        (
            r#"{"status": "accepted", "processType": "substantial", "providerSpecific": {"ocr": {
               "securityChecks": {}, "similarityScore": "high", "features": [{"name": "Photo", ...}]}}}"#,
            None,
        ),
        (
            r#"{"status": "accepted", "processType": "substantial", "providerSpecific": {"ocr": {
               "securityChecks": {}, "similarityScore": ..., "features": []}}}"#,
            None,
        ),
        (r#"{"status": "failed", "failReason": {...}, ...}"#, None),
    ];
    for (text, derived) in cases {
        let reading = tolerantly(text);
        let case = Case::of(&reading, true);
        let explanation = explain(&case, Texts::english());
        assert_eq!(explanation.derived_status, derived, "{text}");
        let left_out = text.contains("...");
        let absent = explanation.checks.iter();
        let absent = absent.filter(|check| check.state == CheckState::Absent);
        let checks_left_out =
            text.contains("securityChecks\": {...") || text.contains("}, ...}, ...}");
        assert!(!checks_left_out || absent.count() == 0, "{text}");
        assert_eq!(explanation.warnings.is_empty(), !left_out, "{text}");
    }
}

#[test]
fn the_number_of_repairs_is_limited() {
    for part in ["/**/", "... ", "[...],"] {
        let text = format!("[{}]", part.repeat(300_000));
        let outcome =
            Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Tolerant);
        assert_eq!(outcome.unwrap_err().code().as_str(), "LIMIT_JSON_VALUES");
    }
}
