//! National numbers by their public rules, and machine-readable zones.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use videoid_lens::i18n::{Catalogue, PlainHost, Texts};
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Known, Reading};
use videoid_lens::rules::{FieldName, NUMBER_RULES};
use videoid_lens::verdict::{NumberState, explain, number_state};

use crate::not_run::not_run;
use crate::triage::agree;

/// A result with these fields in its automatic reading.
fn result(ocr: &Value) -> Value {
    json!({
        "processId": "a",
        "processType": "substantial",
        "status": "accepted",
        "createdAt": "2021-06-09T12:00:00Z",
        "updatedAt": "2021-06-09T12:05:00Z",
        "providerSpecific": {"ocr": ocr},
    })
}

fn explained_in(result: &Value, mrz: &[&str], texts: Texts<'_>) -> Value {
    let text = result.to_string();
    if mrz.is_empty() {
        agree(text.as_bytes(), Strictness::Strict).unwrap();
    }
    let known = Known {
        mrz: mrz.iter().map(|line| (*line).to_owned()).collect(),
        ..Known::default()
    };
    let limits = Limits::default();
    let reading = Reading::from_bytes(text.as_bytes(), &limits, Strictness::Strict).unwrap();
    let case = Case::of(&reading, true).knowing(&known);
    serde_json::from_str(&to_json(&explain(&case, texts)).unwrap()).unwrap()
}

fn explained(ocr: &Value) -> Value {
    explained_in(&result(ocr), &[], Texts::english())
}

/// The contradictions about numbers and zones: the code, then the pointers.
fn contradictions(explanation: &Value) -> Vec<String> {
    let all = explanation["contradictions"].as_array().unwrap().iter();
    let is_about_numbers = |found: &&Value| {
        let code = found["code"].as_str().unwrap();
        code.starts_with("number-") || code.starts_with("mrz-")
    };
    all.filter(is_about_numbers)
        .map(|found| {
            let pointers = found["pointers"].as_array().unwrap().iter();
            let names =
                pointers.map(|pointer| pointer.as_str().unwrap().rsplit('/').next().unwrap());
            let names: Vec<_> = names.collect();
            format!("{} {}", found["code"].as_str().unwrap(), names.join(" "))
        })
        .collect()
}

/// Field, rule and state of each number.
fn numbers(explanation: &Value) -> Vec<String> {
    let all = explanation["numbers"].as_array().unwrap().iter();
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    all.map(|row| {
        ["field", "rule", "state"]
            .map(|key| text(row, key))
            .join(" ")
    })
    .collect()
}

/// The field in which numbers of a rule are tested.
fn field_of(rule: &str) -> FieldName {
    let mut own = NUMBER_RULES
        .iter()
        .filter(|one| one.issuers.iter().any(|(id, _)| *id == rule));
    let fields = own.next().expect(rule).fields;
    let person = FieldName::PersonalIdentificationNumber;
    if fields.contains(&person) {
        person
    } else {
        fields[0]
    }
}

/// For each rule, a number that was published as an example or is made like one, with its date of birth and gender.
const FITTING: [(&str, &str, Option<&str>, Option<&str>); 45] = [
    ("PRT.NIF", "123456789", None, None),
    ("PRT.NIF", "123 456 789", None, None),
    ("ESP.DNI", "12345678Z", None, None),
    ("ESP.DNI", "12345678-z", None, None),
    ("ESP.NIE", "X1234567L", None, None),
    ("ESP.NIE", "Z1234567R", None, None),
    (
        "FRA.NIR",
        "2 55 08 14 168 025 38",
        Some("1955-08"),
        Some("F"),
    ),
    ("FRA.NIR", "253072B07300470", Some("1953-07"), Some("F")),
    ("FRA.NIR", "253072A07300443", Some("1953-07"), Some("F")),
    ("ITA.CF", "RSSMRA85T10A562S", Some("1985-12-10"), Some("M")),
    ("ITA.CF", "RSSMRA85T50A562W", Some("1985-12-10"), Some("F")),
    ("NLD.BSN", "111222333", None, None),
    ("BEL.NRN", "85.07.30-033 28", Some("1985-07-30"), Some("M")),
    ("BEL.NRN", "17 07 30 033 84", Some("2017-07-30"), Some("M")),
    ("BEL.NRN", "98.47.28-997.65", Some("1998-07-28"), Some("M")),
    // A person whose sex was not known.
    ("BEL.NRN", "85273003371", Some("1985-07-30"), None),
    // Two people whose month of birth was not known.
    ("BEL.NRN", "85400000127", None, Some("M")),
    ("BEL.NRN", "85200000181", None, None),
    ("POL.PESEL", "44051401359", Some("1944-05-14"), Some("M")),
    ("POL.PESEL", "02211307589", Some("2002-01-13"), Some("F")),
    ("POL.PESEL", "05321501285", Some("2005-12-15"), Some("F")),
    (
        "SWE.personnummer",
        "811218-9876",
        Some("1981-12"),
        Some("M"),
    ),
    (
        "SWE.personnummer",
        "19811218-9876",
        Some("1981-12"),
        Some("M"),
    ),
    (
        "SWE.personnummer",
        "811218+9876",
        Some("1881-12"),
        Some("M"),
    ),
    (
        "SWE.personnummer",
        "701063-2391",
        Some("1970-10"),
        Some("M"),
    ),
    ("NOR.FNR", "151086 95088", Some("1986-10-15"), Some("F")),
    ("NOR.FNR", "55028512367", Some("1985-02-15"), Some("M")),
    ("NOR.FNR", "15028512020", Some("1985-02-15"), Some("F")),
    // D-numbers issued since 2021: of someone born in 1905 or 2005, and two whose series meant another century before.
    ("NOR.FNR", "55050525189", Some("2005-05-15"), Some("M")),
    ("NOR.FNR", "55056060056", Some("1960-05-15"), Some("F")),
    ("NOR.FNR", "55056076041", Some("1960-05-15"), Some("F")),
    ("FIN.HETU", "131052-308T", Some("1952-10-13"), Some("F")),
    ("FIN.HETU", "131052<308T", Some("1952-10-13"), Some("F")),
    ("FIN.HETU", "131052Y308T", Some("1952-10-13"), Some("F")),
    ("FIN.HETU", "131052A308T", Some("2052-10-13"), Some("F")),
    ("EST.IK", "37605030299", Some("1976-05-03"), Some("M")),
    ("LTU.AK", "33309240064", Some("1933-09-24"), Some("M")),
    ("HRV.OIB", "33392005961", None, None),
    ("ROU.CNP", "1630615123457", Some("1963-06-15"), Some("M")),
    ("CZE.RC", "710319/2745", Some("1971-03-19"), Some("M")),
    ("SVK.RC", "7556151230", Some("1975-06-15"), Some("F")),
    ("CZE.RC", "0476151236", Some("2004-06-15"), Some("F")),
    ("DNK.CPR", "211062-5629", Some("1862-10-21"), Some("M")),
    ("LVA.PK", "161175-19997", Some("1975-11-16"), None),
    ("LVA.PK", "381234-56789", None, None),
];

/// The same day in another month.
fn with_other_month(date: &str) -> String {
    let month: u32 = date[5..7].parse().unwrap();
    format!("{}{:02}{}", &date[..5], month % 12 + 1, &date[7..])
}

#[test]
fn a_valid_number_agrees_only_with_its_own_birth_and_gender() {
    for (rule, number, born, gender) in FITTING {
        let field = field_of(rule);
        let name = field.as_str();
        let ocr = |born: Option<&str>, gender: Option<&str>| {
            let born = born.map(|born| {
                if born.len() == 7 {
                    format!("{born}-14")
                } else {
                    born.to_owned()
                }
            });
            json!({"issuingCountry": &rule[..3], name: number, "dateOfBirth": born, "gender": gender})
        };
        let found = explained(&ocr(born, gender));
        assert_eq!(numbers(&found), [format!("{name} {rule} fits")], "{number}");
        assert_eq!(contradictions(&found), [""; 0], "{number}");
        let row = &found["numbers"][0];
        assert_eq!(row["pointer"], format!("/providerSpecific/ocr/{name}"));
        // The same in the other dialect's formats for dates and genders.
        if let Some(born) = born.filter(|born| born.len() == 10) {
            let short = born[2..].replace('-', "");
            let found = explained(&ocr(Some(&short), gender));
            assert_eq!(contradictions(&found), [""; 0], "{number}");
        }
        let words = gender.map(|gender| if gender == "F" { "Female" } else { "male" });
        assert_eq!(
            contradictions(&explained(&ocr(born, words))),
            [""; 0],
            "{number}"
        );
        for unknown in ["X", "<", ""] {
            let found = explained(&ocr(born, Some(unknown)));
            assert_eq!(contradictions(&found), [""; 0], "{number}");
        }
        // Another month, another gender.
        let other = born.map(with_other_month);
        let expected = born.map(|_| format!("number-vs-fields {name} dateOfBirth"));
        let found = explained(&ocr(other.as_deref().or(Some("1990-01-01")), gender));
        assert_eq!(contradictions(&found), Vec::from_iter(expected), "{number}");
        let other = if gender == Some("F") { "M" } else { "F" };
        let expected = gender.map(|_| format!("number-vs-fields {name} gender"));
        let found = explained(&ocr(born, Some(other)));
        assert_eq!(contradictions(&found), Vec::from_iter(expected), "{number}");
    }
    // Every rule has an example.
    for (id, _) in NUMBER_RULES.iter().flat_map(|rule| rule.issuers) {
        assert!(FITTING.iter().any(|(rule, ..)| rule == id), "{id}");
    }
}

#[test]
fn another_day_contradicts_the_number_if_it_contains_the_day() {
    let found = |country: &str, number: &str, born: &str| {
        contradictions(&explained(&json!({"issuingCountry": country,
            "personalIdentificationNumber": number, "dateOfBirth": born})))
    };
    let other = ["number-vs-fields personalIdentificationNumber dateOfBirth"];
    assert_eq!(found("NOR", "15108695088", "1986-10-16"), other);
    assert_eq!(found("FIN", "131052A308T", "1952-10-13"), other);
    assert_eq!(found("POL", "02211307589", "1902-01-13"), other);
    // Sweden uses a nearby day if a day's numbers are used up; French numbers contain no day.
    assert_eq!(found("SWE", "811218-9876", "1981-12-19"), [""; 0]);
    assert_eq!(found("FRA", "255081416802538", "1955-08-31"), [""; 0]);
    // Two digits of the year do not determine the century.
    assert_eq!(found("SWE", "811218-9876", "1881-12-18"), [""; 0]);
    assert_eq!(found("SWE", "19811218-9876", "1881-12-18"), other);
}

#[test]
fn a_wrong_check_digit_contradicts_the_rule() {
    for (rule, number, ..) in FITTING {
        let field = field_of(rule);
        let has_digit = !["DNK.CPR", "LVA.PK"].contains(&rule);
        let last = number.chars().last().unwrap();
        for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars() {
            let is_of_kind = other.is_ascii_digit() == last.is_ascii_digit() || rule == "FIN.HETU";
            if other == last.to_ascii_uppercase() || !is_of_kind || !has_digit {
                continue;
            }
            let mut wrong = number.to_owned();
            wrong.pop();
            wrong.push(other);
            let found = number_state(&rule[..3], field, &wrong);
            assert_eq!(found, (rule, NumberState::DoesNotFit), "{wrong}");
        }
    }
    let ocr = json!({"issuingCountry": "PRT", "taxNumber": "123456780",
        "dateOfBirth": "2002-04-29", "gender": "F"});
    let found = explained(&ocr);
    assert_eq!(numbers(&found), ["taxNumber PRT.NIF does-not-fit"]);
    assert_eq!(contradictions(&found), ["number-vs-rule taxNumber"]);
    // Birth and gender in a number with a wrong check digit are ignored.
    let ocr = json!({"issuingCountry": "NOR", "personalIdentificationNumber": "15108695089",
        "dateOfBirth": "1990-01-01", "gender": "M"});
    let found = contradictions(&explained(&ocr));
    assert_eq!(found, ["number-vs-rule personalIdentificationNumber"]);
}

#[test]
fn another_form_another_field_and_another_country_have_no_rule() {
    let pin = FieldName::PersonalIdentificationNumber;
    for (country, field, number) in [
        ("PRT", FieldName::TaxNumber, "12345678"),
        ("PRT", FieldName::TaxNumber, "1234567890"),
        ("PRT", FieldName::TaxNumber, "023456789"),
        ("PRT", FieldName::TaxNumber, "12345678é"),
        ("PRT", FieldName::TaxNumber, ""),
        ("PRT", FieldName::SocialSecurityNumber, "12345678901"),
        ("PRT", pin, "123456789"),
        ("ESP", FieldName::DocumentNumber, "ABC123456"),
        ("NLD", pin, "000000000"),
        ("HRV", pin, "00000000000"),
        ("VLM", pin, "111222333"),
        ("", pin, "111222333"),
        ("NL", pin, "111222333"),
        // The day, the month or the individual number does not exist.
        ("NOR", pin, "31028512020"),
        ("NOR", pin, "15138512020"),
        ("NOR", pin, "15028575000"),
        ("EST", pin, "37602300299"),
        ("EST", pin, "97605030299"),
        ("POL", pin, "44131401359"),
        ("CZE", pin, "713319/2745"),
        // Slovakia does not add 20 to the month, and Romania has not published a check digit for tax numbers.
        ("SVK", pin, "0476151236"),
        ("ROU", pin, "9630615123457"),
        ("ITA", pin, "RSSMRA85T10A562"),
        ("ITA", pin, "RSSMRA85F10A562S"),
        ("FIN", pin, "131052G308T"),
        ("FIN", pin, "131052308T"),
        ("DNK", pin, "310262-5629"),
    ] {
        let found = number_state(country, field, number);
        assert_eq!(found, ("", NumberState::NoRule), "{country} {number}");
    }
    // Country codes as machine-readable zones and programs write them.
    for country in ["nld", "NLD<", " NLD"] {
        let found = number_state(country, pin, "111222333");
        assert_eq!(found, ("NLD.BSN", NumberState::Fits), "{country}");
    }
    // Letters in place of digits, which Italy uses if two people would have the same code; and a number without a check
    // digit.
    assert_eq!(number_state("ITA", pin, "RSSMRA85T10A56NH").0, "ITA.CF");
    assert_eq!(
        number_state("CZE", pin, "751231123"),
        ("", NumberState::NoRule)
    );
    assert_eq!(
        number_state("CZE", pin, "531231123"),
        ("CZE.RC", NumberState::Fits)
    );
}

#[test]
fn the_issuing_country_takes_precedence_and_a_document_number_has_a_row_if_a_rule_covers_it() {
    let found = explained(&json!({"issuingCountry": "ESP", "nationality": "MAR",
        "documentNumber": "X1234567L", "personalIdentificationNumber": "X1234567L"}));
    let expected = [
        "documentNumber ESP.NIE fits",
        "personalIdentificationNumber ESP.NIE fits",
    ];
    assert_eq!(numbers(&found), expected);
    let found = explained(&json!({"nationality": "NLD", "documentNumber": "111222333",
        "personalIdentificationNumber": "111222333"}));
    assert_eq!(
        numbers(&found),
        ["personalIdentificationNumber NLD.BSN fits"]
    );
    let found = explained(&json!({"issuingCountry": "VLM", "nationality": "NLD",
        "personalIdentificationNumber": "111222334"}));
    assert_eq!(numbers(&found), ["personalIdentificationNumber  no-rule"]);
    assert_eq!(contradictions(&found), [""; 0]);
}

#[test]
fn two_sources_with_the_same_number_have_one_row() {
    let mut given = result(&json!({"issuingCountry": "PRT", "taxNumber": "123456789"}));
    given["providerSpecific"]["manualApproval"] = json!({"taxNumber": "123456789"});
    given["finalResult"] = json!({"taxNumber": "123456780"});
    let found = explained_in(&given, &[], Texts::english());
    assert_eq!(
        numbers(&found),
        ["taxNumber PRT.NIF fits", "taxNumber PRT.NIF does-not-fit"]
    );
    assert_eq!(contradictions(&found), [""; 0]);
    // If one source has the right date, there is no contradiction.
    let mut given = result(
        &json!({"issuingCountry": "NOR", "dateOfBirth": "1986-10-16",
        "personalIdentificationNumber": "15108695088"}),
    );
    given["providerSpecific"]["manualApproval"] = json!({"dateOfBirth": "1986-10-15"});
    let found = explained_in(&given, &[], Texts::english());
    assert_eq!(contradictions(&found), [""; 0]);
}

#[test]
fn no_text_repeats_a_number() {
    for language in crate::locales::LANGUAGES {
        let catalogue = serde_json::to_string(&crate::locales::texts(language)).unwrap();
        let catalogue = Catalogue::from_json(&catalogue).unwrap();
        let texts = Texts::new(&catalogue, language, &PlainHost);
        for number in ["15108695088", "15108695089", "1510869508"] {
            let given = result(
                &json!({"issuingCountry": "NOR", "dateOfBirth": "1990-01-01",
                "personalIdentificationNumber": number}),
            );
            let found = explained_in(&given, &[], texts);
            let told = found["numbers"].as_array().unwrap().iter();
            let told = told.chain(found["contradictions"].as_array().unwrap());
            for row in told {
                let text = row["text"].as_str().unwrap();
                assert!(!text.is_empty() && !text.contains(&number[..6]), "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
            }
        }
    }
}

/// The verdict of python-stdnum 2.2 on 150 numbers for each rule: `python3 stdnum_numbers.py 20 150 > stdnum.txt`.
#[test]
fn our_verdict_on_recorded_numbers_equals_that_of_another_library() {
    compare_with_stdnum(include_str!("../numbers/stdnum.txt"), 150);
}

/// The same for more numbers, with the library itself.
#[test]
#[ignore = "needs python3 with the package python-stdnum 2.2"]
fn our_verdict_on_thousands_of_numbers_equals_that_of_another_library() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/numbers/stdnum_numbers.py");
    let output = Command::new("python3")
        .arg(script)
        .args(["20", "2000"])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    compare_with_stdnum(&String::from_utf8(output.stdout).unwrap(), 2_000);
}

fn compare_with_stdnum(told_of_numbers: &str, numbers_of_each: u32) {
    let mut counts: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in told_of_numbers.lines() {
        let [rule, number, told] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("three words: {line}");
        };
        let (own, state) = number_state(&rule[..3], field_of(rule), number);
        assert!(own == rule || own.is_empty(), "{line}");
        // In these two countries, not every valid number has a fitting check digit.
        let has_digit = !["DNK.CPR", "LVA.PK"].contains(&rule);
        let is_alike = match (told, state) {
            ("valid", state) => state == NumberState::Fits,
            // Form and check digit may both be wrong, and the two may report either.
            (_, NumberState::Fits) => !has_digit && told == "checksum",
            (_, NumberState::NoRule | NumberState::DoesNotFit) => {
                has_digit || state == NumberState::NoRule
            }
        };
        if !is_alike {
            wrong.push(format!("{line} {state:?}"));
        }
        counts.entry(rule.to_owned()).or_default()[state as usize] += 1;
    }
    assert_eq!(wrong, [""; 0]);
    let rules: Vec<_> = NUMBER_RULES
        .iter()
        .flat_map(|rule| rule.issuers)
        .map(|(id, _)| *id)
        .collect();
    for (rule, [fits, wrong, other]) in &counts {
        assert!(fits + wrong + other >= numbers_of_each, "{rule}");
        // A third is right, and most of the others have the right form.
        let some = numbers_of_each * 3 / 10;
        assert!(*fits > some, "{rule}: {fits} {wrong} {other}");
        let has_digit = !["DNK.CPR", "LVA.PK"].contains(&&**rule);
        assert_eq!(*wrong > some, has_digit, "{rule}: {fits} {wrong} {other}");
    }
    assert!(rules.iter().all(|rule| counts.contains_key(*rule)));
}

/// The vendor's examples are not part of the project. If they are there, none of their numbers may be called wrong.
#[test]
fn no_number_of_the_vendors_examples_is_called_wrong() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/domain");
    let mut seen = 0;
    for name in ["examples", "openapi-examples"] {
        let Ok(files) = std::fs::read_dir(folder.join(name)) else {
            let test = "no number of the vendor's examples is called wrong";
            return not_run(test, "../shared/domain");
        };
        for file in files {
            let text = std::fs::read(file.unwrap().path()).unwrap();
            let limits = Limits::default();
            let reading = Reading::from_bytes(&text, &limits, Strictness::Tolerant).unwrap();
            let case = Case::of(&reading, true);
            let explanation = explain(&case, Texts::english());
            seen += explanation.numbers.len();
            let mut states = explanation.numbers.iter().map(|row| row.state);
            assert!(states.all(|state| state != NumberState::DoesNotFit));
            let mut codes = explanation
                .contradictions
                .iter()
                .map(|found| found.code.as_str());
            assert!(codes.all(|code| !code.starts_with("number-")));
        }
    }
    assert!(seen >= 20, "{seen}");
}

/// The specimens of ICAO Doc 9303, parts 4 to 7.
const PASSPORT: [&str; 2] = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const CARD: [&str; 3] = [
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];
const SMALL: [&str; 2] = [
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
    "D231458907UTO7408122F1204159<<<<<<<6",
];
const VISA: [&str; 2] = [
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
];

/// The explanation of a result with these fields and this machine-readable zone.
fn with_zone(ocr: &Value, mrz: &[&str]) -> Value {
    explained_in(&result(ocr), mrz, Texts::english())
}

/// The parts of the zone, each with its state.
fn parts(explanation: &Value) -> Vec<String> {
    numbers(explanation)
        .iter()
        .map(|row| {
            let (_, rule) = row.split_once(' ').unwrap();
            rule.replace("ICAO9303.", "")
        })
        .collect()
}

fn anna() -> Value {
    json!({"firstName": "Anna Maria", "lastName": "Eriksson", "dateOfBirth": "1974-08-12",
        "dateOfExpiry": "2012-04-15", "gender": "F", "nationality": "UTO"})
}

#[test]
fn the_check_digits_of_each_format_are_verified() {
    let fitting = |parts: &[&str]| {
        parts
            .iter()
            .map(|part| format!("{part} fits"))
            .collect::<Vec<_>>()
    };
    let all = [
        "documentNumber",
        "dateOfBirth",
        "dateOfExpiry",
        "optionalData",
        "composite",
    ];
    assert_eq!(parts(&with_zone(&json!({}), &PASSPORT)), fitting(&all));
    let without_optional = ["documentNumber", "dateOfBirth", "dateOfExpiry", "composite"];
    assert_eq!(
        parts(&with_zone(&json!({}), &CARD)),
        fitting(&without_optional)
    );
    assert_eq!(
        parts(&with_zone(&json!({}), &SMALL)),
        fitting(&without_optional)
    );
    assert_eq!(parts(&with_zone(&json!({}), &VISA)), fitting(&all[..3]));
    // A document number of more than nine characters continues after the filler.
    let long = [
        "I<UTOD23145890<7349<<<<<<<<<<<",
        "3407127M9507122UTO<<<<<<<<<<<2",
        "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ];
    let found = with_zone(&json!({"documentNumber": "D23145890734"}), &long);
    assert_eq!(parts(&found), fitting(&without_optional));
    assert_eq!(contradictions(&found), [""; 0]);
    let row = &with_zone(&json!({}), &PASSPORT)["numbers"][0];
    assert_eq!(
        row,
        &json!({"field": "documentNumber", "rule": "ICAO9303.documentNumber", "state": "fits", "pointer": "",
            "text": "The check digit matches the public rule for this number (ICAO 9303)."})
    );
}

#[test]
fn a_wrong_digit_of_the_zone_shows_in_its_part_and_in_the_whole() {
    for (at, part) in [
        (0, "documentNumber"),
        (13, "dateOfBirth"),
        (21, "dateOfExpiry"),
        (31, "optionalData"),
    ] {
        let mut line = PASSPORT[1].to_owned().into_bytes();
        line[at] = if line[at] == b'0' { b'8' } else { b'0' };
        let line = String::from_utf8(line).unwrap();
        let found = with_zone(&anna(), &[PASSPORT[0], &line]);
        let wrong = parts(&found)
            .into_iter()
            .filter(|part| part.ends_with("does-not-fit"));
        let expected = [part, "composite"].map(|part| format!("{part} does-not-fit"));
        assert_eq!(wrong.collect::<Vec<_>>(), expected);
        // A zone that was misread contradicts nothing.
        assert_eq!(contradictions(&found), [""; 0], "{part}");
    }
}

#[test]
fn a_zone_with_right_check_digits_contradicts_fields_that_differ() {
    for zone in [&PASSPORT[..], &CARD, &SMALL] {
        assert_eq!(contradictions(&with_zone(&anna(), zone)), [""; 0]);
        for (name, other) in [
            ("documentNumber", "L898902C4"),
            ("dateOfBirth", "1974-08-13"),
            ("dateOfExpiry", "2012-05-15"),
            ("gender", "M"),
            ("nationality", "SWE"),
            ("firstName", "Anna Marta"),
            ("lastName", "Ericsson"),
        ] {
            let mut ocr = anna();
            ocr[name] = json!(other);
            let found = contradictions(&with_zone(&ocr, zone));
            assert_eq!(found, [format!("mrz-vs-result {name}")]);
        }
    }
    // Another spelling is no difference.
    let german = [
        "P<D<<MUELLER<VON<DER<HEIDE<<JOERG<<<<<<<<<<<",
        "L898902C36D<<7408122F1204159ZE184226B<<<<<10",
    ];
    let mut ocr = anna();
    (ocr["lastName"], ocr["firstName"]) = (json!("Müller von der Heide"), json!("Jörg"));
    ocr["nationality"] = json!("DEU");
    assert_eq!(contradictions(&with_zone(&ocr, &german)), [""; 0]);
    // The zone has no room for the whole name.
    let cut = [CARD[0], CARD[1], "PAPADOPOULOU<<ALEXANDRA<ELENIK"];
    (ocr["lastName"], ocr["firstName"]) =
        (json!("Papadopoulou"), json!("Alexandra Elenikia Sofia"));
    ocr["nationality"] = json!("UTO");
    assert_eq!(contradictions(&with_zone(&ocr, &cut)), [""; 0]);
    ocr["firstName"] = json!("Alexandra Maria");
    assert_eq!(
        contradictions(&with_zone(&ocr, &cut)),
        ["mrz-vs-result firstName"]
    );
}

#[test]
fn a_zone_of_another_form_has_no_rule() {
    let french = [
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
        "8806923102858CORINNE<<<<<<<6512068F6",
    ];
    for lines in [
        &[""][..],
        &["P<UTO", "L898902C36"],
        &PASSPORT[..1],
        &["p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<", PASSPORT[1]],
        &["P<UTOÄRIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<", PASSPORT[1]],
        &french,
    ] {
        let found = with_zone(&anna(), lines);
        assert_eq!(
            numbers(&found),
            ["documentNumber ICAO9303.documentNumber no-rule"]
        );
        assert_eq!(contradictions(&found), [""; 0]);
    }
}
