//! Splits the library's wasm into parts, so that a page loads what it needs when it needs it.
//!
//! The first part, `core`, has the memory, the data and the tables. The others hold code alone: they import the memory and
//! the functions of the core, and run in its instance. So an object of one part can be handed to another, and JavaScript
//! sees one wasm that has more exports with each part.

mod encode;
mod module;
mod plan;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Context, Result};
use wasm_encoder::RawSection;
use wasmparser::{Parser, Payload, Validator};

use crate::manifest::Part;
use module::Module;
use plan::Plan;

/// The part with the memory, which has to be there before the others.
pub(crate) const CORE: &str = "core";

/// The custom section that says which part of which wasm a file is. Parts of two wasms must not meet.
const SECTION: &str = "part";

/// The wasm of each part, by its name: of those that are asked for, and of the core.
///
/// # Errors
/// When the wasm is not understood, a part has no export, or a static is used outside of its part.
pub(crate) fn split(
    whole: &[u8],
    parts: &BTreeMap<String, Part>,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let module = Module::read(whole)?;
    let plan = Plan::new(&module, parts)?;
    let mut hasher = DefaultHasher::new();
    whole.hash(&mut hasher);
    let of_whole = format!("{:016x}", hasher.finish());
    let label = |name: &str| format!("{name} {of_whole}");

    let mut names = encode::Names::new(&module);
    let mut files = BTreeMap::new();
    for (name, part) in &plan.parts {
        let wasm = encode::part(&module, part, &plan.core, &mut names, &label(name))?;
        files.insert((*name).to_owned(), wasm);
    }
    // Last, since it exports what the others import.
    let core = encode::core(&module, &plan.core, names, &label(CORE))?;
    files.insert(CORE.to_owned(), core);
    for (name, wasm) in &files {
        let valid = Validator::new().validate_all(wasm);
        valid.with_context(|| format!("the part {name} is no valid wasm"))?;
    }
    Ok(files)
}

/// The wasm without the names of its functions.
///
/// # Errors
/// When the wasm is not understood.
pub(crate) fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let is_names =
            matches!(&payload, Payload::CustomSection(section) if section.name() == "name");
        let Some((id, range)) = payload.as_section().filter(|_| !is_names) else {
            continue;
        };
        let data = &wasm[range];
        kept.section(&RawSection { id, data });
    }
    Ok(kept.finish())
}

#[cfg(test)]
mod tests;
