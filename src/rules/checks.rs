//! The documented security checks.

use super::retry::Retry;

/// A security check.
#[derive(Debug)]
pub struct Check {
    /// The documented name.
    pub name: &'static str,
    /// Other names of the check, such as those in raw files.
    pub other_names: &'static [&'static str],
    /// Whether a new attempt can pass the check after it failed.
    pub retry: Retry,
    /// Whether a failed check is a sign of fraud. The person is never told about one.
    pub is_fraud_sign: bool,
}

const fn check(name: &'static str, retry: Retry) -> Check {
    Check {
        name,
        other_names: &[],
        retry,
        is_fraud_sign: false,
    }
}

const fn fraud_sign(name: &'static str, retry: Retry) -> Check {
    Check {
        is_fraud_sign: true,
        ..check(name, retry)
    }
}

/// The documented checks, in the order in which they are shown and sorted.
pub const CHECKS: &[Check] = &[
    check("nonExpired", Retry::Yes),
    check("notUnderage", Retry::No),
    check("dataIntegrity", Retry::Yes),
    Check {
        other_names: &["liveness"],
        ..check("livenessDetected", Retry::Yes)
    },
    // A new attempt should wait until somebody has reviewed the failed one.
    fraud_sign("notFaceSpoofing", Retry::Unknown),
    check("sidesMatch", Retry::Yes),
    fraud_sign("notBWCopy", Retry::Yes),
    // As with face spoofing, somebody has to review it first.
    fraud_sign("untamperedDocument", Retry::Unknown),
    fraud_sign("untamperedVideo", Retry::Unknown),
    // A false video is injected on such a device. The person can pass with another device.
    fraud_sign("deviceSecurity", Retry::Yes),
    check("documentTilt", Retry::Yes),
    // Copies and screens reflect light differently from a document. The person can pass with the original.
    fraud_sign("reflectiveSurface", Retry::Yes),
];

/// The check with this name, by any of its names.
pub fn check_named(name: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .find(|check| check.name == name || check.other_names.contains(&name))
}

/// The sort key of a check: documented ones first, then the others by name.
pub(crate) fn check_rank(name: &str) -> (usize, &str) {
    let documented = CHECKS.iter().position(|check| check.name == name);
    (documented.unwrap_or(CHECKS.len()), name)
}
