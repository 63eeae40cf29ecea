//! The short run: a few hundred archives, and the readers that npm and crates bring.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use crate::families::FAMILIES;
use crate::faults::FAULTS;
use crate::panel::{self, Verdict, judge, silent_one};
use crate::readers::{BUNDLED, reader};
use crate::{json, reading};

/// Says what did not run, as the other tests do: in the file that `cargo xtask test` names and lists at its end.
fn not_run(test: &str, missing: &str) {
    if let Some(file) = std::env::var_os("LENS_NOT_RUN") {
        let file = OpenOptions::new().create(true).append(true).open(file);
        writeln!(file.unwrap(), "panel, {test}: {missing}").unwrap();
    }
}

#[test]
fn what_we_read_without_a_word_others_read_alike() {
    let summary = panel::run(&BUNDLED, 600, 0).unwrap();
    assert!(summary.is_alike(), "{summary}");
    for missing in &summary.not_there {
        not_run("a few hundred archives", missing);
    }
}

#[test]
fn every_family_makes_the_archive_that_its_seed_names() {
    for family in FAMILIES {
        let bytes = |seed| crate::families::generate(family, seed).write().bytes;
        assert_eq!(bytes(3), bytes(3), "{}", family.name);
        assert!(
            (0..20).any(|seed| bytes(seed) != bytes(seed + 1)),
            "{}",
            family.name
        );
    }
}

#[test]
fn every_listed_fault_still_shows() {
    for fault in FAULTS {
        let (name, seed) = fault.witness;
        let family = FAMILIES.iter().find(|family| family.name == name).unwrap();
        let one = silent_one(family, seed);
        let one = one
            .unwrap_or_else(|| panic!("we refuse {name} {seed}: `{}` is not needed", fault.reason));
        match reader(fault.reader, Path::new(&std::env::temp_dir())) {
            Ok(mut reader) => {
                let verdict = judge(&mut reader, &one).unwrap();
                assert_eq!(
                    verdict,
                    Verdict::Fault(fault.reason),
                    "{}: {name} {seed}",
                    fault.reader
                );
            }
            Err(missing) => not_run(fault.reason, &format!("{}: {missing:#}", fault.reader)),
        }
    }
}

#[test]
fn what_we_accept_of_json_others_read_alike() {
    let documents = panel::in_scratch("json-test", |folder| {
        json::run(&["v8", "cpython-json"], folder)
    })
    .unwrap();
    assert!(documents.is_alike(), "{documents}");
    assert!(documents.is_worth_it(), "{documents}");
    for missing in &documents.not_there {
        not_run("JSON", missing);
    }
}

#[test]
fn a_reader_that_reads_otherwise_is_told_apart() {
    use reading::{Difference, Entry, Ours, Reading, Used, difference};
    let family = &FAMILIES[0];
    let bytes = crate::families::generate(family, 0).write().bytes;
    let ours: Ours = crate::readers::ours(&bytes).unwrap();
    let alike = |used: &Used| Entry {
        name: used.label.clone(),
        content: Some(used.content.clone()),
        ..Entry::default()
    };
    let good: Vec<_> = ours.used.iter().map(alike).collect();
    let of = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut entries = good.clone();
        change(&mut entries);
        difference(&bytes, &ours, &Reading::Read(entries))
    };
    assert_eq!(of(&|_| {}), None);
    assert_eq!(of(&|entries| entries[0].content = None), None);
    assert_eq!(
        of(&|entries| entries[0].content = Some("other".into())),
        Some(Difference::Content)
    );
    assert_eq!(
        of(&|entries| entries.truncate(1)),
        Some(Difference::Missing)
    );
    assert_eq!(
        of(&|entries| entries.push(Entry {
            name: "x/OCR.json".into(),
            content: Some("other".into()),
            ..Entry::default()
        })),
        Some(Difference::Another)
    );
    // By their places.
    let at = |entries: &mut Vec<Entry>, name: &str| {
        for (entry, used) in entries.iter_mut().zip(&ours.used) {
            entry.header = Some(used.data - 30 - used.label.len() as u64);
            entry.name = name.to_owned();
        }
    };
    assert_eq!(
        of(&|entries| at(entries, "notes.txt")),
        Some(Difference::Name)
    );
    assert_eq!(difference(&bytes, &ours, &Reading::Refused), None);
    assert_eq!(
        difference(&bytes, &ours, &Reading::Lost("hangs")),
        Some(Difference::Lost)
    );
}
