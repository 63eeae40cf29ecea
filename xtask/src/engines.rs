//! `cargo xtask test --engines`: the main walk over the demo page, in those other engines that this machine has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::process::{self, find_on_path};
use crate::server::Site;
use crate::setup;

pub(crate) struct Engine {
    pub(crate) name: &'static str,
    programs: &'static [Program],
}

/// A program that the walk starts.
struct Program {
    /// Under which the walk is told where it is.
    setting: &'static str,
    /// What is said when there is none.
    name: &'static str,
    /// Debian's package with it, if there is one.
    package: Option<&'static str>,
    find: fn() -> Option<PathBuf>,
}

const ENGINES: &[Engine] = &[
    Engine {
        name: "firefox",
        programs: &[
            Program {
                setting: "LENS_BROWSER",
                name: "Firefox",
                package: Some("firefox-esr"),
                find: || find_on_path(&["firefox", "firefox-esr"]),
            },
            Program {
                setting: "LENS_DRIVER",
                name: "geckodriver (`cargo install geckodriver`)",
                package: None,
                find: || find_on_path(&["geckodriver"]),
            },
        ],
    },
    Engine {
        name: "webkit",
        programs: &[
            Program {
                setting: "LENS_BROWSER",
                name: "WebKitGTK's MiniBrowser",
                package: Some("webkit2gtk-driver"),
                find: mini_browser,
            },
            Program {
                setting: "LENS_DRIVER",
                name: "WebKitWebDriver",
                package: Some("webkit2gtk-driver"),
                find: || find_on_path(&["WebKitWebDriver"]),
            },
            Program {
                setting: "LENS_XVFB",
                name: "Xvfb",
                package: Some("xvfb"),
                find: || find_on_path(&["Xvfb"]),
            },
        ],
    },
];

/// The engines that a name means.
pub(crate) fn named(name: &str) -> Result<Vec<&'static Engine>> {
    let engines: Vec<_> = ENGINES
        .iter()
        .filter(|engine| name == "all" || name == engine.name)
        .collect();
    if engines.is_empty() {
        let names: Vec<_> = ENGINES.iter().map(|engine| engine.name).collect();
        bail!(
            "there is no engine `{name}`; there are: all, {}",
            names.join(", ")
        );
    }
    Ok(engines)
}

pub(crate) enum Outcome {
    Passed,
    /// With what is missing.
    NotRun(String),
}

/// Walks over the demo page. That an engine is not there is no failure: hardly any machine has them all.
pub(crate) fn walk(checkout: &Checkout, engine: &Engine) -> Result<Outcome> {
    let packages: BTreeSet<_> = engine
        .missing()
        .filter_map(|program| program.package)
        .collect();
    if !packages.is_empty()
        && let Err(error) = setup::install(&packages.into_iter().collect::<Vec<_>>())
    {
        println!("{error:#}");
    }
    let missing: Vec<_> = engine.missing().map(|program| program.name).collect();
    if !missing.is_empty() {
        return Ok(Outcome::NotRun(missing.join(", ")));
    }
    let address = Site::open(checkout, 0)?.serve_in_background();
    let screenshots = checkout.target("screenshots");
    fs::create_dir_all(&screenshots)?;
    process::run(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .arg(checkout.path("tests/engines/walk.mjs"))
            .env("LENS_ENGINE", engine.name)
            .env("LENS_SITE", address)
            .env("LENS_PACKAGE", checkout.package())
            .env("LENS_SCREENSHOTS", screenshots)
            .envs(engine.found())
            .current_dir(checkout.root()),
    )
    .with_context(|| format!("the walk failed in {}", engine.name))?;
    Ok(Outcome::Passed)
}

impl Engine {
    fn found(&self) -> impl Iterator<Item = (&'static str, PathBuf)> {
        self.programs
            .iter()
            .filter_map(|program| Some((program.setting, (program.find)()?)))
    }

    fn missing(&self) -> impl Iterator<Item = &'static Program> {
        self.programs
            .iter()
            .filter(|program| (program.find)().is_none())
    }
}

/// It is not on PATH, but in a folder of its own beside the libraries: `…/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let libraries = Path::new("/usr/lib");
    // Debian keeps libraries by architecture.
    let by_architecture = folders(libraries);
    [libraries.into(), "/usr/libexec".into(), "/usr/lib64".into()]
        .into_iter()
        .chain(by_architecture)
        .flat_map(|parent: PathBuf| folders(&parent))
        .filter(|folder| {
            folder
                .file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with("webkit"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(parent) else {
        return Vec::new();
    };
    let mut folders: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}
