//! The dates of the documented results, as days and seconds. The local clock is never asked.

/// Days since 1970-01-01 of a `YYYY-MM-DD`.
pub(super) fn days(text: &str) -> Option<i64> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 2)?;
    rest.is_empty().then(|| days_from_civil(year, month, day))?
}

/// Seconds since 1970 of a `YYYY-MM-DDThh:mm:ss[.fff]Z`, or with an offset in place of the `Z`.
#[expect(
    clippy::cast_precision_loss,
    reason = "years of four digits in seconds are far below 2^53"
)]
pub(super) fn seconds(text: &str) -> Option<f64> {
    let (date, time) = text.split_once('T')?;
    let (hour, rest) = number(time, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    let (second, rest) = number(rest.strip_prefix(':')?, 2)?;
    if hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    let (fraction, zone) = fraction(rest)?;
    let whole = days(date)? * 86_400 + hour * 3_600 + minute * 60 + second - offset_seconds(zone)?;
    Some(whole as f64 + fraction)
}

/// Full years from one day to another.
pub(super) fn age(born: &str, on: &str) -> Option<i64> {
    days(born)?;
    let on = on.get(..10).unwrap_or(on);
    days(on)?;
    let part = |text: &str| {
        Some((
            text.get(..4)?.parse::<i64>().ok()?,
            text.get(4..)?.to_owned(),
        ))
    };
    let ((birth_year, birthday), (year, today)) = (part(born)?, part(on)?);
    Some(year - birth_year - i64::from(today < birthday))
}

fn fraction(text: &str) -> Option<(f64, &str)> {
    let Some(rest) = text.strip_prefix('.') else {
        return Some((0.0, text));
    };
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, zone) = rest.split_at(length);
    let (fraction, _) = digits.bytes().fold((0.0, 0.1), |(sum, unit), digit| {
        (sum + f64::from(digit - b'0') * unit, unit / 10.0)
    });
    (length > 0).then_some((fraction, zone))
}

fn offset_seconds(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = match zone.as_bytes().first() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return None,
    };
    let (hours, rest) = number(zone.get(1..)?, 2)?;
    let (minutes, rest) = number(rest.strip_prefix(':').unwrap_or(rest), 2)?;
    rest.is_empty()
        .then_some(sign * (hours * 3_600 + minutes * 60))
}

/// A number of exactly `digits` digits, and what follows it.
fn number(text: &str, digits: usize) -> Option<(i64, &str)> {
    let head = text.get(..digits)?;
    let all_digits = head.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| Some((head.parse().ok()?, text.get(digits..)?)))?
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in years that start on the first of March.
fn days_from_civil(year: i64, month: i64, day: i64) -> Option<i64> {
    const DAYS: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let longest = *DAYS.get(usize::try_from(month - 1).ok()?)?;
    let longest = if month == 2 && !leap { 28 } else { longest };
    if !(1..=longest).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_and_times() {
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("2000-02-29"), Some(11_016));
        assert_eq!(days("1969-12-31"), Some(-1));
        assert_eq!(days("2001-02-29"), None);
        assert_eq!(days("2001-13-01"), None);
        assert_eq!(days("2001-1-01"), None);
        assert_eq!(seconds("2021-06-09T10:04:42Z"), Some(1_623_233_082.0));
        assert_eq!(
            seconds("2021-06-09T12:04:42.5+02:00"),
            Some(1_623_233_082.5)
        );
        assert_eq!(seconds("2021-06-09T10:04:42"), None);
    }

    #[test]
    fn counts_full_years() {
        assert_eq!(age("2002-04-29", "2021-06-09T10:04:42Z"), Some(19));
        assert_eq!(age("2002-04-29", "2020-04-28"), Some(17));
        assert_eq!(age("2002-04-29", "2020-04-29"), Some(18));
        assert_eq!(age("x", "2020-04-29"), None);
    }
}
