//! From the compiler's wasm to the one that ships: JavaScript glue, optimisation, and a check that it still compiles.

use std::fs;
use std::path::Path;
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
        .remove_name_section(true)
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
    let bound = checkout.target("ship/bound.wasm");
    let optimised = checkout.target("ship/optimised.wasm");
    fs::write(&bound, wasm)?;
    run(node_tool(checkout.root(), "binaryen/bin/wasm-opt")
        .args(&checkout.manifest.wasm_opt)
        .arg(&bound)
        .arg("-o")
        .arg(&optimised))?;
    check_that_it_compiles(&optimised)?;
    fs::read(&optimised).with_context(|| format!("cannot read {}", optimised.display()))
}

/// wasm-opt can write what engines refuse (newer encodings), without a word.
fn check_that_it_compiles(wasm: &Path) -> Result<()> {
    const SCRIPT: &str = "new WebAssembly.Module(require('node:fs').readFileSync(process.argv[1]))";
    run(Command::new("node").args(["-e", SCRIPT]).arg(wasm)).context(
        "the optimised wasm does not compile: look at the wasm-opt flags in wasm-pack.toml",
    )
}
