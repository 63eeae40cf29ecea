//! Every combination of what the rules look at, compared with a second, independent version of the documented table.

use serde_json::{Map, Value, json};
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{self, read};
use videoid_lens::rules::Outcome;
use videoid_lens::verdict::{Agreement, Effect, explain};

const TYPES: [Option<&str>; 5] = [
    Some("substantial"),
    Some("substantialFullyAuto"),
    Some("high"),
    Some("hybrid"),
    None,
];

const STATUSES: [Option<&str>; 9] = [
    Some("accepted"),
    Some("rejected"),
    Some("inconclusive"),
    Some("failed"),
    Some("pending"),
    Some("processing"),
    Some("canceled"),
    Some("waiting"),
    None,
];

/// A part of the input, and what it means: `Some(true)` if it counts against acceptance.
type Part = (Value, Option<bool>);

/// Stands for dots in the text, in place of a value or an item; as a key, in place of members.
const ELIDED: &str = "@@";

/// `Value::Null` means that the member is absent.
fn checks() -> Vec<Part> {
    vec![
        (Value::Null, None),
        (json!({}), Some(false)),
        (json!({"nonExpired": {"valid": true}}), Some(false)),
        (
            json!({"notBWCopy": {"valid": false}, "sidesMatch": {"valid": true}}),
            Some(true),
        ),
        (json!({"nonExpired": {"valid": "true"}}), None),
        (
            json!({"nonExpired": {"valid": false}, "odd": 7}),
            Some(true),
        ),
        (
            json!({"nonExpired": {}, "notUnderage": {"valid": true}}),
            None,
        ),
        (json!([]), None),
        (json!(ELIDED), None),
        (json!({"nonExpired": {"valid": true}, ELIDED: 0}), None),
        (
            json!({"nonExpired": {"valid": false}, ELIDED: 0}),
            Some(true),
        ),
    ]
}

fn similarities() -> Vec<Part> {
    vec![
        (Value::Null, None),
        (json!("high"), Some(false)),
        (json!("High"), Some(false)),
        (json!("verylow"), Some(true)),
        (json!(3), None),
        (json!(ELIDED), None),
    ]
}

fn features() -> Vec<Part> {
    vec![
        (Value::Null, None),
        (json!([]), Some(false)),
        (json!([{"name": "Photo", "found": true}]), Some(false)),
        (
            json!([{"name": "Photo", "found": true}, {"name": "OVI 1", "found": false}]),
            Some(true),
        ),
        (json!([{"name": "Photo"}]), None),
        (json!([1, {"name": "OVI 1", "found": false}]), Some(true)),
        (json!(["x"]), None),
        (json!([{"name": "Photo", "found": true}, ELIDED]), None),
        (
            json!([ELIDED, {"name": "Photo", "found": false}]),
            Some(true),
        ),
    ]
}

/// Whether the agent rejects, and whether the agent's verification is there.
fn approvals() -> Vec<(Value, Option<bool>, Option<bool>)> {
    vec![
        (Value::Null, Some(false), Some(false)),
        (json!({}), Some(false), Some(true)),
        (json!({"rejectionReasons": []}), Some(false), Some(true)),
        (
            json!({"rejectionReasons": [{"type": "Document.Aspect", "message": "m"}]}),
            Some(true),
            Some(true),
        ),
        (json!({"rejectionReasons": "no"}), None, Some(true)),
        (json!("yes"), None, None),
        (json!(ELIDED), None, None),
        (json!({ELIDED: 0}), None, Some(true)),
    ]
}

fn or(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

#[derive(Clone, Copy)]
struct Case {
    kind: Option<&'static str>,
    status: Option<&'static str>,
    invalid: Option<bool>,
    dissimilar: Option<bool>,
    missing: Option<bool>,
    rejects: Option<bool>,
    agent: Option<bool>,
    fail_reason: bool,
    has_data: bool,
}

/// The documented rules, one sentence per line.
fn derived(case: Case) -> Option<&'static str> {
    match case.status {
        Some("pending" | "processing" | "canceled") => return None,
        Some("failed") if case.fail_reason && !case.has_data => return Some("failed"),
        _ => {}
    }
    match case.kind? {
        "substantial" => match (case.invalid, or(case.dissimilar, case.missing)) {
            (Some(true), _) => Some("rejected"),
            (Some(false), Some(true)) => Some("inconclusive"),
            (Some(false), Some(false)) => Some("accepted"),
            _ => None,
        },
        "substantialFullyAuto" => match or(case.invalid, case.dissimilar) {
            Some(true) => Some("rejected"),
            Some(false) => Some("accepted"),
            None => None,
        },
        "high" => match (or(case.invalid, case.rejects), case.agent) {
            (Some(true), _) => Some("rejected"),
            (Some(false), Some(true)) => Some("accepted"),
            _ => None,
        },
        _ => None,
    }
}

/// The codes of the decisive reasons.
fn decisive(case: Case) -> Vec<&'static str> {
    let held = [
        ("agent-rejected", case.rejects),
        ("security-check-failed", case.invalid),
        ("similarity-not-high", case.dissimilar),
        ("feature-not-found", case.missing),
    ];
    let deciding: &[&str] = match (case.kind, case.status) {
        (_, Some("failed")) => return vec!["process-failed"],
        (_, Some("pending" | "processing")) => return vec!["not-finished"],
        (_, Some("canceled")) => return vec!["canceled"],
        (Some("substantial"), Some("rejected")) => &["security-check-failed"],
        (Some("substantial"), Some("inconclusive")) => {
            &["similarity-not-high", "feature-not-found"]
        }
        (Some("substantialFullyAuto"), Some("rejected")) => {
            &["security-check-failed", "similarity-not-high"]
        }
        (Some("high"), Some("rejected")) => &["agent-rejected", "security-check-failed"],
        _ => &[],
    };
    let codes: Vec<_> = held
        .into_iter()
        .filter(|(code, holds)| *holds == Some(true) && deciding.contains(code))
        .map(|(code, _)| code)
        .collect();
    let explained = !codes.is_empty()
        || (case.status == Some("accepted")
            && derived(case).is_none_or(|status| status == "accepted"));
    if explained {
        codes
    } else {
        vec!["unexplained"]
    }
}

fn put(object: &mut Map<String, Value>, key: &str, value: &Value) {
    if !value.is_null() {
        object.insert(key.to_owned(), value.clone());
    }
}

fn check(case: Case, document: &Value) {
    let text = document
        .to_string()
        .replace(&format!("\"{ELIDED}\":0"), "...")
        .replace(&format!("\"{ELIDED}\""), "...");
    let strictness = if text.contains("...") {
        Strictness::Tolerant
    } else {
        Strictness::Strict
    };
    let reading = read(&text, &Limits::default(), strictness).unwrap();
    let read = result::Case::of(&reading, true);
    let explanation = explain(&read, Texts::english());
    let expected = derived(case);
    assert_eq!(
        explanation.derived_status.map(Outcome::as_str),
        expected,
        "{text}"
    );
    let agreement = match (expected, case.status) {
        (None, _) => Agreement::NotDerivable,
        (Some(derived), Some(status)) if derived == status => Agreement::Agrees,
        _ => Agreement::Disagrees,
    };
    assert_eq!(explanation.agreement, agreement, "{text}");
    let found: Vec<_> = explanation
        .reasons
        .iter()
        .filter(|reason| reason.effect == Effect::Decisive)
        .map(|reason| serde_json::to_value(reason.code).unwrap())
        .collect();
    assert_eq!(found, decisive(case), "{text}");
    let effects: Vec<_> = explanation
        .reasons
        .iter()
        .map(|reason| reason.effect)
        .collect();
    assert!(effects.is_sorted(), "{text}");
    assert!(!explanation.headline.is_empty(), "{text}");
}

#[test]
fn every_combination_is_derived_as_in_the_table() {
    let mut cases = 0;
    for kind in TYPES {
        for status in STATUSES {
            let fail_reasons: &[bool] = if status == Some("failed") {
                &[false, true]
            } else {
                &[false]
            };
            for (checks, invalid) in checks() {
                for (similarity, dissimilar) in similarities() {
                    for (features, missing) in features() {
                        for (approval, rejects, agent) in approvals() {
                            for &fail_reason in fail_reasons {
                                let mut ocr = Map::new();
                                put(&mut ocr, "securityChecks", &checks);
                                put(&mut ocr, "similarityScore", &similarity);
                                put(&mut ocr, "features", &features);
                                let has_data = !ocr.is_empty() || !approval.is_null();
                                let mut specific = Map::new();
                                put(&mut specific, "ocr", &Value::Object(ocr));
                                put(&mut specific, "manualApproval", &approval);
                                let mut document = Map::new();
                                put(&mut document, "processId", &json!("p"));
                                put(&mut document, "processType", &json!(kind));
                                put(&mut document, "status", &json!(status));
                                put(&mut document, "providerSpecific", &Value::Object(specific));
                                if fail_reason {
                                    put(
                                        &mut document,
                                        "failReason",
                                        &json!({"reason": "User.Aborted"}),
                                    );
                                }
                                let case = Case {
                                    kind,
                                    status,
                                    invalid,
                                    dissimilar,
                                    missing,
                                    rejects,
                                    agent,
                                    fail_reason,
                                    has_data,
                                };
                                check(case, &Value::Object(document));
                                cases += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(cases, 5 * 10 * 11 * 6 * 9 * 8);
}
