//! Texts as letters: what is between them counts little, and some letters may be written with others.

use crate::common::fold::plain;
use crate::rules::SPELLINGS;

/// One letter or digit, and what was before it.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// In lower case, without an accent.
    plain: char,
    /// As it was written, with its accent.
    written: char,
    gap: Gap,
}

/// What is between two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Nothing.
    None,
    /// Apostrophes, hyphens, and `<`, the filler of machine-readable zones: some write a space there, others nothing.
    Sign,
    /// A space.
    Space,
}

impl Gap {
    fn of(plain: char) -> Self {
        match plain {
            '\'' | '-' | '<' => Self::Sign,
            space if space.is_whitespace() => Self::Space,
            _ => Self::None,
        }
    }

    fn may_be(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::None, Self::Space) | (Self::Space, Self::None)
        )
    }
}

/// A text as it is compared.
#[derive(Debug)]
pub(super) struct Letters(Vec<Letter>);

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// Words: between two digits a sign parts them.
    Words,
    /// A number of a person or a document: spaces and signs only make it easier to read.
    Number,
}

/// The most letters of two texts that are compared spelling by spelling, and the most attempts at it. The longest
/// addresses have some 200.
const MOST_ATTEMPTS: u32 = 2_000;

impl Letters {
    pub(super) fn of(text: &str, kind: TextKind) -> Self {
        let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
        let mut gap = Gap::None;
        for written in text.chars() {
            let mut is_accent = true;
            plain(written, &mut |plain| {
                is_accent = false;
                let after = Gap::of(plain);
                if after != Gap::None {
                    gap = gap.max(after);
                    return;
                }
                let gap = match (std::mem::replace(&mut gap, Gap::None), letters.last()) {
                    // What is before the first letter parts nothing.
                    (_, None) => Gap::None,
                    _ if kind == TextKind::Number => Gap::None,
                    (Gap::Sign, Some(last))
                        if last.plain.is_ascii_digit() && plain.is_ascii_digit() =>
                    {
                        Gap::Space
                    }
                    (gap, _) => gap,
                };
                letters.push(Letter {
                    plain,
                    written,
                    gap,
                });
            });
            if let Some(last) = letters.last_mut().filter(|_| is_accent) {
                last.add(written);
            }
        }
        Self(letters)
    }

    /// Whether there is no letter and no digit.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both have the same letters.
    pub(super) fn are(&self, others: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&others.0);
        self.0.len() == others.0.len() && pairs.all(|(letter, other)| letter.is(other))
    }

    /// Whether both have the same letters once some are written with others, as [`SPELLINGS`] says.
    pub(super) fn may_spell(&self, others: &Self) -> bool {
        may_spell(&self.0, &others.0, &mut { MOST_ATTEMPTS })
    }
}

impl Letter {
    /// Adds an accent that combines with the letter: of several, in whatever order, the one that makes a letter of
    /// [`SPELLINGS`] counts.
    fn add(&mut self, accent: char) {
        let made = SPELLINGS.iter().find(|spelling| {
            let mut parts = spelling.decomposed.chars();
            parts.next() == Some(self.plain) && parts.next() == Some(accent)
        });
        if let Some(letter) = made.and_then(|spelling| spelling.letters.chars().next()) {
            self.written = letter;
        }
    }

    fn is(&self, other: &Self) -> bool {
        self.plain == other.plain && self.gap.may_be(other.gap)
    }

    /// What is left of `others` behind letters that are written for this one: for each way to write it.
    fn spelled<'l>(&self, others: &'l [Self]) -> impl Iterator<Item = &'l [Self]> {
        let Self { written, gap, .. } = *self;
        let own = SPELLINGS
            .iter()
            .filter(move |spelling| spelling.letters.chars().any(|letter| letter == written));
        own.filter_map(move |spelling| {
            let mut rest = others;
            let mut gap = gap;
            for plain in spelling.spelled.chars() {
                let (first, behind) = rest.split_first()?;
                if !first.is(&Self {
                    plain,
                    written,
                    gap,
                }) {
                    return None;
                }
                (rest, gap) = (behind, Gap::None);
            }
            Some(rest)
        })
    }
}

/// Tries each letter as it is and as others. What is tried is bounded: texts may be made to be tried for ever.
fn may_spell(mut letters: &[Letter], mut others: &[Letter], attempts: &mut u32) -> bool {
    loop {
        let (Some((first, rest)), Some((other, behind))) =
            (letters.split_first(), others.split_first())
        else {
            return letters.is_empty() && others.is_empty();
        };
        let Some(left) = attempts.checked_sub(1) else {
            return false;
        };
        *attempts = left;
        if first
            .spelled(others)
            .any(|others| may_spell(rest, others, attempts))
            || other
                .spelled(letters)
                .any(|letters| may_spell(letters, behind, attempts))
        {
            return true;
        }
        if !first.is(other) {
            return false;
        }
        (letters, others) = (rest, behind);
    }
}
