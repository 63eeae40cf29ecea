//! `cargo xtask size`: what ships, in bytes, against the budgets of the manifest.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::Parser;

use crate::checkout::Checkout;
use crate::manifest::Manifest;
use crate::{bindgen, build, parts};

struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

pub(crate) fn run(checkout: &Checkout) -> Result<()> {
    build::run(checkout)?;
    compare_with_budgets(checkout)
}

/// Prints the sizes of the package as it was built last, and fails when one is over its budget.
pub(crate) fn compare_with_budgets(checkout: &Checkout) -> Result<()> {
    let package = checkout.package();
    let manifest = &checkout.manifest;
    let sizes = measure(&package, manifest)?;
    let mut over = Vec::new();

    println!(
        "{:<24}{:>10}{:>10}{:>10}{:>10}",
        "file", "raw", "gzip -9", "brotli 11", "budget"
    );
    for (name, size) in &sizes {
        let budget = manifest.budgets.files.get(name).copied();
        report(name, size, budget, &mut over);
    }
    println!();
    for (entry, module) in &manifest.entries {
        let mut files = loaded_modules(&package, module)?;
        // Types alone need no wasm.
        if files.len() > 1 && !files.contains(&manifest.names.inline) {
            let viewer = &manifest.viewer;
            let is_enough = viewer.entries.contains(entry);
            let wasm = if is_enough {
                &viewer.wasm
            } else {
                &manifest.names.wasm
            };
            files.insert(wasm.clone());
        }
        let total = sum(files.iter().filter_map(|file| sizes.get(file)));
        report(
            &format!("all of `{entry}`"),
            &total,
            manifest.budgets.entries.get(entry).copied(),
            &mut over,
        );
    }
    println!();
    print_sections(&fs::read(package.join(&manifest.names.wasm))?)?;
    println!("largest parts of its code, raw:");
    print_largest(&parts::by_module(&bindgen::with_names(checkout)?)?);

    if !over.is_empty() {
        bail!("over budget (gzip): {}", over.join(", "));
    }
    Ok(())
}

fn report(name: &str, size: &Size, budget: Option<usize>, over: &mut Vec<String>) {
    let shown = budget.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    println!(
        "{name:<24}{:>10}{:>10}{:>10}{shown:>10}",
        size.raw, size.gzip, size.brotli
    );
    if let Some(budget) = budget.filter(|budget| size.gzip > *budget) {
        over.push(format!("{name} by {} bytes", size.gzip - budget));
    }
}

fn measure(package: &Path, manifest: &Manifest) -> Result<BTreeMap<String, Size>> {
    manifest
        .package
        .loaded()
        .map(|name| {
            let path = package.join(name);
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok((name.clone(), measure_bytes(&bytes)?))
        })
        .collect()
}

fn measure_bytes(bytes: &[u8]) -> Result<Size> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok(Size {
        raw: bytes.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli.len(),
    })
}

fn sum<'a>(sizes: impl Iterator<Item = &'a Size>) -> Size {
    let zero = Size {
        raw: 0,
        gzip: 0,
        brotli: 0,
    };
    sizes.fold(zero, |total, size| Size {
        raw: total.raw + size.raw,
        gzip: total.gzip + size.gzip,
        brotli: total.brotli + size.brotli,
    })
}

/// The modules that a module loads, itself among them.
fn loaded_modules(package: &Path, entry: &str) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut open = vec![entry.to_owned()];
    while let Some(name) = open.pop() {
        if !found.insert(name.clone()) {
            continue;
        }
        let path = package.join(&name);
        let source =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        open.extend(imports(&name, &source));
    }
    Ok(found)
}

/// The modules of the package that the minified source of a module imports.
fn imports(module: &str, source: &str) -> Vec<String> {
    let folder = module.rsplit_once('/').map_or("", |(folder, _)| folder);
    let resolved = |path: &str| {
        let mut names: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
        for name in path.split('/') {
            match name {
                "." => {}
                ".." => drop(names.pop()),
                name => names.push(name),
            }
        }
        names.join("/")
    };
    ["from\".", "import\".", "import(\"."]
        .iter()
        .flat_map(|start| source.split(start).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .map(|rest| resolved(&format!(".{rest}")))
        .collect()
}

/// The largest sections of the wasm.
fn print_sections(wasm: &[u8]) -> Result<()> {
    const NAMES: [&str; 14] = [
        "custom",
        "type",
        "import",
        "function",
        "table",
        "memory",
        "global",
        "export",
        "start",
        "element",
        "code",
        "data",
        "data count",
        "tag",
    ];
    let mut sections = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Some((id, range)) = payload?.as_section() {
            let name = NAMES.get(usize::from(id)).copied().unwrap_or("unknown");
            sections.push((name.to_owned(), range.len()));
        }
    }
    sections.sort_by_key(|(_, length)| Reverse(*length));
    println!("largest sections of the wasm, raw:");
    print_largest(&sections);
    Ok(())
}

fn print_largest(parts: &[(String, usize)]) {
    for (name, length) in parts.iter().take(10) {
        println!("  {name:<22}{length:>10}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_kind_of_import() {
        let source = r#"import{a}from"./a.js";export*from"./b.js";import"./d.js";let c=await import("./c.js");"#;
        assert_eq!(imports("x.js", source), ["a.js", "b.js", "d.js", "c.js"]);
        let source = r#"import{a}from"../a.js";import"./b.js";"#;
        assert_eq!(imports("element/x.js", source), ["a.js", "element/b.js"]);
        let source = r#"import"../../core/a.js";import"../base/b.js";"#;
        let resolved = ["core/a.js", "elements/base/b.js"];
        assert_eq!(imports("elements/result/x.js", source), resolved);
    }
}
