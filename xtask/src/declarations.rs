//! TypeScript declarations: written from the shell's `JSDoc`, and held to the golden file.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use similar::TextDiff;

use crate::checkout::Checkout;
use crate::process::{node_tool, run};

const GOLDEN: &str = "tests/golden/videoid-lens.d.ts";

/// Checks the shell modules strictly and writes their declarations into the package; then checks the other JavaScript.
pub(crate) fn write(checkout: &Checkout) -> Result<()> {
    for project in ["tsconfig.declarations.json", "tsconfig.json"] {
        run(node_tool(checkout.root(), "typescript/bin/tsc")
            .args(["--project", project])
            .current_dir(checkout.root()))
        .with_context(|| format!("the types of {project} do not hold"))?;
    }
    Ok(())
}

/// Fails, with the difference, when the declarations are not the accepted ones.
pub(crate) fn compare_with_golden(checkout: &Checkout) -> Result<()> {
    let accepted = fs::read_to_string(golden(checkout)).unwrap_or_default();
    let present = collect(&checkout.package())?;
    if accepted == present {
        return Ok(());
    }
    let diff = TextDiff::from_lines(&accepted, &present);
    println!(
        "{}",
        diff.unified_diff()
            .context_radius(3)
            .header("accepted", "present")
    );
    bail!(
        "the public declarations have changed; when that is meant, run `cargo xtask accept` and commit {GOLDEN}"
    )
}

pub(crate) fn accept(checkout: &Checkout) -> Result<()> {
    let golden = golden(checkout);
    fs::write(&golden, collect(&checkout.package())?)
        .with_context(|| format!("cannot write {}", golden.display()))
}

fn golden(checkout: &Checkout) -> PathBuf {
    checkout.path(GOLDEN)
}

/// Every declaration file of the package, one after another; those of the locales are all the same.
fn collect(package: &Path) -> Result<String> {
    let mut names = Vec::new();
    for folder in [
        "",
        "core/",
        "elements/base/",
        "elements/result/",
        "elements/triage/",
    ] {
        let path = package.join(folder);
        let files =
            fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let files = files
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        names.extend(
            files
                .filter(|name| name.ends_with(".d.ts"))
                .map(|name| format!("{folder}{name}")),
        );
    }
    names.sort();
    let mut all = String::from(
        "// Written by `cargo xtask accept`: the declarations that the package ships.\n",
    );
    for name in names {
        let text = fs::read_to_string(package.join(&name))?;
        write!(all, "\n// ==== {name} ====\n{text}")?;
    }
    Ok(all)
}
