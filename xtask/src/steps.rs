//! The steps of `cargo xtask test`, those that find mistakes most cheaply first.

use std::env;

use anyhow::Result;
use xshell::cmd;

use crate::checkout::Checkout;
use crate::setup::{self, CHROMIUM, FIREFOX, PYTHON, WEBKIT};
use crate::{build, commands, consumer, declarations, fuzz, page, wasm_test};

/// A step that lacks a program fails with `setup::NotRun`.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: fn(&Checkout) -> Result<()>,
}

const fn step(name: &'static str, about: &'static str, run: fn(&Checkout) -> Result<()>) -> Step {
    Step { name, about, run }
}

pub(crate) const STEPS: &[Step] = &[
    step("setup", "the tools that the other steps need", set_up),
    step("fmt", "rustfmt", |checkout| {
        Ok(cmd!(checkout.shell, "cargo fmt --all --check").run()?)
    }),
    step(
        "biome",
        "Biome: the format and the lint rules of the JavaScript",
        |checkout| {
            let biome = checkout.node("node_modules/@biomejs/biome/bin/biome");
            Ok(biome.args(["ci", "--colors=off", "."]).run()?)
        },
    ),
    step("clippy", "clippy, all of the workspace", |checkout| {
        clippy(checkout, &["--workspace"])
    }),
    step("clippy-wasm", "clippy, the library as wasm", |checkout| {
        let target = checkout.manifest.target.as_str();
        clippy(checkout, &["--package", "videoid-lens", "--target", target])
    }),
    step(
        "native",
        "unit, integration and documentation tests",
        native,
    ),
    step("doc", "the documentation of the crates", |checkout| {
        let document = cmd!(checkout.shell, "cargo doc --no-deps --workspace");
        Ok(document.env("RUSTDOCFLAGS", "-D warnings").run()?)
    }),
    step(
        "fuzz",
        "the fuzz targets, over their seeds and a little further",
        fuzz::smoke,
    ),
    step("scripts", "the build tool's own scripts", page::own_scripts),
    step("build", "the npm package", build::run),
    step(
        "declarations",
        "the .d.ts files, compared with the golden file",
        declarations::compare_with_golden,
    ),
    step(
        "browser",
        "wasm-bindgen tests in headless Chromium",
        wasm_test::in_chromium,
    ),
    step(
        "consumer",
        "a strict TypeScript project that uses the packed package",
        consumer::check_types,
    ),
    step("node", "the packed package in Node", page::in_node),
    step(
        "page",
        "the demo page and the elements in headless Chromium",
        page::in_chromium,
    ),
    step(
        "engines-chromium",
        "the main walk over the demo page, pictures and clicks in Chromium",
        |checkout| page::walk(checkout, &CHROMIUM),
    ),
    step("engines-firefox", "the same in Firefox", |checkout| {
        page::walk(checkout, &FIREFOX)
    }),
    step("engines-webkit", "the same in WebKitGTK", |checkout| {
        page::walk(checkout, &WEBKIT)
    }),
    step(
        "publish",
        "a dry run of publishing the npm package and the crate",
        commands::rehearse_publication,
    ),
    step(
        "size",
        "the sizes, compared with their budgets",
        |checkout| Ok(checkout.node("xtask/js/size.mjs").run()?),
    ),
    step(
        "site",
        "the documentation as a site: its links, and its pages in headless Chromium",
        page::site,
    ),
];

fn set_up(checkout: &Checkout) -> Result<()> {
    setup::rust_components(checkout)?;
    setup::for_build(checkout)?;
    setup::install(checkout, &[&CHROMIUM, &FIREFOX, &WEBKIT, &PYTHON]);
    Ok(())
}

fn clippy(checkout: &Checkout, scope: &[&str]) -> Result<()> {
    let command = cmd!(checkout.shell, "cargo clippy --all-targets {scope...}");
    Ok(command.args(["--", "-D", "warnings"]).run()?)
}

fn native(checkout: &Checkout) -> Result<()> {
    /// The seed from which proptest generates its cases.
    const SEED: &str = "PROPTEST_RNG_SEED";
    let mut test = cmd!(checkout.shell, "cargo test --workspace");
    // A change is always tested with the same cases; `cargo test` uses new ones each time.
    if env::var_os(SEED).is_none() {
        test = test.env(SEED, "1");
    }
    Ok(test.run()?)
}
