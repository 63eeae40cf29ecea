//! A project that uses the package as a stranger would: it installs the tarball that `npm pack` makes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::checkout::Checkout;

/// Packs the package into a folder; returns the tarball's path.
pub(crate) fn pack(checkout: &Checkout, folder: &Path) -> Result<PathBuf> {
    let _in_package = checkout.shell.push_dir(checkout.package());
    let report = checkout
        .npm()
        .args(["pack", "--json", "--silent", "--pack-destination"])
        .arg(folder)
        .read()?;
    let report: serde_json::Value = serde_json::from_str(&report)?;
    let name = report[0]["filename"].as_str();
    Ok(folder.join(name.context("`npm pack` did not name a tarball")?))
}

/// Packs the package and installs the tarball in a fresh project, whose folder it returns.
pub(crate) fn install(checkout: &Checkout) -> Result<PathBuf> {
    let shell = &checkout.shell;
    let folder = checkout.target("consumer");
    shell.remove_path(&folder)?;
    shell.create_dir(&folder)?;
    let tarball = pack(checkout, &folder)?;
    let description = "{ \"private\": true, \"type\": \"module\" }\n";
    shell.write_file(folder.join("package.json"), description)?;
    let _in_project = shell.push_dir(&folder);
    checkout
        .npm()
        .args(["install", "--no-audit", "--no-fund", "--silent"])
        .arg("--offline")
        .arg(tarball)
        .run()?;
    Ok(folder)
}

/// Compiles the strict consumer project against the installed package, resolved as Node and as bundlers do.
pub(crate) fn check_types(checkout: &Checkout) -> Result<()> {
    const SOURCES: [&str; 2] = ["consumer.ts", "consumer.tsx"];
    let shell = &checkout.shell;
    let folder = install(checkout)?;
    for source in SOURCES {
        shell.copy_file(checkout.path("tests/consumer").join(source), &folder)?;
    }
    let tsc = checkout.path("node_modules/typescript/bin/tsc");
    let _in_project = shell.push_dir(&folder);
    // `--ignoreConfig`, because the folder is inside ours, which has a tsconfig.json.
    for (module, resolution) in [("node16", "node16"), ("esnext", "bundler")] {
        cmd!(
            shell,
            "node {tsc} --noEmit --ignoreConfig --strict --exactOptionalPropertyTypes"
        )
        .args(["--target", "es2022", "--jsx", "react-jsx"])
        .args(["--module", module, "--moduleResolution", resolution])
        .args(SOURCES)
        .run()
        .with_context(|| {
            format!("the declarations do not compile with moduleResolution {resolution}")
        })?;
    }
    Ok(())
}
