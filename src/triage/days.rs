//! The time of a row in nine bytes: seconds, and how they were written.

use crate::common::time;

/// A time that is written as the documented ones are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// `YYYY-MM-DDThh:mm:ssZ`, with that many digits of a second.
    Digits(u8),
    /// In another way: the text has to be kept.
    Otherwise,
}

/// How a time of these seconds is written.
pub(super) fn written(text: &str, seconds: f64) -> Written {
    let digits = text.len().saturating_sub("YYYY-MM-DDThh:mm:ss.Z".len());
    let digits = u8::try_from(digits).unwrap_or(u8::MAX);
    if digits <= 3 && is_plain(text) {
        return Written::Digits(digits);
    }
    let mut bytes = [0; LONGEST];
    match write(seconds, digits, &mut bytes) {
        Some(same) if same == text.as_bytes() => Written::Digits(digits),
        _ => Written::Otherwise,
    }
}

/// Whether a time, which could be read, is written as documented: quicker to see than by writing it again.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_below = |at: usize, limit: &[u8; 2]| bytes.get(at..at + 2) < Some(limit);
    // 24 hours and 60 seconds can be read, too.
    bytes.last() == Some(&b'Z') && is_below(11, b"24") && is_below(17, b"60")
}

/// The text of a time.
pub(super) fn text(seconds: f64, digits: u8) -> Option<String> {
    let mut bytes = [0; LONGEST];
    let text = write(seconds, digits, &mut bytes)?;
    Some(String::from_utf8_lossy(text).into_owned())
}

const LONGEST: usize = "YYYY-MM-DDThh:mm:ss.123456Z".len();

/// Writes a time without allocating: it is done for each row, to see whether its text has to be kept.
fn write(seconds: f64, digits: u8, bytes: &mut [u8; LONGEST]) -> Option<&[u8]> {
    let scale = 10_u32
        .checked_pow(u32::from(digits))
        .filter(|_| digits <= 6)?;
    let units = (seconds * f64::from(scale)).round();
    // Years of four digits.
    if !(-62_135_596_800.0..253_402_300_800.0).contains(&seconds) {
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
            ("2021-06-09T10:04:42Z", Written::Digits(0)),
            ("2021-06-09T10:04:42.5Z", Written::Digits(1)),
            ("2021-06-09T10:04:42.123Z", Written::Digits(3)),
            ("2021-06-09T10:04:42.000Z", Written::Digits(3)),
            ("2021-06-09T10:04:42.123456Z", Written::Digits(6)),
            ("1969-12-31T23:59:59.999Z", Written::Digits(3)),
            ("2021-06-09T10:04:42.1234567Z", Written::Otherwise),
            ("2021-06-09T10:04:42+00:00", Written::Otherwise),
            ("2021-06-09T24:00:00Z", Written::Otherwise),
            ("2021-06-09T10:04:60Z", Written::Otherwise),
        ] {
            let seconds = time::Moment::read(given, None).unwrap().seconds;
            let how = written(given, seconds);
            assert_eq!(how, expected, "{given}");
            if let Written::Digits(digits) = how {
                assert_eq!(text(seconds, digits).as_deref(), Some(given));
            }
        }
    }
}
