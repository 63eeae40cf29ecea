//! What the texts say, and that no value of a result can garble one of them.

use serde_json::{Value, json};
use videoid_lens::i18n::{Catalogue, PlainHost, Texts};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::rules::{CHECKS, Retry};
use videoid_lens::verdict::{Explanation, explain};

use crate::locales::texts;

/// Each language with its opening and closing quotation marks.
const QUOTATION_MARKS: [(&str, char, char); 10] = [
    ("de", '„', '“'),
    ("en", '“', '”'),
    ("es", '«', '»'),
    ("fr", '«', '»'),
    ("it", '«', '»'),
    ("nb", '«', '»'),
    ("nl", '‘', '’'),
    ("pl", '„', '”'),
    ("pt", '«', '»'),
    ("sv", '”', '”'),
];

/// Values that a result may have where a text quotes it. In lower case only, because the code of an unknown error is
/// split into words.
pub fn hostile_values() -> Vec<String> {
    let texts = [
        "“a” „b“ «c» ‘d’ ”e” \"f\"",
        "”",
        "{status} {name} {kind} {message} {reason} {code} {",
        "}",
        "\u{0}\u{1b}[31m\n\t\u{7f}",
        "\u{202e}\u{2066}\u{200f}",
        &"long ".repeat(700),
    ];
    // Between private characters, so that a quotation mark in a value is not mistaken for one of a template.
    let marked = texts.map(|text| format!("\u{e000}{text}\u{e001}"));
    // Names that are also placeholders of templates.
    marked
        .into_iter()
        .chain(["other", "unnamed"].map(String::from))
        .collect()
}

pub fn catalogue(language: &str) -> Catalogue {
    let texts = serde_json::to_string(&texts(language)).unwrap();
    Catalogue::from_json(&texts).unwrap()
}

/// Panics if a placeholder is not filled, or if a quotation is inside another one or is not closed. The hostile value
/// may contain anything.
fn assert_well_formed(text: &str, hostile: &str, (language, open, close): (&str, char, char)) {
    let text = text.replace(hostile, "x");
    assert!(!text.contains(['{', '}', '"']), "{language}: {text}");
    let mut is_quoted = false;
    let mut before = ' ';
    for character in text.chars() {
        // Swedish uses the same mark for opening and closing.
        let opens = character == open && (open != close || before.is_whitespace() || before == '(');
        if opens {
            assert!(!is_quoted, "{language}, quotation in a quotation: {text}");
            is_quoted = true;
        } else if character == close {
            assert!(is_quoted, "{language}, closed without an opening: {text}");
            is_quoted = false;
        }
        before = character;
    }
    assert!(!is_quoted, "{language}, not closed: {text}");
}

#[test]
fn every_template_is_filled_once_without_nested_quotations() {
    for marks in QUOTATION_MARKS {
        let catalogue = catalogue(marks.0);
        let texts = Texts::new(&catalogue, marks.0, &PlainHost);
        for key in catalogue.keys() {
            let key: &'static str = key.to_owned().leak();
            let template = texts.get(key);
            let names: Vec<_> = template
                .split('{')
                .skip(1)
                .map(|rest| rest.split_once('}').unwrap().0)
                .collect();
            for hostile in hostile_values() {
                let values: Vec<_> = names.iter().map(|name| (*name, hostile.as_str())).collect();
                let text = texts.format(key, &values);
                let literal: usize = names.iter().map(|name| name.len() + 2).sum();
                let length = template.len() - literal + names.len() * hostile.len();
                assert_eq!(text.len(), length, "{} {key}", marks.0);
                assert_well_formed(&text, &hostile, marks);
            }
        }
    }
}

/// Results with the hostile value in every place that some text quotes.
pub fn hostile_results(value: &str) -> Vec<Value> {
    let feature = |found: bool, bbox: Value| json!({"name": value, "found": found, "side": "data", "bbox": bbox});
    let bbox = json!({"x": 1, "y": 1, "width": 5, "height": 5});
    let outside = json!({"x": -9, "y": 1, "width": 5, "height": 5});
    let ocr = json!({
        "similarityScore": value,
        "securityChecks": {value: {"valid": false}, "nonExpired": {"valid": true}},
        "features": [feature(true, Value::Null), feature(false, bbox), feature(true, outside)],
        "firstName": value,
    });
    let rejections = json!([
        {"type": value, "message": value},
        {"type": "Document.Aspect", "message": value},
        {"type": value},
    ]);
    let approval = json!({"rejectionReasons": rejections, "firstName": "another"});
    let specific = json!({"ocr": ocr, "manualApproval": approval});
    let process =
        |status, kind| json!({"status": status, "processType": kind, "providerSpecific": specific});
    let clean = json!({"similarityScore": "high", "features": [], "securityChecks": {"nonExpired": {"valid": true}}});
    let failed =
        |reason: Value| json!({"status": "failed", "processType": "high", "failReason": reason});
    vec![
        process("rejected", "high"),
        process("rejected", "substantial"),
        process("inconclusive", "substantial"),
        process("accepted", "substantialFullyAuto"),
        process("failed", value),
        process(value, "substantial"),
        process(value, value),
        json!({"status": value, "processType": "substantial", "providerSpecific": {"ocr": clean}}),
        json!({"status": value}),
        json!({"status": "accepted", "processType": "high", "failReason": {"type": value}}),
        json!({"status": "rejected", "provider": value, "processType": value, "providerSpecific": specific}),
        json!({"status": value, "provider": value}),
        json!({"status": "failed", "provider": value, "reason": {"reason": value}}),
        failed(json!({"reason": value, "category": value})),
        failed(json!({"type": value, "message": value})),
        failed(json!({"type": "system_requirements", "message": value})),
        failed(json!({"type": "system_requirements", "message": format!("not met: {value}.")})),
    ]
}

fn with_explanation(result: &Value, texts: Texts<'_>, check: impl FnOnce(&Explanation<'_>)) {
    let source = result.to_string();
    let reading = Reading::from_bytes(source.as_bytes(), &Limits::default(), Strictness::Strict);
    let reading = reading.unwrap();
    let case = Case::of(&reading, true);
    check(&explain(&case, texts));
}

#[test]
fn no_value_of_a_result_garbles_a_text() {
    for marks in QUOTATION_MARKS {
        let catalogue = catalogue(marks.0);
        let texts = Texts::new(&catalogue, marks.0, &PlainHost);
        for hostile in hostile_values() {
            for result in hostile_results(&hostile) {
                with_explanation(&result, texts, |explanation| {
                    let check = |text: &str| assert_well_formed(text, &hostile, marks);
                    check(&explanation.headline);
                    for reason in &explanation.reasons {
                        check(&reason.title);
                        check(&reason.why);
                        check(&reason.remedy);
                        reason.subject_text.iter().for_each(|text| check(text));
                    }
                    for contradiction in &explanation.contradictions {
                        check(&contradiction.text);
                    }
                    let steps = explanation.counterfactual.iter();
                    steps
                        .flat_map(|step| &step.changes)
                        .for_each(|change| check(&change.text));
                });
            }
        }
    }
}

#[test]
fn an_undocumented_status_is_quoted_once() {
    let result = json!({"status": "expired", "processType": "substantial"});
    with_explanation(&result, Texts::english(), |explanation| {
        assert_eq!(
            explanation.reasons[0].why,
            "The status “expired” is not documented."
        );
        assert!(explanation.headline.starts_with("Status “expired”. "));
    });
}

#[test]
fn checks_and_features_are_called_by_any_name_they_have() {
    let features = json!([{"name": "unnamed", "found": false}, {}]);
    let ocr = json!({"securityChecks": {"other": {"valid": false}}, "features": features});
    let result = json!({"status": "rejected", "processType": "substantial", "providerSpecific": {"ocr": ocr}});
    with_explanation(&result, Texts::english(), |explanation| {
        assert_eq!(
            explanation.reasons[0].title,
            "The security check “other” failed"
        );
        let labels: Vec<_> = explanation
            .features
            .iter()
            .map(|feature| feature.label.as_ref())
            .collect();
        assert_eq!(labels, ["unnamed", "Unnamed feature"]);
        assert!(
            explanation
                .checks
                .iter()
                .any(|check| check.label == "other")
        );
    });
}

const UNCONFIRMED: &str = "We could not confirm your identity with this attempt. \
    Please contact us if you think this is wrong.";

#[test]
fn each_documented_check_is_explained() {
    // Whether another attempt can pass, and whether the person is told what to do.
    let checks = [
        ("nonExpired", Retry::Yes, true),
        ("notUnderage", Retry::No, true),
        ("dataIntegrity", Retry::Yes, true),
        ("livenessDetected", Retry::Yes, true),
        ("liveness", Retry::Yes, true),
        ("sidesMatch", Retry::Yes, true),
        ("notBWCopy", Retry::Yes, false),
        ("notFaceSpoofing", Retry::Unknown, false),
        ("untamperedDocument", Retry::Unknown, false),
        ("untamperedVideo", Retry::Unknown, false),
        ("deviceSecurity", Retry::Yes, false),
        ("documentTilt", Retry::Yes, true),
        ("reflectiveSurface", Retry::Yes, false),
        ("somethingElse", Retry::Unknown, false),
    ];
    for (name, retry, is_told) in checks {
        let result = json!({"status": "rejected", "processType": "substantial",
            "providerSpecific": {"ocr": {"securityChecks": {name: {"valid": false}}}}});
        with_explanation(&result, Texts::english(), |explanation| {
            let reason = &explanation.reasons[0];
            assert_eq!(reason.retry, retry, "{name}");
            let text = reason.subject_text.as_deref();
            assert_eq!(text != Some(UNCONFIRMED), is_told, "{name}: {text:?}");
            let is_unknown = reason
                .why
                .contains("The documentation does not say what it examines");
            assert_eq!(is_unknown, name == "somethingElse", "{name}");
            // One row for each documented check, and one for the undocumented one.
            let rows = CHECKS.len() + usize::from(name == "somethingElse");
            assert_eq!(explanation.checks.len(), rows, "{name}");
        });
    }
}

#[test]
fn each_documented_type_of_agents_reason_is_explained() {
    let types = [
        (
            "Environment.CaptchaNotRead",
            Retry::Yes,
            "captcha",
            Some("characters"),
        ),
        (
            "Environment.NotAppropriate",
            Retry::Yes,
            "live person",
            Some("whole face"),
        ),
        (
            "Document.Aspect",
            Retry::Unknown,
            "legal identity document",
            None,
        ),
        (
            "Document.NotSecurityElements",
            Retry::Unknown,
            "security features",
            None,
        ),
        (
            "Document.NotLegible",
            Retry::Yes,
            "could not be read",
            Some("good light"),
        ),
        (
            "Document.DoesNotMatchData",
            Retry::Yes,
            "do not match",
            Some("same document"),
        ),
        (
            "Document.Expired",
            Retry::Yes,
            "expiry date",
            Some("still valid"),
        ),
        ("Photo.Invalid", Retry::Unknown, "protocol", None),
        (
            "Photo.DoesNotMatchPerson",
            Retry::Unknown,
            "in the video",
            None,
        ),
        (
            "Person.Underage",
            Retry::No,
            "a minor",
            Some("a certain age"),
        ),
        (
            "Custom.Question",
            Retry::Unknown,
            "your own organisation",
            None,
        ),
        ("Odd.Type", Retry::Unknown, "", None),
    ];
    let mut remedies = std::collections::BTreeSet::new();
    for (kind, retry, meaning, person) in types {
        let approval =
            json!({"rejectionReasons": [{"type": kind, "message": "as I wrote"}, {"type": kind}]});
        let specific = json!({"manualApproval": approval});
        let result =
            json!({"status": "rejected", "processType": "high", "providerSpecific": specific});
        with_explanation(&result, Texts::english(), |explanation| {
            let [written, unwritten] = &explanation.reasons[..] else {
                panic!("two reasons: {:?}", explanation.reasons);
            };
            assert_eq!(written.retry, retry, "{kind}");
            assert!(written.why.contains(meaning), "{}", written.why);
            assert!(
                written.why.ends_with("gave this reason: “as I wrote”"),
                "{}",
                written.why
            );
            assert!(unwritten.why.contains(meaning), "{}", unwritten.why);
            assert!(
                unwritten.why.ends_with("left no message."),
                "{}",
                unwritten.why
            );
            let text = written.subject_text.as_deref().unwrap();
            assert_eq!(text == UNCONFIRMED, person.is_none(), "{kind}: {text}");
            assert!(text.contains(person.unwrap_or_default()), "{kind}: {text}");
            assert!(
                remedies.insert(written.remedy.to_string()),
                "{kind} has a remedy of its own"
            );
        });
    }
}

#[test]
fn an_unfinished_process_with_an_agent_waits_for_the_agent() {
    for (kind, has_agent) in [("high", true), ("substantial", false), ("hybrid", false)] {
        for status in ["pending", "processing"] {
            let result = json!({"status": status, "processType": kind});
            with_explanation(&result, Texts::english(), |explanation| {
                let reason = &explanation.reasons[0];
                assert_eq!(reason.why.contains("an agent reviews"), has_agent, "{kind}");
                assert_eq!(
                    reason.remedy.contains("the agent's review"),
                    has_agent,
                    "{kind}"
                );
            });
        }
    }
}

/// Title, why, retry and the text for the person, for a process that failed in this way.
fn failure(reason: &Value) -> (String, String, Retry, String) {
    let result = json!({"status": "failed", "processType": "substantial", "failReason": reason});
    let mut found = None;
    with_explanation(&result, Texts::english(), |explanation| {
        let reason = &explanation.reasons[0];
        let person = reason
            .subject_text
            .as_deref()
            .unwrap_or_default()
            .to_owned();
        found = Some((
            reason.title.to_string(),
            reason.why.to_string(),
            reason.retry,
            person,
        ));
    });
    found.unwrap()
}

#[test]
fn missing_requirements_are_named() {
    let unmet =
        "The person's device or browser does not meet the requirements of the verification.";
    let message = "The following requirements were not met: camera,microphone.";
    for code in ["system_requirements", "REQUIREMENTS_NOT_PASSED"] {
        let (_, why, retry, person) = failure(&json!({"type": code, "message": message}));
        assert_eq!(
            why,
            format!("{unmet} The result names what was missing: camera, microphone.")
        );
        assert_eq!(retry, Retry::Yes);
        assert!(person.contains("use another device"), "{person}");
        for message in [
            json!("all went wrong"),
            json!("not met: the moon"),
            json!(null),
            json!(7),
        ] {
            assert_eq!(failure(&json!({"type": code, "message": message})).1, unmet);
        }
    }
}

#[test]
fn a_process_ended_by_the_customers_own_system_is_no_error_of_the_person() {
    let reason = json!({"category": "User.Request", "reason": "Process.Failed", "message": "Failed by request."});
    for reason in [reason, json!({"reason": "Process.Failed"})] {
        let (title, why, retry, person) = failure(&reason);
        assert_eq!(title, "Your own system ended the process (Process.Failed)");
        assert!(why.contains("The person did not cause it."), "{why}");
        assert_eq!(retry, Retry::Unknown);
        assert!(!person.contains("went wrong"), "{person}");
    }
}

#[test]
fn an_unknown_error_is_named_by_its_code_whatever_its_category() {
    let (_, why, retry, _) = failure(&json!({"reason": "Odd.Thing", "category": "Odd.Request"}));
    assert_eq!(
        why,
        "The result names the error “odd: thing”. Its meaning is not documented."
    );
    assert_eq!(retry, Retry::Unknown);
}
