//! Runs the tests in Node: on the packed package, and on the demo page in Chromium.

use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Cmd;

use crate::checkout::Checkout;
use crate::{consumer, setup};

const TEST: [&str; 2] = ["--test", "--test-reporter=spec"];

/// Tests the packed package in Node.
pub(crate) fn in_node(checkout: &Checkout) -> Result<()> {
    node_tests(checkout, &[])
}

fn node_tests(checkout: &Checkout, options: &[&str]) -> Result<()> {
    let consumer = consumer::install(checkout)?;
    let files = test_files(checkout, "tests/e2e", ".node.test.mjs")?;
    let command = checkout.shell.cmd("node").args(TEST).args(options);
    Ok(command.args(files).env("LENS_CONSUMER", consumer).run()?)
}

/// Tests the scripts of this tool.
pub(crate) fn own_scripts(checkout: &Checkout) -> Result<()> {
    let files = test_files(checkout, "xtask/js", ".test.mjs")?;
    Ok(checkout.shell.cmd("node").args(TEST).args(files).run()?)
}

/// Tests the demo page and the elements in headless Chromium.
pub(crate) fn in_chromium(checkout: &Checkout) -> Result<()> {
    page_tests(checkout, &[])
}

/// Accepts the command's help and the accessibility tree: their tests write the golden files that they otherwise
/// compare with.
pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    let _accepting = checkout.shell.push_env("LENS_ACCEPT", "1");
    node_tests(checkout, &["--test-name-pattern=the help of every command"])?;
    page_tests(checkout, &["--test-name-pattern=the accessibility tree"])
}

fn page_tests(checkout: &Checkout, options: &[&str]) -> Result<()> {
    let files = test_files(checkout, "tests/e2e", ".page.test.mjs")?;
    // A test waits for Chromium during more than half of its time, and on two cores Node would only run one file at a
    // time.
    let command = checkout.node_with_site().args(TEST).args(options);
    let command = command
        .arg("--test-concurrency=2")
        .args(files)
        .envs(setup::CHROMIUM.ready(checkout)?);
    with_screenshots(checkout, command)
}

/// Builds the documentation site from the built package, and tests its pages in headless Chromium.
pub(crate) fn site(checkout: &Checkout) -> Result<()> {
    checkout.node("xtask/js/site.mjs").run()?;
    let command = checkout.shell.cmd("node").args(TEST);
    let command = command
        .arg("tests/site/site.test.mjs")
        .envs(setup::CHROMIUM.ready(checkout)?);
    with_screenshots(checkout, command)
}

/// Runs the main walk over the demo page, then the tests of what engines do differently: pictures and clicks.
pub(crate) fn walk(checkout: &Checkout, engine: &setup::Engine) -> Result<()> {
    let walk = checkout
        .node_with_site()
        .args(TEST)
        // WebKitGTK allows only one session at a time.
        .arg("--test-concurrency=1")
        .args(["tests/engines/walk.mjs", "tests/engines/pictures.mjs"]);
    let walk = walk.env("LENS_ENGINE", engine.name);
    with_screenshots(checkout, walk.envs(engine.ready(checkout)?))
}

fn with_screenshots(checkout: &Checkout, command: Cmd) -> Result<()> {
    let folder = checkout.target("screenshots");
    checkout.shell.create_dir(&folder)?;
    command.env("LENS_SCREENSHOTS", &folder).run()?;
    println!("Screenshots are in {}", folder.display());
    Ok(())
}

/// The test files of one kind. Node 20 does not expand patterns itself.
fn test_files(checkout: &Checkout, folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files = checkout.shell.read_dir(folder)?;
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    if files.is_empty() {
        bail!("no test file ends with {ending} in {folder}");
    }
    Ok(files)
}
