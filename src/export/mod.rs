//! An explanation, or rows of many results, as a file to keep: text, CSV, and the evidence report.

mod csv;
mod excerpt;
pub mod report;
mod secrets;
mod text;

pub use secrets::without_secrets;
pub use text::explanation_to_text;
