//! The process types, one file each, with the documented rule as data.

use super::facts::{Fact, Facts, any};
use super::outcome::Outcome;

/// Declares the module of each type and lists the types.
macro_rules! process_types {
    ($($file:ident)+) => {
        $(mod $file;)+

        /// Every process type with a documented rule.
        pub static PROCESS_TYPES: &[ProcessType] = &[$($file::TYPE),+];
    };
}

process_types! {
    substantial
    substantial_fully_auto
    high
}

/// Process types that the vendor lists without describing them.
pub const UNDESCRIBED_PROCESS_TYPES: &[&str] = &["hybrid"];

/// A process type and its rule. Each fact is in at most one of the lists; [`ProcessType::outcome`] depends on that.
#[derive(Debug)]
pub struct ProcessType {
    /// The documented spelling.
    pub name: &'static str,
    /// If any of these facts holds, the verification is rejected.
    pub rejects: &'static [Fact],
    /// Unless something rejects, the rule gives no outcome if any of these facts does not hold.
    pub needs: &'static [Fact],
    /// If any of these facts holds and nothing rejects, the verification is inconclusive.
    pub leaves_open: &'static [Fact],
}

impl ProcessType {
    /// The type with this name; `None` if it has no documented rule.
    pub fn named(name: &str) -> Option<&'static Self> {
        PROCESS_TYPES.iter().find(|kind| kind.name == name)
    }

    /// The outcome of the rule. `None` if the rule gives none, or if the outcome depends on an unknown fact.
    pub fn outcome(&self, facts: &Facts) -> Option<Outcome> {
        // Each step gives an outcome that the later steps cannot give, so an unknown step leaves the outcome unknown.
        let is_any = |list: &[Fact]| any(list.iter().map(|fact| facts.get(*fact)), true);
        let lacks_any = |list: &[Fact]| {
            let lacks = list.iter().map(|fact| facts.get(*fact).map(|holds| !holds));
            any(lacks, true)
        };
        if is_any(self.rejects)? {
            return Some(Outcome::Rejected);
        }
        if lacks_any(self.needs)? {
            return None;
        }
        if is_any(self.leaves_open)? {
            return Some(Outcome::Inconclusive);
        }
        Some(Outcome::Accepted)
    }

    /// The outcome if this fact holds and nothing else is wrong.
    pub fn outcome_of(&self, fact: Fact) -> Outcome {
        if self.rejects.contains(&fact) {
            Outcome::Rejected
        } else if self.leaves_open.contains(&fact) {
            Outcome::Inconclusive
        } else {
            Outcome::Accepted
        }
    }

    /// Whether the outcome depends on this fact.
    pub fn asks_for(&self, fact: Fact) -> bool {
        self.needs.contains(&fact) || self.outcome_of(fact) != Outcome::Accepted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All combinations of true, false and unknown for the facts of a rule.
    fn every_combination() -> impl Iterator<Item = Facts> {
        let count = 3_usize.pow(u32::try_from(Fact::ALL.len()).unwrap());
        (0..count).map(|number| {
            let mut rest = number;
            Fact::ALL.iter().fold(Facts::default(), |facts, fact| {
                let holds = [Some(false), Some(true), None][rest % 3];
                rest /= 3;
                facts.with(*fact, holds)
            })
        })
    }

    /// All assignments of true and false to the unknown facts.
    fn worlds(facts: Facts) -> Vec<Facts> {
        let mut worlds = vec![facts];
        for fact in Fact::ALL {
            if facts.get(*fact).is_none() {
                worlds = worlds
                    .into_iter()
                    .flat_map(|world| [false, true].map(|holds| world.with(*fact, Some(holds))))
                    .collect();
            }
        }
        worlds
    }

    #[test]
    fn an_outcome_holds_exactly_where_it_is_the_same_in_every_world() {
        for kind in PROCESS_TYPES {
            for facts in every_combination() {
                let mut outcomes = worlds(facts).into_iter().map(|world| kind.outcome(&world));
                let first = outcomes.next().unwrap();
                let same = first.filter(|_| outcomes.all(|outcome| outcome == first));
                assert_eq!(kind.outcome(&facts), same, "{} {facts:?}", kind.name);
            }
        }
    }

    #[test]
    fn no_fact_is_in_two_lists_of_a_rule() {
        for kind in PROCESS_TYPES {
            let lists = [kind.rejects, kind.needs, kind.leaves_open].concat();
            for (index, fact) in lists.iter().enumerate() {
                assert!(!lists[..index].contains(fact), "{} {fact:?}", kind.name);
            }
            assert_eq!(ProcessType::named(kind.name).unwrap().name, kind.name);
        }
    }
}
