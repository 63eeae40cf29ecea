//! The short run: a few hundred archives, and the readers that npm and crates bring.

use std::fs::OpenOptions;
use std::io::Write as _;

use crate::families::FAMILIES;
use crate::readers::{BUNDLED, INSTALLED};
use crate::{faults, json, panel, reading};

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
    assert!(summary.is_alike() && summary.is_worth_it(), "{summary}");
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
fn every_fault_that_is_listed_still_shows() {
    assert_eq!(faults::not_needed(&BUNDLED).unwrap(), [""; 0]);
    for fault in faults::FAULTS {
        let known = BUNDLED.iter().chain(&INSTALLED);
        assert!(
            known.into_iter().any(|name| *name == fault.reader),
            "{}",
            fault.reader
        );
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
        name: used.label.clone().unwrap(),
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
            let length = used.label.as_ref().unwrap().len();
            entry.header = Some(used.data - 30 - length as u64);
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
