"""What a person names becomes sessions: folders, tables, results; nothing is copied."""

import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import DataError, SessionError
from emoscope.engine.study.adding import new_sessions
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import Kept, StudyFolder, create_study
from emoscope.engine.study.relocating import relocate
from emoscope.lab.bench.made_sessions import made_session


def film(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\0\0\0\x18ftypmp42")
    return path


@pytest.fixture
def opened(tmp_path):
    return create_study(tmp_path / "study")


def add(opened, *named):
    rows = new_sessions(opened.folder, named)
    return opened.edit("Add", lambda study: added(study, rows))


def whose(study):
    return [(e.name, e.participant, e.condition) for e in study.sessions]


def test_folders_are_participants_and_the_next_ones_conditions(opened, tmp_path):
    for place in ("P01/a.mp4", "P01/rest/a.mp4", "P02/rest/day 1/b.mp4"):
        film(tmp_path / "data" / place)
    study = add(opened, tmp_path / "data")
    assert whose(study) == [
        ("P01 a", "P01", ""),
        ("P01 rest a", "P01", "rest"),
        ("P02 rest day 1 b", "P02", "rest day 1"),
    ]
    assert [each.name for each in study.conditions] == ["rest", "rest day 1"]


def test_one_folder_that_is_dropped_is_one_participant(opened, tmp_path):
    film(tmp_path / "P07" / "a.mp4")
    film(opened.folder / "films" / "b.mp4")
    study = add(opened, tmp_path / "P07", opened.folder / "films" / "b.mp4")
    assert whose(study) == [("P07 a", "P07", ""), ("b", "", "")]
    assert study.sessions[0].film == str(tmp_path / "P07" / "a.mp4")
    assert study.sessions[1].film == "films/b.mp4"


def test_several_folders_that_are_named_are_the_participants(opened, tmp_path):
    film(tmp_path / "P1" / "rest" / "a.mp4"), film(tmp_path / "P2" / "rest" / "a.mp4")
    study = add(opened, tmp_path / "P1", tmp_path / "P2")
    assert [(p, c) for _, p, c in whose(study)] == [("P1", "rest"), ("P2", "rest")]


def test_results_become_sessions_where_they_lie(opened, tmp_path, made, words):
    vectors = words(None)[None].repeat(10, axis=0)
    for place in ("P01/rest/a", "P02/a"):
        made_session(tmp_path / "out" / place, made.pack, made.labels, {1: vectors})
    study = add(opened, tmp_path / "out")
    assert [(p, c) for _, p, c in whose(study)] == [("P01", "rest"), ("P02", "")]
    assert [each.kept for each in opened.looked()] == [Kept.RESULTS, Kept.RESULTS]
    assert not list(opened.folder.rglob("manifest.json"))
    assert add(opened, tmp_path / "out") == study  # a second time adds nothing
    moved = tmp_path / "elsewhere"
    (tmp_path / "out").rename(moved)
    assert {each.kept for each in opened.looked()} == {Kept.MISSING}
    assert relocate(opened, tmp_path / "out", moved) == 2
    assert {each.kept for each in opened.looked()} == {Kept.RESULTS}


def test_a_study_that_is_moved_finds_what_lies_in_it(opened, tmp_path):
    film(opened.folder / "P01" / "a.mp4")
    add(opened, opened.folder / "P01")
    moved = opened.folder.rename(tmp_path / "moved")
    assert [each.kept for each in StudyFolder(moved).looked()] == [Kept.FILM]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_has_a_row_per_session(opened, tmp_path, separator):
    film(tmp_path / "a.mp4"), film(tmp_path / "sub" / "b.mp4")
    rows = [
        ("File", "Subject", "Condition", "Group", "Notes", "Mood"),
        ("a.mp4", "P1", "rest", "g", "ä", "x"),
        ("sub/b.mp4", "P2", "film", "h", "", "y"),
    ]
    table = tmp_path / "study.csv"
    table.write_text("\r\n".join(separator.join(row) for row in rows), encoding="utf-8-sig")
    study = add(opened, table)
    assert whose(study) == [("P1 rest a", "P1", "rest"), ("P2 film b", "P2", "film")]
    assert study.group_of("P2") == "h"
    assert study.sessions[0].note == "ä"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "has no column film"),
        ("", "has no column film"),
        ("film,participant\nnone.mp4,P1\n", "line 2: there is no file"),
        ("film,participant\n,P1\n", "line 2: there is no film"),
        ("results,participant\nnone,P1\n", "line 2: there are no results"),
        ("film,participant\n", "has no sessions"),
    ],
)
def test_a_table_that_is_none_is_refused_with_a_sentence(opened, tmp_path, text, said):
    table = tmp_path / "t.csv"
    table.write_text(text)
    with pytest.raises(DataError) as error:
        add(opened, table)
    assert said in str(error.value)


def test_names_behind_which_there_is_nothing_are_refused(opened, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.docx").write_bytes(b"x")
    for name, said in (
        ("none.mp4", "There is no file"),
        ("empty", "There is no video"),
        ("a.docx", "neither a video nor a picture"),
    ):
        with pytest.raises(SessionError, match=said):
            add(opened, tmp_path / name)


def test_one_odd_file_name_costs_the_others_nothing(opened, tmp_path):
    for name in ("a.mp4", "od\nd.mp4", "b.mp4"):
        film(tmp_path / "data" / name)
    done = CliRunner().invoke(
        build_cli(), ["study", "add", str(opened.folder), str(tmp_path / "data")]
    )
    assert done.exit_code == 1
    said = " ".join(done.output.split())
    assert "od\\nd.mp4: its name does not fit: it has a character that cannot be there" in said
    assert "2 sessions added." in said
    assert "String should" not in said
    assert [e.name for e in StudyFolder(opened.folder).study.sessions] == ["data a", "data b"]


def test_what_does_not_fit_is_said_in_words_of_ours(opened, tmp_path):
    with pytest.raises(SessionError, match="sessions.0.name: it has a character that cannot") as at:
        opened.edit("Add", lambda study: added(study, [NewSession(name="a\nb", film="a.mp4")]))
    assert "pattern" not in str(at.value)
    (opened.folder / "study.yaml").write_text("study: 1\nname: a\nnobody: 1\n")
    with pytest.raises(SessionError, match="nobody: nothing is known by this name"):
        StudyFolder(opened.folder)
