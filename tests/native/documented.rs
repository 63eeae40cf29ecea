//! The documented results, in copies of our own with invented people.

use std::path::{Path, PathBuf};

use videoid_lens::i18n::Texts;
use videoid_lens::json::Strictness;
use videoid_lens::json::to_json;
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::rules::Outcome;
use videoid_lens::verdict::{Explanation, explain};

/// What a result must be explained as, according to the documentation.
pub struct Demand {
    name: &'static str,
    /// The reported status, which the rules give, too.
    status: &'static str,
    decisive: &'static [&'static str],
    /// Line and column of the syntax error, if it is not valid JSON.
    fault: Option<(u32, u32)>,
}

const fn demand(
    name: &'static str,
    status: &'static str,
    decisive: &'static [&'static str],
) -> Demand {
    Demand {
        name,
        status,
        decisive,
        fault: None,
    }
}

impl Demand {
    /// The same, for a text with a syntax error there.
    pub const fn faulty(mut self, line: u32, column: u32) -> Self {
        self.fault = Some((line, column));
        self
    }
}

const DEMANDS: [Demand; 11] = [
    demand("01-substantial-accepted", "accepted", &[]).faulty(101, 1),
    demand(
        "02-substantial-rejected-elided",
        "rejected",
        &["security-check-failed nonExpired"],
    )
    .faulty(12, 11),
    demand(
        "03-substantial-inconclusive",
        "inconclusive",
        &[
            "similarity-not-high",
            "feature-not-found OVI 2",
            "feature-not-found OVI 1",
        ],
    )
    .faulty(89, 1),
    demand(
        "04-substantial-failed",
        "failed",
        &["process-failed InactiveUser.Aborted"],
    ),
    demand("05-substantial-fully-auto-accepted", "accepted", &[]),
    demand(
        "06-substantial-fully-auto-rejected",
        "rejected",
        &["similarity-not-high"],
    )
    .faulty(101, 1),
    demand(
        "07-substantial-fully-auto-failed",
        "failed",
        &["process-failed InactiveUser.Aborted"],
    ),
    demand("08-high-accepted", "accepted", &[]),
    demand(
        "09-high-rejected",
        "rejected",
        &["agent-rejected Document.Aspect"],
    ),
    demand(
        "10-high-failed",
        "failed",
        &["process-failed InactiveUser.Aborted"],
    ),
    demand(
        "11-substantial-failed-liveness",
        "failed",
        &["process-failed Liveness.NotDetected"],
    ),
];

/// The names of the documented results.
pub fn names() -> [&'static str; DEMANDS.len()] {
    DEMANDS.map(|demand| demand.name)
}

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

/// Checks that one result, read strictly and tolerantly, is explained as demanded.
pub fn check(bytes: &[u8], demand: &Demand) {
    let name = demand.name;
    let limits = Limits::default();
    match (
        Reading::from_bytes(bytes, &limits, Strictness::Strict),
        demand.fault,
    ) {
        (Ok(reading), None) => explained(&reading, demand),
        (Err(error), Some((line, column))) => {
            assert_eq!(error.code().as_str(), "JSON_SYNTAX", "{name}");
            let position = error.position().unwrap();
            assert_eq!((position.line, position.column), (line, column), "{name}");
        }
        (outcome, _) => panic!("{name}: {outcome:?}"),
    }
    let reading = Reading::from_bytes(bytes, &limits, Strictness::Tolerant).unwrap();
    explained(&reading, demand);
}

fn explained(reading: &Reading<'_>, demand: &Demand) {
    let name = demand.name;
    let case = Case::of(reading, true);
    let explanation = explain(&case, Texts::english());
    assert_eq!(explanation.status, demand.status, "{name}");
    assert_eq!(
        explanation.derived_status.map(Outcome::as_str),
        Some(demand.status),
        "{name}"
    );
    assert_eq!(decisive(&explanation), demand.decisive, "{name}");
    assert_eq!(
        explanation.warnings.is_empty(),
        demand.fault.is_none(),
        "{name}"
    );
}

/// The demand on the result whose file name starts with this number.
pub fn demand_on(number: &str) -> Demand {
    DEMANDS
        .into_iter()
        .find(|demand| demand.name.starts_with(number))
        .unwrap()
}

/// The bytes of one of our copies.
pub fn bytes_of(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name).with_extension("json")).unwrap()
}

/// The bytes of all copies.
pub fn all() -> impl Iterator<Item = Vec<u8>> {
    DEMANDS.iter().map(|demand| bytes_of(demand.name))
}

#[test]
fn documented_results_are_read_as_demanded() {
    for demand in &DEMANDS {
        check(&bytes_of(demand.name), demand);
    }
}

/// All eleven documented results; four of them need tolerant reading.
#[test]
fn documented_results_are_explained() {
    for Demand { name, .. } in DEMANDS {
        let bytes = bytes_of(name);
        let reading =
            Reading::from_bytes(&bytes, &Limits::default(), Strictness::Tolerant).unwrap();
        let case = Case::of(&reading, true);
        let json = to_json(&explain(&case, Texts::english())).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        insta::assert_snapshot!(name, serde_json::to_string_pretty(&json).unwrap());
    }
}
