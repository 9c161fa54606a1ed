"""The snippets of docs/reading-results.md, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import State
from emoscope.engine.exports.formats import Formats
from emoscope.engine.exports.protocol import Request
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.results.segment_tables import write_tables
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import COMMA
from emoscope.engine.sessions.rows import neutral_cell
from tests import media as make
from tests.sessions import fakes

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reading-results.md"
SNIPPETS = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)


def run(snippet, folder, monkeypatch, **names):
    monkeypatch.chdir(folder)
    names = {"pd": pd, **names}
    exec(compile(snippet, "snippet", "exec"), names)
    return names


def test_pandas_reads_the_plain_table(session, tmp_path, monkeypatch, capsys):
    Formats(["csv", "parquet"]).into(session, tmp_path)
    found = run(SNIPPETS[0], tmp_path, monkeypatch)
    assert found["labels"] == [neutral_cell(name) for name in (*session.names, "none")]
    np.testing.assert_allclose(found["scored"][found["labels"]].sum(axis=1), 1, atol=1e-6)
    assert "track" in capsys.readouterr().out
    parquet = pd.read_parquet(tmp_path / "scores.parquet")
    np.testing.assert_allclose(parquet["none"], found["scores"]["none"], atol=1e-7)


def test_pandas_reads_what_excel_takes(session, tmp_path, monkeypatch):
    Formats(["csv"]).into(session, tmp_path / "plain")
    Formats(["csv", "csv-long"], Request(style=COMMA)).into(session, tmp_path)
    found = run(SNIPPETS[1], tmp_path, monkeypatch)["scores"]
    pd.testing.assert_frame_equal(found, pd.read_csv(tmp_path / "plain" / "scores.csv"))
    write_tables(tmp_path, session, Rule(on=0.3, off=0.2), style=COMMA)
    segments = pd.read_csv(tmp_path / "segments.csv", sep=";", decimal=",", encoding="utf-8-sig")
    assert segments["start_s"].dtype == float


def test_pandas_reads_a_study(tmp_path, monkeypatch):
    for person in ("P01", "P02"):
        (tmp_path / "study" / person).mkdir(parents=True)
        make.video(tmp_path / "study" / person / "interview.mp4", frames=8)
    opened = fakes.pipeline(tmp_path / "pack")
    analyze_files([tmp_path / "study"], out=tmp_path / "results", pipeline=opened, recursive=True)
    opened.close()
    study = run(SNIPPETS[2], tmp_path, monkeypatch)["study"]
    assert set(study["folder"]) == {"P01", "P02"}
    assert len(study) == 16


def test_a_workbook(tmp_path):
    """Read by its own XML: no formula, no text where a number is."""
    import xml.etree.ElementTree as ET
    import zipfile

    labels = LabelSet("hard", (Label("=1+1"), Label("🙂, lächelt"), Label("sad")))
    clip = make.video(tmp_path / "clip.mp4", frames=12)
    opened = fakes.pipeline(tmp_path / "pack", labels=labels)
    file = analyze_files(
        [clip], out=tmp_path / "out", pipeline=opened, export=Formats(["csv", "xlsx"])
    ).files[0]
    opened.close()
    with zipfile.ZipFile(file.folder / "scores.xlsx") as book:
        names = ET.fromstring(book.read("xl/workbook.xml"))
        sheets = [each.get("name") for each in names.iter() if each.tag.endswith("}sheet")]
        assert sheets == ["scores", "about"]
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    space = {"m": sheet.tag.partition("}")[0][1:]}
    rows = sheet.findall(".//m:row", space)
    assert len(rows) == 13
    assert sheet.find(".//m:f", space) is None
    head = ["".join(cell.itertext()) for cell in rows[0]]
    table = pd.read_csv(file.folder / "scores.csv")
    assert [name.removeprefix("'") for name in table.columns] == head
    last = {cell.get("r")[0]: cell for cell in rows[-1]}
    assert float(last["B"].find("m:v", space).text) == pytest.approx(table["time_s"].iloc[-1])


def test_all_states_are_listed_and_the_recipes_keep_what_has_a_score():
    labels = (PAGE.parent / "labels.md").read_text(encoding="utf-8")
    columns = (PAGE.parent / "columns.md").read_text(encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    for state in State:
        assert f"`{state.value}`" in labels
        assert f"`{state.value}`" in columns
    assert page.count('"ok"') == page.count('"still"') == 3
