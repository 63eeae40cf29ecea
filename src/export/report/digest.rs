//! The digests of the inputs of a report.

use serde::Serialize;

use crate::error::{Code, Error};
use crate::json::Argument;

/// The digest of an input, as returned by `digest()`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct InputDigest {
    /// The name that the host gave it.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 as 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// Reads a list of digests with distinct names.
pub(super) fn read_digests(given: Argument<'_>) -> Result<Vec<InputDigest>, Error> {
    let mut names: Vec<&str> = Vec::new();
    given.items(|item| {
        let digest = InputDigest {
            name: item.required("name", Argument::text)?,
            bytes: item.required("bytes", Argument::count)?,
            sha256: item.required("sha256", |digest| {
                let digest = digest.text()?;
                let is_digest = digest.len() == 64
                    && digest
                        .bytes()
                        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                is_digest
                    .then_some(digest)
                    .ok_or_else(|| Error::new(Code::InvalidArgument))
            })?,
        };
        let name = item.required("name", Argument::as_text)?;
        if names.contains(&name) {
            return Err(Error::new(Code::InvalidArgument).inside("name"));
        }
        names.push(name);
        Ok(digest)
    })
}
