//! Which function goes into which part.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::module::Module;
use crate::manifest::Part;

/// Functions of the core of so many bytes are copied into each part that calls them: as an import such a one is hardly
/// shorter.
const COPIED: usize = 48;

/// What is in a part, by the numbers of the whole.
#[derive(Default)]
pub(super) struct Content {
    /// In a part that is not the core, what the core does not need is there as often as parts need it: in the core, all
    /// pages would load it.
    pub(super) functions: BTreeSet<u32>,
    /// Indices into the module's.
    pub(super) statics: BTreeSet<usize>,
}

impl Content {
    pub(super) fn all(module: &Module<'_>) -> Self {
        Self {
            functions: module.own().collect(),
            statics: (0..module.statics.len()).collect(),
        }
    }
}

pub(super) struct Plan<'n> {
    pub(super) core: Content,
    pub(super) parts: BTreeMap<&'n str, Content>,
}

impl<'n> Plan<'n> {
    pub(super) fn new(module: &Module<'_>, parts: &'n BTreeMap<String, Part>) -> Result<Self> {
        let part_of = |export: &str| {
            let has = |part: &Part| part.exports.iter().any(|start| export.starts_with(start));
            let found = parts.iter().find(|(_, part)| has(part));
            found.map(|(name, _)| name.as_str())
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
        let mut plan = Self {
            core: Content {
                functions: reached(module, roots, |_| false)?,
                statics: BTreeSet::new(),
            },
            parts: BTreeMap::new(),
        };
        let core = &plan.core.functions;
        for name in parts.keys() {
            let roots = roots_of.remove(name.as_str());
            let roots = roots.with_context(|| format!("{name} has no export"))?;
            // An export that the core has too is the core's.
            let roots = roots.difference(core).copied().collect();
            let of_core = |function| core.contains(&function) && !is_copied(module, function);
            let content = Content {
                functions: reached(module, roots, of_core)?,
                statics: BTreeSet::new(),
            };
            plan.parts.insert(name, content);
        }
        plan.place_statics(module, parts)?;
        Ok(plan)
    }

    /// Puts each static into the part that has it by its name, and all others into the core.
    fn place_statics(
        &mut self,
        module: &Module<'_>,
        parts: &'n BTreeMap<String, Part>,
    ) -> Result<()> {
        for (index, of_module) in module.statics.iter().enumerate() {
            let has = |part: &Part| {
                part.statics
                    .iter()
                    .any(|name| of_module.name.contains(name))
            };
            let found = parts.iter().find(|(_, part)| has(part));
            let place = found.and_then(|(name, _)| self.parts.get_mut(name.as_str()));
            place.unwrap_or(&mut self.core).statics.insert(index);
        }
        for (name, part) in &self.parts {
            for &index in &part.statics {
                self.expect_unused_outside(module, name, index)?;
            }
        }
        Ok(())
    }

    /// A static is there only while its part is: no function elsewhere may have an address in it, and no other static its
    /// own address. (Tables of numbers have some that look like an address further in, which no static of ours holds.)
    fn expect_unused_outside(&self, module: &Module<'_>, part: &str, index: usize) -> Result<()> {
        let moved = &module.statics[index];
        let others = self.parts.iter().filter(|(name, _)| **name != part);
        for content in others.map(|(_, content)| content).chain([&self.core]) {
            for &function in &content.functions {
                let numbers = module.numbers(function)?;
                let is_used = numbers.into_iter().any(|number| moved.holds(number));
                ensure!(!is_used, "{} is used outside of {part}", moved.name);
            }
            for &other in &content.statics {
                let (words, _) = module.statics[other].bytes.as_chunks::<4>();
                let mut addresses = words.iter().map(|word| u32::from_le_bytes(*word));
                ensure!(
                    !addresses.any(|address| address == moved.at),
                    "{}, outside of {part}, points to {}",
                    module.statics[other].name,
                    moved.name
                );
            }
        }
        Ok(())
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
