//! Reads a number by a rule: its form, its check digits, and the date of birth and sex encoded in it.

use crate::common::time::Day;
use crate::rules::{CheckDigit, NumberRule, Sum};

/// The information in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NumberReading {
    /// Whether the check digits are correct; `None` if the rule has none.
    pub(super) fits: Option<bool>,
    /// The date of birth, if the number contains it.
    pub(super) born: Option<Born>,
    /// The sex, if the number contains it.
    pub(super) is_female: Option<bool>,
}

/// A date of birth encoded in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Born {
    day: Day,
    /// Whether the day of the month is exact.
    is_exact: bool,
}

impl Born {
    /// Whether a date of birth contradicts the one in the number.
    pub(super) fn is_other(self, day: Day) -> bool {
        let ((own, [year, month, date]), (other, [y, m, d])) = (self.day.parts(), day.parts());
        let is_other_century = own.zip(other).is_some_and(|(own, other)| own != other);
        is_other_century || (year, month) != (y, m) || (self.is_exact && date != d)
    }
}

/// A number that has the form of a rule.
#[derive(Debug, Clone, Copy)]
struct Number<'r> {
    rule: &'r NumberRule,
    /// The characters in upper case, without separators.
    written: [u8; LONGEST],
}

/// The maximum length of a number.
const LONGEST: usize = 16;

/// Separators allowed between the characters of a number. The last one is the filler of machine-readable zones.
const SEPARATORS: &[u8] = b" -+./<";

/// The century signs of Finnish numbers, for the 19th century onwards. The filler stands for a hyphen.
const SIGNS: [&[u8]; 3] = [b"+", b"-<YXWVU", b"ABCDEF"];

/// The letters that Italian numbers use in place of digits, and for months.
const DIGIT_LETTERS: &[u8] = b"LMNPQRSTUV";
const MONTH_LETTERS: &[u8] = b"ABCDEHLMPRST";

/// Reads a number; `None` if it has another form.
#[inline(never)]
pub(super) fn read(rule: &NumberRule, text: &str) -> Option<NumberReading> {
    let mut number = Number {
        rule,
        written: [0; LONGEST],
    };
    let mut length = 0;
    let mut is_anyone = false;
    for byte in text.bytes() {
        let class = number.class(length);
        if SEPARATORS.contains(&byte) && class != b'-' {
            continue;
        }
        *number.written.get_mut(length)? = byte.to_ascii_uppercase();
        // Zeros alone have a valid check digit under most rules, but no person has such a number.
        is_anyone |= number.value(length)? != 0;
        length += 1;
    }
    if length != rule.shape.len() || !is_anyone {
        return None;
    }
    let (born, is_female) = number.birth()?;
    Some(NumberReading {
        fits: (!rule.checks.is_empty()).then(|| number.fits()),
        born,
        is_female,
    })
}

impl Number<'_> {
    /// The class of a character in the rule's shape; 0 after the last character.
    fn class(&self, at: usize) -> u8 {
        self.rule
            .shape
            .as_bytes()
            .get(at)
            .copied()
            .unwrap_or_default()
    }

    fn byte(&self, at: usize) -> u8 {
        self.written.get(at).copied().unwrap_or_default()
    }

    /// The numeric value of a character; `None` if the shape does not allow it.
    #[inline(never)]
    fn value(&self, at: usize) -> Option<i32> {
        let (class, byte) = (self.class(at), self.byte(at));
        let is_digit = byte.is_ascii_digit();
        let is_letter = byte.is_ascii_uppercase();
        let (is_allowed, zero) = match class {
            0 => (false, 0),
            b'1' => (is_digit && byte != b'0', b'0'),
            b'n' => (is_digit && byte >= b'2', b'0'),
            b'2'..=b'9' => (byte == class, b'0'),
            b'X' => (is_letter && byte >= b'X', b'X'),
            b'-' => return index(SIGNS.iter().position(|signs| signs.contains(&byte))),
            // 2A and 2B have the values 19 and 18.
            b'K' if byte == b'A' || byte == b'B' => return Some(i32::from(b'@') - i32::from(byte)),
            b'A' | b'T' => (is_letter, b'A'),
            b'x' if is_letter => (true, b'A'),
            b'y' | b'd' | b'o' if DIGIT_LETTERS.contains(&byte) => (true, b'A'),
            _ => (is_digit, b'0'),
        };
        is_allowed.then(|| i32::from(byte) - i32::from(zero))
    }

    /// The date of birth and whether the number is a woman's, if the number contains them; `None` for an invalid date.
    fn birth(&self) -> Option<(Option<Born>, Option<bool>)> {
        let rule = self.rule;
        let [mut year, mut month, mut day, mut key] = [None::<u32>; 4];
        let mut is_female = None;
        for at in 0..rule.shape.len() {
            let (class, byte) = (self.class(at), self.byte(at));
            let letters = if class == b'T' {
                MONTH_LETTERS
            } else {
                DIGIT_LETTERS
            };
            let digit = match letters.iter().position(|letter| *letter == byte) {
                Some(digit) if class != b'-' => digit,
                None if class == b'T' => return None,
                _ => usize::try_from(self.value(at)?).unwrap_or_default(),
            };
            let digit = u32::try_from(digit).ok()?;
            let part = match class {
                b'Y' | b'y' => &mut year,
                b'M' | b'T' => &mut month,
                b'D' | b'd' => &mut day,
                b'C' | b'G' | b'-' => &mut key,
                b'S' => &mut None,
                _ => continue,
            };
            // Month letters count from 0.
            *part = Some(part.unwrap_or_default() * 10 + digit + u32::from(class == b'T'));
            if let b'S' | b'G' = class {
                is_female = Some(digit % 2 == 0);
            }
        }
        let (Some(year), Some(month)) = (year, month) else {
            return Some((None, is_female));
        };
        // A number without a day counts as the first of the month.
        let is_exact = day.is_some() && !rule.nearby_day;
        let day = day.unwrap_or(1);
        let (Some((which, for_month)), Some((_, for_day))) =
            (added(rule.months, month, 12), added(rule.days, day, 31))
        else {
            let [first, last] = rule.open_months;
            let is_open = (first..=last).contains(&month);
            return is_open.then_some((None, is_female));
        };
        if rule.female_from > 0 {
            is_female = Some(for_month.max(for_day) >= rule.female_from);
        }
        let key = key.unwrap_or(which);
        let is_in = |[first, last]: [u16; 2], number| {
            (u32::from(first)..=u32::from(last)).contains(&number)
        };
        let mut centuries = rule.centuries.iter();
        let century = centuries.find(|own| is_in(own.keys, key) && is_in(own.years, year));
        if century.is_none() && !rule.centuries.is_empty() {
            return None;
        }
        let century = century
            .map(|own| own.century)
            .filter(|century| *century > 0);
        let day = Day::valid(century, [year, month - for_month, day - for_day])?;
        Some((Some(Born { day, is_exact }), is_female))
    }

    fn fits(&self) -> bool {
        let mut decided = 0;
        for check in self.rule.checks {
            if decided == check.at {
                continue;
            }
            let starts = match check.sum {
                Sum::Number(starts) => starts,
                _ => &[0],
            };
            let mut is_right = false;
            let mut is_left_open = false;
            for start in starts {
                let mut at = check.from;
                let rest = remainder(check, *start, &mut || {
                    at += usize::from(self.class(at) == b'-');
                    let value = (at < check.at).then(|| self.value(at))?;
                    at += 1;
                    value
                });
                let byte = self.byte(check.at);
                let expected = usize::try_from(rest % check.modulus).unwrap_or_default();
                match check.characters.as_bytes().get(expected) {
                    Some(b'>') => is_left_open = true,
                    Some(expected) => is_right |= *expected == byte,
                    None if check.characters.is_empty() => {
                        let two = self.value(check.at).zip(self.value(check.at + 1));
                        is_right |= two.is_some_and(|(tens, ones)| tens * 10 + ones == rest);
                    }
                    None => {}
                }
            }
            if is_left_open {
                continue;
            }
            if !is_right {
                return false;
            }
            decided = check.at;
        }
        true
    }
}

fn index(index: Option<usize>) -> Option<i32> {
    i32::try_from(index?).ok()
}

/// The first addend in `all` that leaves 1 to `most` when subtracted from `number`: its index and value.
fn added(all: &[u32], number: u32, most: u32) -> Option<(u32, u32)> {
    let mut all = (0..).zip(all.iter().copied());
    all.find(|(_, added)| (1..=most).contains(&number.wrapping_sub(*added)))
}

/// The remainder from which a check digit is computed.
#[inline(never)]
pub(super) fn remainder(
    check: &CheckDigit,
    start: i32,
    next: &mut dyn FnMut() -> Option<i32>,
) -> i32 {
    let modulus = check.modulus;
    // Each value is multiplied by its weight, and the running sum before it by the base.
    let (base, weights, table): (i32, &[u8], &[u8]) = match check.sum {
        Sum::Number(_) => (10, &[1], &[]),
        Sum::Weights(weights) => (1, weights, &[]),
        Sum::EverySecond(table) => (1, &[1], table),
        Sum::Recursive => (0, &[], &[]),
    };
    let mut rest = if base == 0 { 10 } else { start };
    let mut index = 0;
    while let Some(value) = next() {
        if base == 0 {
            let sum = (rest + value) % 10;
            rest = (if sum == 0 { 10 } else { sum }) * 2 % 11;
            continue;
        }
        let replaced = usize::try_from(value).ok().and_then(|at| table.get(at));
        let value = match replaced {
            Some(replaced) if index % 2 == 0 => i32::from(*replaced),
            _ => value,
        };
        let weight = weights
            .get(index % weights.len().max(1))
            .copied()
            .unwrap_or_default();
        rest = (rest * base + value * i32::from(weight)).rem_euclid(modulus);
        index += 1;
    }
    if check.complement {
        modulus - rest
    } else {
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::NUMBER_RULES;

    #[test]
    fn every_shape_fits_and_every_check_digit_has_a_position() {
        for rule in NUMBER_RULES {
            assert!(rule.shape.len() <= LONGEST, "{rule:?}");
            for check in rule.checks {
                let digits = if check.characters.is_empty() { 2 } else { 1 };
                assert!(check.at + digits <= rule.shape.len(), "{rule:?}");
                assert!(check.from < check.at, "{rule:?}");
            }
        }
    }
}
