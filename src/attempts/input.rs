//! Reads the explanations that JavaScript passes to be compared.

use super::attempt::Given;
use crate::common::sort::sort_by;
use crate::error::{Code, Error};
use crate::json::{Argument, read_argument, read_options};

/// How many results can be compared at once.
const FEWEST: usize = 2;
const MOST: usize = 20;

/// Options of the comparison.
#[derive(Debug, Default)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CompareOptions {
    /// BCP 47 tag of the language of the texts. The attempts' headlines stay in the language of their explanations.
    /// Default: the language of the first attempt.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string"))]
    pub locale: Option<String>,
}

impl CompareOptions {
    /// Reads the options from JSON.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT`.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_options(json, |options| {
            Ok(Self {
                locale: options.optional("locale", Argument::text)?,
            })
        })
    }
}

/// The explanations to be compared, ordered by time.
#[derive(Debug)]
pub struct Explanations<'v>(pub(super) Vec<Given<'v>>);

/// Reads a JSON list of two to twenty explanations and calls `work` with them.
///
/// # Errors
/// `INVALID_ARGUMENT`: with a pointer to an item that is not an explanation; without one if it is not a list, or has
/// too few or too many items; and the errors of `work`.
pub fn with_explanations<T>(
    json: &str,
    work: impl FnOnce(&Explanations<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    read_argument(json, |list| {
        if !(FEWEST..=MOST).contains(&list.length()?) {
            return Err(Error::new(Code::InvalidArgument));
        }
        let mut given = list.items(|item| Ok(Given::new(item.explanation()?)))?;
        sort_by(&mut given, Given::order);
        work(&Explanations(given))
    })
}

impl<'v> Explanations<'v> {
    /// BCP 47 tag of the language of the first attempt's texts.
    pub fn language(&self) -> Option<&'v str> {
        self.0.first()?.data.text("language")
    }
}
