//! Stores the time of a row in nine bytes, seconds and format, and restores it as the result has it.

use crate::common::time;

/// The format of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeFormat {
    /// `YYYY-MM-DDThh:mm:ssZ`, with this number of decimal places of the seconds.
    Digits(u8),
    /// Another format. The row must store the text.
    Other,
}

/// The format of the text of a time, which is `seconds` since 1970.
pub(super) fn format_of(text: &str, seconds: f64) -> TimeFormat {
    let digits = text.len().saturating_sub("YYYY-MM-DDThh:mm:ss.Z".len());
    let digits = u8::try_from(digits).unwrap_or(u8::MAX);
    if digits <= 3 && has_documented_format(text) {
        return TimeFormat::Digits(digits);
    }
    let mut bytes = [0; MAX_LENGTH];
    match write(seconds, digits, &mut bytes) {
        Some(same) if same == text.as_bytes() => TimeFormat::Digits(digits),
        _ => TimeFormat::Other,
    }
}

/// Whether the text of a valid time is in the documented format. This is faster than writing the time and comparing.
fn has_documented_format(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is = |at: usize, wanted: u8| bytes.get(at) == Some(&wanted);
    let is_below = |at: usize, limit: &[u8; 2]| {
        bytes
            .get(at..at + 2)
            .is_some_and(|two| two < limit.as_slice())
    };
    // 24 hours and 60 seconds are also valid, but would be restored as the next day or minute.
    bytes.last() == Some(&b'Z')
        && is(10, b'T')
        && is_below(11, b"24")
        && is(16, b':')
        && is_below(17, b"60")
        && (is(19, b'Z') || is(19, b'.'))
}

/// The text of a time with this number of decimal places; `None` if the year does not have four digits.
pub(super) fn text(seconds: f64, digits: u8) -> Option<String> {
    let mut bytes = [0; MAX_LENGTH];
    let text = write(seconds, digits, &mut bytes)?;
    Some(String::from_utf8_lossy(text).into_owned())
}

const MAX_LENGTH: usize = "YYYY-MM-DDThh:mm:ss.123456Z".len();

/// Writes a time without allocating, because this runs for every row.
fn write(seconds: f64, digits: u8, bytes: &mut [u8; MAX_LENGTH]) -> Option<&[u8]> {
    let scale = 10_u32
        .checked_pow(u32::from(digits))
        .filter(|_| digits <= 6)?;
    let units = (seconds * f64::from(scale)).round();
    if !time::FOUR_DIGIT_YEARS.contains(&seconds) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 2^53 by the range")]
    let units = units as i64;
    let scale = i64::from(scale);
    let (whole, fraction) = (units.div_euclid(scale), units.rem_euclid(scale));
    let (days, rest) = (whole.div_euclid(86_400), whole.rem_euclid(86_400));
    let [year, month, day] = time::civil_from_days(days);
    let mut length = 0;
    let mut put = |value: i64, digits: u8, after: u8| {
        let mut rest = value;
        for place in (0..usize::from(digits)).rev() {
            if let Some(byte) = bytes.get_mut(length + place) {
                *byte = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            }
            rest /= 10;
        }
        length += usize::from(digits);
        if let Some(byte) = bytes.get_mut(length) {
            *byte = after;
        }
        length += 1;
    };
    put(year, 4, b'-');
    put(month, 2, b'-');
    put(day, 2, b'T');
    put(rest / 3_600, 2, b':');
    put(rest / 60 % 60, 2, b':');
    if digits == 0 {
        put(rest % 60, 2, b'Z');
    } else {
        put(rest % 60, 2, b'.');
        put(fraction, digits, b'Z');
    }
    bytes.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_back_as_they_were() {
        for (given, expected) in [
            ("2021-06-09T10:04:42Z", TimeFormat::Digits(0)),
            ("2021-06-09T10:04:42.5Z", TimeFormat::Digits(1)),
            ("2021-06-09T10:04:42.123Z", TimeFormat::Digits(3)),
            ("2021-06-09T10:04:42.000Z", TimeFormat::Digits(3)),
            ("2021-06-09T10:04:42.123456Z", TimeFormat::Digits(6)),
            ("1969-12-31T23:59:59.999Z", TimeFormat::Digits(3)),
            ("2021-06-09T10:04:42.1234567Z", TimeFormat::Other),
            ("2021-06-09T10:04:42+00:00", TimeFormat::Other),
            ("2021-06-09T24:00:00Z", TimeFormat::Other),
            ("2021-06-09T10:04:60Z", TimeFormat::Other),
            ("2021-06-09T10:04Z", TimeFormat::Other),
            ("2021-06-09T10:04+00", TimeFormat::Other),
            ("2021-06-09T10:04:42+00", TimeFormat::Other),
            ("2021-06-09t10:04:42Z", TimeFormat::Other),
            ("2021-06-09 10:04:42Z", TimeFormat::Other),
            ("2021-06-09T10:04:42z", TimeFormat::Other),
            ("2021-06-09T10:04:42,5Z", TimeFormat::Other),
        ] {
            let seconds = time::Moment::read(given, None).unwrap().seconds;
            let format = format_of(given, seconds);
            assert_eq!(format, expected, "{given}");
            if let TimeFormat::Digits(digits) = format {
                assert_eq!(text(seconds, digits).as_deref(), Some(given));
            }
        }
    }
}
