//! Which of the generated archives are refused by the two readers in the wasm: our own checks, and the crate `zip`.

use std::ops::AddAssign;

use videoid_lens::archive::{open, open_alone};
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;

use crate::families::{FAMILIES, Family, generate};
use crate::reading::label;

/// How many archives of each family are generated.
pub(crate) const SEEDS: u64 = 100;

/// How many archives of a family are refused, and by which reader.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Opinions {
    /// Refused by our own checks.
    pub(crate) by_us: u64,
    /// Refused by the crate, which can't list them or can't read a raw file.
    pub(crate) by_the_crate: u64,
    /// Those of them that our own checks accept.
    pub(crate) by_the_crate_only: u64,
    /// Both read them, but not in the same way.
    pub(crate) by_comparison_only: u64,
    pub(crate) opened: u64,
}

impl Opinions {
    fn add(&mut self, archive: &[u8], strictness: Strictness) {
        let limits = Limits::default();
        let we_refuse = open_alone(archive, limits, strictness).is_err();
        let is_refused = open(archive, limits, strictness).is_err();
        let crate_refuses = refuses(archive);
        self.by_us += u64::from(we_refuse);
        self.by_the_crate += u64::from(crate_refuses);
        self.by_the_crate_only += u64::from(is_refused && !we_refuse && crate_refuses);
        self.by_comparison_only += u64::from(is_refused && !we_refuse && !crate_refuses);
        self.opened += u64::from(!is_refused);
    }
}

/// The raw files.
const RAW: [&str; 2] = ["ocr.json", "manual_approval.json"];

/// Whether the crate can't list this archive, or can't read one of its raw files.
fn refuses(archive: &[u8]) -> bool {
    let Ok(entries) = crate::readers::by_zip(archive) else {
        return true;
    };
    let is_raw = |name: &str| label(name).is_some_and(|label| RAW.contains(&label.as_str()));
    entries
        .iter()
        .any(|entry| is_raw(&entry.name) && entry.content.is_none())
}

/// Counts the outcomes for the archives of a family.
pub(crate) fn of(family: &Family, strictness: Strictness) -> Opinions {
    let mut opinions = Opinions::default();
    for seed in 0..SEEDS {
        opinions.add(&generate(family, seed).write().bytes, strictness);
    }
    opinions
}

impl AddAssign for Opinions {
    fn add_assign(&mut self, other: Self) {
        self.by_us += other.by_us;
        self.by_the_crate += other.by_the_crate;
        self.by_the_crate_only += other.by_the_crate_only;
        self.by_comparison_only += other.by_comparison_only;
        self.opened += other.opened;
    }
}

fn row(name: &str, opinions: Opinions) -> String {
    let Opinions {
        by_us,
        by_the_crate,
        by_the_crate_only,
        by_comparison_only,
        opened,
    } = opinions;
    format!(
        "| {name} | {by_us} | {by_the_crate} | {by_the_crate_only} | {by_comparison_only} | {opened} |\n"
    )
}

/// The table of `docs/attacks.md`.
pub(crate) fn table() -> String {
    let head = [
        "family",
        "our checks",
        "the crate",
        "the crate alone",
        "the comparison alone",
        "opened",
    ];
    let mut table = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(head.len()));
    let [mut strict, mut tolerant] = [Opinions::default(); 2];
    for family in FAMILIES {
        let opinions = of(family, Strictness::Strict);
        table += &row(&format!("`{}`", family.name), opinions);
        strict += opinions;
        tolerant += of(family, Strictness::Tolerant);
    }
    table + &row("all", strict) + &row("all, with `tolerant`", tolerant)
}
