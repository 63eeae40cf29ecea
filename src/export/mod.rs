//! Exports: an explanation as text, the rows of many results as CSV, and the evidence report.

mod csv;
mod excerpt;
pub mod report;
mod secrets;
mod text;

pub use secrets::without_secrets;
pub use text::explanation_to_text;
