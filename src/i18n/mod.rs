//! The words: one file a language, and what only the host knows of a language.

mod catalogue;
mod texts;

pub use catalogue::Catalogue;
pub(crate) use catalogue::fill;
pub use texts::{Host, Labels, Languages, PlainHost, Texts};
