//! The evidence report: what it says to whom, that it is safe, and that its digests are right.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use videoid_lens::error::{Code, Error};
use videoid_lens::export::report::{
    InputState, Report, ReportAudience, ReportBlock, ReportOptions, ReportSection, ReportSpanKind,
    ReportText, report, verify, with_input,
};
use videoid_lens::i18n::{Catalogue, PlainHost, Texts};
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::rules::{
    CHECKS, EDITION, FieldName, NUMBER_RULES, PROCESS_TYPES, REJECTION_TYPES,
};
use videoid_lens::verdict::explain;

use crate::documented::{bytes_of, names};
use crate::locales::{LANGUAGES, texts};
use crate::wording::{catalogue, hostile_results, hostile_values};

const FILE: &str = "{}";
const LETTER: &str = r#"{"audience":"person"}"#;

/// The explanation of a result, as JSON.
fn explained(source: &[u8], texts: Texts<'_>) -> Value {
    let reading = Reading::from_bytes(source, &Limits::default(), Strictness::Tolerant).unwrap();
    let explanation = to_json(&explain(&Case::of(&reading, true), texts)).unwrap();
    serde_json::from_str(&explanation).unwrap()
}

fn made(input: &Value, options: &str, texts: Texts<'_>) -> Result<Report, Error> {
    let options = ReportOptions::read(options)?;
    with_input(&input.to_string(), |input| report(input, &options, texts))
}

fn english(input: &Value, options: &str) -> Report {
    made(input, options, Texts::english()).unwrap()
}

fn documented(name: &str) -> Value {
    json!({"explanation": explained(&bytes_of(name), Texts::english())})
}

/// The code and the pointer of the error.
fn refused(input: &Value, options: &str) -> (Code, Option<String>) {
    let data = made(input, options, Texts::english()).unwrap_err().data();
    (data.code, data.pointer)
}

/// Every text of a report.
fn texts_of(report: &Report) -> Vec<ReportText> {
    fn add(blocks: &[ReportBlock], texts: &mut Vec<ReportText>) {
        for block in blocks {
            match block {
                ReportBlock::Paragraph { text } | ReportBlock::Notice { text } => {
                    texts.push(text.clone());
                }
                ReportBlock::List { items } => texts.extend(items.iter().cloned()),
                ReportBlock::Facts { facts } => {
                    texts.extend(facts.iter().map(|fact| fact.text.clone()));
                }
                ReportBlock::Table(table) => {
                    for group in &table.groups {
                        texts.push(group.name.clone());
                        texts.extend(group.rows.iter().flatten().cloned());
                    }
                }
                ReportBlock::Picture { caption, .. } => texts.push(caption.clone()),
                ReportBlock::Group { heading, blocks } => {
                    texts.push(heading.clone());
                    add(blocks, texts);
                }
            }
        }
    }
    let mut texts = vec![report.title.clone()];
    add(&report.head, &mut texts);
    for section in &report.sections {
        add(&section.blocks, &mut texts);
    }
    texts
}

/// Results with each check failed, with each type of an agent's rejection, and with hostile values.
fn results() -> Vec<Value> {
    let mut results: Vec<Value> = Vec::new();
    let person = json!({"firstName": "Ann", "lastName": "Ample", "documentNumber": "X1"});
    for kind in ["substantial", "substantialFullyAuto", "high", "other"] {
        for check in CHECKS {
            let mut ocr = person.clone();
            ocr["securityChecks"] = json!({check.name: {"valid": false}});
            ocr["similarityScore"] = json!("low");
            ocr["features"] = json!([{"name": "OVI 1", "found": false, "side": "data"}]);
            results.push(json!({"status": "rejected", "processType": kind, "providerSpecific": {"ocr": ocr}}));
        }
        for rejection in REJECTION_TYPES {
            let reasons = json!([{"type": rejection.name, "message": "the agent's own words"}]);
            let approval =
                json!({"rejectionReasons": reasons, "firstName": "Anne", "verifierId": "agent 7"});
            let specific = json!({"ocr": person, "manualApproval": approval});
            results.push(
                json!({"status": "rejected", "processType": kind, "providerSpecific": specific}),
            );
        }
    }
    results.extend(
        hostile_values()
            .iter()
            .flat_map(|value| hostile_results(value)),
    );
    results
}

/// A report without the parts that change with every text and every style.
fn stable(report: &str) -> String {
    const CHANGING: [&str; 4] = [
        "Texts, checksum",
        "Content-Security-Policy",
        "<style>",
        ".report ",
    ];
    let (head, body) = report.split_once("</style>").unwrap_or(("", report));
    let lines = head
        .lines()
        .take_while(|line| !line.starts_with("<style>"))
        .chain(body.lines());
    let lines = lines.filter(|line| !CHANGING.iter().any(|part| line.contains(part)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn case_files_and_letters_are_as_accepted() {
    for name in ["03-substantial-inconclusive", "09-high-rejected"] {
        let file = english(&documented(name), FILE).to_markdown();
        insta::assert_snapshot!(format!("file-{name}"), stable(&file));
    }
    for name in names() {
        let letter = english(&documented(name), LETTER).to_markdown();
        insta::assert_snapshot!(format!("letter-{name}"), stable(&letter));
    }
    let html = english(&documented("04-substantial-failed"), FILE)
        .to_html()
        .unwrap();
    insta::assert_snapshot!("html-04-substantial-failed", stable(&html));
}

/// Lists what may appear in a letter: nothing else may.
#[test]
fn a_letter_contains_only_what_is_meant_for_the_person() {
    let own: BTreeSet<String> = texts("en")
        .into_iter()
        .filter(|(key, _)| {
            let starts = [
                "report.person.",
                "report.different.",
                "ui.picture.",
                "report.title.person",
            ];
            starts.iter().any(|start| key.starts_with(start))
        })
        .map(|(_, text)| text)
        .collect();
    let mut parts: BTreeSet<&str> = own.iter().flat_map(|text| text.split("{status}")).collect();
    parts.insert("; ");
    for result in results() {
        let explanation = explained(result.to_string().as_bytes(), Texts::english());
        let input = json!({"explanation": explanation});
        let options = json!({
            "audience": "person", "note": "an internal note", "contact": "the contact",
            "decision": {"by": "the clerk", "at": "today", "outcome": "the outcome", "reason": "the reason"},
        });
        let letter = english(&input, &options.to_string());
        let list = |key: &str| explanation[key].as_array().unwrap().clone();
        let mut values: BTreeSet<String> = BTreeSet::from(["the contact".to_owned()]);
        let mut words: BTreeSet<String> = BTreeSet::new();
        let clean = |text: &Value| {
            let text = text.as_str().unwrap_or_default();
            text.chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect::<String>()
        };
        values.insert(clean(&explanation["status"]));
        values.insert(clean(&explanation["createdAt"]));
        for field in list("fields") {
            assert!(FieldName::named(field["name"].as_str().unwrap()).is_some());
            words.insert(clean(&field["label"]));
            values.extend(
                field["values"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|value| clean(&value["value"])),
            );
        }
        words.extend(
            list("reasons")
                .iter()
                .map(|reason| clean(&reason["subjectText"])),
        );
        for span in texts_of(&letter).into_iter().flat_map(|text| text.0) {
            let may_be = match span.kind {
                ReportSpanKind::Own => parts.contains(span.text.as_str()),
                ReportSpanKind::Explained => words.contains(&span.text),
                ReportSpanKind::Value => values.contains(&span.text),
                ReportSpanKind::Code => false,
            };
            assert!(may_be, "{span:?} of {result}");
        }
        assert!(
            texts_of(&letter)
                .iter()
                .any(|text| text.plain().starts_with("This is a draft."))
        );
    }
}

#[test]
fn a_letter_does_not_reveal_signs_of_fraud() {
    let letter = |check: &str| {
        let ocr = json!({"securityChecks": {check: {"valid": false}}, "similarityScore": "high", "features": []});
        let result = json!({"status": "rejected", "processType": "substantial", "providerSpecific": {"ocr": ocr}});
        let explanation = explained(result.to_string().as_bytes(), Texts::english());
        english(&json!({"explanation": explanation}), LETTER).to_markdown()
    };
    let signs = CHECKS.iter().filter(|check| check.is_fraud_sign);
    let letters: BTreeSet<_> = signs.map(|check| letter(check.name)).collect();
    assert_eq!(letters.len(), 1, "the letter does not depend on the sign");
    for check in CHECKS.iter().filter(|check| !check.is_fraud_sign) {
        let text = &texts("en")[&format!("report.different.{}", check.name)];
        let escaped = text.replace('-', "\\-");
        assert!(letter(check.name).contains(&escaped), "{}", check.name);
    }
    for language in LANGUAGES {
        let texts = texts(language);
        for kind in REJECTION_TYPES {
            let key = format!("report.different.{}", kind.name);
            assert_eq!(
                texts.contains_key(&key),
                !kind.is_fraud_sign,
                "{language} {key}"
            );
        }
        for check in CHECKS {
            let key = format!("report.different.{}", check.name);
            assert_eq!(
                texts.contains_key(&key),
                !check.is_fraud_sign,
                "{language} {key}"
            );
        }
    }
}

/// Panics if elements are not closed in order, or if there is an element or attribute that is not allowed.
fn assert_well_formed(html: &str) {
    const ELEMENTS: &str = " html head meta title style body main header section h1 h2 h3 p ul li dl div dt dd table \
        caption thead tbody tr th td img span bdi code ";
    let (head, body) = html.split_once("<style>").unwrap();
    let (_, body) = body.split_once("</style>").unwrap();
    let mut open: Vec<&str> = Vec::new();
    for text in [head.strip_prefix("<!DOCTYPE html>").unwrap(), body] {
        for piece in text.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap();
            assert!(!text.contains('>'), "{piece}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{piece}");
                continue;
            }
            let name = tag.split(' ').next().unwrap();
            assert!(ELEMENTS.contains(&format!(" {name} ")), "{tag}");
            // The parts between quotation marks are escaped values; the others contain the names.
            let names: String = tag.split('"').step_by(2).collect();
            assert!(!names.contains(" on") && !names.contains("style="), "{tag}");
            if !["meta", "img"].contains(&name) {
                open.push(name);
            }
        }
    }
    assert_eq!(open, [""; 0]);
}

#[test]
fn no_value_leaves_its_element_in_any_language() {
    for language in LANGUAGES {
        let catalogue = catalogue(language);
        let texts = Texts::new(&catalogue, language, &PlainHost);
        let mut hostile = hostile_values();
        hostile.push("<script>alert(1)</script>\"'&lt;--></style><!--".to_owned());
        for value in hostile {
            for result in hostile_results(&value) {
                let explanation = explained(result.to_string().as_bytes(), texts);
                let input = json!({"explanation": explanation, "inputs": [
                    {"name": value, "bytes": 1, "sha256": "0".repeat(64)}],
                    "entries": [{"name": value, "kind": value, "size": 7}]});
                let options =
                    json!({"title": value, "note": value, "contact": value, "madeBy": value});
                for audience in ["file", "person"] {
                    let mut options = options.clone();
                    options["audience"] = json!(audience);
                    let report = made(&input, &options.to_string(), texts).unwrap();
                    let html = report.to_html().unwrap();
                    assert_well_formed(&html);
                    assert_eq!(html, report.to_html().unwrap(), "the same bytes");
                    let digests = input["inputs"].to_string();
                    assert_eq!(verify(&html, &digests).unwrap()[0].state, InputState::Same);
                    let lines = report.to_markdown().lines().count();
                    assert!(lines < 400, "a value breaks lines: {lines}");
                }
            }
        }
    }
}

#[test]
fn a_report_mentions_no_decision_if_there_was_none() {
    let says = |status: &str, audience: &str| {
        let result = json!({"status": status, "processType": "substantial", "providerSpecific": {"ocr": {}}});
        let explanation = explained(result.to_string().as_bytes(), Texts::english());
        let options = json!({"audience": audience, "sections": ["procedure", "contact"]});
        english(&json!({"explanation": explanation}), &options.to_string()).to_markdown()
    };
    for audience in ["file", "person"] {
        for status in ["failed", "canceled", "pending", "processing"] {
            let text = says(status, audience);
            assert!(text.contains("has not been completed"), "{text}");
            assert!(!text.contains("Software read"), "{text}");
            assert!(!text.contains("contest"), "{text}");
        }
        for status in ["accepted", "rejected", "inconclusive"] {
            let text = says(status, audience);
            assert!(text.contains("Software read"), "{text}");
        }
        let text = says("Completed", audience);
        assert!(
            text.contains("The data does not show") || text.contains("does not say who takes part"),
            "{text}"
        );
        assert!(!text.contains("Software read"), "{text}");
    }
}

#[test]
fn sections_come_in_the_requested_order() {
    let input = documented("09-high-rejected");
    let sections = |options: &str| -> Vec<ReportSection> {
        english(&input, options)
            .sections
            .iter()
            .map(|section| section.section)
            .collect()
    };
    let all = sections(FILE);
    let mut expected = ReportSection::ALL.to_vec();
    let left_out = [
        ReportSection::Pictures,
        ReportSection::Decision,
        ReportSection::Contact,
    ];
    expected.retain(|section| !left_out.contains(section));
    assert_eq!(all, expected, "all sections except the empty ones");
    let asked = r#"{"sections":["timeline","verdict"]}"#;
    assert_eq!(
        sections(asked),
        [ReportSection::Timeline, ReportSection::Verdict]
    );
    let asked = r#"{"audience":"person","sections":["checks","agent","verdict"]}"#;
    assert_eq!(sections(asked), [ReportSection::Verdict]);
    let pointer = |at: &str| (Code::InvalidArgument, Some(at.to_owned()));
    for (options, place) in [
        (r#"{"sections":["timeline","other"]}"#, "/sections/1"),
        (r#"{"sections":["verdict","verdict"]}"#, "/sections/1"),
        (r#"{"sections":"verdict"}"#, "/sections"),
        (r#"{"audience":"all"}"#, "/audience"),
        (r#"{"redact":"some"}"#, "/redact"),
        (r#"{"format":"pdf"}"#, "/format"),
        (r#"{"decision":{"by":"x"}}"#, "/decision/at"),
        (r#"{"note":7}"#, "/note"),
    ] {
        assert_eq!(refused(&input, options), pointer(place), "{options}");
    }
}

#[test]
fn invalid_input_of_a_report_is_refused() {
    let explanation = documented("09-high-rejected")["explanation"].clone();
    let digest = |name: &str, sha256: &str| json!({"name": name, "bytes": 1, "sha256": sha256});
    let zeros = "0".repeat(64);
    for (input, place) in [
        (json!({}), "/explanation"),
        (
            json!({"explanation": {"status": "accepted"}}),
            "/explanation",
        ),
        (
            json!({"explanation": explanation, "pictures": [{"role": "front"}]}),
            "/pictures/0/svg",
        ),
        (
            json!({"explanation": explanation, "pictures": [{"role": "x", "svg": ""}]}),
            "/pictures/0/role",
        ),
        (
            json!({"explanation": explanation, "inputs": [digest("a", "00")]}),
            "/inputs/0/sha256",
        ),
        (
            json!({"explanation": explanation, "inputs": [digest("a", &"A".repeat(64))]}),
            "/inputs/0/sha256",
        ),
        (
            json!({"explanation": explanation, "inputs": [digest("a", &zeros), digest("a", &zeros)]}),
            "/inputs/1/name",
        ),
        (
            json!({"explanation": explanation, "attempts": [{}]}),
            "/attempts/0",
        ),
    ] {
        let expected = (Code::InvalidArgument, Some(place.to_owned()));
        assert_eq!(refused(&input, FILE), expected, "{place}");
    }
}

/// A file as `Overlay.toSVG()` writes it.
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"6\" viewBox=\"0 0 8 6\" \
    font-family='system-ui, sans-serif' font-weight=\"600\" font-size=\"13\" direction=\"ltr\" data-redact=\"photo\" \
    data-picture-width=\"1280\" data-picture-height=\"720\">\n<image x=\"0\" y=\"0\" width=\"8\" height=\"6\" \
    preserveAspectRatio=\"none\" href=\"data:image/png;base64,AAAA\"/>\n<g fill=\"#000000\"><rect x=\"1\" y=\"1\" \
    width=\"2\" height=\"2\"/></g>\n<text x=\"1\" y=\"2\" fill=\"#ffffff\">1 &lt;</text>\n</svg>\n";

#[test]
fn a_picture_is_accepted_only_with_the_required_redaction() {
    let explanation = documented("03-substantial-inconclusive")["explanation"].clone();
    let input = |svg: &str| json!({"explanation": explanation, "pictures": [{"role": "front", "svg": svg}]});
    let taken = |svg: &str, redact: &str| {
        made(
            &input(svg),
            &json!({"redact": redact}).to_string(),
            Texts::english(),
        )
        .is_ok()
    };
    assert!(taken(SVG, "none"));
    assert!(taken(SVG, "photo"));
    assert!(!taken(SVG, "all"));
    assert!(taken(&SVG.replace("\"photo\"", "\"all\""), "all"));
    assert!(!taken(&SVG.replace("\"photo\"", "\"none\""), "photo"));
    for (part, other) in [
        (
            "data-redact=\"photo\"",
            "data-redact=\"photo\" data-rotated=\"45\"",
        ),
        (
            "data-redact=\"photo\"",
            "data-redact=\"photo\" data-brightness=\"very\"",
        ),
        (" data-redact=\"photo\"", ""),
        ("<g fill", "<script>alert(1)</script><g fill"),
        ("<g fill", "<foreignObject/><g fill"),
        ("<g fill", "<g onclick"),
        ("<g fill", "<g style"),
        ("\"#000000\"", "\"url(https://example.com)\""),
        ("data:image/png;base64,AAAA", "https://example.com/a.png"),
        (
            "data:image/png;base64,AAAA",
            "data:image/svg+xml;base64,AAAA",
        ),
        ("data:image/png;base64,AAAA", "data:image/png,<svg/>"),
        ("</g>", ""),
        ("</g>", "</g></svg><svg>"),
        ("</g>", "</g><!-- -->"),
        ("</g>", "</g>words"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<svg"),
        ("<svg ", "<?xml version=\"1.0\"?><svg "),
        ("</svg>\n", "</svg>"),
        ("</text>", "<svg data-redact=\"all\"></svg></text>"),
    ] {
        assert!(SVG.contains(part), "{part}");
        assert!(
            !taken(&SVG.replacen(part, other, 1), "none"),
            "{other} in place of {part}"
        );
    }
    let html = english(&input(SVG), FILE).to_html().unwrap();
    assert_well_formed(&html);
    assert!(html.contains("Front, the person's photo is covered, 1280 × 720 pixels"));
    assert!(html.contains("at least 1280 × 720"));
    assert!(
        html.contains("alt=\"Front. Features with a box: Header (found);"),
        "{html}"
    );
}

#[test]
fn a_report_identifies_its_inputs() {
    let digest =
        |name: &str, digit: &str| json!({"name": name, "bytes": 12, "sha256": digit.repeat(64)});
    let mut input = documented("09-high-rejected");
    input["inputs"] = json!([
        digest("<process> & \"more\"", "1"),
        digest("archive.zip", "2"),
        digest("front", "3")
    ]);
    let html = english(&input, FILE).to_html().unwrap();
    let given = json!([
        digest("front", "4"),
        digest("<process> & \"more\"", "1"),
        digest("other", "5")
    ]);
    let states: Vec<_> = verify(&html, &given.to_string())
        .unwrap()
        .into_iter()
        .map(|input| (input.name, input.state))
        .collect();
    let state = |name: &str, state| (name.to_owned(), state);
    let expected = [
        state("<process> & \"more\"", InputState::Same),
        state("archive.zip", InputState::Missing),
        state("front", InputState::Different),
        state("other", InputState::Unlisted),
    ];
    assert_eq!(states, expected);
    let longer = json!([{"name": "front", "bytes": 13, "sha256": "3".repeat(64)}]);
    assert_eq!(
        verify(&html, &longer.to_string()).unwrap()[2].state,
        InputState::Different
    );
    // A report without that section contains the digests, too.
    let short = english(&input, r#"{"sections":["verdict"]}"#)
        .to_html()
        .unwrap();
    assert_eq!(verify(&short, "[]").unwrap().len(), 3);
    let twos = "2".repeat(64);
    let table = html.rfind(&twos).unwrap();
    let mut changed = html.clone();
    changed.replace_range(table..table + 64, &"6".repeat(64));
    for (other, about) in [
        (String::new(), "nothing"),
        (
            "<!DOCTYPE html>\n<html lang=\"en\"></html>".to_owned(),
            "another file",
        ),
        (changed, "a digest changed only in the visible text"),
        (
            html.replacen(&twos, &"6".repeat(64), 1),
            "a digest changed only in the data for programs",
        ),
        (
            html.replacen("videoid-lens-inputs", "inputs", 1),
            "a report without digests",
        ),
    ] {
        let error = verify(&other, "[]").unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument, "{about}");
    }
    let twice = json!([digest("a", "1"), digest("a", "2")]);
    assert_eq!(
        verify(&html, &twice.to_string()).unwrap_err().code(),
        Code::InvalidArgument
    );
}

#[test]
fn words_of_another_language_are_marked() {
    let german = catalogue("de");
    let input = documented("09-high-rejected");
    let texts = Texts::new(&german, "de", &PlainHost);
    let html = made(&input, FILE, texts).unwrap().to_html().unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"de\" dir=\"ltr\">"));
    assert!(html.contains("<span lang=\"en\">Rejected. The agent rejected the verification"));
    let arabic = Catalogue::from_json(r#"{"language": "ar"}"#).unwrap();
    let texts = Texts::new(&arabic, "ar", &PlainHost);
    assert!(
        made(&input, FILE, texts)
            .unwrap()
            .to_html()
            .unwrap()
            .contains("<html lang=\"ar\" dir=\"rtl\">")
    );
}

#[test]
fn the_default_audience_is_the_case_file() {
    assert_eq!(
        english(&documented("09-high-rejected"), FILE).audience,
        ReportAudience::File
    );
}

/// If one of the tables below changes, the month that reports name has to change.
#[test]
fn the_edition_changes_with_the_tables_of_rules() {
    let tables = format!("{PROCESS_TYPES:?}{CHECKS:?}{REJECTION_TYPES:?}{NUMBER_RULES:?}");
    let hash = tables.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    assert_eq!(
        (EDITION, hash),
        ("2026-11", 1_348_851_604),
        "set EDITION in src/rules/mod.rs, and this line"
    );
}

/// A report states the adjustments of a picture beside it, in the report's language.
#[test]
fn the_adjustments_of_a_picture_are_stated_beside_it() {
    let explanation = documented("03-substantial-inconclusive")["explanation"].clone();
    let marks = "data-redact=\"photo\" data-brightness=\"150\" data-contrast=\"80\" data-inverted=\"true\" \
        data-rotated=\"270\"";
    let changed = SVG.replace("data-redact=\"photo\"", marks);
    let input = |svg: &str| json!({"explanation": explanation, "pictures": [{"role": "front", "svg": svg}]});
    for language in LANGUAGES {
        let own = catalogue(language);
        let words = Texts::new(&own, language, &PlainHost);
        let plain = made(&input(SVG), FILE, words).unwrap().to_html().unwrap();
        let html = made(&input(&changed), FILE, words)
            .unwrap()
            .to_html()
            .unwrap();
        let texts = texts(language);
        let value = |key: &str, value: &str| texts[key].replace("{value}", value);
        for said in [
            value("picture.brightness", "150"),
            value("picture.contrast", "80"),
            value("picture.inverted", ""),
            value("picture.rotated", "270"),
        ] {
            assert!(html.contains(&said), "{language}: {said}");
            assert!(!plain.contains(&said), "{language}: {said}");
        }
    }
}
