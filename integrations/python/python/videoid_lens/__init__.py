"""The verdicts of VideoID identity verifications, explained.

``explain`` says everything about one result; ``verdicts`` says what was decided, and why, of a whole Arrow column of
them, in DuckDB, Polars, Spark or whatever else speaks the Arrow C data interface.
"""

from ._native import LOCALES, LensError, Verdicts, __version__, explain, verdicts

DUCKDB_TYPE = (
    "STRUCT(status VARCHAR, derived_status VARCHAR, agreement VARCHAR, "
    "reasons STRUCT(code VARCHAR, subject VARCHAR, effect VARCHAR)[], "
    "contradictions VARCHAR[], error_code VARCHAR)"
)
"""The type of a verdict in DuckDB's SQL."""

SPARK_TYPE = (
    "struct<status: string, derived_status: string, agreement: string, "
    "reasons: array<struct<code: string, subject: string, effect: string>>, "
    "contradictions: array<string>, error_code: string>"
)
"""The type of a verdict in Spark's DDL."""

__all__ = [
    "DUCKDB_TYPE",
    "LOCALES",
    "SPARK_TYPE",
    "LensError",
    "Verdicts",
    "__version__",
    "explain",
    "verdicts",
]
