//! The short run: a few hundred archives, and the readers that npm and crates provide.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::families::{FAMILIES, generate};
use crate::not_run::not_run;
use crate::panel::in_scratch;
use crate::readers::{BUNDLED, INSTALLED, Reader, reader};
use crate::reading::{Difference, Entry, Ours, Reading, Used, difference};
use crate::{faults, json, opinions, panel, readers};

#[test]
fn other_readers_agree_with_what_we_read_without_a_warning() {
    let summary = panel::run(&BUNDLED, 600, 0).unwrap();
    assert!(summary.is_alike() && summary.is_worth_it(), "{summary}");
    for missing in &summary.not_there {
        not_run(
            "a few hundred archives, compared with other readers",
            missing,
        );
    }
}

#[test]
fn a_family_and_a_seed_always_give_the_same_archive() {
    for family in FAMILIES {
        let bytes = |seed| generate(family, seed).write().bytes;
        assert_eq!(bytes(3), bytes(3), "{}", family.name);
        assert!(
            (0..20).any(|seed| bytes(seed) != bytes(seed + 1)),
            "{}",
            family.name
        );
    }
}

/// The contents that readers find under the name `ocr.json` in one archive.
fn contents(readers: &mut [Reader], bytes: &[u8], path: &Path) -> BTreeSet<String> {
    fs::write(path, bytes).unwrap();
    let mut contents = BTreeSet::new();
    for reader in readers {
        if let Reading::Read(entries) = reader.read(bytes, path) {
            let ocr = entries.into_iter().filter(|entry| entry.name == "ocr.json");
            contents.extend(ocr.filter_map(|entry| entry.content));
        }
    }
    contents
}

/// Without this, refusing such archives would prove nothing.
#[test]
fn some_readers_read_what_is_hidden() {
    const HIDING: [&str; 7] = [
        "hidden-in-comment",
        "hidden-in-extra",
        "hidden-in-archive-comment",
        "hidden-in-zip64",
        "appended",
        "unicode-path-swap",
        "same-name",
    ];
    let families = FAMILIES
        .iter()
        .filter(|family| HIDING.contains(&family.name));
    assert_eq!(families.clone().count(), HIDING.len());
    in_scratch("hidden", |folder| {
        let readers = ["zip", "rawzip", "adm-zip", "fflate"];
        let readers: Result<Vec<_>> = readers.iter().map(|name| reader(name, folder)).collect();
        let Ok(mut readers) = readers else {
            not_run(
                "ambiguous archives, compared with other readers",
                "node_modules",
            );
            return Ok(());
        };
        for family in families {
            let is_of_two_minds = |seed| {
                let bytes = generate(family, seed).write().bytes;
                contents(&mut readers, &bytes, &folder.join("hidden.zip")).len() > 1
            };
            assert!((0..100).any(is_of_two_minds), "{}", family.name);
        }
        Ok(())
    })
    .unwrap();
}

#[test]
fn every_listed_fault_still_shows() {
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
fn other_readers_agree_with_json_that_we_accept() {
    let documents = in_scratch("json-test", |folder| {
        json::run(&["v8", "cpython-json"], folder)
    })
    .unwrap();
    assert!(documents.is_alike(), "{documents}");
    assert!(documents.is_worth_it(), "{documents}");
    for missing in &documents.not_there {
        not_run("JSON, compared with other readers", missing);
    }
}

#[test]
fn a_reader_that_reads_differently_is_detected() {
    let family = &FAMILIES[0];
    let bytes = generate(family, 0).write().bytes;
    let ours: Ours = readers::ours(&bytes).unwrap();
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
    // Readers that provide offsets.
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

#[test]
fn the_documented_table_is_right() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/attacks.md");
    let document = fs::read_to_string(path).unwrap();
    let table = opinions::table();
    assert!(
        document.contains(&table),
        "docs/attacks.md lacks this:\n{table}"
    );
}
