//! The raw files of an archive.

use serde_json::json;
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Kind, Reading};
use videoid_lens::wasm::{check_json, embedded_picture, embedded_pictures, explain_archive};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{OCR, REJECTED, invalid_at, native, thrown, value};

const APPROVAL: &str = r#"{"verifierId": "v", "firstName": "ELIN", "rejectionReasons": []}"#;

#[wasm_bindgen_test]
fn the_explanation_of_all_files_equals_the_native_one() {
    let limits = Limits::default();
    let strictness = Strictness::Strict;
    let process = Reading::from_bytes(REJECTED.as_bytes(), &limits, strictness).unwrap();
    let raw = |text: &'static str, kind, before| {
        Reading::from_archive(text.as_bytes(), kind, before, &limits, strictness).unwrap()
    };
    let ocr = raw(OCR, Kind::RawOcr, Some(&process));
    let approval = raw(APPROVAL, Kind::RawApproval, Some(&ocr));
    let case = Case::with_archive(Some((&process, true)), [&ocr, &approval]);
    let expected = native(&videoid_lens::verdict::explain(&case, Texts::english()));
    let given = explain_archive(
        &REJECTED.into(),
        Some(OCR.into()),
        Some(APPROVAL.into()),
        "[]",
        "",
        "",
    );
    assert_eq!(value(given.unwrap()), expected);
}

#[wasm_bindgen_test]
fn a_listed_picture_that_the_archive_lacks_is_a_warning() {
    let process = REJECTED.replacen('{', r#"{"depictions": ["front", "selfie"],"#, 1);
    let given = explain_archive(&JsValue::from(&process), None, None, r#"["front"]"#, "", "");
    let warnings = &value(given.unwrap())["warnings"];
    assert_eq!(warnings[0]["code"], "PICTURE_MISSING");
    assert_eq!(warnings[0]["pointer"], "/depictions/1");
    for (wrong, pointer) in [(r#"["front", "video"]"#, Some("/1")), ("{}", None)] {
        let refused = explain_archive(&JsValue::from(&process), None, None, wrong, "", "");
        let refused = thrown(refused);
        assert_eq!(refused["code"], "INVALID_ARGUMENT");
        assert_eq!(refused["pointer"].as_str(), pointer);
    }
}

#[wasm_bindgen_test]
fn null_and_undefined_mean_that_there_is_no_process() {
    let explain =
        |process: &JsValue| explain_archive(process, Some(OCR.into()), None, "[]", "", "");
    let explanation = explain(&JsValue::NULL).unwrap();
    assert_eq!(explanation, explain(&JsValue::UNDEFINED).unwrap());
    let nothing = explain_archive(&JsValue::NULL, None, None, "[]", "", "");
    assert_eq!(thrown(nothing), json!({"code": "ENTRY_NOT_FOUND"}));
}

#[wasm_bindgen_test]
fn files_are_read_as_strictly_as_the_archive_unless_the_options_say_otherwise() {
    let ocr = OCR.replace("}}\n}", "}},}");
    let explain = |options: &str, archive_options: &str| {
        let ocr = Some(ocr.clone().into_bytes());
        explain_archive(&JsValue::NULL, ocr, None, "[]", options, archive_options)
    };
    let tolerant = r#"{"tolerant": true}"#;
    assert!(explain("", tolerant).is_ok());
    assert!(explain(tolerant, "").is_ok());
    let refused = thrown(explain(r#"{"tolerant": false}"#, tolerant));
    assert_eq!(refused["code"], "JSON_SYNTAX");
    assert_eq!(refused["entry"], "ocr.json");
    assert_eq!(
        thrown(explain(r#"{"locale": 1}"#, "")),
        invalid_at("/locale")
    );
    assert_eq!(
        thrown(explain("", r#"{"tolerant": 1}"#)),
        invalid_at("/tolerant")
    );
}

#[wasm_bindgen_test]
fn embedded_pictures_are_entries() {
    let embedded = value(embedded_pictures(OCR.as_bytes(), "").unwrap());
    let picture = &embedded["pictures"][0];
    let name = "ocr.json#/document/subject/photo";
    assert_eq!(embedded["plain"], true);
    assert_eq!(picture["name"], name);
    assert_eq!(picture["size"], 8);
    assert_eq!(picture["width"], serde_json::Value::Null);
    assert_eq!(picture["data"]["offset"], 0);
    let none = json!({"pictures": [], "plain": false});
    assert_eq!(value(embedded_pictures(b"{}", "").unwrap()), none);
    let base64 = embedded_picture(OCR.as_bytes(), name, "");
    assert_eq!(base64.unwrap(), "iVBORw0KGgo=");
    let missing = embedded_picture(OCR.as_bytes(), "ocr.json#/other", "null");
    assert_eq!(thrown(missing), json!({"code": "ENTRY_NOT_FOUND"}));
    let small = embedded_pictures(OCR.as_bytes(), r#"{"limits": {"imageBytes": 7}}"#);
    let small = value(small.unwrap());
    assert_eq!(small["pictures"][0]["problem"], "LIMIT_ENTRY_SIZE");
}

#[wasm_bindgen_test]
fn json_is_checked_and_repaired_on_demand() {
    assert_eq!(check_json(OCR.as_bytes(), "").unwrap(), None);
    let repaired = check_json(b"{\"a\": [1,],}", r#"{"tolerant": true}"#);
    assert_eq!(value(repaired.unwrap().unwrap()), json!({"a": [1]}));
    let twice = check_json(b"{\"a\": 1, \"a\": 2}", "");
    assert_eq!(thrown(twice), json!({"code": "JSON_DUPLICATE_KEY"}));
}
