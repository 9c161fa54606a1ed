"""The queue of a study: a row and a result for each session, whatever happens to the others."""

import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import OutputError, PackError, SessionError
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.study import running
from emoscope.engine.study.edits import NewSession, added, changed
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.model import FileOptions
from emoscope.engine.study.running import RowState, StudyRun
from tests.media import video
from tests.sessions import fakes


@pytest.fixture
def opened(tmp_path, pack):
    made = create_study(tmp_path / "study", labels="smiling, sad, surprised face")
    rows = []
    for number in (1, 2, 3):
        video(made.folder / f"{number}.mp4", frames=10 + number, size=(64, 48))
        rows.append(NewSession(name=f"s{number}", participant=f"P{number}", film=f"{number}.mp4"))
    made.edit("Add", lambda study: added(study, rows))
    return made


@pytest.fixture
def scripted(monkeypatch):
    monkeypatch.setattr(running, "Opener", fakes.FakeOpener)


def test_each_session_gets_a_result_that_the_study_knows(opened, scripted):
    queue = StudyRun(opened, model="tiny", jobs=1)
    assert [row.state for row in queue.rows] == [RowState.WAITING] * 3
    outcome = queue.run()
    assert outcome.exit_code == 0
    assert [row.state for row in queue.rows] == [RowState.DONE] * 3
    for looked in opened.looked():
        assert looked.results == opened.folder / "results" / looked.session.participant / (
            looked.session.film.removesuffix(".mp4")
        )
        assert read_manifest(looked.results).label_set.names == fakes.LABELS.names
    again = StudyRun(opened, model="tiny", jobs=2)
    again.run()
    assert [row.state for row in again.rows] == [RowState.SKIPPED] * 3


def test_a_film_that_cannot_be_read_costs_the_others_nothing_and_is_tried_again(opened, scripted):
    kept = (opened.folder / "2.mp4").read_bytes()
    (opened.folder / "2.mp4").write_bytes(b"no film")
    queue = StudyRun(opened, model="tiny", jobs=1)
    assert queue.run().exit_code == 1
    assert [row.state for row in queue.rows] == [RowState.DONE, RowState.FAILED, RowState.DONE]
    assert "2.mp4" in queue.rows[1].message
    (opened.folder / "2.mp4").write_bytes(kept)
    queue.retry(2)
    assert queue.run().exit_code == 0
    assert queue.rows[1].state is RowState.DONE


def test_what_is_done_is_analysed_again_when_it_is_tried_again(opened, scripted):
    queue = StudyRun(opened, {1}, model="tiny", jobs=1)
    for _ in range(2):
        queue.run()
        assert [row.state for row in queue.rows] == [RowState.DONE]
        queue.retry(1)
    queue.retry(1)  # it waits already
    queue.run()
    assert [row.state for row in queue.rows] == [RowState.DONE]


def test_a_study_that_cannot_be_written_is_said_of_each_row(opened, scripted, monkeypatch):
    def broken(self, results):
        raise OutputError("The disk is full")

    monkeypatch.setattr(type(opened), "note_results", broken)
    queue = StudyRun(opened, {1, 2}, model="tiny", jobs=1)
    assert queue.run().exit_code == 1
    assert [row.state for row in queue.rows] == [RowState.FAILED] * 2
    assert "The disk is full" in queue.rows[1].message


def test_rows_are_put_in_another_order_and_left_out(opened, scripted):
    queue = StudyRun(opened, model="tiny", jobs=1)
    queue.move(3, 0)
    queue.leave_out(1)
    queue.run()
    assert [(row.id, row.state.value) for row in queue.rows] == [(3, "done"), (2, "done")]


def test_only_rows_that_wait_are_moved_and_never_before_one_at_work(opened, scripted, monkeypatch):
    queue = StudyRun(opened, model="tiny", jobs=1)
    orders = []

    def open_and_move(self):
        if not orders:
            queue.move(1, 2)
            orders.append([row.id for row in queue.rows])
            queue.move(3, 0)
            orders.append([row.id for row in queue.rows])
        return fakes.pipeline(self._pack, labels=self._labels)

    monkeypatch.setattr(fakes.FakeOpener, "open", open_and_move)
    queue.run()
    assert orders == [[1, 2, 3], [1, 3, 2]]
    queue.move(1, 2)
    assert [row.id for row in queue.rows] == [1, 3, 2]


def test_a_stop_keeps_what_is_done(opened, scripted):
    queue = StudyRun(opened, model="tiny", jobs=1)
    queue.control.cancel()
    assert queue.run().exit_code == 130
    assert {row.state for row in queue.rows} == {RowState.WAITING}


def test_a_session_has_options_of_its_own(opened, scripted):
    opened.edit("x", lambda s: changed(s, 2, options=FileOptions(end_s=0.2, faces=1)))
    StudyRun(opened, model="tiny", jobs=1).run()
    kept = [read_manifest(looked.results).options for looked in opened.looked()]
    assert [(each.end_s, each.faces) for each in kept] == [(None, 4), (0.2, 1), (None, 4)]


def test_a_study_without_films_says_so(tmp_path, pack):
    with pytest.raises(SessionError, match="No session of this study has a film"):
        StudyRun(create_study(tmp_path / "empty"), model="tiny")


def test_the_commands_from_a_new_study_to_its_results(tmp_path, opened, scripted, monkeypatch):
    monkeypatch.chdir(tmp_path)
    cli = CliRunner()

    def said(*words, code=0):
        done = cli.invoke(build_cli(), ["study", *map(str, words)])
        assert done.exit_code == code, done.output
        return done.output

    (tmp_path / "P" / "P01" / "rest").mkdir(parents=True)
    video(tmp_path / "P" / "P01" / "rest" / "a.mp4", frames=10, size=(64, 48))
    assert "The study Pilot" in said("new", "new", "--name", "Pilot", "--labels", "smiling,sad")
    assert "There is a study in" in said("new", "new", code=1)
    assert "1 session added" in said("add", "new", "P", "--group", "g")
    assert "P01 rest a" in said("list", "new")
    assert "1 were in the study" in said("add", "new", "P")
    assert "done" in said("run", "new", "--model", "tiny", "--yes-notice")
    assert "results" in said("list", "new", "p01", "--sort", "group")
    said("rename", "new", "participant", "P01", "Anna")
    said("rename", "new", "session", "P01 rest a", "first")
    said("move", "new", "first", "--condition", "nowhere", code=1)
    said("remove", "new", "first")
    for _ in range(3):
        said("undo", "new")
    assert "Add 1 session" in said("undo", "new")
    assert "nothing to undo" in said("undo", "new", code=1)
    said("redo", "new")
    assert 'no session "x"' in said("run", "new", "x", "--yes-notice", code=2)


def test_a_study_names_an_installed_pack_and_no_folder(opened, scripted, pack):
    """``study.yaml`` may be a stranger's, with a pack of his beside it."""
    file = opened.folder / "study.yaml"
    for name in (str(pack.folder), "../packs/tiny", "./tiny"):
        file.write_text(f"{file.read_text()}\nmodel: {name}\n")
        with pytest.raises(PackError, match="There is no model pack"):
            StudyRun(StudyFolder(opened.folder))
        file.write_text(file.read_text().rpartition("model:")[0])
    assert StudyRun(opened, model=str(pack.folder)).rows


def test_what_is_done_is_skipped_though_its_film_was_renamed(opened, scripted):
    assert StudyRun(opened, model="tiny", jobs=1).run().exit_code == 0
    film, renamed = opened.folder / "2.mp4", opened.folder / "other.mp4"
    film.rename(renamed)
    queue = StudyRun(opened, model="tiny", jobs=1)
    assert queue.run().exit_code == 0
    assert [row.state for row in queue.rows] == [RowState.SKIPPED] * 3
    assert f"The film {film} is not there; its results are whole." in queue.rows[1].message
    assert "study relocate" in queue.rows[1].message
    words = ["study", "relocate", opened.folder, film, renamed]
    done = CliRunner().invoke(build_cli(), [str(each) for each in words])
    assert "1 path changed" in done.output
    found = StudyFolder(opened.folder)
    assert found.study.sessions[1].film == "other.mp4"
    queue = StudyRun(found, model="tiny", jobs=1)
    queue.run()
    assert [row.state for row in queue.rows] == [RowState.SKIPPED] * 3
    assert not queue.rows[1].message
    renamed.unlink()
    other = StudyRun(found, [2], labels="happy, sad", model="tiny", jobs=1)
    assert other.run().exit_code == 1
    again = StudyRun(found, [2], model="tiny", jobs=1, again=True)
    assert again.run().exit_code == 1
