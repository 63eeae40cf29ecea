//! Computes the value of a number without the standard library's decimal parser, whose tables take 10 KB of wasm.

/// Powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// The value of a number that follows the JSON grammar. Exact for up to 15 digits and small exponents, which covers
/// coordinates and dates; otherwise within a few units in the last place. Infinite if out of range.
pub(super) fn value(text: &str) -> f64 {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, saturating(exponent)),
        None => (text, 0),
    };
    let mut mantissa = 0.0_f64;
    let mut scale = exponent;
    let mut in_fraction = false;
    for byte in digits.bytes() {
        if byte == b'.' {
            in_fraction = true;
            continue;
        }
        mantissa = mantissa * 10.0 + f64::from(byte.wrapping_sub(b'0'));
        scale = scale.saturating_sub(i32::from(in_fraction));
    }
    let magnitude = scaled(mantissa, scale);
    if negative { -magnitude } else { magnitude }
}

/// The value of an exponent, limited to 1,000,000.
fn saturating(text: &str) -> i32 {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let exponent = digits.bytes().fold(0_i32, |exponent, byte| {
        exponent
            .saturating_mul(10)
            .saturating_add(i32::from(byte.wrapping_sub(b'0')))
    });
    sign * exponent.min(1_000_000)
}

/// `mantissa` times ten to the power of `scale`.
fn scaled(mut mantissa: f64, mut scale: i32) -> f64 {
    if mantissa == 0.0 {
        return 0.0;
    }
    while scale != 0 && mantissa.is_finite() && mantissa != 0.0 {
        let step = scale.clamp(-22, 22);
        let power = POWERS.get(step.unsigned_abs() as usize).copied();
        let power = power.unwrap_or(1.0);
        mantissa = if step > 0 {
            mantissa * power
        } else {
            mantissa / power
        };
        scale -= step;
    }
    mantissa
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_exact_where_results_have_numbers() {
        for text in [
            "0",
            "-0",
            "84",
            "-12",
            "0.5",
            "3.25",
            "1745491701000",
            "1e3",
            "12.5e-1",
            "628.125",
            "0.1",
            "1E+2",
        ] {
            assert_eq!(
                value(text).to_bits(),
                text.parse::<f64>().unwrap().to_bits(),
                "{text}"
            );
        }
    }

    #[test]
    fn is_close_or_infinite_elsewhere() {
        for text in [
            "1e308",
            "-1.7976931348623157e308",
            "123456789012345678901234567890",
            "2.2250738585072014e-308",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert!(
                (value(text) - expected).abs() <= expected.abs() * 1e-12,
                "{text}"
            );
        }
        for (text, expected) in [
            ("1e400", f64::INFINITY),
            ("-1e99999999999", f64::NEG_INFINITY),
            ("1e-400", 0.0),
            ("0e999999", 0.0),
        ] {
            assert_eq!(value(text).to_bits(), expected.to_bits(), "{text}");
        }
    }
}
