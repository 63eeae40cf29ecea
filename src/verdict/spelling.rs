//! Texts as sequences of letters, to compare spellings: separators are mostly ignored, and some letters have
//! transcriptions.

use crate::common::fold::plain;
use crate::rules::{PARTICLES, SPELLINGS};

/// One letter or digit, and what precedes it.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// In lower case, without accent.
    plain: char,
    /// As written, with its accent.
    written: char,
    gap: Gap,
}

/// What separates two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// Nothing.
    None,
    /// Apostrophes, hyphens, and `<`, the filler of machine-readable zones: they may be written as a space or left out.
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

/// A text in the form in which it is compared.
#[derive(Debug)]
pub(super) struct Letters(Vec<Letter>);

/// The maximum number of words of a name that are compared one by one.
const MOST_WORDS: usize = 8;

/// The words without particles such as "van"; all words if all are particles.
fn without_particles(words: &[Letters]) -> Letters {
    let all = words.iter().all(Letters::is_particle);
    let kept = words.iter().filter(|word| all || !word.is_particle());
    join(kept.map(|word| (word, Gap::Space)))
}

/// The words, where each particle may be joined to the word after it.
fn with_particles_joined(words: &[Letters]) -> Letters {
    let mut gap = Gap::Space;
    join(words.iter().map(|word| {
        let next = if word.is_particle() {
            Gap::Sign
        } else {
            Gap::Space
        };
        (word, std::mem::replace(&mut gap, next))
    }))
}

/// Joins words, each with a gap before it.
fn join<'l>(words: impl Iterator<Item = (&'l Letters, Gap)>) -> Letters {
    let mut all = Vec::new();
    for (word, before) in words {
        let start = all.len();
        all.extend_from_slice(&word.0);
        if let Some(first) = all.get_mut(start).filter(|_| start > 0) {
            first.gap = before;
        }
    }
    Letters(all)
}

/// The kind of a text, which decides what its separators mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// Words. A sign between two digits separates them.
    Words,
    /// A number of a person or a document. Spaces and signs only make it easier to read.
    Number,
}

/// Calls `add` with each letter and digit of a number of a person or a document, as [`Letters`] compares them: in lower
/// case, without accents, spaces and signs.
pub(crate) fn number_letters(text: &str, mut add: impl FnMut(char)) {
    for written in text.chars() {
        if written.is_ascii_alphanumeric() {
            add(written.to_ascii_lowercase());
            continue;
        }
        plain(written, &mut |plain| {
            if Gap::of(plain) == Gap::None {
                add(plain);
            }
        });
    }
}

/// The limit on the letters of two texts whose transcriptions are compared, and on the attempts to match them. The
/// longest addresses have about 200 letters.
const MOST_ATTEMPTS: u32 = 2_000;

impl Letters {
    #[inline(never)]
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
                    // Characters before the first letter separate nothing.
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

    /// Whether the text has no letter and no digit.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both have the same letters.
    pub(super) fn are(&self, others: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&others.0);
        self.0.len() == others.0.len() && pairs.all(|(letter, other)| letter.is(other))
    }

    /// Whether both have the same letters if transcriptions are allowed, as listed in [`SPELLINGS`].
    pub(super) fn may_spell(&self, others: &Self) -> bool {
        may_spell(&self.0, &others.0, false, &mut { MOST_ATTEMPTS })
    }

    /// Whether this text, with transcriptions allowed, is the beginning of `others`.
    pub(super) fn may_start(&self, others: &Self) -> bool {
        !self.is_empty() && may_spell(&self.0, &others.0, true, &mut { MOST_ATTEMPTS })
    }

    /// The number of characters in a machine-readable zone, where any separator takes one character.
    pub(super) fn width(&self) -> usize {
        let gaps = self.0.iter().filter(|letter| letter.gap != Gap::None);
        self.0.len() + gaps.count()
    }

    /// The words, split at spaces.
    fn words(&self) -> Vec<Self> {
        let words = self.0.chunk_by(|_, next| next.gap != Gap::Space);
        let word = |word: &[Letter]| {
            let mut word = word.to_vec();
            if let Some(first) = word.first_mut() {
                first.gap = Gap::None;
            }
            Self(word)
        };
        words.take(MOST_WORDS + 1).map(word).collect()
    }

    /// Whether both have the same words in any order.
    pub(super) fn are_in_other_order(&self, others: &Self) -> bool {
        let (own, mut others) = (self.words(), others.words());
        let is_short = own.len() == others.len() && own.len() <= MOST_WORDS;
        is_short
            && own.iter().all(|word| {
                let mut others_left = others.iter();
                let same = others_left.position(|other| word.may_spell(other));
                same.map(|index| others.swap_remove(index)).is_some()
            })
    }

    /// Whether both are the same surname except for its particles: left out, moved to the other end, or joined to the
    /// next word.
    pub(super) fn differ_in_particles(&self, others: &Self) -> bool {
        let (own, others) = (self.words(), others.words());
        if own.len().max(others.len()) > MOST_WORDS {
            return false;
        }
        let is_one = |write: fn(&[Self]) -> Self| write(&own).may_spell(&write(&others));
        is_one(without_particles) || is_one(with_particles_joined)
    }

    fn is_particle(&self) -> bool {
        let mut particles = PARTICLES.split(' ');
        let own = || self.0.iter().map(|letter| letter.plain);
        particles.any(|particle| particle.chars().eq(own()))
    }
}

impl Letter {
    /// Adds a combining accent to the letter. Of several accents, in any order, the one that forms a letter of
    /// [`SPELLINGS`] is kept.
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

    /// The rest of `others` after a transcription of this letter, for each transcription.
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

/// Tries each letter as it is and in its transcriptions. The number of attempts is limited, because a crafted text
/// could otherwise take exponential time. If `letters` need only be a beginning, the other text may be longer.
fn may_spell(
    mut letters: &[Letter],
    mut others: &[Letter],
    is_start: bool,
    attempts: &mut u32,
) -> bool {
    loop {
        let (Some((first, rest)), Some((other, behind))) =
            (letters.split_first(), others.split_first())
        else {
            return letters.is_empty() && (is_start || others.is_empty());
        };
        let Some(left) = attempts.checked_sub(1) else {
            return false;
        };
        *attempts = left;
        if first
            .spelled(others)
            .any(|others| may_spell(rest, others, is_start, attempts))
            || other
                .spelled(letters)
                .any(|letters| may_spell(letters, behind, is_start, attempts))
        {
            return true;
        }
        if !first.is(other) {
            return false;
        }
        (letters, others) = (rest, behind);
    }
}
