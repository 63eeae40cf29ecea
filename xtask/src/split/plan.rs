//! Decides which functions, statics and table slots go into which part.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::module::{Module, Static};
use super::uses::{Item, Uses};
use crate::manifest::Part;

/// Functions of the core with at most this many bytes of code are copied into each part that calls them, because
/// importing one is hardly shorter.
const COPIED: usize = 48;

/// The content of a part, by the indices in the whole wasm.
#[derive(Default)]
pub(super) struct Content {
    /// A function that several parts need and the core does not is in each of these parts: in the core, every page
    /// would load it.
    pub(super) functions: BTreeSet<u32>,
    /// Indices into the statics of the module.
    pub(super) statics: BTreeSet<usize>,
}

impl Content {
    pub(super) fn all(module: &Module<'_>) -> Self {
        Self {
            functions: module.own().collect(),
            statics: (0..module.statics.len()).collect(),
        }
    }

    /// The functions among these items; statics are added later.
    fn of(items: &BTreeSet<Item>) -> Self {
        let functions = items.iter().filter_map(|item| match item {
            Item::Function(function) => Some(*function),
            Item::Static(_) => None,
        });
        Self {
            functions: functions.collect(),
            statics: BTreeSet::new(),
        }
    }
}

pub(super) struct Plan<'n> {
    pub(super) core: Content,
    pub(super) parts: BTreeMap<&'n str, Content>,
}

impl<'n> Plan<'n> {
    pub(super) fn new(module: &Module<'_>, parts: &'n BTreeMap<String, Part>) -> Result<Self> {
        let uses = Uses::new(module)?;
        let part_of = |export: &str| {
            let has = |part: &Part| part.exports.iter().any(|start| export.starts_with(start));
            let found = parts.iter().find(|(_, part)| has(part));
            found.map(|(name, _)| name.as_str())
        };
        let mut roots_of: BTreeMap<&str, BTreeSet<Item>> = BTreeMap::new();
        let mut roots: BTreeSet<Item> = module.start.map(Item::Function).into_iter().collect();
        for (name, function) in module.exported() {
            let roots = part_of(name).map_or(&mut roots, |part| roots_of.entry(part).or_default());
            roots.insert(Item::Function(function));
        }
        // A static without a visible use may be reached by an offset from another one, so it always has to be there. A
        // function that neither such a static nor an export uses is left out: the number that would be its table slot
        // is just a number.
        let exported = roots_of.values().flatten().chain(&roots).copied();
        let seen = uses.reached(exported, |_| false);
        let statics = (0..module.statics.len()).map(Item::Static);
        roots.extend(statics.filter(|one| !seen.contains(one)));

        let core = uses.reached(roots, |_| false);
        let of_core = |item| {
            let is_copied = matches!(item, Item::Function(function) if is_copied(module, function));
            core.contains(&item) && !is_copied
        };
        let mut reached = BTreeMap::new();
        for name in parts.keys() {
            let roots = roots_of.remove(name.as_str());
            let roots = roots.with_context(|| format!("{name} has no export"))?;
            // An export that the core has, too, belongs to the core.
            let roots = roots.difference(&core).copied();
            reached.insert(name.as_str(), uses.reached(roots, of_core));
        }
        let contents = reached
            .iter()
            .map(|(name, items)| (*name, Content::of(items)));
        let mut plan = Self {
            core: Content::of(&core),
            parts: contents.collect(),
        };
        plan.place_statics(module, parts, &reached)?;
        Ok(plan)
    }

    /// Puts each static that a part claims by name into that part, each text that only one part uses into that part,
    /// and all others into the core.
    fn place_statics(
        &mut self,
        module: &Module<'_>,
        parts: &'n BTreeMap<String, Part>,
        reached: &BTreeMap<&'n str, BTreeSet<Item>>,
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
        for (index, one) in module.statics.iter().enumerate() {
            let part = if let Some(part) = named(one) {
                // The static only exists while its part is loaded, so no function elsewhere may contain an address in
                // it, and no other static may contain its address. (Tables of numbers contain values that look like
                // addresses further inside it; no static of ours holds such addresses.)
                let mut others = of_parts.iter().filter(|(name, _)| **name != part);
                let is_elsewhere =
                    of_core.any_in(one) || others.any(|(_, numbers)| numbers.any_in(one));
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
            } else {
                let mut users = reached
                    .iter()
                    .filter(|(_, items)| items.contains(&Item::Static(index)));
                match (users.next(), users.next()) {
                    (Some((user, _)), None) if is_text(one) => Some(*user),
                    _ => None,
                }
            };
            let content = part.and_then(|part| self.parts.get_mut(part));
            content.unwrap_or(&mut self.core).statics.insert(index);
        }
        Ok(())
    }
}

/// Whether a static is a text without a name. The code only contains its start address, because nothing is reached by
/// an offset from it, as entries of a table are.
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

/// Numbers that may be addresses, sorted.
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

    /// Whether one of them is an address inside this static.
    fn any_in(&self, one: &Static<'_>) -> bool {
        let first = self.0.partition_point(|number| *number < u64::from(one.at));
        self.0.get(first).is_some_and(|number| one.holds(*number))
    }
}

fn is_copied(module: &Module<'_>, function: u32) -> bool {
    module
        .body(function)
        .is_some_and(|body| body.range().len() <= COPIED)
}
