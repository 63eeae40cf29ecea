//! `cargo xtask fuzz`: builds the fuzz targets for libFuzzer with the stable toolchain, and runs them.

use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser, ValueExt as _};
use xshell::cmd;

use crate::checkout::Checkout;
use crate::commands::one_of;
use crate::setup;

const TARGETS: [&str; 5] = ["open", "result", "image", "json", "triage"];

/// The targets that also get the documented results as seeds.
const READ_RESULTS: [&str; 3] = ["result", "json", "triage"];

/// The flags that tell libFuzzer which code an input reaches.
const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

pub(crate) fn run(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    let mut seconds = 60_u32;
    let mut chosen = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("seconds") => seconds = arguments.value()?.parse()?,
            Arg::Value(name) => chosen.push(one_of(&TARGETS, &name.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() {
        chosen.extend(TARGETS);
    }
    fuzz(checkout, &chosen, &[&format!("-max_total_time={seconds}")])
}

/// Runs each target over its seeds and a little further. The random seed is fixed, so that luck does not decide about a
/// change.
pub(crate) fn smoke(checkout: &Checkout) -> Result<()> {
    fuzz(checkout, &TARGETS, &["-runs=20000", "-seed=1"])
}

/// Builds the targets, and returns the folder they are in.
fn build(checkout: &Checkout) -> Result<PathBuf> {
    // The host is named explicitly, so that the flags apply to the targets and not to build scripts.
    let host = setup::rustc_says(checkout, "host: ")?;
    let folder = checkout.target("fuzz");
    cmd!(checkout.shell, "cargo build --release --locked")
        .args(["--manifest-path", "fuzz/Cargo.toml"])
        .args(["--target", &host, "--target-dir"])
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"))
        .run()
        .context("the fuzz targets do not build; they need a C++ compiler for libFuzzer")?;
    Ok(folder.join(host).join("release"))
}

fn fuzz(checkout: &Checkout, targets: &[&str], until: &[&str]) -> Result<()> {
    let programs = build(checkout)?;
    let artifacts = checkout.target("fuzz");
    for name in targets {
        // libFuzzer writes new inputs to the first folder.
        let found = checkout
            .shell
            .create_dir(artifacts.join("found").join(name))?;
        let mut seeds = vec![format!("fuzz/seeds/{name}")];
        if READ_RESULTS.contains(name) {
            seeds.push("tests/fixtures/documented".to_owned());
        }
        seeds.retain(|folder| checkout.path(folder).is_dir());
        checkout
            .shell
            .cmd(programs.join(name))
            .args(until)
            .args(["-timeout=10", "-rss_limit_mb=1024", "-max_len=4096"])
            .args(["-verbosity=0", "-print_final_stats=1"])
            .arg(format!("-artifact_prefix={}/", artifacts.display()))
            .arg(found)
            .args(seeds)
            .run()
            .context("the fuzz target failed: the input that causes it is in target/fuzz/")?;
    }
    Ok(())
}
