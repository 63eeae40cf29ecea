//! The build manifest, `wasm-pack.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Manifest {
    /// The Rust target the library is compiled for.
    pub(crate) target: String,
    /// The folder of the npm package.
    pub(crate) out_dir: String,
    /// The flags of wasm-opt.
    pub(crate) wasm_opt: Vec<String>,
    pub(crate) names: Names,
    pub(crate) viewer: Viewer,
    /// Export name to shell module.
    pub(crate) entries: BTreeMap<String, String>,
    pub(crate) package: Package,
    pub(crate) budgets: Budgets,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    /// The glue's module, without extension.
    pub(crate) glue: String,
    pub(crate) wasm: String,
    /// The module that carries the wasm as base64.
    pub(crate) inline: String,
    /// Everything in one classic script.
    pub(crate) script: String,
}

/// The wasm for those who show single results.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Viewer {
    pub(crate) wasm: String,
    /// How the names of the exports start that it does without.
    pub(crate) without: Vec<String>,
    /// The entries that need no more.
    pub(crate) entries: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Package {
    /// Every file of the tarball.
    pub(crate) files: Vec<String>,
}

impl Package {
    /// The files that browsers load.
    pub(crate) fn loaded(&self) -> impl Iterator<Item = &String> {
        self.files.iter().filter(|name| {
            let extension = Path::new(name).extension();
            extension.is_some_and(|extension| extension == "js" || extension == "wasm")
        })
    }
}

/// Budgets in bytes after gzip.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budgets {
    pub(crate) files: BTreeMap<String, usize>,
    pub(crate) entries: BTreeMap<String, usize>,
}

impl Manifest {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is not understood", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn wasm_pack_and_xtask_optimise_with_the_same_flags() {
        let ours = Manifest::read(&root().join("wasm-pack.toml")).unwrap();
        let cargo = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
        let cargo: toml::Table = toml::from_str(&cargo).unwrap();
        let theirs: Vec<String> =
            cargo["package"]["metadata"]["wasm-pack"]["profile"]["release"]["wasm-opt"]
                .clone()
                .try_into()
                .unwrap();
        assert_eq!(ours.wasm_opt, theirs);
    }

    #[test]
    fn the_first_line_says_who_reads_the_manifest() {
        let text = std::fs::read_to_string(root().join("wasm-pack.toml")).unwrap();
        let first = text.lines().next().unwrap();
        assert!(first.starts_with('#') && first.contains("NOT by wasm-pack"));
    }

    #[test]
    fn every_budget_is_about_something_that_ships() {
        let manifest = Manifest::read(&root().join("wasm-pack.toml")).unwrap();
        for file in manifest.budgets.files.keys() {
            assert!(manifest.package.files.contains(file), "{file}");
        }
        for entry in manifest.budgets.entries.keys() {
            assert!(manifest.entries.contains_key(entry), "{entry}");
        }
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let text = std::fs::read_to_string(root().join("wasm-pack.toml")).unwrap();
        let with_typo = format!("wasm-opts = []\n{text}");
        assert!(toml::from_str::<Manifest>(&with_typo).is_err());
    }
}
