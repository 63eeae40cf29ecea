//! The build manifest, `wasm-pack.toml`. The scripts of `xtask/js` receive it as JSON with the same keys.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Manifest {
    /// The Rust target for which the library is compiled.
    pub(crate) target: String,
    /// The folder of the npm package.
    pub(crate) out_dir: String,
    /// The folder of the shell's modules.
    source: String,
    /// The flags of wasm-opt.
    pub(crate) wasm_opt: Vec<String>,
    pub(crate) names: Names,
    /// The parts of the wasm besides its core, by name.
    pub(crate) parts: BTreeMap<String, Part>,
    /// Export name to shell module.
    entries: BTreeMap<String, String>,
    /// The parts of the wasm that an entry needs for its first result.
    first_load: BTreeMap<String, Vec<String>>,
    package: Package,
    budgets: Budgets,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    /// The glue's module, without extension.
    pub(crate) glue: String,
    /// The whole wasm.
    pub(crate) wasm: String,
    /// The classic script that contains everything.
    script: String,
}

/// A part of the wasm.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    /// The prefixes of the names of its exports.
    pub(crate) exports: Vec<String>,
    /// What the names of the statics contain that only this part uses.
    #[serde(default)]
    pub(crate) statics: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Package {
    /// The module of the command.
    bin: String,
    /// The files of the tarball, as patterns for package.json.
    files: Vec<String>,
}

/// Budgets in bytes, after gzip.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    files: BTreeMap<String, usize>,
    entries: BTreeMap<String, usize>,
}

impl Manifest {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is not a valid manifest", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(file: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        std::fs::read_to_string(root.join(file)).unwrap()
    }

    #[test]
    fn wasm_pack_and_xtask_optimise_with_the_same_flags() {
        let ours: Manifest = toml::from_str(&text("wasm-pack.toml")).unwrap();
        let cargo: toml::Table = toml::from_str(&text("Cargo.toml")).unwrap();
        let theirs: Vec<String> =
            cargo["package"]["metadata"]["wasm-pack"]["profile"]["release"]["wasm-opt"]
                .clone()
                .try_into()
                .unwrap();
        assert_eq!(ours.wasm_opt, theirs);
    }

    #[test]
    fn the_first_line_says_who_reads_the_manifest() {
        let text = text("wasm-pack.toml");
        let first = text.lines().next().unwrap();
        assert!(first.starts_with('#') && first.contains("NOT by wasm-pack"));
    }

    #[test]
    fn budgets_and_first_loads_are_only_of_existing_entries() {
        let manifest: Manifest = toml::from_str(&text("wasm-pack.toml")).unwrap();
        for entry in manifest
            .budgets
            .entries
            .keys()
            .chain(manifest.first_load.keys())
        {
            assert!(manifest.entries.contains_key(entry), "{entry}");
        }
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let with_typo = format!("wasm-opts = []\n{}", text("wasm-pack.toml"));
        assert!(toml::from_str::<Manifest>(&with_typo).is_err());
    }
}
