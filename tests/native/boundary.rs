//! Checks that the tests in a browser call every export.

use std::fs;
use std::path::Path;

/// The Rust files of a folder, with their names and texts.
fn sources(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files
        .map(|file| {
            let name = file.file_name().into_string().unwrap();
            (name, fs::read_to_string(file.path()).unwrap())
        })
        .collect()
}

/// How Rust calls the exports of a file. These are its `pub fn`, since functions for the crate are `pub(super)`.
fn calls(text: &str) -> Vec<String> {
    let mut class = None;
    let mut calls = Vec::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("impl ") {
            class = rest.split([' ', '<']).next();
        } else if line == "}" {
            class = None;
        }
        let Some(rest) = line.trim_start().strip_prefix("pub fn ") else {
            continue;
        };
        let name = rest.split('(').next().unwrap();
        calls.push(match class {
            Some(class) if name == "new" => format!("{class}::new("),
            Some(_) => format!(".{name}("),
            None => format!("{name}("),
        });
    }
    calls
}

#[test]
fn every_export_is_called_in_a_browser() {
    let tests = sources("tests/browser");
    let mut exports = 0;
    for (file, text) in sources("src/wasm") {
        // Only the test file of the same name counts: another class may have a method with that name.
        let test = tests.iter().find(|(name, _)| *name == file);
        for call in calls(&text) {
            // It panics, and no shipped build has it. The page tests call it.
            if call == "trap_for_test(" {
                continue;
            }
            exports += 1;
            let is_called = test.is_some_and(|(_, test)| test.contains(&call));
            assert!(is_called, "tests/browser/{file} does not call `{call}…)`");
        }
    }
    assert!(exports > 40, "only {exports} exports found");
}

#[test]
fn the_exports_of_a_file_are_found() {
    let text = "
#[wasm_bindgen(js_name = readEntry)]
pub fn read_entry(bytes: &[u8]) -> Vec<u8> {
}
#[wasm_bindgen]
impl Reader {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
    }
    pub fn rows(&self) -> u32 {
    }
}
impl Options {
    pub(super) fn read() {}
}
pub fn last() {}
";
    let expected = ["read_entry(", "Reader::new(", ".rows(", "last("];
    assert_eq!(calls(text), expected);
}
