//! Explains the verdict of VideoID identity verifications and draws the evidence.
//!
//! Data flows one way: bytes → [`result`] → [`verdict`] → texts and [`overlay`] → the bindings for JavaScript.
//!
//! Start with [`verdict::explain`] for one result, [`archive::open`] for the zip of "Download full result",
//! [`overlay::Scene`] for boxes on a picture, and [`triage::Triage`] for many results.
//!
//! ```
//! use videoid_lens::i18n::Texts;
//! use videoid_lens::json::Strictness;
//! use videoid_lens::limits::Limits;
//! use videoid_lens::result::{Case, Reading};
//! use videoid_lens::verdict::{Agreement, explain};
//!
//! # fn main() -> Result<(), videoid_lens::error::Error> {
//! let json = br#"{"provider": "signicatvideoid", "processType": "substantial", "status": "rejected",
//!     "providerSpecific": {"ocr": {"securityChecks": {"nonExpired": {"valid": false}}}}}"#;
//! let reading = Reading::from_bytes(json, &Limits::default(), Strictness::Strict)?;
//! let case = Case::of(&reading, true);
//! let explanation = explain(&case, Texts::english());
//!
//! assert_eq!(explanation.agreement, Agreement::Agrees);
//! assert_eq!(explanation.reasons[0].subject.as_deref(), Some("nonExpired"));
//! # Ok(())
//! # }
//! ```
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
