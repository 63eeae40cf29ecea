//! Explains the verdict of VideoID identity verifications and draws the evidence.
//!
//! Data flows one way: bytes → [`result`] → [`verdict`] → texts and [`overlay`] → the boundary to JavaScript.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod archive;
pub mod chart;
pub mod drawing;
pub mod error;
mod hash;
pub mod limits;
mod order;
pub mod overlay;
mod plain;
pub mod result;
mod time;
pub mod triage;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
