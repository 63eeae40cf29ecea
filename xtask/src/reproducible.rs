//! `cargo xtask reproducible`: checks that the same sources give the same package in another folder.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::build;
use crate::checkout::Checkout;

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    let shell = &checkout.shell;
    let folder = shell.create_temp_dir()?;
    // A path of another length and depth than the checkout's.
    let root = folder.path().join("copy of/the/sources");
    let sources = cmd!(
        shell,
        "git ls-files --cached --others --exclude-standard --deduplicate -z"
    );
    let sources = sources.quiet().read()?;
    for file in sources.split_terminator('\0') {
        let (from, to) = (checkout.path(file), root.join(file));
        // A file that was deleted without a commit is still listed.
        if from.is_file() {
            shell.copy_file(from, to)?;
        }
    }
    let elsewhere = Checkout::at(root)?;
    build::run(checkout)?;
    build::run(&elsewhere)?;
    let (here, there) = (checkout.package(), elsewhere.package());
    cmd!(
        shell,
        "git --no-pager diff --no-index --stat --exit-code {here} {there}"
    )
    .run()
    .context("the package depends on the folder in which it is built")?;
    println!("All files of the package are equal. Their hashes:");
    println!("{}", shell.read_file(here.join("integrity.json"))?);
    Ok(())
}
