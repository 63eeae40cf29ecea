//! Texts of a chart: estimated widths, truncation, and numbers with digit grouping.

use crate::drawing::count_fitting;

/// The estimated width of a text in [`FONT`](super::FONT), in CSS pixels, for use without a canvas. It is the width in
/// the widest of the fonts that browsers may use, so that the text fits with all of them.
#[must_use]
pub fn estimated_width(text: &str) -> f64 {
    text.chars().map(estimated_advance).sum()
}

/// The width of one character, in CSS pixels.
fn estimated_advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | '|' => 3.5,
        ' ' | '.' | ',' | ':' | ';' | '!' | '-' | '/' | '(' | ')' | 'f' | 'r' | 't' | 'I'
        | NARROW_SPACE => 5.0,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | ELLIPSIS => 12.0,
        'A'..='Z' | '\u{7f}'..='\u{24f}' | '\u{2010}'..='\u{2014}' => 9.5,
        '\0'..='~' => 7.75,
        '\u{250}'..='\u{10ff}' | '\u{1e00}'..='\u{1fff}' => 11.0,
        '\u{1100}'..='\u{ffff}' => 13.0,
        _ => 16.0,
    }
}

const ELLIPSIS: char = '…';
/// The separator between groups of digits. It is suitable for every language, and lines do not break at it.
const NARROW_SPACE: char = '\u{202f}';

/// The text, shortened with an ellipsis if it is wider than `room`, and its width. Empty if not even one letter fits.
pub(super) fn truncate(text: &str, room: f64, width_of: &dyn Fn(&str) -> f64) -> (String, f64) {
    // Letters are wider than a pixel, so at most as many fit as `room` has pixels.
    let (kept, is_whole) = first_characters(text, count_fitting(room.max(0.0), 1.0));
    let width = width_of(kept);
    if is_whole && width <= room {
        return (kept.to_owned(), width);
    }
    let (mut fits, mut min, mut max) = ((String::new(), 0.0), 1, kept.chars().count());
    while min <= max {
        let middle = min.midpoint(max);
        let mut cut = first_characters(kept, middle).0.trim_end().to_owned();
        cut.push(ELLIPSIS);
        let width = width_of(&cut);
        if width <= room {
            fits = (cut, width);
            min = middle + 1;
        } else {
            max = middle - 1;
        }
    }
    fits
}

/// The first characters of a text, and whether these are the whole text.
fn first_characters(text: &str, count: usize) -> (&str, bool) {
    let end = text.char_indices().nth(count);
    let start = end.and_then(|(end, _)| text.get(..end));
    (start.unwrap_or(text), start.is_none())
}

/// Formats numbers as a chart shows them.
pub(super) fn format_numbers(values: &[u64]) -> Vec<String> {
    values.iter().map(|value| format_number(*value)).collect()
}

/// Formats a number. From five digits up, the digits are in groups of three.
fn format_number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (i, digit) in digits.bytes().enumerate() {
        let after = digits.len() - i;
        if i > 0 && digits.len() > 4 && after.is_multiple_of(3) {
            text.push(NARROW_SPACE);
        }
        text.push(char::from(digit));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_groups() {
        for (value, text) in [
            (0, "0"),
            (9_999, "9999"),
            (10_000, "10\u{202f}000"),
            (1_234_567, "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!(format_number(value), text);
        }
    }

    #[test]
    fn texts_are_truncated_to_fit() {
        let ten = |text: &str| 10.0 * text.chars().map(|_| 1.0).sum::<f64>();
        for (room, expected) in [
            (100.0, "Größe null"),
            (99.0, "Größe nu…"),
            (75.0, "Größe…"),
            (70.0, "Größe…"),
            (60.0, "Größe…"),
            (20.0, "G…"),
            (19.0, ""),
            (0.0, ""),
            (-5.0, ""),
        ] {
            let (text, width) = truncate("Größe null", room, &ten);
            assert_eq!(text, expected, "in {room}");
            assert!(width <= room.max(0.0));
        }
        let long = "é".repeat(70_000);
        assert_eq!(truncate(&long, 100.0, &ten).0.chars().count(), 10);
    }

    #[test]
    fn a_width_that_is_not_finite_fits_nowhere() {
        assert_eq!(truncate("Reason", 100.0, &|_| f64::INFINITY).0, "");
        assert_eq!(truncate("Reason", 100.0, &|_| f64::NAN).0, "");
    }
}
