//! The wasm-bindgen tests in headless Chromium. Cargo starts this tool again as the runner of the wasm test binaries,
//! so that the runner and the glue are of one version.

use anyhow::{Context, Result};

use crate::checkout::Checkout;
use crate::process::{cargo, run};
use crate::setup::Browser;

/// The command under which cargo calls us back.
pub(crate) const RUNNER: &str = "wasm-test-runner";

pub(crate) fn in_browser(checkout: &Checkout, browser: &Browser) -> Result<()> {
    let target = &checkout.manifest.target;
    let xtask = std::env::current_exe()?;
    let xtask = xtask.to_str().context("this tool's path is not Unicode")?;
    // A list, since a path may hold spaces.
    let runner = serde_json::to_string(&[xtask, RUNNER])?;
    run(cargo()
        .args(["test", "--package", "videoid-lens", "--test", "browser*"])
        .args(["--target", target])
        .args(["--config", &format!("target.{target}.runner={runner}")])
        .env("CHROMEDRIVER", &browser.driver)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            checkout.path("webdriver.json"),
        )
        .current_dir(checkout.root()))
}

pub(crate) fn run_as_runner(arguments: &[String]) -> Result<()> {
    let program = std::iter::once(RUNNER.to_owned());
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        program.chain(arguments.iter().cloned()),
    )
}
