//! What the commands need on the machine: each is looked for, fetched where we can, and named where we can't.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::process::{capture, find_on_path, npm, run, succeeds};

const OLDEST_NODE: u32 = 20;

/// Everything that `build` needs.
pub(crate) fn for_build(checkout: &Checkout) -> Result<()> {
    rust_target(&checkout.manifest.target)?;
    node()?;
    node_modules(checkout)
}

/// The Rust target, added by rustup when it is missing.
pub(crate) fn rust_target(target: &str) -> Result<()> {
    let folder =
        capture(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))?;
    if PathBuf::from(folder.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the Rust target {target}");
    run(Command::new("rustup").args(["target", "add", target])).with_context(|| {
        format!("the Rust target {target} is missing: install it with `rustup target add {target}`")
    })
}

/// rustfmt and clippy, added by rustup when they are missing.
pub(crate) fn rust_components() -> Result<()> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if !succeeds(Command::new(program).arg("--version")) {
            println!("Adding the Rust component {component}");
            run(Command::new("rustup").args(["component", "add", component])).with_context(
                || {
                    format!(
                        "{component} is missing: install it with `rustup component add {component}`"
                    )
                },
            )?;
        }
    }
    Ok(())
}

fn node() -> Result<()> {
    let advice = format!("install Node.js {OLDEST_NODE} or newer, with npm");
    let version = capture(Command::new("node").arg("--version"))
        .with_context(|| format!("Node.js is missing: {advice}"))?;
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {} is too old: {advice}", version.trim()),
    }
}

/// The development tools of package.json, installed when they are missing or older than the lock file.
fn node_modules(checkout: &Checkout) -> Result<()> {
    let modified = |file: &str| fs::metadata(checkout.path(file)).and_then(|data| data.modified());
    let locked = modified("package-lock.json").context("package-lock.json is missing")?;
    // npm writes this file last, so a broken installation has none.
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    println!("Installing the development tools of package.json");
    run(npm()
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(checkout.root()))
    .context("npm could not install typescript, binaryen and playwright-core: is the npm registry reachable?")
}

/// A browser and the program that drives it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Chromium and chromedriver, installed by apt-get when they are missing and we may.
pub(crate) fn browser() -> Result<Browser> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    install(&["chromium", "chromium-driver"])?;
    find_browser().context(
        "Chromium and chromedriver of one version must be on PATH: install them with your package manager \
         (Debian: `apt-get install chromium chromium-driver`)",
    )
}

/// Installs packages by apt-get, where there is one and we may use it: look again afterwards for what was missing.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    if find_on_path(&["apt-get"]).is_none() || !is_root() {
        return Ok(());
    }
    println!("Installing {}", packages.join(" and "));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-y", "-qq"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn find_browser() -> Option<Browser> {
    Some(Browser {
        chromium: find_on_path(&["chromium", "chromium-browser", "google-chrome"])?,
        driver: find_on_path(&["chromedriver"])?,
    })
}

fn is_root() -> bool {
    capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
