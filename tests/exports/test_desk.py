"""Formats of the lab's desk, each read back by its own reader where there is one."""

import csv
import gzip
import itertools
import json
import shutil
from datetime import datetime

import numpy as np
import pytest
import textgrid
from bidsschematools.validator import validate_bids
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.exports.formats import Formats, parse_formats
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.bids import Bids
from emoscope.engine.exports.writers.boris import BorisProject, BorisRows
from emoscope.engine.exports.writers.sav import Sav, spss_names
from emoscope.engine.exports.writers.textgrid import TextGrid, gapless
from emoscope.engine.results.segments import Rule, label_segments, top_segments
from emoscope.engine.sessions.belongings import others
from emoscope.engine.sessions.session import Session

RULE = Rule(on=0.3, off=0.2, min_s=0.0)


def test_praat_textgrid_is_read_with_the_same_intervals(session, tmp_path):
    path = tmp_path / "labels.TextGrid"
    TextGrid().write(session, path, Request(rule=RULE))
    grid = textgrid.TextGrid.fromFile(str(path))
    tiers = {tier.name: tier for tier in grid.tiers}
    assert "face 1" in tiers
    assert "markers" in tiers
    leads = [s for s in top_segments(session, 0.3) if s.track == 1]
    found = [i for i in tiers["face 1"] if i.mark]
    assert [(i.minTime, i.maxTime) for i in found] == [
        pytest.approx((round(s.start_s, 3), round(s.end_s, 3)), abs=0.0011) for s in leads
    ]
    assert [i.mark for i in found] == [" ".join(s.label.split()) for s in leads]
    for tier in grid.tiers:  # Praat refuses gaps
        assert tier.intervals[0].minTime == 0
        assert tier.intervals[-1].maxTime == grid.maxTime
        ends = [i.maxTime for i in tier.intervals[:-1]]
        assert ends == [i.minTime for i in tier.intervals[1:]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=6))
def test_intervals_have_no_gaps(steps):
    entries, at = [], 0
    for gap, long in steps:
        entries.append((float(at + gap), float(at + gap + long), "x"))
        at += gap + long
    filled = gapless(entries, at + 1.0)
    assert filled[0][0] == 0
    assert filled[-1][1] == at + 1.0
    assert all(a[1] == b[0] for a, b in itertools.pairwise(filled))
    assert [entry for entry in filled if entry[2]] == entries


def test_boris_project_has_pairs_of_state_events_and_point_events(session, tmp_path):
    path = tmp_path / "labels.boris"
    BorisProject().write(session, path, Request(rule=RULE))
    project = json.loads(path.read_text(encoding="utf-8"))
    assert project["project_format_version"] == "7.0"
    (name, observation), *others = project["observations"].items()
    assert (name, others) == ("two", [])
    assert observation["file"]["1"] == ["two.mp4"]
    kinds = {row["code"]: row["type"] for row in project["behaviors_conf"].values()}
    subjects = {row["name"] for row in project["subjects_conf"].values()}
    events = observation["events"]
    assert events == sorted(events, key=lambda event: event[0])
    for subject in subjects:
        for label in session.names:
            assert kinds[label] == "State event"
            times = [e[0] for e in events if e[1] == subject and e[2] == label]
            expected = [
                round(t, 3)
                for s in label_segments(session, RULE)
                if f"face {s.track}" == subject and s.label == label
                for t in (s.start_s, s.end_s)
            ]
            assert times == expected
    marks = [e for e in events if kinds[e[2]] == "Point event"]
    assert [(e[0], e[4]) for e in marks] == [(1.0, "stimulus & more")]


def test_boris_rows_have_the_five_columns_of_its_paste_form(session, tmp_path):
    path = tmp_path / "boris_events.tsv"
    BorisRows().write(session, path, Request(rule=RULE))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows
    assert {len(row) for row in rows} == {5}
    assert all(float(row[0]) >= 0 for row in rows)


def test_bids_files_have_valid_names_and_as_many_samples_as_their_sidecar_says(session, tmp_path):
    path = tmp_path / "bids.zip"
    Bids().write(session, path, Request(rule=RULE))
    shutil.unpack_archive(path, tmp_path / "dataset")
    report = validate_bids(str(tmp_path / "dataset"), report_path=False)
    assert report["path_tracking"] == []
    path = tmp_path / "dataset" / "sub-01" / "beh"
    for face in session.series:
        stem = f"sub-01_task-emoscope_recording-face{face.track}_physio"
        about = json.loads((path / f"{stem}.json").read_text(encoding="utf-8"))
        rows = gzip.decompress((path / f"{stem}.tsv.gz").read_bytes()).decode().splitlines()
        assert about["Columns"] == [*session.names, "none", "quality"]
        span_s = face.times_s[-1] - face.times_s[0]
        assert len(rows) == pytest.approx(span_s * about["SamplingFrequency"] + 1, abs=1)
        assert about["StartTime"] == pytest.approx(face.times_s[0], abs=1e-3)
        assert {len(row.split("\t")) for row in rows} == {len(about["Columns"])}
        last = [float("nan") if v == "n/a" else float(v) for v in rows[-1].split("\t")]
        assert last[:-1] == pytest.approx(list(face.scores[-1]), abs=1e-5, nan_ok=True)
    with (path / "sub-01_task-emoscope_events.tsv").open(encoding="utf-8") as file:
        events = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(events) == len(label_segments(session, RULE)) + 1
    assert list(events[0])[:2] == ["onset", "duration"]


def test_spss_reads_the_same_numbers_and_the_labels_own_names(session, tmp_path):
    pyreadstat = pytest.importorskip("pyreadstat", reason="the extra spss is not installed")
    path = tmp_path / "scores.sav"
    Sav().write(session, path, Request())
    table, about = pyreadstat.read_sav(str(path))
    expected = session.to_pandas()
    assert list(about.column_labels) == list(expected.columns)
    for name, own in zip(table.columns, expected.columns, strict=True):
        if expected[own].dtype.kind in "fiu":
            assert np.allclose(table[name], expected[own].astype(float), equal_nan=True), own
        else:
            assert list(table[name]) == list(expected[own].fillna("").astype(str)), own


@given(st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=20, unique=True))
def test_spss_names_are_allowed_and_no_two_alike(columns):
    names = spss_names(tuple(columns))
    assert len({name.casefold() for name in names}) == len(columns)
    assert all(name.isascii() and len(name) <= 64 and name[0].isalpha() for name in names)


def test_what_they_write_is_known_as_emoscopes_own(session, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(session.folder, folder)
    Formats(["textgrid", "boris", "boris-tsv", "bids", "sav"]).into(Session(folder), folder)
    assert others(folder) == []


def test_all_leaves_out_what_is_not_installed(monkeypatch):
    monkeypatch.setattr("emoscope.engine.exports.protocol.find_spec", lambda name: None)
    assert "sav" not in parse_formats("all")


def test_spss_files_carry_the_sessions_date_and_not_todays(session, tmp_path):
    pyreadstat = pytest.importorskip("pyreadstat", reason="the extra spss is not installed")
    Sav().write(session, tmp_path / "a.sav", Request())
    began = datetime.fromisoformat(session.manifest.clock.started).replace(tzinfo=None)
    _, meta = pyreadstat.read_sav(str(tmp_path / "a.sav"))
    assert meta.creation_time == began.replace(microsecond=0)
