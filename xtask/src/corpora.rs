//! `cargo xtask corpora DIR`: a folder of zips through the npm package, against its `expected.csv`.

use std::path::absolute;
use std::process::Command;

use anyhow::{Result, bail};

use crate::checkout::Checkout;
use crate::{build, process};

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    let [folder] = arguments else {
        bail!("expected one folder: cargo xtask corpora DIR");
    };
    build::run(checkout)?;
    process::run(
        Command::new("node")
            .arg(checkout.path("tests/e2e/corpora.mjs"))
            .arg(absolute(folder)?)
            .current_dir(checkout.root()),
    )
}
