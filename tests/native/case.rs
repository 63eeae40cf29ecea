//! A process and the raw files of its archive, explained together.

use serde_json::{Value, json};
use videoid_lens::error::Code;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::json::to_json;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Kind, Known, PictureRole, Reading};
use videoid_lens::verdict::explain;

fn explained(process: Option<&Value>, ocr: Option<&Value>, approval: Option<&Value>) -> Value {
    let text = |value: Option<&Value>| value.map(|value| format!("{value:#}"));
    let (process, ocr, approval) = (text(process), text(ocr), text(approval));
    let limits = Limits::default();
    let process = process
        .as_deref()
        .map(|text| Reading::from_bytes(text.as_bytes(), &limits, Strictness::Strict).unwrap());
    let ocr = ocr.as_deref().map(|text| {
        let bytes = text.as_bytes();
        Reading::from_archive(
            bytes,
            Kind::RawOcr,
            process.as_ref(),
            &limits,
            Strictness::Strict,
        )
        .unwrap()
    });
    let before = ocr.as_ref().or(process.as_ref());
    let approval = approval.as_deref().map(|text| {
        let bytes = text.as_bytes();
        Reading::from_archive(
            bytes,
            Kind::RawApproval,
            before,
            &limits,
            Strictness::Strict,
        )
        .unwrap()
    });
    let process = process.as_ref().map(|reading| (reading, true));
    let case = Case::with_archive(process, ocr.iter().chain(&approval));
    let json = to_json(&explain(&case, Texts::english())).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn explained_knowing(process: &Value, known: &Known) -> Value {
    let text = process.to_string();
    let limits = Limits::default();
    let reading = Reading::from_bytes(text.as_bytes(), &limits, Strictness::Strict).unwrap();
    let case = Case::of(&reading, true).knowing(known);
    let json = to_json(&explain(&case, Texts::english())).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn process() -> Value {
    json!({
        "processId": "p", "provider": "signicatvideoid", "processType": "high", "status": "accepted",
        "createdAt": "2026-03-02T09:10:00Z", "updatedAt": "2026-03-02T09:11:12Z",
        "providerSpecific": {
            "ocr": {
                "similarityScore": "high", "livenessDetected": "true", "lastName": "ASKELAND VOSS",
                "features": [{"name": "Photo", "found": true, "side": "data", "bbox": {"x": 1, "y": 1, "width": 9, "height": 9}}],
                "securityChecks": {"nonExpired": {"valid": true}, "notBWCopy": {"valid": true}}
            },
            "manualApproval": {"verifierId": "v", "verificationDate": "2026-03-02T09:10:30Z", "firstName": "Elin"}
        }
    })
}

fn ocr() -> Value {
    json!({
        "biometrics": {"face": {"similarityLevel": "High"}},
        "document": {"subject": {"secondaryName": "Askeland<Voss", "photo": "iVBORw0KGgo="}},
        "features": {"Photo": {"name": "photo", "found": true, "side": "data", "bbox": {"x": 1, "y": 1, "width": 9, "height": 9}}},
        "securityChecks": {"nonExpired": {"passed": true}, "notBWCopy": {"passed": true}}
    })
}

fn approval() -> Value {
    json!({"verifierId": "v", "verificationDate": "2026-03-02T09:10:30Z", "firstName": "ELIN", "rejectionReasons": []})
}

/// The texts of the contradictions between the process and the archive, with their pointers.
fn differences(explanation: &Value) -> Vec<(String, Vec<String>)> {
    let all = explanation["contradictions"].as_array().unwrap().iter();
    let own = all.filter(|contradiction| contradiction["code"] == "archive-vs-process");
    own.map(|contradiction| {
        let pointers = contradiction["pointers"].as_array().unwrap();
        let pointers = pointers
            .iter()
            .map(|pointer| pointer.as_str().unwrap().to_owned());
        (
            contradiction["text"].as_str().unwrap().to_owned(),
            pointers.collect(),
        )
    })
    .collect()
}

#[test]
fn raw_files_that_agree_only_add_their_values() {
    let alone = explained(Some(&process()), None, None);
    let together = explained(Some(&process()), Some(&ocr()), Some(&approval()));
    for member in [
        "status",
        "derivedStatus",
        "agreement",
        "headline",
        "reasons",
        "checks",
        "features",
        "counterfactual",
    ] {
        assert_eq!(alone[member], together[member], "{member}");
    }
    assert_eq!(differences(&together), []);
    let names = together["fields"].as_array().unwrap().iter();
    let last = names
        .clone()
        .find(|field| field["name"] == "lastName")
        .unwrap();
    assert_eq!(last["agreement"], "same");
    let sources: Vec<_> = last["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|value| &value["source"])
        .collect();
    assert_eq!(sources, ["ocr", "raw-ocr"]);
    assert_eq!(
        last["values"][1]["pointer"],
        "ocr.json#/document/subject/secondaryName"
    );
    assert_eq!(
        together["pictures"][0]["pointer"],
        "ocr.json#/document/subject/photo"
    );
}

#[test]
fn each_difference_is_reported_with_both_places() {
    let of = |file: fn() -> Value, pointer: &str, value: Value| {
        let mut changed = file();
        *changed.pointer_mut(pointer).unwrap() = value;
        changed
    };
    let cases = [
        (
            "/biometrics/face/similarityLevel",
            json!("Low"),
            "/providerSpecific/ocr/similarityScore",
        ),
        (
            "/securityChecks/nonExpired/passed",
            json!(false),
            "/providerSpecific/ocr/securityChecks/nonExpired/valid",
        ),
        (
            "/features/Photo/found",
            json!(false),
            "/providerSpecific/ocr/features/0/found",
        ),
        (
            "/document/subject/secondaryName",
            json!("SOMEBODY"),
            "/providerSpecific/ocr/lastName",
        ),
    ];
    for (raw, value, given) in cases {
        // A feature is identified by its name in the process.
        let mut file = of(ocr, raw, value);
        file["features"]["Photo"]["name"] = json!("Photo");
        let found = differences(&explained(Some(&process()), Some(&file), None));
        let [(text, pointers)] = &found[..] else {
            panic!("{raw}: {found:?}");
        };
        assert!(
            text.starts_with("The process and the archive's raw files differ on: "),
            "{text}"
        );
        assert_eq!(pointers, &[given.to_owned(), format!("ocr.json#{raw}")]);
    }
    for (raw, value, given) in [
        (
            "/firstName",
            json!("ANNA"),
            "/providerSpecific/manualApproval/firstName",
        ),
        (
            "/verificationDate",
            json!("2026-03-03T00:00:00Z"),
            "/providerSpecific/manualApproval/verificationDate",
        ),
    ] {
        let found = differences(&explained(
            Some(&process()),
            None,
            Some(&of(approval, raw, value)),
        ));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            found[0].1,
            [given.to_owned(), format!("manual_approval.json#{raw}")]
        );
    }
}

#[test]
fn the_raw_files_complete_the_process() {
    let mut bare = process();
    bare["providerSpecific"] = json!({});
    bare["processType"] = json!("substantial");
    let explanation = explained(Some(&bare), Some(&ocr()), Some(&approval()));
    assert_eq!(explanation["derivedStatus"], "accepted");
    let check = &explanation["checks"][0];
    assert_eq!(
        (check["state"].as_str(), check["pointer"].as_str()),
        (
            Some("passed"),
            Some("ocr.json#/securityChecks/nonExpired/passed")
        )
    );
    // A process that failed has no data for a verdict, whatever the raw files contain.
    bare["status"] = json!("failed");
    bare["failReason"] = json!({"type": "Camera.NotFound"});
    let explanation = explained(Some(&bare), Some(&ocr()), None);
    assert_eq!(explanation["derivedStatus"], "failed");
}

#[test]
fn places_refer_to_the_file_that_they_are_in() {
    let mut file = ocr();
    file["securityChecks"]["nonExpired"]["passed"] = json!("no");
    let mut bare = process();
    bare["providerSpecific"] = json!({});
    let explanation = explained(Some(&bare), Some(&file), Some(&json!({"unknown": [1, 2]})));
    let text = format!("{file:#}");
    let (line, _) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains("\"no\""))
        .unwrap();
    let warning = &explanation["warnings"][0];
    assert_eq!(
        warning["pointer"],
        "ocr.json#/securityChecks/nonExpired/passed"
    );
    assert_eq!(warning["line"], line + 1);
    let unrecognised = explanation["unrecognised"].as_array().unwrap();
    assert!(
        unrecognised.contains(&json!("manual_approval.json#/unknown")),
        "{unrecognised:?}"
    );
}

#[test]
fn an_error_names_the_file() {
    let limits = Limits::default();
    for (text, code) in [
        ("{", Code::JsonSyntax),
        ("[]", Code::NotAResult),
        (
            "{\"securityChecks\":{\"a\":1,\"a\":2}}",
            Code::JsonDuplicateKey,
        ),
    ] {
        let error = Reading::from_archive(
            text.as_bytes(),
            Kind::RawOcr,
            None,
            &limits,
            Strictness::Strict,
        )
        .unwrap_err();
        assert_eq!(
            (error.code(), error.data().entry.as_deref()),
            (code, Some("ocr.json"))
        );
    }
    // A raw file of the archive is read as one, whatever it looks like.
    let like_a_process = Reading::from_archive(
        b"{\"processId\":\"x\"}",
        Kind::RawOcr,
        None,
        &limits,
        Strictness::Strict,
    );
    assert_eq!(like_a_process.unwrap().kind, Kind::RawOcr);
}

#[test]
fn events_are_listed_in_order_of_time() {
    let timeline = |process: Value| {
        let explanation = explained(Some(&process), None, None);
        let rows = explanation["timeline"].as_array().unwrap().iter();
        rows.map(|row| {
            let text = |key: &str| row[key].as_str().unwrap().to_owned();
            (text("event"), text("at"), row["secondsSince"].as_f64())
        })
        .collect::<Vec<_>>()
    };
    let row = |event: &str, at: &str, since| (event.to_owned(), at.to_owned(), since);
    let all = json!({
        "processId": "a",
        "status": "failed",
        "createdAt": "2021-06-09T10:00:00Z",
        "updatedAt": "2021-06-09T14:00:00+02:00",
        "failReason": {"reason": "a.b", "date": 1_623_236_400_000_u64},
        "providerSpecific": {"manualApproval": {"verificationDate": "2021-06-09T10:30:00.5Z"}},
    });
    assert_eq!(
        timeline(all),
        [
            row("created", "2021-06-09T10:00:00Z", None),
            row("verified", "2021-06-09T10:30:00.5Z", Some(1_800.5)),
            row("failed", "2021-06-09T11:00:00Z", Some(1_799.5)),
            row("updated", "2021-06-09T14:00:00+02:00", Some(3_600.0)),
        ]
    );
    // A date without a time, and a time without a zone, come last: their order is not known.
    let vague = json!({
        "processId": "a",
        "status": "accepted",
        "createdAt": "2021-06-09T10:00:00",
        "updatedAt": "2021-06-09T10:00:00Z",
        "providerSpecific": {"manualApproval": {"verificationDate": "2021-06-09"}},
    });
    assert_eq!(
        timeline(vague),
        [
            row("updated", "2021-06-09T10:00:00Z", None),
            row("created", "2021-06-09T10:00:00", None),
            row("verified", "2021-06-09", None),
        ]
    );
    assert_eq!(timeline(json!({"processId": "a"})), []);
}

/// The codes of the contradictions, with their pointers.
fn codes(explanation: &Value) -> Vec<(String, Value)> {
    let all = explanation["contradictions"].as_array().unwrap().iter();
    all.map(|one| {
        let code = one["code"].as_str().unwrap().to_owned();
        (code, one["pointers"].clone())
    })
    .collect()
}

fn field<'e>(explanation: &'e Value, name: &str) -> &'e Value {
    let mut fields = explanation["fields"].as_array().unwrap().iter();
    fields.find(|field| field["name"] == name).unwrap()
}

#[test]
fn a_difference_from_the_archive_is_not_reported_as_one_from_the_agent_as_well() {
    let mut given = process();
    given["providerSpecific"]["manualApproval"]["lastName"] = json!("Askeland Voss");
    let mut reading = ocr();
    reading["document"]["subject"]["secondaryName"] = json!("SOMEBODY");
    let mut checked = approval();
    checked["lastName"] = json!("ASKELAND VOSS");
    let told = |process: Option<&Value>, ocr: &Value, approval: &Value| {
        let codes = codes(&explained(process, Some(ocr), Some(approval)));
        let codes = codes.into_iter().map(|(code, _)| code);
        codes
            .filter(|code| code.starts_with("ocr-") || code.starts_with("archive-"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(Some(&given), &reading, &checked),
        ["archive-vs-process"]
    );
    // The same holds if the process has no agent's name, and both raw files differ from it.
    checked["lastName"] = json!("SOMEBODY");
    assert_eq!(
        told(Some(&process()), &reading, &checked),
        ["archive-vs-process"]
    );
    // Without a process, the raw files are compared with each other.
    checked["lastName"] = json!("ELSE");
    assert_eq!(told(None, &reading, &checked), ["ocr-vs-agent"]);
    // A difference inside the process is reported besides that from the archive.
    given["providerSpecific"]["manualApproval"]["lastName"] = json!("Voss");
    checked["lastName"] = json!("Voss");
    assert_eq!(
        told(Some(&given), &reading, &checked),
        ["ocr-vs-agent", "archive-vs-process"]
    );
}

#[test]
fn synonyms_are_no_contradiction() {
    for (name, given, place, raw, agreement) in [
        (
            "documentType",
            "identityCard",
            "/document/classification",
            "IdCard",
            "equivalent",
        ),
        (
            "documentType",
            "driversLicense",
            "/document/classification",
            "DriverLicense",
            "equivalent",
        ),
        (
            "documentType",
            "passport",
            "/document/classification",
            "Passport",
            "same",
        ),
        (
            "gender",
            "F",
            "/document/subject/sex",
            "Female",
            "equivalent",
        ),
        ("gender", "M", "/document/subject/sex", "F", "different"),
    ] {
        let mut process = process();
        process["providerSpecific"]["ocr"][name] = json!(given);
        let mut ocr = ocr();
        let (parent, key) = place.rsplit_once('/').unwrap();
        ocr.pointer_mut(parent).unwrap()[key] = json!(raw);
        let explanation = explained(Some(&process), Some(&ocr), None);
        assert_eq!(field(&explanation, name)["agreement"], agreement, "{raw}");
        let differences = differences(&explanation);
        assert_eq!(differences.is_empty(), agreement != "different", "{raw}");
    }
}

#[test]
fn the_agents_verdict_in_the_raw_file_counts() {
    let explain_with = |approval: Value| {
        let mut process = process();
        let specific = process["providerSpecific"].as_object_mut().unwrap();
        specific.remove("manualApproval");
        explained(Some(&process), None, Some(&approval))
    };
    let reason = json!([{"type": "Document.Aspect", "message": "worn"}]);
    for (approval, derived, subject) in [
        (json!({"status": "Accepted"}), json!("accepted"), None),
        (
            json!({"status": "ACCEPTED", "rejectionReasons": []}),
            json!("accepted"),
            None,
        ),
        (
            json!({"status": "Accepted", "acceptance": {"reasons": reason}}),
            json!("accepted"),
            None,
        ),
        (
            json!({"status": "Accepted", "reasons": reason}),
            json!("accepted"),
            None,
        ),
        (json!({"status": "Rejected"}), json!("rejected"), None),
        (
            json!({"status": "Rejected", "acceptance": {"reasons": reason}}),
            json!("rejected"),
            None,
        ),
        (
            json!({"status": "Rejected", "rejectionReasons": reason}),
            json!("rejected"),
            Some("Document.Aspect"),
        ),
        (
            json!({"rejection": {"reasons": reason}, "status": "Rejected"}),
            json!("rejected"),
            Some("Document.Aspect"),
        ),
        (
            json!({"reasons": reason, "status": "rejected"}),
            json!("rejected"),
            Some("Document.Aspect"),
        ),
        // A value that can't be read could mean anything.
        (json!({"status": "Postponed"}), Value::Null, None),
        (json!({"status": "Completed"}), Value::Null, None),
        (json!({"status": 7}), Value::Null, None),
        (
            json!({"status": "Accepted", "rejection": {"reasons": reason}}),
            Value::Null,
            Some("Document.Aspect"),
        ),
    ] {
        let explanation = explain_with(approval.clone());
        assert_eq!(explanation["derivedStatus"], derived, "{approval}");
        let mut reasons = explanation["reasons"].as_array().unwrap().iter();
        let rejection = reasons.find(|reason| reason["code"] == "agent-rejected");
        let is_told = derived == "rejected" || subject.is_some();
        assert_eq!(rejection.is_some(), is_told, "{approval}");
        let rejection = rejection.unwrap_or(&Value::Null);
        assert_eq!(rejection["subject"].as_str(), subject, "{approval}");
        if derived == "rejected" && subject.is_none() {
            let pointer = &rejection["evidence"][0]["pointer"];
            assert_eq!(pointer, "manual_approval.json#/status");
        }
    }
}

#[test]
fn an_agents_raw_verdict_that_contradicts_the_process_is_reported_and_counts() {
    let mut raw = approval();
    raw["status"] = json!("Rejected");
    let explanation = explained(Some(&process()), None, Some(&raw));
    assert_eq!(explanation["derivedStatus"], "rejected");
    assert_eq!(
        differences(&explanation),
        [(
            "The process and the archive's raw files differ on: Agent's verdict.".to_owned(),
            vec![
                "/providerSpecific/manualApproval".to_owned(),
                "manual_approval.json#/status".to_owned()
            ]
        )]
    );
    let mut rejected = process();
    rejected["status"] = json!("rejected");
    rejected["providerSpecific"]["manualApproval"]["rejectionReasons"] =
        json!([{"type": "Document.Aspect"}]);
    let explanation = explained(Some(&rejected), None, Some(&raw));
    assert_eq!(explanation["agreement"], "agrees");
    let counterfactual = explanation["counterfactual"].as_array().unwrap();
    let accepted = counterfactual.last().unwrap();
    let changes = accepted["changes"].as_array().unwrap().iter();
    let pointers: Vec<_> = changes
        .map(|change| change["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(
        pointers,
        [
            "manual_approval.json#/status",
            "/providerSpecific/manualApproval/rejectionReasons"
        ]
    );
}

#[test]
fn a_check_given_under_two_names_counts_once() {
    for (liveness, valid, state, codes_told) in [
        (true, true, "passed", 0),
        (false, false, "failed", 0),
        (true, false, "unreadable", 1),
    ] {
        let mut process = process();
        process["providerSpecific"]["ocr"]["securityChecks"] =
            json!({"liveness": {"valid": liveness}, "livenessDetected": {"valid": valid}});
        let explanation = explained(Some(&process), None, None);
        let rows = explanation["checks"].as_array().unwrap().iter();
        let own: Vec<_> = rows
            .filter(|row| row["name"] == "livenessDetected")
            .collect();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0]["state"], state);
        let told = codes(&explanation).into_iter();
        let told: Vec<_> = told.filter(|(code, _)| code == "check-vs-check").collect();
        assert_eq!(told.len(), codes_told);
        for (_, pointers) in told {
            let checks = "/providerSpecific/ocr/securityChecks";
            assert_eq!(
                pointers,
                json!([
                    format!("{checks}/liveness/valid"),
                    format!("{checks}/livenessDetected/valid")
                ])
            );
        }
        let derived = &explanation["derivedStatus"];
        let expected = [json!("accepted"), json!("rejected"), Value::Null];
        let index = ["passed", "failed", "unreadable"];
        let index = index.iter().position(|one| *one == state).unwrap();
        assert_eq!(derived, &expected[index]);
    }
}

#[test]
fn liveness_is_read_in_every_documented_form() {
    for (value, expected) in [
        (json!("true"), json!(true)),
        (json!(false), json!(false)),
        (json!({"valid": true}), json!(true)),
        (json!({"valid": false}), json!(false)),
        (json!({}), Value::Null),
    ] {
        let mut process = process();
        process["providerSpecific"]["ocr"]["livenessDetected"] = value.clone();
        let explanation = explained(Some(&process), None, None);
        assert_eq!(explanation["livenessDetected"], expected, "{value}");
        assert_eq!(explanation["warnings"], json!([]), "{value}");
    }
}

#[test]
fn every_field_of_the_schema_is_read() {
    const BOTH: [&str; 15] = [
        "firstName",
        "alternativeFirstName",
        "lastName",
        "alternativeLastName",
        "dateOfExpiry",
        "dateOfBirth",
        "dateOfIssue",
        "birthPlace",
        "gender",
        "nationality",
        "documentNumber",
        "issuingCountry",
        "issuingAuthority",
        "address",
        "personalIdentificationNumber",
    ];
    let mut process = process();
    for name in BOTH {
        process["providerSpecific"]["ocr"][name] = json!("2020-01-02");
        process["providerSpecific"]["manualApproval"][name] = json!("2020-01-02");
    }
    let alone = [
        "healthNumber",
        "documentType",
        "idType",
        "socialSecurityNumber",
        "taxNumber",
        "predictedAge",
    ];
    for name in alone {
        process["providerSpecific"]["ocr"][name] = json!("43.5");
    }
    process["finalResult"] = json!({
        "firstName": "2020-01-02", "lastName": "2020-01-02", "lastNameSecondLine": "e/v Voss", "dateOfBirth": "2020-01-02",
        "dateOfExpiry": "2020-01-02", "dateOfIssue": "2020-01-02", "gender": "2020-01-02", "nationality": "2020-01-02",
        "documentType": "43.5", "documentNumber": "2020-01-02", "issuingCountry": "2020-01-02", "similarityScore": "high",
        "personalIdentificationNumber": "2020-01-02", "livenessDetected": true, "placeOfBirth": "2020-01-02"
    });
    process["depictions"] = json!(["front", "selfie", "front", "back"]);
    let explanation = explained(Some(&process), None, None);
    assert_eq!(explanation["unrecognised"], json!([]));
    assert_eq!(explanation["warnings"], json!([]));
    assert_eq!(
        explanation["depictions"],
        json!(["front", "selfie", "back"])
    );
    let sources = |name: &str| -> Vec<String> {
        let values = field(&explanation, name)["values"]
            .as_array()
            .unwrap()
            .clone();
        let sources = values
            .iter()
            .map(|value| value["source"].as_str().unwrap().to_owned());
        sources.collect()
    };
    for name in BOTH {
        assert_eq!(sources(name)[..2], ["ocr", "agent"], "{name}");
        assert_eq!(field(&explanation, name)["agreement"], "same", "{name}");
    }
    for name in alone {
        assert_eq!(sources(name)[0], "ocr", "{name}");
    }
    assert_eq!(sources("birthPlace"), ["ocr", "agent", "final"]);
    assert_eq!(sources("lastNameSecondLine"), ["final"]);
    // The explanation has the other two members.
    process["providerSpecific"] = json!({});
    let explanation = explained(Some(&process), None, None);
    assert_eq!(explanation["similarityScore"], "high");
    assert_eq!(explanation["livenessDetected"], true);
}

#[test]
fn an_error_in_the_list_of_pictures_is_a_warning() {
    for (value, depictions, warnings) in [
        (Value::Null, Value::Null, 0),
        (json!([]), json!([]), 0),
        (json!("front"), Value::Null, 1),
        (json!(["front", "video", 7]), json!(["front"]), 2),
    ] {
        let mut process = process();
        process["depictions"] = value;
        let explanation = explained(Some(&process), None, None);
        assert_eq!(explanation["depictions"], depictions);
        assert_eq!(explanation["warnings"].as_array().unwrap().len(), warnings);
    }
    assert_eq!(
        explained(Some(&process()), None, None)["depictions"],
        Value::Null
    );
}

#[test]
fn a_listed_picture_that_the_archive_lacks_is_a_warning() {
    let mut process = process();
    process["depictions"] = json!(["front", "back", "selfie"]);
    let missing = |pictures: Option<Vec<PictureRole>>| {
        let known = Known {
            pictures,
            ..Known::default()
        };
        let warnings = explained_knowing(&process, &known)["warnings"].clone();
        let warnings = warnings.as_array().unwrap().clone();
        let missing = warnings.into_iter().map(|warning| {
            assert_eq!(warning["code"], "PICTURE_MISSING");
            warning["pointer"].as_str().unwrap().to_owned()
        });
        missing.collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    assert_eq!(missing(None), none, "without an archive nothing is missing");
    assert_eq!(missing(Some(PictureRole::ALL.to_vec())), none);
    assert_eq!(
        missing(Some(vec![PictureRole::Portrait, PictureRole::Back])),
        ["/depictions/0", "/depictions/2"]
    );
}

#[test]
fn a_document_type_has_a_label_if_the_host_gives_one() {
    let mut process = process();
    process["providerSpecific"]["ocr"]["idType"] = json!("188");
    let known = Known {
        document_types: vec![
            (7, "Norway".to_owned()),
            (188, "Portugal · Passport".to_owned()),
        ],
        ..Known::default()
    };
    let label = |explanation: &Value| field(explanation, "idType")["values"][0]["label"].clone();
    let explanation = explained_knowing(&process, &known);
    assert_eq!(label(&explanation), "Portugal · Passport");
    assert_eq!(label(&explained(Some(&process), None, None)), Value::Null);
    process["providerSpecific"]["ocr"]["idType"] = json!("189");
    assert_eq!(label(&explained_knowing(&process, &known)), Value::Null);
}

#[test]
fn expected_values_are_compared_with_every_source() {
    use videoid_lens::rules::FieldName;
    let expected = vec![
        (FieldName::LastName, "Askelund-Voss".to_owned()),
        (FieldName::FirstName, "ELIN".to_owned()),
        (FieldName::Gender, "Female".to_owned()),
        (FieldName::TaxNumber, "12".to_owned()),
    ];
    let mut process = process();
    process["providerSpecific"]["ocr"]["gender"] = json!("F");
    let known = Known {
        expected,
        ..Known::default()
    };
    let explanation = explained_knowing(&process, &known);
    assert_eq!(
        field(&explanation, "lastName")["values"][1],
        json!({"source": "expected", "value": "Askelund-Voss", "pointer": ""})
    );
    let told = codes(&explanation);
    assert_eq!(
        told,
        [(
            "expected-vs-result".to_owned(),
            json!(["/providerSpecific/ocr/lastName"])
        )]
    );
    for (name, agreement) in [
        ("lastName", "different"),
        ("firstName", "same"),
        ("gender", "equivalent"),
        ("taxNumber", "single"),
    ] {
        assert_eq!(field(&explanation, name)["agreement"], agreement, "{name}");
    }
}

#[test]
fn a_date_without_a_century_does_not_hide_a_difference_between_two_others() {
    let raw = json!({"document": {"subject": {"birthDate": "300708"}}});
    let mut process = process();
    process["providerSpecific"]["ocr"]["dateOfBirth"] = json!("300708");
    process["providerSpecific"]["manualApproval"]["dateOfBirth"] = json!("1930-07-08");
    process["finalResult"] = json!({"dateOfBirth": "2030-07-08"});
    let explanation = explained(Some(&process), Some(&raw), None);
    let row = field(&explanation, "dateOfBirth");
    assert_eq!(row["agreement"], "different");
}
