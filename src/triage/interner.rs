//! Interns texts that many rows share: each is stored once, and rows hold its index.

use crate::common::hash::hash;
use crate::verdict::ReasonCode;

/// Names with few distinct values: statuses, process types, providers.
#[derive(Debug, Default)]
pub(super) struct NameInterner(Vec<Box<str>>);

/// The name that replaces all names after the first 255.
const OTHER: &str = "…";

impl NameInterner {
    /// The index of this name, which is added if new. Names after the first 255 share the last index.
    #[inline]
    pub(super) fn index(&mut self, name: &str) -> u8 {
        let found = self.0.iter().position(|known| **known == *name);
        match found {
            Some(index) => u8::try_from(index).unwrap_or(u8::MAX),
            None => self.add(name),
        }
    }

    #[cold]
    fn add(&mut self, name: &str) -> u8 {
        let index = u8::try_from(self.0.len()).unwrap_or(u8::MAX);
        match self.0.len() {
            0..255 => self.0.push(name.into()),
            255 => self.0.push(OTHER.into()),
            _ => {}
        }
        index
    }

    pub(super) fn get(&self, index: u8) -> &str {
        self.0.get(usize::from(index)).map_or("", AsRef::as_ref)
    }

    pub(super) fn names(&self) -> &[Box<str>] {
        &self.0
    }
}

/// Reasons, each with a code and a subject. Once there are [`MAX_REASONS`], new subjects are left out.
#[derive(Debug, Default)]
pub(super) struct ReasonInterner {
    list: Vec<(ReasonCode, Option<Box<str>>)>,
    /// Indices in the list, by hash; [`EMPTY`] marks free places.
    table: Vec<u32>,
}

/// The maximum number of distinct reasons stored, so that a source of distinct reasons cannot use unbounded memory.
const MAX_REASONS: usize = 1 << 16;

impl ReasonInterner {
    /// The index of this reason, which is added if new.
    pub(super) fn index(&mut self, code: ReasonCode, text: Option<&str>) -> u32 {
        if self.list.len() * 2 >= self.table.len() {
            self.grow();
        }
        let (place, found) = self.find(code, text);
        if let Some(index) = found {
            return index;
        }
        if self.list.len() >= MAX_REASONS && text.is_some() {
            return self.index(code, None);
        }
        let index = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push((code, text.map(Into::into)));
        if let Some(slot) = self.table.get_mut(place) {
            *slot = index;
        }
        index
    }

    /// The place in the table for this reason, and its index if it is already stored.
    fn find(&self, code: ReasonCode, text: Option<&str>) -> (usize, Option<u32>) {
        let mask = self.table.len().wrapping_sub(1);
        let mut place = hash(&[text.unwrap_or("\u{0}")]).wrapping_add(code as u32) as usize & mask;
        loop {
            let slot = self.table.get(place).copied().unwrap_or(EMPTY);
            match self.list.get(slot as usize) {
                None => return (place, None),
                Some((known, name)) if *known == code && name.as_deref() == text => {
                    return (place, Some(slot));
                }
                Some(_) => place = (place + 1) & mask,
            }
        }
    }

    #[cold]
    fn grow(&mut self) {
        self.table = vec![EMPTY; (self.table.len() * 2).max(64)];
        for index in 0..self.list.len() {
            let Some((code, text)) = self.list.get(index) else {
                continue;
            };
            let (place, _) = self.find(*code, text.as_deref());
            if let Some(slot) = self.table.get_mut(place) {
                *slot = u32::try_from(index).unwrap_or(EMPTY);
            }
        }
    }

    pub(super) fn get(&self, index: u32) -> Option<(ReasonCode, Option<&str>)> {
        let (code, text) = self.list.get(index as usize)?;
        Some((*code, text.as_deref()))
    }
}

const EMPTY: u32 = u32::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beyond_the_first_255_share_one_index() {
        let mut names = NameInterner::default();
        for index in 0..300_u32 {
            assert_eq!(u32::from(names.index(&index.to_string())), index.min(255));
        }
        assert_eq!(names.get(7), "7");
        assert_eq!(names.get(255), OTHER);
        assert_eq!(names.index("299"), 255);
        assert_eq!(names.names().len(), 256);
    }

    #[test]
    fn reasons_are_kept_apart_up_to_a_limit() {
        let mut reasons = ReasonInterner::default();
        assert_eq!(reasons.index(ReasonCode::Canceled, None), 0);
        assert_eq!(reasons.index(ReasonCode::Canceled, Some("")), 1);
        assert_eq!(reasons.index(ReasonCode::Unexplained, None), 2);
        for round in 0..2 {
            for index in 3..70_000_u32 {
                let got = reasons.index(ReasonCode::ProcessFailed, Some(&index.to_string()));
                let known = index < 1 << 16;
                assert!(
                    if known { got == index } else { got == 1 << 16 },
                    "{index} {round}"
                );
            }
        }
        assert_eq!(reasons.get(3), Some((ReasonCode::ProcessFailed, Some("3"))));
        assert_eq!(
            reasons.get(1 << 16),
            Some((ReasonCode::ProcessFailed, None))
        );
    }
}
