//! The documented security checks.

use super::retry::Retry;

/// A security check.
#[derive(Debug)]
pub struct Check {
    /// The documented name.
    pub name: &'static str,
    /// What else the check is called, in raw files for one.
    pub other_names: &'static [&'static str],
    /// Whether a new attempt can pass a check that failed.
    pub retry: Retry,
    /// Whether a failed check is a sign of fraud, which is never told to the person.
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

/// The documented checks, in the order in which they are shown and ranked.
pub const CHECKS: &[Check] = &[
    check("nonExpired", Retry::Yes),
    check("notUnderage", Retry::No),
    check("dataIntegrity", Retry::Yes),
    Check {
        other_names: &["liveness"],
        ..check("livenessDetected", Retry::Yes)
    },
    // Not before somebody has looked at it.
    fraud_sign("notFaceSpoofing", Retry::Unknown),
    check("sidesMatch", Retry::Yes),
    fraud_sign("notBWCopy", Retry::Yes),
    // As with the face, somebody has to look first.
    fraud_sign("untamperedDocument", Retry::Unknown),
    fraud_sign("untamperedVideo", Retry::Unknown),
    // Whoever feeds in a false video does so on such a device. On another device the person can pass.
    fraud_sign("deviceSecurity", Retry::Yes),
    check("documentTilt", Retry::Yes),
    // A copy and a screen reflect otherwise than a document. The original can pass.
    fraud_sign("reflectiveSurface", Retry::Yes),
];

/// The check of this name, by whichever of its names.
pub fn check_named(name: &str) -> Option<&'static Check> {
    CHECKS
        .iter()
        .find(|check| check.name == name || check.other_names.contains(&name))
}

/// Where a check is among the others: documented ones first, the rest by name.
pub(crate) fn check_rank(name: &str) -> (usize, &str) {
    let documented = CHECKS.iter().position(|check| check.name == name);
    (documented.unwrap_or(CHECKS.len()), name)
}
