//! The types of the agent's reasons for rejection.

use super::retry::Retry;

/// A documented type of reason for which an agent rejects a verification.
#[derive(Debug)]
pub struct RejectionType {
    /// `Document.Aspect` for one.
    pub name: &'static str,
    /// Whether a new attempt can give another result.
    pub retry: Retry,
    /// Whether it is a sign of fraud, or may be one: that is never told to the person.
    pub is_fraud_sign: bool,
}

const fn rejection(name: &'static str, retry: Retry) -> RejectionType {
    RejectionType {
        name,
        retry,
        is_fraud_sign: false,
    }
}

/// What may be a sign of fraud. The agent has looked and rejected: whether another attempt makes sense is for somebody
/// to decide who knows the case.
const fn fraud_sign(name: &'static str) -> RejectionType {
    RejectionType {
        is_fraud_sign: true,
        ..rejection(name, Retry::Unknown)
    }
}

/// The documented types. The list is open: results may hold others.
pub const REJECTION_TYPES: &[RejectionType] = &[
    rejection("Environment.CaptchaNotRead", Retry::Yes),
    rejection("Environment.NotAppropriate", Retry::Yes),
    // A forged document is no legal one either.
    fraud_sign("Document.Aspect"),
    // A forged document lacks them; glare hides them. The type does not say which it was.
    fraud_sign("Document.NotSecurityElements"),
    rejection("Document.NotLegible", Retry::Yes),
    // As the check `sidesMatch`: two documents were mixed up, as a rule.
    rejection("Document.DoesNotMatchData", Retry::Yes),
    rejection("Document.Expired", Retry::Yes),
    // A photo that was exchanged looks wrong too.
    fraud_sign("Photo.Invalid"),
    fraud_sign("Photo.DoesNotMatchPerson"),
    rejection("Person.Underage", Retry::No),
    // The question is the customer's own, and may be about anything.
    fraud_sign("Custom.Question"),
];

/// The documented type of this name.
pub fn rejection_type(name: &str) -> Option<&'static RejectionType> {
    REJECTION_TYPES.iter().find(|kind| kind.name == name)
}
