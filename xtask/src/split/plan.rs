//! Which function goes into which part.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::module::Module;

/// Functions of the core of so many bytes are copied into each part that calls them: as an import such a one is hardly
/// shorter, and slower.
const COPIED: usize = 48;

pub(super) struct Plan<'n> {
    /// The core's functions.
    pub(super) core: BTreeSet<u32>,
    /// Those of the other parts. What the core does not need is in each part that needs it: in the core, all pages would
    /// load it.
    pub(super) parts: BTreeMap<&'n str, BTreeSet<u32>>,
}

impl<'n> Plan<'n> {
    pub(super) fn new(module: &Module<'_>, exports: &BTreeMap<&'n str, &[String]>) -> Result<Self> {
        let part_of = |export: &str| {
            let mut parts = exports.iter();
            let found =
                parts.find(|(_, starts)| starts.iter().any(|start| export.starts_with(start)));
            found.map(|(part, _)| *part)
        };
        // What is called by its number in a table may be called from anywhere.
        let mut roots = module.in_tables()?;
        roots.extend(module.start);
        let mut roots_of: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for (name, function) in module.exported() {
            match part_of(name) {
                Some(part) => roots_of.entry(part).or_default().insert(function),
                None => roots.insert(function),
            };
        }
        for part in exports.keys() {
            ensure!(roots_of.contains_key(part), "{part} has no export");
        }
        let core = reached(module, roots, |_| false)?;
        let mut parts = BTreeMap::new();
        for (part, roots) in roots_of {
            // An export that the core has too is the core's.
            let roots = roots.difference(&core).copied().collect();
            let of_core = |function| core.contains(&function) && !is_copied(module, function);
            parts.insert(part, reached(module, roots, of_core)?);
        }
        Ok(Self { core, parts })
    }
}

/// These functions and all that they need, but for what is elsewhere.
fn reached(
    module: &Module<'_>,
    roots: BTreeSet<u32>,
    elsewhere: impl Fn(u32) -> bool,
) -> Result<BTreeSet<u32>> {
    let mut found = BTreeSet::new();
    let mut next: Vec<u32> = roots.into_iter().collect();
    while let Some(function) = next.pop() {
        if module.body(function).is_none() || elsewhere(function) || !found.insert(function) {
            continue;
        }
        next.extend(module.callees(function)?);
    }
    Ok(found)
}

fn is_copied(module: &Module<'_>, function: u32) -> bool {
    module
        .body(function)
        .is_some_and(|body| body.range().len() <= COPIED)
}
