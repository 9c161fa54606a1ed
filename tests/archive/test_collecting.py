"""One data set of many sessions: what is in it, who can open it, and that memory stays flat."""

import csv
import mmap
import re
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest
import typer
from typer.testing import CliRunner

from emoscope.engine.archive import collecting
from emoscope.engine.archive.collecting import collect
from emoscope.engine.cli.collect import collect as command
from emoscope.engine.data import State
from emoscope.engine.errors import SessionError
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.csv_long import LongCsv
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import Marker, read_manifest, write_manifest
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.written import note_saved
from emoscope.lab.bench.made_sessions import copied_session, made_session

STATM = Path("/proc/self/statm")
PAGE = Path(__file__).parents[2] / "docs" / "archive.md"


def documented():
    """The two queries that the page gives, on other files."""
    dominant, from_scores = re.findall(r"```sql\n(.+?);\n```", PAGE.read_text("utf-8"), re.DOTALL)
    return dominant, from_scores


def scored(pictures, *shares, seed=0):
    """(n, 4) probabilities in which the labels lead in these shares of the pictures."""
    rng = np.random.default_rng(seed)
    rows = rng.uniform(0.0, 0.2, (pictures, 4)).astype(np.float32)
    leads = np.repeat(np.arange(4), [round(pictures * share) for share in shares])
    rows[np.arange(pictures), leads] += 0.6
    return rows / rows.sum(axis=1, keepdims=True)


@pytest.fixture
def study(tmp_path, made, shown):
    root = tmp_path / "study"
    faces = {1: shown((10, None)), 2: shown((4, None))}
    scores = {1: scored(100, 0.6, 0.2, 0.1, 0.1), 2: scored(40, 0.0, 0.25, 0.75, 0.0)}
    out = Marker(time_s=8.0, end_s=10.0, kind="exclude", text="excluded")
    states = {2: [State.SMALL] * 4 + [State.OK] * 36}
    made_session(
        root / "a", made.pack, made.labels, faces, scores=scores, states=states, markers=(out,)
    )
    made_session(root / "P01" / "b", made.pack, made.labels, {1: shown((3, None))})
    return root


def test_the_rows_are_those_of_the_long_table(study, tmp_path):
    done = collect([study], tmp_path / "s.parquet")
    assert (done.sessions, done.failed) == (2, ())
    table = pd.read_parquet(tmp_path / "s.parquet")
    assert done.rows == len(table)
    LongCsv().write(Session(study / "a"), tmp_path / "long.csv", Request())
    mine = table[table["session"] == "a"].sort_values(["index", "track"], kind="stable")
    rows = list(csv.DictReader((tmp_path / "long.csv").open()))
    assert len(rows) == len(mine)
    for row, (_, got) in zip(rows[::97], mine.iloc[::97].iterrows(), strict=True):
        assert (int(row["index"]), int(row["track"])) == (got["index"], got["track"])
        assert (row["label"], row["state"]) == (got["label"], got["state"])
        assert float(row["probability"]) == pytest.approx(got["probability"], abs=1e-6)
        assert (row["is_excluded"] == "true") == got["is_excluded"]
    assert set(table["session"]) == {"a", "P01/b"}
    assert set(table["pack"]) == {"tiny 1"}
    assert set(table["label_set"]) == {"three"}


def test_duckdb_gives_the_dominant_label_of_each_person(study, tmp_path):
    scores, faces, _ = collect([study], tmp_path / "s.parquet").files
    dominant, from_scores = documented()
    rows = duckdb.sql(dominant.replace("study-faces.parquet", str(faces))).fetchall()
    assert [(video, track, label) for _, video, track, label, _ in rows][:2] == [
        ("a.mp4", 1, "smiling"),
        ("a.mp4", 2, "surprised face"),
    ]
    assert rows[0][4] == pytest.approx(0.75)  # six of the eight seconds that count
    from_scores = from_scores.replace("study.parquet", str(scores))
    led = {row[:3]: row[3] for row in duckdb.sql(from_scores).fetchall()}
    for row in pq.read_table(faces).to_pylist():
        if row["session"] == "a":
            key = ("a", row["track"], row["label"])
            assert led.get(key, 0.0) == pytest.approx(row["led_s"], abs=1e-6)


def test_the_files_summary(study, tmp_path):
    _, _, files = collect([study], tmp_path / "s.parquet").files
    rows = {row["session"]: row for row in pq.read_table(files).to_pylist()}
    assert (rows["a"]["frames"], rows["a"]["faces"]) == (100, 2)
    assert rows["a"]["analysed_s"] == pytest.approx(10.0)
    assert rows["P01/b"]["state"] == "done"
    assert not rows["a"]["rescored"]


def test_sessions_are_never_cut_by_a_row_group(study, tmp_path, monkeypatch):
    monkeypatch.setattr(collecting, "GROUP_ROWS", 300)
    for number in range(8):
        copied_session(study / "P01" / "b", study / f"c{number}")
    scores = collect([study], tmp_path / "s.parquet").files[0]
    file = pq.ParquetFile(scores)
    groups = [
        set(file.read_row_group(number, ["session"])["session"].to_pylist())
        for number in range(file.num_row_groups)
    ]
    assert len(groups) > 2
    assert sum(len(group) for group in groups) == len(set().union(*groups)) == 10


def test_few_rows_and_few_sessions_wait(study, tmp_path, monkeypatch):
    monkeypatch.setattr(collecting, "GROUP_ROWS", 500)
    monkeypatch.setattr(collecting, "GROUP_SESSIONS", 8)
    rows, parts, held = 0, 0, collecting._Table.full

    def full(table):
        nonlocal rows, parts
        rows, parts = max(rows, table._held), max(parts, len(table._waiting))
        held(table)

    monkeypatch.setattr(collecting._Table, "full", full)
    for number in range(60):
        copied_session(study / "P01" / "b", study / f"c{number}")
    files = collect([study], tmp_path / "s.parquet").files[2]
    assert rows < 500 + 620  # a group and one session
    assert parts <= 8 + 1  # one of the sessions has two faces
    assert pq.ParquetFile(files).num_row_groups == 8


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not STATM.is_file(), reason="no /proc that says how much memory is used")
def test_memory_is_the_same_after_ten_thousand_sessions(tmp_path, made, shown):
    one = made_session(tmp_path / "s" / "a", made.pack, made.labels, {1: shown((4, None))})
    for number in range(10_000):
        copied_session(one, tmp_path / "s" / f"b{number:05}")
    used_mb = {}

    def told(number, _):
        if number in (2000, 4000, 6000, 8000, 10_000):
            pages = int(STATM.read_text().split()[1])
            used_mb[number] = pages * mmap.PAGESIZE / 1e6

    done = collect([tmp_path / "s"], tmp_path / "s.parquet", told=told)
    assert (done.sessions, done.rows) == (10_001, 10_001 * 160)
    assert used_mb[10_000] - used_mb[2000] < 40, used_mb  # 250 MB where all parts wait


@pytest.fixture
def run():
    app = typer.Typer()
    app.command()(command)
    return lambda *arguments: CliRunner().invoke(app, [str(each) for each in arguments])


def test_the_command(run, study, tmp_path):
    done = run(study, "--out", tmp_path / "s.parquet")
    assert done.exit_code == 0, done.output
    assert "2 sessions" in done.output
    assert "there already" in run(study, "--out", tmp_path / "s.parquet").output
    (study / "a" / "data" / "scores.parquet").write_bytes(b"PAR1")
    done = run(study, "--out", tmp_path / "s.parquet", "--replace")
    assert done.exit_code == 1
    assert "a is not in it" in done.output.replace("\n", "")
    assert len(pq.read_table(tmp_path / "s-files.parquet")) == 1
    assert "End it with .parquet" in run(study, "--out", tmp_path / "s.csv").output


def test_nothing_to_collect_is_said(tmp_path):
    with pytest.raises(SessionError, match="no session"):
        collect([tmp_path], tmp_path / "s.parquet")
    assert not (tmp_path / "s.parquet").exists()


def kept(home):
    return home / "recordings" / "written.json"


def noted(home):
    """Names in the list that are paths."""
    return sorted(re.findall(r'"([^"]*[/\\\\][^"]*)"', kept(home).read_text("utf-8")))


def test_what_is_noted_of_data_sets_does_not_grow(study, tmp_path, own_home):
    collect([study], tmp_path / "one.parquet")
    entries = noted(own_home)
    for number in range(20):
        copied_session(study / "P01" / "b", study / f"c{number}")
        for each in collect([study], tmp_path / f"s{number:02}.parquet").files:
            each.unlink()
    collect([study], tmp_path / "one.parquet")
    assert noted(own_home) == entries  # neither by sessions nor by what is gone
    gone = tmp_path / "drive" / "two.parquet"
    collect([study], gone)
    gone.parent.rename(tmp_path / "unplugged")
    collect([study], tmp_path / "one.parquet")
    assert "two.parquet" in kept(own_home).read_text()  # it may come back


def test_forgetting_names_the_data_sets_of_the_folder(study, tmp_path, own_home):
    files = collect([study], tmp_path / "s.parquet").files
    later = copied_session(study / "a", study / "later")
    manifest = read_manifest(later)
    clock = manifest.clock.model_copy(update={"started": "2999-01-01T00:00:00+00:00"})
    write_manifest(later, manifest.model_copy(update={"clock": clock}))
    assert forget_session(later).saved == ()
    assert set(forget_session(study / "a").saved) == set(files)
    assert str(study) in kept(own_home).read_text()
    assert forget_session(study / "P01" / "b", saved=True).saved == ()
    assert not any(each.exists() for each in files)
    assert str(study) not in kept(own_home).read_text()  # no session is left that it could name


def test_sets_that_a_program_before_noted_by_session_are_noted_by_folder(study, tmp_path, own_home):
    files = collect([study], tmp_path / "s.parquet").files
    note_saved([study / "a", study / "P01" / "b"], files)
    assert str(study / "a") in kept(own_home).read_text()
    collect([study], tmp_path / "s.parquet")
    assert str(study / "a") not in kept(own_home).read_text()
    assert set(forget_session(study / "a").saved) == set(files)


def test_ctrl_c_leaves_nothing(study, tmp_path, own_home):
    def stop(done, _):
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collect([study], tmp_path / "new" / "s.parquet", told=stop)
    assert list((tmp_path / "new").iterdir()) == []
    assert not kept(own_home).exists()


def test_the_command_says_that_ctrl_c_left_nothing(run, study, tmp_path, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(collecting, "_long", stop)
    done = run(study, "--out", tmp_path / "s.parquet")
    assert done.exit_code == 130
    assert "The data set was not written" in done.output
    assert not list(tmp_path.glob("*.parquet"))
