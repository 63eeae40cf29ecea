//! From the compiler's wasm to the one that ships: JavaScript glue, optimisation, and a check that it still compiles.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Parser, Payload};

use crate::checkout::Checkout;
use crate::process::{capture, node_tool, run};

/// What wasm-bindgen and wasm-opt make of the library.
pub(crate) struct Bound {
    pub(crate) glue: String,
    pub(crate) declarations: String,
    pub(crate) wasm: Vec<u8>,
    /// Without what only lists of results need; the same glue is for both.
    pub(crate) viewer: Vec<u8>,
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
    let all = checkout.target(BOUND);
    fs::write(&all, output.wasm_mut().emit_wasm())?;
    let wasm = optimise(checkout, &all, "ship/optimised.wasm")?;
    let few = checkout.target("ship/viewer.wasm");
    take_out(checkout, &all, &few)?;
    let viewer = optimise(checkout, &few, "ship/optimised-viewer.wasm")?;
    Ok(Bound {
        glue,
        declarations,
        wasm,
        viewer,
    })
}

fn optimise(checkout: &Checkout, wasm: &Path, name: &str) -> Result<Vec<u8>> {
    let optimised = checkout.target(name);
    wasm_opt(checkout, wasm, &optimised, &[])?;
    check_that_it_compiles(&optimised)?;
    fs::read(&optimised).with_context(|| format!("cannot read {}", optimised.display()))
}

/// The wasm of the last build, optimised alike, but with the names of its functions.
pub(crate) fn with_names(checkout: &Checkout) -> Result<Vec<u8>> {
    let named = checkout.target("ship/named.wasm");
    wasm_opt(checkout, &checkout.target(BOUND), &named, &["--debuginfo"])?;
    fs::read(&named).with_context(|| format!("cannot read {}", named.display()))
}

fn wasm_opt(checkout: &Checkout, input: &Path, output: &Path, more: &[&str]) -> Result<()> {
    run(node_tool(checkout.root(), "binaryen/bin/wasm-opt")
        .args(&checkout.manifest.wasm_opt)
        .args(more)
        .arg(input)
        .arg("-o")
        .arg(output))
}

/// Where the output of wasm-bindgen waits for wasm-opt.
const BOUND: &str = "ship/bound.wasm";

/// Takes exports out, and with them whatever nothing else needs.
fn take_out(checkout: &Checkout, input: &Path, output: &Path) -> Result<()> {
    let without = &checkout.manifest.viewer.without;
    let bytes = fs::read(input)?;
    let mut graph = Vec::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        let Payload::ExportSection(exports) = payload? else {
            continue;
        };
        for export in exports {
            let name = export?.name;
            if !without.iter().any(|start| name.starts_with(start)) {
                graph.push(json!({ "name": name, "export": name, "root": true }));
            }
        }
    }
    let file = output.with_extension("json");
    fs::write(&file, serde_json::to_string(&graph)?)?;
    // It prints all that it takes out.
    capture(
        node_tool(checkout.root(), "binaryen/bin/wasm-metadce")
            .arg(input)
            .arg("--graph-file")
            .arg(&file)
            .arg("-o")
            .arg(output),
    )?;
    Ok(())
}

/// wasm-opt can write what engines refuse (newer encodings), without a word.
fn check_that_it_compiles(wasm: &Path) -> Result<()> {
    const SCRIPT: &str = "new WebAssembly.Module(require('node:fs').readFileSync(process.argv[1]))";
    run(Command::new("node").args(["-e", SCRIPT]).arg(wasm)).context(
        "the optimised wasm does not compile: look at the wasm-opt flags in wasm-pack.toml",
    )
}
