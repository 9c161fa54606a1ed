"""A session that is forgotten is in no study's results any more, and the study is named."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.study.edits import NewSession, added, removed, renamed
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.forgetting import forget_with_studies
from emoscope.engine.study.places import HIDDEN, JOURNAL
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
    assert forget_with_studies(tmp_path / "b").studies == (study.folder / STUDY,)  # it may
    assert not (tmp_path / "b").exists()
    assert not (study.folder / HIDDEN / JOURNAL).exists()


def test_the_list_of_what_was_written_forgets_the_study_too(study, tmp_path, own_home):
    record(tmp_path / "a", 10)
    rows = [NewSession(name="a", results=str(tmp_path / "a"))]
    study.edit("Add", lambda known: added(known, rows))
    kept = own_home / "recordings" / "written.json"
    assert str(study.folder) in kept.read_text()
    forget_session(tmp_path / "a")
    assert str(study.folder) not in kept.read_text()


def named(folder, name):
    """Files below a folder in which a name stands."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if name.encode() in path.read_bytes()]


def test_a_name_that_was_changed_is_not_left_in_what_undo_knows(study, tmp_path):
    record(tmp_path / "a", 10)
    row = NewSession(name="a", participant="Jane Roe", results=str(tmp_path / "a"))
    study.edit("Add", lambda known: added(known, [row]))
    study.edit("Rename", lambda known: renamed(known, "participant", "Jane Roe", "P01"))
    assert named(study.folder, "Jane Roe") == [JOURNAL]
    done = forget_with_studies(tmp_path / "a")
    assert done.studies == (study.folder / STUDY,)
    assert named(study.folder, "Jane Roe") == []
    assert named(study.folder, "P01") == [STUDY]  # the user's own list


def test_a_row_that_was_taken_out_before_leaves_no_name_either(study, tmp_path):
    record(tmp_path / "a", 10)
    row = NewSession(name="Jane Roe", results=str(tmp_path / "a"))
    study.edit("Add", lambda known: added(known, [row]))
    study.edit("Remove", lambda known: removed(known, {1}))
    assert named(study.folder, "Jane Roe") == [JOURNAL]
    assert forget_with_studies(tmp_path / "a").studies == ()
    assert named(study.folder, "Jane Roe") == []


def test_rows_and_people_with_no_other_session_go_when_that_is_asked(study, tmp_path):
    for name in ("a", "b", "c"):
        record(tmp_path / name, 10)
    rows = [
        NewSession(name=name, participant=who, results=str(tmp_path / name))
        for name, who in (("a", "Jane Roe"), ("b", "John Doe"), ("c", "John Doe"))
    ]
    study.edit("Add", lambda known: added(known, rows))
    command = CliRunner().invoke(
        build_cli(), ["forget", str(tmp_path / "a"), str(tmp_path / "b"), "--saved", "--yes"]
    )
    assert command.exit_code == 0, command.output
    assert "its rows in" in command.output
    assert named(study.folder, "Jane Roe") == []
    after = StudyFolder(study.folder).study
    assert [each.name for each in after.sessions] == ["c"]
    assert [each.name for each in after.participants] == ["John Doe"]


def test_what_undo_knows_can_be_deleted_by_itself(study):
    study.edit("Add", lambda known: added(known, [NewSession(name="Jane Roe", film="a.mp4")]))
    study.note_results({1: study.folder / "results" / "Jane Roe"})
    study.edit("Remove", lambda known: removed(known, {1}))
    for said in ("Deleted", "Nothing"):
        command = CliRunner().invoke(build_cli(), ["study", "undo", str(study.folder), "--forget"])
        assert command.exit_code == 0, command.output
        assert said in command.output
    assert named(study.folder, "Jane Roe") == []
    assert StudyFolder(study.folder).undoable is None
