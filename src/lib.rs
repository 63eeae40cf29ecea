//! Explains the verdict of VideoID identity verifications and draws the evidence.
//!
//! Data flows one way: bytes → [`result`] → [`verdict`] → texts and [`overlay`] → the bindings for JavaScript.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod archive;
pub mod attempts;
pub mod chart;
mod common;
pub mod drawing;
pub mod error;
pub mod export;
pub mod i18n;
pub mod json;
pub mod limits;
pub mod media;
pub mod overlay;
pub mod result;
pub mod rules;
pub mod triage;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
