//! A process and the raw files of its archive, explained together.

use serde_json::{Value, json};
use videoid_lens::error::Code;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::json::to_json;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Kind, Reading};
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
        "document": {"subject": {"primaryName": "Askeland<Voss", "photo": "iVBORw0KGgo="}},
        "features": {"Photo": {"name": "photo", "found": true, "side": "data", "bbox": {"x": 1, "y": 1, "width": 9, "height": 9}}},
        "securityChecks": {"nonExpired": {"passed": true}, "notBWCopy": {"passed": true}}
    })
}

fn approval() -> Value {
    json!({"verifierId": "v", "verificationDate": "2026-03-02T09:10:30Z", "firstName": "ELIN", "rejectionReasons": []})
}

/// The texts of the contradictions between process and archive, with their pointers.
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
fn files_that_agree_change_nothing_but_what_stands_beside() {
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
        "ocr.json#/document/subject/primaryName"
    );
    assert_eq!(
        together["pictures"][0]["pointer"],
        "ocr.json#/document/subject/photo"
    );
}

#[test]
fn each_difference_is_told_with_both_places() {
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
            "/document/subject/primaryName",
            json!("SOMEBODY"),
            "/providerSpecific/ocr/lastName",
        ),
    ];
    for (raw, value, given) in cases {
        // A feature goes by its name in the process.
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
fn the_raw_files_say_what_the_process_does_not() {
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
    // A process that failed has no verdict data, whatever lies beside it.
    bare["status"] = json!("failed");
    bare["failReason"] = json!({"type": "Camera.NotFound"});
    let explanation = explained(Some(&bare), Some(&ocr()), None);
    assert_eq!(explanation["derivedStatus"], "failed");
}

#[test]
fn places_are_those_of_the_file_they_are_in() {
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
fn an_error_names_its_file() {
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
    // Whatever a raw file looks like, it is one.
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
fn what_happened_is_told_in_order_of_time() {
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
    // A day, and a time of no zone, come last: nobody knows how long before or after they were.
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
