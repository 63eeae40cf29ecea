//! The types of the agent's reasons for rejection.

use super::retry::Retry;

/// A documented type of reason for an agent's rejection.
#[derive(Debug)]
pub struct RejectionType {
    /// For example `Document.Aspect`.
    pub name: &'static str,
    /// Whether a new attempt can give another result.
    pub retry: Retry,
    /// Whether the reason is, or may be, a sign of fraud. The person is never told about one.
    pub is_fraud_sign: bool,
}

const fn rejection(name: &'static str, retry: Retry) -> RejectionType {
    RejectionType {
        name,
        retry,
        is_fraud_sign: false,
    }
}

/// A type that may be a sign of fraud. An agent has reviewed and rejected the verification, so only somebody who knows
/// the case can decide whether a new attempt makes sense.
const fn fraud_sign(name: &'static str) -> RejectionType {
    RejectionType {
        is_fraud_sign: true,
        ..rejection(name, Retry::Unknown)
    }
}

/// The documented types. Results may have others.
pub const REJECTION_TYPES: &[RejectionType] = &[
    rejection("Environment.CaptchaNotRead", Retry::Yes),
    rejection("Environment.NotAppropriate", Retry::Yes),
    // The type means that the agent saw no legal identity document, which includes a forged one.
    fraud_sign("Document.Aspect"),
    // The elements are missing on a forged document, or hidden by glare. The type does not tell which.
    fraud_sign("Document.NotSecurityElements"),
    rejection("Document.NotLegible", Retry::Yes),
    // As with the check `sidesMatch`, usually two documents were mixed up.
    rejection("Document.DoesNotMatchData", Retry::Yes),
    rejection("Document.Expired", Retry::Yes),
    // A photo that was replaced may look invalid too.
    fraud_sign("Photo.Invalid"),
    fraud_sign("Photo.DoesNotMatchPerson"),
    rejection("Person.Underage", Retry::No),
    // The customer defines the question, so it may be about anything.
    fraud_sign("Custom.Question"),
];

/// The documented type of this name.
pub fn rejection_type(name: &str) -> Option<&'static RejectionType> {
    REJECTION_TYPES.iter().find(|kind| kind.name == name)
}
