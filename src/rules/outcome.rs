//! The outcome of a rule.

use crate::common::named::named_enum;

named_enum! {
    /// The statuses that the documented rules can give, from worst to best.
    pub enum Outcome {
        /// An error stopped the process.
        Failed = "failed",
        /// The identity is not accepted.
        Rejected = "rejected",
        /// The automatic verification cannot decide.
        Inconclusive = "inconclusive",
        /// The identity is accepted.
        Accepted = "accepted",
    }
}
