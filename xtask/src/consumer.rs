//! A project that uses the package as a stranger would: installed from the tarball that `npm pack` makes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::checkout::Checkout;
use crate::process::{capture, node_tool, npm, run};

#[derive(Deserialize)]
struct Tarball {
    filename: String,
}

/// Packs the package into a folder; returns the tarball's path.
pub(crate) fn pack(checkout: &Checkout, folder: &Path) -> Result<PathBuf> {
    let report = capture(
        npm()
            .args(["pack", "--json", "--silent", "--pack-destination"])
            .arg(folder)
            .current_dir(checkout.package()),
    )?;
    let tarballs: Vec<Tarball> = serde_json::from_str(&report)?;
    let tarball = tarballs.first().context("`npm pack` made no tarball")?;
    Ok(folder.join(&tarball.filename))
}

/// Packs the package and installs the tarball in a fresh project, whose folder it returns.
pub(crate) fn install(checkout: &Checkout) -> Result<PathBuf> {
    let folder = checkout.target("consumer");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let tarball = pack(checkout, &folder)?;
    fs::write(
        folder.join("package.json"),
        "{ \"private\": true, \"type\": \"module\" }\n",
    )?;
    run(npm()
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--silent",
            "--offline",
        ])
        .arg(tarball)
        .current_dir(&folder))?;
    Ok(folder)
}

/// Compiles the strict consumer against the installed package, as Node and as bundlers resolve it.
pub(crate) fn check_types(checkout: &Checkout) -> Result<()> {
    const SOURCES: [&str; 2] = ["consumer.ts", "consumer.tsx"];
    let folder = install(checkout)?;
    for source in SOURCES {
        fs::copy(
            checkout.path("tests/consumer").join(source),
            folder.join(source),
        )?;
    }
    for (module, resolution) in [("node16", "node16"), ("esnext", "bundler")] {
        run(node_tool(checkout.root(), "typescript/bin/tsc")
            .args([
                "--noEmit",
                // The folder is inside of ours, which has a tsconfig.json.
                "--ignoreConfig",
                "--strict",
                "--exactOptionalPropertyTypes",
                "--target",
                "es2022",
                "--jsx",
                "react-jsx",
            ])
            .args(["--module", module, "--moduleResolution", resolution])
            .args(SOURCES)
            .current_dir(&folder))
        .with_context(|| format!("the declarations fail under moduleResolution {resolution}"))?;
        println!("strict, moduleResolution {resolution}: ok");
    }
    Ok(())
}
