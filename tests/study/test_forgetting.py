"""A session that is forgotten is in no study's results any more, and the study is named."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.forgetting import forget_with_studies
from tests.reliability.runs import record


@pytest.fixture
def study(tmp_path):
    return create_study(tmp_path / "pilot")


def test_results_in_the_studys_folder(study):
    folder = study.folder / "results" / "Jane" / "talk"
    record(folder, 10)
    study.edit("Add", lambda known: added(known, [NewSession(name="talk", film="talk.mp4")]))
    study.note_results({1: folder})
    assert "results/Jane/talk" in (study.folder / STUDY).read_text()
    done = forget_with_studies(folder)
    assert done.studies == (study.folder / STUDY,)
    after = StudyFolder(study.folder)
    assert after.study.results == {}
    assert [each.name for each in after.study.sessions] == ["talk"]  # the user's own list
    assert "Jane" not in (study.folder / STUDY).read_text()


def test_results_elsewhere_that_were_added(study, tmp_path, own_home):
    folder = tmp_path / "elsewhere" / "Jane"
    record(folder, 10)
    rows = [NewSession(name="talk", results=str(folder))]
    study.edit("Add", lambda known: added(known, rows))
    command = CliRunner().invoke(build_cli(), ["forget", str(folder), "--yes"])
    assert command.exit_code == 0, command.output
    assert "study remove" in command.output.replace("\n", " ")
    assert StudyFolder(study.folder).study.results == {}
    written = json.loads((own_home / "recordings" / "written.json").read_text())
    assert str(folder) not in written


def test_a_study_that_is_damaged_or_names_another_session_is_left(study, tmp_path):
    for name in ("a", "b"):
        record(tmp_path / name, 10)
    rows = [NewSession(name="b", results=str(tmp_path / "b"))]
    study.edit("Add", lambda known: added(known, rows))
    before = (study.folder / STUDY).read_text()
    assert forget_with_studies(tmp_path / "a").studies == ()
    assert (study.folder / STUDY).read_text() == before
    (study.folder / STUDY).write_text("study: [")
    assert forget_with_studies(tmp_path / "b").studies == ()
    assert not (tmp_path / "b").exists()


def test_the_list_of_what_was_written_forgets_the_study_too(study, tmp_path, own_home):
    record(tmp_path / "a", 10)
    rows = [NewSession(name="a", results=str(tmp_path / "a"))]
    study.edit("Add", lambda known: added(known, rows))
    kept = own_home / "recordings" / "written.json"
    assert str(study.folder) in kept.read_text()
    forget_session(tmp_path / "a")
    assert str(study.folder) not in kept.read_text()
