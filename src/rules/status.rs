//! The statuses of a process.

use crate::common::named::named_enum;

named_enum! {
    /// The documented statuses.
    pub enum Status {
        /// The process has not started to verify.
        Pending = "pending",
        /// The verification is under way.
        Processing = "processing",
        /// The identity is accepted.
        Accepted = "accepted",
        /// The identity is not accepted.
        Rejected = "rejected",
        /// The automatic verification cannot say.
        Inconclusive = "inconclusive",
        /// An error stopped the process.
        Failed = "failed",
        /// The process was called off, or its handover to a mobile phone timed out.
        Canceled = "canceled",
    }
}

impl Status {
    /// Whether the status never changes again.
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Pending | Self::Processing)
    }

    /// Whether the rules of the process types apply: they say nothing of a process that is under way or called off.
    pub const fn has_verdict(self) -> bool {
        self.is_final() && !matches!(self, Self::Canceled)
    }
}
