//! Which function goes into which part.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::module::{Module, Static};
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

    /// Puts each static into the part that has it by its name, a text that one part alone uses into that part, and all
    /// others into the core.
    fn place_statics(
        &mut self,
        module: &Module<'_>,
        parts: &'n BTreeMap<String, Part>,
    ) -> Result<()> {
        let named = |one: &Static<'_>| {
            let has = |part: &Part| part.statics.iter().any(|name| one.name.contains(name));
            let found = parts.iter().find(|(_, part)| has(part));
            found.map(|(name, _)| name.as_str())
        };
        let of_core = Numbers::of_functions(module, &self.core.functions)?;
        let mut of_parts = BTreeMap::new();
        for (&name, content) in &self.parts {
            of_parts.insert(name, Numbers::of_functions(module, &content.functions)?);
        }
        let of_statics = Numbers::of_statics(&module.statics);
        for (index, one) in module.statics.iter().enumerate() {
            let users = of_parts.iter().filter(|(_, numbers)| numbers.any_in(one));
            let users: Vec<&str> = users.map(|(name, _)| *name).collect();
            let part = match (named(one), users.as_slice()) {
                // It is there only while the part is: no function elsewhere may have an address in it, and no other
                // static its own address. (Tables of numbers have some that look like an address further in, which no
                // static of ours holds.)
                (Some(part), users) => {
                    let is_elsewhere =
                        of_core.any_in(one) || users.iter().any(|user| *user != part);
                    ensure!(!is_elsewhere, "{} is used outside of {part}", one.name);
                    for other in &module.statics {
                        ensure!(
                            named(other) == Some(part) || !other.points_to(one),
                            "{}, outside of {part}, points to {}",
                            other.name,
                            one.name
                        );
                    }
                    Some(part)
                }
                (None, [user]) if is_text(one) => {
                    Some(*user).filter(|_| !of_core.any_in(one) && !of_statics.any_in(one))
                }
                _ => None,
            };
            let content = part.and_then(|part| self.parts.get_mut(part));
            content.unwrap_or(&mut self.core).statics.insert(index);
        }
        Ok(())
    }
}

/// Whether a static is a text without a name: the code has its address and no other, since nobody counts in it from
/// another place, as code may do in a table.
fn is_text(one: &Static<'_>) -> bool {
    let number = one
        .name
        .rsplit_once(".Lanon.")
        .and_then(|(_, rest)| rest.split_once('.'));
    let is_whole =
        number.is_some_and(|(_, number)| number.bytes().all(|digit| digit.is_ascii_digit()));
    let is_printed = |character: char| character == '\n' || !character.is_control();
    is_whole && str::from_utf8(one.bytes).is_ok_and(|text| text.chars().all(is_printed))
}

/// Numbers that may be addresses, in order.
struct Numbers(Vec<u64>);

impl Numbers {
    fn of_functions(module: &Module<'_>, functions: &BTreeSet<u32>) -> Result<Self> {
        let mut numbers = Vec::new();
        for &function in functions {
            numbers.extend(module.numbers(function)?);
        }
        numbers.sort_unstable();
        Ok(Self(numbers))
    }

    fn of_statics(statics: &[Static<'_>]) -> Self {
        let mut numbers: Vec<u64> = statics
            .iter()
            .flat_map(Static::words)
            .map(u64::from)
            .collect();
        numbers.sort_unstable();
        Self(numbers)
    }

    /// Whether one of them is an address in this static.
    fn any_in(&self, one: &Static<'_>) -> bool {
        let first = self.0.partition_point(|number| *number < u64::from(one.at));
        self.0.get(first).is_some_and(|number| one.holds(*number))
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
