//! The agent's verdict, as raw files write it.

/// What an agent decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentVerdict {
    /// The agent accepts.
    Accepted,
    /// The agent rejects.
    Rejected,
}

impl AgentVerdict {
    /// The verdict that a raw status says, whatever its case. `None` for another one: `Completed` says only that the
    /// process ran to its end.
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
