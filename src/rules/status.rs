//! The statuses of a process.

use crate::common::named::named_enum;

named_enum! {
    /// The documented statuses.
    pub enum Status {
        /// The verification has not started.
        Pending = "pending",
        /// The verification is in progress.
        Processing = "processing",
        /// The identity is accepted.
        Accepted = "accepted",
        /// The identity is not accepted.
        Rejected = "rejected",
        /// The automatic verification cannot decide.
        Inconclusive = "inconclusive",
        /// An error stopped the process.
        Failed = "failed",
        /// The process was canceled, or its handover to a mobile phone timed out.
        Canceled = "canceled",
    }
}

impl Status {
    /// Whether the status is final.
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Pending | Self::Processing)
    }

    /// Whether the rules of the process types apply: they do not cover a process that is in progress or canceled.
    pub const fn has_verdict(self) -> bool {
        self.is_final() && !matches!(self, Self::Canceled)
    }
}
