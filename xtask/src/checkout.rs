//! The paths of the checkout, its manifest, and the folders that commands write to.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::manifest::Manifest;

/// The checkout from which this tool was built.
pub(crate) struct Checkout {
    root: PathBuf,
    target: PathBuf,
    pub(crate) manifest: Manifest,
    /// Runs programs in the root. The scripts of `xtask/js` find out the paths from its environment variables.
    pub(crate) shell: Shell,
}

impl Checkout {
    pub(crate) fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask is not inside the checkout")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Self::with(root, target)
    }

    /// Another copy of the sources, with its build products in a folder of its own.
    pub(crate) fn at(root: PathBuf) -> Result<Self> {
        let target = root.join("target");
        Self::with(root, target)
    }

    fn with(root: PathBuf, target: PathBuf) -> Result<Self> {
        let manifest = Manifest::read(&root.join("wasm-pack.toml"))?;
        let shell = Shell::new()?;
        shell.change_dir(&root);
        shell.set_var("LENS_MANIFEST", serde_json::to_string(&manifest)?);
        shell.set_var("LENS_PACKAGE", root.join(&manifest.out_dir));
        shell.set_var("LENS_TARGET", &target);
        Ok(Self {
            root,
            target,
            manifest,
            shell,
        })
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path in the folder of the build products.
    pub(crate) fn target(&self, relative: &str) -> PathBuf {
        self.target.join(relative)
    }

    /// The npm package, which `build` lays out.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join(&self.manifest.out_dir)
    }

    /// A command that runs a script of the checkout in Node.
    pub(crate) fn node(&self, script: &str) -> Cmd<'_> {
        cmd!(self.shell, "node {script}")
    }

    /// The same, while the demo page and the package are served. The script finds the address in `LENS_SITE`.
    pub(crate) fn node_with_site(&self) -> Cmd<'_> {
        self.node("xtask/js/serve.mjs").args(["0", "node"])
    }

    pub(crate) fn npm(&self) -> Cmd<'_> {
        self.shell
            .cmd(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }
}
