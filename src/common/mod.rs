//! Helpers used by all parts of the library.

pub(crate) mod bytes;
pub(crate) mod fold;
pub(crate) mod hash;
pub(crate) mod named;
pub(crate) mod sort;
pub(crate) mod time;
pub(crate) mod utf8;
pub(crate) mod wire;
