//! Checks whether the inputs of a report are unchanged.

use serde::Serialize;

use super::digest::{InputDigest, read_digests};
use super::html::{INPUTS, digest_rows, inputs_of, is_report};
use crate::common::named::named_enum;
use crate::error::{Code, Error};
use crate::json::read_argument;

named_enum! {
    /// The state of an input compared with the report.
    pub enum InputState {
        /// Its digest is the one in the report.
        Same = "same",
        /// Its digest differs from the one in the report.
        Different = "different",
        /// The report lists it, but it was not given.
        Missing = "missing",
        /// It was given, but the report does not list it.
        Unlisted = "unlisted",
    }
}

/// The state of one input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VerifiedInput {
    /// Its name.
    pub name: String,
    /// Its state.
    pub state: InputState,
}

/// Compares the inputs with the digests in a report: first those that the report lists, in its order, then the others.
///
/// # Errors
/// `INVALID_ARGUMENT` if the text is not a report made by this library, or if its table of digests differs from its
/// machine-readable list; if the inputs are not digests, or two have the same name.
pub fn verify(html: &str, inputs: &str) -> Result<Vec<VerifiedInput>, Error> {
    let given = read_argument(inputs, read_digests)?;
    let invalid = || Error::new(Code::InvalidArgument);
    let listed = Some(html)
        .filter(|html| is_report(html))
        .and_then(inputs_of)
        .and_then(|json| read_argument(&json, read_digests).ok())
        .ok_or_else(invalid)?;
    // The table that people read must match the machine-readable list.
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
