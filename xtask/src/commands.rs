//! The commands that only start a script.

use std::path::absolute;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};
use xshell::cmd;

use crate::checkout::Checkout;
use crate::{build, consumer, declarations, page, setup};

const USUAL_PORT: u16 = 4173;

/// `explain(text)` compared with `JSON.parse(text)`; `openArchive()` with other zip readers; `Overlay` with other
/// libraries that draw boxes; a cold start with `JSZip` and Annotorious; `triage(bytes)` with `JSON.parse` and the code
/// that usually follows it.
const BENCHES: [&str; 5] = ["explain", "archive", "overlay", "cold", "triage"];

pub(crate) fn demo(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    let (mut port, mut is_built) = (USUAL_PORT, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => port = arguments.value()?.parse()?,
            Arg::Long("no-build") => is_built = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if !is_built {
        build::run(checkout)?;
    }
    let port = port.to_string();
    checkout
        .node("xtask/js/serve.mjs")
        .arg(port)
        .quiet()
        .run()?;
    Ok(())
}

pub(crate) fn size(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    Ok(checkout.node("xtask/js/size.mjs").run()?)
}

/// Both publications without sending anything: npm packs the package, and Cargo compiles the crate from what it packed.
pub(crate) fn rehearse_publication(checkout: &Checkout) -> Result<()> {
    checkout
        .npm()
        .args(["publish", "--dry-run", "--loglevel=error"])
        .arg(checkout.package())
        .run()?;
    let crates = ["publish", "--dry-run", "--package", "videoid-lens"];
    // What is not committed is tried too: this sends nothing.
    let command = cmd!(checkout.shell, "cargo {crates...} --allow-dirty");
    Ok(command.run()?)
}

pub(crate) fn release(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    rehearse_publication(checkout)
}

/// Runs the comparisons in `bench/`, each in a headless Chromium of its own.
pub(crate) fn bench(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    let mut records = false;
    let mut chosen = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("record") => records = true,
            Arg::Value(name) => chosen.push(one_of(&BENCHES, &name.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    build::run(checkout)?;
    let chromium = setup::CHROMIUM.ready(checkout)?;
    let results = checkout.target("bench");
    checkout.shell.create_dir(&results)?;
    for bench in BENCHES {
        if chosen.is_empty() || chosen.contains(&bench) {
            let mut command = checkout
                .node_with_site()
                .arg(format!("bench/{bench}.mjs"))
                .envs(chromium.clone())
                .env("LENS_BENCH", &results);
            if records {
                command = command.env("LENS_BENCH_RECORD", checkout.path("bench/results"));
            }
            command.run()?;
        }
    }
    Ok(())
}

/// The name as it is in the table.
pub(crate) fn one_of(names: &[&'static str], name: &str) -> Result<&'static str> {
    let found = names.iter().find(|known| **known == name).copied();
    found.with_context(|| {
        format!(
            "unknown name `{name}`; expected one of: {}",
            names.join(", ")
        )
    })
}

/// Tests the packed package in the bundlers and runtimes of its users. It is not part of `test`, because it installs
/// all of them from the npm registry.
pub(crate) fn consumers(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    build::run(checkout)?;
    let folder = checkout.target("consumers");
    checkout.shell.create_dir(&folder)?;
    let tarball = consumer::pack(checkout, &folder)?;
    checkout
        .node("tests/consumers/run.mjs")
        .args(arguments.raw_args()?)
        .env("LENS_TARBALL", tarball)
        .env("LENS_CONSUMERS", &folder)
        .envs(setup::CHROMIUM.ready(checkout)?)
        .run()?;
    Ok(())
}

/// Reads every zip of a folder with the npm package, and compares the results with the folder's `expected.csv`.
pub(crate) fn corpora(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    let given: Vec<_> = arguments.raw_args()?.collect();
    let [folder] = given.as_slice() else {
        bail!("expected one folder: cargo xtask corpora DIR");
    };
    build::run(checkout)?;
    let folder = absolute(folder)?;
    Ok(checkout.node("tests/e2e/corpora.mjs").arg(folder).run()?)
}

/// Compares what we read from many archives and JSON documents with every installed reader.
pub(crate) fn panel(checkout: &Checkout, mut arguments: Parser) -> Result<()> {
    setup::for_build(checkout)?;
    let panel = cmd!(checkout.shell, "cargo run --quiet --package panel --");
    Ok(panel.args(arguments.raw_args()?).run()?)
}

/// Builds the documentation with the reference and the demo as a static site, and checks its pages in Chromium.
pub(crate) fn site(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    page::site(checkout)
}

/// Accepts the present declarations, snapshots and accessibility tree.
pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    declarations::accept(checkout)?;
    cmd!(checkout.shell, "cargo test --workspace --quiet")
        .env("INSTA_UPDATE", "always")
        .run()?;
    page::accept(checkout)?;
    println!("Accepted. Check the changes before you commit them: git diff");
    Ok(())
}
