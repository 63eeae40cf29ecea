//! `cargo xtask integrations`: the Python wheel in the engines of a warehouse. Not part of `test`, for it installs the
//! engines, which takes longer than all of `test`'s own tools.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lexopt::{Parser, ValueExt as _};
use xshell::cmd;

use crate::checkout::Checkout;
use crate::commands::one_of;
use crate::setup::{self, JAVA, PYTHON};

/// The folder of the wheel's sources, which are a workspace of their own.
const SOURCES: &str = "integrations/python";

/// Without a name: all checks.
const NAMES: [&str; 1] = ["bench"];

pub(crate) fn run(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    let name = match arguments.next()? {
        Some(lexopt::Arg::Value(name)) => Some(one_of(&NAMES, &name.string()?)?),
        Some(other) => return Err(other.unexpected().into()),
        None => None,
    };
    let rest: Vec<OsString> = arguments.raw_args()?.collect();
    setup::install(checkout, &[&JAVA]);
    let python = environment(checkout)?;
    let shell = &checkout.shell;
    if name.is_none() {
        setup::rust_components(checkout)?;
        check_sources(checkout, &python)?;
    }
    let sdist = install_wheel(checkout, &python)?;
    let _in_sources = shell.push_dir(checkout.path(SOURCES));
    if name.is_some() {
        return Ok(cmd!(shell, "{python} bench.py {rest...}").run()?);
    }
    cmd!(shell, "{python} -m pytest {rest...}")
        .env("LENS_SDIST", sdist)
        .run()?;
    Ok(())
}

/// The interpreter of a virtual environment with what the wheel is built and tested with. An engine that can't be had is
/// named, and its tests don't run.
fn environment(checkout: &Checkout) -> Result<PathBuf> {
    let shell = &checkout.shell;
    let folder = checkout.target("integrations/venv");
    let python = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if !python.is_file() {
        let found = PYTHON.ready(checkout)?;
        let (_, system) = found.first().context("there is no Python")?;
        cmd!(shell, "{system} -m venv {folder}")
            .run()
            .context("Python has no `venv` (Debian: apt-get install python3-venv)")?;
    }
    let install = |what: &[&str]| {
        let pip = cmd!(shell, "{python} -m pip install --quiet");
        pip.args(["--disable-pip-version-check"]).args(what).run()
    };
    let requirements = checkout.path(SOURCES).join("requirements.txt");
    install(&["--requirement", &requirements.to_string_lossy()])?;
    let engines = shell.read_file(checkout.path(SOURCES).join("engines.txt"))?;
    for engine in engines.lines().filter(|line| !line.starts_with('#')) {
        if install(&engine.split(' ').collect::<Vec<_>>()).is_err() {
            println!("not run  {engine}: it could not be installed");
        }
    }
    Ok(python)
}

/// rustfmt and clippy, as for the library, and the same for Python.
fn check_sources(checkout: &Checkout, python: &Path) -> Result<()> {
    let shell = &checkout.shell;
    let sources = checkout.path(SOURCES);
    cmd!(shell, "{python} -m ruff format --check {sources}").run()?;
    cmd!(shell, "{python} -m ruff check {sources}").run()?;
    let manifest = sources.join("Cargo.toml");
    cmd!(shell, "cargo fmt --check --manifest-path {manifest}").run()?;
    cmd!(shell, "cargo clippy --locked --manifest-path {manifest}")
        .env("CARGO_TARGET_DIR", cargo_target(checkout))
        .args(["--", "-D", "warnings"])
        .run()?;
    Ok(())
}

fn cargo_target(checkout: &Checkout) -> PathBuf {
    checkout.target("integrations/cargo")
}

/// Builds the wheel and installs it in the environment. Gives the path of the source distribution.
fn install_wheel(checkout: &Checkout, python: &Path) -> Result<PathBuf> {
    let shell = &checkout.shell;
    let folder = checkout.target("integrations/wheels");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    let manifest = checkout.path(SOURCES).join("Cargo.toml");
    let maturin = |command: &str| {
        let places = [
            "--manifest-path".as_ref(),
            manifest.as_os_str(),
            "--out".as_ref(),
            folder.as_os_str(),
        ];
        cmd!(shell, "{python} -m maturin {command}")
            .args(places)
            .env("CARGO_TARGET_DIR", cargo_target(checkout))
    };
    maturin("sdist").run()?;
    maturin("build")
        .args(["--release", "--locked", "--interpreter"])
        .arg(python)
        .run()?;
    let built = |ending: &str| {
        let files = shell.read_dir(&folder)?.into_iter();
        let mut files = files.filter(|file| file.to_string_lossy().ends_with(ending));
        files
            .next()
            .with_context(|| format!("maturin made no {ending}"))
    };
    let wheel = built(".whl")?;
    cmd!(
        shell,
        "{python} -m pip install --quiet --no-deps --force-reinstall {wheel}"
    )
    .run()?;
    built(".tar.gz")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The version in a manifest, which is the first in the file.
    fn version(manifest: &Path) -> String {
        let text = fs::read_to_string(manifest).unwrap();
        let line = text.lines().find(|line| line.starts_with("version = "));
        line.unwrap().to_owned()
    }

    #[test]
    fn the_wheel_has_the_version_of_the_library() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let wheel = root.join(SOURCES).join("Cargo.toml");
        assert_eq!(version(&wheel), version(&root.join("Cargo.toml")));
    }
}
