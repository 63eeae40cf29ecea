//! The public rules of national numbers, as data in [`NUMBER_RULES`]. The module `verdict` reads numbers by them.

mod table;

use crate::rules::FieldName;

pub use table::NUMBER_RULES;

/// The form of a number in one or several countries, and how its check digits are computed.
#[derive(Debug)]
pub struct NumberRule {
    /// For each country: the id of the rule, which starts with the country's ISO 3166 alpha-3 code, and the local name
    /// of the number.
    pub issuers: &'static [(&'static str, &'static str)],
    /// The fields that may hold the number, and that hold no other number of the same form.
    pub fields: &'static [FieldName],
    /// One pattern character for each character of the number. Spaces and signs between the characters are ignored.
    ///
    /// | character | stands for |
    /// |---|---|
    /// | `0` | a digit |
    /// | `1` | a digit other than zero |
    /// | `n` | a digit from 2 on |
    /// | `2` to `9` | this digit |
    /// | `Y`, `M`, `D` | a digit of the year, the month, the day of birth |
    /// | `y`, `d`, `o` | a digit of the year, of the day, or any digit; or the letter that Italian numbers use for it |
    /// | `T` | the letter that Italian numbers use for a month |
    /// | `S` | a digit that is odd for a man and even for a woman |
    /// | `C` | a digit of the key to [`centuries`](Self::centuries) |
    /// | `G` | a digit with the meanings of both `C` and `S` |
    /// | `-` | the century sign of Finnish numbers |
    /// | `K` | a digit, or the second character of a department of Corsica |
    /// | `X` | `X`, `Y` or `Z`, which count as 0, 1, 2 |
    /// | `A` | a letter |
    /// | `x` | a letter or a digit |
    pub shape: &'static str,
    /// The values that may be added to the month.
    pub months: &'static [u32],
    /// The values that may be added to the day.
    pub days: &'static [u32],
    /// The smallest value that is added to a woman's month or day; 0 if the addition does not depend on the sex.
    pub female_from: u32,
    /// The centuries of birth, by key and two-digit year; empty if the number does not tell. If a number has no digit
    /// for the key, the key is the index into [`months`](Self::months).
    pub centuries: &'static [Century],
    /// The first and last month value in numbers whose date of birth is unknown; the first is larger than the last if
    /// there are none.
    pub open_months: [u32; 2],
    /// Whether the day in a number may differ by some days from the date of birth, because the numbers for a day can
    /// run out.
    pub nearby_day: bool,
    /// The check digits; empty if there is no check digit that every number fits.
    pub checks: &'static [CheckDigit],
}

/// The keys and years of one century.
#[derive(Debug)]
pub struct Century {
    /// The smallest and the largest key.
    pub keys: [u16; 2],
    /// The first and the last two-digit year.
    pub years: [u16; 2],
    /// The first two digits of the year; 0 if unknown.
    pub century: u32,
}

/// How a check digit, or check letter, is computed from the characters.
#[derive(Debug)]
pub struct CheckDigit {
    /// Index of the first character that is included.
    pub from: usize,
    /// Index of the check digit. If several have the same index, the first one [that applies](Self::characters) is
    /// used.
    pub at: usize,
    /// How the characters are combined into one number.
    pub sum: Sum,
    /// The divisor of that number.
    pub modulus: i32,
    /// Whether the remainder is subtracted from the modulus.
    pub complement: bool,
    /// The check digit for each remainder. A remainder after the last one occurs in no valid number. At `>`, the next
    /// check digit with the same index is used. Empty: the check digits are the remainder itself, in two digits.
    pub characters: &'static str,
}

/// How the characters of a number are combined into one number.
#[derive(Debug)]
pub enum Sum {
    /// The characters are the digits of one number, with any of these numbers in front.
    Number(&'static [i32]),
    /// Each character is multiplied by its weight, and the products are added. The weights repeat.
    Weights(&'static [u8]),
    /// Every second character, starting with the first, is replaced by the item at its index, and all are added.
    EverySecond(&'static [u8]),
    /// The recursive system of ISO/IEC 7064 with the moduli 11 and 10.
    Recursive,
}
