//! `cargo xtask accept`: takes the present declarations, snapshots and accessibility tree as the right ones.

use anyhow::Result;

use crate::checkout::Checkout;
use crate::process::{self, cargo};
use crate::{build, declarations, test};

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    declarations::accept(checkout)?;
    process::run(
        cargo()
            .args(["test", "--workspace", "--quiet"])
            .env("INSTA_UPDATE", "always")
            .current_dir(checkout.root()),
    )?;
    test::accept_pages(checkout)?;
    println!("Accepted. Look at the difference before you commit it: git diff");
    Ok(())
}
