//! Runs the wasm-bindgen tests in headless Chromium. Cargo starts this tool again as the runner of the wasm test
//! binaries, so that runner and glue have the same version.

use anyhow::{Context, Result};
use lexopt::ValueExt;
use xshell::cmd;

use crate::checkout::Checkout;
use crate::setup;

/// The command with which cargo calls this tool again.
pub(crate) const RUNNER: &str = "wasm-test-runner";

pub(crate) fn in_chromium(checkout: &Checkout) -> Result<()> {
    let target = &checkout.manifest.target;
    let xtask = std::env::current_exe()?;
    let xtask = xtask.to_str().context("this tool's path is not Unicode")?;
    // A list, because a path may contain spaces.
    let runner = serde_json::to_string(&[xtask, RUNNER])?;
    let runner = format!("target.{target}.runner={runner}");
    let tests = "browser*";
    cmd!(
        checkout.shell,
        "cargo test --package videoid-lens --test {tests} --target {target} --config {runner}"
    )
    .envs(setup::CHROMIUM.ready(checkout)?)
    .env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        checkout.path("webdriver.json"),
    )
    .run()?;
    Ok(())
}

pub(crate) fn run_as_runner(mut arguments: lexopt::Parser) -> Result<()> {
    let arguments: Result<Vec<_>, _> = arguments.raw_args()?.map(ValueExt::string).collect();
    let program = std::iter::once(RUNNER.to_owned());
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(program.chain(arguments?))
}
