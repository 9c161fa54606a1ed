from __future__ import annotations

import csv
import io

import numpy as np
import pytest

from emoscope.engine.data import Box, FaceScore, FrameResult, State
from emoscope.engine.sessions.rows import (
    csv_header,
    csv_lines,
    neutral_cell,
    score_columns,
    score_table,
)

FACE_COLUMNS = [
    *("index", "time_s", "track", "x_px", "y_px", "width_px", "height_px"),
    *("quality", "state", "top"),
]


def result(labels, probabilities, none=0.25, state=State.OK):
    face = FaceScore(
        1,
        Box(1.234, 2, 3, 4),
        None,
        None,
        state,
        None if probabilities is None else np.array(probabilities, np.float32),
        none,
        1.0,
        0.5,
    )
    return FrameResult(3, 1.5, labels, (face,))


def read(labels, results):
    text = csv_header(score_columns(labels)) + csv_lines(score_table(labels, results)).decode()
    return list(csv.reader(io.StringIO(text)))


def test_columns_are_exactly_those_of_the_dictionary():
    header, row = read(("a", "b"), [result(("a", "b"), [0.5, 0.25])])
    assert header == [
        *FACE_COLUMNS,
        "a",
        "b",
        "none",
    ]
    assert row == ["3", "1.5", "1", "1.23", "2", "3", "4", "", "ok", "a", "0.5", "0.25", "0.25"]


def test_without_a_score_the_cells_are_empty():
    row = read(("a",), [result(("a",), None, None, State.SMALL)])[1]
    assert row[8:] == ["small", "", "", ""]


@pytest.mark.parametrize("name", ["=1+1", "+x", "-x", "@x", "＝1+1", "＋x", '=HYPERLINK("x")'])
def test_formulas_are_neutralised_in_header_and_cells(name):
    header, row = read((name,), [result((name,), [0.75])])
    assert header[10] == f"'{name}"
    assert row[9] == f"'{name}"


def test_names_with_commas_and_quotes_survive():
    name = 'a "great", wide smile'
    header, row = read((name,), [result((name,), [0.75])])
    assert header[10] == row[9] == name


def test_plain_text_stays():
    assert neutral_cell("3 - 4 = x") == "3 - 4 = x"


def test_many_labels_still_sum_to_one():
    names = tuple(f"label {i}" for i in range(300))
    parts = np.random.default_rng(0).dirichlet(np.ones(301)).astype(np.float32)
    row = read(names, [result(names, parts[:-1], float(parts[-1]))])[1]
    assert sum(float(cell) for cell in row[10:]) == pytest.approx(1, abs=2e-6)
