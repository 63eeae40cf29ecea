//! Thousands of results at once: counted, and kept as rows that know where each stands.
//!
//! Nothing here does input or output: [`Triage`] is given bytes as they come, and forgets them.

mod bounds;
mod columns;
mod cursor;
mod days;
mod members;
mod names;
mod pass;
mod quick;
mod report;
mod rows;
mod select;
mod stream;
mod uuid;

pub use columns::Column;
pub use report::{BrokenDocument, Counted, DayCounts, ReasonCount, Report, RowData, Summary};
pub use rows::Rows;
pub use select::Filter;
pub use stream::Triage;
