"""The study that is open in the window, without the window."""

import shutil

import pytest
from PySide6.QtCore import QModelIndex, Qt

from emoscope.app.models.study_book import COLUMNS, StudyBook, is_study
from emoscope.app.views.study_table import StudyTable, StudyView
from emoscope.engine.study import edits
from emoscope.engine.study.edits import NewSession
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder, create_study


@pytest.fixture
def book(qtbot, tmp_path):
    made = create_study(tmp_path / "pilot", "Pilot")
    (made.folder / "P1").mkdir()
    (made.folder / "P1" / "rest.mp4").write_bytes(b"x")
    rows = [
        NewSession(participant=f"P{number}", condition=what, film=f"P{number}/{what}.mp4")
        for number in (1, 2, 10)
        for what in ("rest", "film")
    ]
    made.edit("Add", lambda study: edits.added(study, rows))
    one = StudyBook()
    one.problems, one.sayings = [], []
    one.problem.connect(one.problems.append)
    one.said.connect(one.sayings.append)
    assert one.open(made.folder)
    yield one
    one.end()


def names(rows):
    return [row.session.name for row in rows]


def test_rows_say_what_is_there_and_are_found_and_ordered(book):
    assert [row.kept.value for row in book.rows] == ["film", *["missing"] * 5]
    assert names(book.shown("p1 REST", None)) == ["P1 rest", "P10 rest"]
    assert names(book.shown("rest", "participant", True)) == ["P10 rest", "P2 rest", "P1 rest"]
    assert names(book.shown("", "kept"))[0] == "P1 rest"
    assert names(book.shown("", "kept", True))[-1] == "P1 rest"
    book.set_cell(3, "note", "he laughed")
    assert names(book.shown("laughed", "note")) == ["P2 rest"]


def test_cells_are_edited_and_everything_is_taken_back(book):
    before = (book.folder / STUDY).read_text()
    table = StudyTable(book)
    cells = {
        "name": "first",
        "participant": "Anna",
        "condition": "task",
        "group": "patients",
        "role": "pre",
        "note": "x",
    }
    for column, text in cells.items():
        index = table.index(0, COLUMNS.index(column))
        assert table.setData(index, text)
        assert index.data() == text
    assert StudyFolder(book.folder).study == book.study
    assert book.study.group_of("Anna") == "patients"
    assert book.undo_text
    assert not book.redo_text
    for _ in cells:
        book.undo()
    assert (book.folder / STUDY).read_text() == before
    book.undo()  # the sessions themselves
    assert not book.rows
    assert table.rowCount() == 0
    book.redo()
    assert len(book.rows) == 6
    assert not book.problems
    assert table.rowCount(QModelIndex()) == 6


def test_what_does_not_fit_is_said_and_changes_nothing(book):
    before = book.study
    assert not book.set_cell(1, "name", "p2 rest")
    assert not book.set_cell(1, "name", "")
    assert not book.rename("participant", "P1", "P2")
    book.set_cell(1, "participant", "")
    assert not book.set_cell(1, "group", "g")
    book.undo()
    assert book.study == before
    assert len(book.problems) == 4
    assert 'two sessions are called "P2 rest"' in book.problems[0]
    assert "A group belongs to a participant" in book.problems[3]


def test_sessions_are_moved_removed_and_put_in_order(book):
    assert book.give({1, 3}, participant="P10", group="late")
    assert [row.session.participant for row in book.rows] == [
        "P10",
        "P1",
        "P10",
        "P2",
        "P10",
        "P10",
    ]
    assert book.rows[0].group == "late"
    assert book.rename("condition", "rest", "calm")
    assert book.move_to(1, 5)
    assert book.rows[5].session.id == 1
    assert book.remove({1, 2})
    assert len(book.rows) == 4
    assert (book.folder / "P1" / "rest.mp4").is_file()
    assert book.relocate(str(book.folder / "P2"), book.folder / "P1") == 2
    assert book.rows[1].film is None  # P1/film.mp4 is not there either


def test_an_edit_of_another_program_is_seen_and_kept(book):
    other = StudyFolder(book.folder)
    other.edit("Elsewhere", lambda study: edits.changed(study, 1, role="pre"))
    book.set_cell(2, "role", "post")
    assert [row.session.role for row in book.rows[:2]] == ["pre", "post"]
    other.edit("Elsewhere", lambda study: edits.changed(study, 3, role="late"))
    book.look_again()
    assert book.rows[2].session.role == "late"


def test_a_study_that_breaks_while_it_is_open_is_said_and_stays_in_sight(book):
    (book.folder / STUDY).write_text("study: [")
    book.look_again()
    assert "not valid YAML" in book.problems[0]
    assert not book.set_cell(1, "role", "pre")
    assert len(book.rows) == 6
    (book.folder / STUDY).unlink()
    book.look_again()
    assert not book.open(book.folder)
    assert "There is no study in" in book.problems[-1]
    assert not is_study(book.folder)
    shutil.rmtree(book.folder)
    assert not book.set_cell(1, "role", "pre")
    assert not book.folder.exists()  # its drive may come back
    assert book.study is not None


def test_a_path_that_cannot_be_followed_spoils_no_other_row(book):
    book.relocate(str(book.folder / "P1"), book.folder / "P1")
    other = StudyFolder(book.folder)
    other.edit("x", lambda study: edits.changed(study, 2, film="http://a/b.mp4"))
    book.look_again()
    assert "is an address" in book.rows[1].trouble
    assert book.rows[0].kept.value == "film"
    table = StudyTable(book)
    tip = table.index(1, len(COLUMNS) - 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "is an address" in tip


def test_folders_and_tables_become_sessions(book, qtbot, tmp_path):
    from tests.media import video

    (tmp_path / "in" / "P7" / "rest").mkdir(parents=True)
    video(tmp_path / "in" / "P7" / "rest" / "a.mp4", frames=2, size=(64, 48))
    with qtbot.waitSignal(book.added, timeout=20_000) as added:
        book.add([tmp_path / "in"])
        assert book.busy
    assert added.args[0] == {7}
    assert (book.rows[6].session.participant, book.rows[6].session.condition) == ("P7", "rest")
    (tmp_path / "t.csv").write_text("film;participant\nin/P7/rest/a.mp4;P8\n")
    with qtbot.waitSignal(book.said, timeout=20_000):
        book.add([tmp_path / "t.csv"])
    assert "1 was in the study already" in book.sayings[-1]
    with qtbot.waitSignal(book.problem, timeout=20_000):
        book.add([tmp_path / "nothing.mp4"])
    assert "no file" in book.problems[-1]
    assert not book.busy


def test_an_odd_file_name_is_said_and_the_others_are_added(book, qtbot, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("x.mp4", "y\nz.mp4"):
        (folder / name).write_bytes(b"x")
    with qtbot.waitSignal(book.added):
        book.add([folder])
    assert book.sayings[-1] == "1 session added."
    assert "its name does not fit" in book.problems[-1]
    assert r"y\nz.mp4" in book.problems[-1]


def test_a_new_study_keeps_its_labels_as_the_command_does(book, tmp_path):
    assert book.create(tmp_path / "new", "", "happy, sad", "about")
    assert (book.study.name, book.study.labels, book.study.note) == ("new", "happy, sad", "about")
    assert not book.create(tmp_path / "new")
    assert book.describe("New", "", "")
    assert (book.study.name, book.study.labels) == ("New", "")
    book.close()
    assert book.study is None
    assert not book.rows
    assert not book.shown("", None)


def test_five_hundred_rows_are_at_hand(book, tmp_path):
    made = create_study(tmp_path / "large")
    rows = [NewSession(participant=f"P{n % 50}", film=f"{n}.mp4", stem=str(n)) for n in range(500)]
    made.edit("Add", lambda study: edits.added(study, rows))
    assert book.open(made.folder)
    view = StudyView(StudyTable(book))
    assert view.table.rowCount() == 500
    view.mark({7, 499})
    view.table.order("participant", True)
    assert set(view.ids) == {7, 499}
    view.table.find("498")
    assert view.ids == (499,)
