//! The agent's verdict, as raw files state it.

/// An agent's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentVerdict {
    /// The agent accepts.
    Accepted,
    /// The agent rejects.
    Rejected,
}

impl AgentVerdict {
    /// The verdict in a raw status, in upper or lower case. `None` for any other status: `Completed` means only that
    /// the process ran to its end.
    pub fn read(status: &str) -> Option<Self> {
        if status.eq_ignore_ascii_case("accepted") {
            Some(Self::Accepted)
        } else if status.eq_ignore_ascii_case("rejected") {
            Some(Self::Rejected)
        } else {
            None
        }
    }
}
