//! Errors on their way to Python.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use videoid_lens::error::{Error, ErrorData};

pyo3::create_exception!(
    videoid_lens,
    LensError,
    PyValueError,
    "A result that could not be read: a stable code with its place, and never a word of the input."
);

/// The exception for an error of the library: its members are attributes, `None` where they do not apply.
pub(crate) fn raised(py: Python<'_>, error: &Error) -> PyErr {
    let raised = LensError::new_err(error.to_string());
    let ErrorData {
        code,
        message,
        pointer,
        line,
        column,
        limit,
        // That of an archive, which nothing here opens.
        entry: _,
    } = error.data();
    let value = raised.value(py);
    let filled = value
        .setattr("code", code.as_str())
        .and_then(|()| value.setattr("message", message))
        .and_then(|()| value.setattr("pointer", pointer))
        .and_then(|()| value.setattr("line", line))
        .and_then(|()| value.setattr("column", column))
        .and_then(|()| value.setattr("limit", limit));
    filled.err().unwrap_or(raised)
}
