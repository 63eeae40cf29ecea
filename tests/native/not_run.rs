//! Tests that need files that are not part of the project.

use std::fs::OpenOptions;
use std::io::{self, Write};

/// Reports that a test did not run because something is missing: in the file that `cargo xtask test` names, which lists
/// it at its end, or on standard error.
pub(crate) fn not_run(test: &str, missing: &str) {
    let line = format!("native, {test}: {missing} is not there\n");
    let written = match std::env::var_os("LENS_NOT_RUN") {
        Some(file) => OpenOptions::new()
            .create(true)
            .append(true)
            .open(file)
            .and_then(|mut file| file.write_all(line.as_bytes())),
        // Without `eprintln!`, whose output is only shown for tests that fail.
        None => write!(io::stderr(), "not run: {line}"),
    };
    written.unwrap();
}
