//! Whether what a report was made from is still the same.

use serde::Serialize;

use super::digest::{InputDigest, read_digests};
use super::html::{INPUTS, digest_rows, inputs_of, is_report};
use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::json::read_argument;

named_enum! {
    /// What became of an input since the report was made.
    pub enum InputState {
        /// It has the digest that the report names.
        Same = "same",
        /// It has another one.
        Different = "different",
        /// The report names it, and it was not given.
        Missing = "missing",
        /// It was given, and the report does not name it.
        Unlisted = "unlisted",
    }
}

/// What became of one input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VerifiedInput {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub state: InputState,
}

/// Holds the inputs against the digests in a report: first those that it names, in its order, then the others.
///
/// # Errors
/// `INVALID_ARGUMENT` for a text that is no report of ours, or whose table of digests says something else than its
/// block for machines; for inputs that are no digests, or of the same name.
pub fn verify(html: &str, inputs: &str) -> Result<Vec<VerifiedInput>, Error> {
    let given = read_argument(inputs, read_digests)?;
    let invalid = || Error::new(Code::InvalidArgument);
    let listed = Some(html)
        .filter(|html| is_report(html))
        .and_then(inputs_of)
        .and_then(|json| read_argument(&json, read_digests).ok())
        .ok_or_else(invalid)?;
    // What people read and what machines read must be the same.
    if html.contains(INPUTS) && !html.contains(&digest_rows(&listed)) {
        return Err(invalid());
    }
    let named =
        |list: &[InputDigest], name: &str| list.iter().find(|input| input.name == name).cloned();
    let known = listed.iter().map(|input| match named(&given, &input.name) {
        None => (input, InputState::Missing),
        Some(other) if other == *input => (input, InputState::Same),
        Some(_) => (input, InputState::Different),
    });
    let others = given
        .iter()
        .filter(|input| named(&listed, &input.name).is_none());
    let all = known.chain(others.map(|input| (input, InputState::Unlisted)));
    Ok(all
        .map(|(input, state)| VerifiedInput {
            name: input.name.clone(),
            state,
        })
        .collect())
}
