from __future__ import annotations

import shutil

import pytest

from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.files import write_text
from emoscope.engine.sessions import store
from emoscope.engine.sessions.belongings import check_place, check_replacing, others, own
from emoscope.engine.sessions.momentary import Moment, momentary
from emoscope.engine.sessions.session import Session
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import record, recorder


@pytest.fixture
def folder(tmp_path):
    record(tmp_path / "s", 20)
    return tmp_path / "s"


def test_all_that_a_session_wrote_is_its_own(folder, tmp_path):
    record(tmp_path / "cut", 20, finish=False)
    for each in (folder, tmp_path / "cut"):
        (each / ".scores.csv.0123abcd.part").write_text("left by a crash")
        (each / "report.html.part").write_text("left by a crash")
        assert others(each) == []
        mine = list(own(each))
        assert mine[-1].name == "manifest.json"
        assert set(mine) == {path for path in each.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "name",
    ["notes.txt", ".scores.csv.mine.part", "data/raw.csv", "journal/diary.txt", "photos/a.jpg"],
)
def test_what_a_person_put_there_is_not(folder, name):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    assert others(folder) == [folder / "photos" if name.startswith("photos") else path]
    assert path not in list(own(folder))


def rescored(folder):
    return rescore(Session(folder), OTHERS, scorers=_FakeScorers())


@pytest.mark.parametrize("name", ["my notes.txt", "data/weights.csv", "journal/x.txt"])
def test_scoring_again_takes_no_file_of_a_person_with_it(folder, name):
    done = rescored(folder)
    path = done.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("a week of work")
    with pytest.raises(OutputError, match="was not written by EmoScope and would be lost"):
        rescored(folder)
    assert path.read_text() == "a week of work"
    assert Session(done.folder).names == OTHERS.names
    path.unlink()
    assert rescored(folder).folder == done.folder


@pytest.mark.parametrize("moment", [Moment.BUILDING, Moment.REPLACED])
def test_nor_a_folder_that_is_named_as_ours_are_for_a_moment(folder, moment):
    mine = momentary(folder.with_name("s.others"), moment)
    mine.mkdir()
    (mine / "thesis.tex").write_text("mine")
    with pytest.raises(OutputError, match="thesis"):
        rescored(folder)
    assert (mine / "thesis.tex").read_text() == "mine"
    # And such a folder is never taken for the session that it could have been.
    with pytest.raises(Exception, match="There is no session"):
        Session(folder.with_name("s.others"))
    assert mine.is_dir()


def test_what_a_crash_left_of_a_rescoring_is_cleared(folder):
    done = rescored(folder)
    for moment in (Moment.BUILDING, Moment.REPLACED):
        shutil.copytree(done.folder, momentary(done.folder, moment))
    rescored(folder)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["s", "s.others"]


def test_recording_over_an_older_session_replaces_its_own_files_only(folder):
    (folder / "notes.txt").write_text("mine")
    record(folder, 30)
    assert len(Session(folder).frames) == 30
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["manifest.json", "letter.txt", "journal/diary.txt"])
def test_recording_into_a_folder_of_others_is_refused(tmp_path, name):
    path = tmp_path / "web app" / name
    path.parent.mkdir(parents=True)
    path.write_text('{"name": "my web app"}')
    if name == "manifest.json":
        (path.parent / "index.html").write_text("mine")
    with pytest.raises(OutputError, match="was not written by EmoScope"):
        recorder(tmp_path / "web app")
    assert path.read_text() == '{"name": "my web app"}'
    assert not (tmp_path / "web app" / "data").exists()


def test_a_diary_in_a_sessions_journal_is_not_thrown_away(folder):
    (folder / "journal").mkdir()
    (folder / "journal" / "diary.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"diary\.txt"):
        recorder(folder)
    assert (folder / "journal" / "diary.txt").read_text() == "mine"
    assert len(Session(folder).frames) == 20


def test_new_empty_and_left_over_folders_are_free(tmp_path):
    check_place(tmp_path / "new")
    (tmp_path / "empty").mkdir()
    check_place(tmp_path / "empty")
    (tmp_path / "empty" / ".manifest.json.0123abcd.part").write_text("{")
    check_place(tmp_path / "empty")
    (tmp_path / "empty" / "journal").mkdir()
    check_place(tmp_path / "empty")


@pytest.mark.parametrize("name", ["scores.csv", "video.mp4", "data/frames.parquet"])
def test_a_name_like_ours_proves_nothing(tmp_path, name):
    """A data-science folder may have all of them; no valid manifest, no session."""
    path = tmp_path / "analysis" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    with pytest.raises(OutputError, match="was not written by EmoScope"):
        recorder(tmp_path / "analysis")
    assert path.read_text() == "mine"


def test_no_session_gets_a_name_that_is_kept_for_a_moment(folder, tmp_path):
    with pytest.raises(OutputError, match="is reserved for"):
        recorder(tmp_path / ".x.emoscope-replaced")
    with pytest.raises(OutputError, match="is reserved for"):
        rescore(Session(folder), OTHERS, tmp_path / ".x.emoscope-Forgotten")


def test_names_that_older_programs_used_for_a_moment_are_anybodys(folder):
    """A video called so makes a session called so, which no other session's life may touch."""
    for name in ("s.others.replaced", "s.others.part", "s.others.forgotten"):
        record(folder.with_name(name), 10)
    rescored(folder)
    rescored(folder)
    names = sorted(path.name for path in folder.parent.iterdir())
    assert names == [
        "s",
        "s.others",
        *sorted(f"s.others.{n}" for n in ("replaced", "part", "forgotten")),
    ]
    shutil.rmtree(folder.with_name("s.others"))
    with pytest.raises(SessionError, match="no session"):
        Session(folder.with_name("s.others"))


def test_exports_replace_in_sessions_only(folder, tmp_path):
    check_replacing(folder, ["scores.csv"], asked=False)
    write_text(folder / "scores.csv", "older")
    check_replacing(folder, ["scores.csv"], asked=False)
    write_text(tmp_path / "scores.csv", "not ours")
    with pytest.raises(OutputError, match=r"There is a scores\.csv in .* already"):
        check_replacing(tmp_path, ["labels.srt", "scores.csv"], asked=False)
    check_replacing(tmp_path, ["scores.csv"], asked=True)
    check_replacing(tmp_path, ["labels.srt"], asked=False)
    write_text(tmp_path / "manifest.json", '{"name": "my extension", "manifest_version": 3}')
    with pytest.raises(OutputError, match=r"There is a scores\.csv in .* already"):
        check_replacing(tmp_path, ["scores.csv"], asked=False)


def test_the_four_tables_get_their_names_together(tmp_path, monkeypatch):
    keeping = recorder(tmp_path / "s", clock=lambda: 0.0)
    keeping.flush()
    real, seen = store._write, []

    def watched(path, batches, name, schema):
        seen.append(sorted(p.name for p in path.parent.iterdir() if not p.name.startswith(".")))
        real(path, batches, name, schema)

    monkeypatch.setattr(store, "_write", watched)
    keeping.finish()
    assert seen == [[]] * 4
    assert len(list((tmp_path / "s" / "data").iterdir())) == 4


def test_the_window_replaces_no_file_that_it_was_not_asked_about(tmp_path):
    from emoscope.app.models.exporting import ExportOrder, export_recording

    (tmp_path / "report.html").write_text("mine")
    order = ExportOrder(None, "html", tmp_path / "report")
    with pytest.raises(OutputError, match=r"There is a report\.html already"):
        export_recording(order, None, None)
    assert (tmp_path / "report.html").read_text() == "mine"
