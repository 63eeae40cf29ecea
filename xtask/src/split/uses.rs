//! Finds out which items use which.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::module::Module;

/// An item that goes into one part or another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    /// A function, by its number.
    Function(u32),
    /// A static, by its index in the module's.
    Static(usize),
}

/// For each function and static, what it uses: functions that it calls or whose table slot it contains, and statics
/// that it contains an address in.
///
/// Code and data do not say which of their numbers are addresses or table slots: any number that can be one counts as one.
pub(super) struct Uses(BTreeMap<Item, BTreeSet<Item>>);

impl Uses {
    pub(super) fn new(module: &Module<'_>) -> Result<Self> {
        let statics = module.statics.iter().enumerate();
        let starts: BTreeMap<u64, usize> = statics
            .map(|(index, one)| (u64::from(one.at), index))
            .collect();
        let named = |number: u64| {
            let at = starts.range(..=number).next_back();
            let holder = at.filter(|(_, index)| module.statics[**index].holds(number));
            let slot = u32::try_from(number).ok();
            let function = slot.and_then(|slot| module.slots.get(&slot));
            [
                holder.map(|(_, index)| Item::Static(*index)),
                function.map(|function| Item::Function(*function)),
            ]
        };
        let mut all = BTreeMap::new();
        for function in module.own() {
            let called = module.callees(function)?.into_iter().map(Item::Function);
            let numbers = module.numbers(function)?.into_iter();
            let used = called.chain(numbers.flat_map(named).flatten());
            all.insert(Item::Function(function), used.collect());
        }
        for (index, one) in module.statics.iter().enumerate() {
            let used = one.words().map(u64::from).flat_map(named).flatten();
            all.insert(Item::Static(index), used.collect());
        }
        Ok(Self(all))
    }

    /// These items and everything that they need, except for items that are elsewhere, with what those need. (Imports
    /// belong to no part.)
    pub(super) fn reached(
        &self,
        roots: impl IntoIterator<Item = Item>,
        is_elsewhere: impl Fn(Item) -> bool,
    ) -> BTreeSet<Item> {
        let mut found = BTreeSet::new();
        let mut next: Vec<Item> = roots.into_iter().collect();
        while let Some(item) = next.pop() {
            let Some(used) = self.0.get(&item) else {
                continue;
            };
            if !is_elsewhere(item) && found.insert(item) {
                next.extend(used);
            }
        }
        found
    }
}
