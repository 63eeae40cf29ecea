//! `cargo xtask bench`: `explain(text)` against `JSON.parse(text)`, in one run of headless Chromium.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::process;
use crate::server::Site;
use crate::{build, setup};

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    let browser = setup::browser()?;
    let results = checkout.target("bench");
    fs::create_dir_all(&results)?;
    let address = Site::open(checkout, 0)?.serve_in_background();
    process::run(
        Command::new("node")
            .arg(checkout.path("bench/explain.mjs"))
            .env("LENS_SITE", address)
            .env("LENS_CHROMIUM", browser.chromium)
            .env("LENS_BENCH", results.join("explain.json"))
            .current_dir(checkout.root()),
    )
}
