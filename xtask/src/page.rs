//! The tests that run in Node: on the packed package, and on the demo page in Chromium.

use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Cmd;

use crate::checkout::Checkout;
use crate::{consumer, setup};

const TEST: [&str; 2] = ["--test", "--test-reporter=spec"];

/// The packed package in Node.
pub(crate) fn in_node(checkout: &Checkout) -> Result<()> {
    node_tests(checkout, &[])
}

fn node_tests(checkout: &Checkout, options: &[&str]) -> Result<()> {
    let consumer = consumer::install(checkout)?;
    let files = test_files(checkout, "tests/e2e", ".node.test.mjs")?;
    let command = checkout.shell.cmd("node").args(TEST).args(options);
    Ok(command.args(files).env("LENS_CONSUMER", consumer).run()?)
}

/// The scripts of this tool.
pub(crate) fn own_scripts(checkout: &Checkout) -> Result<()> {
    let files = test_files(checkout, "xtask/js", ".test.mjs")?;
    Ok(checkout.shell.cmd("node").args(TEST).args(files).run()?)
}

/// The demo page and the elements in headless Chromium.
pub(crate) fn in_chromium(checkout: &Checkout) -> Result<()> {
    page_tests(checkout, &[])
}

/// Takes the command's help and the accessibility tree as they are: their tests write what they would compare.
pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    let _accepting = checkout.shell.push_env("LENS_ACCEPT", "1");
    node_tests(checkout, &["--test-name-pattern=the help of every command"])?;
    page_tests(checkout, &["--test-name-pattern=the accessibility tree"])
}

fn page_tests(checkout: &Checkout, options: &[&str]) -> Result<()> {
    let files = test_files(checkout, "tests/e2e", ".page.test.mjs")?;
    // A test waits for Chromium more than half of its time; Node's own choice for two cores is one file at a time.
    let command = checkout.node_with_site().args(TEST).args(options);
    let command = command
        .arg("--test-concurrency=2")
        .args(files)
        .envs(setup::CHROMIUM.ready(checkout)?);
    with_screenshots(checkout, command)
}

/// The documentation as a site, of the package as it is built, and its pages in headless Chromium.
pub(crate) fn site(checkout: &Checkout) -> Result<()> {
    checkout.node("xtask/js/site.mjs").run()?;
    let command = checkout.shell.cmd("node").args(TEST);
    let command = command
        .arg("tests/site/site.test.mjs")
        .envs(setup::CHROMIUM.ready(checkout)?);
    with_screenshots(checkout, command)
}

/// The main walk over the demo page, then what engines differ in: pictures and clicks.
pub(crate) fn walk(checkout: &Checkout, engine: &setup::Engine) -> Result<()> {
    let walk = checkout
        .node_with_site()
        .args(TEST)
        // Of WebKitGTK there is one session at a time.
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

/// The test files of one kind: Node 20 expands no patterns itself.
fn test_files(checkout: &Checkout, folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files = checkout.shell.read_dir(folder)?;
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    if files.is_empty() {
        bail!("no test file ends with {ending} in {folder}");
    }
    Ok(files)
}
