//! Finds what the commands need on the machine: what is missing is installed if possible, and otherwise named.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::checkout::Checkout;

const OLDEST_NODE: u32 = 20;

/// Prepares everything that `build` needs.
pub(crate) fn for_build(checkout: &Checkout) -> Result<()> {
    rust_target(checkout)?;
    node(checkout)?;
    node_modules(checkout)
}

/// Adds the Rust target with rustup if it is missing.
fn rust_target(checkout: &Checkout) -> Result<()> {
    let target = &checkout.manifest.target;
    let shell = &checkout.shell;
    let folder = cmd!(shell, "rustc --print target-libdir --target {target}");
    if Path::new(&folder.quiet().read()?).is_dir() {
        return Ok(());
    }
    cmd!(shell, "rustup target add {target}")
        .run()
        .with_context(|| format!("the Rust target {target} is missing"))
}

/// Adds rustfmt and clippy with rustup if they are missing.
pub(crate) fn rust_components(checkout: &Checkout) -> Result<()> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        let version = cmd!(checkout.shell, "{program} --version").quiet();
        if version.ignore_stderr().read().is_err() {
            cmd!(checkout.shell, "rustup component add {component}")
                .run()
                .with_context(|| format!("{component} is missing"))?;
        }
    }
    Ok(())
}

/// The rest of the line of `rustc -vV` that starts with this text.
pub(crate) fn rustc_says(checkout: &Checkout, start: &str) -> Result<String> {
    let version = cmd!(checkout.shell, "rustc -vV").quiet().read()?;
    let line = version.lines().find_map(|line| line.strip_prefix(start));
    line.map(str::to_owned)
        .with_context(|| format!("`rustc -vV` has no line `{start}`"))
}

fn node(checkout: &Checkout) -> Result<()> {
    let advice = format!("install Node.js {OLDEST_NODE} or newer, with npm");
    let version = cmd!(checkout.shell, "node --version").quiet().read();
    let version = version.with_context(|| format!("Node.js is missing: {advice}"))?;
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {version} is too old: {advice}"),
    }
}

/// Installs the development tools of package.json if they are missing or older than the lock file.
fn node_modules(checkout: &Checkout) -> Result<()> {
    let modified = |file: &str| fs::metadata(checkout.path(file)).and_then(|data| data.modified());
    let locked = modified("package-lock.json").context("package-lock.json is missing")?;
    // npm writes this file last, so it is missing after an interrupted installation.
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    checkout
        .npm()
        .args(["ci", "--no-audit", "--no-fund"])
        .run()
        .context("npm could not install the tools of package.json: is the npm registry reachable?")
}

/// A step could not run because this is missing. `cargo xtask test` lists it; on its own it is no failure.
#[derive(Debug)]
pub(crate) struct NotRun(pub(crate) String);

impl fmt::Display for NotRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A browser engine, with the programs that drive it.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    programs: &'static [Program],
}

struct Program {
    /// The environment variable that passes its path to the scripts and to wasm-bindgen's test runner.
    variable: &'static str,
    names: &'static [&'static str],
    /// The Debian package that contains it.
    package: &'static str,
}

const fn program(
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
) -> Program {
    Program {
        variable,
        names,
        package,
    }
}

const CHROMIUMS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

pub(crate) const CHROMIUM: Engine = Engine {
    name: "chromium",
    programs: &[
        program("LENS_CHROMIUM", CHROMIUMS, "chromium"),
        program("CHROMEDRIVER", &["chromedriver"], "chromium-driver"),
    ],
};

pub(crate) const FIREFOX: Engine = Engine {
    name: "firefox",
    programs: &[program(
        "LENS_FIREFOX",
        &["firefox", "firefox-esr"],
        "firefox-esr",
    )],
};

pub(crate) const WEBKIT: Engine = Engine {
    name: "webkit",
    programs: &[
        program("LENS_WEBKIT", &["WebKitWebDriver"], "webkit2gtk-driver"),
        program("LENS_XVFB", &["Xvfb"], "xvfb"),
    ],
};

/// A reader of archives and JSON with which the tests compare ours.
pub(crate) const PYTHON: Engine = Engine {
    name: "python",
    programs: &[program("LENS_PYTHON", &["python3"], "python3")],
};

/// What Spark runs on.
pub(crate) const JAVA: Engine = Engine {
    name: "java",
    programs: &[program("LENS_JAVA", &["java"], "default-jre-headless")],
};

impl Engine {
    fn missing(&self) -> impl Iterator<Item = &Program> {
        let programs = self.programs.iter();
        programs.filter(|program| find_on_path(program.names).is_none())
    }

    /// The paths of its programs, as environment variables. Missing programs are installed if that is allowed.
    pub(crate) fn ready(&self, checkout: &Checkout) -> Result<Vec<(&'static str, PathBuf)>> {
        install(checkout, &[self]);
        let missing: Vec<_> = self.missing().map(|program| program.package).collect();
        if !missing.is_empty() {
            let (name, packages) = (self.name, missing.join(" "));
            let missing = format!("{name} is not installed (Debian: apt-get install {packages})");
            return Err(anyhow::Error::msg(NotRun(missing)));
        }
        let programs = self.programs.iter();
        Ok(programs
            .filter_map(|program| Some((program.variable, find_on_path(program.names)?)))
            .collect())
    }
}

/// Installs missing programs of these engines with apt-get, if it exists and we are allowed to use it. What is still
/// missing is reported by the step that needs it.
pub(crate) fn install(checkout: &Checkout, engines: &[&Engine]) {
    let shell = &checkout.shell;
    let missing = engines.iter().flat_map(|engine| engine.missing());
    let packages: Vec<_> = missing.map(|program| program.package).collect();
    let is_root = || {
        cmd!(shell, "id -u")
            .quiet()
            .read()
            .is_ok_and(|id| id == "0")
    };
    if packages.is_empty() || find_on_path(&["apt-get"]).is_none() || !is_root() {
        return;
    }
    let installed = cmd!(shell, "apt-get update -qq").run().and_then(|()| {
        cmd!(shell, "apt-get install -y -qq {packages...}")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .ignore_stdout()
            .run()
    });
    if let Err(error) = installed {
        println!("{error:#}");
    }
}

/// The first of these programs that is on PATH.
fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&path)
            .map(|folder| folder.join(&file))
            .find(|file| file.is_file())
    })
}
