//! Splits the library's wasm into parts, so that a page loads each part only when it needs it.
//!
//! The first part, `core`, has the memory and the table of functions. The other parts import both, as well as the
//! functions of the core that they call, and run in the instance of the core. Each part contains its own functions,
//! their slots in the table, and texts that only it uses. So objects can be passed between parts, and for JavaScript
//! there is one wasm, which gets more exports with each part.

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

/// The part with the memory, which has to be loaded before the others.
pub(crate) const CORE: &str = "core";

/// The custom section with the name of the part and of the wasm that it is from. Parts of different wasms must not be
/// combined.
const SECTION: &str = "part";

/// The wasm of each requested part and of the core, by name.
///
/// # Errors
/// If the wasm has an unexpected form, a part has no export, or a static is used outside its part.
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
    // The core comes last, because it exports what the others import.
    let core = encode::core(&module, &plan.core, names, Some(&label(CORE)))?;
    files.insert(CORE.to_owned(), core);
    for (name, wasm) in &files {
        let valid = Validator::new().validate_all(wasm);
        valid.with_context(|| format!("the part {name} is not valid wasm"))?;
    }
    Ok(files)
}

/// The whole wasm in one file, without the names of its functions, and with fewer data segments.
///
/// # Errors
/// If the wasm has an unexpected form.
pub(crate) fn in_one(whole: &[u8]) -> Result<Vec<u8>> {
    let module = Module::read(whole)?;
    encode::core(&module, &Content::all(&module), Names::new(&module), None)
}

#[cfg(test)]
mod tests;
