//! The process types: a file each, with the documented rule as data.

use super::facts::{Fact, Facts, any};
use super::outcome::Outcome;

/// Declares the file of each type and lists them.
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

/// Process types that the vendor lists and describes nowhere.
pub const UNDESCRIBED_PROCESS_TYPES: &[&str] = &["hybrid"];

/// A process type and its rule. No fact is in two of the lists: [`ProcessType::outcome`] depends on it.
#[derive(Debug)]
pub struct ProcessType {
    /// The documented spelling.
    pub name: &'static str,
    /// Any one of these rejects.
    pub rejects: &'static [Fact],
    /// Without all of these the rule says nothing, unless something rejects.
    pub needs: &'static [Fact],
    /// Any one of these leaves the verification inconclusive, unless something rejects.
    pub leaves_open: &'static [Fact],
}

impl ProcessType {
    /// The type of this name; `None` for those without a documented rule.
    pub fn named(name: &str) -> Option<&'static Self> {
        PROCESS_TYPES.iter().find(|kind| kind.name == name)
    }

    /// What the rule gives. `None` where it says nothing, or where it depends on a fact that is unknown.
    pub fn outcome(&self, facts: &Facts) -> Option<Outcome> {
        // What each step leaves over differs from what it gives, so an unknown step leaves the outcome unknown.
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

    /// What the rule gives where this fact holds and nothing else is wrong.
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

    /// The facts of a rule in every combination of true, false and unknown.
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

    /// Every world that the unknown facts allow.
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
