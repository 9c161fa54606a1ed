"""CSV, JSON lines and Parquet say the same."""

from __future__ import annotations

import csv
import json
import shutil

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Request
from emoscope.engine.sessions.manifest import Marker, write_manifest
from emoscope.engine.sessions.session import Session


def write(name, session, tmp_path):
    path = tmp_path / FORMATS[name].file
    FORMATS[name].write(session, path, Request())
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    return path


def test_wide_csv(session, tmp_path):
    with write("csv", session, tmp_path).open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    assert header[11] == "'=cmd|' /C calc'!A0"
    assert header[10:] == ["smiling", header[11], *session.names[2:], "none", "marker_text"]
    assert len(rows) == len(session.faces)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_long_csv_is_the_wide_one_turned(session, tmp_path):
    long = pd.read_csv(write("csv-long", session, tmp_path))
    wide = session.to_pandas()
    wide = wide[wide["none"].notna()]
    assert len(long) == len(wide) * 5
    turned = long.pivot_table(index=["index", "track"], columns="label", values="probability")
    np.testing.assert_allclose(
        turned["smiling"], wide.sort_values(["index", "track"])["smiling"], atol=1e-7
    )
    assert set(long["state"]) == {"ok"}


def test_json_lines_have_the_exact_names(session, tmp_path):
    lines = write("jsonl", session, tmp_path).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == len(session.faces)
    scored = [row for row in rows if row["scores"]]
    assert tuple(scored[0]["scores"]) == (*session.names, "none")
    assert all(sum(row["scores"].values()) == pytest.approx(1, abs=1e-6) for row in scored)
    assert {row["state"] for row in rows if row["scores"] is None} == {"filling", "turned", "lost"}


@pytest.fixture
def marked(session, tmp_path):
    markers = (
        Marker(time_s=1.0, text="=stimulus"),
        Marker(time_s=1.01, text="again"),
        Marker(time_s=0.5, end_s=0.7, kind="own", text="talk"),
        Marker(time_s=2.0, end_s=2.4, kind="exclude", text="left out"),
    )
    folder = tmp_path / "marked"
    shutil.copytree(session.folder, folder)
    write_manifest(folder, session.manifest.model_copy(update={"markers": markers}))
    return Session(folder)


@pytest.mark.parametrize("name", ["csv", "parquet", "csv-long", "jsonl"])
def test_markers_stand_in_the_rows_of_their_frames(marked, tmp_path, name):
    path = tmp_path / FORMATS[name].file
    FORMATS[name].write(marked, path, Request())
    if name == "jsonl":
        table = pd.read_json(path, lines=True)
    else:
        table = pd.read_parquet(path) if name == "parquet" else pd.read_csv(path)
    face = table[table.track == 1].drop_duplicates("index")
    guard = "" if name in ("parquet", "jsonl") else "'"
    texts = face.dropna(subset="marker_text")
    assert texts[texts.time_s.between(0.99, 1.5)].marker_text.tolist() == [
        f"{guard}=stimulus; again"
    ]
    talk = texts[texts.marker_text == "talk"].time_s
    assert (talk.min(), talk.max()) == (pytest.approx(0.48), pytest.approx(0.68))
    left_out = face[face.is_excluded].time_s
    assert (left_out.min(), left_out.max()) == (pytest.approx(2.0), pytest.approx(2.36))
    assert set(texts[texts.is_excluded].marker_text) == {"left out"}


def test_parquet_reads_back_as_the_table(session, tmp_path):
    path = write("parquet", session, tmp_path)
    pd.testing.assert_frame_equal(pd.read_parquet(path), session.to_pandas())
    about = pq.read_schema(path).metadata
    assert json.loads(about[b"emoscope_manifest"])["pack"]["name"] == "tiny"
