//! `explain` for Python.

use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use videoid_lens::error::Error;
use videoid_lens::json::{Strictness, to_json};
use videoid_lens::limits::Limits;
use videoid_lens::result::{Case, Reading};
use videoid_lens::verdict;

use crate::error::raised;
use crate::locale::texts;

/// Explain one result.
///
/// `json` is the text of the answer of Get process, or of a raw file of the archive, as `str` or as `bytes` in UTF-8.
///
/// `locale` is the BCP 47 tag of the language of the texts: one of `LOCALES`, else English. Days stay in ISO 8601.
///
/// `tolerant` repairs commas with nothing after them, comments, and `...` in the place of data left out, each with a
/// warning; what was left out is unknown, not empty.
///
/// `pointer` is the RFC 6901 pointer of the result in the text, for a text that wraps it.
///
/// Returns the explanation as `explain()` of the npm package does, with the same keys.
///
/// Raises `LensError` for a text that is no result.
#[pyfunction]
#[pyo3(signature = (json, locale = "en", *, tolerant = false, pointer = ""))]
pub(crate) fn explain<'py>(
    py: Python<'py>,
    json: &Bound<'py, PyAny>,
    locale: &str,
    tolerant: bool,
    pointer: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let bytes = bytes_of(json)?;
    let explained = py.detach(|| explained(&bytes, locale, strictness(tolerant), pointer));
    let text = explained.map_err(|error| raised(py, &error))?;
    py.import(intern!(py, "json"))?
        .call_method1(intern!(py, "loads"), (text,))
}

pub(crate) const fn strictness(tolerant: bool) -> Strictness {
    if tolerant {
        Strictness::Tolerant
    } else {
        Strictness::Strict
    }
}

/// The bytes of a text or of bytes. A surrogate without its pair, which UTF-8 has not, is left for the reader to find:
/// Python's own exception for it would hold the whole text.
fn bytes_of<'a>(json: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(bytes) = json.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    let text = json.cast::<PyString>()?;
    if let Ok(text) = text.to_str() {
        return Ok(Cow::Borrowed(text.as_bytes()));
    }
    let encoded = text.call_method1(intern!(json.py(), "encode"), ("utf-8", "surrogatepass"))?;
    Ok(Cow::Owned(encoded.cast::<PyBytes>()?.as_bytes().to_vec()))
}

fn explained(
    bytes: &[u8],
    locale: &str,
    strictness: Strictness,
    pointer: &str,
) -> Result<String, Error> {
    let reading = Reading::at_pointer(bytes, pointer, &Limits::default(), strictness)?;
    let case = Case::of(&reading, true);
    Ok(to_json(&verdict::explain(&case, texts(locale)))?)
}
