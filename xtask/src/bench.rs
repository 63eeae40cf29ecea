//! `cargo xtask bench`: the comparisons in `bench/`, each in one run of headless Chromium.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::process;
use crate::server::Site;
use crate::{build, setup};

/// `explain(text)` against `JSON.parse(text)`; `openArchive()` against other zip readers; `Overlay` against others that draw
/// boxes; a cold start against `JSZip` with Annotorious; `triage(bytes)` against `JSON.parse` and what comes after it.
const BENCHES: [&str; 5] = ["explain", "archive", "overlay", "cold", "triage"];

/// Asks for the medians to be written into the repository, too, where a bench does that.
const RECORD: &str = "--record";

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    let (flags, chosen): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| *argument == RECORD);
    for argument in &chosen {
        if !BENCHES.contains(&argument.as_str()) {
            bail!(
                "there is no bench `{argument}`; there are: {}",
                BENCHES.join(", ")
            );
        }
    }
    build::run(checkout)?;
    let browser = setup::browser()?;
    let results = checkout.target("bench");
    fs::create_dir_all(&results)?;
    let address = Site::open(checkout, 0)?.serve_in_background();
    for bench in BENCHES {
        if !chosen.is_empty() && !chosen.iter().any(|argument| *argument == bench) {
            continue;
        }
        let mut command = Command::new("node");
        command
            .arg(checkout.path(&format!("bench/{bench}.mjs")))
            .env("LENS_SITE", &address)
            .env("LENS_CHROMIUM", &browser.chromium)
            .env("LENS_BENCH", &results)
            .current_dir(checkout.root());
        if !flags.is_empty() {
            command.env("LENS_BENCH_RECORD", checkout.path("bench/results"));
        }
        process::run(&mut command)?;
    }
    Ok(())
}
