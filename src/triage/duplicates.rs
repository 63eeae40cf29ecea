//! Finds results that have the same document number or personal number.

use std::cmp::Ordering;

use super::number_keys::{NumberField, NumberHash, one_of_synonyms};
use super::report::Report;
use super::rows::Rows;
use super::wire::wire;
use crate::common::sort::sort_by;

wire! {
    /// Results with the same number.
    pub struct DuplicateNumber {
        /// The field of the number.
        pub field: NumberField,
        /// The rows with this number, in the order of the source; at least two, and one for each process.
        pub rows: Vec<u32>,
    }
}

/// An entry in the hash table: the first row with the hash, and the group if a second row has it. Both count from 1; 0
/// means none.
type Slot = (u32, u32);

impl Report {
    /// The numbers that several results share. Those with the most results come first, then the order is by rows and by
    /// field.
    ///
    /// Numbers are unique only within a country, so equal numbers from different issuing countries are different. A
    /// result without an issuing country joins the others if they all have the same country; if they have different
    /// countries, the results without one form a group. A process that is given several times counts as one result,
    /// represented by its first row, because it shows nothing about the person.
    pub fn duplicates(&self) -> Vec<DuplicateNumber> {
        let rows = self.rows();
        let mut found = Vec::new();
        for (index, field) in NumberField::ALL.iter().copied().enumerate() {
            for group in rows.with_same_hash(index) {
                rows.by_country(group, &mut |group| {
                    let rows = rows.one_a_process(group);
                    if rows.len() > 1 {
                        found.push(DuplicateNumber { field, rows });
                    }
                });
            }
        }
        sort_by(&mut found, |a, b| {
            let order = b.rows.len().cmp(&a.rows.len());
            order.then_with(|| (&a.rows, a.field).cmp(&(&b.rows, b.field)))
        });
        found
    }
}

impl Rows {
    /// The groups of rows with the same hash of the number at this index.
    fn with_same_hash(&self, number: usize) -> Vec<Vec<u32>> {
        let hash_of = |row: u32| {
            let keys = self.numbers.get(row as usize).unwrap_or_default();
            keys.hashes.get(number).copied().unwrap_or_default()
        };
        let mut table: Vec<Slot> = vec![(0, 0); (self.len() * 2).next_power_of_two()];
        let mask = table.len() - 1;
        let mut groups: Vec<Vec<u32>> = Vec::new();
        for row in 0..u32::try_from(self.len()).unwrap_or(u32::MAX) {
            let hash = hash_of(row);
            if hash == NumberHash::default() {
                continue;
            }
            let [a, b, c, d, ..] = hash;
            let mut place = u32::from_le_bytes([a, b, c, d]) as usize & mask;
            while let Some((first, group)) = table.get_mut(place) {
                if *first == 0 {
                    *first = row + 1;
                    break;
                }
                if hash_of(*first - 1) != hash {
                    place = (place + 1) & mask;
                    continue;
                }
                if *group == 0 {
                    groups.push(vec![*first - 1]);
                    *group = u32::try_from(groups.len()).unwrap_or(u32::MAX);
                }
                if let Some(rows) = groups.get_mut(*group as usize - 1) {
                    rows.push(row);
                }
                break;
            }
        }
        groups
    }

    /// Calls `each` with the rows of a group for each country.
    fn by_country(&self, mut group: Vec<u32>, each: &mut dyn FnMut(Vec<u32>)) {
        let country = |row: &u32| {
            let keys = self.numbers.get(*row as usize).unwrap_or_default();
            one_of_synonyms(keys.country())
        };
        let mut known = group.iter().map(country).filter(|country| *country > 0);
        let first = known.next();
        if known.all(|other| Some(other) == first) {
            return each(group);
        }
        sort_by(&mut group, |a, b| (country(a), a).cmp(&(country(b), b)));
        for rows in group.chunk_by(|a, b| country(a) == country(b)) {
            each(rows.to_vec());
        }
    }

    /// The rows in the order of the source, without repetitions of a process.
    fn one_a_process(&self, mut rows: Vec<u32>) -> Vec<u32> {
        let by_id = |a: u32, b: u32| self.compare_ids(a as usize, b as usize);
        sort_by(&mut rows, |a, b| by_id(*a, *b).then(a.cmp(b)));
        rows.dedup_by(|row, before| {
            self.has_id(*row as usize) && by_id(*row, *before) == Ordering::Equal
        });
        sort_by(&mut rows, u32::cmp);
        rows
    }
}
