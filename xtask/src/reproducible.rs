//! `cargo xtask reproducible`: whether the same sources give the same package in another folder.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest as _, Sha256};

use crate::build;
use crate::checkout::Checkout;

/// What is made from the sources, wherever it lies.
const MADE: [&str; 3] = [".git", "target", "node_modules"];

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    let folder = tempfile::tempdir()?;
    // Neither as long nor as deep as the checkout's path.
    let root = folder.path().join("copy of/the/sources");
    copy(checkout.root(), &root, &checkout.manifest.out_dir)?;
    let elsewhere = Checkout::at(root)?;
    build::run(checkout)?;
    build::run(&elsewhere)?;
    compare(checkout, &elsewhere)
}

fn copy(from: &Path, to: &Path, package: &str) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if name == package || MADE.iter().any(|made| name == *made) {
            continue;
        }
        let (source, copied) = (entry.path(), to.join(&name));
        if source.is_dir() {
            copy(&source, &copied, package)?;
        } else {
            fs::copy(&source, &copied)
                .with_context(|| format!("cannot copy {}", source.display()))?;
        }
    }
    Ok(())
}

fn compare(one: &Checkout, other: &Checkout) -> Result<()> {
    let wasm = &one.manifest.names.wasm;
    for checkout in [one, other] {
        let bytes = fs::read(checkout.package().join(wasm))?;
        println!("sha256 {}  {wasm}", hash(&bytes));
    }
    let mut different = Vec::new();
    for file in &one.manifest.package.files {
        if fs::read(one.package().join(file))? != fs::read(other.package().join(file))? {
            different.push(file.as_str());
        }
    }
    if different.is_empty() {
        println!("All files of the package are the same.");
        return Ok(());
    }
    bail!(
        "the package depends on the folder it is built in: {}",
        different.join(", ")
    )
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut hex, byte| {
        // A String takes whatever is written to it.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_copied_and_products_are_not() {
        let from = tempfile::tempdir().unwrap();
        let to = tempfile::tempdir().unwrap();
        for file in ["a.rs", "src/b.rs", "pkg/c.js", "fuzz/target/d", ".git/e"] {
            let path = from.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        let copied = to.path().join("deep/down");
        copy(from.path(), &copied, "pkg").unwrap();
        let there = |file: &str| copied.join(file).exists();
        assert!(there("a.rs") && there("src/b.rs") && there("fuzz"));
        assert!(!there("pkg") && !there("fuzz/target") && !there(".git"));
    }

    #[test]
    fn a_hash_is_written_as_sha256sum_does() {
        assert_eq!(
            hash(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
