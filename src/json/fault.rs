//! Why a text cannot be parsed.

use crate::error::Code;

/// Why a text cannot be parsed, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// Byte offset of the first character that is not allowed.
    pub offset: usize,
    /// The limit that is exceeded.
    pub limit: Option<usize>,
}

impl Fault {
    pub(super) const fn new(code: Code, offset: usize) -> Self {
        Self {
            code,
            offset,
            limit: None,
        }
    }

    pub(super) const fn syntax(offset: usize) -> Self {
        Self::new(Code::JsonSyntax, offset)
    }

    pub(super) const fn limit(code: Code, offset: usize, limit: usize) -> Self {
        Self {
            code,
            offset,
            limit: Some(limit),
        }
    }
}
