//! The project's build tool. Every command does its own set-up and can be repeated.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks by printing"
)]

mod accept;
mod bench;
mod bindgen;
mod build;
mod checkout;
mod compile;
mod consumer;
mod consumers;
mod corpora;
mod declarations;
mod demo;
mod engines;
mod fuzz;
mod integrity;
mod linked;
mod manifest;
mod minify;
mod notices;
mod package;
mod parts;
mod process;
mod reproducible;
mod sbom;
mod server;
mod setup;
mod size;
mod spdx;
mod test;
mod wasm_test;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::checkout::Checkout;

const USAGE: &str = "\
Usage: cargo xtask <command>

  build                       the npm package, in pkg/, ready for `npm pack`
  demo [--port N] [--no-build]
                              builds, serves the demo page and prints its address
  test [--only STEP]... [--engines all|firefox|webkit]
                              every check there is; the steps can be run one by one. With --engines also a walk over the
                              demo in the other engines that are installed, and that alone with --only engines
  size                        bytes of each shipped file against the budgets of wasm-pack.toml
  bench [NAME]... [--record]  explain, archive, overlay, cold, triage: each against its peers, in Chromium; --record
                              writes the medians of triage into bench/results/
  consumers [NAME]...         the packed package in bundlers, a page without one, Next and Node; as in tests/consumers/
  corpora DIR                 every zip of a folder through the npm package, against its expected.csv
  fuzz [TARGET]... [--seconds N]
                              the fuzz targets in fuzz/, each for N seconds; 60 unless given
  reproducible                builds the package here and in another folder, and compares the two
  accept                      takes the present declarations and snapshots as the right ones";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // The chain of causes and no backtrace: what went wrong is nearly always another program.
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let checkout = Checkout::open()?;
    let Some((command, rest)) = arguments.split_first() else {
        bail!("no command given\n\n{USAGE}");
    };
    match command.as_str() {
        "build" => without_arguments(rest).and_then(|()| build::run(&checkout)),
        "demo" => demo::run(&checkout, rest),
        "test" => test::run(&checkout, rest),
        "size" => without_arguments(rest).and_then(|()| size::run(&checkout)),
        "bench" => bench::run(&checkout, rest),
        "consumers" => consumers::run(&checkout, rest),
        "fuzz" => fuzz::run(&checkout, rest),
        "corpora" => corpora::run(&checkout, rest),
        "accept" => without_arguments(rest).and_then(|()| accept::run(&checkout)),
        "reproducible" => without_arguments(rest).and_then(|()| reproducible::run(&checkout)),
        wasm_test::RUNNER => wasm_test::run_as_runner(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }
}

fn without_arguments(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(argument) => bail!("this command takes no arguments, `{argument}` given\n\n{USAGE}"),
    }
}
