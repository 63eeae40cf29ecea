//! Many results at once: each row agrees with the explanation of its document.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "offsets in small texts"
)]

use proptest::prelude::*;
use serde_json::{Value, json};
use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::json::to_json;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::triage::{DocumentReader, Filter, Report, Triage};
use videoid_lens::verdict::{ContradictionCode, explain, summarise};

use crate::documented;

/// The report of this source, fed in pieces of this length.
fn report_of(source: &[u8], piece: usize, strictness: Strictness) -> Report {
    let mut triage = Triage::new(Limits::default(), strictness, [7; 16]);
    for bytes in source.chunks(piece) {
        triage.room(bytes.len()).copy_from_slice(bytes);
        triage.read();
    }
    triage.finish()
}

fn report(source: &str) -> Report {
    report_of(source.as_bytes(), usize::MAX, Strictness::Strict)
}

fn value(data: &impl serde::Serialize) -> Value {
    serde_json::from_str(&to_json(data).unwrap()).unwrap()
}

fn summary(report: &Report) -> Value {
    value(&report.summary())
}

fn row(report: &Report, row: usize) -> Value {
    value(&report.row(row).unwrap())
}

/// The row that the explanation demands, or the code and place of the error.
fn by_explanation(bytes: &[u8], strictness: Strictness) -> Result<Value, (String, u32, u32)> {
    let limits = Limits::default();
    let reading = Reading::from_bytes(bytes, &limits, strictness).map_err(|error| {
        let at = error.position();
        let (line, column) = at.map_or((1, 1), |at| (at.line, at.column));
        (error.code().as_str().to_owned(), line, column)
    })?;
    let case = Case::of(&reading, true);
    let explanation = value(&explain(&case, Texts::english()));
    let pick = |list: &str, keys: &[&str]| -> Vec<Value> {
        let items = explanation[list].as_array().unwrap().iter();
        let picked = items.map(|item| {
            keys.iter()
                .map(|key| (key.to_string(), item[key].clone()))
                .collect()
        });
        picked.collect()
    };
    let mut contradictions: Vec<Value> = pick("contradictions", &["code"]);
    contradictions.sort_by_key(|item| item["code"].to_string());
    contradictions.dedup();
    Ok(json!({
        "processId": explanation["processId"],
        "status": explanation["status"],
        "processType": explanation["processType"].as_str().filter(|name| !name.is_empty()),
        "provider": explanation["provider"].as_str().filter(|name| !name.is_empty()),
        "derivedStatus": explanation["derivedStatus"],
        "agreement": explanation["agreement"],
        "reasons": pick("reasons", &["code", "subject", "effect"]),
        "contradictions": contradictions.iter().map(|item| item["code"].clone()).collect::<Vec<_>>(),
        "createdAt": explanation["createdAt"],
        // Whole seconds, if the process has ended.
        "durationSeconds": explanation["durationSeconds"]
            .as_f64()
            .filter(|_| explanation["final"] == true)
            .map(|seconds| seconds.round() as u64),
    }))
}

/// A document with the same meaning that only the strict reader reads: the fast one does not read keys with escapes.
fn for_strict_reader(document: &str) -> String {
    document.replacen('{', "{\"\\u0078 of no meaning\":0,", 1)
}

/// Which fields of this document have the same number as a result with these texts in them.
fn same_numbers(document: &str, texts: &[Value; 3]) -> Vec<Value> {
    let [number, person, country] = texts;
    let ocr = json!({"documentNumber": number, "personalIdentificationNumber": person, "issuingCountry": country});
    let other = json!({"processId": "another result", "status": "pending", "providerSpecific": {"ocr": ocr}});
    let found = value(&report(&format!("{document}\n{other}")).duplicates());
    let fields = found.as_array().unwrap().iter();
    fields.map(|group| group["field"].clone()).collect()
}

/// What the reader of single documents gives of a text, in the words of [`by_explanation`]; or the code and place of
/// what is wrong.
fn one_by_one(bytes: &[u8], strictness: Strictness) -> Result<Value, (String, u32, u32)> {
    // One that is as documented goes before: nothing of it may be left.
    let before = documented::bytes_of("08-high-accepted");
    let mut reader = DocumentReader::new(Limits::default(), strictness);
    reader.read_bytes(&before, |_| ()).unwrap();
    let read = reader.read_bytes(bytes, |process| {
        let mut reasons = Vec::new();
        let summary = summarise(process, &mut |code, subject, effect| {
            reasons.push(json!({"code": code, "subject": subject, "effect": effect}));
        });
        let mut found: Vec<_> = ContradictionCode::ALL.to_vec();
        found.retain(|code| summary.contradictions.has(*code));
        found.sort_by_key(|code| code.as_str());
        json!({
            "status": process.status.value().map_or("", AsRef::as_ref),
            "derivedStatus": summary.derived,
            "agreement": summary.agreement,
            "reasons": reasons,
            "contradictions": found,
        })
    });
    read.map_err(|error| {
        let at = error.position();
        let (line, column) = at.map_or((1, 1), |at| (at.line, at.column));
        (error.code().as_str().to_owned(), line, column)
    })
}

/// Both readers must keep the same for a document: its counts, its durations, and its number keys.
fn readers_agree(document: &str) -> Result<(), TestCaseError> {
    let strict = for_strict_reader(document);
    prop_assert_eq!(summary(&report(document)), summary(&report(&strict)));
    let limits = Limits::default();
    let Ok(reading) = Reading::from_bytes(document.as_bytes(), &limits, Strictness::Strict) else {
        return Ok(());
    };
    let explanation = value(&explain(&Case::of(&reading, true), Texts::english()));
    let values = |name: &str| -> Vec<Value> {
        let mut fields = explanation["fields"].as_array().unwrap().iter();
        let field = fields.find(|field| field["name"] == name);
        let values = field.map(|field| field["values"].as_array().unwrap().clone());
        let texts = values
            .unwrap_or_default()
            .into_iter()
            .map(|value| value["value"].clone());
        texts.chain([Value::Null]).collect()
    };
    for number in values("documentNumber") {
        for person in values("personalIdentificationNumber") {
            for country in values("issuingCountry") {
                let texts = [number.clone(), person.clone(), country];
                prop_assert_eq!(
                    same_numbers(document, &texts),
                    same_numbers(&strict, &texts)
                );
            }
        }
    }
    Ok(())
}

/// The row, with its contradictions sorted by code.
fn sorted(mut row: Value) -> Value {
    let list = row["contradictions"].as_array_mut().unwrap();
    list.sort_by_key(ToString::to_string);
    row
}

/// Whether the first value is, by its brackets, the whole document, and nothing in it looks like the start of another
/// one.
fn is_one(document: &[u8]) -> bool {
    let head = document
        .split(|byte| *byte == b':')
        .next()
        .unwrap_or_default();
    let starts = document
        .windows(head.len().max(1))
        .filter(|bytes| *bytes == head);
    if starts.count() > 1 {
        return false;
    }

    let (mut depth, mut in_string, mut is_escaped) = (0, false, false);
    for (at, byte) in document.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth -= 1,
            _ => {}
        }
        if depth <= 0 && !in_string {
            return at + 1 == document.len() && at > 0;
        }
    }
    false
}

pub(crate) fn agree(document: &[u8], strictness: Strictness) -> Result<(), TestCaseError> {
    let report = report_of(document, usize::MAX, strictness);
    let explained = by_explanation(document, strictness);
    let verdict = one_by_one(document, strictness);
    prop_assert_eq!(verdict.as_ref().err(), explained.as_ref().err());
    for (key, value) in verdict
        .iter()
        .flat_map(|verdict| verdict.as_object().unwrap())
    {
        prop_assert_eq!(value, &explained.as_ref().unwrap()[key], "{}", key);
    }
    match explained {
        Ok(expected) => {
            prop_assert_eq!(report.rows().len(), 1);
            prop_assert_eq!(sorted(row(&report, 0)), expected);
            if strictness == Strictness::Strict {
                readers_agree(std::str::from_utf8(document).unwrap())?;
            }
        }
        Err((code, line, column)) => {
            prop_assert_ne!(report.errors(), []);
            // If brackets are missing or superfluous, a reader of many documents does not see it as one document.
            if !is_one(document) {
                return Ok(());
            }
            prop_assert_eq!(
                report.rows().len(),
                0,
                "{}",
                String::from_utf8_lossy(document)
            );
            let error = value(&report.errors()[0]);
            prop_assert_eq!(&error["code"], &json!(code));
            prop_assert_eq!(&error["line"], &json!(line));
            prop_assert_eq!(&error["column"], &json!(column));
        }
    }
    Ok(())
}

/// The documented results that are valid JSON.
fn documents() -> Vec<String> {
    let texts = documented::all().map(|bytes| String::from_utf8(bytes).unwrap());
    let is_json = |text: &String| serde_json::from_str::<Value>(text).is_ok();
    texts.filter(is_json).collect()
}

fn compact(document: &str) -> String {
    serde_json::from_str::<Value>(document).unwrap().to_string()
}

/// Other forms of results, and documents that look like results.
const OTHER_FORMS: [&str; 9] = [
    r#"{"processId":"a","provider":"webid","processType":"videoid","status":"rejected","providerSpecific":{"ocr":{"similarityScore":"low","securityChecks":{"nonExpired":{"valid":false}}}}}"#,
    r#"{"processId":"a","provider":"eid","processType":"substantial","status":"failed","reason":{"category":"User.Request","reason":"Process.Failed","message":"x"}}"#,
    r#"{"processId":"a","status":"failed","failReason":{"type":"system_requirements","message":"not met: camera."},"reason":{"reason":"Process.Failed"}}"#,
    r#"{"code":"REQUIREMENTS_NOT_PASSED","message":"x"}"#,
    r#"{"code":"no such code","message":"x"}"#,
    r#"{"status":404,"type":"about:blank","title":"Not found","traceId":"x"}"#,
    r#"{"timestamp":"2024-01-01T00:00:00.000+00:00","status":404,"error":"Not Found","path":"/x"}"#,
    r#"{"timestamp":1704067200000,"status":"404","error":"Not Found"}"#,
    r#"{"createdAt":"2021-06-09T10:04:42Z","updatedAt":"2021-06-09T10:05:41Z"}"#,
];

/// A result with values in two spellings, and with dates at the edge of a day or that are no dates.
const SPELLED: &str = r#"{"processId":"a","processType":"high","status":"accepted","createdAt":"2021-06-09T23:00:00Z","providerSpecific":{"ocr":{"lastName":"MUELLER","gender":"F","nationality":"D<<","dateOfBirth":"2003-06-10","dateOfExpiry":"990101","securityChecks":{"nonExpired":{"valid":false},"notUnderage":{"valid":true}}},"manualApproval":{"lastName":"Müller","gender":"Female","nationality":"DEU","dateOfExpiry":"9999-12-31","verificationDate":"2021-06-09t23:10z"}}}"#;

#[test]
fn rows_of_other_forms_agree_with_the_explanations() {
    for document in OTHER_FORMS.into_iter().chain([SPELLED]) {
        agree(document.as_bytes(), Strictness::Strict).unwrap();
    }
    let report = report(&OTHER_FORMS.join("\n"));
    let codes: Vec<_> = report
        .errors()
        .iter()
        .map(|error| error.code.as_str())
        .collect();
    assert_eq!((report.rows().len(), codes), (4, vec!["NOT_A_RESULT"; 5]));
    assert_eq!(
        row(&report, 3)["reasons"][0]["subject"],
        "REQUIREMENTS_NOT_PASSED"
    );
}

#[test]
fn other_providers_are_counted_separately() {
    let report = report(&OTHER_FORMS.join("\n"));
    let all = summary(&report);
    assert_eq!(
        all["byProvider"],
        json!([{"key": "", "count": 2}, {"key": "eid", "count": 1}, {"key": "webid", "count": 1}])
    );
    assert_eq!(all["dictionaries"]["provider"], json!(["webid", "eid", ""]));
    let column: Vec<_> = (0..4)
        .map(|row| report.rows().provider.get(row).unwrap())
        .collect();
    assert_eq!(column, [0, 1, 2, 2]);
    let find = |filter: Value| report.find(&Filter::read(&filter.to_string()).unwrap());
    assert_eq!(find(json!({"provider": "webid"})), [0]);
    assert_eq!(find(json!({"provider": ""})), [2, 3]);
    assert_eq!(row(&report, 0)["agreement"], "not-derivable");
    assert_eq!(row(&report, 0)["derivedStatus"], Value::Null);
    assert_eq!(row(&report, 0)["provider"], "webid");
    // No condition of the rules of VideoID is a reason.
    assert_eq!(
        row(&report, 0)["reasons"],
        json!([{"code": "unexplained", "subject": null, "effect": "decisive"}])
    );
}

#[test]
fn the_items_of_a_list_of_processes_are_read() {
    const A: &str = r#"{"processId":"a","provider":"webid","status":"accepted"}"#;
    const B: &str = r#"{"processId":"b","dossier":{"dossierId":"]}"},"status":"pending"}"#;
    let lists = [
        format!(r#"{{"processes":[{A},{B}],"filters":{{"statusList":["x"]}},"totalResults":2}}"#),
        format!("\u{feff}\n {{\n \"processes\": [\n  {A},\n  {B}\n ],\n \"filters\": {{}}\n}}\n"),
        // Inside a dossier, and where it is not the first member.
        format!(r#"{{"dossierId":"d","createdAt":"x","processes" : [ {A} , {B} ] }}"#),
        format!("{{\n\"totalResults\": 2, \"processes\":[\n{A},\n{B}]}}"),
    ];
    for list in &lists {
        for piece in [1, 7, 64, usize::MAX] {
            let report = report_of(list.as_bytes(), piece, Strictness::Strict);
            assert_eq!(report.errors(), [], "{list}");
            assert_eq!(report.rows().len(), 2, "{list}");
            for (index, item) in [A, B].into_iter().enumerate() {
                let start = report.rows().offset.get(index).unwrap() as usize;
                let length = report.rows().length.get(index).unwrap() as usize;
                assert_eq!(&list[start..start + length], item);
                assert_eq!(
                    sorted(row(&report, index)),
                    by_explanation(item.as_bytes(), Strictness::Strict).unwrap()
                );
            }
        }
    }
    // Several lists, with a result between them.
    let report = report(&format!("{}\n{A}\n{}", lists[0], lists[2]));
    assert_eq!((report.errors(), report.rows().len()), (&[][..], 5));
    let syntax = |index, line, column| (index, line, column, "JSON_SYNTAX".to_owned());
    assert_eq!(faults(r#"{"processes":[]}"#), (vec![], 0));
    assert_eq!(
        faults(r#"{"processes":{}}"#),
        (vec![(0, 1, 1, "NOT_A_RESULT".to_owned())], 0)
    );
    assert_eq!(
        faults(&format!(r#"{{"processes":[{A}]"#)),
        (vec![syntax(1, 1, 72)], 1)
    );
    assert_eq!(
        faults(&format!(r#"{{"processes":[{A}"#)),
        (vec![syntax(1, 1, 71)], 1)
    );
    let broken =
        format!("{{\"processes\":[\n{A},\n{{\"processId\":}},\n{A},\n{{\"processId\":}}]}}\n{A}");
    assert_eq!(
        faults(&broken),
        (vec![syntax(1, 3, 14), syntax(3, 5, 14)], 3)
    );
}

#[test]
fn a_list_of_processes_may_be_longer_than_any_document() {
    let item = format!(
        r#"{{"processId":"a","status":"pending","x":"{}"}}"#,
        "y".repeat(50_000)
    );
    let list = format!(r#"{{"processes":[{}]}}"#, vec![item; 400].join(","));
    let report = report_of(list.as_bytes(), 1 << 18, Strictness::Strict);
    assert_eq!((report.errors(), report.rows().len()), (&[][..], 400));
}

#[test]
fn rows_agree_with_the_explanations() {
    for bytes in documented::all() {
        agree(&bytes, Strictness::Tolerant).unwrap();
        agree(&bytes, Strictness::Strict).unwrap();
    }
}

#[test]
fn an_array_lines_and_concatenated_documents_give_the_same() {
    let documents = documents();
    let compact: Vec<_> = documents.iter().map(|text| compact(text)).collect();
    let sources = [
        compact.join("\n"),
        compact.join("\r\n") + "\r\n",
        format!("\u{feff}{}", compact.join("\n\n")),
        compact.concat(),
        documents.join("\n"),
        documents.concat(),
        format!("[{}]", compact.join(",")),
        format!("[\n  {}\n]\n", documents.join(",\n  ")),
        format!(
            " [ {} ] [{}]",
            compact[..2].join(" , "),
            compact[2..].join(",")
        ),
        format!("\u{1e}{}\n", compact.join("\n\u{1e}")),
    ];
    let mut expected: Option<Vec<Value>> = None;
    for source in &sources {
        let report = report(source);
        assert_eq!(report.errors(), [], "{source}");
        let rows: Vec<_> = (0..report.rows().len())
            .map(|index| row(&report, index))
            .collect();
        assert_eq!(rows.len(), documents.len());
        assert_eq!(expected.get_or_insert_with(|| rows.clone()), &rows);
        for index in 0..rows.len() {
            let start = report.rows().offset.get(index).unwrap() as usize;
            let length = report.rows().length.get(index).unwrap() as usize;
            let text = &source[start..start + length];
            assert!(text.starts_with('{') && text.ends_with('}'));
            assert!(serde_json::from_str::<Value>(text).is_ok());
        }
    }
}

/// The errors with index, line and column, and the number of rows.
fn faults(source: &str) -> (Vec<(u64, u64, u64, String)>, usize) {
    let report = report(source);
    let errors = report.errors().iter().map(|error| {
        let error = value(error);
        let number = |key: &str| error[key].as_u64().unwrap();
        (
            number("index"),
            number("line"),
            number("column"),
            error["code"].as_str().unwrap().to_owned(),
        )
    });
    (errors.collect(), report.rows().len())
}

#[test]
fn broken_documents_do_not_stop_the_others() {
    const GOOD: &str = r#"{"processId":"a","processType":"high","status":"pending"}"#;
    let syntax = |index, line, column| (index, line, column, "JSON_SYNTAX".to_owned());
    // Cut off; a string without an end; an extra comma; another kind of document; no document.
    for (broken, column, code) in [
        (
            r#"{"processId":"b","providerSpecific":{"ocr":{}"#,
            None,
            "JSON_SYNTAX",
        ),
        (
            r#"{"processId":"b","status":"pend"#,
            Some(32),
            "JSON_SYNTAX",
        ),
        (r#"{"processId":"b",}"#, Some(18), "JSON_SYNTAX"),
        (r#"{"processId":"b" "status":"x"}"#, Some(18), "JSON_SYNTAX"),
        (r#"{"processId":}"#, Some(14), "JSON_SYNTAX"),
        (r#"{"a":1}"#, Some(1), "NOT_A_RESULT"),
        (
            r#"{"status":"a","status":"b"}"#,
            Some(15),
            "JSON_DUPLICATE_KEY",
        ),
        (r#"{"status":"\ud800"}"#, Some(12), "JSON_ENCODING"),
        ("null", Some(1), "NOT_A_RESULT"),
        ("nonsense", Some(2), "JSON_SYNTAX"),
        // Documents that end too early.
        ("nul", None, "JSON_SYNTAX"),
        ("-", None, "JSON_SYNTAX"),
        (r#"{"processId":tru}"#, Some(17), "JSON_SYNTAX"),
    ] {
        let column = column.unwrap_or(broken.len() as u64 + 1);
        let lines = format!("{GOOD}\n{broken}\n{GOOD}\n{GOOD}\n");
        let fault = (1, 2, column, code.to_owned());
        assert_eq!(faults(&lines), (vec![fault], 3), "{lines}");
        let array = format!("[\n{GOOD},\n{broken},\n{GOOD}\n]\n");
        let (errors, rows) = faults(&array);
        assert_eq!(
            (errors.len(), errors[0].0, rows),
            (1, 1, 2),
            "{array} {errors:?}"
        );
        let (errors, rows) = faults(&format!("[{GOOD},{broken},{GOOD},{GOOD}]"));
        // On one line, a string without an end also swallows the rest.
        if !broken.ends_with(['d', ':']) {
            assert_eq!(
                (errors.len(), errors[0].0, rows),
                (1, 1, 3),
                "{broken} {errors:?}"
            );
        }
    }
    assert_eq!(
        faults(&format!("[{GOOD},{GOOD},]")),
        (vec![syntax(2, 1, 118)], 2)
    );
    assert_eq!(
        faults(&format!("[{GOOD} {GOOD}]")),
        (vec![syntax(1, 1, 60)], 2)
    );
    assert_eq!(
        faults(&format!("[{GOOD},{GOOD}")),
        (vec![syntax(2, 1, 117)], 2)
    );
    assert_eq!(
        faults(&format!("[{GOOD},{}", &GOOD[..30])),
        (vec![syntax(1, 1, 90)], 1)
    );
    // A value may follow something that is not one, and there is only one error for one place.
    assert_eq!(faults(&format!("nul,{GOOD}")), (vec![syntax(0, 1, 4)], 1));
    assert_eq!(faults(""), (vec![], 0));
    assert_eq!(faults("[]"), (vec![], 0));
    assert_eq!(faults("["), (vec![syntax(0, 1, 2)], 0));
}

#[test]
fn bytes_that_are_not_utf_8_break_only_one_document() {
    let good = r#"{"processId":"ø","status":"pending"}"#;
    let mut source = format!("{good}\n{{\"processId\":\"").into_bytes();
    source.extend([0xFF, 0xFE]);
    source.extend(format!("\"}}\n{good}\n").bytes());
    for piece in [1, 7, 40, usize::MAX] {
        let report = report_of(&source, piece, Strictness::Strict);
        assert_eq!(report.rows().len(), 2);
        let error = value(&report.errors()[0]);
        assert_eq!(
            error,
            json!({"index": 1, "offset": 52, "line": 2, "column": 15, "code": "JSON_ENCODING"})
        );
        assert_eq!(row(&report, 1)["processId"], "ø");
    }
}

#[test]
fn documents_that_are_too_long_are_skipped() {
    let good = r#"{"processId":"a","status":"pending"}"#;
    let long = format!(r#"{{"processId":"b","x":["{}"]}}"#, "1,".repeat(9 << 20));
    for source in [
        format!("{good}\n{long}\n{good}\n"),
        format!("[{good},{long},{good}]"),
    ] {
        let report = report_of(source.as_bytes(), 1 << 18, Strictness::Strict);
        let summary = summary(&report);
        assert_eq!(summary["total"], 2, "{}", summary["errors"]);
        assert_eq!(summary["errors"].as_array().unwrap().len(), 1);
        assert_eq!(summary["errors"][0]["index"], 1);
        assert_eq!(summary["errors"][0]["code"], "LIMIT_JSON_BYTES");
    }
}

#[test]
fn counts_agree_with_the_rows() {
    let documents = documents();
    let report = report(
        &documents
            .iter()
            .map(|text| compact(text))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    insta::assert_snapshot!(
        "triage",
        serde_json::to_string_pretty(&summary(&report)).unwrap()
    );
    insta::assert_snapshot!("triage-csv", report.csv(0, usize::MAX));
}

#[test]
fn rows_are_found_and_sorted() {
    let report = report(&documents().concat());
    let find = |filter: Value| report.find(&Filter::read(&filter.to_string()).unwrap());
    let all = find(json!({}));
    assert_eq!(all.len(), report.rows().len());
    let failed = find(json!({"status": "failed"}));
    assert!(!failed.is_empty() && failed.len() < all.len());
    for index in &failed {
        assert_eq!(row(&report, *index as usize)["status"], "failed");
    }
    let camera =
        find(json!({"reason": {"code": "process-failed", "subject": "Liveness.NotDetected"}}));
    assert_eq!(find(json!({"text": "LIVENESS.not"})), camera);
    assert_eq!(camera.len(), 1);
    let reasons = find(json!({"reason": {"code": "process-failed"}}));
    assert_eq!(reasons, failed);
    assert_eq!(
        find(json!({"agreement": "agrees", "status": "no such"})),
        [0; 0]
    );
    assert!(!find(json!({"derivedStatus": null, "agreement": "not-derivable"})).contains(&all[0]));
    let by = |filter: Value| {
        let rows = find(filter).into_iter();
        rows.map(|index| {
            row(&report, index as usize)["status"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect::<Vec<_>>()
    };
    assert!(by(json!({"sort": "status"})).is_sorted());
    assert!(
        by(json!({"sort": "status", "descending": true}))
            .iter()
            .rev()
            .is_sorted()
    );
    for wrong in [
        "",
        "1x",
        r#"{"sort":"size"}"#,
        r#"{"status":1}"#,
        r#"{"contradiction":"x"}"#,
        r#"{"reason":{}}"#,
    ] {
        assert!(Filter::read(wrong).is_err(), "{wrong}");
    }
}

/// A result whose document has these numbers and this country; an agent may have entered another document number.
fn numbered(id: &str, [number, person, country]: [&str; 3], agent: Option<&str>) -> String {
    let ocr = json!({"documentNumber": number, "personalIdentificationNumber": person, "issuingCountry": country});
    let mut specific = json!({"ocr": ocr});
    if let Some(number) = agent {
        specific["manualApproval"] = json!({"documentNumber": number});
    }
    json!({"processId": id, "status": "pending", "providerSpecific": specific}).to_string()
}

fn duplicates(results: &[String]) -> Value {
    let both = [
        results.to_vec(),
        results
            .iter()
            .map(|result| for_strict_reader(result))
            .collect(),
    ];
    let [fast, strict] = both.map(|results| value(&report(&results.join("\n")).duplicates()));
    assert_eq!(fast, strict);
    fast
}

#[test]
fn the_same_number_in_several_results_is_found_in_any_notation() {
    let results = [
        numbered("a", ["V40718265", "290402-48817", "NOR"], None),
        numbered("b", ["v 4071-8265", "29040248817", "NOR"], None),
        numbered("c", ["V40718266", "290402 48817", "nor"], None),
        numbered("d", ["X1234567", "", "NOR"], None),
        numbered("e", ["X1234567", "***", "NOR"], None),
        numbered("f", ["N/A", "***", "NOR"], None),
        numbered("g", ["N/A", "", "NOR"], None),
    ];
    let expected = json!([
        {"field": "personalIdentificationNumber", "rows": [0, 1, 2]},
        {"field": "documentNumber", "rows": [0, 1]},
        {"field": "documentNumber", "rows": [3, 4]},
    ]);
    assert_eq!(duplicates(&results), expected);
    assert_eq!(duplicates(&results[3..4]), json!([]));
    assert_eq!(duplicates(&[]), json!([]));
}

#[test]
fn the_same_number_of_two_countries_is_two_numbers() {
    let of = |countries: &[&str]| {
        let results: Vec<_> = countries
            .iter()
            .enumerate()
            .map(|(index, country)| numbered(&index.to_string(), ["V40718265", "", country], None))
            .collect();
        let groups = duplicates(&results);
        let rows = groups
            .as_array()
            .unwrap()
            .iter()
            .map(|group| group["rows"].clone());
        Value::from(rows.collect::<Vec<_>>())
    };
    assert_eq!(of(&["NOR", "SWE"]), json!([]));
    assert_eq!(
        of(&["NOR", "SWE", "NOR", "SWE", "NOR"]),
        json!([[0, 2, 4], [1, 3]])
    );
    // If the country is missing or unreadable, the number joins that of the only known country, or others without a
    // country.
    assert_eq!(of(&["NOR", "", "Norway"]), json!([[0, 1, 2]]));
    assert_eq!(of(&["", ""]), json!([[0, 1]]));
    assert_eq!(of(&["NOR", "", "SWE", "", "SWE"]), json!([[1, 3], [2, 4]]));
    assert_eq!(of(&["NOR", "", "SWE"]), json!([]));
    // Different codes of the same country.
    assert_eq!(of(&["D", "DEU", "D<<"]), json!([[0, 1, 2]]));
}

#[test]
fn the_agents_number_takes_precedence_over_the_reading() {
    let results = [
        numbered("a", ["V40718Z65", "", "NOR"], Some("V40718265")),
        numbered("b", ["V40718265", "", "NOR"], None),
        numbered("c", ["V40718Z65", "", "NOR"], None),
        // The agent's number is masked.
        numbered("d", ["V40718265", "", "NOR"], Some("V40*****5")),
    ];
    assert_eq!(
        duplicates(&results),
        json!([{"field": "documentNumber", "rows": [0, 1, 3]}])
    );
}

#[test]
fn a_process_given_twice_is_not_a_duplicate() {
    let numbers = ["V40718265", "290402-48817", "NOR"];
    let uuid = "5eed0001-0000-4000-8000-000000000001";
    let twice = [numbered(uuid, numbers, None), numbered(uuid, numbers, None)];
    assert_eq!(duplicates(&twice), json!([]));
    let more = [
        &twice[..],
        &[
            numbered("other", numbers, None),
            numbered(uuid, numbers, None),
            numbered("other", numbers, None),
        ],
    ];
    let expected = json!([
        {"field": "documentNumber", "rows": [0, 2]},
        {"field": "personalIdentificationNumber", "rows": [0, 2]},
    ]);
    assert_eq!(duplicates(&more.concat()), expected);
    // Without ids, they can't be recognised as one process.
    let nameless = twice.map(|result| result.replace("processId", "processName"));
    assert_eq!(duplicates(&nameless).as_array().unwrap().len(), 2);
}

#[test]
fn thousands_of_numbers_are_distinguished() {
    let results = (0..40_000_u32).map(|index| {
        // Every hundredth number repeats the one before it.
        let number = if index % 100 == 99 { index - 1 } else { index };
        numbered(
            &format!("p{index}"),
            [&format!("L{number:08}"), "", "NOR"],
            None,
        )
    });
    let found = report(&results.collect::<Vec<_>>().join("\n")).duplicates();
    assert_eq!(found.len(), 400);
    for (index, group) in found.iter().enumerate() {
        let last = u32::try_from(index).unwrap() * 100 + 99;
        assert_eq!(group.rows, [last - 1, last]);
    }
}

#[test]
fn a_report_contains_neither_a_number_nor_the_key() {
    let results = [numbered(
        "a",
        ["V40718265", "290402-48817", "NOR"],
        Some("V40718266"),
    )];
    let report = report(&results[0]);
    let texts = [
        summary(&report).to_string(),
        row(&report, 0).to_string(),
        report.csv(0, usize::MAX),
        value(&report.duplicates()).to_string(),
        format!("{report:?}"),
    ];
    for text in texts {
        let letters: String = text
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        for number in ["40718265", "40718266", "29040248817"] {
            assert!(!letters.contains(number), "{text}");
        }
    }
    // Once the source was read, the hash of a number can't be computed any more.
    assert!(format!("{report:?}").contains("key: None"));
}

#[test]
fn durations_are_counted_for_finished_results_by_type() {
    let of = |kind: &str, status: &str, seconds: u32, agent: Value| {
        let at = |seconds: u32| {
            format!(
                "2026-03-02T{:02}:{:02}:{:02}Z",
                seconds / 3_600,
                seconds / 60 % 60,
                seconds % 60
            )
        };
        json!({
            "processId": "a", "processType": kind, "status": status, "createdAt": at(0), "updatedAt": at(seconds),
            "providerSpecific": {"manualApproval": {"duration": agent}},
        })
    };
    let mut results: Vec<_> = (1..=10)
        .map(|index| of("high", "accepted", index * 100, json!(index.to_string())))
        .collect();
    results.push(of("substantial", "rejected", 61, json!(null)));
    results.push(of("substantial", "pending", 7, json!("x")));
    results.push(of("substantial", "no such", 7, json!("-5")));
    results.push(of("other", "failed", 3, json!("90000.5")));
    results.push(of("fourth", "pending", 3, json!("")));
    // The notation of raw files.
    results.push(of("fourth", "pending", 3, json!(12)));
    let source = results
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n");
    let expected = json!([
        {
            "processType": "high",
            "process": {"count": 10, "medianSeconds": 500, "p90Seconds": 900},
            "agent": {"count": 10, "medianSeconds": 5, "p90Seconds": 9},
        },
        {"processType": "substantial", "process": {"count": 1, "medianSeconds": 61, "p90Seconds": 61}, "agent": null},
        {"processType": "fourth", "process": null, "agent": {"count": 1, "medianSeconds": 12, "p90Seconds": 12}},
        {
            "processType": "other",
            "process": {"count": 1, "medianSeconds": 3, "p90Seconds": 3},
            "agent": {"count": 1, "medianSeconds": 16_383, "p90Seconds": 16_383},
        },
    ]);
    let report = report(&source);
    assert_eq!(summary(&report)["durations"], expected);
    assert_eq!(
        (report.rows().seconds_of(0), report.rows().seconds_of(11)),
        (Some(100), None)
    );
    assert!(
        report.csv(0, 1).ends_with(",,100\r\n"),
        "{}",
        report.csv(0, 1)
    );
}

#[test]
fn reasons_are_counted_by_day_and_found_there() {
    let of = |id: &str, day: &str, checks: Value| {
        let ocr = json!({"similarityScore": "low", "securityChecks": checks});
        json!({
            "processId": id, "processType": "substantial", "status": "rejected", "createdAt": format!("{day}T23:59:59Z"),
            "providerSpecific": {"ocr": ocr},
        })
        .to_string()
    };
    let two = json!({"nonExpired": {"valid": false}, "notUnderage": {"valid": false}});
    let results = [
        of("a", "2026-03-02", two),
        of("b", "2026-03-03", json!({"nonExpired": {"valid": false}})),
        of("c", "2026-03-03", json!({"nonExpired": {"valid": true}})),
        r#"{"processId":"d","processType":"substantial","status":"accepted","createdAt":"2026-03-05T00:00:00Z","providerSpecific":{"ocr":{"similarityScore":"high","features":[],"securityChecks":{"nonExpired":{"valid":true}}}}}"#.to_owned(),
        r#"{"processId":"e","processType":"substantialFullyAuto","status":"accepted","createdAt":"2026-03-06T00:00:00Z","providerSpecific":{"ocr":{"similarityScore":"high","features":[{"name":"x","found":false}],"securityChecks":{"nonExpired":{"valid":true}}}}}"#.to_owned(),
        r#"{"processId":"f","status":"pending"}"#.to_owned(),
    ];
    let report = report(&results.join("\n"));
    let all = summary(&report);
    // A result with two failed checks counts once; the status of the third result follows from no rule; a condition
    // that the rule ignores is not counted.
    assert_eq!(
        all["reasonsByDay"],
        json!([
            {"day": "2026-03-02", "counts": [
                {"key": "security-check-failed", "count": 1}, {"key": "similarity-not-high", "count": 1},
            ]},
            {"day": "2026-03-03", "counts": [
                {"key": "similarity-not-high", "count": 2}, {"key": "security-check-failed", "count": 1},
                {"key": "unexplained", "count": 1},
            ]},
        ])
    );
    let find = |filter: Value| report.find(&Filter::read(&filter.to_string()).unwrap());
    assert_eq!(find(json!({"createdFrom": "2026-03-03"})), [1, 2, 3, 4]);
    assert_eq!(find(json!({"createdTo": "2026-03-03"})), [0, 1, 2]);
    assert_eq!(
        find(json!({"createdFrom": "2026-03-03", "createdTo": "2026-03-05"})),
        [1, 2, 3]
    );
    let security = json!({"code": "security-check-failed", "counted": true});
    assert_eq!(
        find(json!({"reason": security, "createdFrom": "2026-03-03"})),
        [1]
    );
    assert_eq!(find(json!({"reason": {"code": "feature-not-found"}})), [4]);
    assert_eq!(
        find(json!({"reason": {"code": "feature-not-found", "counted": true}})),
        [0; 0]
    );
    for wrong in [
        json!({"createdFrom": "yesterday"}),
        json!({"createdTo": 7}),
        json!({"reason": {"code": "unexplained", "counted": 1}}),
    ] {
        assert!(Filter::read(&wrong.to_string()).is_err(), "{wrong}");
    }
}

#[test]
fn the_details_about_a_source_are_limited() {
    let broken = report(&"}".repeat(100_010));
    assert_eq!(broken.errors().len(), 100_000);
    let summary = summary(&broken);
    assert_eq!(summary["errorCount"], 100_010);
    assert_eq!(summary["documents"], 100_010);
    // 20,000 days, in reverse order.
    let days = (0..20_000_u32).rev().map(|day| {
        let (year, month, day) = (1900 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        format!(r#"{{"processId":"a","createdAt":"{year}-{month:02}-{day:02}T00:00:00Z"}}"#)
    });
    let many = report(&days.collect::<Vec<_>>().join("\n"));
    assert_eq!(many.rows().len(), 20_000);
    assert_eq!(many.summary().by_day.len(), 1 << 14);
    assert_eq!(many.calendar().len(), 1 << 14);
    // Days without a result are included between others.
    let on = |day: &str| format!(r#"{{"processId":"a","createdAt":"{day}T00:00:00Z"}}"#);
    let few = report(&[on("2025-03-02"), on("2025-02-27")].concat());
    let days = ["2025-02-27", "2025-02-28", "2025-03-01", "2025-03-02"];
    assert_eq!(few.calendar(), days);
    assert_eq!(report("").calendar(), [""; 0]);
}

/// Keys, in quotation marks, that change the meaning of a document, or might.
const KEYS: &[&str] = &[
    "\"x\"",
    "\"status\"",
    "\"provider\"",
    "\"processId\"",
    "\"reason\"",
    "\"failReason\"",
    "\"code\"",
    "\"valid\"",
    "\"passed\"",
    "\"found\"",
    "\"liveness\"",
    "\"document\"",
    "\"type\"",
    "\"bbox\"",
    "\"l\\u0069veness\"",
    "\"livenessDetected\"",
    "\"rejection\"",
    "\"reasons\"",
    "\"rejectionReasons\"",
    "\"acceptance\"",
    "\"subject\"",
    "\"verificationDate\"",
    "\"rauthorityId\"",
    "\"finalResult\"",
    "\"depictions\"",
    "\"gender\"",
    "\"birthPlace\"",
    "\"placeOfBirth\"",
    "\"idType\"",
    "\"lastName\"",
    "\"dateOfExpiry\"",
    "\"dateOfBirth\"",
    "\"nationality\"",
    "\"similarityScore\"",
    "\"createdAt\"",
    "\"updatedAt\"",
    "\"documentNumber\"",
    "\"personalIdentificationNumber\"",
    "\"issuingCountry\"",
    "\"duration\"",
];

/// Values that change the meaning of a document.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "\"high\"",
    "\"low\"",
    "\"true\"",
    "0",
    "-1",
    "1.5",
    "1e3",
    "[]",
    "{}",
    "\"\"",
    "\"\\u00e9\"",
    "\"2021-06-09T10:04:42.5Z\"",
    "\"substantial\"",
    "\"accepted\"",
    "\"failed\"",
    "\"canceled\"",
    "\"Accepted\"",
    "\"webid\"",
    "\"eid\"",
    "\"User.Aborted\"",
    "404",
    "{\"reason\":\"Process.Failed\",\"category\":\"User.Request\"}",
    "{\"code\":\"User.Aborted\",\"reason\":null}",
    "{\"valid\":false}",
    "{\"name\":\"x\",\"found\":true}",
    "\"1990-01-01\"",
    "[{\"type\":\"A\",\"message\":\"b\"}]",
    "{\"reasons\":[{\"type\":\"A\"}]}",
    "\"Accepted\"",
    "\"Rejected\"",
    "\"Female\"",
    "\"F\"",
    "1772442630123",
    "\" \"",
    "\"990101\"",
    "\"9999-12-31\"",
    "\"1970-01-01\"",
    "\"2021-06-09\"",
    "\"2003-06-09\"",
    "\"2004-02-29\"",
    "\"2021-06-09t23:04z\"",
    "\"2021-06-09 23:04:42+00\"",
    "\"2021-06-09T10:04:42,5Z\"",
    "\"M\u{fc}ller\"",
    "\"MUELLER\"",
    "\"Mu\u{308}ller\"",
    "\"D<<\"",
    "\"DEU\"",
    "{\"secondaryName\":\"X\",\"sex\":\"Female\",\"birthDate\":1020038400000}",
    "{\"lastName\":\"X\",\"placeOfBirth\":\"Y\",\"livenessDetected\":true}",
    "[\"front\",\"selfie\"]",
    "\"v 4071-8265\"",
    "\"V40*****5\"",
    "\"N/A\"",
    "\"VLM\"",
    "\"106\"",
    "106",
    "1.06e2",
    "\"\\u0031\\u0030\"",
];

/// A documented result with a change: to a value, a key, or a few characters.
fn changed() -> impl Strategy<Value = Vec<u8>> {
    let values = prop::sample::select(VALUES);
    let keys = prop::sample::select(KEYS);
    let change = (any::<prop::sample::Index>(), 0..5, values, keys);
    (
        any::<prop::sample::Index>(),
        prop::collection::vec(change, 0..4),
    )
        .prop_map(|(which, changes)| {
            let mut documents = documents();
            documents.extend(OTHER_FORMS.map(str::to_owned));
            documents.push(SPELLED.to_owned());
            let document: &String = which.get(&documents);
            let mut text = compact(document);
            for (at, kind, value, key) in changes {
                // An earlier change may have left nothing to change.
                let place = |needle: &str| {
                    let places: Vec<_> = text.match_indices(needle).map(|(at, _)| at).collect();
                    (!places.is_empty()).then(|| *at.get(&places))
                };
                match kind {
                    // Replaces a value, up to the next comma or bracket.
                    0 | 1 => {
                        if let Some(start) = place("\":").map(|colon| colon + 2) {
                            let end = text[start..]
                                .find([',', '}', ']'])
                                .map_or(text.len(), |end| start + end);
                            text.replace_range(start..end, value);
                        }
                    }
                    // Replaces a key.
                    2 => {
                        if let Some(quote) = place("\":") {
                            let start = text[..quote].rfind('"').unwrap_or(0);
                            text.replace_range(start..=quote, key);
                        }
                    }
                    // Adds a member.
                    3 => {
                        if let Some(brace) = place("{") {
                            text.insert_str(brace + 1, &format!("{key}:{value},"));
                        }
                    }
                    // Removes a character.
                    _ => {
                        if let Some(start) = place("").filter(|start| *start < text.len()) {
                            text.remove(start);
                        }
                    }
                }
            }
            text.into_bytes()
        })
}

#[test]
fn earlier_findings_of_such_changes_stay_fixed() {
    for document in [
        r#"{"processId":"a","status":"failed","failReason":{"type":"x","reason":null}}"#,
        r#"{"new":1,"processId":"a","newer":{},"newest":[],"status":"pending"}"#,
        r#"{"depictions":["front"],"finalResult":{"lastName":"A","lastName":"B"}}"#,
        r#"{"processType":"high","status":"accepted","providerSpecific":{"ocr":{"gender":"F"},
            "manualApproval":{"status":"Rejected","subject":{"sex":"Female"},"reasons":[{"type":"A"}]}}}"#,
        r#"{"processType":"high","status":"accepted","providerSpecific":{"ocr":{"birthPlace":"A","securityChecks":
            {"liveness":{"valid":true},"livenessDetected":{"valid":false}}},"manualApproval":{"birthPlace":"B"}}}"#,
    ] {
        agree(document.as_bytes(), Strictness::Strict).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_row_of_any_document_agrees_with_its_explanation(document in changed()) {
        agree(&document, Strictness::Strict)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_pieces_make_no_difference(documents in prop::collection::vec(changed(), 1..6), piece in 1..3_000_usize, is_array in any::<bool>()) {
        let source = if is_array {
            [b"[", &documents.join(&b",\n"[..])[..], b"]"].concat()
        } else {
            documents.join(&b'\n')
        };
        let whole = report_of(&source, usize::MAX, Strictness::Strict);
        let pieces = report_of(&source, piece, Strictness::Strict);
        prop_assert_eq!(summary(&whole), summary(&pieces));
        for index in 0..whole.rows().len() {
            prop_assert_eq!(row(&whole, index), row(&pieces, index));
        }
    }

    #[test]
    fn any_bytes_are_read_to_the_end(source in prop::collection::vec(prop::sample::select(&b"{}[]\",:\\ \n1atruefalsn\xc3\xa9\xff"[..]), 0..200), piece in 1..50_usize) {
        let report = report_of(&source, piece, Strictness::Strict);
        let errors = summary(&report)["errors"].clone();
        let offsets = errors.as_array().unwrap().iter().map(|error| error["offset"].as_u64().unwrap());
        prop_assert!(offsets.clone().is_sorted());
        prop_assert!(offsets.max().is_none_or(|offset| offset <= source.len() as u64));
    }
}
