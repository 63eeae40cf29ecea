//! The public rules of national numbers, as data. [`NUMBER_RULES`] has them; the verdict reads numbers by them.

mod table;

use crate::rules::FieldName;

pub use table::NUMBER_RULES;

/// The form of a number of one country or a few, and how its check digits come about.
#[derive(Debug)]
pub struct NumberRule {
    /// For each country: the id of the rule, which starts with the country's code in ISO 3166 alpha-3, and what the number
    /// is called there.
    pub issuers: &'static [(&'static str, &'static str)],
    /// The fields that may hold the number, and no other number of the same form.
    pub fields: &'static [FieldName],
    /// A character for each one of the number. Spaces and signs between them do not count.
    ///
    /// | character | stands for |
    /// |---|---|
    /// | `0` | a digit |
    /// | `1` | a digit other than zero |
    /// | `n` | a digit from 2 on |
    /// | `2` to `9` | this digit |
    /// | `Y`, `M`, `D` | a digit of the year, the month, the day of birth |
    /// | `y`, `d`, `o` | the same, and any other digit, or the letter that Italy writes for a digit |
    /// | `T` | the letter that Italy writes for a month |
    /// | `S` | a digit that is odd for a man and even for a woman |
    /// | `C` | a digit of the key that [`centuries`](Self::centuries) asks for |
    /// | `G` | a digit that is both `C` and `S` |
    /// | `-` | the sign that Finland writes for a century |
    /// | `K` | a digit, or the second character of a department of Corsica |
    /// | `X` | `X`, `Y` or `Z`, which count as 0, 1, 2 |
    /// | `A` | a letter |
    /// | `x` | a letter or a digit |
    pub shape: &'static str,
    /// What may be added to the month.
    pub months: &'static [u32],
    /// What may be added to the day.
    pub days: &'static [u32],
    /// The least that is added to a woman's month or day; 0 where that says nothing.
    pub female_from: u32,
    /// By key and year of two digits, the first two digits of the year; none: the number does not say. A number without a
    /// digit for the key has the index into [`months`](Self::months) for it.
    pub centuries: &'static [Century],
    /// The first and the last of the months that numbers have whose date of birth is not known; the first is above the last
    /// where there are none.
    pub open_months: [u32; 2],
    /// Whether the day may be one near the date of birth: there are only so many numbers for a day.
    pub nearby_day: bool,
    /// The check digits; none: there are none that every number fits.
    pub checks: &'static [CheckDigit],
}

/// Which numbers belong to a century.
#[derive(Debug)]
pub struct Century {
    /// The least and the largest key.
    pub keys: [u16; 2],
    /// The first and the last year of two digits.
    pub years: [u16; 2],
    /// The first two digits of the year; 0: not known.
    pub century: u32,
}

/// How a check digit, or letter, comes about from what is before it.
#[derive(Debug)]
pub struct CheckDigit {
    /// Index of the first character that counts.
    pub from: usize,
    /// Index of the check digit. Of several with one index, the first that [decides](Self::characters) counts.
    pub at: usize,
    /// How one number is made of the characters.
    pub sum: Sum,
    /// What that number is divided by.
    pub modulus: i32,
    /// Whether the remainder is subtracted from the modulus.
    pub complement: bool,
    /// The check digit for each remainder. A remainder behind the last one has none, and is that of no number. At `>` the
    /// next rule decides. Empty: the remainder itself, in two digits.
    pub characters: &'static str,
}

/// How one number is made of the characters of another.
#[derive(Debug)]
pub enum Sum {
    /// They are the digits of one number, with any of these before them.
    Number(&'static [i32]),
    /// Each is multiplied by its weight, and all are added. The weights start again behind the last one.
    Weights(&'static [u8]),
    /// Every second one, the first among them, is replaced by the item at its index, and all are added.
    EverySecond(&'static [u8]),
    /// The recursive system of ISO/IEC 7064 with the moduli 11 and 10.
    Recursive,
}
