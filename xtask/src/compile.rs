//! Compiles the library to wasm so that the same source gives the same bytes, whatever the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::checkout::Checkout;
use crate::process::{capture, cargo, run};

/// Compiles the library in release mode and returns the wasm file.
pub(crate) fn library(checkout: &Checkout) -> Result<PathBuf> {
    // A folder of its own: the flags below would otherwise throw out what the daily builds have cached.
    let target_dir = checkout.target("ship");
    run(cargo()
        .args(["build", "--release", "--lib", "--package", "videoid-lens"])
        .args(["--target", &checkout.manifest.target])
        .arg("--target-dir")
        .arg(&target_dir)
        // wasm-bindgen and wasm-opt learn the module's features from a section that a full strip takes out;
        // the names that this leaves in are dropped by wasm-opt.
        .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(checkout)?)
        .current_dir(checkout.root()))?;
    Ok(target_dir
        .join(&checkout.manifest.target)
        .join("release")
        .join(format!("{}.wasm", checkout.manifest.names.glue)))
}

/// How large a function may be to be copied to where it is called. LLVM's own 225 makes the wasm 6 KB gzip larger,
/// and `explain` not measurably faster.
const INLINE: &str = "-Cllvm-args=--inline-threshold=105";

/// Flags that take the folders of this machine out of the panic messages in the wasm, and the one above.
fn flags(checkout: &Checkout) -> Result<String> {
    let mut flags = vec![INLINE.to_owned(), remap(checkout.root(), "/videoid-lens")];
    for registry in registries() {
        flags.push(remap(&registry, "/registry"));
    }
    // Where the source of std is installed, rustc names it by its place on this machine.
    let sysroot = capture(Command::new("rustc").args(["--print", "sysroot"]))?;
    let version = capture(Command::new("rustc").arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("`rustc -vV` names no commit")?;
    let std_source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    flags.push(remap(&std_source, &format!("/rustc/{commit}")));
    Ok(flags.join("\u{1f}"))
}

fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

/// The folders that cargo unpacks crates into: one a registry, named after its address.
fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let Some(entries) = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok()) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
