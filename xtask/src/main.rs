//! The project's build tool. Every command does its own set-up and can be repeated.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool prints its output"
)]

mod build;
mod checkout;
mod commands;
mod consumer;
mod declarations;
mod fuzz;
mod integrations;
mod manifest;
mod page;
mod reproducible;
mod setup;
mod split;
mod steps;
mod test;
mod wasm_test;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::ValueExt as _;

use crate::checkout::Checkout;

const USAGE: &str = "\
Usage: cargo xtask <command>

  build                       builds the npm package in pkg/, ready for `npm pack`
  demo [--port N] [--no-build]
                              builds the package, serves the demo page and prints its address
  test [--only STEP]...       runs every check, or only the named steps. Lists at the end what could not run because a
                              browser, or a file that is not part of the project, is missing. That is not a failure,
                              unless LENS_REQUIRE=all, or for browsers LENS_REQUIRE=engines, is set
  release                     publishes the npm package and the crate as a dry run, which sends nothing
  size                        compares the size of each shipped file with its budget in wasm-pack.toml
  bench [NAME]... [--record]  compares explain, archive, overlay, cold and triage with their peers, in Chromium;
                              --record writes the medians of triage to bench/results/
  consumers [NAME]...         tests the packed package in bundlers, frameworks and runtimes; --publish writes the table
  integrations [bench]        builds the Python wheel and tests it in DuckDB, Polars and Spark, or measures rows per
                              second in each; installs them in target/integrations
  corpora DIR                 reads every zip of a folder with the npm package, and compares the results with the
                              folder's expected.csv
  panel [--help]              compares our reading of archives and JSON with every installed reader; see tests/panel/
  site                        builds the documentation, the reference and the demo in target/site, and checks every link
  fuzz [TARGET]... [--seconds N]
                              runs the fuzz targets in fuzz/, each for N seconds (default 60)
  reproducible                builds the package here and in another folder, and compares the results
  accept                      accepts the present declarations, snapshots and accessibility tree";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        // Prints the chain of causes without a backtrace, because almost always another program has failed.
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(lexopt::Arg::Value(command)) => command.string()?,
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
        None => bail!("no command given\n\n{USAGE}"),
    };
    let checkout = Checkout::open()?;
    match command.as_str() {
        "build" => without_arguments(arguments).and_then(|()| build::run(&checkout)),
        "demo" => commands::demo(&checkout, arguments),
        "test" => return test::run(&checkout, arguments),
        "size" => without_arguments(arguments).and_then(|()| commands::size(&checkout)),
        "release" => without_arguments(arguments).and_then(|()| commands::release(&checkout)),
        "bench" => commands::bench(&checkout, arguments),
        "consumers" => commands::consumers(&checkout, arguments),
        "integrations" => integrations::run(&checkout, arguments),
        "corpora" => commands::corpora(&checkout, arguments),
        "panel" => commands::panel(&checkout, arguments),
        "site" => without_arguments(arguments).and_then(|()| commands::site(&checkout)),
        "fuzz" => fuzz::run(&checkout, arguments),
        "accept" => without_arguments(arguments).and_then(|()| commands::accept(&checkout)),
        "reproducible" => without_arguments(arguments).and_then(|()| reproducible::run(&checkout)),
        wasm_test::RUNNER => wasm_test::run_as_runner(arguments),
        "help" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => bail!("unknown command `{unknown}`\n\n{USAGE}"),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn without_arguments(mut arguments: lexopt::Parser) -> Result<()> {
    arguments
        .next()?
        .map_or(Ok(()), |argument| Err(argument.unexpected().into()))
}
