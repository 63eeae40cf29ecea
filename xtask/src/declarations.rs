//! Compares the declarations that the package ships, which the build has collected, with the golden file.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::checkout::Checkout;

const GOLDEN: &str = "tests/golden/videoid-lens.d.ts";
const PRESENT: &str = "videoid-lens.d.ts";

/// Fails, and shows the difference, if the declarations are not the accepted ones.
pub(crate) fn compare_with_golden(checkout: &Checkout) -> Result<()> {
    let present = checkout.target(PRESENT);
    let compare = cmd!(
        checkout.shell,
        "git --no-pager diff --no-index {GOLDEN} {present}"
    );
    compare.run().context(
        "the public declarations have changed; if that is intended, run `cargo xtask accept`",
    )
}

pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    let present = checkout.target(PRESENT);
    Ok(checkout.shell.copy_file(present, checkout.path(GOLDEN))?)
}
