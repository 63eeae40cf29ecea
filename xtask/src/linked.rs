//! The crates that are linked into the wasm.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::checkout::Checkout;
use crate::process::{capture, cargo};

/// A crate of somebody else.
#[derive(Clone, Debug)]
pub(crate) struct Linked {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The licence expression of its Cargo.toml.
    pub(crate) licence: String,
    /// Where its sources are.
    pub(crate) folder: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
}

/// The crates below the library, without those that only run while it is built, by name and version.
pub(crate) fn crates(checkout: &Checkout) -> Result<Vec<Linked>> {
    let target = checkout.manifest.target.as_str();
    // `cargo metadata` mixes in the features, and so the crates, that only the tests and this tool ask for; `cargo tree`
    // has what is built.
    let tree = capture(
        cargo()
            .args(["tree", "--package", "videoid-lens", "--target", target])
            .args(["--edges", "normal,no-proc-macro", "--no-dedupe"])
            .args(["--prefix", "none", "--format", "{p}"])
            .current_dir(checkout.root()),
    )?;
    let metadata = capture(
        cargo()
            .args(["metadata", "--format-version", "1"])
            .args(["--filter-platform", target])
            .current_dir(checkout.root()),
    )?;
    let metadata: Metadata =
        serde_json::from_str(&metadata).context("`cargo metadata` gave an unknown report")?;
    names(&tree)
        .into_iter()
        .map(|(name, version)| find(&metadata, name, version))
        .collect()
}

/// Name and version of each line of `cargo tree` but the first, which is the library itself.
fn names(tree: &str) -> Vec<(&str, &str)> {
    let mut names: Vec<_> = tree
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?.strip_prefix('v')?))
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn find(metadata: &Metadata, name: &str, version: &str) -> Result<Linked> {
    let package = metadata
        .packages
        .iter()
        .find(|package| package.name == name && package.version == version)
        .with_context(|| format!("`cargo metadata` does not know {name} {version}"))?;
    Ok(Linked {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: package
            .license
            .clone()
            .with_context(|| format!("{name} {version} names no licence"))?,
        folder: package
            .manifest_path
            .parent()
            .with_context(|| format!("{name} {version} has no folder"))?
            .to_path_buf(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_once_and_not_the_library() {
        let tree = "lens v0.1.0 (/somewhere)\nb v1.0.0\na v2.0.0\na v1.0.0\nb v1.0.0\n";
        assert_eq!(
            names(tree),
            [("a", "1.0.0"), ("a", "2.0.0"), ("b", "1.0.0")]
        );
    }
}
