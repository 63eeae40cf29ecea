//! The raw files of the archive.

use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Kind, Reading, WarningCode};
use videoid_lens::verdict::{FieldAgreement, FieldSource, explain};

/// In the structure that the vendor's client code expects, with an invented person.
pub const OCR: &str = r#"{
  "id": "77f6c6a2", "process": "Unattended", "status": "Completed", "tenantId": "t-1", "idType": 5,
  "request": {"date": 1623233082000, "minSimilarityLevel": "Low"},
  "completion": {"date": 1623233141000},
  "document": {
    "classification": "passport", "type": "TD3", "issuer": "VLM", "expiryDate": "300708",
    "passportNumber": "V40718265", "documentNumber": "",
    "scan": "/9j/4AAQSkZJRg==",
    "back": "",
    "subject": {
      "photo": "iVBORw0KGgoAAAAN", "primaryName": "ELIN MARIT", "secondaryName": "ASKELAND<VOSS",
      "birthDate": "020429", "birthDateTS": 1020038400000, "sex": "F", "nationality": "VLM", "personalNumber": "290402-48817",
      "address": "Havnegata 4"
    }
  },
  "biometrics": {"face": {"image": "UklGRiQAAABXRUJQ", "similarityLevel": "VeryLow"}},
  "features": {
    "photo": {"name": "photo", "found": true, "bbox": {"x": 44, "y": 178, "width": 141, "height": 141}, "side": "front"},
    "hologram": {"found": false, "side": "front"}
  },
  "securityChecks": {
    "liveness": {"name": "liveness", "passed": true},
    "initialsMatch": {"name": "initialsMatch", "passed": false},
    "nonExpired": {"name": "nonExpired", "passed": false},
    "notUnderage": {"name": "notUnderage", "passed": true}
  }
}"#;

fn read(text: &str) -> Reading<'_> {
    Reading::from_bytes(text.as_bytes(), &Limits::default(), Strictness::Strict).unwrap()
}

#[test]
fn ocr_is_read_into_the_same_model() {
    let reading = read(OCR);
    assert_eq!(reading.kind, Kind::RawOcr);
    let case = Case::of(&reading, true);
    let explanation = explain(&case, Texts::english());
    let json = videoid_lens::json::to_json(&explanation).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    insta::assert_snapshot!("raw-ocr", serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn similarity_levels_are_compared_without_case() {
    let high = OCR.replace("VeryLow", "High");
    let reading = read(&high);
    let case = Case::of(&reading, true);
    let explanation = explain(&case, Texts::english());
    assert!(
        explanation
            .reasons
            .iter()
            .all(|reason| { reason.code != videoid_lens::verdict::ReasonCode::SimilarityNotHigh })
    );
    assert!(
        explanation.warnings.is_empty(),
        "{:?}",
        explanation.warnings
    );
}

#[test]
fn the_agents_file_is_read_into_the_same_model() {
    let text = r#"{"firstName": "Elin Marit", "duration": "106", "verifierId": "v", "verificationDate": "2025-01-02T03:04:05Z",
        "rejectionReasons": [{"type": "Document.Aspect", "message": "worn"}], "odd": 1}"#;
    let reading = read(text);
    assert_eq!(reading.kind, Kind::RawApproval);
    let case = Case::of(&reading, true);
    let explanation = explain(&case, Texts::english());
    assert_eq!(explanation.status, "");
    assert_eq!(explanation.derived_status, None);
    let field = &explanation.fields[0];
    assert_eq!(field.values[0].source, FieldSource::RawAgent);
    assert_eq!(field.agreement, FieldAgreement::Single);
    assert_eq!(
        explanation.reasons[1].subject.as_deref(),
        Some("Document.Aspect")
    );
    assert_eq!(explanation.unrecognised, ["/odd"]);
    assert!(explanation.warnings.is_empty());
}

#[test]
fn a_process_that_resembles_a_raw_file_is_read_as_a_process() {
    for text in [
        r#"{"status": "rejected", "securityChecks": {"nonExpired": {"valid": false}}}"#,
        r#"{"processType": "high", "document": {}}"#,
        r#"{"status": "Completed"}"#,
    ] {
        assert_eq!(read(text).kind, Kind::Process, "{text}");
    }
}

#[test]
fn a_field_may_be_given_in_both_dialects_if_they_agree() {
    let check = |inside: &str| {
        let text = format!(
            r#"{{"status": "rejected", "processType": "high", "providerSpecific": {{"ocr": {{
            "securityChecks": {{"nonExpired": {inside}}}}}}}}}"#
        );
        let reading = read(&text);
        let ocr = reading.process.ocr.value().unwrap();
        let valid = ocr.security_checks.value().unwrap().items[0].valid;
        let conflict = reading.warnings.iter();
        (
            valid,
            conflict
                .filter(|w| w.code == WarningCode::ValueConflict)
                .count(),
        )
    };
    assert_eq!(check(r#"{"passed": false}"#), (Some(false), 0));
    assert_eq!(
        check(r#"{"valid": false, "passed": false}"#),
        (Some(false), 0)
    );
    assert_eq!(check(r#"{"valid": true, "passed": false}"#), (None, 1));
    let similarity = |face: &str| {
        let text = format!(
            r#"{{"similarityScore": "high", "biometrics": {{"face": {{"similarityLevel": "{face}"}}}}}}"#
        );
        let reading = read(&text);
        let ocr = reading.process.ocr.value().unwrap();
        ocr.similarity_score.value().map(ToString::to_string)
    };
    assert_eq!(similarity("High").as_deref(), Some("High"));
    assert_eq!(similarity("Low"), None);
}

#[test]
fn wrong_raw_values_are_warnings() {
    let text = r#"{"request": {"date": "now"}, "completion": 5, "document": {"scan": 1, "subject": []},
        "biometrics": {"face": {"similarityLevel": 3}}, "features": {"chip": 1, "flag": {"found": "yes"}},
        "securityChecks": {"liveness": {"passed": "true"}}}"#;
    let reading = read(text);
    assert_eq!(reading.kind, Kind::RawOcr);
    assert_eq!(reading.warnings.len(), 8);
    let ocr = reading.process.ocr.value().unwrap();
    assert!(!ocr.features.value().unwrap().complete);
    assert_eq!(ocr.security_checks.value().unwrap().items[0].valid, None);
}

#[test]
fn texts_that_may_contain_pictures_are_recognised() {
    use videoid_lens::result::may_hold_pictures;
    for text in [OCR, r#"{"photo":"\/9j\/4AAQ"}"#, r#"["UklGRiQ"]"#] {
        assert!(may_hold_pictures(text.as_bytes()), "{text}");
    }
    for text in ["", "{}", r#"{"photo":"","name":"9j/ iVBOR"}"#] {
        assert!(!may_hold_pictures(text.as_bytes()), "{text}");
    }
}

#[test]
fn the_primary_name_is_the_given_one() {
    let reading = read(OCR);
    let case = Case::of(&reading, true);
    let explanation = explain(&case, Texts::english());
    let value = |name: &str| {
        let mut fields = explanation.fields.iter();
        let field = fields.find(|field| field.name == name).unwrap();
        (
            field.values[0].value.as_ref(),
            field.values[0].pointer.as_ref(),
        )
    };
    assert_eq!(
        value("firstName"),
        ("ELIN MARIT", "/document/subject/primaryName")
    );
    assert_eq!(
        value("lastName"),
        ("ASKELAND<VOSS", "/document/subject/secondaryName")
    );
    // The raw file has a number, and the process a text.
    assert_eq!(value("idType"), ("5", "/idType"));
    assert!(
        explanation.warnings.is_empty(),
        "{:?}",
        explanation.warnings
    );
}

/// In the form of the service's message about a verification.
pub const APPROVAL: &str = r#"{
  "id": "a1", "videoId": "b2", "verificationRequestId": "c3", "verifierId": "d4", "rauthorityId": "e5",
  "verificationDate": 1772442630123, "duration": 106, "status": "Accepted",
  "subject": {
    "primaryName": "ELIN MARIT", "secondaryName": "ASKELAND VOSS", "documentNumber": "V40718265", "birthDate": 1020038400000,
    "expiryDate": 1909699200000, "nationality": "VLM", "issuer": "VLM", "sex": "F", "otherEditableFields": []
  },
  "acceptance": {"reasons": [{"type": "Document.Aspect", "message": "worn, but legible"}]}
}"#;

#[test]
fn the_agents_file_may_have_the_form_of_the_services_message() {
    for text in [
        APPROVAL.to_owned(),
        format!(r#"{{"event": "Video.Verified", "date": 1, "data": {APPROVAL}}}"#),
    ] {
        let reading = Reading::from_archive(
            text.as_bytes(),
            Kind::RawApproval,
            None,
            &Limits::default(),
            Strictness::Strict,
        )
        .unwrap();
        let case = Case::of(&reading, true);
        let explanation = explain(&case, Texts::english());
        let approval = explanation.manual_approval.as_ref().unwrap();
        assert_eq!(approval.duration.as_deref(), Some("106"));
        let date = approval.verification_date.as_deref();
        assert_eq!(date, Some("2026-03-02T09:10:30Z"));
        let ids: Vec<_> = approval.ids.iter().map(|(name, _)| *name).collect();
        assert_eq!(
            ids,
            [
                "rAuthorityId",
                "verificationRequestId",
                "verifierId",
                "videoId"
            ]
        );
        let fields: Vec<_> = explanation
            .fields
            .iter()
            .map(|field| (field.name.as_ref(), field.values[0].value.as_ref()))
            .collect();
        assert_eq!(
            fields,
            [
                ("documentNumber", "V40718265"),
                ("issuingCountry", "VLM"),
                ("dateOfExpiry", "2030-07-08"),
                ("firstName", "ELIN MARIT"),
                ("lastName", "ASKELAND VOSS"),
                ("dateOfBirth", "2002-04-29"),
                ("gender", "F"),
                ("nationality", "VLM"),
            ]
        );
        assert!(
            explanation.warnings.is_empty(),
            "{:?}",
            explanation.warnings
        );
        // A reason for acceptance is not read as a reason for rejection.
        let reasons = explanation.reasons.iter();
        assert!(reasons.clone().all(|reason| reason.subject.is_none()));
        let unread = explanation.unrecognised.iter();
        assert!(unread.clone().any(|at| at.ends_with("/acceptance")));
    }
    assert_eq!(read(APPROVAL).kind, Kind::RawApproval);
}
