//! `cargo xtask consumers`: the packed package in the bundlers and runtimes that its users have. Not part of `test`, for
//! it installs them all from the npm registry.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::{build, consumer, process, setup};

pub(crate) fn run(checkout: &Checkout, names: &[String]) -> Result<()> {
    build::run(checkout)?;
    let browser = setup::browser()?;
    let folder = checkout.target("consumers");
    fs::create_dir_all(&folder)?;
    let tarball = consumer::pack(checkout, &folder)?;
    process::run(
        Command::new("node")
            .arg(checkout.path("tests/consumers/run.mjs"))
            .args(names)
            .env("LENS_TARBALL", tarball)
            .env("LENS_CONSUMERS", &folder)
            .env("LENS_CHROMIUM", &browser.chromium)
            .current_dir(checkout.root()),
    )
}
