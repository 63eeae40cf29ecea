//! `verdicts` for Python: a column of documents in, a column of verdicts out.

use std::sync::Arc;
use std::{iter, mem};

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef};
use arrow_schema::{ArrowError, DataType};
use arrow_select::concat::concat;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::error::PyArrowResult;
use pyo3_arrow::ffi::{
    ArrayIterator, to_array_pycapsules, to_schema_pycapsule, to_stream_pycapsule,
};
use pyo3_arrow::input::AnyArray;
use videoid_lens::error::Error;
use videoid_lens::json::Strictness;
use videoid_lens::limits::Limits;
use videoid_lens::result::Process;
use videoid_lens::triage::DocumentReader;

use crate::columns::{Columns, field};
use crate::explain::strictness;

/// A column of verdicts: an Arrow array of structs, in one chunk or several.
///
/// Every library that speaks the Arrow C data interface takes it as it is: `pyarrow.array(…)`,
/// `pyarrow.chunked_array(…)`, `polars.Series(…)`.
#[pyclass(module = "videoid_lens", frozen)]
pub(crate) struct Verdicts {
    chunks: Vec<ArrayRef>,
}

#[pymethods]
impl Verdicts {
    fn __len__(&self) -> usize {
        self.chunks.iter().map(Array::len).sum()
    }

    fn __repr__(&self) -> String {
        format!("<videoid_lens.Verdicts of {} rows>", self.__len__())
    }

    /// The type of the rows, for the Arrow C data interface.
    #[expect(clippy::unused_self, reason = "the protocol calls it on an instance")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyArrowResult<Bound<'py, PyCapsule>> {
        to_schema_pycapsule(py, field().as_ref())
    }

    /// All rows as one array, for the Arrow C data interface.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyTuple>> {
        let array = match self.chunks.as_slice() {
            [chunk] => Arc::clone(chunk),
            chunks => {
                let chunks: Vec<_> = chunks.iter().map(AsRef::as_ref).collect();
                let whole = py.detach(|| concat(&chunks));
                whole.map_err(|_| {
                    PyOverflowError::new_err("too much for one array: take the stream")
                })?
            }
        };
        to_array_pycapsules(py, field(), array.as_ref(), requested_schema)
    }

    /// The chunks one after another, for the Arrow C data interface.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyArrowResult<Bound<'py, PyCapsule>> {
        let chunks = self.chunks.clone().into_iter().map(Ok);
        let reader = Box::new(ArrayIterator::new(chunks, field()));
        to_stream_pycapsule(py, reader, requested_schema)
    }
}

/// Give the verdict on each result of a column.
///
/// `array` is an Arrow array, chunked array or stream of JSON texts: strings or bytes of any Arrow type. It is anything
/// with `__arrow_c_array__` or `__arrow_c_stream__`: of pyarrow, Polars, DuckDB, nanoarrow and others.
///
/// `tolerant` is as for `explain`.
///
/// Returns a row for each row, with `status`, `derived_status`, `agreement`, `reasons` (each with `code`, `subject` and
/// `effect`), `contradictions` and `error_code`: what `explain` says of that document. A null stays null. A document that
/// could not be read has its `error_code` and nulls, and is no exception: the query goes on.
#[pyfunction]
#[pyo3(signature = (array, *, tolerant = false))]
pub(crate) fn verdicts(array: &Bound<'_, PyAny>, tolerant: bool) -> PyResult<Verdicts> {
    let py = array.py();
    let is_arrow = array.hasattr(intern!(py, "__arrow_c_array__"))?
        || array.hasattr(intern!(py, "__arrow_c_stream__"))?;
    if !is_arrow {
        return Err(PyTypeError::new_err(
            "expected an Arrow array: an object with __arrow_c_array__ or __arrow_c_stream__",
        ));
    }
    let documents: AnyArray = array.extract()?;
    let field = documents.field()?;
    if !is_text(field.data_type()) {
        return Err(PyTypeError::new_err(
            "expected an Arrow array of strings or bytes",
        ));
    }
    let documents = documents.into_reader()?;
    // The documents of a chunk are let go before the next chunk comes.
    let chunks = py.detach(|| {
        let mut chunks = Vec::new();
        for documents in documents {
            read(documents?.as_ref(), strictness(tolerant), &mut chunks)?;
        }
        if chunks.is_empty() {
            chunks.push(Columns::with_capacity(0).finish()?);
        }
        Ok::<_, ArrowError>(chunks)
    });
    let chunks = chunks.map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(Verdicts { chunks })
}

const fn is_text(data_type: &DataType) -> bool {
    matches!(
        data_type,
        DataType::Null
            | DataType::Utf8
            | DataType::LargeUtf8
            | DataType::Utf8View
            | DataType::Binary
            | DataType::LargeBinary
            | DataType::BinaryView
    )
}

/// A document as a column has it.
trait Document<'t> {
    fn read(
        self,
        reader: &mut DocumentReader<'t>,
        take: impl FnOnce(&Process<'t>),
    ) -> Result<(), Error>;
}

impl<'t> Document<'t> for &'t str {
    fn read(
        self,
        reader: &mut DocumentReader<'t>,
        take: impl FnOnce(&Process<'t>),
    ) -> Result<(), Error> {
        reader.read(self, take)
    }
}

impl<'t> Document<'t> for &'t [u8] {
    fn read(
        self,
        reader: &mut DocumentReader<'t>,
        take: impl FnOnce(&Process<'t>),
    ) -> Result<(), Error> {
        reader.read_bytes(self, take)
    }
}

/// Adds the verdicts on these documents to the chunks.
fn read(
    documents: &dyn Array,
    strictness: Strictness,
    chunks: &mut Vec<ArrayRef>,
) -> Result<(), ArrowError> {
    let rows = documents.len();
    match documents.data_type() {
        DataType::Utf8 => add(documents.as_string::<i32>(), rows, strictness, chunks),
        DataType::LargeUtf8 => add(documents.as_string::<i64>(), rows, strictness, chunks),
        DataType::Utf8View => add(documents.as_string_view(), rows, strictness, chunks),
        DataType::Binary => add(documents.as_binary::<i32>(), rows, strictness, chunks),
        DataType::LargeBinary => add(documents.as_binary::<i64>(), rows, strictness, chunks),
        DataType::BinaryView => add(documents.as_binary_view(), rows, strictness, chunks),
        // Arrow's type for a column of nothing but nulls.
        _ => add(iter::repeat_n(None::<&str>, rows), rows, strictness, chunks),
    }
}

fn add<'t, D: Document<'t>>(
    documents: impl IntoIterator<Item = Option<D>>,
    rows: usize,
    strictness: Strictness,
    chunks: &mut Vec<ArrayRef>,
) -> Result<(), ArrowError> {
    let mut reader = DocumentReader::new(Limits::default(), strictness);
    let mut columns = Columns::with_capacity(rows);
    for document in documents {
        if columns.is_full() {
            chunks.push(mem::replace(&mut columns, Columns::with_capacity(0)).finish()?);
        }
        match document {
            None => columns.add_null(),
            Some(document) => {
                if let Err(error) = document.read(&mut reader, |process| columns.add(process)) {
                    columns.add_broken(error.code());
                }
            }
        }
    }
    chunks.push(columns.finish()?);
    Ok(())
}
