//! Advice on capture requests.

use std::collections::BTreeSet;
use std::path::Path;

use crate::not_run::not_run;
use videoid_lens::error::Code;
use videoid_lens::i18n::{Catalogue, Texts};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::document_of;
use videoid_lens::rules::capture::Severity::{self, Error, Note, Warning};
use videoid_lens::rules::capture::{ConfigCode, Kind, MEMBERS, Place};
use videoid_lens::verdict::{ConfigCheck, check_capture_config};

/// Severity, code and pointer of a finding.
type Found = (Severity, &'static str, &'static str);

fn check(text: &str, strictness: Strictness) -> ConfigCheck<'static> {
    let document = document_of(text, &Limits::default(), strictness).unwrap();
    check_capture_config(&document, Some(text), Texts::english()).unwrap()
}

fn assert_found(text: &str, strictness: Strictness, expected: &[Found]) {
    let check = check(text, strictness);
    let found: Vec<_> = check
        .findings
        .iter()
        .map(|finding| (finding.severity, finding.code.as_str(), &*finding.pointer))
        .collect();
    assert_eq!(found, expected, "{text}");
    let is_error = |(severity, ..): &Found| *severity == Error;
    assert_eq!(check.ok, !expected.iter().any(is_error), "{text}");
    for finding in &check.findings {
        for sentence in [&finding.title, &finding.why, &finding.remedy] {
            assert!(!sentence.is_empty(), "{text}: {:?}", finding.code);
            assert!(!sentence.contains(['{', '}']), "{sentence}");
            assert!(
                !sentence.contains("““") && !sentence.contains("“”"),
                "{sentence}"
            );
        }
    }
}

/// A correct "Start capture flow" request for VideoID, with `more` members after its own.
fn start(more: &str) -> String {
    format!(
        r#"{{"providers": [{{"provider": "signicatvideoid", "processType": "high"}}],
            "sdk": "native", "redirectUrl": "https://example.org"{more}}}"#
    )
}

/// A "Start capture flow" request with this item in `providers`.
fn start_with(item: &str, sdk: &str) -> String {
    format!(r#"{{"providers": [{item}], "sdk": {sdk}, "redirectUrl": "https://example.org"}}"#)
}

const VIDEOID: &str = r#"{"provider": "signicatvideoid", "processType": "substantial"}"#;

#[test]
fn correct_requests_get_nothing_worse_than_a_note() {
    let default: Found = (Note, "process-type-default", "/providers/0");
    let cases: &[(String, &[Found])] = &[
        (start(""), &[]),
        (
            start(
                r#", "requestDomain": "a.example.org", "eventTags": ["x"], "captureParameters": {
                    "uiProfile": "dark", "uiLanguage": "pt", "smsSender": "Bank", "smsMessage": "Hello",
                    "defaultCountry": "PRT", "uiProfileJSON": {"pageTitle": "x", "signicatvideoidConfig": {
                    "checkRequirements": true, "useModal": false, "minRequirementsMandatory": true,
                    "allowedIdTypes": [61, 62.0, 188], "sdkLoadTimeout": 8}}}"#,
            ),
            &[],
        ),
        (start(r#", "captureParameters": null, "somethingNew": {"sdk": 1}"#), &[]),
        (
            start_with(r#"{"provider": "signicatvideoid"}"#, r#""native""#),
            &[default],
        ),
        (
            start_with(r#"{"provider": "signicatvideoid", "processType": null}"#, r#""native""#),
            &[default],
        ),
        // The vendor's own example for VideoID uses the older name.
        (
            start_with(r#"{"provider": "eid", "processType": "substantial"}"#, r#""native""#),
            &[(Note, "older-name", "/providers/0/provider")],
        ),
        // Nothing of other providers is judged.
        (
            start_with(r#"{"provider": "onfido", "processType": "documentSelfie"}"#, r#""native""#),
            &[(Note, "provider-other", "/providers/0/provider")],
        ),
        (
            start_with(r#"{"provider": "signicatpaper"}"#, r#""capture""#),
            &[(Note, "provider-other", "/providers/0/provider")],
        ),
        (
            start_with(r#"{"provider": "paper"}"#, r#""capture""#),
            &[(Note, "provider-other", "/providers/0/provider")],
        ),
        (
            start_with(r#"{"provider": "signicatpictureid", "documentId": 137}"#, r#""capture""#),
            &[(Note, "provider-other", "/providers/0/provider")],
        ),
        // "Create process".
        (r#"{"provider": "signicatvideoid", "processType": "high"}"#.into(), &[]),
        (
            r#"{"provider": "signicatvideoid", "processType": "substantialFullyAuto", "eventTags": []}"#.into(),
            &[],
        ),
        (
            r#"{"provider": "signicatvideoid"}"#.into(),
            &[(Note, "process-type-default", "")],
        ),
        (
            r#"{"provider": "facetec"}"#.into(),
            &[(Note, "provider-other", "/provider")],
        ),
        (
            r#"{"provider": "readid", "processType": "sdk"}"#.into(),
            &[(Note, "provider-other", "/provider")],
        ),
        // Capture configurations, and parts of one.
        (r#"{"pageTitle": "x", "detectGlare": ["uploadPhoto"], "twoSidedPassports": "all"}"#.into(), &[]),
        (r#"{"signicatvideoidConfig": {}}"#.into(), &[]),
        (
            r#"{"eidConfig": {"useModal": true, "idTypes": [1]}}"#.into(),
            &[(Note, "older-name", "/eidConfig")],
        ),
        (r#"{"checkRequirements": true, "sdkLoadTimeout": 8}"#.into(), &[]),
        (r#"{"uiProfile": "dark"}"#.into(), &[]),
        (
            r#"{"documentTypes": ["passport"], "signicatvideoidConfig": {"allowedIdTypes": []}}"#.into(),
            &[],
        ),
        (
            r#"{"signicatvideoidConfig": {"allowedIdTypes": [1]}, "documentTypes": ["passport"],
                "documentCountries": {"passport": ["PRT"]}}"#.into(),
            &[
                (Note, "document-filter-overruled", "/documentTypes"),
                (Note, "document-filter-overruled", "/documentCountries"),
            ],
        ),
        (
            r#"{"documentTypes": ["passport"], "eidConfig": {"idTypes": [1]}}"#.into(),
            &[
                (Note, "document-filter-overruled", "/documentTypes"),
                (Note, "older-name", "/eidConfig"),
            ],
        ),
        // An object without any documented member, and a response of the service.
        ("{}".into(), &[(Note, "request-unknown", "")]),
        (r#"{"eventTags": []}"#.into(), &[(Note, "request-unknown", "")]),
        (r#"{"name": {"first": [1, null]}}"#.into(), &[(Note, "request-unknown", "")]),
        (
            r#"{"processId": "x", "provider": "signicatvideoid", "status": "pending"}"#.into(),
            &[(Note, "request-unknown", "")],
        ),
    ];
    for (text, expected) in cases {
        assert!(expected.iter().all(|(severity, ..)| *severity == Note));
        assert_found(text, Strictness::Strict, expected);
    }
}

/// Checks requests that have one or more errors.
fn assert_faulty(cases: &[(String, &[Found])]) {
    for (text, expected) in cases {
        assert!(expected.iter().any(|(severity, ..)| *severity != Note));
        assert_found(text, Strictness::Strict, expected);
    }
}

#[test]
fn missing_required_members_are_reported() {
    assert_faulty(&[
        (
            r#"{"sdk": null, "providers": null}"#.into(),
            &[
                (Error, "providers-missing", ""),
                (Error, "sdk-missing", ""),
                (Error, "redirect-url-missing", ""),
            ],
        ),
        (
            format!(r#"{{"providers": [{VIDEOID}], "redirectUrl": "x"}}"#),
            &[(Error, "sdk-missing", "")],
        ),
        (
            format!(r#"{{"providers": [{VIDEOID}], "sdk": "native"}}"#),
            &[(Error, "redirect-url-missing", "")],
        ),
        (
            r#"{"sdk": "native", "redirectUrl": "x"}"#.into(),
            &[(Error, "providers-missing", "")],
        ),
        (
            r#"{"providers": [], "sdk": "native", "redirectUrl": "x"}"#.into(),
            &[(Error, "provider-missing", "/providers")],
        ),
        (
            start_with(r#"{"processType": "high"}"#, r#""native""#),
            &[(Error, "provider-missing", "/providers/0")],
        ),
        (
            r#"{"processType": "documentSelfie"}"#.into(),
            &[(Error, "provider-missing", "")],
        ),
        (
            r#"{"processType": "attended"}"#.into(),
            &[
                (Error, "provider-missing", ""),
                (Warning, "process-type-unknown", "/processType"),
            ],
        ),
    ]);
}

#[test]
fn undocumented_providers_sdks_and_process_types_are_reported() {
    assert_faulty(&[
        (
            start_with(&format!("{VIDEOID}, {VIDEOID}"), r#""native""#),
            &[(Error, "providers-many", "/providers")],
        ),
        (
            start_with(
                &format!(r#"{{"provider": "onfido"}}, {VIDEOID}"#),
                r#""capture""#,
            ),
            &[
                (Error, "providers-many", "/providers"),
                (Note, "provider-other", "/providers/0/provider"),
                (Error, "sdk-capture", "/sdk"),
            ],
        ),
        (
            start_with(r#"{"provider": "SignicatVideoID"}"#, r#""native""#),
            &[(Warning, "provider-unknown", "/providers/0/provider")],
        ),
        // A provider that is only documented for "Create process".
        (
            start_with(r#"{"provider": "facetec"}"#, r#""native""#),
            &[(Warning, "provider-unknown", "/providers/0/provider")],
        ),
        // `sdk`.
        (
            start_with(VIDEOID, r#""capture""#),
            &[(Error, "sdk-capture", "/sdk")],
        ),
        (
            start_with(
                r#"{"provider": "eid", "processType": "high"}"#,
                r#""capture""#,
            ),
            &[
                (Note, "older-name", "/providers/0/provider"),
                (Error, "sdk-capture", "/sdk"),
            ],
        ),
        (
            start_with(VIDEOID, r#""web""#),
            &[(Warning, "sdk-unknown", "/sdk")],
        ),
        (
            start_with(VIDEOID, r#""Native""#),
            &[(Warning, "sdk-unknown", "/sdk")],
        ),
        // Process types.
        (
            start_with(
                r#"{"provider": "signicatvideoid", "processType": "hybrid"}"#,
                r#""native""#,
            ),
            &[(Warning, "process-type-unknown", "/providers/0/processType")],
        ),
        (
            r#"{"provider": "signicatvideoid", "processType": "documentSelfie"}"#.into(),
            &[(Warning, "process-type-unknown", "/processType")],
        ),
    ]);
}

#[test]
fn members_in_the_wrong_place_or_without_effect_are_reported() {
    let parameters = |more: &str| start(&format!(r#", "captureParameters": {{{more}}}"#));
    let config = |more: &str| format!(r#"{{"signicatvideoidConfig": {{{more}}}}}"#);
    assert_faulty(&[
        (start(r#", "uiProfile": "dark""#), &[(Warning, "misplaced", "/uiProfile")]),
        (start(r#", "uiProfileJSON": {"pageTitle": 1}"#), &[(Warning, "misplaced", "/uiProfileJSON")]),
        (start(r#", "processType": "high""#), &[(Warning, "misplaced", "/processType")]),
        (
            start(r#", "signicatvideoidConfig": {"useModal": true}"#),
            &[(Warning, "misplaced", "/signicatvideoidConfig")],
        ),
        (
            start_with(
                r#"{"provider": "signicatvideoid", "processType": "high", "uiProfile": "dark"}"#,
                r#""native""#,
            ),
            &[(Warning, "misplaced", "/providers/0/uiProfile")],
        ),
        (
            parameters(r#""eidConfig": {}, "uiProfileJSON": {"uiProfile": "dark", "sdkLoadTimeout": 8}"#),
            &[
                (Warning, "misplaced", "/captureParameters/eidConfig"),
                (Warning, "misplaced", "/captureParameters/uiProfileJSON/uiProfile"),
                (Warning, "misplaced", "/captureParameters/uiProfileJSON/sdkLoadTimeout"),
            ],
        ),
        (
            r#"{"sdk": "native", "provider": "signicatvideoid", "eidConfig": {}}"#.into(),
            &[
                (Error, "providers-missing", ""),
                (Error, "redirect-url-missing", ""),
                (Warning, "misplaced", "/provider"),
                (Warning, "misplaced", "/eidConfig"),
            ],
        ),
        (
            r#"{"provider": "signicatvideoid", "processType": "high", "signicatvideoidConfig": {}}"#.into(),
            &[(Warning, "misplaced", "/signicatvideoidConfig")],
        ),
        (
            r#"{"pageTitle": "x", "checkRequirements": true}"#.into(),
            &[(Warning, "misplaced", "/checkRequirements")],
        ),
        (
            config(r#""documentTypes": ["passport"]"#),
            &[(Warning, "misplaced", "/signicatvideoidConfig/documentTypes")],
        ),
        // Settings for VideoID in a request that does not use VideoID.
        (
            r#"{"providers": [{"provider": "onfido"}], "sdk": "native", "redirectUrl": "x",
                "captureParameters": {"uiProfileJSON": {"signicatvideoidConfig": {}}}}"#.into(),
            &[
                (Note, "provider-other", "/providers/0/provider"),
                (Warning, "eid-config-unused", "/captureParameters/uiProfileJSON/signicatvideoidConfig"),
            ],
        ),
        (
            format!(
                r#"{{"providers": [{VIDEOID}], "sdk": "capture", "redirectUrl": "x",
                    "captureParameters": {{"uiProfileJSON": {{"eidConfig": {{}}}}}}}}"#
            ),
            &[
                (Error, "sdk-capture", "/sdk"),
                (Note, "older-name", "/captureParameters/uiProfileJSON/eidConfig"),
                (Warning, "eid-config-unused", "/captureParameters/uiProfileJSON/eidConfig"),
            ],
        ),
    ]);
}

#[test]
fn values_of_a_wrong_type_are_reported() {
    let parameters = |more: &str| start(&format!(r#", "captureParameters": {{{more}}}"#));
    let config = |more: &str| format!(r#"{{"signicatvideoidConfig": {{{more}}}}}"#);
    assert_faulty(&[
        (start_with(VIDEOID, "5"), &[(Error, "wrong-type", "/sdk")]),
        (
            r#"{"providers": {"provider": "signicatvideoid"}, "sdk": "capture", "redirectUrl": ["x"]}"#.into(),
            &[
                (Error, "wrong-type", "/providers"),
                (Error, "wrong-type", "/redirectUrl"),
            ],
        ),
        (
            start_with(r#""signicatvideoid""#, r#""native""#),
            &[(Error, "wrong-type", "/providers/0")],
        ),
        (
            start_with(r#"{"provider": 1, "processType": true}"#, r#""native""#),
            &[
                (Error, "wrong-type", "/providers/0/provider"),
                (Error, "wrong-type", "/providers/0/processType"),
            ],
        ),
        (
            parameters(r#""uiProfile": {}, "uiProfileJSON": "{}", "uiLanguage": 1"#),
            &[
                (Error, "wrong-type", "/captureParameters/uiProfile"),
                (Error, "wrong-type", "/captureParameters/uiProfileJSON"),
                (Error, "wrong-type", "/captureParameters/uiLanguage"),
            ],
        ),
        (
            config(
                r#""checkRequirements": "true", "useModal": 1, "minRequirementsMandatory": "no",
                   "allowedIdTypes": "61", "sdkLoadTimeout": "8""#,
            ),
            &[
                (Error, "wrong-type", "/signicatvideoidConfig/checkRequirements"),
                (Error, "wrong-type", "/signicatvideoidConfig/useModal"),
                (Error, "wrong-type", "/signicatvideoidConfig/minRequirementsMandatory"),
                (Error, "wrong-type", "/signicatvideoidConfig/allowedIdTypes"),
                (Error, "wrong-type", "/signicatvideoidConfig/sdkLoadTimeout"),
            ],
        ),
        (
            config(r#""allowedIdTypes": [61, "62", 1.5, null], "sdkLoadTimeout": 8.5"#),
            &[
                (Error, "wrong-type", "/signicatvideoidConfig/allowedIdTypes/1"),
                (Error, "wrong-type", "/signicatvideoidConfig/allowedIdTypes/2"),
                (Error, "wrong-type", "/signicatvideoidConfig/allowedIdTypes/3"),
                (Error, "wrong-type", "/signicatvideoidConfig/sdkLoadTimeout"),
            ],
        ),
        (
            r#"{"eidConfig": {"useModal": "true"}}"#.into(),
            &[
                (Note, "older-name", "/eidConfig"),
                (Error, "wrong-type", "/eidConfig/useModal"),
            ],
        ),
        (
            r#"{"signicatvideoidConfig": true, "languages": ["pt", 1], "maxRetries": "3"}"#.into(),
            &[
                (Error, "wrong-type", "/signicatvideoidConfig"),
                (Error, "wrong-type", "/languages/1"),
                (Error, "wrong-type", "/maxRetries"),
            ],
        ),
        (r#"{"sdkLoadTimeout": "8"}"#.into(), &[(Error, "wrong-type", "/sdkLoadTimeout")]),
    ]);
}

#[test]
fn a_request_is_found_inside_other_json() {
    let wrong = start_with(VIDEOID, r#""capture""#);
    for (text, pointer) in [
        (format!(r#"{{"data": {wrong}}}"#), "/data/sdk"),
        (format!("[{wrong}]"), "/0/sdk"),
        (
            format!(r#"{{"name": "x", "steps": [{{"request": {{"body": {wrong}}}}}]}}"#),
            "/steps/0/request/body/sdk",
        ),
    ] {
        assert_found(
            &text,
            Strictness::Strict,
            &[(Error, "sdk-capture", pointer)],
        );
    }
    // If there are several, each is checked on its own.
    let text = format!(
        r#"{{"configuration": {{"signicatvideoidConfig": {{"useModal": 1}}}}, "process": {{"processType": "high"}}, "start": {wrong}}}"#
    );
    let expected = [
        (
            Error,
            "wrong-type",
            "/configuration/signicatvideoidConfig/useModal",
        ),
        (Error, "provider-missing", "/process"),
        (Error, "sdk-capture", "/start/sdk"),
    ];
    assert_found(&text, Strictness::Strict, &expected);
}

#[test]
fn members_left_out_by_dots_are_not_missing() {
    for (text, expected) in [
        (r#"{"sdk": "native", ...}"#, &[][..]),
        (
            r#"{"providers": [...], "sdk": "native", "redirectUrl": ...}"#,
            &[],
        ),
        (
            r#"{"providers": [{"provider": "signicatvideoid", ...}], "sdk": "native", "redirectUrl": "x"}"#,
            &[],
        ),
        (
            r#"{"sdk": "web", ...}"#,
            &[(Warning, "sdk-unknown", "/sdk")],
        ),
    ] {
        assert_found(text, Strictness::Tolerant, expected);
    }
}

#[test]
fn places_refer_to_the_text() {
    let text = "{\n  \"providers\": [\n    {}],\n  \"sdk\": 1, \"redirectUrl\": \"x\"}";
    let places = |check: ConfigCheck<'_>| -> Vec<_> {
        let findings = check.findings.into_iter();
        findings
            .map(|finding| (finding.line, finding.column))
            .collect()
    };
    assert_eq!(
        places(check(text, Strictness::Strict)),
        [(Some(3), Some(5)), (Some(4), Some(10))]
    );
    let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
    let check = check_capture_config(&document, None, Texts::english()).unwrap();
    assert_eq!(places(check), [(None, None); 2]);
}

#[test]
fn texts_name_the_documented_place_and_type() {
    let text = start(r#", "sdkLoadTimeout": 8, "requestDomain": 1"#);
    let check = check(&text, Strictness::Strict);
    let whys: Vec<_> = check.findings.iter().map(|finding| &*finding.why).collect();
    assert_eq!(
        whys,
        [
            "The documentation places “sdkLoadTimeout” at “/signicatvideoidConfig/sdkLoadTimeout” in “Create capture configuration”.",
            "Expected: a string, in quotes.",
        ]
    );
}

#[test]
fn if_there_are_very_many_findings_the_first_are_reported() {
    let notes = vec![r#"{"provider": "onfido"}"#; 1_000].join(",");
    assert!(check(&format!("[{notes}]"), Strictness::Strict).ok);
    let check = check(
        &format!(r#"[{notes}, {{"provider": 1}}]"#),
        Strictness::Strict,
    );
    assert_eq!((check.ok, check.findings.len()), (false, 1_000));
}

#[test]
fn a_value_that_is_not_an_object_is_an_error() {
    for text in ["[]", "[1]", "[{}, 1]", "null", "1", "\"sdk\""] {
        let document = document_of(text, &Limits::default(), Strictness::Strict).unwrap();
        let error = check_capture_config(&document, None, Texts::english()).unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument, "{text}");
    }
}

#[test]
fn every_code_and_every_type_has_texts_and_every_text_has_a_code() {
    let codes = ConfigCode::ALL.iter().flat_map(|code| {
        let parts = ["title", "why", "remedy"].into_iter();
        parts.map(|part| format!("config.{}.{part}", code.as_str()))
    });
    let kinds = MEMBERS
        .iter()
        .flat_map(|member| [Some(member.kind), member.kind.items()]);
    let kinds = kinds.flatten().filter(|kind| *kind != Kind::Any);
    let expected: BTreeSet<_> = codes
        .chain(kinds.map(|kind| format!("config.type.{}", kind.as_str())))
        .collect();
    let keys = Catalogue::english()
        .keys()
        .filter(|key| key.starts_with("config."));
    assert_eq!(keys.map(str::to_owned).collect::<BTreeSet<_>>(), expected);
}

/// The vendor's schema is not part of the project. If it is there, the table is compared with it.
#[test]
fn the_table_agrees_with_the_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain/assure-openapi.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        return not_run(
            "the table agrees with the vendor's schema",
            "../shared/domain/assure-openapi.json",
        );
    };
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    // Properties that VideoID does not use.
    let others = [
        "redact",
        "redactionLevel",
        "requestExtraDataFromDrivingLicense",
        "webid",
        "documentType",
        "documentCountry",
        "documentId",
    ];
    for (place, schema) in [
        (Place::Start, "CaptureRequest"),
        (Place::Provider, "CaptureProcessRequest"),
        (Place::Parameters, "CaptureProcessParameters"),
        (Place::Process, "ProcessRequest"),
        (Place::Configuration, "CaptureConfiguration"),
        (Place::VideoIdConfig, "SignicatVideoIdConfig"),
    ] {
        let schema = &document["components"]["schemas"][schema];
        let required: BTreeSet<_> = schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|name| name.as_str().unwrap())
            .collect();
        assert_eq!(
            place
                .required()
                .map(|(name, _)| name)
                .collect::<BTreeSet<_>>(),
            required
        );
        let properties = schema["properties"].as_object().unwrap();
        let names = properties.keys().map(String::as_str);
        let names: BTreeSet<_> = names.filter(|name| !others.contains(name)).collect();
        let own = MEMBERS
            .iter()
            .filter(|member| member.home == place && member.newer.is_none());
        assert_eq!(
            own.clone()
                .map(|member| member.name)
                .collect::<BTreeSet<_>>(),
            names
        );
        for member in own {
            let property = &properties[member.name];
            let items = &property["items"];
            let expected = match (property["type"].as_str(), items["type"].as_str()) {
                (Some("array"), Some("string")) => "texts",
                (Some("array"), Some("integer")) => "integers",
                (Some("array"), None) if items["$ref"].is_string() => "objects",
                (Some("string"), _) => "text",
                (Some("integer"), _) => "integer",
                (Some("boolean"), _) => "boolean",
                (Some("object"), _) => "object",
                (None, _) if property["$ref"].is_string() => "object",
                _ => "any",
            };
            let own = match member.kind {
                Kind::Seconds => "integer",
                kind => kind.as_str(),
            };
            assert!(
                own == expected || member.name == "onfidoConfig",
                "{}: {expected}",
                member.name
            );
        }
    }
}
