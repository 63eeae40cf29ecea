//! The budgets: what an input may cost, in one place.

/// What is read at most. Input beyond a limit is refused with the limit's error code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one JSON text. Raw results carry their pictures inside it as base64.
    pub json_bytes: usize,
    /// Nested arrays and objects in one JSON text.
    pub json_depth: usize,
    /// Values (scalars, arrays, objects) in one JSON text.
    pub json_values: usize,
    /// Bytes of one text field that is read, pictures aside.
    pub string_bytes: usize,
    /// Document features in one result.
    pub features: usize,
    /// Security checks, or the agent's rejection reasons, in one result.
    pub items: usize,
    /// Warnings reported for one result; those beyond are dropped and one last warning says so.
    pub warnings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            json_bytes: 16 << 20,
            json_depth: 64,
            json_values: 250_000,
            string_bytes: 64 << 10,
            features: 1_000,
            items: 1_000,
            warnings: 1_000,
        }
    }
}
