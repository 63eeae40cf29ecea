//! `cargo xtask build`: the npm package.

use anyhow::Result;

use crate::checkout::Checkout;
use crate::{bindgen, compile, package, setup};

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    setup::for_build(checkout)?;
    let library = compile::library(checkout)?;
    let bound = bindgen::bind(checkout, &library)?;
    package::lay_out(checkout, &bound)?;
    println!("The npm package is in {}/", checkout.manifest.out_dir);
    Ok(())
}
