//! `cargo xtask bench`: the comparisons in `bench/`, each in one run of headless Chromium.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::process;
use crate::server::Site;
use crate::{build, setup};

/// `explain(text)` against `JSON.parse(text)`; `openArchive()` against other zip readers; `Overlay` against others that draw
/// boxes; a cold start against `JSZip` with Annotorious.
const BENCHES: [&str; 4] = ["explain", "archive", "overlay", "cold"];

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    for argument in arguments {
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
        if !arguments.is_empty() && !arguments.iter().any(|argument| argument == bench) {
            continue;
        }
        process::run(
            Command::new("node")
                .arg(checkout.path(&format!("bench/{bench}.mjs")))
                .env("LENS_SITE", &address)
                .env("LENS_CHROMIUM", &browser.chromium)
                .env("LENS_BENCH", &results)
                .current_dir(checkout.root()),
        )?;
    }
    Ok(())
}
