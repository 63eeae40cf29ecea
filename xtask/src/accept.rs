//! `cargo xtask accept`: takes the present declarations and snapshots as the right ones.

use anyhow::Result;

use crate::checkout::Checkout;
use crate::process::{self, cargo};
use crate::{build, declarations};

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    declarations::accept(checkout)?;
    process::run(
        cargo()
            .args(["test", "--workspace", "--quiet"])
            .env("INSTA_UPDATE", "always")
            .current_dir(checkout.root()),
    )?;
    println!("Accepted. Look at the difference before you commit it: git diff");
    Ok(())
}
