//! `cargo xtask build`: builds the npm package. The library is compiled so that the same source gives the same bytes in
//! any folder.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

use crate::checkout::Checkout;
use crate::setup;
use crate::split;

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    setup::for_build(checkout)?;
    let library = compile(checkout)?;
    bind(checkout, &library)?;
    optimise(checkout)?;
    checkout.node("xtask/js/package.mjs").run()?;
    println!("The npm package is in {}/", checkout.manifest.out_dir);
    Ok(())
}

/// Compiles the library in release mode and returns the wasm file.
fn compile(checkout: &Checkout) -> Result<PathBuf> {
    let target = &checkout.manifest.target;
    // A separate folder: otherwise the flags below would invalidate the cache of everyday builds.
    let folder = checkout.target("ship");
    cmd!(
        checkout.shell,
        "cargo build --release --lib --package videoid-lens --target {target} --target-dir {folder}"
    )
    // wasm-bindgen and wasm-opt read the module's features from a section that a full strip removes. The names that
    // this setting keeps are dropped when the package is laid out.
    .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo")
    .env("CARGO_ENCODED_RUSTFLAGS", flags(checkout)?)
    .run()?;
    let name = format!("{}.wasm", checkout.manifest.names.glue);
    Ok(folder.join(target).join("release").join(name))
}

/// The size up to which a function is inlined; functions for rare cases never are. LLVM's own 225 makes the wasm 6 KB
/// gzip larger, and `explain` not measurably faster.
const INLINE: &str = "-Cllvm-args=--inline-threshold=105 --inlinecold-threshold=0";

/// Keeps each static in a named segment of its own, so that it can go into the part that needs it.
const SEGMENTS: &str = "-Clink-arg=--no-merge-data-segments";

/// The split finds out from the numbers in code and data which statics and which table slots are used. So both start at
/// numbers that otherwise hardly occur: slots at 7,000 instead of 1; and statics, which follow the stack, not at 1 MiB.
const TABLE_BASE: &str = "-Clink-arg=--table-base=7000";
const STACK_SIZE: &str = "-Clink-arg=-zstack-size=1050000";

/// The compiler flags: those above, and those that remove this machine's folders from the panic messages in the wasm.
fn flags(checkout: &Checkout) -> Result<String> {
    let shell = &checkout.shell;
    let mut flags = vec![
        INLINE.to_owned(),
        SEGMENTS.to_owned(),
        TABLE_BASE.to_owned(),
        STACK_SIZE.to_owned(),
        remap(checkout.root(), "/videoid-lens"),
    ];
    // The folders into which cargo unpacks crates: one per registry, named after its address.
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let registries = shell
        .read_dir(cargo_home.join("registry/src"))
        .unwrap_or_default();
    flags.extend(registries.iter().map(|folder| remap(folder, "/registry")));
    // If the source of std is installed, rustc uses its path on this machine.
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    let commit = setup::rustc_says(checkout, "commit-hash: ")?;
    let std_source = Path::new(&sysroot).join("lib/rustlib/src/rust");
    flags.push(remap(&std_source, &format!("/rustc/{commit}")));
    Ok(flags.join("\u{1f}"))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

/// Writes the wasm and its JavaScript glue to `target/ship`.
fn bind(checkout: &Checkout, library: &Path) -> Result<()> {
    let glue = &checkout.manifest.names.glue;
    let mut output = Bindgen::new()
        .input_path(library)
        .out_name(glue)
        .web(true)?
        .typescript(true)
        // The shell passes the wasm to the glue. The glue must not look for a file of its own.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        // Lets the shell restart the wasm after a trap.
        .reset_state_function(true)
        .generate_output()
        .context("wasm-bindgen refused the library")?;
    let declarations = output
        .ts()
        .context("wasm-bindgen gave no declarations")?
        .to_owned();
    let ship = checkout.target("ship");
    let shell = &checkout.shell;
    shell.write_file(ship.join(format!("{glue}.js")), with_join(output.js())?)?;
    shell.write_file(ship.join(format!("{glue}.d.ts")), declarations + JOIN_TYPE)?;
    shell.write_file(ship.join("bound.wasm"), output.wasm_mut().emit_wasm())?;
    Ok(())
}

/// Lets the shell add a part's exports to those of the core.
const JOIN: &str = "
export function join(module) {
    const part = new WebAssembly.Instance(module, { ...__wbg_get_imports(), core: wasm });
    Object.assign(wasm, part.exports);
}
";
const JOIN_TYPE: &str = "
/**
 * Adds the functions of a part of the wasm to the instance.
 */
export function join(module: WebAssembly.Module): void;
";

/// The glue with [`JOIN`] added. It keeps its exports in an object of its own, because that of an instance can't be
/// extended.
fn with_join(glue: &str) -> Result<String> {
    let places = ["wasm = instance.exports;", "wasm = wasmInstance.exports;"];
    let mut glue = glue.to_owned();
    for place in places {
        ensure!(
            glue.matches(place).count() == 1,
            "wasm-bindgen's glue has changed: `{place}` does not occur exactly once"
        );
        let (variable, exports) = place.split_once(" = ").unwrap_or_default();
        let copy = format!("{variable} = {{ ...{} }};", exports.trim_end_matches(';'));
        glue = glue.replace(place, &copy);
    }
    Ok(glue + JOIN)
}

/// Writes the files that ship to `target/ship`: the whole wasm, and its parts.
fn optimise(checkout: &Checkout) -> Result<()> {
    let ship = |name: &str| checkout.target("ship").join(name);
    let named = ship("named.wasm");
    let flags = &checkout.manifest.wasm_opt;
    // The names are for `cargo xtask size`. They only change their own section.
    checkout
        .node("node_modules/binaryen/bin/wasm-opt")
        .args(flags)
        .arg("--debuginfo")
        // Each static remains one segment, so that the split sees where it begins and ends.
        .arg("--skip-pass=memory-packing")
        .arg(ship("bound.wasm"))
        .arg("-o")
        .arg(&named)
        .run()?;
    let whole = checkout.shell.read_binary_file(named)?;
    let file = &checkout.manifest.names.wasm;
    checkout
        .shell
        .write_file(ship(file), split::in_one(&whole)?)?;
    for (part, wasm) in split::split(&whole, &checkout.manifest.parts)? {
        let name = file.replace(".wasm", &format!("-{part}.wasm"));
        checkout.shell.write_file(ship(&name), wasm)?;
    }
    Ok(())
}
