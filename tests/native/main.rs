//! Native integration tests: one binary.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::float_cmp,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may panic at an unexpected value, and prints what could not run"
)]

mod archive;
mod bad_input;
mod boundary;
mod case;
mod chart;
mod compare;
mod config;
mod documented;
mod evidence_report;
mod glossary;
mod house;
mod json_suite;
mod locales;
mod media;
mod not_run;
mod numbers;
mod overlay;
mod raw;
mod recognition;
mod reports;
mod rules;
mod schema;
mod sentinels;
mod text;
mod tolerant;
mod triage;
mod values;
mod verbatim;
mod wording;
mod zip_kinds;
mod zip_suite;
mod zips;
