//! The panel: generates archives that readers could interpret in two ways, and compares what we read without a warning
//! with what other readers read. `cargo xtask panel` asks all installed readers; a short run is part of the tests.

mod archive;
mod families;
mod faults;
mod json;
#[cfg(test)]
#[path = "../../native/not_run.rs"]
mod not_run;
mod opinions;
mod panel;
mod random;
mod readers;
mod reading;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use lexopt::{Arg, Parser, ValueExt as _};

const USAGE: &str = "\
Usage: cargo xtask panel [--archives N] [--seed N] [--write FAMILY SEED FILE] [--opinions] [--record]

  --archives N   how many archives are generated (default 20,000)
  --seed N       the first seed; the archives of a family have consecutive seeds
  --write FAMILY SEED FILE
                 writes one archive to a file, and asks no reader
  --opinions     prints the table of docs/attacks.md: which of our two readers refuses what; asks no other reader
  --record       writes the summary to tests/panel/results.json";

/// The options of the command line.
struct Options {
    archives: u64,
    seed: u64,
    records: bool,
    tells_opinions: bool,
    write: Option<(String, u64, PathBuf)>,
}

#[expect(clippy::print_stdout, reason = "a command-line tool prints its output")]
fn main() -> Result<ExitCode> {
    let Some(options) = options(Parser::from_env())? else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    if let Some((name, seed, file)) = options.write {
        let family = families::FAMILIES.iter().find(|family| family.name == name);
        let family = family.with_context(|| format!("unknown family `{name}`"))?;
        fs::write(file, families::generate(family, seed).write().bytes)?;
        return Ok(ExitCode::SUCCESS);
    }
    if options.tells_opinions {
        println!("{}", opinions::table());
        return Ok(ExitCode::SUCCESS);
    }
    let names = [&readers::BUNDLED[..], &readers::INSTALLED].concat();
    let summary = panel::run(&names, options.archives, options.seed)?;
    let documents = panel::in_scratch("json", |folder| json::run(&["v8", "cpython-json"], folder))?;
    println!("{summary}\n{documents}");
    if options.records {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("results.json");
        let results = serde_json::json!({ "archives": summary, "json": documents });
        fs::write(file, serde_json::to_string_pretty(&results)? + "\n")?;
    }
    let not_needed = faults::not_needed(&names)?;
    for line in &not_needed {
        println!("no longer needed: {line}");
    }
    let is_right = summary.is_alike() && documents.is_alike() && not_needed.is_empty();
    Ok(if is_right {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn options(mut arguments: Parser) -> Result<Option<Options>> {
    let mut options = Options {
        archives: 20_000,
        seed: 0,
        records: false,
        tells_opinions: false,
        write: None,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("archives") => options.archives = arguments.value()?.parse()?,
            Arg::Long("seed") => options.seed = arguments.value()?.parse()?,
            Arg::Long("opinions") => options.tells_opinions = true,
            Arg::Long("record") => options.records = true,
            Arg::Long("write") => {
                let family = arguments.value()?.string()?;
                let seed = arguments.value()?.parse()?;
                options.write = Some((family, seed, arguments.value()?.into()));
            }
            Arg::Long("help") | Arg::Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}
