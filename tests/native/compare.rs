//! The comparison of several results.

use serde_json::{Value, json};
use videoid_lens::attempts::{compare, with_explanations};
use videoid_lens::error::{Code, Error};
use videoid_lens::i18n::{PlainHost, Texts};
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::verdict::explain;

use crate::documented::{bytes_of, names};
use crate::locales::LANGUAGES;
use crate::wording::{catalogue, hostile_results, hostile_values};

fn explained(source: &[u8]) -> Value {
    let reading = Reading::from_bytes(source, &Limits::default(), Strictness::Tolerant).unwrap();
    let json = to_json(&explain(&Case::of(&reading, true), Texts::english())).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn compared_in(explanations: &[Value], texts: Texts<'_>) -> Result<String, Error> {
    let json = Value::from(explanations.to_vec()).to_string();
    with_explanations(&json, |given| Ok(to_json(&compare(given, texts))?))
}

fn compared(explanations: &[Value]) -> Value {
    let json = compared_in(explanations, Texts::english()).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn documented() -> Vec<Value> {
    names().map(|name| explained(&bytes_of(name))).to_vec()
}

/// The code and the pointer of the error.
fn refused(json: &str) -> (Code, Option<String>) {
    let outcome = with_explanations(json, |_| Ok(()));
    let data = outcome.unwrap_err().data();
    (data.code, data.pointer)
}

/// An accepted result with this automatic reading and this agent's verification.
fn attempt(second: u32, ocr: &Value, agent: &Value) -> Value {
    let created = format!("2026-03-01T10:00:{second:02}Z");
    let mut specific = json!({"ocr": ocr});
    if !agent.is_null() {
        specific["manualApproval"] = agent.clone();
    }
    explained(
        json!({
            "processId": format!("process-{second}"), "provider": "signicatvideoid", "processType": "high",
            "status": "accepted", "createdAt": created, "updatedAt": created, "providerSpecific": specific,
        })
        .to_string()
        .as_bytes(),
    )
}

/// Whether attempts with these automatic readings are of one document and of one person.
fn said(readings: &[Value]) -> [String; 2] {
    let attempts = readings.iter().zip(0..);
    let attempts: Vec<_> = attempts
        .map(|(ocr, second)| attempt(second, ocr, &Value::Null))
        .collect();
    let comparison = compared(&attempts);
    ["sameDocument", "samePerson"].map(|name| comparison[name].as_str().unwrap().to_owned())
}

#[test]
fn the_documented_results_are_compared() {
    let pick = |wanted: &[&str]| -> Vec<Value> {
        wanted
            .iter()
            .map(|name| explained(&bytes_of(name)))
            .collect()
    };
    for (name, wanted) in [
        (
            "compare-retry",
            &[
                "03-substantial-inconclusive",
                "04-substantial-failed",
                "01-substantial-accepted",
            ][..],
        ),
        ("compare-agent", &["08-high-accepted", "09-high-rejected"]),
        (
            "compare-other-document",
            &["01-substantial-accepted", "02-substantial-rejected-elided"],
        ),
        (
            "compare-without-data",
            &["04-substantial-failed", "11-substantial-failed-liveness"],
        ),
    ] {
        let comparison = compared(&pick(wanted));
        insta::assert_snapshot!(name, serde_json::to_string_pretty(&comparison).unwrap());
    }
}

#[test]
fn the_order_of_the_arguments_makes_no_difference() {
    let mut attempts = documented();
    // Several have the same time, and some of these the same content except for the order of an array, by which they are
    // sorted.
    let expected = compared_in(&attempts, Texts::english()).unwrap();
    let mut state = 7_u32;
    for _ in 0..100 {
        for last in (1..attempts.len()).rev() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            attempts.swap(last, (state >> 8) as usize % (last + 1));
        }
        assert_eq!(compared_in(&attempts, Texts::english()).unwrap(), expected);
    }
    let comparison = compared(&attempts);
    let rows = comparison["attempts"].as_array().unwrap();
    let times: Vec<_> = rows
        .iter()
        .map(|row| row["createdAt"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted(), "{times:?}");
    assert_eq!(rows.len(), names().len());
}

#[test]
fn attempts_without_a_readable_time_come_last() {
    let at = |created: Value| {
        explained(
            json!({"status": "pending", "createdAt": created})
                .to_string()
                .as_bytes(),
        )
    };
    let comparison = compared(&[
        at(json!("yesterday")),
        at(json!("2026-03-02T00:00:00Z")),
        at(json!("2026-03-02T01:00:00+02:00")),
    ]);
    let rows = comparison["attempts"].as_array().unwrap();
    let times: Vec<_> = rows
        .iter()
        .map(|row| row["createdAt"].as_str().unwrap())
        .collect();
    assert_eq!(
        times,
        [
            "2026-03-02T01:00:00+02:00",
            "2026-03-02T00:00:00Z",
            "yesterday"
        ]
    );
    assert_eq!(rows[0]["secondsSince"], Value::Null);
    assert_eq!(rows[1]["secondsSince"], 3600);
    assert_eq!(rows[2]["secondsSince"], Value::Null);
}

#[test]
fn two_to_twenty_explanations_are_compared() {
    let one = attempt(0, &json!({}), &Value::Null);
    for (count, is_compared) in [(0, false), (1, false), (2, true), (20, true), (21, false)] {
        let list = Value::from(vec![one.clone(); count]).to_string();
        if is_compared {
            let rows = compared(&vec![one.clone(); count]);
            assert_eq!(rows["attempts"].as_array().unwrap().len(), count);
            assert_eq!(rows["changes"].as_array().unwrap().len(), count - 1);
        } else {
            assert_eq!(refused(&list), (Code::InvalidArgument, None), "{count}");
        }
    }
}

#[test]
fn a_value_that_is_not_an_explanation_is_refused_with_its_place() {
    for json in ["", "{", "null", "{}", "7", "\"[]\"", "[[], []"] {
        assert_eq!(refused(json), (Code::InvalidArgument, None), "{json}");
    }
    let good = attempt(0, &json!({}), &Value::Null);
    let result: Value = serde_json::from_slice(&bytes_of("08-high-accepted")).unwrap();
    for wrong in [
        Value::Null,
        json!(7),
        json!("x"),
        json!([]),
        json!({}),
        result,
        json!({"headline": 1, "status": 2}),
    ] {
        let list = json!([good, good, wrong]).to_string();
        let place = Some("/2".to_owned());
        assert_eq!(refused(&list), (Code::InvalidArgument, place), "{wrong}");
    }
}

#[test]
fn members_of_other_types_are_ignored() {
    let good = explained(&bytes_of("08-high-accepted"));
    let members: Vec<String> = good.as_object().unwrap().keys().cloned().collect();
    for member in members {
        for value in [
            json!(null),
            json!(-1e300),
            json!("\u{202e}<b>"),
            json!([[], 1, {}]),
            json!({"a": []}),
            json!(true),
        ] {
            let mut odd = good.clone();
            odd[&member] = value.clone();
            let outcome = compared_in(&[odd.clone(), good.clone()], Texts::english());
            let is_named = ["headline", "status"].contains(&member.as_str()) && !value.is_string();
            assert_eq!(outcome.is_err(), is_named, "{member} {value}");
        }
    }
    for member in ["fields", "checks", "features"] {
        let mut odd = good.clone();
        for row in odd[member].as_array_mut().unwrap() {
            *row = json!({"name": row["name"], "values": "none", "state": 7, "found": "yes", "side": []});
        }
        let comparison = compared(&[odd, good.clone()]);
        assert_eq!(comparison["attempts"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn hostile_results_are_compared_in_a_short_time() {
    for value in hostile_values() {
        let mut attempts: Vec<_> = hostile_results(&value)
            .iter()
            .map(|result| explained(result.to_string().as_bytes()))
            .collect();
        attempts.truncate(20);
        if let [one] = attempts.as_slice() {
            attempts.push(one.clone());
        }
        compared_in(&attempts, Texts::english()).unwrap();
    }
    // Long values, and lists that are longer than in any result.
    let long = "äe".repeat(20_000);
    let ocr =
        json!({"firstName": long, "lastName": long, "documentNumber": long, "dateOfBirth": long});
    let mut heavy = attempt(0, &ocr, &ocr);
    let feature = json!({"name": "OVI 1", "found": true, "side": "data"});
    heavy["features"] = Value::from(vec![feature; 3_000]);
    heavy["checks"] = Value::from(vec![json!({"name": "x", "state": "passed"}); 3_000]);
    let mut attempts = vec![heavy.clone(); 10];
    attempts[3]["fields"][0]["values"][0]["value"] = json!("another");
    let comparison = compared(&attempts);
    assert_eq!(comparison["attempts"][0]["features"]["found"], 1_000);
}

#[test]
fn the_same_document_is_recognised_by_number_and_country() {
    let base =
        json!({"documentNumber": "V40718265", "issuingCountry": "PRT", "documentType": "passport"});
    let with = |changes: Value| {
        let mut changed = base.clone();
        for (key, value) in changes.as_object().unwrap() {
            changed[key] = value.clone();
        }
        changed
    };
    for (changes, expected) in [
        (json!({}), "yes"),
        (json!({"documentNumber": "v 4071-8265"}), "yes"),
        (json!({"dateOfExpiry": "2030-07-08"}), "yes"),
        // Another number, country or type.
        (json!({"documentNumber": "C55512345"}), "no"),
        (json!({"issuingCountry": "ESP"}), "no"),
        (
            json!({"documentNumber": null, "documentType": "identityCard"}),
            "no",
        ),
        (
            json!({"documentNumber": null, "issuingCountry": "ESP"}),
            "no",
        ),
        // The value is missing, masked, a placeholder, or possibly misread.
        (json!({"documentNumber": null}), "unknown"),
        (json!({"issuingCountry": null}), "unknown"),
        (json!({"documentNumber": "******265"}), "unknown"),
        (json!({"documentNumber": "XXXXXX265"}), "unknown"),
        (json!({"documentNumber": "0"}), "unknown"),
        (json!({"documentNumber": "V4O718265"}), "unknown"),
        (json!({"documentNumber": "V40718266"}), "unknown"),
        (json!({"issuingCountry": "Portugal"}), "unknown"),
        // The number is the same, but the type is another.
        (json!({"documentType": "identityCard"}), "unknown"),
    ] {
        assert_eq!(
            said(&[base.clone(), with(changes.clone())])[0],
            expected,
            "{changes}"
        );
        assert_eq!(
            said(&[with(changes.clone()), base.clone()])[0],
            expected,
            "{changes}"
        );
    }
    // Two masked numbers do not count as the same number.
    let masked = with(json!({"documentNumber": "*********"}));
    assert_eq!(said(&[masked.clone(), masked])[0], "unknown");
    // The same date of expiry makes up for a missing country; another date of expiry contradicts the number.
    let dated = |date: &str| json!({"documentNumber": "V40718265", "dateOfExpiry": date});
    assert_eq!(said(&[dated("2030-07-08"), dated("300708")])[0], "yes");
    assert_eq!(
        said(&[dated("2030-07-08"), dated("2035-09-18")])[0],
        "unknown"
    );
    let renewed = |date: &str| with(json!({"dateOfExpiry": date}));
    assert_eq!(
        said(&[renewed("2020-01-31"), renewed("2030-06-15")])[0],
        "unknown"
    );
    assert_eq!(said(&[json!({}), json!({})]), ["unknown", "unknown"]);
}

#[test]
fn the_same_person_is_recognised_by_a_number_or_by_name_and_birth() {
    let base =
        json!({"firstName": "Elin Marit", "lastName": "Müller", "dateOfBirth": "2002-04-29"});
    let with = |changes: Value| {
        let mut changed = base.clone();
        for (key, value) in changes.as_object().unwrap() {
            changed[key] = value.clone();
        }
        changed
    };
    for (changes, expected) in [
        (json!({}), "yes"),
        // A name in another spelling is the same name.
        (json!({"lastName": "MUELLER"}), "yes"),
        (json!({"firstName": "MARIT ELIN"}), "yes"),
        (json!({"lastName": "von Müller"}), "yes"),
        // One person may have two documents.
        (
            json!({"documentNumber": "C55512345", "documentType": "passport"}),
            "yes",
        ),
        (json!({"gender": "M", "address": "Elsewhere 1"}), "yes"),
        // Another date of birth, or another first and last name.
        (json!({"dateOfBirth": "1971-11-03"}), "no"),
        (json!({"firstName": "Jonas", "lastName": "Berg"}), "no"),
        // A single name may have changed, or be shortened or misread.
        (json!({"lastName": "Berg"}), "unknown"),
        (json!({"firstName": "Elin"}), "unknown"),
        (json!({"firstName": "E."}), "unknown"),
        (json!({"lastName": "Mueler"}), "unknown"),
        (json!({"lastName": "Мюллер"}), "unknown"),
        (json!({"dateOfBirth": "2002-04-28"}), "unknown"),
        (json!({"dateOfBirth": null}), "unknown"),
        (json!({"firstName": null}), "unknown"),
        (json!({"lastName": "M*****"}), "unknown"),
        (json!({"lastName": "XXXXXX"}), "unknown"),
    ] {
        assert_eq!(
            said(&[base.clone(), with(changes.clone())])[1],
            expected,
            "{changes}"
        );
        assert_eq!(
            said(&[with(changes.clone()), base.clone()])[1],
            expected,
            "{changes}"
        );
    }
    let number = |number: &str, rest: Value| {
        let mut own = rest;
        own["personalIdentificationNumber"] = json!(number);
        own
    };
    let (one, other) = ("290402-48817", "031171-12345");
    let nation = |nation: &str| json!({"nationality": nation});
    for (first, second, expected) in [
        (
            number(one, json!({})),
            number("29040248817", json!({})),
            "yes",
        ),
        (number(one, json!({})), number(other, json!({})), "unknown"),
        (
            number(one, nation("PRT")),
            number(other, nation("PRT")),
            "no",
        ),
        (
            number(one, nation("PRT")),
            number(other, nation("ESP")),
            "unknown",
        ),
        (
            number(one, nation("PRT")),
            number(one, nation("ESP")),
            "unknown",
        ),
        // One ground says yes and one says no.
        (
            number(one, base.clone()),
            number(one, with(json!({"dateOfBirth": "1971-11-03"}))),
            "unknown",
        ),
        (
            number(one, with(nation("PRT"))),
            number(other, with(nation("PRT"))),
            "unknown",
        ),
        // A personal number makes up for a name that changed.
        (
            number(one, base.clone()),
            number(one, with(json!({"lastName": "Berg"}))),
            "yes",
        ),
    ] {
        assert_eq!(
            said(&[first.clone(), second.clone()])[1],
            expected,
            "{first} {second}"
        );
    }
    // A family may share a health number.
    let health = json!({"healthNumber": "V40718265"});
    assert_eq!(said(&[health.clone(), health])[1], "unknown");
}

#[test]
fn a_value_that_the_sources_of_an_attempt_contradict_is_no_ground() {
    let (one, other) = (
        json!({"documentNumber": "V40718265", "issuingCountry": "PRT"}),
        json!({"documentNumber": "C55512345"}),
    );
    let comparison = compared(&[attempt(0, &one, &other), attempt(1, &one, &Value::Null)]);
    assert_eq!(comparison["sameDocument"], "unknown");
    let grounds = comparison["documentGrounds"].as_array().unwrap();
    assert_eq!(
        grounds[0]["text"],
        "Document number: the sources contradict each other in #1"
    );
    assert_eq!(grounds[0]["verdict"], "unknown");
    assert_eq!(grounds[0]["attempts"], json!([0]));
    // If an agent corrects a letter, the corrected value and the reading both count.
    let corrected = json!({"documentNumber": "V40718266"});
    let comparison = compared(&[attempt(0, &one, &corrected), attempt(1, &one, &Value::Null)]);
    assert_eq!(comparison["sameDocument"], "yes");
}

#[test]
fn values_that_the_caller_expects_are_no_ground() {
    let mut attempts = vec![
        attempt(0, &json!({}), &Value::Null),
        attempt(1, &json!({}), &Value::Null),
    ];
    for attempt in &mut attempts {
        attempt["fields"] = json!([
            {"name": "documentNumber", "label": "x", "agreement": "single", "values": [{"source": "expected", "value": "V40718265", "pointer": ""}]},
            {"name": "issuingCountry", "label": "x", "agreement": "single", "values": [{"source": "expected", "value": "PRT", "pointer": ""}]},
        ]);
    }
    let comparison = compared(&attempts);
    assert_eq!(comparison["sameDocument"], "unknown");
    assert_eq!(comparison["fields"][0]["agreement"], "single");
    assert_eq!(
        comparison["fields"][0]["attempts"][0]["values"][0]["source"],
        "expected"
    );
    assert_eq!(
        comparison["fields"][0]["attempts"][0]["agreement"],
        Value::Null
    );
}

#[test]
fn several_attempts_are_compared_through_a_chain_of_pairs() {
    let document = |number: &str| json!({"documentNumber": number, "issuingCountry": "PRT"});
    let (a, b) = (document("V40718265"), document("C55512345"));
    let none = json!({});
    assert_eq!(said(&[a.clone(), a.clone(), a.clone()])[0], "yes");
    assert_eq!(said(&[a.clone(), none.clone(), a.clone()])[0], "unknown");
    assert_eq!(said(&[a.clone(), none, b.clone()])[0], "no");
    // The attempt in the middle connects the first and the last, because it has the number and the name.
    let numbered = json!({"personalIdentificationNumber": "290402-48817"});
    let named = json!({"firstName": "Elin", "lastName": "Voss", "dateOfBirth": "2002-04-29"});
    let mut both = named.clone();
    both["personalIdentificationNumber"] = numbered["personalIdentificationNumber"].clone();
    assert_eq!(said(&[numbered.clone(), named.clone()])[1], "unknown");
    assert_eq!(said(&[numbered, both, named])[1], "yes");
    let comparison = compared(&[
        attempt(0, &a, &Value::Null),
        attempt(1, &a, &Value::Null),
        attempt(2, &b, &Value::Null),
    ]);
    assert_eq!(
        comparison["documentGrounds"][0]["text"],
        "Document number: different, #1, #2 / #3"
    );
}

#[test]
fn each_change_is_reported_once() {
    let before = json!({
        "similarityScore": "low", "livenessDetected": "true", "firstName": "Müller", "documentNumber": "V40718265",
        "securityChecks": {"nonExpired": {"valid": false}, "notUnderage": {"valid": true}},
        "features": [{"name": "OVI 1", "found": false, "side": "data"}, {"name": "Photo", "found": true, "side": "data"}],
    });
    let mut now = before.clone();
    now["similarityScore"] = json!("high");
    now["firstName"] = json!("MUELLER");
    now["documentNumber"] = json!("C55512345");
    now["securityChecks"]["nonExpired"]["valid"] = json!(true);
    now["features"][0]["found"] = json!(true);
    let comparison = compared(&[
        attempt(0, &before, &Value::Null),
        attempt(1, &now, &Value::Null),
    ]);
    let changes = comparison["changes"][0]["changes"].as_array().unwrap();
    let texts: Vec<_> = changes
        .iter()
        .map(|change| change["text"].as_str().unwrap())
        .collect();
    assert_eq!(
        texts,
        [
            "Status by the rules: was Rejected, is now not given",
            "Similarity: was low, is now high",
            "Document not expired: was failed, is now passed",
            "OVI 1: was not found, is now found",
            "Document number: was V40718265, is now C55512345",
        ]
    );
    // For a process without data, the missing data are reported once.
    let failed = explained(&bytes_of("04-substantial-failed"));
    let comparison = compared(&[failed, attempt(0, &before, &Value::Null)]);
    let changes = comparison["changes"][0]["changes"].as_array().unwrap();
    let kinds: Vec<_> = changes
        .iter()
        .map(|change| change["kind"].as_str().unwrap())
        .collect();
    // The rules give another status than the second attempt reports, so both are reported.
    assert_eq!(kinds, ["status", "derived-status", "process-type", "data"]);
}

#[test]
fn every_language_has_its_own_texts() {
    let attempts = documented();
    let english = compared(&attempts);
    for language in LANGUAGES {
        let catalogue = catalogue(language);
        let texts = Texts::new(&catalogue, language, &PlainHost);
        let json = compared_in(&attempts, texts).unwrap();
        let comparison: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(comparison["language"], language);
        assert!(
            !json.contains('{') || !json.contains("{field}"),
            "{language}"
        );
        let own = |name: &str| comparison[name] == english[name];
        for name in ["headline", "documentText", "personText"] {
            assert_eq!(own(name), language == "en", "{language} {name}");
        }
        for grounds in ["documentGrounds", "personGrounds"] {
            let grounds = comparison[grounds].as_array().unwrap();
            assert!(!grounds.is_empty());
            for ground in grounds {
                let text = ground["text"].as_str().unwrap();
                assert!(
                    !text.is_empty() && !text.contains(['{', '}']),
                    "{language} {text}"
                );
            }
        }
    }
}
