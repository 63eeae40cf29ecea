//! An explanation, or rows of many results, as a file to keep: text and CSV.

mod csv;
mod excerpt;
mod secrets;
mod text;

pub use secrets::without_secrets;
pub use text::explanation_to_text;
