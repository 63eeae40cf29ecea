//! Reads and writes the dates and times in results. Never uses the clock or the time zone of the machine.

use std::ops::Range;

/// A date as processes and raw files write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    /// The first two digits of the year; `None` if the year is written with two digits.
    century: Option<u32>,
    /// The year within its century, the month, and the day.
    short: [u32; 3],
}

impl Day {
    /// Reads `YYYY-MM-DD`, optionally followed by a time; `YYYYMMDD`; `YYMMDD`; or milliseconds since 1970.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if let Some((date, rest)) = text.split_at_checked(ISO_DATE)
            && let &[c1, c2, y1, y2, b'-', m1, m2, b'-', d1, d2] = date.as_bytes()
        {
            if !rest.bytes().next().is_none_or(is_before_time) {
                return None;
            }
            let short = [two(y1, y2)?, two(m1, m2)?, two(d1, d2)?];
            return Self::valid(Some(two(c1, c2)?), short);
        }
        let end = text.bytes().position(is_before_time);
        let date = text.get(..end.unwrap_or(text.len()))?;
        match *date.as_bytes() {
            [y1, y2, m1, m2, d1, d2] => {
                Self::valid(None, [two(y1, y2)?, two(m1, m2)?, two(d1, d2)?])
            }
            [c1, c2, y1, y2, m1, m2, d1, d2] => {
                let short = [two(y1, y2)?, two(m1, m2)?, two(d1, d2)?];
                Self::valid(Some(two(c1, c2)?), short)
            }
            // Fewer digits would be a day before 1974, which is not a date in a result.
            _ if (11..=15).contains(&date.len()) => Self::read(&iso(milliseconds(date)?)?),
            _ => None,
        }
    }

    /// A date from the first two digits of its year, if known, and the year within the century, the month and the day;
    /// `None` if the calendar has no such day.
    pub(crate) fn valid(century: Option<u32>, short: [u32; 3]) -> Option<Self> {
        let [year, month, day] = short;
        // Without a century, the leap year 2000 is assumed, because it has every day that any year has.
        is_day(century.unwrap_or(20) * 100 + year, month, day).then_some(Self { century, short })
    }

    /// The first two digits of the year, if known; and the year within the century, the month and the day.
    pub(crate) const fn parts(self) -> (Option<u32>, [u32; 3]) {
        (self.century, self.short)
    }

    /// Whether both may be the same day.
    pub(crate) fn may_be(self, other: Self) -> bool {
        let one_century = match (self.century, other.century) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        one_century && self.short == other.short
    }

    fn days_in(self, century: u32) -> Option<i64> {
        let [year, month, day] = self.short;
        let year = century * 100 + year;
        is_day(year, month, day).then(|| days_from_civil(year, month, day))
    }

    /// Days since 1970-01-01. A two-digit year belongs to the last century for which the day is not after `latest`.
    pub(crate) fn days(self, latest: i64) -> Option<i64> {
        let centuries = match self.century {
            // `read` has already checked that the calendar has this day.
            Some(century) => {
                let [year, month, day] = self.short;
                return Some(days_from_civil(century * 100 + year, month, day));
            }
            None => [21, 20, 19, 18],
        };
        let mut days = centuries
            .into_iter()
            .filter_map(|century| self.days_in(century));
        days.find(|days| *days <= latest)
    }
}

/// Length of `YYYY-MM-DD` in bytes.
const ISO_DATE: usize = 10;

/// Whether this byte separates a date from a time: `T` in ISO 8601; `t` and a space too in RFC 3339.
const fn is_before_time(byte: u8) -> bool {
    matches!(byte, b'T' | b't' | b' ')
}

/// A time as results write it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment<'t> {
    date: &'t str,
    /// The date in the text, in days since 1970-01-01.
    pub(crate) day: i64,
    /// Seconds since 1970.
    pub(crate) seconds: f64,
}

impl<'t> Moment<'t> {
    /// Reads `YYYY-MM-DDThh:mm[:ss[.fff]]Z`, or with an offset `+hh:mm`, `+hhmm` or `+hh` instead of `Z`. The times of
    /// a process mostly have the same date, so a date equal to that of `near` is not parsed again.
    #[expect(
        clippy::cast_precision_loss,
        reason = "years of four digits in seconds are far below 2^53"
    )]
    pub(crate) fn read(text: &'t str, near: Option<&Moment<'_>>) -> Option<Self> {
        let (date, time) = text.split_at_checked(ISO_DATE)?;
        let (time, rest) = time.split_at_checked("Thh:mm".len())?;
        let &[before, h1, h2, b':', m1, m2] = time.as_bytes() else {
            return None;
        };
        let (second, fraction, zone) = match *rest.as_bytes() {
            [b':', s1, s2, ..] => {
                let (fraction, zone) = fraction(rest.get(":ss".len()..)?)?;
                (two(s1, s2)?, fraction, zone)
            }
            _ => (0, 0.0, rest),
        };
        let (hour, minute) = (two(h1, h2)?, two(m1, m2)?);
        if !is_before_time(before) || hour > 24 || minute > 59 || second > 60 {
            return None;
        }
        let day = match near {
            Some(near) if near.date == date => near.day,
            _ => Day::read(date)?.days(i64::MAX)?,
        };
        let of_day = i64::from(hour * 3_600 + minute * 60 + second);
        let seconds = (day * 86_400 + of_day - offset_seconds(zone)?) as f64 + fraction;
        Some(Self { date, day, seconds })
    }
}

/// The times whose year has four digits, in seconds since 1970.
pub(crate) const FOUR_DIGIT_YEARS: Range<f64> = -62_135_596_800.0..253_402_300_800.0;

/// Milliseconds since 1970 as `YYYY-MM-DDThh:mm:ssZ`; `None` if the year does not have four digits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to be in range before"
)]
pub(crate) fn iso(milliseconds: f64) -> Option<String> {
    let seconds = (milliseconds / 1_000.0).floor();
    if !FOUR_DIGIT_YEARS.contains(&seconds) {
        return None;
    }
    let seconds = seconds as i64;
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    let date = civil(days);
    Some(format!("{date}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// Days since 1970-01-01 as `YYYY-MM-DD`.
pub(crate) fn civil(days: i64) -> String {
    let [year, month, day] = civil_from_days(days);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day in the Gregorian calendar. The calculation uses years that start on 1 March.
#[expect(
    clippy::cast_possible_truncation,
    reason = "fewer days than an era has"
)]
pub(crate) const fn civil_from_days(days: i64) -> [i64; 3] {
    let days = days + 719_468;
    // Within an era of 400 years all numbers are small, and dividing small numbers is much faster.
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097) as u32);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era as i64 + era * 400 + (month <= 2) as i64;
    [year, month as i64, day as i64]
}

/// The value of decimal digits. The standard library's parser handles any number and would add 10 KB of tables.
fn milliseconds(digits: &str) -> Option<f64> {
    digits.bytes().try_fold(0.0, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10.0 + f64::from(byte - b'0'))
    })
}

/// The number of full years between two days, both in days since 1970-01-01.
pub(crate) fn full_years(from: i64, to: i64) -> i64 {
    let [first, month, day] = civil_from_days(from);
    let [last, to_month, to_day] = civil_from_days(to);
    last - first - i64::from((to_month, to_day) < (month, day))
}

/// Whether a person born on the day `born` is `years` old on a date that may be any day from `first` to `last`. `None`
/// if the exact date decides it. In years without 29 February, people born on that day come of age on 28 February in
/// some countries and on 1 March in others. All days are in days since 1970-01-01.
pub(crate) fn has_age(years: i64, born: i64, [first, last]: [i64; 2]) -> Option<bool> {
    if has_full_years(years, born, first) {
        return Some(true);
    }
    let is_leap_day = matches!(civil_from_days(born), [_, 2, 29]);
    let earliest = born - i64::from(is_leap_day);
    (!has_full_years(years, earliest, last)).then_some(false)
}

/// Whether there are at least `years` full years between two days, both in days since 1970-01-01.
fn has_full_years(years: i64, from: i64, to: i64) -> bool {
    // Most pairs of days are decided without the calendar.
    match to - from {
        days if days >= years * 366 => true,
        days if days < years * 365 => false,
        _ => full_years(from, to) >= years,
    }
}

fn fraction(text: &str) -> Option<(f64, &str)> {
    let Some(rest) = text.strip_prefix(['.', ',']) else {
        return Some((0.0, text));
    };
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, zone) = rest.split_at_checked(length)?;
    let (fraction, _) = digits.bytes().fold((0.0, 0.1), |(sum, unit), digit| {
        (sum + f64::from(digit - b'0') * unit, unit / 10.0)
    });
    (length > 0).then_some((fraction, zone))
}

fn offset_seconds(zone: &str) -> Option<i64> {
    let (sign, [h1, h2, m1, m2]) = match *zone.as_bytes() {
        [b'Z' | b'z'] => return Some(0),
        [sign, h1, h2, b':', m1, m2] | [sign, h1, h2, m1, m2] => (sign, [h1, h2, m1, m2]),
        [sign, h1, h2] => (sign, [h1, h2, b'0', b'0']),
        _ => return None,
    };
    let (hours, minutes) = (two(h1, h2)?, two(m1, m2)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = i64::from(hours * 3_600 + minutes * 60);
    match sign {
        b'+' => Some(seconds),
        b'-' => Some(-seconds),
        _ => None,
    }
}

/// The value of two decimal digits.
fn two(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| u32::from(tens * 10 + ones))
}

/// Whether the Gregorian calendar has this day.
fn is_day(year: u32, month: u32, day: u32) -> bool {
    let longest = match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=longest).contains(&day)
}

const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// Days since 1970-01-01 of a day in the Gregorian calendar. The calculation uses years that start on 1 March.
fn days_from_civil(year: u32, month: u32, day: u32) -> i64 {
    // Adds 400 years, so that the year stays positive in January and February of year 0.
    let year = year + 400 - u32::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + day_of_year;
    i64::from(days) - 719_468 - 146_097
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Option<i64> {
        Day::read(text)?.days(i64::MAX)
    }

    #[test]
    fn reads_dates_and_times() {
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("2000-02-29"), Some(11_016));
        assert_eq!(days("1969-12-31"), Some(-1));
        assert_eq!(days("2001-02-29"), None);
        assert_eq!(days("2001-13-01"), None);
        assert_eq!(days("2001-1-01"), None);
        let seconds = |text| Moment::read(text, None).map(|moment| moment.seconds);
        assert_eq!(seconds("2021-06-09T10:04:42Z"), Some(1_623_233_082.0));
        assert_eq!(
            seconds("2021-06-09T12:04:42.5+02:00"),
            Some(1_623_233_082.5)
        );
        for same in [
            "2021-06-09t10:04:42z",
            "2021-06-09 10:04:42+00",
            "2021-06-09T12:04:42+02",
            "2021-06-09T08:04:42-0200",
            "2021-06-09T10:04:42,0Z",
        ] {
            assert_eq!(seconds(same), seconds("2021-06-09T10:04:42Z"), "{same}");
        }
        assert_eq!(seconds("2021-06-09T10:04Z"), Some(1_623_233_040.0));
        assert_eq!(seconds("2021-06-09t12:04+02"), Some(1_623_233_040.0));
        for wrong in [
            "2021-06-09T10:04:42",
            "2021-06-09T10:04",
            "2021-06-09",
            "2021-06-09T10:04:4Z",
            "2021-06-09T10:04.5Z",
            "2021-06-09T10:04:42.Z",
            "2021-06-09T10:04:42+2",
            "2021-06-09T10:04:42+24:00",
            "2021-06-09T10:04:42+01:60",
            "2021-06-09_10:04:42Z",
            "2021-02-29T10:04:42Z",
        ] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
        let first = Moment::read("2021-06-09T10:04:42Z", None);
        for text in ["2021-06-09T23:59:59Z", "2021-06-10T00:00:01.25Z"] {
            let near = Moment::read(text, first.as_ref()).map(|moment| moment.seconds);
            assert_eq!(near, seconds(text), "{text}");
        }
    }

    #[test]
    fn counts_full_years() {
        let years = |from, to| Some(full_years(days(from)?, days(to)?));
        assert_eq!(years("2002-04-29", "2021-06-09"), Some(19));
        assert_eq!(years("2002-04-29", "2020-04-28"), Some(17));
        assert_eq!(years("2002-04-29", "2020-04-29"), Some(18));
        assert_eq!(years("2004-02-29", "2022-02-28"), Some(17));
        assert_eq!(years("2004-02-29", "2022-03-01"), Some(18));
        // The result must not depend on the number of leap years in between.
        for from in (-30_000..30_000).step_by(11) {
            for to in from + 18 * 365 - 2..from + 18 * 366 + 2 {
                let has = has_full_years(18, from, to);
                assert_eq!(has, full_years(from, to) >= 18, "{from} {to}");
            }
        }
    }

    #[test]
    fn an_age_is_known_if_all_days_and_countries_agree() {
        let of_age = |born, first, last| has_age(18, days(born)?, [days(first)?, days(last)?]);
        assert_eq!(of_age("2004-06-09", "2022-06-09", "2022-06-10"), Some(true));
        assert_eq!(of_age("2004-06-09", "2022-06-08", "2022-06-09"), None);
        assert_eq!(
            of_age("2004-06-09", "2022-06-07", "2022-06-08"),
            Some(false)
        );
        assert_eq!(of_age("2004-02-29", "2022-03-01", "2022-03-01"), Some(true));
        assert_eq!(of_age("2004-02-29", "2022-02-28", "2022-02-28"), None);
        assert_eq!(
            of_age("2004-02-29", "2022-02-27", "2022-02-27"),
            Some(false)
        );
        // Only people born on 29 February may come of age on 28 February.
        assert_eq!(
            of_age("2004-03-01", "2022-02-28", "2022-02-28"),
            Some(false)
        );
    }

    #[test]
    fn days_and_dates_are_inverse() {
        for day in (-700_000..2_900_000).step_by(97) {
            assert_eq!(days(&civil(day)), Some(day));
        }
        assert_eq!(
            iso(1_623_233_082_000.0).as_deref(),
            Some("2021-06-09T10:04:42Z")
        );
        assert_eq!(iso(-1.0).as_deref(), Some("1969-12-31T23:59:59Z"));
        assert_eq!(iso(f64::NAN), None);
        assert_eq!(iso(1e300), None);
    }

    #[test]
    fn reads_days_in_every_format() {
        let at = days("2021-06-09").unwrap();
        let on = |text| Day::read(text).and_then(|day| day.days(at)).map(civil);
        assert_eq!(on("2002-04-29").as_deref(), Some("2002-04-29"));
        assert_eq!(on("020429").as_deref(), Some("2002-04-29"));
        assert_eq!(on("210610").as_deref(), Some("1921-06-10"));
        assert_eq!(on("210609").as_deref(), Some("2021-06-09"));
        assert_eq!(on("000229").as_deref(), Some("2000-02-29"));
        assert_eq!(on("20020429").as_deref(), Some("2002-04-29"));
        assert_eq!(on("2002-04-29T01:02:03Z").as_deref(), Some("2002-04-29"));
        assert_eq!(on("2002-04-29 01:02:03+00").as_deref(), Some("2002-04-29"));
        assert_eq!(on("2002-04-29t01:02z").as_deref(), Some("2002-04-29"));
        assert_eq!(on("1020038400000").as_deref(), Some("2002-04-29"));
        for wrong in [
            "",
            "29.04.2002",
            "2002-02-30",
            "021301",
            "-20429",
            "2002-4-29",
            "12345",
            "é20429",
        ] {
            assert_eq!(Day::read(wrong), None, "{wrong}");
        }
    }
}
