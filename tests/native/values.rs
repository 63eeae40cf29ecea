//! Values as documents and programs write them: a name in several spellings, dates that are no dates, times in every
//! format. The row of a result among many must always agree.

use serde_json::{Value, json};
use videoid_lens::i18n::Texts;
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Kind, Reading};
use videoid_lens::verdict::explain;

use crate::triage::agree;

/// A result of this process type, with this reading and this agent's verification.
fn result(ocr: &Value, agent: &Value) -> Value {
    json!({
        "processId": "a",
        "processType": "high",
        "status": "accepted",
        "createdAt": "2021-06-09T12:00:00Z",
        "updatedAt": "2021-06-09T12:05:00Z",
        "providerSpecific": {"ocr": ocr, "manualApproval": agent},
    })
}

fn explained(result: &Value) -> Value {
    let text = result.to_string();
    agree(text.as_bytes(), Strictness::Strict).unwrap();
    let limits = Limits::default();
    let reading = Reading::from_bytes(text.as_bytes(), &limits, Strictness::Strict).unwrap();
    let json = to_json(&explain(&Case::of(&reading, true), Texts::english())).unwrap();
    serde_json::from_str(&json).unwrap()
}

/// The codes in one of the lists, with their pointers.
fn codes(explanation: &Value, list: &str) -> Vec<String> {
    let items = explanation[list].as_array().unwrap().iter();
    items
        .map(|item| {
            let pointer = item["pointer"].as_str().unwrap_or_default();
            format!("{} {pointer}", item["code"].as_str().unwrap())
                .trim()
                .to_owned()
        })
        .collect()
}

/// How the two values of a field agree, and the contradictions.
fn agreement(name: &str, read: &str, checked: &str) -> (String, Vec<String>) {
    let explanation = explained(&result(&json!({ name: read }), &json!({ name: checked })));
    let row = &explanation["fields"][0];
    assert_eq!(row["name"], name);
    let agreement = row["agreement"].as_str().unwrap().to_owned();
    (agreement, codes(&explanation, "contradictions"))
}

#[test]
fn another_spelling_of_the_same_value_is_no_contradiction() {
    for (name, read, checked, expected) in [
        ("lastName", "MUELLER", "Müller", "equivalent"),
        ("lastName", "MULLER", "Müller", "same"),
        ("lastName", "MULLER", "Mu\u{308}ller", "same"),
        ("lastName", "D<ANGELO", "D’Angelo", "same"),
        ("firstName", "ANNE<MARIE", "Anne-Marie", "same"),
        ("lastName", "ȘTEFĂNESCU", "Stefanescu", "same"),
        ("lastName", "Ştefănescu", "ȘTEFĂNESCU", "same"),
        ("lastName", "NGUYEN THI PHUONG", "Nguyễn Thị Phương", "same"),
        ("lastName", "ISIK", "Işık", "same"),
        ("lastName", "LUKASZEWICZ", "Łukaszewicz", "same"),
        ("lastName", "DURDEVIC", "Đurđević", "same"),
        ("lastName", "DJURDJEVIC", "Đurđević", "equivalent"),
        ("lastName", "ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδόπουλος", "same"),
        ("firstName", "АЛЁНА", "Алена", "same"),
        ("nationality", "D<<", "DEU", "equivalent"),
        ("issuingCountry", "XKX", "RKS", "equivalent"),
        ("gender", "F", "Female", "equivalent"),
    ] {
        let none = Vec::new();
        let found = agreement(name, read, checked);
        assert_eq!(
            found,
            (expected.to_owned(), none.clone()),
            "{read} {checked}"
        );
        let found = agreement(name, checked, read);
        assert_eq!(found, (expected.to_owned(), none), "{checked} {read}");
    }
    for (name, read, checked) in [
        ("lastName", "MANUEL", "Manul"),
        ("lastName", "ПЕТРОВ", "Петрова"),
        ("lastName", "ΓΙΑΝΝΗΣ", "Γιάννις"),
        ("nationality", "D", "DNK"),
        ("gender", "F", "Male"),
    ] {
        let (different, contradictions) = agreement(name, read, checked);
        assert_eq!(different, "different", "{read} {checked}");
        assert_eq!(contradictions, ["ocr-vs-agent"], "{read} {checked}");
    }
}

#[test]
fn a_field_without_a_value_is_absent() {
    for empty in ["", " ", "\u{a0}"] {
        let given = result(&json!({"lastName": empty}), &json!({"lastName": "Voss"}));
        let explanation = explained(&given);
        let row = &explanation["fields"][0];
        assert_eq!(row["agreement"], "single");
        assert_eq!(row["values"].as_array().unwrap().len(), 1);
        assert_eq!(row["values"][0]["source"], "agent");
        assert_eq!(explanation["contradictions"], json!([]));
    }
    // The filler of a machine-readable zone is shown, and contradicts nothing.
    let (agreement, contradictions) = agreement("gender", "<", "M");
    assert_eq!((agreement.as_str(), contradictions), ("single", Vec::new()));
}

#[test]
fn an_empty_similarity_score_is_absent() {
    for (score, derived) in [
        (json!(""), Value::Null),
        (json!(" "), Value::Null),
        (json!(null), Value::Null),
        (json!("low"), json!("inconclusive")),
        (json!("high"), json!("accepted")),
    ] {
        let mut given = result(
            &json!({"similarityScore": score, "features": [], "securityChecks": {}, "livenessDetected": ""}),
            &Value::Null,
        );
        given["processType"] = json!("substantial");
        let explanation = explained(&given);
        assert_eq!(explanation["derivedStatus"], derived, "{score}");
        assert_eq!(explanation["warnings"], json!([]), "{score}");
        let expected = score.as_str().filter(|score| !score.trim().is_empty());
        assert_eq!(explanation["similarityScore"].as_str(), expected);
        assert_eq!(explanation["livenessDetected"], Value::Null);
    }
    let own = json!({"status": "accepted", "processType": "high",
        "finalResult": {"similarityScore": "", "lastName": "", "livenessDetected": ""}});
    let explanation = explained(&own);
    assert_eq!(explanation["similarityScore"], Value::Null);
    assert_eq!(explanation["fields"], json!([]));
    assert_eq!(explanation["warnings"], json!([]));
}

/// The contradictions in a result whose document expires on this day, with a check of whether it has.
fn expiry(date: &str, non_expired: bool, created_at: &str) -> Vec<String> {
    let ocr =
        json!({"dateOfExpiry": date, "securityChecks": {"nonExpired": {"valid": non_expired}}});
    let mut given = result(&ocr, &Value::Null);
    given["createdAt"] = json!(created_at);
    let mut found = codes(&explained(&given), "contradictions");
    found.retain(|code| code == "expiry-vs-check");
    found
}

/// The same for a person who was born on that day, with a check of whether they are of age.
fn birth(date: &str, not_underage: bool, created_at: &str) -> Vec<String> {
    let ocr =
        json!({"dateOfBirth": date, "securityChecks": {"notUnderage": {"valid": not_underage}}});
    let mut given = result(&ocr, &Value::Null);
    given["createdAt"] = json!(created_at);
    let mut found = codes(&explained(&given), "contradictions");
    found.retain(|code| code.contains("age") || code.contains("born"));
    found
}

#[test]
fn a_placeholder_for_the_date_of_expiry_contradicts_nothing() {
    for none in [
        "990101",
        "991231",
        "9999-12-31",
        "9999-01-01",
        "99991231",
        "9999-12-31T23:59:59Z",
        "253402300799000",
        "0001-01-01",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "<<<<<<",
    ] {
        for valid in [true, false] {
            assert_eq!(
                expiry(none, valid, "2021-06-09T12:00:00Z"),
                [""; 0],
                "{none}"
            );
        }
        let given = result(
            &json!({"dateOfExpiry": none}),
            &json!({"dateOfExpiry": "2030-01-01"}),
        );
        let explanation = explained(&given);
        assert_eq!(explanation["fields"][0]["agreement"], "single", "{none}");
        assert_eq!(explanation["contradictions"], json!([]), "{none}");
        assert_eq!(explanation["warnings"], json!([]), "{none}");
    }
    let (agreement, _) = agreement("dateOfExpiry", "990101", "9999-12-31");
    assert_eq!(agreement, "same");
    // As a date of birth, such a day is a real one.
    assert_eq!(
        birth("1970-01-01", false, "2021-06-09T12:00:00Z"),
        ["age-vs-check"]
    );
    assert_eq!(
        birth("990101", false, "2021-06-09T12:00:00Z"),
        ["age-vs-check"]
    );
    // The day next to such a day is a real one, too.
    assert_eq!(
        expiry("1999-01-01", true, "2021-06-09T12:00:00Z"),
        ["expiry-vs-check"]
    );
    assert_eq!(
        expiry("1970-01-02", true, "2021-06-09T12:00:00Z"),
        ["expiry-vs-check"]
    );
    // Raw files can have numbers here.
    let raw = json!({"document": {"expiryDate": 0, "subject": {"birthDate": 0}},
        "securityChecks": {"nonExpired": {"passed": true}}});
    let text = raw.to_string();
    let limits = Limits::default();
    let reading = Reading::from_archive(
        text.as_bytes(),
        Kind::RawOcr,
        None,
        &limits,
        Strictness::Strict,
    );
    let reading = reading.unwrap();
    let case = Case::with_archive(None, [&reading]);
    let explanation = explain(&case, Texts::english());
    assert_eq!(explanation.contradictions, []);
}

#[test]
fn a_date_that_cannot_be_read_is_a_warning() {
    for wrong in [
        "2030-02-30",
        "2029-02-29",
        "08.07.2030",
        "303230",
        "never",
        "2030-7-8",
    ] {
        let given = result(
            &json!({"dateOfExpiry": wrong, "dateOfBirth": "2002-04-29"}),
            &json!({"dateOfExpiry": wrong}),
        );
        let explanation = explained(&given);
        assert_eq!(
            codes(&explanation, "warnings"),
            [
                "DATE_INVALID /providerSpecific/manualApproval/dateOfExpiry",
                "DATE_INVALID /providerSpecific/ocr/dateOfExpiry",
            ],
            "{wrong}"
        );
    }
    let own = json!({"status": "accepted", "processType": "high", "finalResult": {"dateOfExpiry": "soon"}});
    assert_eq!(
        codes(&explained(&own), "warnings"),
        ["DATE_INVALID /finalResult/dateOfExpiry"]
    );
    let others = result(
        &json!({"dateOfBirth": "80<<<<", "dateOfIssue": "x"}),
        &json!({"verificationDate": "yesterday"}),
    );
    assert_eq!(
        codes(&explained(&others), "warnings"),
        [
            "DATE_INVALID /providerSpecific/manualApproval/verificationDate",
            "DATE_INVALID /providerSpecific/ocr/dateOfBirth",
            "DATE_INVALID /providerSpecific/ocr/dateOfIssue",
        ]
    );
    // 29 February is accepted in leap years, whatever the number of digits.
    for leap in ["2028-02-29", "280229", "000229", "20280229"] {
        let given = result(&json!({"dateOfExpiry": leap}), &Value::Null);
        assert_eq!(codes(&explained(&given), "warnings"), [""; 0], "{leap}");
    }
}

#[test]
fn times_are_read_as_programs_write_them() {
    for at in [
        "2021-06-09T12:00:00Z",
        "2021-06-09T12:00Z",
        "2021-06-09t12:00:00z",
        "2021-06-09T12:00:00+00",
        "2021-06-09 12:00:00+00",
        "2021-06-09T14:00:00+02",
        "2021-06-09T14:00+0200",
        "2021-06-09T12:00:00,000Z",
    ] {
        let mut given = result(&json!({}), &Value::Null);
        given["createdAt"] = json!(at);
        let explanation = explained(&given);
        assert_eq!(codes(&explanation, "warnings"), [""; 0], "{at}");
        assert_eq!(explanation["durationSeconds"], 300.0, "{at}");
        assert_eq!(explanation["createdAt"], at);
    }
    for wrong in [
        "2021-06-09T12:00:00",
        "2021-06-09T12Z",
        "2021-06-09T12:00:00+1",
    ] {
        let mut given = result(&json!({}), &Value::Null);
        given["createdAt"] = json!(wrong);
        assert_eq!(
            codes(&explained(&given), "warnings"),
            ["DATE_INVALID /createdAt"]
        );
    }
}

#[test]
fn within_14_hours_of_a_days_edge_expiry_and_age_are_unknown() {
    // A document is valid until the end of the day, in whatever time zone that is.
    for (created_at, valid, expired) in [
        ("2021-06-09T09:59:59Z", 0, 1),
        ("2021-06-09T10:00:00Z", 0, 0),
        ("2021-06-10T13:59:59Z", 0, 0),
        ("2021-06-10T14:00:00Z", 1, 0),
        // A time in another zone is the same point in time.
        ("2021-06-09T23:59:59+14:00", 0, 1),
        ("2021-06-10T04:00:00+14:00", 0, 0),
        // A date without a time may be any time of that day.
        ("2021-06-08", 0, 1),
        ("2021-06-09", 0, 0),
        ("2021-06-10", 0, 0),
        ("2021-06-11", 1, 0),
    ] {
        let contradicts = |valid| expiry("2021-06-09", valid, created_at).len();
        assert_eq!(
            (contradicts(true), contradicts(false)),
            (valid, expired),
            "{created_at}"
        );
    }
    for (created_at, of_age, underage) in [
        ("2021-06-08T09:59:59Z", 1, 0),
        ("2021-06-08T10:00:00Z", 0, 0),
        ("2021-06-09T13:59:59Z", 0, 0),
        ("2021-06-09T14:00:00Z", 0, 1),
    ] {
        let contradicts = |of_age| birth("2003-06-09", of_age, created_at).len();
        assert_eq!(
            (contradicts(true), contradicts(false)),
            (of_age, underage),
            "{created_at}"
        );
    }
    // Someone born today in one time zone may not have been born yet in another.
    assert_eq!(birth("2021-06-10", false, "2021-06-09T10:00:00Z"), [""; 0]);
    assert_eq!(
        birth("2021-06-10", false, "2021-06-09T09:59:59Z"),
        ["born-after-process"]
    );
}

#[test]
fn a_person_born_on_29_february_comes_of_age_on_one_of_two_days() {
    for (created_at, of_age, underage) in [
        ("2022-02-27T09:00:00Z", 1, 0),
        ("2022-02-28T12:00:00Z", 0, 0),
        ("2022-03-01T12:00:00Z", 0, 0),
        ("2022-03-01T14:00:00Z", 0, 1),
    ] {
        let contradicts = |of_age| birth("2004-02-29", of_age, created_at).len();
        assert_eq!(
            (contradicts(true), contradicts(false)),
            (of_age, underage),
            "{created_at}"
        );
    }
}
