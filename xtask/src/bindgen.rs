//! From the compiler's wasm to the one that ships: JavaScript glue, optimisation, and a check that it still compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::checkout::Checkout;
use crate::process::{node_tool, run};

/// What wasm-bindgen and wasm-opt make of the library.
pub(crate) struct Bound {
    pub(crate) glue: String,
    pub(crate) declarations: String,
    pub(crate) wasm: Vec<u8>,
}

pub(crate) fn bind(checkout: &Checkout, library: &Path) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_path(library)
        .out_name(&checkout.manifest.names.glue)
        .web(true)?
        .typescript(true)
        // The shell gives the wasm to the glue; the glue must not look for a file of its own.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        // Lets the shell start afresh after a trap.
        .reset_state_function(true)
        .generate_output()
        .context("wasm-bindgen refused the library")?;
    let glue = output.js().to_owned();
    let declarations = output
        .ts()
        .context("wasm-bindgen gave no declarations")?
        .to_owned();
    let wasm = optimise(checkout, &output.wasm_mut().emit_wasm())?;
    Ok(Bound {
        glue,
        declarations,
        wasm,
    })
}

fn optimise(checkout: &Checkout, wasm: &[u8]) -> Result<Vec<u8>> {
    fs::write(bound(checkout), wasm)?;
    let optimised = checkout.target("ship/optimised.wasm");
    wasm_opt(checkout, &optimised, &[])?;
    check_that_it_compiles(&optimised)?;
    fs::read(&optimised).with_context(|| format!("cannot read {}", optimised.display()))
}

/// The wasm of the last build, optimised alike, but with the names of its functions.
pub(crate) fn with_names(checkout: &Checkout) -> Result<Vec<u8>> {
    let named = checkout.target("ship/named.wasm");
    wasm_opt(checkout, &named, &["--debuginfo"])?;
    fs::read(&named).with_context(|| format!("cannot read {}", named.display()))
}

fn wasm_opt(checkout: &Checkout, output: &Path, more: &[&str]) -> Result<()> {
    run(node_tool(checkout.root(), "binaryen/bin/wasm-opt")
        .args(&checkout.manifest.wasm_opt)
        .args(more)
        .arg(bound(checkout))
        .arg("-o")
        .arg(output))
}

/// Where the output of wasm-bindgen waits for wasm-opt.
fn bound(checkout: &Checkout) -> PathBuf {
    checkout.target("ship/bound.wasm")
}

/// wasm-opt can write what engines refuse (newer encodings), without a word.
fn check_that_it_compiles(wasm: &Path) -> Result<()> {
    const SCRIPT: &str = "new WebAssembly.Module(require('node:fs').readFileSync(process.argv[1]))";
    run(Command::new("node").args(["-e", SCRIPT]).arg(wasm)).context(
        "the optimised wasm does not compile: look at the wasm-opt flags in wasm-pack.toml",
    )
}
