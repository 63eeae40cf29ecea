//! `cargo xtask fuzz`: the fuzz targets, built for libFuzzer on the stable toolchain.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::checkout::Checkout;
use crate::process::{self, cargo};

/// The targets, and the folder with other seeds than those in `fuzz/seeds`.
const TARGETS: [(&str, Option<&str>); 5] = [
    ("open", None),
    ("result", Some("tests/fixtures/documented")),
    ("image", None),
    ("json", Some("tests/fixtures/documented")),
    ("triage", Some("tests/fixtures/documented")),
];

/// What tells libFuzzer which code an input reaches.
const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

pub(crate) fn run(checkout: &Checkout, arguments: &[String]) -> Result<()> {
    let mut seconds = 60;
    let mut chosen = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--seconds" {
            let number = rest.next().context("--seconds needs a number")?;
            seconds = number.parse().context("--seconds needs a number")?;
        } else if TARGETS.iter().any(|(name, _)| name == argument) {
            chosen.push(argument.as_str());
        } else {
            let names: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
            bail!(
                "there is no target `{argument}`; there are: {}",
                names.join(", ")
            );
        }
    }
    let folder = build(checkout)?;
    let until = format!("-max_total_time={seconds}");
    for (target, more) in TARGETS {
        if chosen.is_empty() || chosen.contains(&target) {
            fuzz(checkout, &folder.join(target), more, &[&until])?;
        }
    }
    Ok(())
}

/// Builds them all, and runs each over its seeds and a little further.
pub(crate) fn smoke(checkout: &Checkout) -> Result<()> {
    let folder = build(checkout)?;
    for (target, more) in TARGETS {
        // With one seed: a change is not to be judged by luck.
        fuzz(
            checkout,
            &folder.join(target),
            more,
            &["-runs=20000", "-seed=1"],
        )?;
    }
    Ok(())
}

/// Builds the targets, and returns the folder they are in.
fn build(checkout: &Checkout) -> Result<PathBuf> {
    // Named, so that the flags are for the targets alone and not for build scripts.
    let host = host()?;
    let folder = checkout.target("fuzz");
    process::run(
        cargo()
            .args(["build", "--release", "--locked", "--manifest-path"])
            .arg(checkout.path("fuzz/Cargo.toml"))
            .args(["--target", &host, "--target-dir"])
            .arg(&folder)
            .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"))
            .current_dir(checkout.root()),
    )
    .context("the fuzz targets do not build; they need a C++ compiler for libFuzzer")?;
    Ok(folder.join(host).join("release"))
}

fn host() -> Result<String> {
    let version = process::capture(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .context("rustc does not say what it runs on")
}

fn fuzz(checkout: &Checkout, program: &Path, more: Option<&str>, until: &[&str]) -> Result<()> {
    let name = program.file_name().unwrap_or_default();
    let artifacts = checkout.target("fuzz");
    let found = artifacts.join("found").join(name);
    fs::create_dir_all(&found)?;
    let seeds = checkout.path("fuzz/seeds").join(name);
    let others = more.map(|folder| checkout.path(folder));
    println!("{}", name.display());
    process::run(
        Command::new(program)
            .args(until)
            .args(["-timeout=10", "-rss_limit_mb=1024", "-max_len=4096"])
            .args(["-verbosity=0", "-print_final_stats=1"])
            .arg(format!("-artifact_prefix={}/", artifacts.display()))
            // New inputs go to the first folder.
            .arg(&found)
            .args(
                [seeds]
                    .into_iter()
                    .chain(others)
                    .filter(|folder| folder.is_dir()),
            )
            .current_dir(checkout.root()),
    )
    .context("an input that should not do this was found: it is in target/fuzz/")
}
