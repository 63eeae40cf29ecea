//! The declarations that the package ships, held to the golden file.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::checkout::Checkout;

const GOLDEN: &str = "tests/golden/videoid-lens.d.ts";

/// Fails, with the difference, when the declarations are not the accepted ones.
pub(crate) fn compare_with_golden(checkout: &Checkout) -> Result<()> {
    let present = checkout.target("videoid-lens.d.ts");
    collect(checkout, &present)?;
    cmd!(
        checkout.shell,
        "git --no-pager diff --no-index {GOLDEN} {present}"
    )
    .run()
    .with_context(|| {
        format!(
            "the public declarations have changed; when that is meant, run `cargo xtask accept` and commit {GOLDEN}"
        )
    })
}

pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    collect(checkout, &checkout.path(GOLDEN))
}

fn collect(checkout: &Checkout, file: &Path) -> Result<()> {
    Ok(checkout.node("xtask/js/declarations.mjs").arg(file).run()?)
}
