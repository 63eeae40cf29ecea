//! videoid-lens for Python: the pure library, one result at a time or a column of an Arrow table at a time.

mod columns;
mod error;
mod explain;
mod locale;
mod verdicts;

use pyo3::prelude::*;

/// The compiled part of `videoid_lens`.
#[pymodule(gil_used = false)]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("LOCALES", locale::tags())?;
    module.add("LensError", module.py().get_type::<error::LensError>())?;
    module.add_class::<verdicts::Verdicts>()?;
    module.add_function(wrap_pyfunction!(explain::explain, module)?)?;
    module.add_function(wrap_pyfunction!(verdicts::verdicts, module)?)
}
