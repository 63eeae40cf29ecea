//! Where things are: the checkout, its manifest, and the folders that commands write to.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::manifest::Manifest;

/// The checkout this tool was built from.
pub(crate) struct Checkout {
    root: PathBuf,
    target: PathBuf,
    pub(crate) manifest: Manifest,
}

impl Checkout {
    pub(crate) fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask is not inside the checkout")?
            .to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        Self::with(root, target)
    }

    /// Another copy of the sources, whose build products are in its own folder.
    pub(crate) fn at(root: PathBuf) -> Result<Self> {
        let target = root.join("target");
        Self::with(root, target)
    }

    fn with(root: PathBuf, target: PathBuf) -> Result<Self> {
        let manifest = Manifest::read(&root.join("wasm-pack.toml"))?;
        Ok(Self {
            root,
            target,
            manifest,
        })
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path among the build products.
    pub(crate) fn target(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }

    /// The npm package, as `build` lays it out.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join(&self.manifest.out_dir)
    }
}
