//! The documented results, as our own copies with invented people.

use std::path::{Path, PathBuf};

use videoid_lens::limits::Limits;
use videoid_lens::result::Reading;
use videoid_lens::result::json::to_json;
use videoid_lens::verdict::{Catalogue, Explanation, Outcome, explain};

/// Name, and what the facts demand: status, derived status, decisive reasons; or the line and column of the fault.
type Demand = (
    &'static str,
    Result<(&'static str, &'static [&'static str]), (u32, u32)>,
);

const DEMANDS: [Demand; 11] = [
    ("01-substantial-accepted", Err((101, 1))),
    ("02-substantial-rejected-elided", Err((12, 11))),
    ("03-substantial-inconclusive", Err((89, 1))),
    (
        "04-substantial-failed",
        Ok(("failed", &["process-failed InactiveUser.Aborted"])),
    ),
    ("05-substantial-fully-auto-accepted", Ok(("accepted", &[]))),
    ("06-substantial-fully-auto-rejected", Err((101, 1))),
    (
        "07-substantial-fully-auto-failed",
        Ok(("failed", &["process-failed InactiveUser.Aborted"])),
    ),
    ("08-high-accepted", Ok(("accepted", &[]))),
    (
        "09-high-rejected",
        Ok(("rejected", &["agent-rejected Document.Aspect"])),
    ),
    (
        "10-high-failed",
        Ok(("failed", &["process-failed InactiveUser.Aborted"])),
    ),
    (
        "11-substantial-failed-liveness",
        Ok(("failed", &["process-failed Liveness.NotDetected"])),
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/documented")
}

fn decisive(explanation: &Explanation<'_>) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(&to_json(explanation).unwrap()).unwrap();
    let reasons = json["reasons"].as_array().unwrap();
    let decisive = reasons
        .iter()
        .filter(|reason| reason["effect"] == "decisive");
    decisive
        .map(|reason| {
            let subject = reason["subject"].as_str().unwrap_or_default();
            format!("{} {subject}", reason["code"].as_str().unwrap())
                .trim()
                .to_owned()
        })
        .collect()
}

/// Checks one result against what the facts demand of it.
pub fn check(name: &str, bytes: &[u8], demand: &Demand) {
    match (Reading::from_bytes(bytes, &Limits::default()), demand.1) {
        (Ok(reading), Ok((status, reasons))) => {
            let explanation = explain(&reading, Catalogue::english(), true);
            assert_eq!(explanation.status, status, "{name}");
            assert_eq!(
                explanation.derived_status.map(Outcome::as_str),
                Some(status),
                "{name}"
            );
            assert_eq!(decisive(&explanation), reasons, "{name}");
            assert!(explanation.warnings.is_empty(), "{name}");
        }
        (Err(error), Err((line, column))) => {
            assert_eq!(error.code().as_str(), "JSON_SYNTAX", "{name}");
            let position = error.position().unwrap();
            assert_eq!((position.line, position.column), (line, column), "{name}");
        }
        (outcome, _) => panic!("{name}: {outcome:?}"),
    }
}

/// The demand on the result whose file name starts with that number, with the fault at another place.
pub fn demand_on(number: &str, fault: Option<(u32, u32)>) -> Demand {
    let (name, demand) = DEMANDS
        .into_iter()
        .find(|(name, _)| name.starts_with(number))
        .unwrap();
    (name, demand.map_err(|own| fault.unwrap_or(own)))
}

#[test]
fn are_read_as_the_facts_demand() {
    for demand in &DEMANDS {
        let path = folder().join(demand.0).with_extension("json");
        check(demand.0, &std::fs::read(path).unwrap(), demand);
    }
}

#[test]
fn are_explained() {
    for (name, demand) in DEMANDS {
        if demand.is_ok() {
            let bytes = std::fs::read(folder().join(name).with_extension("json")).unwrap();
            let reading = Reading::from_bytes(&bytes, &Limits::default()).unwrap();
            let explanation = explain(&reading, Catalogue::english(), true);
            let json: serde_json::Value =
                serde_json::from_str(&to_json(&explanation).unwrap()).unwrap();
            insta::assert_snapshot!(name, serde_json::to_string_pretty(&json).unwrap());
        }
    }
}
