"""Who is who over a study."""

import csv

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.figures import study_figures
from emoscope.engine.study.folder import create_study
from emoscope.lab.bench.made_sessions import made_session
from tests.sessions.fakes import LABELS


@pytest.fixture
def study(tmp_path, made_pack):
    """Two recordings of P01 in one condition, in each a second face for a shorter time."""
    opened, new = create_study(tmp_path / "study"), []
    for name in ("one", "two"):
        made_session(
            opened.folder / "results" / name,
            made_pack,
            LABELS,
            {1: np.zeros((20, 1), "f4"), 2: np.zeros((50, 1), "f4")},
            embeddings=False,
        )
        new.append(
            NewSession(participant="P01", condition="talk", results=f"results/{name}", stem=name)
        )
    opened.edit("Add", lambda before: added(before, new))
    return opened


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def faces(study):
    return {key.face: tally for key, tally in study_figures(study).faces.items()}


def test_the_longest_face_is_named_after_the_participant_and_that_is_taken_back(study):
    before = faces(study)
    assert len(before) == 4, "faces of different recordings are not matched"
    done = run("study", "people", study.folder, "--longest")
    assert done.exit_code == 0
    assert "2 of 2 sessions: named" in done.output
    assert [each.track for each in read_manifest(study.folder / "results/one").people] == [2]
    named = faces(study)
    assert len(named) == 3
    assert named["P01"].seen_s == pytest.approx(10.0), "one row over both recordings"
    assert named["P01"].sessions == {"P01 talk one", "P01 talk two"}
    assert "0 of 2" in run("study", "people", study.folder, "--longest").output
    assert "2 of 2 sessions: taken back" in run("study", "people", study.folder, "--undo").output
    assert faces(study).keys() == before.keys()


def test_a_face_that_has_a_name_keeps_it(study):
    assert run("people", "name", study.folder / "results/one", "2", "the doctor").exit_code == 0
    assert "1 of 2 sessions: named" in run("study", "people", study.folder, "--longest").output
    assert "the doctor" in faces(study)


def test_a_session_that_cannot_be_read_is_said(study):
    (study.folder / "results/one/data/faces.parquet").write_bytes(b"no table")
    done = run("study", "people", study.folder, "--longest")
    assert done.exit_code == 1
    assert "1 of 2 sessions: named" in done.output


def test_files_of_markers_go_to_the_sessions_that_they_are_named_after(study, tmp_path):
    (tmp_path / "one.csv").write_text("time_s,text\n1.0,go\n2.0,stop\n")
    (tmp_path / "three.csv").write_text("time_s,text\n1.0,go\n")
    done = run("study", "markers", study.folder, tmp_path / "one.csv", "--type", "stimulus")
    assert done.exit_code == 0
    assert "P01 talk one: 2 markers" in done.output
    assert read_manifest(study.folder / "results/two").markers == ()
    assert run("study", "markers", study.folder, tmp_path / "three.csv").exit_code == 1
    done = run("study", "markers", study.folder, tmp_path / "three.csv", "--all")
    assert len(read_manifest(study.folder / "results/two").markers) == 1
    table = tmp_path / "epochs.csv"
    done = run("study", "epochs", study.folder, "--out", table, "--marker", "stimulus", "--to", 1)
    assert done.exit_code == 0, done.output
    with table.open() as file:
        rows = list(csv.DictReader(file))
    assert {row["marker"] for row in rows} == {"go", "stop"}, "by their type"
    assert {row["session"] for row in rows} == {"P01 talk one"}
