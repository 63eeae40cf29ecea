//! Native integration tests: one binary.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod bad_input;
mod documented;
mod json_suite;
mod rules;
mod sentinels;
mod verbatim;
