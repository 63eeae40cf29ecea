//! The project's build tool. Every command does its own set-up and can be repeated.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks by printing"
)]

mod build;
mod checkout;
mod commands;
mod consumer;
mod declarations;
mod fuzz;
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

  build                       the npm package, in pkg/, ready for `npm pack`
  demo [--port N] [--no-build]
                              builds, serves the demo page and prints its address
  test [--only STEP]...       every check there is; the steps can be run one by one. What could not run, for want of a
                              browser or of files that are not part of the project, is listed at the end. It is no
                              failure, unless LENS_REQUIRE=all, or LENS_REQUIRE=engines for the browsers alone
  size                        bytes of each shipped file against the budgets of wasm-pack.toml
  bench [NAME]... [--record]  explain, archive, overlay, cold, triage: each against its peers, in Chromium; --record
                              writes the medians of triage into bench/results/
  consumers [NAME]...         the packed package in bundlers, frameworks and runtimes; --publish writes the table
  corpora DIR                 every zip of a folder through the npm package, against its expected.csv
  panel [--help]              archives and JSON, ours against every reader that is there; as in tests/panel/
  site                        the documentation, the reference and the demo in target/site, and every link in it
  fuzz [TARGET]... [--seconds N]
                              the fuzz targets in fuzz/, each for N seconds; 60 unless given
  reproducible                builds the package here and in another folder, and compares the two
  accept                      takes the present declarations and snapshots as the right ones";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        // The chain of causes and no backtrace: what went wrong is nearly always another program.
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
        "bench" => commands::bench(&checkout, arguments),
        "consumers" => commands::consumers(&checkout, arguments),
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
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn without_arguments(mut arguments: lexopt::Parser) -> Result<()> {
    arguments
        .next()?
        .map_or(Ok(()), |argument| Err(argument.unexpected().into()))
}
