//! Each public report from which we learned something has a test.

use std::fs;
use std::path::Path;

/// All code that may contain tests, as one text.
fn tests() -> String {
    fn add(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, text);
            } else if path
                .extension()
                .is_some_and(|ending| ending == "rs" || ending == "mjs")
            {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut text = String::new();
    for folder in [
        "src",
        "tests/native",
        "tests/e2e",
        "tests/browser",
        "tests/engines",
    ] {
        add(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut text,
        );
    }
    text
}

#[test]
fn each_public_report_has_a_test() {
    let tests = tests();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/public-reports");
    let mut count = 0;
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| line.contains("https://")) {
            let cells: Vec<_> = line.split('|').map(str::trim).collect();
            let &["", taught, addresses, name, ""] = cells.as_slice() else {
                panic!("a line without three cells: {line}");
            };
            assert!(!taught.is_empty(), "{line}");
            let mut addresses = addresses.split(' ');
            assert!(
                addresses.all(|address| address.starts_with("https://")),
                "{line}"
            );
            let name = name.trim_matches('`');
            let is_there = [format!("fn {name}("), format!("test(\"{name}\"")];
            assert!(
                is_there.iter().any(|test| tests.contains(test)),
                "no test: {name}"
            );
            count += 1;
        }
    }
    assert!(count > 0);
}
