//! Native integration tests: one binary.

mod documented;
mod verbatim;
