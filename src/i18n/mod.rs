//! The texts of each language, and the host's knowledge of plurals and dates.

mod catalogue;
mod texts;

pub use catalogue::Catalogue;
pub(crate) use catalogue::fill;
pub use texts::{Host, Labels, Languages, PlainHost, Texts, lookup};
