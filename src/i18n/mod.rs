//! The texts of each language, and what the host knows of plurals and dates.

mod catalogue;
mod texts;

pub use catalogue::Catalogue;
pub(crate) use catalogue::fill;
pub use texts::{Host, Labels, Languages, PlainHost, Texts, lookup};
