//! Explains the verdict of VideoID identity verifications and draws the evidence.
//!
//! Data flows one way: bytes → [`result`] → [`verdict`] → texts and drawing → the boundary to JavaScript.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod error;
pub mod limits;
pub mod result;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
