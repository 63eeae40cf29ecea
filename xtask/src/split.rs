//! Splits the library's wasm into parts, so that a page loads what it needs when it needs it.
//!
//! The first part, `core`, has the memory and the table of functions. The others import both, and the functions of the core
//! that they call, and run in its instance: each brings its own functions, with their places in the table, and texts that
//! only it uses. So an object of one part can be handed to another, and JavaScript sees one wasm that has more exports with
//! each part.

mod encode;
mod module;
mod plan;
mod uses;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::{Context, Result};
use wasmparser::Validator;

use crate::manifest::Part;
use encode::Names;
use module::Module;
use plan::{Content, Plan};

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

    let mut names = Names::new(&module);
    let mut files = BTreeMap::new();
    for (name, part) in &plan.parts {
        let wasm = encode::part(&module, part, &plan.core, &mut names, &label(name))?;
        files.insert((*name).to_owned(), wasm);
    }
    // Last, since it exports what the others import.
    let core = encode::core(&module, &plan.core, names, Some(&label(CORE)))?;
    files.insert(CORE.to_owned(), core);
    for (name, wasm) in &files {
        let valid = Validator::new().validate_all(wasm);
        valid.with_context(|| format!("the part {name} is no valid wasm"))?;
    }
    Ok(files)
}

/// All of the wasm in one file, without the names of its functions, and with fewer segments of data.
///
/// # Errors
/// When the wasm is not understood.
pub(crate) fn in_one(whole: &[u8]) -> Result<Vec<u8>> {
    let module = Module::read(whole)?;
    encode::core(&module, &Content::all(&module), Names::new(&module), None)
}

#[cfg(test)]
mod tests;
