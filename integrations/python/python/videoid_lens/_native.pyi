from typing import Any, Protocol

class ArrowArray(Protocol):
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

class ArrowStream(Protocol):
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

__version__: str

LOCALES: list[str]
"""BCP 47 tags of the languages that there are texts in."""

class LensError(ValueError):
    """A result that could not be read: a stable code with its place, and never a word of the input."""

    code: str
    """The stable code, ``JSON_SYNTAX`` for one."""
    message: str
    """A fixed sentence about the code."""
    pointer: str | None
    """RFC 6901 pointer into the input."""
    line: int | None
    """1-based."""
    column: int | None
    """1-based, in characters."""
    limit: int | None
    """The limit that was passed."""

class Verdicts:
    """A column of verdicts: an Arrow array of structs, in one chunk or several.

    Every library that speaks the Arrow C data interface takes it as it is: ``pyarrow.array(…)``,
    ``pyarrow.chunked_array(…)``, ``polars.Series(…)``.
    """

    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

def explain(json: str | bytes, locale: str = "en", *, tolerant: bool = False, pointer: str = "") -> dict[str, Any]:
    """Explain one result, as ``explain()`` of the npm package does, with the same keys.

    :param json: the answer of Get process, or a raw file of the archive: text, or bytes in UTF-8.
    :param locale: BCP 47 tag of the language of the texts: one of ``LOCALES``, else English. Days stay in ISO 8601.
    :param tolerant: repair commas with nothing after them, comments, and ``...`` in the place of data left out, each
        with a warning; what was left out is unknown, not empty.
    :param pointer: RFC 6901 pointer of the result in the text, for a text that wraps it.
    :raises LensError: for a text that is no result.
    """

def verdicts(array: ArrowArray | ArrowStream, *, tolerant: bool = False) -> Verdicts:
    """Give the verdict on each result of a column.

    Each row has ``status``, ``derived_status``, ``agreement``, ``reasons`` (each with ``code``, ``subject`` and
    ``effect``), ``contradictions`` and ``error_code``: what ``explain`` says of that document. A null stays null. A
    document that could not be read has its ``error_code`` and nulls, and is no exception: the query goes on.

    :param array: JSON texts as an Arrow array, chunked array or stream, strings or bytes of any Arrow type: of pyarrow,
        Polars, DuckDB, nanoarrow and others.
    :param tolerant: as for ``explain``.
    """
