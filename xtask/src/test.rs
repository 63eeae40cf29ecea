//! `cargo xtask test`: every check there is, in the order in which mistakes are cheapest to find.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::engines::{self, Engine, Outcome};
use crate::process::{self, cargo};
use crate::server::Site;
use crate::{build, consumer, declarations, fuzz, setup, size, wasm_test};

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Checkout) -> Result<()>,
}

/// What proptest makes its cases of.
const SEED: &str = "PROPTEST_RNG_SEED";

const STEPS: &[Step] = &[
    Step {
        name: "setup",
        about: "the tools the other steps need",
        run: set_up,
    },
    Step {
        name: "fmt",
        about: "rustfmt",
        run: |checkout| {
            process::run(
                cargo()
                    .args(["fmt", "--all", "--check"])
                    .current_dir(checkout.root()),
            )
        },
    },
    Step {
        name: "clippy",
        about: "clippy, all of the workspace",
        run: |checkout| clippy(checkout, &["--workspace"]),
    },
    Step {
        name: "clippy-wasm",
        about: "clippy, the library as wasm",
        run: |checkout| {
            let target = checkout.manifest.target.as_str();
            clippy(checkout, &["--package", "videoid-lens", "--target", target])
        },
    },
    Step {
        name: "native",
        about: "unit, integration and documentation tests",
        run: |checkout| {
            let mut test = cargo();
            test.args(["test", "--workspace"])
                .current_dir(checkout.root());
            // A change is judged by the same cases each time; `cargo test` looks for others.
            if env::var_os(SEED).is_none() {
                test.env(SEED, "1");
            }
            process::run(&mut test)
        },
    },
    Step {
        name: "fuzz",
        about: "the fuzz targets, over their seeds and a little further",
        run: fuzz::smoke,
    },
    Step {
        name: "build",
        about: "the npm package",
        run: build::run,
    },
    Step {
        name: "declarations",
        about: "the .d.ts files against the golden one",
        run: declarations::compare_with_golden,
    },
    Step {
        name: "browser",
        about: "wasm-bindgen tests in headless Chromium",
        run: |checkout| wasm_test::in_browser(checkout, &setup::browser()?),
    },
    Step {
        name: "consumer",
        about: "a strict TypeScript project that uses the packed package",
        run: consumer::check_types,
    },
    Step {
        name: "node",
        about: "the packed package in Node",
        run: in_node,
    },
    Step {
        name: "page",
        about: "the demo page and the element in headless Chromium",
        run: on_the_page,
    },
    Step {
        name: "size",
        about: "the sizes against their budgets",
        run: size::compare_with_budgets,
    },
];

/// The step that is not among the others: it takes what not every machine has.
const ENGINES: &str = "engines";

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    let plan = Plan::parse(arguments)?;
    let mut done = Vec::new();
    let mut not_run = Vec::new();
    for step in plan.steps {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        (step.run)(checkout).with_context(|| {
            format!(
                "step `{0}` failed; again alone: cargo xtask test --only {0}",
                step.name
            )
        })?;
        done.push((step.name, start.elapsed()));
    }
    for engine in plan.engines {
        println!(
            "\n=== {ENGINES}: the main walk over the demo page in {}",
            engine.name
        );
        let start = Instant::now();
        match engines::walk(checkout, engine).with_context(|| {
            format!(
                "step `{ENGINES}` failed; again alone: cargo xtask test --only {ENGINES} --engines {}",
                engine.name
            )
        })? {
            Outcome::Passed => done.push((engine.name, start.elapsed())),
            Outcome::NotRun(missing) => not_run.push((engine.name, missing)),
        }
    }
    summarise(&done, &not_run);
    Ok(())
}

fn summarise(done: &[(&str, Duration)], not_run: &[(&str, String)]) {
    println!();
    for (name, time) in done {
        println!("ok  {name:<14}{:>7.1} s", time.as_secs_f64());
    }
    for (name, missing) in not_run {
        println!("--  {name:<14}not run: {missing} missing");
    }
    let total: Duration = done.iter().map(|(_, time)| *time).sum();
    println!(
        "All {} steps passed in {:.0} s.",
        done.len(),
        total.as_secs_f64()
    );
}

/// What is to be done: everything, unless `--only` names it, and other engines only where they are asked for.
struct Plan {
    steps: Vec<&'static Step>,
    engines: Vec<&'static Engine>,
}

impl Plan {
    fn parse(arguments: &[String]) -> Result<Self> {
        let mut only = Vec::new();
        let mut engines = Vec::new();
        for pair in arguments.chunks(2) {
            match pair {
                [option, name] if option == "--only" => only.push(name.as_str()),
                [option, name] if option == "--engines" => engines = engines::named(name)?,
                _ => bail!(
                    "test takes --only STEP and --engines NAME, `{}` given",
                    arguments.join(" ")
                ),
            }
        }
        if engines.is_empty() && only.contains(&ENGINES) {
            engines = engines::named("all")?;
        }
        let steps = if only.is_empty() {
            STEPS.iter().collect()
        } else {
            only.into_iter()
                .filter(|name| *name != ENGINES)
                .map(find)
                .collect::<Result<_>>()?
        };
        Ok(Self { steps, engines })
    }
}

fn find(name: &str) -> Result<&'static Step> {
    STEPS
        .iter()
        .find(|step| step.name == name)
        .with_context(|| {
            let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            format!(
                "there is no step `{name}`; there are: {}, {ENGINES}",
                names.join(", ")
            )
        })
}

fn set_up(checkout: &Checkout) -> Result<()> {
    setup::rust_components()?;
    setup::for_build(checkout)?;
    let browser = setup::browser()?;
    println!(
        "{}, {}",
        browser.chromium.display(),
        browser.driver.display()
    );
    Ok(())
}

fn clippy(checkout: &Checkout, scope: &[&str]) -> Result<()> {
    process::run(
        cargo()
            .arg("clippy")
            .args(scope)
            .args(["--all-targets", "--", "-D", "warnings"])
            .current_dir(checkout.root()),
    )
}

fn in_node(checkout: &Checkout) -> Result<()> {
    let consumer = consumer::install(checkout)?;
    let files = test_files(&checkout.path("tests/e2e"), ".node.test.mjs")?;
    process::run(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .args(files)
            .env("LENS_CONSUMER", consumer)
            .current_dir(checkout.root()),
    )
}

fn on_the_page(checkout: &Checkout) -> Result<()> {
    page_tests(checkout, None)
}

/// Takes the accessibility tree as it is: the page tests write it where they would compare it.
pub(crate) fn accept_pages(checkout: &Checkout) -> Result<()> {
    page_tests(checkout, Some("the accessibility tree"))
}

/// Runs the page tests; for `accepted` those of that name alone, which then accept what they see.
fn page_tests(checkout: &Checkout, accepted: Option<&str>) -> Result<()> {
    let browser = setup::browser()?;
    let address = Site::open(checkout, 0)?.serve_in_background();
    let screenshots = checkout.target("screenshots");
    fs::create_dir_all(&screenshots)?;
    let files = test_files(&checkout.path("tests/e2e"), ".page.test.mjs")?;
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec"]);
    if let Some(name) = accepted {
        command
            .arg(format!("--test-name-pattern={name}"))
            .env("LENS_ACCEPT", "1");
    }
    process::run(
        command
            .args(files)
            .env("LENS_SITE", address)
            .env("LENS_CHROMIUM", browser.chromium)
            .env("LENS_SCREENSHOTS", &screenshots)
            .current_dir(checkout.root()),
    )?;
    println!("Screenshots are in {}", screenshots.display());
    Ok(())
}

/// The test files of one kind: Node 20 expands no patterns itself.
fn test_files(folder: &Path, ending: &str) -> Result<Vec<std::path::PathBuf>> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_str().is_some_and(|path| path.ends_with(ending)))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("no test file ends with {ending} in {}", folder.display());
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(arguments: &str) -> Result<(usize, Vec<&'static str>)> {
        let arguments: Vec<_> = arguments.split_whitespace().map(str::to_owned).collect();
        let plan = Plan::parse(&arguments)?;
        let engines = plan.engines.iter().map(|engine| engine.name).collect();
        Ok((plan.steps.len(), engines))
    }

    #[test]
    fn other_engines_are_walked_over_only_when_asked_for() {
        let all = STEPS.len();
        assert_eq!(plan("").unwrap(), (all, vec![]));
        assert_eq!(plan("--only fmt").unwrap(), (1, vec![]));
        assert_eq!(plan("--engines webkit").unwrap(), (all, vec!["webkit"]));
        assert_eq!(
            plan("--only engines").unwrap(),
            (0, vec!["firefox", "webkit"])
        );
        assert_eq!(
            plan("--only engines --only fmt --engines firefox").unwrap(),
            (1, vec!["firefox"])
        );
    }

    #[test]
    fn unknown_names_are_refused() {
        for arguments in ["--engines", "--engines opera", "--only opera", "--opera x"] {
            assert!(plan(arguments).is_err(), "{arguments}");
        }
    }
}
