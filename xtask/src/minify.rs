//! Makes the package's modules small.

use std::process::Command;

use anyhow::Result;

use crate::checkout::Checkout;
use crate::process::run;

/// Minifies these modules of the package in their place.
pub(crate) fn modules(checkout: &Checkout, names: &[String]) -> Result<()> {
    run(Command::new("node")
        .arg(checkout.path("xtask/js/minify.mjs"))
        .arg(checkout.package())
        .args(names))
}

/// Makes one script of all of the package's modules, for pages without modules.
pub(crate) fn script(checkout: &Checkout, name: &str) -> Result<()> {
    run(Command::new("node")
        .arg(checkout.path("xtask/js/iife.mjs"))
        .arg(checkout.package())
        .arg(name))
}
