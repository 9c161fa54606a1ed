"""What people met who used the window: it may not come back."""

import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QStandardPaths, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip
from window_fakes import FakeEngine

from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.start import Wishes
from emoscope.app.views.label_rows import delete_rect, mute_rect
from emoscope.engine.data import Box
from tests import media as make
from tests.sessions.conftest import flicker
from tests.sessions.fakes import ScriptedFaces

FILM = Path("film.mp4")


def texts(window):
    return [message.text.text() for message in window.window.message.messages]


def test_a_cancelled_analysis_is_gone_on_with_by_a_button(studio, tmp_path, monkeypatch):
    process = ScriptedFaces.process

    def slowly(faces, frame):
        time.sleep(0.02)  # else it may be done before anybody can cancel it
        return process(faces, frame)

    monkeypatch.setattr(ScriptedFaces, "process", slowly)
    film = make.video(tmp_path / "long.mp4", frames=600, picture=flicker)
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([film])
    window.until(lambda: page.queue.bar.value() > 0)
    page.queue.cancel_button.click()
    window.until(lambda: page.job is None)
    message = window.window.message
    window.until(lambda: message.button.text() == "Analyse again")
    assert not any("command" in text or "--" in text for text in texts(window))
    message.button.click()
    assert page.job is not None
    page.work.cancel()
    window.until(lambda: page.job is None)


def test_faces_count_from_one_in_each_file(desk):
    window = desk(wishes=Wishes(video=FILM))
    window.until_scored()
    assert "Face 1" in window.panel.title.text()
    window.engine.faces.boxes = {1: Box(2, 2, 20, 20), 2: Box(30, 8, 20, 20)}
    window.until(lambda: window.scores(2) is not None)
    window.engine.faces.boxes = {1: Box(16, 8, 28, 32)}
    window.window.sources.open(SourceChoice(video=Path("other.mp4")))
    window.until(lambda: window.live.result is None)
    window.until_scored()
    shown = [panel for panel in window.page.faces.panels if panel.isVisible()]
    assert [panel.track for panel in shown] == [1], "a face of the last file is left"
    assert "Face 1" in shown[0].title.text()


def test_dialogs_begin_where_the_last_file_was(desk, tmp_path, monkeypatch):
    asked = []

    def dialog(parent, title, folder, kinds=""):
        asked.append(folder)
        return str(tmp_path / "films" / "one.mp4"), ""

    (tmp_path / "films").mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", dialog)
    window = desk()
    window.action("file.open_video")
    window.action("file.open_video")
    assert asked[1] == str(tmp_path / "films")
    assert window.window.recent.files == ()  # it is not there


def test_a_dialog_begins_in_a_folder_that_is_there(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "Videos"))
    window = desk(start=False)
    folders = window.window.shared.folders
    assert folders.last("video") == str(Path.home())
    (tmp_path / "Videos").mkdir()
    assert folders.last("video") == str(tmp_path / "Videos")


def test_a_set_from_a_file_is_listed_and_marked_and_takes_its_new_name(
    desk, label_file, tmp_path, monkeypatch
):
    window = desk()
    window.action("view.labels")
    sets = window.window.labels_page.sets
    window.window.label_sets.open_labels(label_file)
    assert sets.currentItem().text().strip() == "own.yaml"
    mine = tmp_path / "mine.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(mine), ""))
    window.window.label_sets.save_labels_as()
    assert sets.currentItem().text().strip() == "mine.yaml"
    assert "mine" in window.window.labels_page.panel.title.text()


def contrast(one, other):
    """Ratio of two colours as WCAG counts it."""

    def light(colour):
        parts = [c / 255 for c in colour]
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def pixels(widget, rect):
    image = widget.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., 2::-1].reshape(-1, 3).astype(float)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_icons_of_a_row_are_seen_and_say_what_they_do(desk, theme):
    window = desk(start=False)
    window.store.set(theme=theme)
    rows = window.labels.list
    index = window.labels.rows.index(1)
    rect = rows.visualRect(index)
    for place, words in ((mute_rect(rect), "Mute"), (delete_rect(rect), "Delete")):
        seen = pixels(rows.viewport(), place)
        ground = np.median(seen, axis=0)
        assert max(contrast(each, ground) for each in np.unique(seen, axis=0)) >= 3.0
        at = place.center()
        event = QHelpEvent(QEvent.Type.ToolTip, at, rows.viewport().mapToGlobal(at))
        QApplication.sendEvent(rows.viewport(), event)
        assert QToolTip.text() == words
    QToolTip.hideText()


def test_the_first_notice_has_its_language_and_its_print(desk):
    window = desk(accept=False, start=False)
    notice = window.window.notice
    assert window.window.actions_table["help.print_notice"].isEnabled()
    help_menu = next(
        action.menu() for action in window.window.menuBar().actions() if action.text() == "&Help"
    )
    assert help_menu.isEnabled()
    place = notice.language.findData("de")
    notice.language.setCurrentIndex(place)
    notice.language.activated.emit(place)
    window.until(lambda: window.window.notice is not notice)
    assert window.window.notice.accept_button.text() == "Annehmen und beginnen"
    assert not window.store.notice_accepted


def test_a_label_that_was_refused_is_not_said_to_be_there_twice(desk):
    window = desk()
    window.labels.new_name.setText(window.names[0])
    window.labels.add_typed()
    assert any("already" in text for text in texts(window))
    assert not any("twice" in text for text in texts(window))


def test_mirroring_a_file_is_said_to_be_for_cameras(desk):
    window = desk(wishes=Wishes(video=FILM))
    window.until_scored()
    action = window.window.actions_table["live.mirror"]
    was = action.isChecked()
    window.action("live.mirror")
    assert action.isChecked() is not was
    assert any("camera" in text for text in texts(window))


def test_a_file_is_playing_and_a_camera_is_live(desk):
    window = desk(wishes=Wishes(video=FILM))
    window.until_scored()
    window.until(lambda: "playing" in window.window.status.phase.text())
    window.window.sources.open_named("Fake camera")
    window.until(lambda: "live" in window.window.status.phase.text())


def test_a_countdown_says_of_what_and_is_one_message(desk):
    window = desk()
    window.until_scored()
    window.page.select_face(1)
    window.action("live.neutral")
    window.until(lambda: any("Neutral face:" in text for text in texts(window)))
    window.qtbot.wait(1500)
    assert sum("left" in text for text in texts(window)) == 1
    window.action("live.neutral")


def test_the_pictures_of_why_fit_the_dialog(desk):
    window = desk()
    window.until_scored()
    window.page.select_face(1)
    window.until(lambda: window.scores() is not None)
    window.action("live.why")
    why = window.window.neutral.why
    window.until(lambda: why.strip.shown is not None)
    assert why.strip.width() <= why.roll.viewport().width()
    why.reject()


def test_the_row_stays_in_sight_when_its_details_open(desk):
    window = desk(start=False)
    for number in range(20):
        window.live.book.add(f"label {number}")
    window.labels.select(12)
    window.labels.expand.setChecked(True)
    rows = window.labels.list
    index = window.labels.rows.index(12)
    window.until(lambda: rows.viewport().rect().contains(rows.visualRect(index)))
    assert "label" in window.labels.expand.text()
    assert "20" in window.labels.weight.toolTip()


def test_another_label_s_hint_is_painted_whole(desk):
    """Else the old one shows through where the new one has no letters."""
    window = desk(start=False)
    prompts = window.labels.prompts
    window.labels.expand.setChecked(True)
    window.labels.select(0)
    window.until(prompts.isVisible)
    window.qtbot.wait(50)
    painted = []

    class Painted(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append(event.region().boundingRect())
            return False

    spy = Painted()
    prompts.viewport().installEventFilter(spy)
    window.labels.select(1)
    window.until(lambda: prompts.viewport().rect() in painted)
    prompts.viewport().removeEventFilter(spy)


def test_the_theme_goes_back_to_the_systems_and_says_which(desk):
    window = desk(start=False)
    said = []
    for _ in range(3):
        window.action("view.theme")
        said.append((window.store.values.theme, window.window.message.text.text()))
    assert {theme for theme, _ in said} == {"light", "dark", "system"}
    assert all(theme in words for theme, words in said)


def test_another_language_keeps_the_row_and_what_was_typed(desk):
    window = desk()
    window.until_scored()
    window.labels.select(2)
    window.labels.new_name.setText("half a sen")
    window.window.labels_page.sentence.setText("a sentence to try")
    old = window.window
    window.store.set(language="de")
    window.until(lambda: window.window is not old)
    assert window.labels.row == 2
    assert window.labels.new_name.text() == "half a sen"
    assert window.window.labels_page.sentence.text() == "a sentence to try"


def test_csv_for_excel_is_a_box_of_the_export(studio, clip, tmp_path):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    window.action("recordings.export")
    exports = window.window.recordings.exports
    exports.dialog.excel.setChecked(True)
    exports.dialog.folder = tmp_path / "out"
    exports.dialog.folder.mkdir()
    exports.dialog.accept()
    window.until(lambda: list((tmp_path / "out").glob("*.csv")) and not exports.busy)
    (file,) = (tmp_path / "out").glob("*.csv")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_divider_between_faces_and_labels_can_be_dragged(desk):
    window = desk(engine=FakeEngine())
    window.until_scored()
    window.window.resize(1600, 1000)
    window.qtbot.wait(50)
    right = window.page.right
    before = right.sizes()
    handle = right.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(0, 120))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 120))
    assert right.sizes()[0] > before[0] + 60


def test_a_list_keeps_its_order_when_a_recording_is_opened(studio, clip, tmp_path):
    window = studio()
    page = window.recordings
    others = [
        make.video(tmp_path / f"{name}.mp4", frames=40, picture=flicker) for name in ("b", "c")
    ]
    window.window.recordings.analyse([clip, *others])
    window.until(lambda: page.queue.list.count() == 3 and page.job is None)

    def names():
        return [page.queue.list.item(row).text() for row in range(3)]

    before = names()
    assert before[0] == "c.mp4"  # the newest one
    for row in (2, 1):
        item = page.queue.list.item(row)
        place = page.queue.list.visualItemRect(item).center()
        QTest.mouseClick(page.queue.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        window.until(lambda row=row: page.recording.video.name == before[row])
        assert names() == before
        assert page.queue.list.currentRow() == row


def test_labels_that_the_presenter_leaves_out_are_counted(desk):
    window = desk()
    for number in range(9):
        window.live.book.add(f"a sentence of some length that is number {number}")
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    presenter.resize(1280, 720)
    block = presenter.blocks[0]
    window.until(lambda: block.more.isVisible())
    shown, every = len(block.bars.rows), len(window.names) + 1
    assert shown < every
    assert block.more.text() == f"The {shown} strongest of {every}."


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_switches_show_a_tick_in_the_menu(desk, theme):
    window = desk()
    window.store.set(theme=theme)
    window.until_scored()
    actions = window.window.actions_table
    menu = actions["live.mirror"].associatedObjects()
    menu = next(each for each in menu if isinstance(each, QMenu))

    def left_of(name):
        rect = menu.actionGeometry(actions[name])
        return pixels(menu, rect.adjusted(0, 2, 28 - rect.width(), -2))

    for name in ("live.landmarks", "live.mirror"):
        pictures = {}
        for _ in range(2):
            menu.popup(QPoint(20, 20))
            pictures[actions[name].isChecked()] = left_of(name)
            menu.close()
            window.action(name)
        assert len(pictures) == 2
        plain, ticked = pictures[False], pictures[True]
        assert contrast(plain.mean(axis=0), plain[0]) < 1.05  # nothing is there
        most = max(contrast(pixel, ticked[0]) for pixel in ticked)
        assert most >= 3


def test_the_pause_button_shows_what_it_does(desk):
    window = desk(wishes=Wishes(video=FILM))
    window.until_scored()
    button = window.window.tools["live.pause"]

    def icon():
        return button.icon().pixmap(24).toImage()

    running = icon()
    window.action("live.pause")
    window.until(lambda: window.live.paused)
    held = icon()
    assert held != running
    window.action("live.pause")
    window.until(lambda: not window.live.paused)
    assert icon() == running
