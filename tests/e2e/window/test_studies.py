"""The studies place as a person uses it: with mouse and keyboard, on a small study."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from emoscope.app.models.settings import SettingsStore
from emoscope.app.models.study_book import COLUMNS
from emoscope.app.views.fitting import CONTENT_PX
from emoscope.engine.study import running
from emoscope.engine.study.edits import NewSession, added, changed
from emoscope.engine.study.folder import StudyFolder, create_study
from tests.media import video
from tests.sessions import fakes

KEY = Qt.Key


@pytest.fixture
def films(tmp_path):
    """Folders of two participants, as people have them."""
    for name in ("P1/rest/a.mp4", "P1/film/a.mp4", "P2/rest/b.mp4"):
        path = tmp_path / "films" / name
        path.parent.mkdir(parents=True)
        video(path, frames=3, size=(64, 48))
    return tmp_path / "films"


@pytest.fixture
def pilot(tmp_path, films):
    made = create_study(tmp_path / "pilot", "Pilot")
    rows = [
        NewSession(participant="P1", condition="rest", film=str(films / "P1/rest/a.mp4"), stem="a"),
        NewSession(participant="P2", condition="rest", film=str(films / "P2/rest/b.mp4"), stem="b"),
        NewSession(participant="P10", condition="film", film=str(films / "gone.mp4"), stem="gone"),
    ]
    made.edit("Add", lambda study: added(study, rows))
    return made.folder


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)


def studies(window):
    window.action("view.studies")
    return window.window.studies.page


def opened(window, folder):
    page = studies(window)
    window.window.studies_commands.open(folder)
    assert page.book.study is not None
    return page


def shown(page):
    return [row.session.name for row in page.table.rows]


def go_to_cell(page, row, column):
    page.view.setCurrentIndex(page.table.index(row, COLUMNS.index(column)))


def type_into_cell(page, text):
    QTest.keyClick(page.view, KEY.Key_F2)
    editor = page.view.findChildren(QLineEdit, "cell")[-1]  # older ones may still be there
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, KEY.Key_Return)
    QApplication.processEvents()  # Qt commits from its event loop


def test_a_new_study_is_made_by_dropping_folders_of_participants(desk, tmp_path, films):
    window = desk(start=False)
    page = studies(window)
    assert page.empty.isVisible()
    drop(window.window, films)
    dialog = window.window.studies_commands.dialog
    assert dialog.folder.text == str(films)
    dialog.folder.line.clear()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert "Choose a folder" in dialog.trouble.text()
    QTest.keyClicks(dialog.folder.line, str(tmp_path / "new"))
    QTest.keyClicks(dialog.name, "Faces & films")
    QTest.keyClicks(dialog.labels.lineEdit(), "happy, sad")
    QTest.keyClick(dialog.ok, KEY.Key_Space)
    window.until(lambda: len(page.table.rows) == 3)
    assert page.title.text() == "Faces & films"
    assert "2 participants · 2 conditions · 3 sessions" in page.totals.text()
    assert StudyFolder(tmp_path / "new").study.labels == "happy, sad"
    assert len(page.view.ids) == 3  # what was added is marked
    drop(window.window, films / "P2")
    window.until(lambda: "1 was in the study already" in window.window.message.text.text())
    assert window.store.values.recent_studies == [str(tmp_path / "new")]


def test_sessions_are_found_sorted_edited_and_taken_out_by_keyboard_alone(desk, pilot):
    window = desk(start=False)
    page = opened(window, pilot)
    view = page.view
    assert view.ids == (1,)  # Enter means something at once
    stop, stops = page.search.nextInFocusChain(), []
    while stop is not page.search:
        if page.isAncestorOf(stop) and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(stop)
        stop = stop.nextInFocusChain()
    buttons = [page.sort, page.falling, page.add_button, page.output_button, page.run_button]
    assert [each for each in stops if each in (*buttons, view)] == [*buttons, view]
    window.action("studies.find")
    QTest.keyClicks(page.search, "p1 rest")
    assert shown(page) == ["P1 rest a"]
    QTest.keyClick(page.search, KEY.Key_Return)
    type_into_cell(page, "first")
    page.search.clear()
    assert shown(page) == ["first", "P2 rest b", "P10 film gone"]
    page.sort.setFocus()
    QTest.keyClick(page.sort, KEY.Key_Down)
    QTest.keyClick(page.sort, KEY.Key_Down)  # by participant
    QTest.keyClick(page.falling, KEY.Key_Space)
    assert shown(page) == ["P10 film gone", "P2 rest b", "first"]
    go_to_cell(page, 1, "group")
    type_into_cell(page, "patients")
    assert StudyFolder(pilot).study.group_of("P2") == "patients"
    QTest.keyClick(view, KEY.Key_Delete)
    assert shown(page) == ["P10 film gone", "first"]
    assert "Films and results stay" in window.window.message.text.text()
    assert "Remove 1 session" in window.window.actions_table["edit.undo"].text()
    for _ in range(3):
        window.action("edit.undo")
    assert shown(page) == ["P10 film gone", "P2 rest b", "P1 rest a"]
    window.action("edit.redo")
    assert shown(page)[-1] == "first"
    window.action("studies.forget_edits")
    assert StudyFolder(pilot).undoable  # it is asked for once more
    window.window.message.button.click()
    assert StudyFolder(pilot).undoable is None
    assert "deleted" in window.window.message.text.text()
    assert not window.window.actions_table["edit.undo"].isEnabled()
    window.action("view.live")  # undo there is that of the labels
    assert "Open" in window.window.actions_table["edit.undo"].text()


def test_headings_sort_and_a_third_click_gives_the_study_s_own_order(desk, pilot):
    window = desk(start=False)
    page = opened(window, pilot)
    header = page.view.horizontalHeader()

    def click(column):
        x = header.sectionViewportPosition(COLUMNS.index(column)) + 12
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))

    orders = []
    for _ in range(3):
        click("condition")
        orders.append((shown(page)[0], page.sort.currentData()))
    assert orders == [
        ("P10 film gone", "condition"),
        ("P1 rest a", "condition"),
        ("P1 rest a", None),
    ]
    window.action("studies.down")
    assert shown(page)[:2] == ["P2 rest b", "P1 rest a"]
    click("kept")
    window.action("studies.up")
    assert "in the study's order" in window.window.message.text.text()


def test_dialogs_move_rename_and_look_elsewhere(desk, pilot, films):
    window = desk(start=False)
    page = opened(window, pilot)
    commands = window.window.studies_commands
    page.view.mark([1, 2])
    window.action("studies.move")
    commands.dialog.take()
    assert "at least one" in commands.dialog.trouble.text()
    commands.dialog.boxes["condition"].setCurrentText("Calm")
    QTest.keyClick(commands.dialog.boxes["condition"], KEY.Key_Return)
    assert [row.session.condition for row in page.book.rows] == ["Calm", "Calm", "film"]
    go_to_cell(page, 2, "participant")
    window.action("studies.rename")
    assert commands.dialog.old.currentText() == "P10"
    commands.dialog.new.setText("Anna")
    commands.dialog.take()
    assert page.book.rows[2].session.participant == "Anna"
    (films / "elsewhere").mkdir()
    (films / "elsewhere" / "gone.mp4").write_bytes(b"x")
    window.action("studies.relocate")
    assert commands.dialog.old.text() == str(films)
    commands.dialog.take()
    assert "Choose the folder" in commands.dialog.trouble.text()
    commands.dialog.new.line.setText(str(films / "elsewhere"))
    commands.dialog.take()
    assert [row.kept.value for row in page.book.rows] == ["missing", "missing", "film"]
    window.action("edit.undo")
    assert [row.kept.value for row in page.book.rows] == ["film", "film", "missing"]
    window.action("studies.describe")
    commands.dialog.name.setText("Second")
    commands.dialog.take()
    assert page.title.text() == "Second"
    window.action("studies.close")
    assert page.empty.isVisible()
    assert page.recent.count() == 1
    page.recent.itemActivated.emit(page.recent.item(0))
    assert page.title.text() == "Second"


def test_what_is_no_study_or_broken_is_said(desk, pilot, tmp_path):
    window = desk(start=False)
    page = studies(window)
    commands, message = window.window.studies_commands, window.window.message
    (tmp_path / "empty").mkdir()
    commands.open(tmp_path / "empty")
    assert "no study in" in message.text.text()
    message.button.click()
    assert commands.dialog.folder.text == str(tmp_path / "empty")
    commands.dialog.reject()
    page = opened(window, pilot)
    page.view.opened.emit(1)
    assert "not analysed yet" in message.text.text()
    page.view.opened.emit(3)
    assert "Neither film nor results" in message.text.text()
    # Another program changes it, and breaks it: seen when the window has the keyboard again.
    StudyFolder(pilot).edit("x", lambda study: changed(study, 1, name="first"))
    QApplication.sendEvent(window.window, QEvent(QEvent.Type.WindowActivate))
    assert shown(page)[0] == "first"
    (pilot / "study.yaml").write_text("study: [")
    QApplication.sendEvent(window.window, QEvent(QEvent.Type.WindowActivate))
    assert "not valid YAML" in message.text.text()
    assert shown(page)[0] == "first"


def test_a_study_is_analysed_opened_and_written(studio, pilot, tmp_path, monkeypatch):
    monkeypatch.setattr(running, "Opener", fakes.FakeOpener)
    window = studio()
    page = opened(window, pilot)
    commands = window.window.study_running
    page.view.mark([1])
    window.action("studies.options")
    commands.dialog.lines["end_s"].setText("x")
    commands.dialog.take()
    assert "Type numbers" in commands.dialog.trouble.text()
    commands.dialog.lines["end_s"].setText("0,5")
    commands.dialog.lines["faces"].setText("1")
    QTest.keyClick(commands.dialog, KEY.Key_Return)
    assert page.book.rows[0].session.options.end_s == 0.5
    QTest.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    dialog = commands.dialog
    dialog.model.setCurrentText("tiny")
    dialog.labels.setCurrentIndex(1)  # those in use
    dialog.rate.setText("many")
    dialog.take()
    assert "Type numbers" in dialog.trouble.text()
    dialog.rate.clear()
    dialog.formats.setText("csv, docx")
    dialog.take()
    assert "no format docx" in dialog.trouble.text()
    dialog.formats.setText("csv, srt")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert window.window.studies.analysing
    assert "still being analysed" in window.window.closing.under_way()
    assert not page.run_button.isEnabled()
    window.until(lambda: not page.queue.busy)
    assert page.run_button.isEnabled()
    assert [row.state.value for row in page.queue.rows] == ["done", "done", "failed"]
    assert "gone.mp4" in page.panel.table.index(2, 2).data()
    assert "2 sessions are analysed. 1 is not" in window.window.message.text.text()
    assert [row.kept.value for row in page.book.rows] == ["results", "results", "missing"]
    go_to_cell(page, 1, "name")
    QTest.keyClick(page.view, KEY.Key_Return)
    assert window.window.place == "recordings"
    assert window.recordings.recording.folder == page.book.rows[1].results
    assert list(page.book.rows[1].results.glob("*.srt"))
    assert window.recordings.recording.video.name == "b.mp4"
    back = window.recordings.queue.back
    assert back.text() == "Back to Pilot"
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.window.place == "studies"
    assert page.view.cell[0].session.name == "P2 rest b"
    outputs_are_written(window, page, tmp_path)


def outputs_are_written(window, page, place):
    """The analysed study as a table and as a picture, which is shown."""
    outputs, message = window.window.study_outputs, window.window.message
    QTest.mouseClick(page.output_button, Qt.MouseButton.LeftButton)
    dialog = outputs.dialog
    dialog.folder.line.clear()
    dialog.take()
    assert "Choose a folder" in dialog.trouble.text()
    dialog.folder.line.setText(str(place))
    dialog.name.setText("table")  # the ending is added
    dialog.on.setText("0.2")
    dialog.take()
    assert "thresholds" in dialog.trouble.text()
    dialog.off.setText("0,1")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    window.until(lambda: not outputs.busy)
    assert (place / "table.csv").read_text().startswith("group,participant,condition")
    assert (place / "table-transitions.csv").is_file()
    assert "1 session has no results and is left out" in message.text.text()
    window.action("studies.output")
    dialog = outputs.dialog
    dialog.name.setText("table.csv")
    assert "table.csv, table-transitions.csv" in dialog.replaced.text()
    dialog.choose("events")
    assert dialog.replaced.text() == ""
    dialog.end.setText("-3")
    dialog.take()
    assert "not a time range around a marker" in dialog.trouble.text()
    dialog.choose("shares")
    QTest.keyClick(dialog.ending, KEY.Key_Down)
    assert dialog.target == place / "Pilot shares.png"
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    window.until(lambda: not outputs.busy)
    QTest.mouseClick(message.button, Qt.MouseButton.LeftButton)
    assert outputs.picture.picture.natural.width() > 500
    outputs.picture.reject()
    outputs.ask()
    outputs.dialog.choose("synchrony")
    outputs.dialog.take()
    window.until(lambda: not outputs.busy)
    assert "two faces with such a label" in message.text.text()
    assert not (place / "Pilot synchrony.csv").exists()


def test_the_study_stays_open_when_the_language_changes(desk, pilot):
    window = desk(start=False)
    page = opened(window, pilot)
    page.order("participant", True)
    page.search.setText("rest")
    page.view.mark([1])
    before = window.window
    window.store.set(language="de")
    window.until(lambda: window.window is not before)
    after = window.window.studies.page
    assert window.window.place == "studies"
    assert shown(after) == ["P2 rest b", "P1 rest a"]
    assert after.view.ids == (1,)
    assert after.hint.text().startswith("2 Sitzungen gezeigt · gewählt: 1")


def test_nothing_is_cut_at_200_percent_in_german(desk, pilot, store_path):
    SettingsStore(store_path).set(language="de")
    window = desk(start=False)
    window.window.resize(944, 496)  # what a screen of 1920 x 1080 has room for
    page = opened(window, pilot)
    scroll = window.window.root.widget(1)
    window.until(lambda: scroll.widget().size() == scroll.viewport().size(), 3000)
    assert page.minimumSizeHint().width() <= CONTENT_PX.width() - window.window.rail.width()
    assert page.view.viewport().height() > 100
    assert page.hint.text().startswith("3 Sitzungen gezeigt")
