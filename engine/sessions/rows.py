"""The score table: one row per frame and face, as columns of a batch."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv

from emoscope.engine.data import NONE, FrameResult

FACE_COLUMNS = (
    "index",
    "time_s",
    "track",
    "x_px",
    "y_px",
    "width_px",
    "height_px",
    "quality",
    "state",
    "top",
)
TIME_DIGITS, PIXEL_DIGITS, QUALITY_DIGITS = 6, 2, 4
PROBABILITY_DIGITS = 8
"""Enough that a row of hundreds of labels still sums to 1 within a millionth or so."""

# Also the full-width forms, which spreadsheets take for the same.
_FORMULA_STARTS = (*("=", "+", "-", "@", "\t", "\r"), *("\uff1d", "\uff0b", "\uff0d", "\uff20"))
_CSV_SPECIAL = frozenset(',"\r\n')


def neutral_cell(text: str) -> str:
    """Text that a spreadsheet takes as text: a leading ``'`` where it would run a formula.

    The rule of OWASP's page on CSV injection: ``=``, ``+``, ``-``, ``@``, tab and return.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def score_columns(labels: Sequence[str]) -> tuple[str, ...]:
    """Names of the table's columns for these labels."""
    return (*FACE_COLUMNS, *labels, NONE)


def score_table(labels: Sequence[str], results: Iterable[FrameResult]) -> pa.Table:
    """Rows of some frames.

    Args:
        labels: Names in the label set's order; all results must have been made with them.
        results: Frames in their order.

    Returns:
        A table with the columns of :func:`score_columns`. Probabilities are float64 and null
        without a score; a muted label is null.
    """
    columns: dict[str, list[Any]] = {name: [] for name in FACE_COLUMNS}
    scores: list[np.ndarray[Any, np.dtype[np.float64]]] = []
    blank = np.full(len(labels) + 1, np.nan)
    for result in results:
        for face in result.faces:
            columns["index"].append(result.index)
            columns["time_s"].append(result.time_s)
            columns["track"].append(face.track)
            columns["x_px"].append(face.box.x_px)
            columns["y_px"].append(face.box.y_px)
            columns["width_px"].append(face.box.width_px)
            columns["height_px"].append(face.box.height_px)
            columns["quality"].append(None if face.quality is None else face.quality.value)
            columns["state"].append(face.state.value)
            columns["top"].append(face.top(tuple(labels)))
            if face.probabilities is None or face.none is None:
                scores.append(blank)
            else:
                scores.append(np.append(face.probabilities.astype(np.float64), face.none))
    matrix = np.array(scores, np.float64).reshape(-1, len(labels) + 1)
    return table_of(columns, labels, matrix)


def table_of(
    columns: dict[str, Any], labels: Sequence[str], matrix: np.ndarray[Any, np.dtype[np.float64]]
) -> pa.Table:
    """Face columns and an (n, L + 1) matrix of probabilities (NaN for none) as one table."""
    types = {
        "index": pa.int64(),
        "track": pa.int32(),
        "state": pa.string(),
        "top": pa.string(),
    }
    arrays = [_array(columns[name], types.get(name, pa.float64())) for name in FACE_COLUMNS]
    total = np.nansum(matrix, axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        exact = matrix / total  # float32 sums are a ten-millionth off
    arrays += [pa.array(exact[:, i], from_pandas=True) for i in range(len(labels) + 1)]
    return pa.Table.from_arrays(arrays, names=list(score_columns(labels)))


def _array(values: Any, kind: pa.DataType) -> pa.Array:
    return values.cast(kind) if isinstance(values, pa.Array) else pa.array(values, kind)


def csv_header(names: Iterable[str]) -> str:
    """The header line, with its line end."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([neutral_cell(name) for name in names])
    return text.getvalue()


def csv_lines(table: pa.Table) -> bytes:
    """The rows of a score table as UTF-8 CSV without a header; nulls are empty cells."""
    digits = {"time_s": TIME_DIGITS, "quality": QUALITY_DIGITS}
    digits |= dict.fromkeys(("x_px", "y_px", "width_px", "height_px"), PIXEL_DIGITS)
    arrays, special = [], False
    for name, column in zip(table.column_names, table.columns, strict=True):
        if pa.types.is_floating(column.type):
            arrays.append(_rounded(column, digits.get(name, PROBABILITY_DIGITS)))
        elif pa.types.is_string(column.type):
            cells = [None if v is None else neutral_cell(v) for v in column.to_pylist()]
            special = special or any(
                c is not None and not _CSV_SPECIAL.isdisjoint(c) for c in cells
            )
            arrays.append(pa.array(cells, pa.string()))
        else:
            arrays.append(column)
    clean = pa.Table.from_arrays(arrays, names=[str(i) for i in range(len(arrays))])
    style = "needed" if special else "none"  # "needed" quotes every text, also a plain one
    buffer = pa.BufferOutputStream()
    pa_csv.write_csv(clean, buffer, pa_csv.WriteOptions(include_header=False, quoting_style=style))
    return bytes(buffer.getvalue())


def _rounded(column: pa.ChunkedArray, digits: int) -> pa.Array:
    values = column.to_numpy(zero_copy_only=False)
    return pa.array(np.round(values.astype(np.float64), digits), from_pandas=True)
