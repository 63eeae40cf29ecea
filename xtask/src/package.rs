//! Lays out the npm package.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};

use crate::bindgen::Bound;
use crate::checkout::Checkout;
use crate::manifest::Manifest;
use crate::process::{capture, node_tool, npm, run};
use crate::{declarations, integrity, linked, minify, notices, sbom};

/// The glue's classes declare `[Symbol.dispose]`, which a consumer's own settings need not know.
const DECLARATION_HEADER: &str = "/// <reference lib=\"esnext.disposable\" />\n";

const NOTICES: &str = "THIRD-PARTY-NOTICES.md";
const SBOM: &str = "sbom.cdx.json";
const INTEGRITY: &str = "integrity.json";

const DOCUMENTS: [&str; 4] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// Writes the whole package anew.
pub(crate) fn lay_out(checkout: &Checkout, bound: &Bound) -> Result<()> {
    let package = checkout.package();
    let names = &checkout.manifest.names;
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(&package)?;

    fs::write(package.join(format!("{}.js", names.glue)), &bound.glue)?;
    fs::write(
        package.join(format!("{}.d.ts", names.glue)),
        format!("{DECLARATION_HEADER}{}", bound.declarations),
    )?;
    fs::write(package.join(&names.wasm), &bound.wasm)?;
    fs::write(package.join(&checkout.manifest.viewer.wasm), &bound.viewer)?;
    write_inline(&package, &names.inline, &bound.wasm)?;
    let mut modules = copy_shell(&checkout.path("www/src"), &package)?;
    declarations::write(checkout)?;
    modules.push(format!("{}.js", names.glue));
    write_locales(checkout)?;
    minify::modules(checkout, &modules)?;
    minify::script(checkout, &names.script)?;
    copy_types(checkout)?;
    write_element_manifest(checkout)?;
    for document in DOCUMENTS {
        copy(&checkout.path(document), &package.join(document))?;
    }
    let cargo = cargo_package(checkout)?;
    write_origins(checkout, &cargo)?;
    fs::write(package.join(INTEGRITY), integrity::of(checkout)?)?;
    let description = serde_json::to_string_pretty(&package_json(checkout, cargo)?)?;
    fs::write(package.join("package.json"), description + "\n")?;
    check_contents(checkout)
}

/// The declarations that are written by hand.
fn copy_types(checkout: &Checkout) -> Result<()> {
    for name in ["globals.d.ts", "react.d.ts"] {
        copy(
            &checkout.path("www/src").join(name),
            &checkout.package().join(name),
        )?;
    }
    Ok(())
}

/// `custom-elements.json`, from the classes of the elements: `custom-elements-manifest.config.mjs` says how.
fn write_element_manifest(checkout: &Checkout) -> Result<()> {
    run(node_tool(
        checkout.root(),
        "@custom-elements-manifest/analyzer/cem.js",
    )
    .args(["analyze", "--quiet"])
    .current_dir(checkout.root()))
    .context("the manifest of the elements can't be written")
}

/// The wasm as a module, for bundlers that leave a file behind and for Node.
fn write_inline(package: &Path, name: &str, wasm: &[u8]) -> Result<()> {
    let module = format!("export default \"{}\";\n", BASE64_STANDARD.encode(wasm));
    let declaration = "declare const base64: string;\nexport default base64;\n";
    fs::write(package.join(name), module)?;
    fs::write(package.join(name.replace(".js", ".d.ts")), declaration)?;
    Ok(())
}

/// Whose code is in the wasm: for people and for programs.
fn write_origins(checkout: &Checkout, cargo: &CargoPackage) -> Result<()> {
    let package = checkout.package();
    let crates = linked::crates(checkout)?;
    let subject = sbom::Subject {
        name: &cargo.name,
        version: &cargo.version,
        licence: &cargo.license,
    };
    fs::write(package.join(NOTICES), notices::of(&crates)?)?;
    fs::write(package.join(SBOM), sbom::of(&subject, &crates)?)?;
    Ok(())
}

/// The texts of each language as a module: what every bundler, browser and Node can import alike.
fn write_locales(checkout: &Checkout) -> Result<()> {
    let package = checkout.package();
    fs::create_dir_all(package.join("locales"))?;
    for language in locales(checkout)? {
        let text = fs::read_to_string(checkout.path(&format!("locales/{language}.json")))?;
        // Parsed and written again: without white space, and certainly an object.
        let texts: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&text).with_context(|| format!("locales/{language}.json"))?;
        let module = format!("export default {};\n", serde_json::to_string(&texts)?);
        let declaration =
            "declare const catalogue: Record<string, string>;\nexport default catalogue;\n";
        fs::write(package.join(locale_module(&language)), module)?;
        fs::write(
            package.join(declaration_of(&locale_module(&language))),
            declaration,
        )?;
    }
    Ok(())
}

/// The languages that ship beside the wasm: every file of `locales` but the one that is built in.
fn locales(checkout: &Checkout) -> Result<Vec<String>> {
    let mut languages: Vec<String> = fs::read_dir(checkout.path("locales"))?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".json").map(ToOwned::to_owned))
        .filter(|language| language != "en")
        .collect();
    languages.sort();
    Ok(languages)
}

fn locale_module(language: &str) -> String {
    format!("locales/{language}.js")
}

/// Copies the shell modules, those in folders too, and returns their names.
fn copy_shell(source: &Path, package: &Path) -> Result<Vec<String>> {
    let names = modules(source, "")?;
    for name in &names {
        let target = package.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        copy(&source.join(name), &target)?;
    }
    Ok(names)
}

/// The modules in a folder and its folders, by their paths from `source`.
fn modules(source: &Path, folder: &str) -> Result<Vec<String>> {
    let path = source.join(folder);
    let mut names = Vec::new();
    for entry in fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if entry.file_type()?.is_dir() {
            names.extend(modules(source, &format!("{folder}{name}/"))?);
        } else if Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "js")
        {
            names.push(format!("{folder}{name}"));
        }
    }
    names.sort();
    Ok(names)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(|_| ())
        .with_context(|| format!("cannot copy {}", from.display()))
}

/// What Cargo.toml knows of the package.
#[derive(Deserialize)]
struct CargoToml {
    package: CargoPackage,
}

#[derive(Deserialize)]
struct CargoPackage {
    name: String,
    version: String,
    description: String,
    license: String,
    repository: Option<String>,
}

/// package.json, in the order in which people read it; inside a condition `types` must come first.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PackageJson {
    name: String,
    version: String,
    description: String,
    license: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    repository: Option<String>,
    r#type: &'static str,
    custom_elements: &'static str,
    exports: BTreeMap<String, Export>,
    // Parcel does not read `exports` unless told to.
    main: String,
    module: String,
    types: String,
    side_effects: Vec<String>,
    files: Vec<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Export {
    Module { types: String, default: String },
    File(String),
}

fn cargo_package(checkout: &Checkout) -> Result<CargoPackage> {
    let cargo = fs::read_to_string(checkout.path("Cargo.toml"))?;
    Ok(toml::from_str::<CargoToml>(&cargo)?.package)
}

fn package_json(checkout: &Checkout, cargo: CargoPackage) -> Result<PackageJson> {
    let manifest = &checkout.manifest;
    let main = manifest
        .entries
        .get(".")
        .context("wasm-pack.toml names no entry `.`")?;

    let mut exports = BTreeMap::new();
    let locales = locales(checkout)?.into_iter();
    let locales =
        locales.map(|language| (format!("./locales/{language}"), locale_module(&language)));
    for (name, module) in manifest.entries.clone().into_iter().chain(locales) {
        let export = Export::Module {
            types: relative(&declaration_of(&module)),
            default: relative(&module),
        };
        exports.insert(name, export);
    }
    let files = [
        &manifest.names.wasm,
        &manifest.viewer.wasm,
        &manifest.names.script,
        "custom-elements.json",
        "package.json",
    ];
    for file in files {
        exports.insert(relative(file), Export::File(relative(file)));
    }
    let files = &manifest.package.files;
    Ok(PackageJson {
        name: cargo.name,
        version: cargo.version,
        description: cargo.description,
        license: cargo.license,
        repository: cargo.repository,
        r#type: "module",
        custom_elements: "./custom-elements.json",
        exports,
        main: relative(main),
        module: relative(main),
        types: relative(&declaration_of(main)),
        side_effects: side_effects(manifest),
        // npm packs package.json by itself.
        files: files
            .iter()
            .filter(|name| *name != "package.json")
            .cloned()
            .collect(),
    })
}

/// The one module that does something when it is imported.
fn side_effects(manifest: &Manifest) -> Vec<String> {
    let define = ["./define", "./define-triage"];
    let modules = define
        .iter()
        .filter_map(|entry| manifest.entries.get(*entry));
    modules.map(|module| relative(module)).collect()
}

fn declaration_of(module: &str) -> String {
    module.replace(".js", ".d.ts")
}

fn relative(name: &str) -> String {
    format!("./{name}")
}

#[derive(Deserialize)]
struct Packed {
    files: Vec<PackedFile>,
}

#[derive(Deserialize)]
struct PackedFile {
    path: String,
}

/// Compares what npm would pack with the list of the manifest.
fn check_contents(checkout: &Checkout) -> Result<()> {
    let report = capture(
        npm()
            .args(["pack", "--dry-run", "--json", "--silent"])
            .current_dir(checkout.package()),
    )?;
    let packed: Vec<Packed> =
        serde_json::from_str(&report).context("`npm pack --json` gave an unknown report")?;
    let mut present: Vec<&String> = packed
        .iter()
        .flat_map(|tarball| &tarball.files)
        .map(|file| &file.path)
        .collect();
    let mut expected: Vec<&String> = checkout.manifest.package.files.iter().collect();
    present.sort();
    expected.sort();
    if present == expected {
        return Ok(());
    }
    let missing: Vec<_> = expected
        .iter()
        .filter(|file| !present.contains(file))
        .collect();
    let surplus: Vec<_> = present
        .iter()
        .filter(|file| !expected.contains(file))
        .collect();
    bail!(
        "the tarball is not what [package] of wasm-pack.toml lists; missing: {missing:?}, not listed: {surplus:?}"
    )
}
